package simtest

import (
	"strconv"

	"ecsim/model"
)

// subject is a resource that can be tagged, with what ResourceType calls its kind.
type subject struct {
	typ  string
	meta *model.Meta
}

// subjectsOf lists what the Express Connect calls, or the VPC calls, can tag.
func subjectsOf(w *model.World, connect bool) (all []subject) {
	add := func(typ string, meta *model.Meta) bool {
		all = append(all, subject{typ, meta})
		return true
	}
	if connect {
		w.Circuits.Scan(func(r *model.PhysicalConnection) bool { return add("PHYSICALCONNECTION", &r.Meta) })
		w.VBRs.Scan(func(r *model.VirtualBorderRouter) bool { return add("VIRTUALBORDERROUTER", &r.Meta) })
		w.RouterInterfaces.Scan(func(r *model.RouterInterface) bool { return add("ROUTERINTERFACE", &r.Meta) })
		return all
	}
	w.Vpcs.Scan(func(r *model.Vpc) bool { return add("VPC", &r.Meta) })
	w.VSwitches.Scan(func(r *model.VSwitch) bool { return add("VSWITCH", &r.Meta) })
	return all
}

// named draws a resource, or two of one type, and sets ResourceType and ResourceId.
func (m *maker) named(connect bool) *model.Meta {
	all := subjectsOf(m.w, connect)
	if len(all) == 0 {
		m.set("ResourceType", map[bool]string{true: "PHYSICALCONNECTION", false: "VPC"}[connect])
		m.id("ResourceId.1", model.PrefixVpc, nil)
		return nil
	}
	s := choose(m, "resource", all...)
	m.about(s.meta)
	typ := s.typ
	if m.one(24, "another type") {
		typ = choose(m, "ResourceType", "VPC", "PHYSICALCONNECTION", "ROUTERINTERFACE", "vpc")
	}
	m.set("ResourceType", typ)
	m.id("ResourceId.1", model.PrefixVpc, s.meta)
	if m.one(4, "a second") {
		if other := choose(m, "other resource", all...); other.typ == s.typ {
			m.set("ResourceId.2", other.meta.ID)
		}
	}
	return s.meta
}

func tag(action model.Action, connect bool) func(*maker) model.Request {
	return func(m *maker) model.Request {
		m.named(connect)
		n := choose(m, "tags", 1, 2, 12)
		first := choose(m, "first key", 0, 3, 11)
		for i := 1; i <= n; i++ {
			key := "key-" + strconv.Itoa(first+i)
			if m.one(40, "another key") {
				key = choose(m, "Key", "key-1", "aliyun-key", "acs:key", "see http://key", "ключ")
			}
			m.set("Tag."+strconv.Itoa(i)+".Key", key)
			m.maybe(3, "Tag."+strconv.Itoa(i)+".Value", "value", "Wert", "acs:value")
		}
		return m.request(action, true)
	}
}

func untag(action model.Action, connect bool) func(*maker) model.Request {
	return func(m *maker) model.Request {
		meta := m.named(connect)
		if meta != nil && len(meta.Tags) > 0 && !m.one(4, "another key") {
			m.set("TagKey.1", choose(m, "tag", meta.Tags...).Key)
		} else {
			m.maybe(2, "TagKey.1", "key-1", "key-2")
		}
		m.maybe(8, "TagKey.2", "key-1", "key-2")
		m.maybe(3, "All", "true", "false")
		return m.request(action, true)
	}
}

func moveToGroup(action model.Action, connect bool) func(*maker) model.Request {
	return func(m *maker) model.Request {
		all := subjectsOf(m.w, connect)
		typ := map[bool]string{true: "PHYSICALCONNECTION", false: "vpc"}[connect]
		if len(all) == 0 {
			m.id("ResourceId", model.PrefixVpc, nil)
		} else {
			s := choose(m, "resource", all...)
			m.about(s.meta)
			if connect {
				typ = s.typ
			}
			m.id("ResourceId", model.PrefixVpc, s.meta)
		}
		m.set("ResourceType", typ)
		m.set("NewResourceGroupId", choose(m, "NewResourceGroupId", "rg-1", "rg-2", "rg-3", "group"))
		return m.request(action, true)
	}
}
