package model

import "time"

// Transition is one row of a lifecycle: in state From, Event leads to To. Where Then is set, To is a transient
// state and Then is raised by itself After that time. An empty To means that the resource is gone.
type Transition struct {
	Kind  Kind
	From  string
	Event string
	To    string
	Then  string
	After time.Duration
}

// Lifecycles lists every transition of every kind of resource. The pages name the states and the calls; how long
// the transient ones last is documented nowhere, so the times are ours.
var Lifecycles = []Transition{
	// Circuits. The provider's side approves, rejects and allocates; no API call does.
	{Kind: KindPhysicalConnection, From: "", Event: "create", To: CircuitInitial},
	{Kind: KindPhysicalConnection, From: CircuitInitial, Event: "approve", To: CircuitApproved},
	{Kind: KindPhysicalConnection, From: CircuitInitial, Event: "reject", To: CircuitRejected},
	{Kind: KindPhysicalConnection, From: CircuitRejected, Event: "resubmit", To: CircuitInitial},
	{Kind: KindPhysicalConnection, From: CircuitApproved, Event: "allocate", To: CircuitAllocating, Then: "allocated", After: time.Hour},
	{Kind: KindPhysicalConnection, From: CircuitApproved, Event: "fail-allocation", To: CircuitAllocating, Then: "allocation-failed", After: time.Hour},
	{Kind: KindPhysicalConnection, From: CircuitAllocating, Event: "allocated", To: CircuitAllocated},
	{Kind: KindPhysicalConnection, From: CircuitAllocating, Event: "allocation-failed", To: CircuitAllocationFailed},
	{Kind: KindPhysicalConnection, From: CircuitAllocated, Event: "confirm", To: CircuitConfirmed},
	{Kind: KindPhysicalConnection, From: CircuitConfirmed, Event: "enable", To: CircuitEnabled},
	{Kind: KindPhysicalConnection, From: CircuitInitial, Event: "cancel", To: CircuitCanceled},
	{Kind: KindPhysicalConnection, From: CircuitApproved, Event: "cancel", To: CircuitCanceled},
	{Kind: KindPhysicalConnection, From: CircuitAllocated, Event: "cancel", To: CircuitCanceled},
	{Kind: KindPhysicalConnection, From: CircuitConfirmed, Event: "cancel", To: CircuitCanceled},
	{Kind: KindPhysicalConnection, From: CircuitEnabled, Event: "terminate", To: CircuitTerminating, Then: "terminated", After: time.Minute},
	{Kind: KindPhysicalConnection, From: CircuitTerminating, Event: "terminated", To: CircuitTerminated},
	{Kind: KindPhysicalConnection, From: CircuitTerminated, Event: "recover", To: CircuitEnabled},
	{Kind: KindPhysicalConnection, From: CircuitRejected, Event: "delete"},
	{Kind: KindPhysicalConnection, From: CircuitCanceled, Event: "delete"},
	{Kind: KindPhysicalConnection, From: CircuitAllocationFailed, Event: "delete"},
	{Kind: KindPhysicalConnection, From: CircuitTerminated, Event: "delete"},
	// A hosted connection that its tenant has not confirmed, by the owner of the circuit below it.
	{Kind: KindPhysicalConnection, From: CircuitAllocated, Event: "withdraw"},

	// Letters of authorization. The provider's answer and the check of the finished work come by themselves.
	{Kind: KindLOA, From: "", Event: "apply", To: LOAApplying, Then: "available", After: time.Hour},
	{Kind: KindLOA, From: LOARejected, Event: "apply", To: LOAApplying, Then: "available", After: time.Hour},
	{Kind: KindLOA, From: LOADeleted, Event: "apply", To: LOAApplying, Then: "available", After: time.Hour},
	{Kind: KindLOA, From: LOAApplying, Event: "available", To: LOAAvailable},
	{Kind: KindLOA, From: LOAAvailable, Event: "complete", To: LOACompleting, Then: "completed", After: time.Hour},
	{Kind: KindLOA, From: LOAAccept, Event: "complete", To: LOACompleting, Then: "completed", After: time.Hour},
	{Kind: KindLOA, From: LOACompleting, Event: "completed", To: LOAComplete},

	// VBRs.
	{Kind: KindVirtualBorderRouter, From: VBRUnconfirmed, Event: "confirm", To: VBRActive},
	{Kind: KindVirtualBorderRouter, From: VBRActive, Event: "terminate", To: VBRTerminating, Then: "terminated", After: 30 * time.Second},
	{Kind: KindVirtualBorderRouter, From: VBRTerminating, Event: "terminated", To: VBRTerminated},
	{Kind: KindVirtualBorderRouter, From: VBRTerminated, Event: "recover", To: VBRRecovering, Then: "recovered", After: 30 * time.Second},
	{Kind: KindVirtualBorderRouter, From: VBRRecovering, Event: "recovered", To: VBRActive},
	{Kind: KindVirtualBorderRouter, From: VBRUnconfirmed, Event: "delete", To: VBRDeleting, Then: "deleted", After: 10 * time.Second},
	{Kind: KindVirtualBorderRouter, From: VBRActive, Event: "delete", To: VBRDeleting, Then: "deleted", After: 10 * time.Second},
	{Kind: KindVirtualBorderRouter, From: VBRTerminated, Event: "delete", To: VBRDeleting, Then: "deleted", After: 10 * time.Second},
	{Kind: KindVirtualBorderRouter, From: VBRDeleting, Event: "deleted"},

	// Router interfaces.
	{Kind: KindRouterInterface, From: InterfaceIdle, Event: "connect", To: InterfaceConnecting, Then: "connected", After: 10 * time.Second},
	{Kind: KindRouterInterface, From: InterfaceIdle, Event: "accept", To: InterfaceAcceptingConnecting, Then: "connected", After: 10 * time.Second},
	{Kind: KindRouterInterface, From: InterfaceConnecting, Event: "connected", To: InterfaceActive},
	{Kind: KindRouterInterface, From: InterfaceAcceptingConnecting, Event: "connected", To: InterfaceActive},
	{Kind: KindRouterInterface, From: InterfaceActive, Event: "deactivate", To: InterfaceDeactivating, Then: "deactivated", After: 5 * time.Second},
	{Kind: KindRouterInterface, From: InterfaceDeactivating, Event: "deactivated", To: InterfaceInactive},
	{Kind: KindRouterInterface, From: InterfaceInactive, Event: "activate", To: InterfaceActivating, Then: "activated", After: 5 * time.Second},
	{Kind: KindRouterInterface, From: InterfaceActive, Event: "modify-spec", To: InterfaceActivating, Then: "activated", After: 5 * time.Second},
	{Kind: KindRouterInterface, From: InterfaceActivating, Event: "activated", To: InterfaceActive},
	// No call leads to Modifying; accounts that are imported may have such interfaces.
	{Kind: KindRouterInterface, From: InterfaceModifying, Event: "modified", To: InterfaceActive},
	{Kind: KindRouterInterface, From: InterfaceIdle, Event: "delete", To: InterfaceDeleting, Then: "deleted", After: 5 * time.Second},
	{Kind: KindRouterInterface, From: InterfaceInactive, Event: "delete", To: InterfaceDeleting, Then: "deleted", After: 5 * time.Second},
	{Kind: KindRouterInterface, From: InterfaceDeleting, Event: "deleted"},

	// Route entries.
	{Kind: KindRouteEntry, From: "", Event: "create", To: EntryPending, Then: "created", After: 2 * time.Second},
	{Kind: KindRouteEntry, From: EntryPending, Event: "created", To: EntryAvailable},
	{Kind: KindRouteEntry, From: EntryAvailable, Event: "delete", To: EntryModifying, Then: "deleted", After: 2 * time.Second},
	{Kind: KindRouteEntry, From: EntryModifying, Event: "deleted"},

	// BGP groups and peers.
	{Kind: KindBGPGroup, From: "", Event: "create", To: BGPPending, Then: "ready", After: 5 * time.Second},
	{Kind: KindBGPGroup, From: BGPPending, Event: "ready", To: BGPAvailable},
	{Kind: KindBGPGroup, From: BGPAvailable, Event: "modify", To: BGPModifying, Then: "ready", After: 5 * time.Second},
	{Kind: KindBGPGroup, From: BGPModifying, Event: "ready", To: BGPAvailable},
	{Kind: KindBGPGroup, From: BGPAvailable, Event: "delete", To: BGPDeleting, Then: "deleted", After: 5 * time.Second},
	{Kind: KindBGPGroup, From: BGPDeleting, Event: "deleted"},
	{Kind: KindBGPPeer, From: "", Event: "create", To: BGPPending, Then: "ready", After: 5 * time.Second},
	{Kind: KindBGPPeer, From: BGPPending, Event: "ready", To: BGPAvailable},
	{Kind: KindBGPPeer, From: BGPAvailable, Event: "modify", To: BGPModifying, Then: "ready", After: 5 * time.Second},
	{Kind: KindBGPPeer, From: BGPModifying, Event: "ready", To: BGPAvailable},
	{Kind: KindBGPPeer, From: BGPAvailable, Event: "delete", To: BGPDeleting, Then: "deleted", After: 5 * time.Second},
	{Kind: KindBGPPeer, From: BGPDeleting, Event: "deleted"},

	// VPCs and vSwitches.
	{Kind: KindVpc, From: "", Event: "create", To: VpcPending, Then: "created", After: 3 * time.Second},
	{Kind: KindVpc, From: VpcPending, Event: "created", To: VpcAvailable},
	{Kind: KindVSwitch, From: "", Event: "create", To: VpcPending, Then: "created", After: 3 * time.Second},
	{Kind: KindVSwitch, From: VpcPending, Event: "created", To: VpcAvailable},

	// Failover groups. They are gone at once when deleted: no state of theirs says so.
	{Kind: KindVBRHA, From: "", Event: "create", To: VBRHACreating, Then: "created", After: 5 * time.Second},
	{Kind: KindVBRHA, From: VBRHACreating, Event: "created", To: VBRHAActive},
	{Kind: KindVBRHA, From: VBRHACreating, Event: "delete"},
	{Kind: KindVBRHA, From: VBRHAActive, Event: "delete"},

	// VLAN holds end 168 hours after the VBR entered Terminated.
	{Kind: KindVlanHold, From: "held", Event: "hold-ends"},
}

