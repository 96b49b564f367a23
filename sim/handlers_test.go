package sim

import (
	"testing"

	"ecsim/model/api"
)

// TestEveryActionHasAHandler: what the catalog has can be called, and what reads is not among what writes.
func TestEveryActionHasAHandler(t *testing.T) {
	for _, s := range api.Actions() {
		_, reads := readers[s.Action]
		_, writes := writers[s.Action]
		if reads == writes || reads != s.ReadOnly() {
			t.Errorf("%s (%s): it is among the readers: %t, among the writers: %t", s.Action, s.Access, reads, writes)
		}
	}
	if len(handlers) != len(api.Actions()) {
		t.Errorf("%d handlers for %d actions", len(handlers), len(api.Actions()))
	}
}
