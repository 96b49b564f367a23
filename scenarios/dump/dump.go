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
}

// Note is an assumption or an omission. File is the answer's name, empty when the note is about the folder as a whole.
type Note struct {
	File string
	Text string
}

func (n Note) String() string {
	if n.File == "" {
		return n.Text
	}
	return n.File + ": " + n.Text
}

// Import builds the world that the answers in fsys show. The notes come in the order of the work, the same for the
// same folder. An error names the file and the JSON path at fault; then there is no world.
func Import(fsys fs.FS, opt Options) (*model.World, []Note, error) {
	if opt.Account == "" || opt.Region == "" {
		return nil, nil, errors.New("importing needs the account's UID and the region")
	}
	b := &builder{opt: opt, w: model.New(opt.Now, 0), origin: map[string]source{}, noted: map[string]bool{}}
	answers, err := read(fsys, b.note)
	if err != nil {
		return nil, nil, err
	}
	if len(answers) == 0 {
		return nil, nil, errors.New("there is no file whose name begins with an action such as DescribeVirtualBorderRouters")
	}
	pages(answers, b.note)
	b.answers = answers
	b.build()
	if err := b.contradictions(); err != nil {
		return nil, nil, err
	}
	return b.w, b.notes, nil
}

// source is where in the dump something stands.
type source struct{ file, path string }

func (s source) String() string { return s.file + ": " + s.path }

// builder is the state of one Import.
type builder struct {
	opt     Options
	w       *model.World
	answers []answer
	notes   []Note
	noted   map[string]bool
	// origin says where each resource was found, by key.
	origin map[string]source

	// tables and routers are what the route table lists say: the system table of a VPC, and the table of a router.
	tables, routers map[string]string
	// other are route tables of a VPC beside the system table.
	other map[string]bool
}

// note adds a note once.
func (b *builder) note(file, format string, args ...any) {
	n := Note{File: file, Text: fmt.Sprintf(format, args...)}
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
	b.routerInterfaces()
	b.routeEntries()
	b.bgpGroups()
	b.bgpPeers()
	b.bgpNetworks()
	b.offer()
}

// contradictions turns what makes the world unfit into an error that names the files.
func (b *builder) contradictions() error {
	problems := b.w.Check()
	if len(problems) == 0 {
		return nil
	}
	const most = 20
	var lines []string
	for i, p := range problems {
		if i == most {
			lines = append(lines, fmt.Sprintf("%d more problems", len(problems)-most))
			break
		}
		line := p.String()
		if at, ok := b.origin[p.Key]; ok {
			line = at.String() + ": " + line
		}
		lines = append(lines, line)
	}
	return errors.New(strings.Join(lines, "\n"))
}
