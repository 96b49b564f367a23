package invariant

import "ecsim/model"

var worldConsistent = checked("world.consistent", `The state contradicts itself.
A value means nothing, a reference leads nowhere, or two things are in one place. No call leads there: a state file does, or
a mistake of the simulator's. ecsim state check gives the line of a file.`,
	func(w *model.World, f *findings) {
		for _, p := range w.Check() {
			key := p.Key
			if key == "" {
				key = p.Table
			}
			f.add([]string{key}, "%s", p)
		}
	})

var interfaceHalfPair = checked("interface.half-pair", `One end of a pair of router interfaces is up and the other is not.
An Active interface carries packets while its opposite is there, names it as its own opposite, and is Active too. While
one end is deactivated, locked or gone, routes through the other lead nowhere. Activate or connect the other end, or take both
out of service.`,
	func(w *model.World, f *findings) {
		w.RouterInterfaces.Scan(func(r *model.RouterInterface) bool {
			if r.Status != model.InterfaceActive || r.Business != model.BusinessNormal {
				return true
			}
			o := w.RouterInterfaces.Get(r.OppositeInterface)
			switch {
			case r.OppositeInterface == "":
				f.add([]string{r.ID}, "router interface %s is Active and has no opposite", r.ID)
			case o == nil:
				f.add([]string{r.ID, r.OppositeInterface}, "router interface %s is Active and its opposite %s is not there", r.ID, r.OppositeInterface)
			case o.OppositeInterface != r.ID:
				f.add([]string{r.ID, o.ID}, "router interface %s is Active and its opposite %s has another one", r.ID, o.ID)
			case o.Status != model.InterfaceActive:
				f.add([]string{r.ID, o.ID}, "router interface %s is Active and its opposite %s is %s", r.ID, o.ID, o.Status)
			case o.Business != model.BusinessNormal:
				f.add([]string{r.ID, o.ID}, "router interface %s is Active and its opposite %s is %s", r.ID, o.ID, o.Business)
			}
			return true
		})
	})

// nearPercent is how much of a limit may be used without a word.
const nearPercent = 80

func near(used, limit int64) bool { return used*100 >= limit*nearPercent }

var tableNearQuota = checked("table.near-quota", `A route table is nearly full.
It has 80 % or more of the custom entries that it may have, and the call that goes beyond is refused, perhaps in the middle of a
change. Summarize prefixes, or have the quota raised.`,
	func(w *model.World, f *findings) {
		quota := w.Settings.Quota(model.QuotaEntriesPerTable)
		of := func(owner, table string) {
			if n := w.CustomEntries(table); n > 0 && near(n, quota) {
				f.add([]string{table, owner}, "route table %s of %s has %d custom entries of the %d that are allowed", table, owner, n, quota)
			}
		}
		w.Vpcs.Scan(func(v *model.Vpc) bool { of(v.ID, v.RouteTableID); return true })
		w.VBRs.Scan(func(v *model.VirtualBorderRouter) bool { of(v.ID, v.RouteTableID); return true })
	})
