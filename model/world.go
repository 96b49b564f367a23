package model

import (
	"fmt"

	"github.com/tidwall/btree"
)

// World is the whole state of one simulated cloud: resources, indexes, the current instant, pending timers,
// remembered answers and the ID generator. It is a value in the sense that Fork gives an independent copy in about
// a microsecond, whatever its size.
//
// A World that nobody writes may be read from many goroutines at once; otherwise it is not safe for concurrent use.
// Fork counts as a write of its receiver.
type World struct {
	// Now is the world's instant. It never goes back.
	Now Instant
	// Seed distinguishes the IDs of otherwise equal worlds.
	Seed uint64
	// Sequence counts the IDs given out.
	Sequence uint64
	// Settings are shared between forks; replace them, never change them in place.
	Settings *Settings

	Accounts         Table[Account]
	Circuits         Table[PhysicalConnection]
	Orders           Table[Order]
	VBRs             Table[VirtualBorderRouter]
	VlanHolds        Table[VlanHold]
	RouterInterfaces Table[RouterInterface]
	RouteEntries     Table[RouteEntry]
	BGPGroups        Table[BGPGroup]
	BGPPeers         Table[BGPPeer]
	BGPNetworks      Table[BGPNetwork]
	Vpcs             Table[Vpc]
	VSwitches        Table[VSwitch]
	VBRHAs           Table[VBRHA]
	CustomerRouters  Table[CustomerRouter]
	BGPSessions      Table[BGPSession]
	Faults           Table[Fault]
	Timers           Table[Timer]
	Tokens           Table[Token]

	set          *btree.Map[string, struct{}]
	counts       *btree.Map[string, int64]
	directory    *directory
	age          *age
	fresh, stale keys
	// assigned are IDs to give out before any are made.
	assigned []AssignedID
}

// New returns an empty world at the given instant with the default settings.
func New(now Instant, seed uint64) *World {
	return &World{
		Now: now, Seed: seed, Settings: &Settings{},
		Accounts: newTable[Account](), Circuits: newTable[PhysicalConnection](), Orders: newTable[Order](),
		VBRs: newTable[VirtualBorderRouter](), VlanHolds: newTable[VlanHold](),
		RouterInterfaces: newTable[RouterInterface](), RouteEntries: newTable[RouteEntry](),
		BGPGroups: newTable[BGPGroup](), BGPPeers: newTable[BGPPeer](), BGPNetworks: newTable[BGPNetwork](),
		Vpcs: newTable[Vpc](), VSwitches: newTable[VSwitch](), VBRHAs: newTable[VBRHA](),
		CustomerRouters: newTable[CustomerRouter](), BGPSessions: newTable[BGPSession](), Faults: newTable[Fault](), Timers: newTable[Timer](), Tokens: newTable[Token](),
		set: btree.NewMap[string, struct{}](0), counts: btree.NewMap[string, int64](0), directory: newDirectory(), age: new(age),
	}
}

// Fork returns an independent copy of the world.
func (w *World) Fork() *World {
	w.age = new(age) // the lists are both worlds' now: either copies one before it writes it
	return &World{
		Now: w.Now, Seed: w.Seed, Sequence: w.Sequence, Settings: w.Settings,
		Accounts: w.Accounts.fork(), Circuits: w.Circuits.fork(), Orders: w.Orders.fork(), VBRs: w.VBRs.fork(),
		VlanHolds: w.VlanHolds.fork(), RouterInterfaces: w.RouterInterfaces.fork(),
		RouteEntries: w.RouteEntries.fork(), BGPGroups: w.BGPGroups.fork(), BGPPeers: w.BGPPeers.fork(),
		BGPNetworks: w.BGPNetworks.fork(), Vpcs: w.Vpcs.fork(), VSwitches: w.VSwitches.fork(),
		VBRHAs: w.VBRHAs.fork(), CustomerRouters: w.CustomerRouters.fork(), BGPSessions: w.BGPSessions.fork(), Faults: w.Faults.fork(),
		Timers: w.Timers.fork(), Tokens: w.Tokens.fork(),
		set: w.set.Copy(), counts: w.counts.Copy(), directory: w.directory.Copy(), age: new(age),
	}
}

