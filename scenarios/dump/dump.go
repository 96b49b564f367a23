// Package dump imports a world from what an account's own Describe calls answer: a folder of JSON files, each named
// after the action that it is an answer of.
//
//	aliyun vpc DescribeVpcs > dump/DescribeVpcs.json
//	aliyun vpc DescribeBgpPeers --PageNumber 2 > dump/DescribeBgpPeers.2.json
//	aliyun vpc DescribeRouteEntryList --RouteTableId vtb-1 > dump/DescribeRouteEntryList/vtb-1.json
//
// Real answers are looser than their description, so reading them is lenient: numbers, booleans and strings stand for
// each other, lists come bare, wrapped or as a single object, and times lack zone or seconds. What the answers cannot
// tell is assumed, and a [Note] says what.
//
// The package knows the shape of answers and the model. It must not know rules, requests or the engine.
package dump

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"ecsim/model"
)

// Options say what no answer does.
type Options struct {
	// Account is the UID of the account that was asked.
	Account string
	// Region is the region that was asked.
	Region string
	// Now is when it was asked; holds and transient states count from it.
	Now model.Instant
	// Dir comes before the files' names in messages: the folder as the user knows it.
	Dir string
}

// Note is an assumption or an omission. File is the answer's name, empty when the note is about the folder as a whole.
type Note struct {
	File string
	Text string
	// Warning is set when answers are missing that the listings say there are, so that the world lacks resources.
	Warning bool
}

func (n Note) String() string {
	if n.File == "" {
		return n.Text
	}
	return n.File + ": " + n.Text
}

// Import builds the world that the answers in fsys show. The notes come in the order of the work, the same for the
// same folder. An error names the file, line and column and the JSON path at fault; then there is no world. A refusal
// in the place of an answer is an error, and so are an empty file and an answer that lacks what it is asked for.
func Import(fsys fs.FS, opt Options) (*model.World, []Note, error) {
	if opt.Account == "" || opt.Region == "" {
		return nil, nil, errors.New("importing needs the account's UID and the region")
	}
	b := &builder{opt: opt, w: model.New(opt.Now, 0), origin: map[string]source{}, noted: map[string]bool{}}
	answers, err := read(fsys, b.shown, b.note)
	if err != nil {
		return nil, nil, err
	}
	if len(answers) == 0 {
		return nil, nil, fmt.Errorf("%sthere is no file whose name begins with an action such as DescribeVirtualBorderRouters", strings.TrimPrefix(opt.Dir+": ", ": "))
	}
	pages(answers, b.warn)
	b.answers = answers
	b.build()
	if err := b.contradictions(fsys); err != nil {
		return nil, nil, err
	}
	return b.w, b.notes, nil
}

// source is where in the dump something stands.
type source struct{ file, path string }

// builder is the state of one Import.
type builder struct {
	opt     Options
	w       *model.World
	answers []answer
	notes   []Note
	noted   map[string]bool
	// into reports whether a resource may be put into the world, where that was there before; nil where it is made from nothing.
	into func(key string) bool
	// origin says where each resource was found, by key.
	origin map[string]source

	// tables and routers are what the route table lists say: the system table of a VPC, and the table of a router.
	tables, routers map[string]string
	// other are route tables of a VPC beside the system table.
	other map[string]bool
}

// shown is a file's name for messages.
func (b *builder) shown(file string) string {
	switch dir := b.opt.Dir; {
	case dir == "" || file == "":
		return file
	case file == ".":
		return dir
	case strings.HasSuffix(dir, "/"):
		return dir + file
	default:
		return dir + "/" + file
	}
}

// note adds a note once.
func (b *builder) note(file, format string, args ...any) {
	b.add(Note{File: b.shown(file), Text: fmt.Sprintf(format, args...)})
}

// warn is note for answers that are missing.
func (b *builder) warn(file, format string, args ...any) {
	b.add(Note{File: b.shown(file), Text: fmt.Sprintf(format, args...), Warning: true})
}

func (b *builder) add(n Note) {
	if key := n.String(); !b.noted[key] {
		b.noted[key] = true
		b.notes = append(b.notes, n)
	}
}

func (b *builder) build() {
	b.routeTables()
	b.accounts()
	b.circuits()
	b.hosted()
	b.vpcs()
	b.vswitches()
	b.vbrs()
	b.foreignVBRs()
	b.conversions()
	b.routerInterfaces()
	b.routeEntries()
	b.bgpGroups()
	b.bgpPeers()
	b.bgpNetworks()
	b.offer()
}

// contradictions turns what makes the world unfit into an error that names the files.
func (b *builder) contradictions(fsys fs.FS) error {
	problems := b.w.Check()
	if len(problems) == 0 {
		return nil
	}
	const most = 20
	var lines []string
	for i, p := range problems {
		if i == most {
			lines = append(lines, strings.TrimPrefix(b.opt.Dir+": ", ": ")+fmt.Sprintf("%d more problems", len(problems)-most))
			break
		}
		line := p.String()
		if at, ok := b.origin[p.Key]; ok {
			line = b.place(fsys, at, p.Key) + line
		} else if b.opt.Dir != "" {
			line = b.opt.Dir + ": " + line
		}
		lines = append(lines, line)
	}
	return errors.New(strings.Join(lines, "\n"))
}

// place is the beginning of a line about something in a file.
func (b *builder) place(fsys fs.FS, at source, key string) string {
	name := b.shown(at.file)
	if text, err := fs.ReadFile(fsys, at.file); err == nil {
		if line, column := locateKey(text, at.path, key); line > 0 {
			name = fmt.Sprintf("%s:%d:%d", name, line, column)
		}
	}
	return name + ": " + at.path + ": "
}
