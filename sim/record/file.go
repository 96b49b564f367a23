package record

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"

	"ecsim/model"
)

// File is a log in a file.
type File struct {
	*Writer
	f       *os.File
	regular bool
	once    sync.Once
	err     error
}

// Create begins a log in the file with the world. A file that has something in it is left alone, with an error. Only its owner
// may read the file: a world has the passwords of BGP sessions in it. failed is as in NewWriter.
func Create(name string, w *model.World, failed func(error)) (*File, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	created := err == nil
	if errors.Is(err, fs.ErrExist) {
		f, err = os.OpenFile(name, os.O_WRONLY, 0)
	}
	if err != nil {
		return nil, err
	}
	r := &File{f: f}
	if err = r.prepare(name); err == nil {
		r.Writer = newWriter(f, failed)
		err = r.begin(w)
	}
	if err != nil {
		_ = f.Close() // there is an error already
		if created {
			_ = os.Remove(name)
		}
		return nil, err
	}
	return r, nil
}

func (r *File) prepare(name string) error {
	info, err := r.f.Stat()
	if err != nil {
		return err
	}
	if r.regular = info.Mode().IsRegular(); !r.regular {
		return nil // a pipe
	}
	if info.Size() > 0 {
		return fmt.Errorf("%s is there already, with %d bytes; a log begins in a new file", name, info.Size())
	}
	return r.f.Chmod(0o600)
}

// Close ends the log and waits until it is on disk. The error is also that of a recording that ended before.
func (r *File) Close() error {
	r.once.Do(func() {
		r.err = r.Writer.Close()
		if r.err == nil && r.regular {
			r.err = r.f.Sync()
		}
		if err := r.f.Close(); r.err == nil {
			r.err = err
		}
	})
	return r.err
}
