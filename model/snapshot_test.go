package model_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/modeltest"
)

// everything is a world with something in every table and in every field that has a form of its own.
func everything(t testing.TB) *model.World {
	t.Helper()
	w := modeltest.Estate(100, 7)
	w.Now = w.Now.Add(time.Hour + 20*time.Millisecond)
	w.Settings = &model.Settings{
		Quotas: map[string]int64{model.QuotaVpcsPerRegion: 40, model.QuotaCircuitsPerVBR: 2}, Delays: model.DelaysNone,
		Regions: model.DefaultRegions[:1],
	}
	w.Put(&model.Account{UID: "2", Partner: true, HostedSpecs: []string{"2G", "10G"}, Site: "intl", NoBFD: true, NoTenNetRoutes: true, NoRouterInterfaces: true, ResourceGroups: []model.ResourceGroup{{ID: "rg-1", Name: "ops", DisplayName: "Ops", CreationTime: w.Now}}})
	meta := func(id string) model.Meta {
		return model.Meta{
			ID: id, Owner: "2", Region: "cn-hangzhou", Name: "名 <a&b> \u2028 \"q\"", Description: "line\nfeed\u0000",
			CreationTime: w.Now, ResourceGroupID: "rg-1", Tags: []model.Tag{{Key: "site", Value: "杭州"}, {Key: "bare"}},
		}
	}
	var circuit, vbr string
	w.VBRs.Scan(func(v *model.VirtualBorderRouter) bool {
		vbr, circuit = v.ID, v.Primary().CircuitID
		return false
	})
	w.Put(&model.PhysicalConnection{
		Meta: meta("pc-hosted"), ProductType: model.ProductHosted, Status: model.CircuitConfirmed, Business: model.BusinessNormal,
		Hosted: &model.Hosted{ParentID: circuit, ParentOwner: modeltest.Owner, VlanID: 2998, OrderMode: model.PayByTenant, Spec: "50M", ExpectSpec: "1G", Status: model.HostedConfirmed, FromVBR: "vbr-deleted"},
		LOA:    &model.LOA{Status: model.LOAApplying, Engineers: []model.Engineer{{Name: "Li"}, {}}},
	})
	w.Put(&model.Order{Meta: meta("20000"), Type: model.OrderOccupancy, Status: model.OrderOpen, Subject: "pc-deleted", Period: 1, Spec: "1G"})
	w.Put(&model.VlanHold{CircuitID: circuit, VlanID: 2999, VbrID: "vbr-deleted", Until: w.Now.Add(time.Hour)})
	w.Schedule(w.Now.Add(time.Hour), model.KindVlanHold, model.HoldKey(circuit, 2999, "vbr-deleted"), "hold-ends")
	w.Schedule(w.Now, model.KindLOA, "pc-hosted", "available")
	w.Put(&model.Token{Account: "2", Action: "CreateVpc", Token: "t-\u007f<>", Params: "d1g35t", RequestID: "R", Body: `{"VpcId":"<vpc>"}`})
	v := *w.VBRs.Get(vbr)
	v.CENs = []model.CEN{{ID: "cen-1", Owner: "2"}}
	v.Attachments = append([]model.Attachment(nil), v.Attachments...)
	v.Attachments[0].EnableIPv6, v.Attachments[0].LocalIPv6, v.Attachments[0].PeeringIPv6Mask = true, "2001:db8::1", "2001:db8::/56"
	w.Put(&v)
	var peer string
	w.BGPPeers.Scan(func(p *model.BGPPeer) bool { peer = p.ID; return false })
	w.Put(&model.VBRHA{Meta: meta("vbrha-1"), VbrID: vbr, PeerVbrID: another(w.VBRs, vbr), Status: model.VBRHAActive})
	w.Put(&model.CustomerRouter{Name: "dc-1", ASN: 65001, IP: "10.0.0.2", AuthKey: "k<>", Prefixes: []string{"10.1.0.0/16", "2001:db8:1::/48"}, Peers: []string{peer}})
	for _, target := range []string{circuit, vbr, peer, "dc-1", "ap-cn-hangzhou-yh-B", "dev-cn-hangzhou-yh-B-1"} {
		w.Put(&model.Fault{Target: target, Since: w.Now})
	}
	return w
}

// another is a VBR other than the one of that ID.
func another(vbrs model.Table[model.VirtualBorderRouter], id string) (other string) {
	vbrs.Scan(func(v *model.VirtualBorderRouter) bool { other = v.ID; return v.ID == id })
	return other
}

func TestSnapshotRoundTrip(t *testing.T) {
	for name, w := range map[string]*model.World{
		"empty":      model.New(0, 0),
		"seeded":     model.New(modeltest.Start, 1<<64-1),
		"estate":     modeltest.Estate(300, 1),
		"everything": everything(t),
	} {
		t.Run(name, func(t *testing.T) {
			require.Empty(t, w.Check())
			text := snapshotOf(t, w)
			read, err := model.ReadSnapshot(bytes.NewReader(text), "a.json")
			require.NoError(t, err)
			assert.Equal(t, string(text), string(snapshotOf(t, read)))
			assert.Empty(t, model.Diff(w, read))
			assert.Equal(t, w.Len(), read.Len())

			slow, err := model.ReadSnapshot(iotest.OneByteReader(bytes.NewReader(text)), "a.json")
			require.NoError(t, err)
			assert.Equal(t, string(text), string(snapshotOf(t, slow)))
		})
	}
}

