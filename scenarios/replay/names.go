package replay

import (
	"strings"

	"ecsim/model"
)

// prefixes are those of the IDs that the cloud gives.
var prefixes = map[string]bool{
	model.PrefixPhysicalConnection: true, model.PrefixVirtualBorderRouter: true, model.PrefixRouterInterface: true,
	model.PrefixVpcRouteTable: true, model.PrefixVBRRouteTable: true, model.PrefixRouteEntry: true, model.PrefixBGPGroup: true,
	model.PrefixBGPPeer: true, model.PrefixVpc: true, model.PrefixVRouter: true, model.PrefixVSwitch: true, model.PrefixVBRHA: true,
}

// prefixOf is the prefix of an ID, or "" for a text that is none.
func prefixOf(id string) string {
	p, rest, ok := strings.Cut(id, "-")
	if !ok || len(rest) == 0 || len(id) > 64 || !prefixes[p] {
		return ""
	}
	return p
}

// classOf is prefixOf, but for route tables: those of VBRs and of VPCs have one prefix in the cloud and two here.
func classOf(id string) string {
	if p := prefixOf(id); p != model.PrefixVBRRouteTable {
		return p
	}
	return model.PrefixVpcRouteTable
}

// names are recorded IDs of things whose IDs this world made, because no answer told them when they came to be: a VBR's
// route table, a resource whose creation was recorded without its answer.
type names struct {
	w *model.World
	// since is the sequence number behind which IDs are made up by the replay.
	since uint64
	// off: nothing is bound, for the history is of a world of ours, which makes the same IDs.
	off      bool
	toOurs   window[string]
	recorded map[string]string
	// merge puts what has a recorded name by mistake, because it was made up for it, into what it turns out to be. It reports
	// whether it was that.
	merge func(recorded, ours string) bool
	// bound is told of each that is found.
	bound func(recorded, ours string)
}

// maxNames bounds how many bound names are kept, the latest.
const maxNames = 1 << 16

func newNames(w *model.World) *names {
	n := &names{recorded: map[string]string{}}
	n.toOurs = newWindow(maxNames, func(_, ours string) { delete(n.recorded, ours) })
	n.world(w)
	return n
}

// world starts anew in another world.
func (n *names) world(w *model.World) { n.w, n.since = w, w.Sequence }

// ours gives our ID for a recorded one.
func (n *names) ours(id string) string {
	if n.toOurs.len() > 0 {
		if o, ok := n.toOurs.get(id); ok {
			return o
		}
	}
	return id
}

// known reports whether a recorded text, quoted, is bound to ours.
func (n *names) known(recorded, ours []byte) bool {
	if n.toOurs.len() == 0 || len(recorded) < 2 || len(ours) < 2 {
		return false
	}
	o, ok := n.toOurs.m[string(recorded[1:len(recorded)-1])]
	return ok && string(ours[1:len(ours)-1]) == o
}

// same reports whether a recorded text and ours name one thing, which may come out here.
func (n *names) same(recorded, ours string) bool {
	p := classOf(recorded)
	if p == "" || p != classOf(ours) {
		return false
	}
	if o, ok := n.toOurs.get(recorded); ok {
		return o == ours
	}
	return n.bind(recorded, ours)
}

// free reports whether an ID is made up and may still turn out to be called otherwise.
func (n *names) free(ours string) bool {
	return !n.off && n.recorded[ours] == "" && n.w.MadeSince(ours, n.since)
}

func (n *names) bind(recorded, ours string) bool {
	if !n.free(ours) {
		return false
	}
	if _, taken := n.w.OwnerOf(recorded); taken && (n.merge == nil || !n.merge(recorded, ours)) {
		return false
	}
	recorded, ours = strings.Clone(recorded), strings.Clone(ours)
	n.toOurs.put(recorded, ours)
	n.recorded[ours] = recorded
	if n.bound != nil {
		n.bound(recorded, ours)
	}
	return true
}

// alias makes a name stand for ours, whatever it stood for.
func (n *names) alias(name, ours string) {
	if name != ours {
		n.toOurs.put(name, ours)
		n.recorded[ours] = name
	}
}

// translate puts our IDs in the place of recorded ones. A value may be an ID, or a text with IDs in it.
func (n *names) translate(params []model.Param) []model.Param {
	if n.toOurs.len() == 0 {
		return params
	}
	for i := range params {
		if v := params[i].Value; strings.IndexByte(v, '-') > 0 {
			params[i].Value = n.inText(v)
		}
	}
	return params
}

func (n *names) inText(s string) string {
	if o, ok := n.toOurs.get(s); ok {
		return o
	}
	if !strings.ContainsAny(s, `",`) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		end := strings.IndexFunc(s, func(r rune) bool { return !isIDRune(r) })
		if end < 0 {
			end = len(s)
		}
		b.WriteString(n.ours(s[:end]))
		s = s[end:]
		end = strings.IndexFunc(s, isIDRune)
		if end < 0 {
			end = len(s)
		}
		b.WriteString(s[:end])
		s = s[end:]
	}
	return b.String()
}

func isIDRune(r rune) bool {
	return r == '-' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}
