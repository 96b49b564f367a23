package sim

import (
	"fmt"
	"slices"
	"strings"

	"ecsim/model"
)

// AttachCEN attaches a VBR to a Cloud Enterprise Network instance, or detaches it when attach is false: calls of
// another product do that in the cloud. An empty owner stands for the VBR's. The error is an *OperatorError; nothing
// has changed then.
func (e *Engine) AttachCEN(vbr string, cen model.CEN, attach bool) ([]model.Event, error) {
	s := &stepper{w: e.w}
	old := s.w.VBRs.Get(vbr)
	if old == nil {
		return nil, &OperatorError{ID: vbr, Event: "cen", Unknown: true, Message: fmt.Sprintf("there is no VBR %q", vbr)}
	}
	refuse := func(format string, args ...any) ([]model.Event, error) {
		return nil, &OperatorError{ID: vbr, Event: "cen", Message: fmt.Sprintf(format, args...)}
	}
	if cen.ID == "" {
		return refuse("the CEN instance's ID is missing")
	}
	if strings.IndexByte(cen.ID+cen.Owner, 0) >= 0 {
		return refuse("the CEN instance's ID %q or its owner %q has a NUL", cen.ID, cen.Owner)
	}
	if cen.Owner == "" {
		cen.Owner = old.Owner
	}
	v := *old
	at := slices.IndexFunc(v.CENs, func(c model.CEN) bool { return c.ID == cen.ID })
	switch {
	case attach && at >= 0:
		return refuse("VBR %s is attached to %s already", vbr, cen.ID)
	case attach && len(v.CENs) > 0:
		return refuse("VBR %s is attached to %s; a VBR is attached to one CEN instance", vbr, v.CENs[0].ID)
	case !attach && at < 0:
		return refuse("VBR %s is not attached to %s", vbr, cen.ID)
	case !attach && s.w.FailoverGroupOf(vbr) != nil:
		return refuse("VBR %s is in failover group %s, which needs the attachment", vbr, s.w.FailoverGroupOf(vbr).ID)
	case attach:
		v.CENs = append(slices.Clone(v.CENs), cen)
		s.note(model.KindVirtualBorderRouter, vbr, "attach-cen", "", cen.ID)
	default:
		v.CENs = slices.Delete(slices.Clone(v.CENs), at, at+1)
		s.note(model.KindVirtualBorderRouter, vbr, "detach-cen", cen.ID, "")
	}
	s.w.Put(&v)
	s.settle()
	return s.events, nil
}
