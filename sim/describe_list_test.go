package sim_test

import (
	"reflect"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
)

// A question is a paged read and which of a world's VBRs, vSwitches or route tables it asks for.
type question struct {
	action model.Action
	kv     []any
	id     string
	want   []aged
}

// shuffled draws a world of two accounts in two regions: circuits of both, VBRs of either on any of them, VPCs and
// vSwitches, created at few instants and in no order, then partly changed and removed, on forks of each other.
func shuffled(t *rapid.T) []*model.World {
	w := model.New(bedStart, 1)
	owners, regions, names := []string{alice, bob}, []string{home, away}, []string{"x", "y"}
	pick := func(title string, of []string) string { return rapid.SampledFrom(of).Draw(t, title) }
	meta := func(prefix string) model.Meta {
		id := prefix + "-" + string(rune('a'+rapid.IntRange(0, 25).Draw(t, "id")))
		return model.Meta{ID: id, Owner: pick("owner", owners), Region: pick("region", regions), Name: pick("name", names),
			CreationTime: bedStart + model.Instant(rapid.IntRange(1, 3).Draw(t, "created"))}
	}
	for _, id := range []string{"pc-a", "pc-b", "pc-c"} {
		w.Put(&model.PhysicalConnection{Meta: model.Meta{ID: id, Owner: pick("owner", owners), Region: pick("region", regions), CreationTime: bedStart}})
	}
	circuits := []string{"pc-a", "pc-b", "pc-c"}
	worlds := []*model.World{w}
	for range rapid.IntRange(1, 3).Draw(t, "rounds") {
		w := worlds[rapid.IntRange(0, len(worlds)-1).Draw(t, "world")]
		worlds = append(worlds, w.Fork())
		for range rapid.IntRange(1, 40).Draw(t, "changes") {
			switch rapid.IntRange(0, 4).Draw(t, "change") {
			case 0, 1:
				v := &model.VirtualBorderRouter{Meta: meta("vbr"), Status: pick("status", []string{model.VBRActive, model.VBRTerminated})}
				v.RouteTableID = "rtb-" + v.ID
				v.Attachments = []model.Attachment{{CircuitID: pick("circuit", circuits), VlanInterfaceID: "ri-" + v.ID}}
				if other := pick("second circuit", circuits); other != v.Primary().CircuitID {
					v.Attachments = append(v.Attachments, model.Attachment{CircuitID: other, VlanInterfaceID: "ri-2-" + v.ID})
				}
				w.Put(v)
			case 2:
				v := &model.Vpc{Meta: meta("vpc"), CidrBlock: "10.0.0.0/8"}
				v.VRouterID, v.RouteTableID = "vrt-"+v.ID, "rtb-z-"+v.ID
				w.Put(v)
			case 3:
				s := &model.VSwitch{Meta: meta("vsw"), CidrBlock: "10.0.0.0/16", VpcID: "vpc-" + string(rune('a'+rapid.IntRange(0, 3).Draw(t, "VPC")))}
				w.Put(s)
			default:
				w.Remove(&model.VirtualBorderRouter{Meta: meta("vbr")})
				w.Remove(&model.VSwitch{Meta: meta("vsw")})
				w.Remove(&model.Vpc{Meta: meta("vpc")})
			}
		}
	}
	return worlds
}