// Put stores r, replacing the resource of that kind and key. The world keeps r: don't change it afterwards.
func (w *World) Put(r Resource) {
	switch r := r.(type) {
	case *Account:
		put(w, w.Accounts, r)
	case *PhysicalConnection:
		put(w, w.Circuits, r)
	case *Order:
		put(w, w.Orders, r)
	case *VirtualBorderRouter:
		put(w, w.VBRs, r)
	case *VlanHold:
		put(w, w.VlanHolds, r)
	case *RouterInterface:
		put(w, w.RouterInterfaces, r)
	case *RouteEntry:
		put(w, w.RouteEntries, r)
	case *BGPGroup:
		put(w, w.BGPGroups, r)
	case *BGPPeer:
		put(w, w.BGPPeers, r)
	case *BGPNetwork:
		put(w, w.BGPNetworks, r)
	case *Vpc:
		put(w, w.Vpcs, r)
	case *VSwitch:
		put(w, w.VSwitches, r)
	case *VBRHA:
		put(w, w.VBRHAs, r)
	case *CustomerRouter:
		put(w, w.CustomerRouters, r)
	case *BGPSession:
		put(w, w.BGPSessions, r)
	case *Fault:
		put(w, w.Faults, r)
	case *Timer:
		put(w, w.Timers, r)
	case *Token:
		put(w, w.Tokens, r)
	default:
		panic(fmt.Sprintf("model: Put of a %T", r))
	}
}

// Remove deletes r, found by its kind and key, and reports whether it was there.
func (w *World) Remove(r Resource) bool {
	switch r := r.(type) {
	case *Account:
		return remove(w, w.Accounts, r.key())
	case *PhysicalConnection:
		return remove(w, w.Circuits, r.key())
	case *Order:
		return remove(w, w.Orders, r.key())
	case *VirtualBorderRouter:
		return remove(w, w.VBRs, r.key())
	case *VlanHold:
		return remove(w, w.VlanHolds, r.key())
	case *RouterInterface:
		return remove(w, w.RouterInterfaces, r.key())
	case *RouteEntry:
		return remove(w, w.RouteEntries, r.key())
	case *BGPGroup:
		return remove(w, w.BGPGroups, r.key())
	case *BGPPeer:
		return remove(w, w.BGPPeers, r.key())
	case *BGPNetwork:
		return remove(w, w.BGPNetworks, r.key())
	case *Vpc:
		return remove(w, w.Vpcs, r.key())
	case *VSwitch:
		return remove(w, w.VSwitches, r.key())
	case *VBRHA:
		return remove(w, w.VBRHAs, r.key())
	case *CustomerRouter:
		return remove(w, w.CustomerRouters, r.key())
	case *BGPSession:
		return remove(w, w.BGPSessions, r.key())
	case *Fault:
		return remove(w, w.Faults, r.key())
	case *Timer:
		return remove(w, w.Timers, r.key())
	case *Token:
		return remove(w, w.Tokens, r.key())
	}
	panic(fmt.Sprintf("model: Remove of a %T", r))
}

// Len returns the number of resources: everything an account has, and so no timers, remembered answers, customers' routers, BGP sessions or faults.
func (w *World) Len() int {
	return w.Circuits.Len() + w.Orders.Len() + w.VBRs.Len() + w.VlanHolds.Len() + w.RouterInterfaces.Len() +
		w.RouteEntries.Len() + w.BGPGroups.Len() + w.BGPPeers.Len() + w.BGPNetworks.Len() + w.Vpcs.Len() + w.VSwitches.Len() + w.VBRHAs.Len()
}
