package run

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	File    string        `xml:"file,attr"`
	Failure *junitFailure `xml:"failure,omitempty"`
	Out     string        `xml:"system-out,omitempty"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

// JUnit writes a test suite a file and a test case a scenario, for what shows test results. Times are left out: they would differ from
// run to run.
type JUnit struct {
	suites junitSuites
	out    io.Writer
}

// NewJUnit returns a Writer of JUnit's XML.
func NewJUnit(out io.Writer) *JUnit { return &JUnit{suites: junitSuites{Name: "ecsim run"}, out: out} }

// Write implements Writer.
func (j *JUnit) Write(r *Result) error {
	n := len(j.suites.Suites)
	if n == 0 || j.suites.Suites[n-1].Name != r.Scenario.File {
		j.suites.Suites = append(j.suites.Suites, junitSuite{Name: r.Scenario.File})
		n++
	}
	s := &j.suites.Suites[n-1]
	c := junitCase{Name: r.Name(), Class: strings.TrimSuffix(r.Scenario.File, ".yaml"), File: r.Scenario.File, Out: tally(r)}
	if f := r.Failure; f != nil {
		c.Failure = &junitFailure{
			Message: fmt.Sprintf("step %d, %s: expected %s, found %s", f.Step+1, f.Title, f.Expected, f.Found),
			Type:    "expectation", Text: strings.Join(FailureText(r), "\n"),
		}
		s.Failures++
		j.suites.Failures++
	}
	s.Tests++
	j.suites.Tests++
	s.Cases = append(s.Cases, c)
	return nil
}

// Close implements Writer.
func (j *JUnit) Close() error {
	if _, err := io.WriteString(j.out, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(j.out)
	e.Indent("", "  ")
	if err := e.Encode(&j.suites); err != nil {
		return err
	}
	_, err := io.WriteString(j.out, "\n")
	return err
}
