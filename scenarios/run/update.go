package run

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"ecsim/scenarios/plan"
)

// Updated is what Update came to.
type Updated struct {
	// Files are the new texts of those that changed, in the order in which they are first run.
	Files []UpdatedFile
	// Left says of each expectation that was not rewritten where it is and why.
	Left []string
}

// UpdatedFile is a file with recorded expectations rewritten.
type UpdatedFile struct {
	Name  string
	Text  []byte
	Count int
}

// Update runs files and rewrites recorded expectations that do not hold to what was found; everything else in the files stays as it is, byte
// for byte. What a parameter or a reference gives, and what rows or orders disagree about, is left. Nothing is written: that is the caller's.
func Update(ctx context.Context, names []string, set map[string]string, o Options, read func(string) ([]byte, error)) (*Updated, error) {
	if read == nil {
		read = ReadFile
	}
	u := &updater{read: read, texts: map[string][]byte{}, counts: map[string]int{}, original: map[place][]byte{}, disputed: map[place]bool{}}
	for _, name := range names {
		if err := u.file(ctx, name, set, o); err != nil {
			return nil, err
		}
	}
	out := &Updated{Left: u.left}
	for _, name := range u.order {
		if u.counts[name] > 0 {
			out.Files = append(out.Files, UpdatedFile{name, u.texts[name], u.counts[name]})
		}
	}
	return out, nil
}

// place is where an expectation stands.
type place struct {
	file string
	plan.Pos
}

type updater struct {
	read func(string) ([]byte, error)
	// texts are the files as they are to be, counts how many expectations of each were rewritten, order the names as they came.
	texts  map[string][]byte
	counts map[string]int
	order  []string
	// original are the texts that stood in rewritten places; disputed the places that cannot be right for all.
	original map[place][]byte
	disputed map[place]bool
	left     []string
}

// text reads a file, or what has become of it.
func (u *updater) text(name string) ([]byte, error) {
	if text, ok := u.texts[name]; ok {
		return text, nil
	}
	return u.read(name)
}

// file rewrites one place after the other until nothing more can be done: what a step expects is known only once those before it hold.
func (u *updater) file(ctx context.Context, name string, set map[string]string, o Options) error {
	for {
		// What is left is what the last round leaves.
		var left []string
		list, err := Read([]string{name}, set, u.text)
		if err != nil {
			return err
		}
		progress := false
		for _, s := range list {
			r, err := Run(ctx, s, o)
			if err != nil {
				return err
			}
			if r.Failure == nil {
				continue
			}
			why := u.rewrite(r.Failure)
			if why == "" {
				progress = true
				break // the others may be affected
			}
			left = append(left, fmt.Sprintf("%s:%d:%d: %s: not rewritten: %s", r.Failure.File, r.Failure.Pos.Line, r.Failure.Pos.Column, NameOf(s), why))
		}
		if !progress {
			u.left = append(u.left, left...)
			return nil
		}
	}
}

// rewrite makes a place say what was found, or says why it does not.
func (u *updater) rewrite(f *Failure) string {
	switch {
	case f.fix == nil:
		return "only what is recorded word for word can be: codes, rules, states, values, next hops, prefixes"
	case f.fix.cannot != "":
		return f.fix.cannot
	case strings.HasPrefix(f.File, plan.LibraryPrefix):
		return "it is of the shipped library"
	}
	at := place{f.File, f.fix.pos}
	if u.disputed[at] {
		return "rows or orders of the file disagree about it"
	}
	text, err := u.text(f.File)
	if err != nil {
		return err.Error()
	}
	from, to, new, err := splice(text, f.fix)
	if err != nil {
		return err.Error()
	}
	if old, again := u.original[at]; again {
		// It was made to hold for one row or order and does not for another.
		u.put(f.File, text, from, to, old)
		u.counts[f.File]--
		u.disputed[at] = true
		return "" // the next round says so of each
	}
	if string(text[from:to]) == new {
		return "it says so already"
	}
	u.original[at] = append([]byte(nil), text[from:to]...)
	u.put(f.File, text, from, to, []byte(new))
	u.counts[f.File]++
	return ""
}

func (u *updater) put(name string, text []byte, from, to int, new []byte) {
	if _, ok := u.texts[name]; !ok {
		u.order = append(u.order, name)
	}
	out := make([]byte, 0, len(text)+len(new))
	out = append(append(append(out, text[:from]...), new...), text[to:]...)
	u.texts[name] = out
}

var errGiven = errors.New("a parameter or a reference gives its value")
