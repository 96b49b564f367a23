package trace

import (
	"strconv"

	"ecsim/model"
)

// check says whether what was read is an event.
func (x *draft) check() error {
	if x.bad == nil && len(x.bytes(fieldEventName)) == 0 {
		x.wrong(0, "expected an event: the object has no eventName")
	}
	if x.bad != nil {
		return x.bad
	}
	t, ok := instant(x.bytes(fieldEventTime))
	if !ok {
		x.wrong(0, "eventTime is %s; expected a time such as 2024-08-05T09:21:32Z, in the years 1970 to 2255", strconv.Quote(string(x.bytes(fieldEventTime))))
		return x.bad
	}
	for _, f := range [...]field{fieldTime, fieldTopicTime} {
		if t == 0 {
			t, _ = instant(x.bytes(f))
		}
	}
	x.time = t
	return nil
}

// fill makes the event of what was read.
func (x *draft) fill(e *Event) {
	params, masked := keep(e.Params), append(keep(e.Masked), x.masked...)
	*e = Event{Params: params, Masked: masked, Response: x.response}
	all := string(x.text)
	str := func(f field) string { return all[x.fields[f].from:x.fields[f].to] }
	few := func(f field) string { return x.names.of(x.bytes(f)) }
	e.Time = x.time
	e.RequestID = str(fieldRequestID)
	e.Service = few(fieldService)
	if e.Service == "" {
		e.Service = few(fieldSource)
	}
	e.Action = model.Action(few(fieldEventName))
	if e.Account = few(fieldAccount); e.Account == "" {
		e.Account = few(fieldRecipient)
	}
	e.AccessKey = few(fieldAccessKey)
	e.Region = few(fieldRegion)
	for i := range x.params {
		p := &x.params[i]
		e.Params = append(e.Params, model.Param{Name: p.name, Value: all[p.value.from:p.value.to]})
	}
	e.Code = model.Code(few(fieldCode))
	// What is done in a console is a call too, though ActionTrail does not call it one.
	if kind := few(fieldType); kind != "" && kind != "ApiCall" && kind != "ConsoleOperation" {
		e.Kind, e.Change = Other, kind
	}
	switch {
	case e.Code != "":
		e.Outcome = Refused
		e.Message = str(fieldMessage)
	case e.Kind == Call:
		e.Outcome = Accepted
	}
}
