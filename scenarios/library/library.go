// Package library has the scenarios that ecsim is shipped with. Each tells an operational story and asserts what is to be so on the way.
//
// Files whose names begin with _ are parts that others include.
package library

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"

	"ecsim/scenarios/plan"
)

//go:embed *.yaml
var files embed.FS

// Names lists the files of the shipped scenarios, as names that begin with plan.LibraryPrefix, in order.
func Names() []string { return names(false) }

// Parts lists the files that scenarios include, as Names does.
func Parts() []string { return names(true) }

func names(parts bool) []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err) // the root is always there
	}
	var list []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), "_") == parts {
			list = append(list, plan.LibraryPrefix+e.Name())
		}
	}
	slices.Sort(list)
	return list
}

// Read returns the text of a file of the library, whose name begins with plan.LibraryPrefix; .yaml may be left out.
func Read(name string) ([]byte, error) {
	base := strings.TrimPrefix(name, plan.LibraryPrefix)
	if path.Ext(base) == "" {
		base += ".yaml"
	}
	text, err := files.ReadFile(base)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return text, nil
}
