package simtest_test

import (
	"testing"

	"ecsim/model"
	"ecsim/sim"
	"ecsim/sim/simtest"
	"pgregory.net/rapid"
)

// A user's property: whatever is called in whatever order, however much time passes and whatever the provider does,
// no two VBRs that are in service are ever on one VLAN of one circuit.
func TestExampleNoTwoVBRsOnOneVLAN(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		simtest.Run(t, simtest.Estates().Draw(t, "estate"), func(t *rapid.T, _, after *sim.Engine, step simtest.Step) {
			type place struct {
				circuit string
				vlan    int64
			}
			taken := map[place]string{}
			after.World().VBRs.Scan(func(v *model.VirtualBorderRouter) bool {
				for _, a := range v.Attachments {
					at := place{a.CircuitID, a.VlanID}
					if v.OccupiesVlan() && taken[at] != "" {
						t.Fatalf("after %s, %s and %s are both on VLAN %d of %s", step, taken[at], v.ID, a.VlanID, a.CircuitID)
					} else if v.OccupiesVlan() {
						taken[at] = v.ID
					}
				}
				return true
			})
		})
	})
}

// A property of single calls: what is refused changes nothing. Only the calls that make and move VBRs are drawn.
func TestExampleRefusedCallsChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := sim.New(simtest.Estates().Draw(t, "estate"))
		before := e.Fork()
		req := simtest.Requests(e.World(), "CreateVirtualBorderRouter", "ModifyVirtualBorderRouterAttribute").Draw(t, "request")
		if _, refused := e.Do(req); refused != nil {
			if changes := model.Diff(before.World(), e.World()); len(changes) > 0 {
				t.Fatalf("%s is refused with %v and changes %v", simtest.Text(req), refused, changes)
			}
		}
	})
}
