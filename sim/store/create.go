package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// create makes the file with the initial world. It gets its name when it is complete.
func (s *Store) create() (err error) {
	if s.options.Initial == nil {
		return fmt.Errorf("%s does not exist, and there is no initial world to put into it", s.path)
	}
	w, err := s.options.Initial()
	if err != nil {
		return err
	}
	p, err := packAll(w)
	if err != nil {
		return fmt.Errorf("the initial world cannot be written: %w", err)
	}
	p.head.Version = s.options.Version
	unfinished := s.path + ".new"
	if err := os.Remove(unfinished); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	db, _, err := openBolt(unfinished)
	if err != nil {
		return err
	}
	// Twice, because the last commit may be found torn, and the one before it must have all as well.
	for range 2 {
		if err == nil {
			err = update(db, p.write)
		}
	}
	if err := errors.Join(err, db.Close()); err != nil {
		return err
	}
	if err := os.Rename(unfinished, s.path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(s.path))
}

// syncDir makes a rename in the directory last.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
