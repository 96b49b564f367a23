package sim_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/sim"
)

// The accounts, the region and the places of a bed. Outbound traffic billing is open for alice and bob in home, and
// for nobody anywhere else.
const (
	alice = "1000000000000001"
	bob   = "1000000000000002"

	home = "cn-hangzhou"
	away = "cn-shanghai"
	// pointA and pointB have IPv6, pointC has not.
	pointA = "ap-cn-hangzhou-yh-B"
	pointB = "ap-cn-hangzhou-jg-B"
	pointC = "ap-cn-hangzhou-xh-A"
)

// tester is what a bed needs of a *testing.T or *rapid.T.
type tester interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// A bed is an engine with a fluent way to build situations: what the situation needs is done through Engine.Do and
// fails the test when it is refused. Transient states take no time unless delays is called.
type bed struct {
	tester
	*sim.Engine
	// account is who calls; see as.
	account string
	// links counts the VBRs' places given out; each gets a /30 of its own.
	links int
}

var bedStart = model.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))

func newBed(t tester) *bed {
	w := model.New(bedStart, 1)
	w.Settings = &model.Settings{Delays: model.DelaysNone}
	w.Put(&model.Account{UID: alice, OpenServices: []string{home}})
	w.Put(&model.Account{UID: bob, OpenServices: []string{home}})
	return &bed{tester: t, Engine: sim.New(w), account: alice}
}

// call is one API call as a test writes it.
type call struct {
	account string
	action  model.Action
	params  []model.Param
	// exact has no RegionId added.
	exact bool
}

// on plans a call with alternating names and values; see with.
func on(action model.Action, kv ...any) call { return call{action: action}.with(kv...) }

// with sets parameters: a later value replaces an earlier one in its place, nil takes the parameter away. Values are
// written as fmt.Sprint does.
func (c call) with(kv ...any) call {
	if len(kv)%2 != 0 {
		panic(fmt.Sprintf("%s: a parameter without a value in %v", c.action, kv))
	}
	params := append([]model.Param(nil), c.params...)
next:
	for i := 0; i < len(kv); i += 2 {
		name := kv[i].(string)
		for j := range params {
			if params[j].Name != name {
				continue
			}
			if kv[i+1] == nil {
				params = append(params[:j], params[j+1:]...)
			} else {
				params[j].Value = fmt.Sprint(kv[i+1])
			}
			continue next
		}
		if kv[i+1] != nil {
			params = append(params, model.Param{Name: name, Value: fmt.Sprint(kv[i+1])})
		}
	}
	c.params = params
	return c
}

// by has another account make the call than the bed's.
func (c call) by(account string) call {
	c.account = account
	return c
}

// request completes a call: the bed's account unless it has one, and RegionId home where the action takes one and the
// call does not say (RegionId set to "" leaves it out).
func (b *bed) request(c call) model.Request {
	if c.account == "" {
		c.account = b.account
	}
	if spec, ok := api.Lookup(c.action); ok && !c.exact {
		if _, takes := spec.Parameter("RegionId"); takes {
			given := false
			for _, p := range c.params {
				given = given || p.Name == "RegionId"
			}
			if !given {
				c = c.with("RegionId", home)
			}
		}
	}
	return model.Request{Account: c.account, Action: c.action, Params: c.params}
}

// answer is a response's body by field.
type answer map[string]any

func (a answer) id(field string) string { return fmt.Sprint(a[field]) }

// make makes a call that has to be accepted.
func (b *bed) make(c call) answer {
	b.Helper()
	r, err := b.Do(b.request(c))
	if err != nil {
		b.Fatalf("%s %v: refused: %v", c.action, c.params, err)
	}
	return b.body(r)
}

func (b *bed) body(r model.Response) answer {
	b.Helper()
	text, err := json.Marshal(r.Body)
	if err != nil {
		b.Fatalf("response: %v", err)
	}
	a := answer{}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := d.Decode(&a); err != nil {
		b.Fatalf("response: %v", err)
	}
	return a
}

// do makes a call that has to be accepted.
func (b *bed) do(action model.Action, kv ...any) answer {
	b.Helper()
	return b.make(on(action, kv...))
}

// refused makes a call that the rule has to refuse with the code, and checks the refusal in full; see refuses.
func (b *bed) refused(code model.Code, rule string, action model.Action, kv ...any) {
	b.Helper()
	b.refuses(code, rule, on(action, kv...))
}

// as lets another account call while f runs.
func (b *bed) as(account string, f func()) {
	was := b.account
	b.account = account
	f()
	b.account = was
}

func (b *bed) advance(d time.Duration) []model.Event { return b.Advance(d) }

// operator lets the provider's side act.
func (b *bed) operator(id string, events ...string) {
	b.Helper()
	for _, e := range events {
		if _, _, err := b.Operator(id, e); err != nil {
			b.Fatalf("operator %s %s: %v", e, id, err)
		}
	}
}

// delays gives transient states their default length.
func (b *bed) delays() { b.settings(func(s *model.Settings) { s.Delays = model.DelaysDefault }) }

// quota sets a quota.
func (b *bed) quota(name string, n int64) {
	b.settings(func(s *model.Settings) {
		quotas := map[string]int64{name: n}
		for k, v := range s.Quotas {
			if k != name {
				quotas[k] = v
			}
		}
		s.Quotas = quotas
	})
}

// settings changes a copy of the world's settings.
func (b *bed) settings(change func(*model.Settings)) {
	s := *b.World().Settings
	change(&s)
	b.World().Settings = &s
}

// accessPoint changes an access point of home.
func (b *bed) accessPoint(id string, change func(*model.AccessPoint)) {
	b.settings(func(s *model.Settings) {
		var regions []model.Region
		for _, r := range s.RegionTable() {
			r.AccessPoints = append([]model.AccessPoint(nil), r.AccessPoints...)
			for i := range r.AccessPoints {
				if r.AccessPoints[i].ID == id {
					change(&r.AccessPoints[i])
				}
			}
			regions = append(regions, r)
		}
		s.Regions = regions
	})
}

// put places a resource that no call makes.
func (b *bed) put(r model.Resource) { b.World().Put(r) }

// change puts a changed copy of a resource.
func change[T any, R interface {
	*T
	model.Resource
}](b *bed, table model.Table[T], id string, f func(R)) {
	b.Helper()
	old := table.Get(id)
	if old == nil {
		b.Fatalf("there is no %s", id)
	}
	next := *old
	f(R(&next))
	b.put(R(&next))
}

// snapshot is the whole world as text.
func (b *bed) snapshot() string {
	b.Helper()
	var s strings.Builder
	if err := b.World().WriteSnapshot(&s); err != nil {
		b.Fatalf("snapshot: %v", err)
	}
	return s.String()
}
