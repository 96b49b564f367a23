package plan

import (
	"regexp"
	"time"

	"ecsim/model"
)

// MaxRows is the most rows a matrix may have, MaxIncludes how deep files may include each other, and MaxWithLiveBGP the
// most that the waits of a scenario on live speakers may come to.
const (
	MaxRows        = 10_000
	MaxIncludes    = 16
	MaxWithLiveBGP = 15 * time.Minute
)

// DefaultOrders is how many orders of a scenario with parallel groups are run when no group says.
const DefaultOrders = 120

// Scenario is a scenario file read for one row of its matrix: parameters are put in and includes are spelt out, so its steps are
// one list. docs/scenarios.md specifies the language.
type Scenario struct {
	Plan
	// Row is the name of the matrix's row, empty for a file without a matrix.
	Row string
	// Start is when the world begins; nil when the file does not say.
	Start *model.Instant
	// Seed is the world's seed; nil when the file does not say.
	Seed *uint64
	// State is the snapshot of the world at the start as JSON, nil for an empty one; StateFile is the file it is from, empty when it
	// stands in the scenario itself, and StatePos where the scenario names or has it.
	State     []byte
	StateFile string
	StatePos  Pos
	// BGP is "model", "live" or "off", Delays model.DelaysNone or model.DelaysDefault, Operator "manual" or "auto".
	BGP      string
	Delays   string
	Operator string
	// Invariants are the IDs of those that must hold after every step.
	Invariants []Name
	// Groups are the parallel groups, in the order of the steps.
	Groups []Group
}

// Name is an identifier of ours with its place.
type Name struct {
	Text string
	Pos  Pos
}

// Group is a parallel group: neighbouring steps of several people at once.
type Group struct {
	Pos Pos
	// Orders bounds how many orders are run; 0 when the group does not say.
	Orders int
	// Branches are neighbouring ranges of steps; each keeps its order.
	Branches []Range
}

// Range is the steps from First to before End.
type Range struct {
	First, End int
}

// Fault is a fail or heal step.
type Fault struct {
	Target Text
	Pos    Pos
	// Down tells fail from heal.
	Down bool
}

// Router is a customer-router step. The Text fields are empty and the lists nil where the file has nothing.
type Router struct {
	Name Text
	Pos  Pos
	// Remove takes the router away; nothing but Name is set then.
	Remove     bool
	ASN        Text
	IP         Text
	AuthKey    Text
	RouterID   Text
	RemoteASN  Text
	Prefixes   []Text
	Peers      []Text
	Attributes []RouterAttribute
}

// RouterAttribute is what a customer router sends with a prefix, or with all of them when Prefix is empty.
type RouterAttribute struct {
	Prefix  Text
	Peer    Text
	Prepend Text
	MED     Text
	Origin  Text
	Pos     Pos
}

// CEN is a cen step.
type CEN struct {
	VBR, ID, Owner Text
	Pos            Pos
	// Attached tells attaching from detaching.
	Attached bool
}

// Expect is what is expected of a step, or, as a step of its own, of the world.
type Expect struct {
	Pos Pos

	// Of a call: the codes it may be refused with ("success" for none; nil means success), the rule that refuses it, and values
	// of its answer. Of other steps: a part of the message they are refused with.
	Codes  []Name
	Rule   *Name
	Fields []FieldMatch
	Error  *Scalar

	// Of the world: exactly one.
	Get      *Get
	States   []StateMatch
	Route    *RouteMatch
	Session  *SessionMatch
	Reach    *ReachMatch
	Findings *FindingsMatch
	// Within is how long it may take to hold; Timed is set when the file says.
	Within time.Duration
	Timed  bool
}

// Scalar is one value of an expectation with its place.
type Scalar struct {
	Value Text
	Pos   Pos
}

// FieldMatch is a path into an answer and what is expected there.
type FieldMatch struct {
	Path  Path
	Match Match
}

// Path leads from an answer to values.
type Path struct {
	// Source is the path as it is written.
	Source string
	Pos    Pos
	Steps  []PathStep
}

// PathStep is one part of a path. Exactly one of Field, All, Where and the Index is meant: Where when it is not empty, else All, else
// Field when it is not empty, else Index.
type PathStep struct {
	Field string
	Index int
	// All is [*].
	All bool
	// Where is the field of [Field=value].
	Where string
	Value Text
}

// Match is what is expected of a value: every one of its Ops holds. A plain value is the one op "equals".
type Match struct {
	Pos Pos
	Ops []Op
}

// Op is one matcher.
type Op struct {
	// Name is "equals", "not", "one-of", "contains", "matches", "count", "at-least", "at-most" or "exists".
	Name string
	Pos  Pos
	// Value is that of equals, not, one-of (a list), contains; of matches when its text has references.
	Value Value
	// Regexp is that of matches when its text has no references.
	Regexp *regexp.Regexp
	// Number is that of count, at-least and at-most, as written.
	Number Text
	// Exists is that of exists.
	Exists bool
}

// Value is an expected value: a scalar, a list or a map.
type Value struct {
	Pos    Pos
	Scalar *Text
	// List is not nil for a list, Map not nil for a map.
	List []Value
	Map  []Entry
}

// Entry is one field of an expected map.
type Entry struct {
	Key   string
	Value Value
}

// Get is a call that reads, and what is expected of its answer.
type Get struct {
	Call Call
	// Fields has one entry with the path and its match when the file has path.
	Fields []FieldMatch
}

// StateMatch is the state expected of a resource.
type StateMatch struct {
	ID Scalar
	// States are the allowed ones; "gone" is that of what does not exist.
	States []Scalar
	Pos    Pos
}

// RouteMatch is an entry of a route table, or the absence of one.
type RouteMatch struct {
	Pos    Pos
	Absent bool
	In, To Scalar
	// Via are the next hops, all of them; nil when any will do.
	Via  []Scalar
	Type *Scalar
}

// SessionMatch is what is expected of a BGP session.
type SessionMatch struct {
	Pos  Pos
	Peer Scalar
	// Is are the allowed states; nil when any will do.
	Is     []Scalar
	Reason *Scalar
	// Received and Advertised are nil when the file does not say.
	Received, Advertised *PrefixMatch
}

// PrefixMatch is a set of prefixes, or only how many they are.
type PrefixMatch struct {
	Pos Pos
	// Prefixes is not nil for a list, which may be empty.
	Prefixes []Scalar
	// Count is the number otherwise.
	Count Text
}

// ReachMatch is a reachable or unreachable expectation.
type ReachMatch struct {
	Pos      Pos
	From, To Scalar
	// Not tells unreachable from reachable; At and Because are of unreachable.
	Not         bool
	At, Because *Scalar
}

// FindingsMatch is which invariants find something.
type FindingsMatch struct {
	Pos Pos
	// Of are the invariants that are asked; nil for all.
	Of  []Name
	Are []Name
}
