package replay

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text writes the report for people: the divergences, then what became of all events. failure is why the replay ended early, nil when
// it did not.
func Text(w io.Writer, r *Report, failure error) error {
	out := bufio.NewWriter(w)
	for i := range r.Divergences {
		textDivergence(out, r, &r.Divergences[i])
	}
	if more := r.Diverged() - len(r.Divergences); more > 0 && len(r.Divergences) > 0 {
		fmt.Fprintf(out, "%s more\n\n", counted(more, "divergence", "divergences"))
	}
	for _, at := range firstOf(r.BrokenAt, 10) {
		fmt.Fprintf(out, "%s\n", visible(at))
	}
	if n := r.Counts[Broken]; n > 10 {
		fmt.Fprintf(out, "%d more broken events\n", n-10)
	}
	if len(r.BrokenAt) > 0 {
		out.WriteByte('\n')
	}
	textFacts(out, r, "inferred, for the recording needs it and does not show it:", r.Inferred, r.InferredTotal)
	textFacts(out, r, "adopted, for it was there before the recording:", r.Adopted, r.AdoptedTotal)
	textCounts(out, "not modelled:", r.NotModelled)
	textCounts(out, "fields of recorded answers that are not compared, because the catalog lacks them or they are in the provider's own words:", r.Unknown)
	if n := r.AccountsTotal; n > 0 {
		fmt.Fprintf(out, "accounts that were not known before: %s%s\n\n", strings.Join(visibleAll(firstOf(r.Accounts, 10)), ", "), andMore(n, 10))
	}
	if n := r.Counts[Duplicate]; n > 0 {
		var numbers []int
		for _, p := range firstOf(r.Duplicates, 10) {
			if r.Shared {
				numbers = append(numbers, p.Event)
			} else {
				numbers = append(numbers, p.Line)
			}
		}
		what := map[bool]string{true: "event", false: "line"}[r.Shared]
		if n > 1 {
			what += "s"
		}
		fmt.Fprintf(out, "delivered twice and replayed once: %s %s%s\n\n", what, joinInts(numbers), andMore(n, 10))
	}
	if r.Backwards > 0 {
		fmt.Fprintf(out, "%s before what was replayed already, the first at %s, by up to %s: replayed at the world's instant\n\n",
			counted(r.Backwards, "event is from", "events are from"), r.where(r.FirstBackwards), r.Furthest)
	}
	textSummary(out, r, failure)
	return out.Flush()
}

func textDivergence(out *bufio.Writer, r *Report, d *Divergence) {
	fmt.Fprintf(out, "%s:%d: ", visible(r.File), d.Line)
	if r.Shared {
		fmt.Fprintf(out, "event %d: ", d.Event)
	}
	fmt.Fprintf(out, "%s: %s", visible(string(d.Action)), d.Verdict)
	if d.FollowsFrom.Event != 0 {
		fmt.Fprintf(out, ", follows from %s", r.where(d.FollowsFrom))
	}
	out.WriteByte('\n')
	if who := d.who(); who != "" {
		fmt.Fprintf(out, "      %s\n", who)
	}
	if d.Verdict == CodeDiffers {
		fmt.Fprintf(out, "      recorded: %s\n", said(d.Recorded, d.RecordedMessage))
		fmt.Fprintf(out, "      ours:     %s\n", said(d.Ours, d.Message))
	} else if d.Message != "" {
		fmt.Fprintf(out, "      %s\n", visible(d.Message))
	}
	for _, f := range d.Fields {
		fmt.Fprintf(out, "      %s: recorded %s, ours %s\n", visible(f.Path), value(f.Recorded), value(f.Ours))
	}
	if more := d.FieldsTotal - len(d.Fields); more > 0 {
		fmt.Fprintf(out, "      %s more\n", counted(more, "field", "fields"))
	}
	out.WriteByte('\n')
}

