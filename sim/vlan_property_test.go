package sim_test

import (
	"encoding/json"
	"fmt"
	"math/bits"
	"net/netip"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
	"ecsim/validate"
)

// vlanMachine makes random calls about VBRs on a few circuits with few VLANs and compares what comes of them with a
// ledger of its own: who has which VLAN of which circuit, and until when a terminated VBR's is held.
type vlanMachine struct {
	*bed
	// twin gets the same requests as the bed's engine.
	twin     *sim.Engine
	circuits []string
	vbrs     []string
	ledger   map[string]*vlanEntry
	holds    []vlanHold
}

// vlanEntry is a VBR's places by circuit, the one it was created on first.
type vlanEntry struct {
	terminated bool
	order      []string
	vlan       map[string]int
}

type vlanHold struct {
	circuit, vbr string
	vlan         int
	until        model.Instant
}

func newVlanMachine(t *rapid.T) *vlanMachine {
	m := &vlanMachine{bed: newBed(t), ledger: map[string]*vlanEntry{}}
	for range 3 {
		m.circuits = append(m.circuits, m.circuit())
	}
	m.twin = m.Fork()
	return m
}

// free reports whether the VBR, or a new one, may take the VLAN of the circuit.
func (m *vlanMachine) free(circuit string, vlan int, self string) bool {
	clash := func(other int) bool { return other == vlan || other == 0 || vlan == 0 }
	for id, e := range m.ledger {
		if other, on := e.vlan[circuit]; on && id != self && !e.terminated && clash(other) {
			return false
		}
	}
	for _, h := range m.holds {
		if h.circuit == circuit && h.vbr != self && h.until > m.World().Now && clash(h.vlan) {
			return false
		}
	}
	return true
}

// try makes a call on both engines and compares whether it is accepted with what the ledger wants. A refusal leaves
// the world as it was.
func (m *vlanMachine) try(want bool, c call) (answer, bool) {
	req := m.request(c)
	before := m.snapshot()
	r, err := m.Do(req)
	twin, twinErr := m.twin.Do(req)
	if fmt.Sprint(err) != fmt.Sprint(twinErr) {
		m.Fatalf("%s %v: equal worlds answer %v and %v", c.action, c.params, err, twinErr)
	}
	if (err == nil) != want {
		m.Fatalf("at %s %s %v: accepted is %t, should be %t: %v", m.World().Now, c.action, c.params, err == nil, want, err)
	}
	if err != nil {
		if after := m.snapshot(); after != before {
			m.Fatalf("the refused %s changed the world", c.action)
		}
		return nil, false
	}
	one, _ := json.Marshal(r)
	two, _ := json.Marshal(twin)
	if string(one) != string(two) {
		m.Fatalf("%s %v: equal worlds answer\n%s\n%s", c.action, c.params, one, two)
	}
	return m.body(r), true
}

func (m *vlanMachine) drawVBR(t *rapid.T) (string, *vlanEntry) {
	if len(m.vbrs) == 0 {
		t.Skip("no VBR yet")
	}
	id := rapid.SampledFrom(m.vbrs).Draw(t, "vbr")
	return id, m.ledger[id]
}

func (m *vlanMachine) drawPlace(t *rapid.T) (circuit string, vlan int) {
	return rapid.SampledFrom(m.circuits).Draw(t, "circuit"), rapid.SampledFrom([]int{0, 1, 2, 3}).Draw(t, "vlan")
}

func (m *vlanMachine) create(t *rapid.T) {
	c, vlan := m.drawPlace(t)
	if a, ok := m.try(m.free(c, vlan, ""), m.newVBR(c, vlan)); ok {
		m.vbrs = append(m.vbrs, a.id("VbrId"))
		m.ledger[a.id("VbrId")] = &vlanEntry{order: []string{c}, vlan: map[string]int{c: vlan}}
	}
}

func (m *vlanMachine) associateAny(t *rapid.T) {
	id, e := m.drawVBR(t)
	c, vlan := m.drawPlace(t)
	_, on := e.vlan[c]
	if _, ok := m.try(!on && !e.terminated && m.free(c, vlan, id), m.place(id, c, vlan)); ok {
		e.order = append(e.order, c)
		e.vlan[c] = vlan
	}
}

func (m *vlanMachine) unassociateAny(t *rapid.T) {
	id, e := m.drawVBR(t)
	c, _ := m.drawPlace(t)
	_, on := e.vlan[c]
	if _, ok := m.try(on && c != e.order[0] && !e.terminated, unassociate(id, c)); ok {
		delete(e.vlan, c)
	}
}

func (m *vlanMachine) move(t *rapid.T) {
	id, e := m.drawVBR(t)
	_, vlan := m.drawPlace(t)
	c := e.order[0]
	was := e.vlan[c]
	if _, ok := m.try(was == vlan || m.free(c, vlan, id), modify(id, "VlanId", vlan)); ok {
		e.vlan[c] = vlan
		if h := m.held(c, was, id); h != nil && e.terminated && was != vlan {
			m.keep(vlanHold{c, id, vlan, h.until})
		}
	}
}

func (m *vlanMachine) held(circuit string, vlan int, vbr string) *vlanHold {
	for i := range m.holds {
		if h := &m.holds[i]; h.circuit == circuit && h.vlan == vlan && h.vbr == vbr && h.until > m.World().Now {
			return h
		}
	}
	return nil
}

// keep adds a hold, or prolongs the one that there is.
func (m *vlanMachine) keep(h vlanHold) {
	if old := m.held(h.circuit, h.vlan, h.vbr); old != nil {
		*old = h
		return
	}
	m.holds = append(m.holds, h)
}

