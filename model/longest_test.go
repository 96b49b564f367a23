package model_test

import (
	"fmt"
	"net/netip"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ecsim/model"
)

// TestRankedEntries holds the entries that the index finds for a prefix to those that a walk over the table finds, in
// both address families and beside other tables, while entries come, go and change their destination.
func TestRankedEntries(t *testing.T) {
	prefixes := rapid.Custom(func(t *rapid.T) netip.Prefix {
		b := rapid.SliceOfN(rapid.SampledFrom([]byte{0, 1, 128, 255}), 4, 4).Draw(t, "bytes")
		if rapid.Bool().Draw(t, "ipv6") {
			var a [16]byte
			copy(a[6:], b) // astride of the middle of the address
			return netip.PrefixFrom(netip.AddrFrom16(a), rapid.IntRange(0, 128).Draw(t, "bits")).Masked()
		}
		return netip.PrefixFrom(netip.AddrFrom4([4]byte(b)), rapid.IntRange(0, 32).Draw(t, "bits")).Masked()
	})
	rapid.Check(t, func(t *rapid.T) {
		w := model.New(0, 1)
		tables := []string{"t", "t1", "a-route-table-with-an-id-that-is-longer-than-any-that-the-cloud-gives-out"}
		for range rapid.IntRange(0, 30).Draw(t, "changes") {
			e := &model.RouteEntry{Meta: model.Meta{ID: fmt.Sprintf("rte-%d", rapid.IntRange(0, 15).Draw(t, "entry"))}}
			if rapid.IntRange(0, 5).Draw(t, "remove") == 0 {
				w.Remove(e)
				continue
			}
			e.RouteTableID, e.Destination = rapid.SampledFrom(tables).Draw(t, "table"), prefixes.Draw(t, "destination").String()
			w.Put(e)
		}
		table, p := rapid.SampledFrom(tables).Draw(t, "in"), prefixes.Draw(t, "prefix")
		var covering, within []string
		type row struct {
			prefix netip.Prefix
			id     string
		}
		var all []row
		w.Entries(table, func(e *model.RouteEntry) bool {
			all = append(all, row{netip.MustParsePrefix(e.Destination), e.ID})
			return true
		})
		slices.SortFunc(all, func(a, b row) int {
			if c := a.prefix.Addr().Compare(b.prefix.Addr()); c != 0 {
				return c
			}
			if a.prefix.Bits() != b.prefix.Bits() {
				return a.prefix.Bits() - b.prefix.Bits()
			}
			return slices.Compare([]string{a.id}, []string{b.id})
		})
		for _, r := range all {
			if r.prefix.Overlaps(p) && r.prefix.Bits() > p.Bits() {
				within = append(within, r.id)
			}
		}
		for bits := p.Bits(); bits >= 0; bits-- {
			for _, r := range all {
				if r.prefix.Bits() == bits && r.prefix.Overlaps(p) {
					covering = append(covering, r.id)
				}
			}
		}
		var found []string
		w.Covering(table, p, func(q netip.Prefix, e *model.RouteEntry) bool {
			require.Equal(t, e.Destination, q.String())
			found = append(found, e.ID)
			return true
		})
		require.Equal(t, covering, found)
		found = nil
		w.Within(table, p, func(q netip.Prefix, e *model.RouteEntry) bool {
			require.Equal(t, e.Destination, q.String())
			found = append(found, e.ID)
			return true
		})
		require.Equal(t, within, found)
	})
}