// who says when, by whom and with which request, as far as the recording does.
func (d *Divergence) who() string {
	var who []string
	if !d.Time.IsZero() {
		who = append(who, d.Time.String())
	}
	if d.Account != "" {
		who = append(who, "account "+visible(d.Account))
	}
	if d.RequestID != "" {
		who = append(who, "request "+visible(d.RequestID))
	}
	return strings.Join(who, ", ")
}

func said(code, message string) string {
	if message == "" {
		return visible(code)
	}
	return visible(code) + ": " + visible(message)
}

func value(s string) string {
	if s == "" {
		return `""`
	}
	return visible(s)
}

// shownFacts is how many facts of a list are told in the text.
const shownFacts = 20

func textFacts(out *bufio.Writer, r *Report, title string, facts []Fact, total int) {
	if total == 0 {
		return
	}
	fmt.Fprintln(out, title)
	for _, f := range firstOf(facts, shownFacts) {
		fmt.Fprintf(out, "      %s: %s\n", r.where(f.Place), visible(f.Text))
	}
	if more := total - shownFacts; more > 0 {
		fmt.Fprintf(out, "      %d more\n", more)
	}
	out.WriteByte('\n')
}

func textCounts(out *bufio.Writer, title string, counts []Count) {
	if len(counts) == 0 {
		return
	}
	fmt.Fprintln(out, title)
	for _, c := range firstOf(counts, shownFacts) {
		fmt.Fprintf(out, "%9d  %s\n", c.Count, visible(c.Name))
	}
	if more := len(counts) - shownFacts; more > 0 {
		n := 0
		for _, c := range counts[shownFacts:] {
			n += c.Count
		}
		fmt.Fprintf(out, "%9d  under %s more\n", n, counted(more, "name", "names"))
	}
	out.WriteByte('\n')
}

func textSummary(out *bufio.Writer, r *Report, failure error) {
	for v, n := range r.Counts {
		if n == 0 && Verdict(v) > StateDiffers {
			continue
		}
		fmt.Fprintf(out, "%9d  %s\n", n, Verdict(v))
	}
	what := "events"
	if r.Events == 1 {
		what = "event"
	}
	fmt.Fprintf(out, "%9d  %s", r.Events, what)
	if !r.Begin.IsZero() {
		fmt.Fprintf(out, ", %s to %s", r.Begin, r.End)
	}
	out.WriteByte('\n')
	verdict := counted(r.Diverged(), "divergence", "divergences")
	switch n := r.Diverged(); {
	case n == 0 && r.Counts[Match] == 0:
		verdict = "nothing was compared"
	case n == 0 && r.Counts[Broken] > 0 && failure == nil:
		verdict = "no divergence in what could be read"
	case n == 0:
		verdict = "no divergence"
	case r.Followers > 0:
		verdict += fmt.Sprintf(", %d of them following from an earlier one", r.Followers)
	}
	if failure != nil {
		verdict += "; the trace could not be read any further"
	}
	fmt.Fprintln(out, verdict)
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func andMore(n, shown int) string {
	if n <= shown {
		return ""
	}
	return fmt.Sprintf(" and %d more", n-shown)
}

func firstOf[T any](list []T, n int) []T { return list[:min(n, len(list))] }

func joinInts(list []int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(list), " ", ", "), "[]")
}

// maxShown is the most characters of a recorded text that a report shows.
const maxShown = 300

// visible makes a recorded text fit for a terminal: no control characters, no more than maxShown characters.
func visible(s string) string {
	plain := len(s) <= maxShown && utf8.ValidString(s)
	if plain && strings.IndexFunc(s, hidden) < 0 {
		return s
	}
	var b strings.Builder
	n := 0
	for _, c := range s {
		if n++; n > maxShown {
			b.WriteString("…")
			break
		}
		if hidden(c) {
			c = utf8.RuneError
		}
		b.WriteRune(c)
	}
	return b.String()
}

func hidden(c rune) bool { return unicode.IsControl(c) || unicode.Is(unicode.Cf, c) }

func visibleAll(list []string) []string {
	all := make([]string, len(list))
	for i, s := range list {
		all[i] = visible(s)
	}
	return all
}
