package model

import (
	"slices"
	"strings"
)

// The index is one ordered set of keys. A key is what is looked up by, a tag and further parts, separated by NUL; each
// resource says in its index method which keys and counts it stands for, so they cannot go stale and are rebuilt when
// a snapshot is read. What is looked up by comes first so that all that is known of one resource lies together: a
// call asks many things of few resources.
const (
	kVlan          = "V" // circuit, vlan as 4 digits, occupant
	kVBR           = "B" // circuit, vbr
	kHold          = "H" // vbr, hold key
	kHosted        = "h" // parent circuit, hosted circuit
	kRedundant     = "r" // circuit, circuit that names it
	kOrder         = "o" // subject, order
	kTable         = "T" // route table, kind of router's owner, id
	kVRouter       = "R" // VPC router, vpc
	kVlanInterface = "I" // VLAN interface, vbr
	kInterface     = "i" // router, router interface
	kOpposite      = "x" // router interface, interface that names it as opposite
	kEntry         = "E" // route table, destination, entry
	kRanked        = "L" // route table, destination as bytes that sort, entry
	kNextHop       = "N" // next hop, entry
	kGroup         = "G" // vbr, group
	kPeer          = "P" // vbr, peer
	kGroupPeer     = "p" // group, peer
	kNetwork       = "W" // vbr, network key
	kVpcNetwork    = "w" // vpc, network key
	kVSwitch       = "S" // vpc, vswitch
	kTimer         = "t" // resource, timer
	kFailover      = "F" // vbr, failover group
	kRouterOf      = "c" // BGP peer, customer's router
	kRouterAt      = "C" // address, customer's router
	kFacing        = "a" // address of the customer's end of an attachment, vbr
)

// Names of counts; each is followed by the thing counted for.
const (
	nNotEnabled       = "circuits-not-enabled"
	nPerAccessPoint   = "circuits-at-access-point"
	nArrears          = "arrears"
	nCustomEntries    = "custom-entries"
	nUnstableEntries  = "unstable-entries"
	nUnstableSwitches = "unstable-vswitches"
)

// keys collects what one resource adds to the index and to the lists.
type keys struct {
	list   []string
	tally  []string
	listed []listed
}

func (k *keys) reset() {
	k.list = k.list[:0]
	k.tally = k.tally[:0]
	k.listed = k.listed[:0]
}

func (k *keys) add(tag string, parts ...string)    { k.list = append(k.list, indexKey(tag, parts, 0)) }
func (k *keys) count(name string, parts ...string) { k.tally = append(k.tally, join(name, parts)) }

// own puts the resource into its owner's lists of that kind.
func (k *keys) own(kind Kind, m *Meta) { k.place(kind, m.ID, m) }

// place puts a key into the lists of that kind of the resource's owner, at the place of the resource.
func (k *keys) place(kind Kind, key string, m *Meta) {
	k.listed = append(k.listed, listed{kind, m.Owner, m.Region, spot{m.CreationTime, key}})
}

func (k *keys) vlan(circuit string, vlan int64, occupant string) {
	k.add(kVlan, circuit, vlan4(vlan), occupant)
}

// add enters a new resource's keys.
func (w *World) add(k *keys) {
	for _, key := range k.list {
		w.set.Set(key, struct{}{})
	}
	for _, name := range k.tally {
		w.tally(name, +1)
	}
	for i := range k.listed {
		w.list(&k.listed[i], true)
	}
}

// drop removes a gone resource's keys.
func (w *World) drop(k *keys) {
	for _, key := range k.list {
		w.set.Delete(key)
	}
	for _, name := range k.tally {
		w.tally(name, -1)
	}
	for i := range k.listed {
		w.list(&k.listed[i], false)
	}
}

// replace turns the keys of a resource that was replaced into those of the one that took its place. Most changes
// leave most keys as they are. It uses fresh up.
func (w *World) replace(stale, fresh *keys) {
	if !slices.Equal(stale.list, fresh.list) {
		for _, key := range stale.list {
			if !slices.Contains(fresh.list, key) {
				w.set.Delete(key)
			}
		}
		for _, key := range fresh.list {
			if !slices.Contains(stale.list, key) {
				w.set.Set(key, struct{}{})
			}
		}
	}
	for _, name := range stale.tally {
		if i := slices.Index(fresh.tally, name); i >= 0 {
			fresh.tally = slices.Delete(fresh.tally, i, i+1) // what is counted as before
		} else {
			w.tally(name, -1)
		}
	}
	for _, name := range fresh.tally {
		w.tally(name, +1)
	}
	if !slices.Equal(stale.listed, fresh.listed) {
		for i := range stale.listed {
			w.list(&stale.listed[i], false)
		}
		for i := range fresh.listed {
			w.list(&fresh.listed[i], true)
		}
	}
}

func (w *World) tally(name string, by int64) {
	n, _ := w.counts.Get(name)
	if n += by; n == 0 {
		w.counts.Delete(name)
	} else {
		w.counts.Set(name, n)
	}
}

func join(tag string, parts []string) string {
	n := len(tag)
	for _, p := range parts {
		n += 1 + len(p)
	}
	var b strings.Builder
	b.Grow(n)
	b.WriteString(tag)
	for _, p := range parts {
		b.WriteByte(0)
		b.WriteString(p)
	}
	return b.String()
}

// indexKey writes parts[0], the tag and the other parts, and room for more bytes after them.
func indexKey(tag string, parts []string, room int) string {
	n := len(tag) + 1 + room
	for _, p := range parts {
		n += 1 + len(p)
	}
	var b strings.Builder
	b.Grow(n)
	b.WriteString(parts[0])
	b.WriteByte(0)
	b.WriteString(tag)
	for _, p := range parts[1:] {
		b.WriteByte(0)
		b.WriteString(p)
	}
	if room > 0 {
		b.WriteByte(0)
	}
	return b.String()
}

// vlan4 writes a VLAN as at least four digits, so that keys sort by number.
func vlan4(vlan int64) string {
	if vlan < 0 || vlan > 9999 {
		return "9999"
	}
	return string([]byte{'0' + byte(vlan/1000), '0' + byte(vlan/100%10), '0' + byte(vlan/10%10), '0' + byte(vlan%10)})
}

// each calls fn with what follows the given tag and parts, in order, until fn returns false.
func (w *World) each(fn func(rest string) bool, tag string, parts ...string) {
	prefix := indexKey(tag, parts, 1)
	w.set.Ascend(prefix, func(key string, _ struct{}) bool {
		rest, ok := strings.CutPrefix(key, prefix)
		return ok && fn(rest)
	})
}

// first returns what follows the given tag and parts in the first such key.
func (w *World) first(tag string, parts ...string) (rest string, ok bool) {
	w.each(func(r string) bool {
		rest, ok = r, true
		return false
	}, tag, parts...)
	return rest, ok
}

func (w *World) tallied(name string, parts ...string) int64 {
	n, _ := w.counts.Get(join(name, parts))
	return n
}
