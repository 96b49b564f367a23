package report

import "ecsim/validate"

// Version is the version of the JSON form.
const Version = 1

// Report is everything found in one plan, in the order of its steps.
type Report struct {
	Findings []Entry
	Summary  Summary
}

// Entry is a finding with its place.
type Entry struct {
	validate.Finding
	// Step counts from 1; 0 is the plan as a whole. Title says what the step does, such as "CreateVpc (production)".
	Step  int
	Title string
	// File, Line and Column are where the fault stands; columns count characters. Line 0 is no place.
	File   string
	Line   int
	Column int
	// Cause is, in a note that a step could not be checked in full, why: the same text is the same cause. The text report
	// tells it once for notes that follow each other.
	Cause string
	// Origins are those of the finding's resources that a step of the plan made.
	Origins []Origin
}

// Origin is where a resource comes from.
type Origin struct {
	Resource string
	Step     int
	Line     int
}

// Summary counts.
type Summary struct {
	Steps    int
	Errors   int
	Warnings int
	Notes    int
}

// Add appends an entry and counts it.
func (r *Report) Add(e Entry) {
	r.Findings = append(r.Findings, e)
	switch e.Severity {
	case validate.SeverityError:
		r.Summary.Errors++
	case validate.SeverityWarning:
		r.Summary.Warnings++
	default:
		r.Summary.Notes++
	}
}

// Failed reports whether the plan is not to be carried out: it has errors or, when strict, warnings.
func (r *Report) Failed(strict bool) bool {
	return r.Summary.Errors > 0 || strict && r.Summary.Warnings > 0
}
