package dump

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"ecsim/model"
)

// Adopt puts what one answer of a Describe action shows into a world that lacks it, and what the answer's resources need
// besides. replace names resources that are there but known in part, and that the answer's are to replace; nil for none. It
// returns the keys of what was put and what was assumed. An answer that is not read, or that does not fit the world, adopts
// nothing; the world may be half-way changed then, so give it a fork.
func Adopt(w *model.World, action model.Action, text []byte, opt Options, replace func(key string) bool) (keys []string, notes []Note, err error) {
	if !slices.Contains(taken, action) {
		return nil, nil, nil
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		return nil, nil, err
	}
	body, err := understand(action, v)
	if err != nil {
		return nil, nil, err
	}
	b := &builder{opt: opt, w: w, origin: map[string]source{}, noted: map[string]bool{}, answers: []answer{{"", action, body}}}
	b.into = func(key string) bool {
		_, there := w.OwnerOf(key)
		return !there || replace != nil && replace(key)
	}
	b.routeTables()
	for _, step := range []struct {
		actions []model.Action
		put     func()
	}{
		{[]model.Action{"DescribePhysicalConnections", "ListVirtualPhysicalConnections"}, func() { b.circuits(); b.hosted() }},
		{[]model.Action{"DescribeVpcs", "DescribeVpcAttribute"}, b.vpcs},
		{[]model.Action{"DescribeVpcs", "DescribeVpcAttribute", "DescribeVSwitches"}, b.vswitches},
		{[]model.Action{"DescribeVirtualBorderRouters"}, b.vbrs},
		{[]model.Action{"DescribeRouterInterfaces", "DescribeRouterInterfaceAttribute"}, b.routerInterfaces},
		{[]model.Action{"DescribeRouteEntryList", "DescribeRouteTables"}, b.routeEntries},
		{[]model.Action{"DescribeBgpGroups"}, b.bgpGroups},
		{[]model.Action{"DescribeBgpPeers"}, b.bgpPeers},
		{[]model.Action{"DescribeBgpNetworks"}, b.bgpNetworks},
	} {
		if slices.Contains(step.actions, action) {
			step.put()
		}
	}
	if len(b.origin) == 0 {
		return nil, nil, nil
	}
	b.offer()
	keys = slices.Sorted(maps.Keys(b.origin))
	if problems := w.CheckOnly(keys...); len(problems) > 0 {
		return nil, nil, &pathError{"$", problems[0].String()}
	}
	return keys, b.notes, nil
}
