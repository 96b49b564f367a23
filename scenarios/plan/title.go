package plan

import "strings"

// Title says what a step does.
func (s *Step) Title() string {
	switch {
	case s.Call != nil && s.As != "":
		return string(s.Call.Action) + " (" + s.As + ")"
	case s.Call != nil:
		return string(s.Call.Action)
	case s.Operator != nil:
		return "operator " + s.Operator.Event
	case s.Wait != nil:
		return "wait " + s.WaitText
	case s.Fault != nil && s.Fault.Down:
		return "fail"
	case s.Fault != nil:
		return "heal"
	case s.Router != nil && s.Router.Remove:
		return "customer-router, removed"
	case s.Router != nil:
		return "customer-router"
	case s.CEN != nil:
		return "cen"
	}
	return "expect " + strings.TrimSpace(expectTitle(s.Expect))
}

func expectTitle(e *Expect) string {
	switch {
	case e == nil:
	case e.Get != nil:
		return "get " + string(e.Get.Call.Action)
	case e.States != nil:
		return "states"
	case e.Route != nil && e.Route.Absent:
		return "no-route"
	case e.Route != nil:
		return "route"
	case e.Session != nil:
		return "session"
	case e.Reach != nil && e.Reach.Not:
		return "unreachable"
	case e.Reach != nil:
		return "reachable"
	case e.Findings != nil:
		return "findings"
	}
	return ""
}
