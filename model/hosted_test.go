package model_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/modeltest"
)

func TestHostedSpecOf(t *testing.T) {
	for mbps, want := range map[int64]string{
		50: "50M", 500: "500M", 1000: "1G", 2000: "2G", 2048: "2G", 5120: "5G", 8000: "8G", 8192: "8G", 10240: "10G",
		0: "", 51: "", 1024: "", 2049: "", 20480: "",
	} {
		got := ""
		if s := model.HostedSpecOf(mbps); s != nil {
			got = s.Name
		}
		assert.Equal(t, want, got, "%d Mbit/s", mbps)
	}
}

func TestCapacity(t *testing.T) {
	for _, c := range []struct {
		port      string
		bandwidth int64
		want      int64
	}{{"1000Base-LX", 50, 1000}, {"10GBase-LR", 10, 10000}, {"", 300, 300}, {"", 0, 0}} {
		pc := model.PhysicalConnection{PortType: c.port, Bandwidth: c.bandwidth}
		assert.Equal(t, c.want, pc.Capacity(), "%+v", c)
	}
}

// A snapshot may have a VBR and the hosted connection it was converted into on one VLAN, and no other two.
func TestSnapshotOfConversion(t *testing.T) {
	for _, c := range []struct {
		name    string
		from    func(vbr string) string
		vlan    int64
		problem string
	}{
		{"converted from the VBR", func(vbr string) string { return vbr }, 0, ""},
		{"converted from another", func(string) string { return "vbr-gone" }, 0, "is taken by"},
		{"converted from none", func(string) string { return "" }, 0, "is taken by"},
		{"of VLAN 0", func(vbr string) string { return vbr }, -1, "VLAN 0 goes with no other VLAN"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := modeltest.Estate(50, 1)
			var v *model.VirtualBorderRouter
			w.VBRs.Scan(func(x *model.VirtualBorderRouter) bool { v = x; return false })
			vlan := v.Primary().VlanID
			if c.vlan < 0 {
				vlan = 0
			}
			w.Put(&model.PhysicalConnection{
				Meta:        model.Meta{ID: "pc-zz", Owner: "2", Region: v.Region, CreationTime: w.Now},
				ProductType: model.ProductHosted, Status: model.CircuitAllocated, Business: model.BusinessNormal,
				Hosted: &model.Hosted{ParentID: v.Primary().CircuitID, ParentOwner: modeltest.Owner, VlanID: vlan, OrderMode: model.PayByTenant,
					Spec: "50M", Status: model.HostedUnConfirmed, FromVBR: c.from(v.ID)},
			})
			var text bytes.Buffer
			require.NoError(t, w.WriteSnapshot(&text))
			_, err := model.ReadSnapshot(&text, "s.json")
			if c.problem == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, c.problem)
		})
	}
}

func TestSnapshotOfUnknownHostedSpec(t *testing.T) {
	w := model.New(0, 1)
	w.Put(&model.Account{UID: "1", HostedSpecs: []string{"2G", "3G"}})
	var text bytes.Buffer
	require.NoError(t, w.WriteSnapshot(&text))
	_, err := model.ReadSnapshot(&text, "s.json")
	require.ErrorContains(t, err, `hostedSpecs[1]: "3G" is not one of 50M`)
}

// TestHostedOnHosted: hosted connections may be one on another, but not in a circle, nor so deep that nobody meant it.
func TestHostedOnHosted(t *testing.T) {
	chain := func(n int, last string) (problems []string) {
		w := model.New(0, 1)
		for i := range n {
			on := fmt.Sprintf("pc-%03d", i+1)
			if i == n-1 {
				on = last
			}
			w.Put(&model.PhysicalConnection{Meta: model.Meta{ID: fmt.Sprintf("pc-%03d", i)}, Hosted: &model.Hosted{ParentID: on, VlanID: 5}})
		}
		w.Put(&model.PhysicalConnection{Meta: model.Meta{ID: "pc-bottom"}})
		for _, p := range w.Check() {
			if p.Field == "hosted.parentPhysicalConnectionId" {
				problems = append(problems, p.Key+": "+p.Message)
			}
		}
		return problems
	}
	require.Empty(t, chain(3, "pc-bottom"))
	require.Empty(t, chain(100, "pc-bottom"))
	require.Equal(t, []string{`pc-000: "pc-001" leads to more than 100 hosted connections, one on another`}, chain(101, "pc-bottom"))
	require.Equal(t, []string{
		`pc-000: "pc-001" leads to more than 100 hosted connections, one on another`,
		`pc-001: "pc-002" leads back to the connection itself`,
		`pc-002: "pc-001" leads back to the connection itself`,
	}, chain(3, "pc-001"))
}
