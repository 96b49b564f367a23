package replay

import (
	"ecsim/model"
)

// maxOrders bounds the orders that are kept when nothing is left of what was ordered.
const maxOrders = 1 << 14

// prune drops bills for what is gone, when there are many: nothing reads them any more.
func (r *replay) prune() {
	w := r.engine.World()
	if w.Orders.Len() < 2*maxOrders || r.report.Events%maxOrders != 0 {
		return
	}
	var stale []*model.Order
	w.Orders.Scan(func(o *model.Order) bool {
		if _, there := w.KindOf(o.Subject); !there {
			stale = append(stale, o)
		}
		return true
	})
	for _, o := range stale {
		w.Remove(o)
	}
}