// ProviderSide lists what the provider's side does by itself where the settings have the operator "auto": in state From
// it raises Event After that time. The documents give no times, so they are ours. Letters of authorization are
// answered by themselves in any case.
var ProviderSide = []Transition{
	{Kind: KindPhysicalConnection, From: CircuitInitial, Event: "approve", After: time.Hour},
	{Kind: KindPhysicalConnection, From: CircuitApproved, Event: "allocate", After: time.Hour},
}

// Follows returns the event that comes by itself once the transition's state is reached, and after what time: the end
// of a transient state or, where the operator is "auto", what the provider's side does. There may be none.
func (s *Settings) Follows(t *Transition) (event string, after time.Duration) {
	if t.Then != "" || s.Operator != OperatorAuto {
		return t.Then, s.Delay(t.After)
	}
	for i := range ProviderSide {
		if p := &ProviderSide[i]; p.Kind == t.Kind && p.From == t.To {
			return p.Event, s.Delay(p.After)
		}
	}
	return "", 0
}

type transitionKey struct {
	kind        Kind
	from, event string
}

var transitions = func() map[transitionKey]*Transition {
	m := make(map[transitionKey]*Transition, len(Lifecycles))
	for i := range Lifecycles {
		t := &Lifecycles[i]
		m[transitionKey{t.Kind, t.From, t.Event}] = t
	}
	return m
}()

// Next finds the transition that the event causes in that state, or nil.
func Next(kind Kind, from, event string) *Transition {
	return transitions[transitionKey{kind, from, event}]
}

// StatesFor lists the states in which the event is possible, in the order of Lifecycles. The list is shared: do not
// change it.
func StatesFor(kind Kind, event string) []string {
	return origins[transitionKey{kind: kind, event: event}]
}

var origins = func() map[transitionKey][]string {
	m := map[transitionKey][]string{}
	for i := range Lifecycles {
		t := &Lifecycles[i]
		k := transitionKey{kind: t.Kind, event: t.Event}
		m[k] = append(m[k], t.From)
	}
	return m
}()

// States lists every state of a kind of resource, in the order of Lifecycles.
func States(kind Kind) (states []string) {
	seen := map[string]bool{"": true}
	for i := range Lifecycles {
		if t := &Lifecycles[i]; t.Kind == kind {
			for _, s := range []string{t.From, t.To} {
				if !seen[s] {
					seen[s] = true
					states = append(states, s)
				}
			}
		}
	}
	return states
}
