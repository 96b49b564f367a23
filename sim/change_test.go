package sim_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
)

// TestChangesReplay makes one change of each kind, through JSON, on two equal worlds: they stay equal to the byte.
func TestChangesReplay(t *testing.T) {
	b := newBed(t)
	vbr, _, peer := b.bgp()
	twin := &bed{tester: t, Engine: b.Fork(), account: alice}
	later := b.World().Now.Add(time.Hour)
	pending := b.request(apply())
	for i, c := range []sim.Change{
		{Request: &pending},
		{At: later},
		{CEN: &sim.CENChange{VbrID: vbr, CEN: model.CEN{ID: "cen-1"}, Attach: true}},
		{Router: &model.CustomerRouter{Name: "dc", ASN: 65001, Peers: []string{peer}}},
		{Fault: &sim.FaultChange{Target: "dc", Down: true}},
		{Operator: &sim.OperatorChange{ID: b.World().Fork().NewID(model.PrefixPhysicalConnection, home), Event: "approve"}},
		{RemoveRouter: "dc"},
		{CEN: &sim.CENChange{VbrID: vbr, CEN: model.CEN{ID: "cen-1"}}},
	} {
		c.At = max(c.At, b.World().Now)
		before := b.snapshot()
		if _, err := b.Apply(c); err != nil {
			t.Fatalf("change %d: %v", i, err)
		}
		if b.snapshot() == before {
			t.Errorf("change %d changes nothing", i)
		}
		text, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		var read sim.Change
		if err := json.Unmarshal(text, &read); err != nil {
			t.Fatal(err)
		}
		if _, err := twin.Apply(read); err != nil {
			t.Fatalf("change %d again: %v", i, err)
		}
		equal(b, b.snapshot(), twin.snapshot())
	}
	equal(b, later, b.World().Now)

	if _, err := b.Apply(sim.Change{At: b.World().Now.Add(-1)}); !errors.Is(err, sim.ErrPast) {
		t.Errorf("a change in the past: %v", err)
	}
	var refused *model.APIError
	bad := b.request(on(api.DeleteVirtualBorderRouter, "VbrId", "vbr-none"))
	if _, err := b.Apply(sim.Change{At: b.World().Now, Request: &bad}); !errors.As(err, &refused) {
		t.Errorf("a refused request: %v", err)
	}
}

func TestAttachCEN(t *testing.T) {
	b := newBed(t)
	vbr, _, _ := b.bgp()
	attach := func(id, cen string, on bool) error { _, err := b.AttachCEN(id, model.CEN{ID: cen}, on); return err }
	equal(b, nil, attach(vbr, "cen-1", true))
	equal(b, []model.CEN{{ID: "cen-1", Owner: alice}}, b.World().VBRs.Get(vbr).CENs)
	for what, err := range map[string]error{
		"no VBR": attach("vbr-none", "cen-1", true), "no CEN": attach(vbr, "", true), "twice": attach(vbr, "cen-1", true),
		"a second": attach(vbr, "cen-2", true), "detach another": attach(vbr, "cen-2", false),
	} {
		if err == nil {
			t.Errorf("%s is accepted", what)
		}
	}
	equal(b, nil, attach(vbr, "cen-1", false))
	equal(b, 0, len(b.World().VBRs.Get(vbr).CENs))
	if attach(vbr, "cen\x00", true) == nil {
		t.Error("a NUL is accepted")
	}
}
