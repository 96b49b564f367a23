package sim

import (
	"fmt"

	"ecsim/model"
	"ecsim/validate"
)

// OperatorEvents lists what the provider's side can do, in the order of the documentation.
var OperatorEvents = []string{
	"approve", "reject", "allocate", "fail-allocation", "lock-financial", "lock-security", "unlock", "pay", "confirm",
}

// OperatorError says why an event of the provider's side cannot happen. Nothing has changed then.
type OperatorError struct {
	ID, Event string
	// Unknown is set when there is no such resource or no such event, and not when it is not allowed in the state.
	Unknown bool
	Message string
}

func (e *OperatorError) Error() string { return e.Message }

// Operator lets the provider's side do something to a resource and returns the resource's status afterwards. Events:
// approve, reject, allocate and fail-allocation (circuits), lock-financial, lock-security and unlock (circuits and
// router interfaces), pay (a circuit's open orders, or one order), confirm (an unconfirmed VBR).
// The error is an *OperatorError.
func (e *Engine) Operator(id, event string) (status string, events []model.Event, err error) {
	s := &stepper{w: e.w}
	status, refused := s.operate(id, event)
	if refused != nil {
		return "", nil, refused
	}
	s.settle()
	return status, s.events, nil
}

func (s *stepper) operate(id, event string) (string, *OperatorError) {
	refuse := func(format string, args ...any) (string, *OperatorError) {
		return "", &OperatorError{ID: id, Event: event, Message: fmt.Sprintf(format, args...)}
	}
	kind, ok := s.w.KindOf(id)
	if !ok {
		return "", &OperatorError{ID: id, Event: event, Unknown: true, Message: "there is no resource " + id}
	}
	switch event {
	case "approve", "reject", "allocate", "fail-allocation":
		pc := s.w.Circuits.Get(id)
		if pc == nil {
			return refuse("%s is for circuits; %s is a %s", event, id, kind)
		}
		if model.Next(model.KindPhysicalConnection, pc.Status, event) == nil {
			return refuse("circuit %s is %s; %s needs it to be %s", id, pc.Status, event, model.StatesFor(model.KindPhysicalConnection, event)[0])
		}
		s.fire(model.KindPhysicalConnection, id, event)
		return s.w.Circuits.Get(id).Status, nil
	case "lock-financial", "lock-security", "unlock":
		return s.lock(id, event, kind)
	case "pay":
		return s.payFor(id, kind)
	case "confirm":
		v := s.w.VBRs.Get(id)
		if v == nil {
			return refuse("%s is for VBRs; %s is a %s", event, id, kind)
		}
		if v.Status != model.VBRUnconfirmed {
			return refuse("VBR %s is %s, not unconfirmed", id, v.Status)
		}
		s.fire(model.KindVirtualBorderRouter, id, event)
		return s.w.VBRs.Get(id).Status, nil
	}
	return "", &OperatorError{ID: id, Event: event, Unknown: true,
		Message: fmt.Sprintf("there is no operator event %q; there are %s", event, validate.OrList(OperatorEvents))}
}

var lockStates = map[string]string{
	"lock-financial": model.BusinessFinancialLocked, "lock-security": model.BusinessSecurityLocked, "unlock": model.BusinessNormal,
}

func (s *stepper) lock(id, event string, kind model.Kind) (string, *OperatorError) {
	to := lockStates[event]
	var from string
	switch kind {
	case model.KindPhysicalConnection:
		pc := *s.w.Circuits.Get(id)
		from, pc.Business = pc.Business, to
		if from != to {
			s.w.Put(&pc)
		}
	case model.KindRouterInterface:
		r := *s.w.RouterInterfaces.Get(id)
		from, r.Business = r.Business, to
		if from != to {
			s.w.Put(&r)
		}
	default:
		return "", &OperatorError{ID: id, Event: event, Message: fmt.Sprintf("%s is for circuits and router interfaces; %s is a %s", event, id, kind)}
	}
	if from == to {
		return "", &OperatorError{ID: id, Event: event, Message: fmt.Sprintf("%s is %s already", id, from)}
	}
	s.note(kind, id, event, from, to)
	return to, nil
}

func (s *stepper) payFor(id string, kind model.Kind) (string, *OperatorError) {
	var open []string
	switch kind {
	case model.KindOrder:
		if s.w.Orders.Get(id).Status == model.OrderOpen {
			open = append(open, id)
		}
	case model.KindPhysicalConnection, model.KindRouterInterface:
		s.w.OrdersFor(id, func(o *model.Order) bool {
			if o.Status == model.OrderOpen {
				open = append(open, o.ID)
			}
			return true
		})
	default:
		return "", &OperatorError{ID: id, Event: "pay", Message: fmt.Sprintf("pay is for circuits, router interfaces and orders; %s is a %s", id, kind)}
	}
	if len(open) == 0 {
		return "", &OperatorError{ID: id, Event: "pay", Message: "nothing is to be paid for " + id}
	}
	for _, o := range open {
		s.pay(o)
	}
	if pc := s.w.Circuits.Get(id); pc != nil {
		return pc.Status, nil
	}
	return model.OrderPaid, nil
}
