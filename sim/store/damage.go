package store

import (
	"fmt"
	"strings"

	"ecsim/sim"
)

// DamageError says what is wrong with the file and where. A store with damage anywhere but in its last commit is not opened.
type DamageError struct {
	File string
	// Page is the number of the page and Offset its place in the file in bytes; Offset is -1 when the place is not known.
	Page   uint64
	Offset int64
	// What is there, such as "record 17", if known.
	What    string
	Problem string
}

func (e *DamageError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "store: %s is damaged", e.File)
	if e.Offset >= 0 {
		fmt.Fprintf(&b, " at byte %d (page %d)", e.Offset, e.Page)
	}
	if e.What != "" {
		b.WriteString(", ")
		b.WriteString(e.What)
	}
	b.WriteString(": ")
	b.WriteString(e.Problem)
	return b.String()
}

// DivergenceError says that a record does not do to the world what it did when it was written: this is another ecsim, with other
// rules, than the one that wrote the journal.
type DivergenceError struct {
	File string
	// Record is the number of the record and Change what it holds.
	Record uint64
	Change sim.Change
	// Problem is what came out differently; Version is of the program that wrote the snapshot before, if known.
	Problem, Version string
}

func (e *DivergenceError) Error() string {
	by := "another version of ecsim"
	if e.Version != "" {
		by = "ecsim " + e.Version
	}
	return fmt.Sprintf("store: %s: record %d (%s) does not replay: %s; the journal was begun by %s: start that one on the directory "+
		"and save its state, or move the directory away", e.File, e.Record, describe(e.Change), e.Problem, by)
}

// describe names a change in a few words.
func describe(c sim.Change) string {
	switch {
	case c.Request != nil:
		return fmt.Sprintf("%s of account %s at %s", c.Request.Action, c.Request.Account, c.At)
	case c.Operator != nil:
		return fmt.Sprintf("operator event %s of %s at %s", c.Operator.Event, c.Operator.ID, c.At)
	case c.Fault != nil:
		return fmt.Sprintf("fault of %s at %s", c.Fault.Target, c.At)
	case c.Router != nil:
		return fmt.Sprintf("customer router %s at %s", c.Router.Name, c.At)
	case c.RemoveRouter != "":
		return fmt.Sprintf("removal of customer router %s at %s", c.RemoveRouter, c.At)
	case c.CEN != nil:
		return fmt.Sprintf("CEN %s of VBR %s at %s", c.CEN.CEN.ID, c.CEN.VbrID, c.At)
	case c.BGP != nil:
		return fmt.Sprintf("report of %d BGP sessions at %s", len(c.BGP.Sessions)+len(c.BGP.Gone), c.At)
	}
	return fmt.Sprintf("the clock at %s", c.At)
}

// recovered turns a panic of bbolt, and a fault at an address that the disk cannot fill, into an error. bbolt may hold its
// locks for ever then, so it must not be called again, not even to close it.
func (s *Store) recovered(err *error) {
	if r := recover(); r != nil {
		s.broken = true
		*err = &DamageError{File: s.path, Offset: -1, Problem: fmt.Sprint(r)}
	}
}
