package run

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"ecsim/model/api"
	"ecsim/scenarios/library"
	"ecsim/scenarios/plan"
)

// ReadFile reads a scenario, or what one includes: from the shipped library when the name begins with plan.LibraryPrefix, else from disk.
func ReadFile(name string) ([]byte, error) {
	if strings.HasPrefix(name, plan.LibraryPrefix) {
		return library.Read(name)
	}
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, errors.New("it is a folder; expected a file")
	case info.Mode().IsRegular() && info.Size() > plan.MaxSize:
		return nil, fmt.Errorf("the file is larger than %d MiB, the most a scenario may be", plan.MaxSize>>20)
	}
	return os.ReadFile(name)
}

// Files lists the scenario files that the arguments name: files as they are, folders with all that is in them but what begins with _ or
// a dot, the shipped library for "library". The same file is listed once.
func Files(args []string) ([]string, error) {
	var list []string
	for _, arg := range args {
		found, err := filesOf(arg)
		if err != nil {
			return nil, err
		}
		for _, name := range found {
			if !slices.Contains(list, name) {
				list = append(list, name)
			}
		}
	}
	return list, nil
}

func filesOf(arg string) ([]string, error) {
	if strings.TrimSuffix(filepath.ToSlash(arg), "/")+"/" == plan.LibraryPrefix {
		return library.Names(), nil
	}
	if strings.HasPrefix(arg, plan.LibraryPrefix) {
		name := arg
		if path.Ext(name) == "" {
			name += ".yaml"
		}
		if _, err := library.Read(name); err != nil {
			if near := api.Nearest(name, library.Names()); near != "" {
				return nil, fmt.Errorf("the library has no scenario %s; did you mean %s?", arg, strings.TrimSuffix(near, ".yaml"))
			}
			return nil, fmt.Errorf("the library has no scenario %s; ecsim run --list lists them", arg)
		}
		return []string{name}, nil
	}
	info, err := os.Stat(arg)
	if err != nil {
		var p *fs.PathError
		if errors.As(err, &p) {
			err = p.Err
		}
		return nil, fmt.Errorf("%s: %w", arg, err)
	}
	if !info.IsDir() {
		return []string{arg}, nil
	}
	var list []string
	err = filepath.WalkDir(arg, func(name string, d fs.DirEntry, err error) error {
		hidden := name != arg && (strings.HasPrefix(d.Name(), ".") || strings.HasPrefix(d.Name(), "_"))
		switch {
		case err != nil:
			return err
		case d.IsDir() && hidden:
			return fs.SkipDir
		case !d.IsDir() && !hidden && slices.Contains([]string{".yaml", ".yml", ".json"}, strings.ToLower(filepath.Ext(name))):
			list = append(list, filepath.ToSlash(name))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%s: there is no scenario in this folder; expected files with the extension .yaml, .yml or .json", arg)
	}
	return list, nil
}

// Read reads the scenarios of several files. All files are read; the error joins what is wrong with any of them.
func Read(names []string, set map[string]string, read func(string) ([]byte, error)) ([]*plan.Scenario, error) {
	if read == nil {
		read = ReadFile
	}
	var list []*plan.Scenario
	var problems []error
	for _, name := range names {
		s, err := plan.ReadScenario(name, plan.ReadOptions{Set: set, Read: read})
		if err == nil && len(s) > 0 {
			err = known(s[0])
		}
		if err != nil {
			problems = append(problems, err)
		}
		list = append(list, s...)
	}
	return list, errors.Join(problems...)
}
