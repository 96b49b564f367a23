package simtest

import (
	"strconv"

	"ecsim/model"
	"pgregory.net/rapid"
)

// Accounts are those that calls are drawn for. Owner has outbound traffic billing open in both Regions, Neighbour in
// the first, Stranger nowhere.
const (
	Owner     = "1000000000000001"
	Neighbour = "1000000000000002"
	Stranger  = "1000000000000003"
)

// Regions are those that calls are drawn for.
var Regions = []string{"cn-hangzhou", "cn-shanghai"}

// maker draws one request.
type maker struct {
	t *rapid.T
	w *model.World
	// account and region are those of the resource that the call is about, until they are drawn otherwise.
	account, region string
	params          []model.Param
}

func (m *maker) set(name, value string) {
	if value != "" {
		m.params = append(m.params, model.Param{Name: name, Value: value})
	}
}

func (m *maker) number(name string, n int64) { m.set(name, strconv.FormatInt(n, 10)) }

// one reports true once in n draws; it shrinks to false.
func (m *maker) one(n int, label string) bool {
	return rapid.IntRange(0, n-1).Draw(m.t, label) == n-1
}

// choose draws from values, which should begin with the most ordinary.
func choose[T any](m *maker, label string, values ...T) T {
	if len(values) == 1 {
		return values[0]
	}
	return values[rapid.IntRange(0, len(values)-1).Draw(m.t, label)]
}

// maybe sets a parameter once in n draws, to one of the values.
func (m *maker) maybe(n int, name string, values ...string) {
	if m.one(n, name+" given") {
		m.set(name, choose(m, name, values...))
	}
}

// pick draws a resource of the table: most often one that is fit, else one that is not. It returns nil when there is none.
func pick[T any](m *maker, label string, table model.Table[T], fit func(*T) bool) *T {
	var fits, others []*T
	table.Scan(func(r *T) bool {
		if fit(r) {
			fits = append(fits, r)
		} else {
			others = append(others, r)
		}
		return true
	})
	switch {
	case len(fits)+len(others) == 0:
		return nil
	case len(fits) == 0 || len(others) > 0 && m.one(6, label+" unfit"):
		return choose(m, label, others...)
	}
	return choose(m, label, fits...)
}

// about makes the resource's owner and region those of the call.
func (m *maker) about(meta *model.Meta) { m.account, m.region = meta.Owner, meta.Region }

// id sets a parameter to the resource's ID; when there is no resource, or once in many draws, to one that is not there.
func (m *maker) id(param, prefix string, meta *model.Meta) {
	if meta == nil || m.one(24, param+" missing") {
		m.set(param, m.gone(prefix))
		return
	}
	m.set(param, meta.ID)
}

// gone draws an ID that is not there: one of those that the world has given out, or may give out next.
func (m *maker) gone(prefix string) string {
	f := m.w.Fork()
	f.Sequence = uint64(rapid.IntRange(0, int(m.w.Sequence)+1).Draw(m.t, "sequence"))
	id := f.NewID(prefix, m.region)
	if _, there := m.w.KindOf(id); there || m.w.VlanInterface(id) != nil {
		return id + "x"
	}
	return id
}

// request finishes the call: region, caller, token, and sometimes a parameter that is left out.
func (m *maker) request(action model.Action, needsRegion bool) model.Request {
	if needsRegion {
		region := m.region
		if m.one(40, "elsewhere") {
			region = choose(m, "RegionId", Regions[1], Regions[0], "cn-nowhere")
		}
		m.set("RegionId", region)
	}
	account := m.account
	if m.one(12, "another caller") {
		account = choose(m, "caller", Owner, Neighbour, Stranger)
	}
	if len(m.params) > 0 && m.one(32, "left out") {
		i := rapid.IntRange(0, len(m.params)-1).Draw(m.t, "which")
		m.params = append(m.params[:i:i], m.params[i+1:]...)
	}
	return model.Request{Account: account, Action: action, Params: m.params}
}

func (m *maker) token(param string) {
	m.maybe(30, param, "token-1", "token-2", "tök€n")
}

func (m *maker) texts(name, description string) {
	if name != "" {
		m.maybe(8, name, "name-1", "线路_2", "dotted.name", "1st", "x", "http://name")
	}
	if description != "" {
		m.maybe(12, description, "some description", "9 lines", "https://description")
	}
}
