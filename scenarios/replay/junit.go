package replay

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string       `xml:"classname,attr"`
	Name    string       `xml:"name,attr"`
	Failure *junitResult `xml:"failure,omitempty"`
	Error   *junitResult `xml:"error,omitempty"`
	Skipped *junitResult `xml:"skipped,omitempty"`
}

type junitResult struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

// JUnit writes the report as a JUnit test suite: a test case for all events that match, one for each divergence that is
// kept, one for all others, and one, skipped, for each name of what is not modelled. So its size does not grow with the trace.
func JUnit(w io.Writer, r *Report, failure error) error {
	s := junitSuite{Name: visible(r.File)}
	add := func(c junitCase) {
		c.Class = "replay"
		s.Cases = append(s.Cases, c)
		s.Tests++
		switch {
		case c.Failure != nil:
			s.Failures++
		case c.Error != nil:
			s.Errors++
		case c.Skipped != nil:
			s.Skipped++
		}
	}
	if n := r.Counts[Match]; n > 0 {
		add(junitCase{Name: counted(n, "event matches", "events match")})
	}
	for i := range r.Divergences {
		d := &r.Divergences[i]
		add(junitCase{Name: r.where(d.Place) + ": " + visible(string(d.Action)),
			Failure: &junitResult{Message: d.summary(), Type: d.Verdict.String(), Text: d.detail(r)}})
	}
	if more := r.Diverged() - len(r.Divergences); more > 0 {
		add(junitCase{Name: "further divergences", Failure: &junitResult{Message: counted(more, "more divergence", "more divergences"), Type: "divergence"}})
	}
	if n := r.Counts[Broken]; n > 0 {
		add(junitCase{Name: "broken events", Error: &junitResult{Message: counted(n, "event cannot be read", "events cannot be read"), Text: strings.Join(visibleAll(firstOf(r.BrokenAt, 10)), "\n")}})
	}
	for _, c := range r.NotModelled {
		add(junitCase{Name: "not modelled: " + visible(c.Name), Skipped: &junitResult{Message: counted(c.Count, "event", "events")}})
	}
	if n := r.Counts[Unrecorded]; n > 0 {
		add(junitCase{Name: "not compared", Skipped: &junitResult{Message: counted(n, "event has", "events have") + " no recorded outcome"}})
	}
	if n := r.Counts[Duplicate]; n > 0 {
		add(junitCase{Name: "duplicates", Skipped: &junitResult{Message: counted(n, "event was", "events were") + " delivered twice"}})
	}
	if failure != nil {
		add(junitCase{Name: "reading the trace", Error: &junitResult{Message: visible(failure.Error())}})
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(s); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// summary is the divergence in one line.
func (d *Divergence) summary() string {
	if d.Verdict == CodeDiffers {
		return fmt.Sprintf("recorded %s, ours %s", visible(d.Recorded), said(d.Ours, d.Message))
	}
	if len(d.Fields) > 0 {
		f := d.Fields[0]
		s := fmt.Sprintf("%s: recorded %s, ours %s", visible(f.Path), value(f.Recorded), value(f.Ours))
		if more := d.FieldsTotal - 1; more > 0 {
			s += ", and " + counted(more, "more field", "more fields")
		}
		return s
	}
	return visible(d.Message)
}

// detail is all that the report has of the divergence.
func (d *Divergence) detail(r *Report) string {
	var b strings.Builder
	if who := d.who(); who != "" {
		fmt.Fprintf(&b, "%s\n", who)
	}
	if d.Verdict == CodeDiffers {
		fmt.Fprintf(&b, "recorded: %s\nours: %s\n", said(d.Recorded, d.RecordedMessage), said(d.Ours, d.Message))
	}
	for _, f := range d.Fields {
		fmt.Fprintf(&b, "%s: recorded %s, ours %s\n", visible(f.Path), value(f.Recorded), value(f.Ours))
	}
	if d.FollowsFrom.Event != 0 {
		fmt.Fprintf(&b, "follows from %s\n", r.where(d.FollowsFrom))
	}
	return b.String()
}
