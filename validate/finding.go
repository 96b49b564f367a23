package validate

import (
	"fmt"

	"ecsim/model"
)

// Severity grades a finding.
type Severity string

const (
	// SeverityError: the call would be refused, or a state is unsafe.
	SeverityError Severity = "error"
	// SeverityWarning: the call is accepted, but probably not meant.
	SeverityWarning Severity = "warning"
	// SeverityNote: something worth knowing, such as a step that could not be checked.
	SeverityNote Severity = "note"
)

// Finding is what a rule has to say of one call.
type Finding struct {
	Rule     string
	Severity Severity
	// Code is the API's error code; empty for advice.
	Code model.Code
	// Status is the code's HTTP status; zero for advice. A rule sets it only where a page gives one code two statuses.
	Status int
	// Param is the flat name of the parameter at fault, where one is.
	Param string
	// Message says what is wrong with which value.
	Message string
	// Resources are the IDs of the resources that clash with the call.
	Resources []string
	// Fix says what would satisfy the rule, where that can be computed.
	Fix string
}

// found makes the one finding of a rule that refuses.
func found(code model.Code, param, format string, args ...any) []Finding {
	return []Finding{{Code: code, Param: param, Message: fmt.Sprintf(format, args...)}}
}

// with adds clashing resources to all findings.
func with(f []Finding, resources ...string) []Finding {
	for i := range f {
		f[i].Resources = append(f[i].Resources, resources...)
	}
	return f
}

// fix adds a way out to all findings.
func fix(f []Finding, format string, args ...any) []Finding {
	for i := range f {
		f[i].Fix = fmt.Sprintf(format, args...)
	}
	return f
}

// counted writes "1 peer", "4 peers".
func counted[N int | int64](n N, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprint(n) + " " + noun + "s"
}

// waitFor adds when the resource's pending change is due, where one is.
func (c *Context) waitFor(f []Finding, resource string) []Finding {
	if t := c.World.Due(resource); t != nil {
		return fix(f, "wait until %s", t.At)
	}
	return f
}
