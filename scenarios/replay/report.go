package replay

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"ecsim/model"
	"ecsim/scenarios/trace"
)

// Verdict is what became of one event.
type Verdict int

// The verdicts. Every event has exactly one.
const (
	// Match: the recorded answer and ours agree as far as the recorder kept it.
	Match Verdict = iota
	// CodeDiffers: one was refused and the other not, or both with different codes.
	CodeDiffers
	// StateDiffers: both were accepted and the answers disagree.
	StateDiffers
	// NotModelled: a call of another service or of an action that the catalog lacks, or an answer of the gateway before it.
	NotModelled
	// Unrecorded: the recorder does not say how the call ended, so there is nothing to hold ours against.
	Unrecorded
	// Duplicate: an event with that request ID was there before; recorders deliver at least once.
	Duplicate
	// Broken: the event cannot be read.
	Broken
	verdicts
)

// VerdictNames are the verdicts as reports spell them, by Verdict.
var VerdictNames = [verdicts]string{"match", "code differs", "state differs", "not modelled", "not compared", "duplicate", "broken"}

func (v Verdict) String() string { return VerdictNames[v] }

// accepted stands for the code of a call that is not refused.
const accepted = "accepted"

// Divergence is an event of which the recording and the replay disagree.
type Divergence struct {
	Verdict Verdict
	Place
	Time      model.Instant
	Action    model.Action
	Account   string
	RequestID string
	// Recorded and Ours are the codes, or "accepted".
	Recorded, Ours string
	// Rule and Message are those of our refusal; RecordedMessage is the recorded one's.
	Rule, Message, RecordedMessage string
	// Fields are the first MaxFields values that differ, of FieldsTotal.
	Fields      []FieldDiff
	FieldsTotal int
	// FollowsFrom is the place of the first divergence that this one follows from, the zero Place for one that follows from none.
	FollowsFrom Place
}

// Place is where an event stands in the trace: the line that it begins in and its number, both counted from 1.
type Place struct {
	Line, Event int
}

func placeOf(ev *trace.Event) Place { return Place{ev.Line, ev.Index} }

// Fact is something that the recording does not show and the replay concluded from it.
type Fact struct {
	// Place is that of the event from which it was concluded.
	Place
	Text string
}

// Count says how often something was there.
type Count struct {
	Name  string
	Count int
}

// MaxNamed bounds each list of a report: facts, accounts, names of what is not modelled. Beyond it things are counted only.
const MaxNamed = 1000

// Report is what a replay found.
type Report struct {
	// File is the trace's name.
	File string
	// Counts are the events by Verdict; they sum up to Events.
	Counts [verdicts]int
	Events int
	// Followers counts the divergences that follow from an earlier one.
	Followers int
	// Divergences are the first, as many as were asked for.
	Divergences []Divergence
	// BrokenAt are the first broken events.
	BrokenAt []string
	// Services and Actions name what is not modelled, the most frequent first: "Ecs", "Ecs DescribeInstances".
	NotModelled []Count
	// Unknown are fields of recorded answers that are not compared, as Action Path: the catalog lacks them, or they are in the
	// provider's own words.
	Unknown []Count
	// Inferred are the provider's events and other facts that the recording needs and does not show; Adopted are resources
	// that were there before it.
	Inferred, Adopted           []Fact
	InferredTotal, AdoptedTotal int
	// Accounts are those that the state does not know, in the order in which they came.
	Accounts      []string
	AccountsTotal int
	// Backwards counts the events before whose instant the world's clock stood already, by up to Furthest; FirstBackwards is the first.
	Backwards      int
	FirstBackwards Place
	Furthest       time.Duration
	// Duplicates are the first duplicates.
	Duplicates []Place
	// Shared: lines have several events, so that an event's number tells where it is and not its line.
	Shared bool
	// Begin and End are the instants of the first and the last event.
	Begin, End model.Instant
}

// where says in words where an event is.
func (r *Report) where(p Place) string {
	if r.Shared {
		return fmt.Sprintf("event %d", p.Event)
	}
	return fmt.Sprintf("line %d", p.Line)
}

// Diverged counts the divergences.
func (r *Report) Diverged() int { return r.Counts[CodeDiffers] + r.Counts[StateDiffers] }

// tally counts names, the first MaxNamed of them; what comes later is counted together.
type tally map[string]int

const others = "others"

func (t tally) add(name string) {
	if _, ok := t[name]; !ok && len(t) >= MaxNamed {
		name = others
	}
	t[name]++
}

// list gives the counts, the highest first.
func (t tally) list() []Count {
	all := make([]Count, 0, len(t))
	for name, n := range t {
		all = append(all, Count{name, n})
	}
	slices.SortFunc(all, func(a, b Count) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name)) })
	return all
}
