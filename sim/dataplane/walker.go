package dataplane

import (
	"fmt"
	"slices"

	"ecsim/model"
)

// walker follows packets in one direction, one way after the other.
type walker struct {
	w *model.World
	// home is the VPC that answers have to come to; nil where any place that has the address will do.
	home *model.Vpc
	// hops is the way so far.
	hops []Hop
	ways []Way
	// arrivals are the places where packets arrived, each once.
	arrivals []arrival
	// cut: there were more ways than are followed.
	cut bool
}

// arrival is a place where packets arrive, from which answers start.
type arrival struct {
	vpc *model.Vpc
	vbr *model.VirtualBorderRouter
	// router is the customer's router; nil with a line is the customer's end of it, behind which nothing is modelled.
	router *model.CustomerRouter
	// line is the one over which packets came to the customer's side, where it matters for the answer.
	line *line
}

// line is a VBR's place on a circuit.
type line struct {
	vbr        *model.VirtualBorderRouter
	attachment *model.Attachment
}

func (a *arrival) equal(b *arrival) bool {
	return a.vpc == b.vpc && a.vbr == b.vbr && a.router == b.router && (a.line == nil) == (b.line == nil) && (a.line == nil || *a.line == *b.line)
}

// answer sends answers from the place.
func (a *arrival) answer(k *walker, to set) {
	k.back(0)
	switch {
	case a.vpc != nil:
		k.vpc(a.vpc, to)
	case a.vbr != nil:
		k.vbr(a.vbr, to, "")
	case a.router != nil:
		k.router(a.router, a.line, to)
	default:
		k.inward(a.line, to, "")
	}
}

// noun is what a kind of hop is called.
var noun = map[model.Kind]string{
	model.KindVpc: "VPC", model.KindVirtualBorderRouter: "VBR", model.KindCustomerRouter: "customer router",
	model.KindRouterInterface: "router interface", model.KindPhysicalConnection: "circuit",
}

// hop goes one hop further; it is good until the next one.
func (k *walker) hop(kind model.Kind, id string) *Hop {
	k.hops = append(k.hops, Hop{Kind: kind, ID: id})
	return &k.hops[len(k.hops)-1]
}

// enter goes to a router, unless the way has been there: then that is its end.
func (k *walker) enter(kind model.Kind, id string, to set) bool {
	if k.visited(kind, id) {
		k.end(to, "loop: the way comes to %s %s again", noun[kind], id)
		return false
	}
	k.hop(kind, id)
	return true
}

func (k *walker) visited(kind model.Kind, id string) bool {
	for i := range k.hops {
		if k.hops[i].ID == id && k.hops[i].Kind == kind {
			return true
		}
	}
	return false
}

// back returns to an earlier point of the way, from which another one leads.
func (k *walker) back(hops int) { k.hops = k.hops[:hops] }

// full reports whether no further way is followed.
func (k *walker) full() bool {
	k.cut = k.cut || len(k.ways) >= maxWays
	return k.cut
}

// end ends the way without the packet being delivered.
func (k *walker) end(to set, format string, args ...any) {
	if !k.full() {
		k.ways = append(k.ways, Way{To: to.String(), Hops: slices.Clone(k.hops), Ends: fmt.Sprintf(format, args...)})
	}
}

// deliver ends the way where the address is.
func (k *walker) deliver(to set, at arrival) {
	if k.full() {
		return
	}
	if k.home != nil && at.vpc != nil && at.vpc != k.home {
		k.end(to, "VPC %s has the address too, and is not the one that the answer is for", at.vpc.ID)
		return
	}
	if at.router != nil && at.line != nil && k.speaksWith(at.router, at.line.vbr) {
		at.line = nil // its BGP routes decide how it answers, not where the packet came from
	}
	n := slices.IndexFunc(k.arrivals, func(b arrival) bool { return b.equal(&at) })
	if n < 0 {
		n = len(k.arrivals)
		k.arrivals = append(k.arrivals, at)
	}
	k.ways = append(k.ways, Way{To: to.String(), Hops: slices.Clone(k.hops), Delivered: true, arrival: n})
}

// result is the ways that were found.
func (k *walker) result() []Way {
	if k.cut {
		k.ways = append(k.ways, Way{Ends: fmt.Sprintf("there are more than %d ways; the others are not followed", maxWays)})
	}
	return k.ways
}