// A read world must answer questions as the written one does: its index is built another way.
func TestSnapshotIndex(t *testing.T) {
	w := everything(t)
	read, err := model.ReadSnapshot(bytes.NewReader(snapshotOf(t, w)), "a.json")
	require.NoError(t, err)
	answers := func(w *model.World) (got []string) {
		w.Circuits.Scan(func(c *model.PhysicalConnection) bool {
			w.Occupants(c.ID, func(o model.Occupant) bool {
				got = append(got, c.ID+" "+o.ID)
				return true
			})
			w.HostedOn(c.ID, func(h *model.PhysicalConnection) bool { got = append(got, h.ID); return true })
			return true
		})
		w.VBRs.Scan(func(v *model.VirtualBorderRouter) bool {
			w.Entries(v.RouteTableID, func(e *model.RouteEntry) bool { got = append(got, e.ID); return true })
			w.PeersOf(v.ID, func(p *model.BGPPeer) bool { got = append(got, p.ID); return true })
			return true
		})
		return append(got, string(rune('0'+w.CircuitsNotEnabled("2"))), string(rune('0'+w.VpcsOwnedBy(modeltest.Owner, modeltest.Region))))
	}
	assert.Equal(t, answers(w), answers(read))
	assert.Greater(t, len(answers(w)), 40)

	// Taking everything away again must leave nothing behind.
	var all []model.Resource
	read.VBRs.Scan(func(r *model.VirtualBorderRouter) bool { all = append(all, r); return true })
	for _, r := range all {
		require.True(t, read.Remove(r))
	}
	assert.Zero(t, read.VBRsOwnedBy(modeltest.Owner))
}

func TestSnapshotByHand(t *testing.T) {
	w, err := model.ReadSnapshot(strings.NewReader(`{"version":1,"now":"2026-01-01T08:00:00+08:00"}`), "a.json")
	require.NoError(t, err)
	assert.Equal(t, modeltest.Start, w.Now)
	assert.Zero(t, w.Len())

	// Any order of keys and elements will do; writing puts them right.
	w, err = model.ReadSnapshot(strings.NewReader(`{
		"accounts": [ {"uid":"2"}, {"uid":"1", "partner":true} ],
		"now":"2026-01-01T00:00:00.5Z", "sequence": 9, "version":1 }`), "a.json")
	require.NoError(t, err)
	text := string(snapshotOf(t, w))
	assert.Contains(t, text, `"accounts": [
    {"uid":"1","partner":true},
    {"uid":"2"}
  ],
  "physicalConnections": [],`)
	assert.True(t, strings.HasPrefix(text, "{\n  \"version\": 1,\n  \"now\": \"2026-01-01T00:00:00.5Z\",\n  \"seed\": 0,\n  \"sequence\": 9,\n  \"settings\": {},\n"), text)
}

func TestSnapshotReaderFails(t *testing.T) {
	text := snapshotOf(t, everything(t))
	broken := errors.New("cable cut")
	_, err := model.ReadSnapshot(io.MultiReader(bytes.NewReader(text[:5000]), iotest.ErrReader(broken)), "a.json")
	require.ErrorIs(t, err, broken)
	assert.Equal(t, "a.json: cable cut", err.Error())
	assert.Error(t, everything(t).WriteSnapshot(failing{}))
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestDiff(t *testing.T) {
	a := everything(t)
	b := a.Fork()
	assert.Empty(t, model.Diff(a, b))
	b.Now = b.Now.Add(time.Hour)
	b.Settings = &model.Settings{Delays: model.DelaysDefault}
	var first, last *model.Vpc
	b.Vpcs.Scan(func(v *model.Vpc) bool {
		if first == nil {
			first = v
		}
		last = v
		return true
	})
	changed := *first
	changed.Status, changed.Tags = model.VpcPending, []model.Tag{{Key: "k", Value: "v"}}
	changed.Name = ""
	b.Put(&changed)
	b.Remove(last)
	b.Put(&model.Account{UID: "3"})
	assert.Equal(t, []model.Change{
		{Op: "changed", Table: "now", Fields: []model.FieldChange{{Path: "", Old: `"2026-01-01T01:00:00.02Z"`, New: `"2026-01-01T02:00:00.02Z"`}}},
		{Op: "changed", Table: "settings"},
		{Op: "added", Table: "accounts", Key: "3"},
		{Op: "changed", Table: "vpcs", Key: first.ID, Fields: []model.FieldChange{
			{Path: "name", Old: `"site-0-vpc-0"`},
			{Path: "status", Old: `"Available"`, New: `"Pending"`},
			{Path: "tags[0].key", New: `"k"`}, {Path: "tags[0].value", New: `"v"`},
		}},
		{Op: "removed", Table: "vpcs", Key: last.ID},
	}, withoutSettingsFields(model.Diff(a, b)))
}

func withoutSettingsFields(changes []model.Change) []model.Change {
	for i := range changes {
		if changes[i].Table == "settings" {
			changes[i].Fields = nil
		}
	}
	return changes
}

func TestEstateIsDeterministic(t *testing.T) {
	assert.Equal(t, 1000, modeltest.Estate(1000, 3).Len())
	assert.Equal(t, snapshotOf(t, modeltest.Estate(200, 3)), snapshotOf(t, modeltest.Estate(200, 3)))
	assert.NotEqual(t, snapshotOf(t, modeltest.Estate(200, 3)), snapshotOf(t, modeltest.Estate(200, 4)))
}
