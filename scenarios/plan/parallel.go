package plan

import (
	"strconv"

	"go.yaml.in/yaml/v3"

	"ecsim/model/api"
)

// maxOrders is the most orders that a group may ask for.
const maxOrders = 100_000

var parallelKeys = []string{"orders", "branches"}

// parallel reads the branches of a group, one behind the other.
func (r *reader) parallel(main *pair, pairs []pair) {
	at := position(main.key)
	for _, p := range pairs {
		switch key := p.key.Value; key {
		case "parallel", "note":
		case "expect":
			r.add(position(p.key), "a parallel group has no expect; put it in a step of its own")
		default:
			r.add(position(p.key), "unknown key %s; a parallel group has parallel, note%s", printable(key), suggest(api.Nearest(key, []string{"parallel", "note"})))
		}
	}
	s := r.scenario
	if s.open.group != 0 {
		r.add(at, "a parallel group stands in another one; groups do not nest")
		return
	}
	g := Group{Pos: at}
	list := main.value
	if list.Kind == yaml.MappingNode {
		list = r.branches(&g, list)
	}
	if list == nil {
		return
	}
	items, ok := r.sequence(list, "parallel is a list of branches")
	if !ok {
		return
	}
	if len(items) < 2 {
		r.add(at, "a parallel group has at least two branches, not %d", len(items))
	}
	for i, item := range items {
		s.open = branch{len(s.groups) + 1, i + 1}
		first, told := len(r.plan.Steps), len(r.problems.list)
		if item.Kind == yaml.SequenceNode {
			steps, _ := r.sequence(item, "a branch is a list of steps")
			r.steps(steps)
		} else {
			r.steps([]*yaml.Node{item})
		}
		if len(r.plan.Steps) == first && len(r.problems.list) == told {
			r.add(position(item), "branch %d has no steps", i+1)
		}
		g.Branches = append(g.Branches, Range{first, len(r.plan.Steps)})
	}
	s.open = branch{}
	s.groups = append(s.groups, g)
}

// branches reads the map form of a group; it returns the list of branches, or nil after a problem.
func (r *reader) branches(g *Group, n *yaml.Node) (list *yaml.Node) {
	pairs, _ := r.mapping(n, "parallel is a list of branches, or a map with orders and branches")
	for _, p := range pairs {
		switch key := p.key.Value; key {
		case "orders":
			orders, err := strconv.Atoi(p.value.Value)
			if p.value.Kind != yaml.ScalarNode || err != nil || orders < 1 || orders > maxOrders {
				r.add(position(p.value), "orders is a number from 1 to %d, not %s", maxOrders, kindOf(p.value))
				continue
			}
			g.Orders = orders
		case "branches":
			list = p.value
		default:
			r.add(position(p.key), "unknown key %s; parallel has orders and branches%s", printable(key), suggest(api.Nearest(key, parallelKeys)))
		}
	}
	if list == nil {
		r.add(position(n), "branches is missing; expected a list of branches")
	}
	return list
}
