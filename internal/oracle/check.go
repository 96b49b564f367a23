package oracle

import (
	"fmt"

	"ecsim/model"
)

// Check lists what is wrong with a world that was reached from a sound one by calls, time and the provider's events.
// It looks at states only. A rule that binds at the moment of a call and may be outgrown later is no invariant: five
// circuits at most are not Enabled when a new one is applied for, yet Enabled ones may be terminated afterwards.
func Check(w *model.World) []string {
	c := &critic{estate: flatten(w)}
	c.checkCircuits()
	c.checkVBRs()
	c.checkVLANs()
	c.checkHolds()
	c.checkInterfaces()
	c.checkPairs()
	c.checkEntries()
	c.checkBGP()
	c.checkFailovers()
	c.checkTags()
	c.checkVpcs()
	c.checkTimers()
	c.compareQueries()
	c.compareCounters()
	return c.said
}

// critic collects violations.
type critic struct {
	*estate
	said []string
}

func (c *critic) bad(format string, args ...any) {
	c.said = append(c.said, fmt.Sprintf(format, args...))
}

// need reports a violation unless ok.
func (c *critic) need(ok bool, format string, args ...any) {
	if !ok {
		c.bad(format, args...)
	}
}

// states known from the pages, by kind.
var states = map[string][]string{
	"circuit": {"Initial", "Approved", "Allocating", "Allocated", "Confirmed", "Enabled", "Rejected", "Canceled", "Allocation Failed",
		"Terminating", "Terminated"},
	"business": {"Normal", "FinancialLocked", "SecurityLocked"},
	"loa":      {"Applying", "Accept", "Available", "Rejected", "Completing", "Complete", "Deleted"},
	"hosted":   {"UnConfirmed", "Confirmed"},
	"vbr":      {"unconfirmed", "active", "terminating", "terminated", "recovering", "deleting"},
	"interface": {"Idle", "AcceptingConnecting", "Connecting", "Activating", "Active", "Modifying", "Deactivating", "Inactive",
		"Deleting"},
	"entry":   {"Pending", "Available", "Modifying"},
	"bgp":     {"Pending", "Available", "Modifying", "Deleting", "Deleted"},
	"network": {"Enabled"},
	"vpc":     {"Pending", "Available"},
	"order":   {"Open", "Paid"},

	"failover group": {"Creating", "Active"},
}

func (c *critic) state(kind, id, value string) {
	for _, s := range states[kind] {
		if s == value {
			return
		}
	}
	c.bad("%s: %q is not a state of a %s", id, value, kind)
}

// atMost reports every key whose tally is over the quota.
func (c *critic) atMost(quota string, tally map[string]int64) {
	for key, n := range tally {
		c.need(n <= c.quota(quota), "%s: %d, the quota %s is %d", key, n, quota, c.quota(quota))
	}
}
