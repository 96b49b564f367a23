package model

import (
	"cmp"
	"slices"
)

// MetaOf returns what the resource of that kind and ID has in common with others, or nil when there is none. Kinds:
// PhysicalConnection, VirtualBorderRouter, RouterInterface, Vpc, VSwitch, which have tags and resource groups.
func (w *World) MetaOf(kind Kind, id string) *Meta {
	switch kind {
	case KindPhysicalConnection:
		if r := w.Circuits.Get(id); r != nil {
			return &r.Meta
		}
	case KindVirtualBorderRouter:
		if r := w.VBRs.Get(id); r != nil {
			return &r.Meta
		}
	case KindRouterInterface:
		if r := w.RouterInterfaces.Get(id); r != nil {
			return &r.Meta
		}
	case KindVpc:
		if r := w.Vpcs.Get(id); r != nil {
			return &r.Meta
		}
	case KindVSwitch:
		if r := w.VSwitches.Get(id); r != nil {
			return &r.Meta
		}
	}
	return nil
}

// groupedKinds are the kinds of resources that can be in a resource group.
var groupedKinds = []Kind{KindPhysicalConnection, KindVirtualBorderRouter, KindRouterInterface, KindVpc, KindVSwitch}

// ResourceGroupsOf lists an account's resource groups, by creation time, then ID: those that the world declares, and
// those that its resources name without a declaration, of which only the ID is known and taken for the names, too.
func (w *World) ResourceGroupsOf(account string) []ResourceGroup {
	groups := slices.Clone(w.Account(account).ResourceGroups)
	known := map[string]bool{"": true}
	for i := range groups {
		known[groups[i].ID] = true
	}
	for _, kind := range groupedKinds {
		w.OwnedBy(account, kind, func(id string) bool {
			if g := w.MetaOf(kind, id).ResourceGroupID; !known[g] {
				known[g] = true
				groups = append(groups, ResourceGroup{ID: g, Name: g, DisplayName: g})
			}
			return true
		})
	}
	slices.SortFunc(groups, func(a, b ResourceGroup) int {
		return cmp.Or(cmp.Compare(a.CreationTime, b.CreationTime), cmp.Compare(a.ID, b.ID))
	})
	return groups
}
