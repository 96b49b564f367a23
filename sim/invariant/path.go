package invariant

import (
	"fmt"
	"slices"
	"strings"

	"ecsim/model"
	"ecsim/sim/dataplane"
)

var asymmetric = Invariant{
	ID: "path.asymmetric",
	Doc: `Packets from a VPC to a customer's prefix and their answers use the same circuits.
Where they do not, a firewall that sees one direction only drops the connection, and a cut circuit breaks what its monitoring calls healthy. Look at the
routes on both sides: ecsim trace prints both directions.`,
	Check: func(w *model.World) (list []Finding) {
		paths(w, func(c *model.Vpc, prefix string, t *dataplane.Trace) {
			there, back := circuits(t.Forward), circuits(t.Back)
			if t.Reachable && !slices.Equal(there, back) {
				list = append(list, finding(fmt.Sprintf("%s to %s goes over %s, the answers come over %s",
					c.ID, prefix, strings.Join(there, ", "), strings.Join(back, ", ")), c.ID))
			}
		})
		return list
	},
}

var single = Invariant{
	ID: "circuit.single",
	Doc: `No customer's prefix that a VPC reaches hangs on a single circuit.
One cut takes the data centre off the cloud. Add a circuit at another access point, and routes over both. Hosted connections count as the circuit that carries
them.`,
	Check: func(w *model.World) (list []Finding) {
		paths(w, func(c *model.Vpc, prefix string, t *dataplane.Trace) {
			if used := physical(w, circuits(t.Forward)); t.Reachable && len(used) == 1 {
				list = append(list, finding(fmt.Sprintf("%s reaches %s over circuit %s alone", c.ID, prefix, used[0]), c.ID, used[0]))
			}
		})
		return list
	},
}

// paths follows packets from every VPC to every prefix of a customer router, each pair once.
func paths(w *model.World, look func(c *model.Vpc, prefix string, t *dataplane.Trace)) {
	var prefixes []string
	w.CustomerRouters.Scan(func(r *model.CustomerRouter) bool {
		prefixes = append(prefixes, r.Prefixes...)
		return true
	})
	slices.Sort(prefixes)
	prefixes = slices.Compact(prefixes)
	w.Vpcs.Scan(func(c *model.Vpc) bool {
		for _, p := range prefixes {
			if t, err := dataplane.Follow(w, c.ID, p); err == nil {
				look(c, p, &t)
			}
		}
		return true
	})
}

// circuits are those that ways go over.
func circuits(ways []dataplane.Way) (list []string) {
	for i := range ways {
		for j := range ways[i].Hops {
			if h := &ways[i].Hops[j]; h.Kind == model.KindPhysicalConnection {
				list = append(list, h.ID)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// physical replaces hosted connections by the circuits that carry them.
func physical(w *model.World, ids []string) (list []string) {
	for _, id := range ids {
		for c := w.Circuits.Get(id); c != nil && c.Hosted != nil; c = w.Circuits.Get(id) {
			id = c.Hosted.ParentID
		}
		list = append(list, id)
	}
	slices.Sort(list)
	return slices.Compact(list)
}
