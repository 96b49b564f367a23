package ledger

// Reason says why a line of the ledger is not modelled.
type Reason string

// The reasons. Explanations of them are in Reasons.
const (
	Outside     Reason = "outside"
	Payment     Reason = "payment"
	Permission  Reason = "permission"
	Internal    Reason = "internal"
	DataPlane   Reason = "data-plane"
	SharedTable Reason = "shared-table"
	NoParameter Reason = "no-parameter"
	OtherCode   Reason = "other-code"
	Impossible  Reason = "impossible"
	Unexplained Reason = "unexplained"
	Elsewhere   Reason = "elsewhere"
	Descriptive Reason = "descriptive"
)

// Explained is a reason with its explanation, one sentence.
type Explained struct {
	Reason Reason
	Text   string
}

// Reasons lists all reasons.
var Reasons = []Explained{
	{Outside, "It needs a resource that is outside this product: HaVips, network interfaces, attachments, cloud boxes, custom route tables, network-quality probes."},
	{Payment, "It is the payment back end's: prices, balances, credit."},
	{Permission, "It is a matter of RAM or of an application that the provider's staff decides on."},
	{Internal, "It is a failure inside the service, which this one does not have."},
	{DataPlane, "It is about packets and ports, not about calls and what they leave behind."},
	{SharedTable, "The BGP pages share one table of codes; this one is about another of their actions and cannot arise on this one."},
	{NoParameter, "The action has no parameter that the code could be about."},
	{OtherCode, "The page has two codes for the case; the other one, named in the note, is given."},
	{Impossible, "The world cannot be in the state that the line is about."},
	{Unexplained, "The page does not say when; what could be meant would forbid what it permits elsewhere."},
	{Elsewhere, "The page repeats what belongs to another action; the note names the one that enforces it."},
	{Descriptive, "It tells what something is for, or in which order people work; there is nothing to refuse and nothing to answer."},
}

// Text is the reason's explanation; "" when it is none.
func (r Reason) Text() string {
	for _, x := range Reasons {
		if x.Reason == r {
			return x.Text
		}
	}
	return ""
}
