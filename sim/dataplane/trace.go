package dataplane

import "ecsim/model"

// Trace is the way of a packet, and of its answer.
type Trace struct {
	// From is the ID of the VPC or VBR, or the name of the customer router, that the packet starts in; To the address or
	// prefix it is for.
	From string `json:"from"`
	To   string `json:"to"`
	// Forward are the ways the packet may take: more than one with ECMP, and where parts of a prefix go different ways.
	// Back are those of the answers. What starts in a VBR has none: it is no host's.
	Forward []Way `json:"forward"`
	Back    []Way `json:"back,omitempty"`
	// Reachable: every way there delivers, and every way back of one that does.
	Reachable bool `json:"reachable"`
}

// Way is one sequence of hops.
type Way struct {
	// To is the part of the prefix, or of the addresses that answers go to, that takes this way: "10.2.0.0/16",
	// "10.0.0.0/8 (except 10.2.0.0/16)", several with commas between them.
	To   string `json:"to"`
	Hops []Hop  `json:"hops"`
	// Delivered: the last hop is where the address is.
	Delivered bool `json:"delivered"`
	// Ends says, of a way that is not delivered, why it ends at its last hop, in words: "no route to 10.2.0.5".
	Ends string `json:"ends,omitempty"`
	// Answers are the places in Back of the ways of the answers to what was delivered this way.
	Answers []int `json:"answers,omitempty"`

	// arrival is the place in the walker's arrivals of where it is delivered.
	arrival int
}

// Hop is one thing a packet comes through.
type Hop struct {
	// Kind and ID are the resource's: a VPC, a router interface, a VBR, a circuit, a customer router.
	Kind model.Kind `json:"kind"`
	ID   string     `json:"id"`
	// Route is the entry of the hop's table that matched, nil where nothing is looked up.
	Route *Route `json:"route,omitempty"`
	// Note says what else decided, such as next hops that were left out because their health check fails.
	Note string `json:"note,omitempty"`
}

// Route is the entry that matched at a hop.
type Route struct {
	// Table and Entry are IDs; empty for what is in no route table.
	Table       string `json:"table,omitempty"`
	Entry       string `json:"entry,omitempty"`
	Destination string `json:"destination"`
	// Type is an entry's, or one of the Type constants.
	Type string `json:"type"`
	// NextHops are the entry's. Of what a customer's router learned it is the VBR.
	NextHops []model.NextHop `json:"nextHops,omitempty"`
}

// Types of routes that are no entries of a route table.
const (
	// TypeConnected is a subnet that the router is in: a block of the VPC, a peering subnet of the VBR.
	TypeConnected = "Connected"
	// TypeSelf is an address of the router itself.
	TypeSelf = "Self"
	// TypeOwn is a prefix of a customer's router.
	TypeOwn = "Own"
	// TypeAssumed stands for a static route of a customer's router, which nobody tells the model of.
	TypeAssumed = "Assumed"
)
