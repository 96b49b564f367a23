package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"ecsim/model"
	"ecsim/sim"
)

// Version is the format's version.
const Version = 1

// Magic is the value of the key "ecsim" in the first line, by which the format is known.
const Magic = "log"

// Line is one line of a log. Beside At it has a call with its answer, one of the other changes, a State, or nothing: then the clock was moved.
type Line struct {
	// Ecsim and Version are in the first line, which has the state at the beginning.
	Ecsim   string `json:"ecsim,omitempty"`
	Version int    `json:"version,omitempty"`
	// At is the world's instant.
	At model.Instant `json:"at"`

	Call      model.Action `json:"call,omitempty"`
	Account   string       `json:"account,omitempty"`
	RequestID string       `json:"requestId,omitempty"`
	// Params are the action's own parameters in their flat wire form, in the order in which they came.
	Params Params `json:"params,omitempty"`
	Status int    `json:"status,omitempty"`
	// Response is the answer; of a refusal there are Code, Message and Rule instead.
	Response json.RawMessage `json:"response,omitempty"`
	Code     model.Code      `json:"code,omitempty"`
	Message  string          `json:"message,omitempty"`
	Rule     string          `json:"rule,omitempty"`

	Operator     *sim.OperatorChange   `json:"operator,omitempty"`
	Fault        *sim.FaultChange      `json:"fault,omitempty"`
	Router       *model.CustomerRouter `json:"customerRouter,omitempty"`
	RemoveRouter string                `json:"removeCustomerRouter,omitempty"`
	CEN          *sim.CENChange        `json:"cen,omitempty"`
	State        json.RawMessage       `json:"state,omitempty"`
}

// Params are parameters as a JSON object whose members keep their order, and may have one name twice.
type Params []model.Param

// MarshalJSON implements json.Marshaler.
func (p Params) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i := range p {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(p[i].Name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(p[i].Value)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// UnmarshalJSON implements json.Unmarshaler.
func (p *Params) UnmarshalJSON(text []byte) error {
	d := json.NewDecoder(bytes.NewReader(text))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return errors.New("params is an object of texts")
	}
	*p = Params{}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return err
		}
		var value string
		if err := d.Decode(&value); err != nil {
			return fmt.Errorf("the parameter %v is not a text", name)
		}
		*p = append(*p, model.Param{Name: name.(string), Value: value})
	}
	return nil
}

// Check says what is wrong with a line that was read, in the first place of a log or behind it.
func (l *Line) Check(first bool) error {
	switch {
	case first && l.Ecsim != Magic:
		return fmt.Errorf(`the first line has ecsim %q; expected "ecsim":%q`, l.Ecsim, Magic)
	case first && l.Version != Version:
		return fmt.Errorf("the log is of version %d; expected %d", l.Version, Version)
	case first && l.State == nil:
		return errors.New("the first line has no state; expected that of the world at the beginning")
	case !first && l.Ecsim != "":
		return errors.New("a second log begins here; expected what happened next")
	}
	kinds := 0
	for _, is := range []bool{
		l.Call != "", l.Operator != nil, l.Fault != nil, l.Router != nil, l.RemoveRouter != "", l.CEN != nil, l.State != nil,
	} {
		if is {
			kinds++
		}
	}
	switch {
	case kinds > 1:
		return errors.New("the line has more than one of call, operator, fault, customerRouter, removeCustomerRouter, cen and state")
	case l.Call != "" && l.Account == "":
		return errors.New("the call has no account")
	case l.Call != "" && l.Response == nil && l.Code == "":
		return errors.New("the call has neither a response nor a code")
	case l.At.IsZero() && l.State == nil:
		return errors.New("at is missing: when it happened")
	}
	return nil
}