func (m *vlanMachine) terminate(t *rapid.T) {
	id, e := m.drawVBR(t)
	if _, ok := m.try(!e.terminated, vbrCall(api.TerminateVirtualBorderRouter, id)); ok {
		e.terminated = true
		for c, vlan := range e.vlan {
			m.keep(vlanHold{c, id, vlan, m.World().Now.Add(168 * time.Hour)})
		}
	}
}

func (m *vlanMachine) recoverAny(t *rapid.T) {
	id, e := m.drawVBR(t)
	free := true
	for c, vlan := range e.vlan {
		free = free && m.free(c, vlan, id)
	}
	if _, ok := m.try(e.terminated && free, vbrCall(api.RecoverVirtualBorderRouter, id)); ok {
		e.terminated = false
		for c, vlan := range e.vlan {
			if h := m.held(c, vlan, id); h != nil {
				h.until = 0
			}
		}
	}
}

func (m *vlanMachine) deleteAny(t *rapid.T) {
	id, e := m.drawVBR(t)
	if _, ok := m.try(len(e.vlan) == 1, vbrCall(api.DeleteVirtualBorderRouter, id)); ok {
		delete(m.ledger, id)
		for i := range m.vbrs {
			if m.vbrs[i] == id {
				m.vbrs = append(m.vbrs[:i], m.vbrs[i+1:]...)
				break
			}
		}
	}
}

// wait lets time pass: some hours, or to the end of a hold or the last nanosecond before it.
func (m *vlanMachine) wait(t *rapid.T) {
	d := time.Duration(rapid.IntRange(1, 100).Draw(t, "hours")) * time.Hour
	if len(m.holds) > 0 && rapid.Bool().Draw(t, "to a hold's end") {
		h := rapid.SampledFrom(m.holds).Draw(t, "hold")
		early := rapid.IntRange(0, 1).Draw(t, "early")
		if until := time.Duration(h.until-m.World().Now) - time.Duration(early); h.until != 0 && until > 0 {
			d = until
		}
	}
	m.Advance(d)
	m.twin.Advance(d)
}

// invariant looks at the world alone: a VLAN of a circuit has one occupant, and VLAN 0 the circuit for itself. One
// VBR's own holds beside it don't count.
func (m *vlanMachine) invariant() {
	for _, c := range m.circuits {
		var all []model.Occupant
		m.World().Occupants(c, func(o model.Occupant) bool { all = append(all, o); return true })
		for i, a := range all {
			for _, b := range all[:i] {
				if a.ID != b.ID && (a.VlanID == b.VlanID || a.VlanID == 0 || b.VlanID == 0) {
					m.Fatalf("circuit %s: %+v beside %+v", c, a, b)
				}
			}
		}
	}
}

func TestVlanProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := newVlanMachine(t)
		t.Repeat(map[string]func(*rapid.T){
			"create": m.create, "associate": m.associateAny, "unassociate": m.unassociateAny, "move": m.move, "terminate": m.terminate,
			"recover": m.recoverAny, "delete": m.deleteAny, "wait": m.wait,
			"": func(*rapid.T) { m.invariant() },
		})
		var twin bed
		twin.tester, twin.Engine = t, m.twin
		if m.snapshot() != twin.snapshot() {
			t.Fatalf("equal worlds with equal requests came apart:\n%s\n%s", m.snapshot(), twin.snapshot())
		}
	})
}

// hostNumber reports whether an interface can have the address: not 0/8, 127/8, nor multicast and above.
func hostNumber(n uint32) bool { return n>>24 != 0 && n>>24 != 127 && n>>24 < 224 }

// TestLinkProperties compares the rules of a link's addresses with arithmetic on 32-bit numbers.
func TestLinkProperties(t *testing.T) {
	b := newBed(t)
	circuit := b.circuit()
	dotted := func(n uint32) string {
		return netip.AddrFrom4([4]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}).String()
	}
	rapid.Check(t, func(t *rapid.T) {
		local := rapid.Uint32().Draw(t, "local")
		peer := rapid.OneOf(rapid.Just(local), rapid.Map(rapid.Uint32Range(0, 600), func(n uint32) uint32 { return local ^ n }), rapid.Uint32()).Draw(t, "peer")
		ones := rapid.IntRange(0, 32).Draw(t, "ones")
		mask := uint32(uint64(0xffffffff) << (32 - ones))
		if rapid.IntRange(0, 3).Draw(t, "hole") == 0 {
			mask ^= 1 << rapid.IntRange(0, 31).Draw(t, "bit")
		}

		n := bits.OnesCount32(mask)
		contiguous := ^mask&(^mask+1) == 0
		maskOK := contiguous && 24 <= n && n <= 30
		want := map[string]bool{
			"address.mask":        !maskOK,
			"address.same-subnet": maskOK && local&mask != peer&mask,
			"address.different":   local == peer,
			"address.syntax":      !hostNumber(local) || !hostNumber(peer),
		}
		got := map[string]bool{}
		refused := false
		for _, f := range b.Check(b.request(b.newVBR(circuit, 10, link4(dotted(local), dotted(peer), dotted(mask))...))) {
			got[f.Rule] = true
			refused = refused || f.Severity == validate.SeverityError
		}
		for rule, speaks := range want {
			if got[rule] != speaks {
				t.Errorf("%s %s under %s: %s speaks is %t, should be %t", dotted(local), dotted(peer), dotted(mask), rule, got[rule], speaks)
			}
		}
		if ok := maskOK && local&mask == peer&mask && local != peer && hostNumber(local) && hostNumber(peer); refused == ok {
			t.Errorf("%s %s under %s: refused is %t", dotted(local), dotted(peer), dotted(mask), refused)
		}
	})
}
