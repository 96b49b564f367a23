package sim_test

import (
	"fmt"
	"os"
	"testing"

	"ecsim/model"
	"ecsim/sim"
	"ecsim/sim/simtest"
	"ecsim/validate"
	"pgregory.net/rapid"
)

func TestZZMutants(t *testing.T) {
	if os.Getenv("MUTANTS") == "" {
		t.Skip()
	}
	for i := range validate.All {
		r := validate.All[i]
		if r.Basis == validate.Advice {
			continue
		}
		keep := r.Check
		r.Check = func(*validate.Context) []validate.Finding { return nil }
		killed := ""
		func() {
			defer func() {
				if p := recover(); p != nil {
					killed = fmt.Sprint("panic ", p)
				}
			}()
			for seed := 0; seed < 700 && killed == ""; seed++ {
				delays := []string{model.DelaysNone, model.DelaysDefault}[seed%2]
				rapid.Custom(func(rt *rapid.T) int {
					c := &comparison{counts: tally{}, kept: map[*sim.Engine][]byte{}}
					simtest.Run(rt, simtest.EstatesWith(delays).Draw(rt, "e"), func(rt *rapid.T, b, a *sim.Engine, s simtest.Step) {
						if killed != "" {
							return
						}
						if ps := c.problems(b, a, s); len(ps) > 0 && !known(ps) {
							killed = s.String() + " :: " + ps[0]
						}
					})
					return 0
				}).Example(seed)
			}
		}()
		r.Check = keep
		if len(killed) > 200 {
			killed = killed[:200]
		}
		if killed == "" {
			fmt.Println("SURVIVES", r.ID, r.Basis, r.Title())
		} else {
			fmt.Println("killed  ", r.ID, killed)
		}
	}
}

func known(ps []string) bool {
	for _, p := range ps {
		if containsText(p, "is being deleted") || containsText(p, "the next hop ri-") {
			return true
		}
	}
	return false
}

func containsText(s, sub string) bool {
	for i := 0; i+len(sub) <= len(s); i++ {
		if s[i:i+len(sub)] == sub {
			return true
		}
	}
	return false
}
