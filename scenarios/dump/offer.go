package dump

import (
	"slices"

	"ecsim/model"
)

// offer adds the access points and zones in use that the built-in table of regions lacks.
func (b *builder) offer() {
	regions := slices.Clone(b.w.Settings.RegionTable())
	changed := false
	find := func(id string) *model.Region {
		for i := range regions {
			if regions[i].ID == id {
				return &regions[i]
			}
		}
		regions = append(regions, model.Region{ID: id})
		changed = true
		b.note("", "the region %s is not in the built-in table, added with what the dump names", id)
		return &regions[len(regions)-1]
	}
	find(b.opt.Region)
	point := func(region, id string) {
		if id == "" {
			return
		}
		for i := range regions {
			if slices.ContainsFunc(regions[i].AccessPoints, func(a model.AccessPoint) bool { return a.ID == id }) {
				return
			}
		}
		r := find(region)
		r.AccessPoints = append(slices.Clip(r.AccessPoints), model.AccessPoint{
			ID: id, Name: id, Status: model.AccessPointRecommended, Devices: []string{"dev-" + id + "-1", "dev-" + id + "-2"},
		})
		changed = true
		b.note("", "the access point %s is not in the built-in table, added with two devices and without IPv6", id)
	}
	b.w.Circuits.Scan(func(c *model.PhysicalConnection) bool {
		point(c.Region, c.AccessPointID)
		return true
	})
	b.w.RouterInterfaces.Scan(func(r *model.RouterInterface) bool {
		point(r.Region, r.AccessPointID)
		return true
	})
	b.w.Vpcs.Scan(func(v *model.Vpc) bool {
		find(v.Region)
		return true
	})
	b.w.BGPGroups.Scan(func(g *model.BGPGroup) bool {
		find(g.Region)
		return true
	})
	b.w.VSwitches.Scan(func(s *model.VSwitch) bool {
		if r := find(s.Region); s.ZoneID != "" && !r.HasZone(s.ZoneID) {
			r.Zones = append(slices.Clip(r.Zones), s.ZoneID)
			changed = true
			b.note("", "the zone %s is not in the built-in table, added", s.ZoneID)
		}
		return true
	})
	if changed {
		settings := *b.w.Settings // shared with forks
		settings.Regions = regions
		b.w.Settings = &settings
	}
}
