package run

import (
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
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
	u := &updater{read: read, texts: map[string][]byte{}, edits: map[string][]*edit{}}
	for _, name := range names {
		if err := u.file(ctx, name, set, o); err != nil {
			return nil, err
		}
	}
	out := &Updated{Left: u.left}
	for _, name := range u.order {
		n := 0
		for _, e := range u.edits[name] {
			if e.why == "" {
				n++
			}
		}
		if n > 0 {
			out.Files = append(out.Files, UpdatedFile{name, u.texts[name], n})
		}
	}
	return out, nil
}

// edit is a value that was rewritten, or that cannot be.
type edit struct {
	file string
	// from is the value's offset in the text as it is now: it moves when something before it is rewritten.
	from int
	// length is that of what stands there now, old what stood there in the file.
	length int
	old    []byte
	// why says why the place cannot be rewritten after all; old stands there again.
	why string
}

// Why places are left that were rewritten first.
const disputed = "rows, orders or includes of the file disagree about it"

type updater struct {
	read func(string) ([]byte, error)
	// texts are the files as they are to be, edits what was rewritten in each, order the names as they came.
	texts map[string][]byte
	edits map[string][]*edit
	order []string
	left  []string
	// last is the edit that the round before made.
	last *edit
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
	o.everyFailure = true
	for {
		list, err := Read([]string{name}, set, u.text)
		if err != nil {
			if u.last == nil {
				return err
			}
			// What the file says elsewhere has no sense with the new value.
			u.restore(u.last, "with what was found the file would be wrong: "+err.Error())
			u.last = nil
			continue
		}
		u.last = nil
		var results []*Result
		for _, s := range list {
			r, err := Run(ctx, s, o)
			if err != nil {
				return err
			}
			results = append(results, r)
		}
		if u.dispute(results) || u.progress(results) {
			continue
		}
		for _, r := range results {
			if f := r.Failure; f != nil {
				u.left = append(u.left, fmt.Sprintf("%s:%d:%d: %s: not rewritten: %s", f.File, f.Pos.Line, f.Pos.Column, NameOf(r.Scenario), u.rewrite(f)))
			}
		}
		return nil
	}
}

// dispute takes back what was made to hold for one row, order or include and does not hold for another. It reports whether there was any.
func (u *updater) dispute(results []*Result) bool {
	for _, r := range results {
		for _, f := range r.failures {
			if _, _, _, e, why := u.place(f); why == "" && e != nil && e.why == "" {
				u.restore(e, disputed)
				return true // the places of others may have moved
			}
		}
	}
	return false
}

// progress rewrites the first place that can be; what comes behind it may be affected.
func (u *updater) progress(results []*Result) bool {
	for _, r := range results {
		for _, f := range r.failures {
			if u.rewrite(f) == "" {
				return true
			}
		}
	}
	return false
}

// place finds what a failure's place would become, and the edit that was made there already, if one was.
func (u *updater) place(f *Failure) (from, to int, new string, e *edit, why string) {
	switch {
	case f.fix == nil:
		why = "only what is recorded word for word can be: codes, rules, states, values, next hops, prefixes, findings"
	case f.fix.cannot != "":
		why = f.fix.cannot
	case strings.HasPrefix(f.File, plan.LibraryPrefix):
		why = "it is of the shipped library"
	}
	if why != "" {
		return 0, 0, "", nil, why
	}
	text, err := u.text(f.File)
	if err == nil {
		from, to, new, err = splice(text, f.fix, strings.EqualFold(path.Ext(f.File), ".json"))
	}
	if err != nil {
		return 0, 0, "", nil, err.Error()
	}
	if i := slices.IndexFunc(u.edits[f.File], func(e *edit) bool { return e.from == from }); i >= 0 {
		e = u.edits[f.File][i]
	}
	return from, to, new, e, ""
}

// rewrite makes a place say what was found, or says why it does not.
func (u *updater) rewrite(f *Failure) string {
	from, to, new, e, why := u.place(f)
	switch {
	case why != "":
		return why
	case e != nil:
		return e.why
	}
	text, _ := u.text(f.File) // place has read it
	if string(text[from:to]) == new {
		return "it says so already"
	}
	u.last = &edit{file: f.File, from: from, length: len(new), old: slices.Clone(text[from:to])}
	u.put(f.File, from, to, []byte(new))
	u.edits[f.File] = append(u.edits[f.File], u.last)
	return ""
}

// restore takes an edit back.
func (u *updater) restore(e *edit, why string) {
	u.put(e.file, e.from, e.from+e.length, e.old)
	e.length, e.why = len(e.old), why
}

func (u *updater) put(name string, from, to int, new []byte) {
	text, _ := u.text(name) // place has read it
	if _, ok := u.texts[name]; !ok {
		u.order = append(u.order, name)
	}
	u.texts[name] = slices.Concat(text[:from], new, text[to:])
	for _, e := range u.edits[name] {
		if e.from > from {
			e.from += len(new) - (to - from)
		}
	}
}

var errGiven = errors.New("a parameter or a reference gives its value")
