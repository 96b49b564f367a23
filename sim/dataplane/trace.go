package dataplane

import "ecsim/model"

// Trace is the way of a packet, and of its answer.
type Trace struct {
	// From is the ID of the VPC, VBR or customer router the packet starts in, To the address or prefix it is for.
	From string `json:"from"`
	To   string `json:"to"`
	// Forward are the ways the packet may take, more than one with ECMP; Back those of the answer.
	Forward []Way `json:"forward"`
	Back    []Way `json:"back,omitempty"`
	// Reachable: every way there delivers, and every way back of one that does.
	Reachable bool `json:"reachable"`
}

// Way is one sequence of hops.
type Way struct {
	// For are the addresses that go this way, when it is not all of them.
	For  []string `json:"for,omitempty"`
	Hops []Hop    `json:"hops"`
	// Delivered: the last hop is where the address is.
	Delivered bool `json:"delivered"`
	// Ends says, of a way that is not delivered, why it ends at its last hop, in words: "no route to 10.2.0.5".
	Ends string `json:"ends,omitempty"`
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
	Table       string          `json:"table,omitempty"`
	Entry       string          `json:"entry,omitempty"`
	Destination string          `json:"destination"`
	Type        string          `json:"type"`
	NextHops    []model.NextHop `json:"nextHops,omitempty"`
}
