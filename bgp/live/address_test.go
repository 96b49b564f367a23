package live

import (
	"fmt"
	"net/netip"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestAliasesKeepOrder: the aliases of a speaker's neighbours are different and in the order of their real addresses, in
// whatever order they come and go, and one that stays keeps its own unless all have to make room.
func TestAliasesKeepOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := aliases{}
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			var places []place
			for _, i := range rapid.SliceOfNDistinct(rapid.IntRange(0, 40), 0, 20, rapid.ID).Draw(t, "there") {
				// Peers 4 to 7 have the address of 0 to 3 in another VBR.
				places = append(places, place{netip.AddrFrom4([4]byte{10, 0, 0, byte(i % 37)}), fmt.Sprintf("bgp-%02d", i)})
			}
			before := map[string]uint32{}
			for _, p := range places {
				if n, ok := all[p.peer]; ok {
					before[p.peer] = n
				}
			}
			for peer := range all {
				if _, ok := before[peer]; !ok {
					delete(all, peer)
				}
			}
			if all.assign(places) {
				for peer, n := range before {
					require.Equal(t, n, all[peer])
				}
			} else {
				clear(all)
				require.True(t, all.assign(places))
			}
			require.Len(t, all, len(places))
			for i, p := range places {
				require.Greater(t, all[p.peer], uint32(aliasBase))
				require.Less(t, all[p.peer], uint32(aliasEnd))
				if i > 0 {
					require.Less(t, all[places[i-1].peer], all[p.peer])
				}
			}
		}
	})
}

// TestAliasesRunOut: where there is no room left nothing is given, and what was given stays.
func TestAliasesRunOut(t *testing.T) {
	at := func(i int) place { return place{netip.AddrFrom4([4]byte{10, 0, byte(i >> 8), byte(i)}), fmt.Sprint(i)} }
	all := aliases{}
	places := []place{at(0)}
	require.True(t, all.assign(places))
	for i := 1000; ; i-- {
		require.Positive(t, i, "it never ran out")
		places = append(places, at(i))
		if !all.assign(places) {
			assert.NotContains(t, all, at(i).peer)
			assert.Len(t, all, len(places)-1)
			break
		}
	}
	clear(all)
	assert.True(t, all.assign(places))
}
