package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// writeWhole writes a file completely or not at all: to a new file next to it, which then takes its name and, where
// there was one, its permissions. What is no regular file, a pipe say, is written to as it is.
func writeWhole(name string, stdout io.Writer, text []byte) (err error) {
	if name == "-" {
		_, err := stdout.Write(text)
		return err
	}
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	mode := fs.FileMode(0o600)
	info, err := os.Stat(name)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return fileError(os.WriteFile(name, text, mode))
	case err == nil:
		mode = info.Mode().Perm()
	case !errors.Is(err, fs.ErrNotExist):
		return fileError(err)
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return fileError(err)
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	_, err = f.Write(text)
	err = errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	return fileError(err)
}
