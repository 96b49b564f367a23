package bgp

import "slices"

// Outside makes a session one with a router outside the world, of which nothing is known: what a customer's router would
// contribute is left out, and no change of one starts the session anew.
func (e *Estate) Outside(i int) {
	s := &e.Sessions[i]
	if s.Customer >= 0 {
		c := &e.Customers[s.Customer]
		c.Sessions = slices.DeleteFunc(c.Sessions, func(j int) bool { return j == i })
	}
	s.Customer, s.CustomerKey, s.RemoteASN, s.Elsewhere, s.Announced = -1, "", 0, false, nil
	s.Config = e.digest(s)
}
