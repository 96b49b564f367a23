package plan

import (
	"time"

	"ecsim/model"
)

// DefaultAccount is the calling account of a plan that names none.
const DefaultAccount = "1000000000000001"

// MaxSize is the largest step file that is read, in bytes.
const MaxSize = 32 << 20

// MaxSteps is the most steps a plan may have.
const MaxSteps = 100_000

// MaxWait is the longest a single wait may be.
const MaxWait = 36500 * 24 * time.Hour

// Plan is a step file.
type Plan struct {
	// File is the name the text was read under; messages use it.
	File        string
	Name        string
	Description string
	// Account is the UID of the calling account, Region what calls without a RegionId get.
	Account string
	Region  string
	Steps   []Step
}

// Pos is a place in the file. Lines and columns count from 1, columns in characters; the zero Pos is no place.
type Pos struct {
	Line, Column int
}

// Include is where a file is included, and what the include is called there.
type Include struct {
	File string
	Pos  Pos
	As   string
}

// Step is one step. Exactly one of Call, Operator and Wait is set, or, in a scenario, one of Fault, Router, CEN and a lone
// Expect; a wait may be of no length.
type Step struct {
	// Pos is where the step's call, operator or other key has its value.
	Pos Pos
	// File is the file the step stands in when that is not the plan's own.
	File string
	// Included are the includes that brought the step, the outermost first.
	Included []Include
	Note     string
	// As is the name later steps call it by, if any of them may.
	As string
	// Referred is set when a later step uses the answer.
	Referred bool

	Call     *Call
	Operator *Operator
	Wait     *time.Duration
	// WaitText is the wait as the file has it.
	WaitText string

	Fault  *Fault
	Router *Router
	CEN    *CEN
	// Expect stands alone, or beside one of the others.
	Expect *Expect
}

// Call is an API call.
type Call struct {
	Account string
	Action  model.Action
	// Params are the parameters in their flat wire form.
	Params []Param
	// Lists are the places of what flattening took apart: lists, their items, structures sent as JSON.
	Lists []Place
}

// Param is one flat parameter.
type Param struct {
	Name  string
	Value Text
	// Pos is where the value stands.
	Pos Pos
}

// Place is the position of something with a flat name, such as "NextHopList.2".
type Place struct {
	Name string
	Pos  Pos
}

// Operator is something that the provider's side does to a resource.
type Operator struct {
	ID       Text
	IDPos    Pos
	Event    string
	EventPos Pos
}