// questions draws one read for alice of each of the three lists, with the naive answer.
func questions(t *rapid.T, w *model.World) []question {
	vbrs := question{action: api.DescribeVirtualBorderRouters, id: "VbrId", kv: by("RegionId", home)}
	var conditions []func(*model.VirtualBorderRouter) bool
	n := 0
	where := func(key string, values []string, property func(*model.VirtualBorderRouter) []string) {
		if !rapid.Bool().Draw(t, key) {
			return
		}
		wanted := rapid.SliceOfN(rapid.SampledFrom(values), 1, 3).Draw(t, key+" values")
		n++
		vbrs.kv = append(vbrs.kv, "Filter."+itoa(n)+".Key", key)
		for i, v := range wanted {
			vbrs.kv = append(vbrs.kv, "Filter."+itoa(n)+".Value."+itoa(i+1), v)
		}
		conditions = append(conditions, func(v *model.VirtualBorderRouter) bool {
			return slices.ContainsFunc(property(v), func(p string) bool { return slices.Contains(wanted, p) })
		})
	}
	where("Name", []string{"x", "y"}, func(v *model.VirtualBorderRouter) []string { return []string{v.Name} })
	where("Status", []string{model.VBRActive, model.VBRTerminated}, func(v *model.VirtualBorderRouter) []string { return []string{v.Status} })
	where("PhysicalConnectionId", []string{"pc-a", "pc-b", "pc-none"}, func(v *model.VirtualBorderRouter) (ids []string) {
		for _, a := range v.Attachments {
			ids = append(ids, a.CircuitID)
		}
		return ids
	})
	where("VbrId", []string{"vbr-a", "vbr-b", "vbr-c", "vbr-d"}, func(v *model.VirtualBorderRouter) []string { return []string{v.ID} })
	foreign := rapid.Bool().Draw(t, "IncludeCrossAccountVbr")
	vbrs.kv = append(vbrs.kv, "IncludeCrossAccountVbr", foreign)
	w.VBRs.Scan(func(v *model.VirtualBorderRouter) bool {
		keep := v.Region == home && (v.Owner == alice || foreign && w.Circuits.Get(v.Primary().CircuitID).Owner == alice)
		for _, holds := range conditions {
			keep = keep && holds(v)
		}
		if keep {
			vbrs.want = append(vbrs.want, ofMeta(&v.Meta))
		}
		return true
	})

	region := rapid.SampledFrom([]string{"", home, away}).Draw(t, "region")
	in := func(r string) bool { return region == "" || r == region }
	switches := question{action: api.DescribeVSwitches, id: "VSwitchId", kv: by("RegionId", region)}
	name := rapid.SampledFrom([]string{"", "x"}).Draw(t, "vSwitch name")
	if name != "" {
		switches.kv = append(switches.kv, "VSwitchName", name)
	}
	w.VSwitches.Scan(func(s *model.VSwitch) bool {
		if s.Owner == alice && in(s.Region) && (name == "" || s.Name == name) {
			switches.want = append(switches.want, ofMeta(&s.Meta))
		}
		return true
	})

	tables := question{action: api.DescribeRouteTables, id: "RouteTableId", kv: by("RegionId", region)}
	routers := rapid.SampledFrom([]string{"", model.RouterVpc, model.RouterVBR, "neither"}).Draw(t, "RouterType")
	if routers != "" {
		tables.kv = append(tables.kv, "RouterType", routers)
	}
	add := func(kind string, m *model.Meta, table string) {
		if m.Owner == alice && in(m.Region) && (routers == "" || routers == kind) {
			tables.want = append(tables.want, aged{m.CreationTime, table, table})
		}
	}
	w.VBRs.Scan(func(v *model.VirtualBorderRouter) bool { add(model.RouterVBR, &v.Meta, v.RouteTableID); return true })
	w.Vpcs.Scan(func(v *model.Vpc) bool { add(model.RouterVpc, &v.Meta, v.RouteTableID); return true })
	return []question{vbrs, switches, tables}
}

// TestPagesOfShuffledWorlds: every page of every size, of every one of many forks, is that of the naive list.
func TestPagesOfShuffledWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, w := range shuffled(t) {
			b := &bed{tester: t, Engine: sim.New(w), account: alice}
			for _, q := range questions(t, w) {
				want := byAge(q.want)
				for _, size := range []int{1, 2, 3, 7, 50} {
					for n := 1; (n-2)*size < len(want); n++ {
						r, refused := b.Do(b.request(on(q.action, q.kv...).with("PageNumber", n, "PageSize", size)))
						if refused != nil {
							t.Fatalf("%s %v: %v", q.action, q.kv, refused)
						}
						v := reflect.ValueOf(r.Body).Elem()
						from := min((n-1)*size, len(want))
						if d := gocmp.Diff(want[from:min(from+size, len(want))], rows(v, []string{q.id}), cmpopts.EquateEmpty()); d != "" {
							t.Fatalf("%s %v: page %d by %d (-want +got):\n%s", q.action, q.kv, n, size, d)
						}
						if total := v.FieldByName("TotalCount").Int(); total != int64(len(want)) {
							t.Fatalf("%s %v: page %d by %d: total %d, want %d", q.action, q.kv, n, size, total, len(want))
						}
					}
				}
			}
		}
	})
}
