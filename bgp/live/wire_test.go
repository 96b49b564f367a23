package live

import (
	"testing"

	"github.com/osrg/gobgp/v3/pkg/packet/bgp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWire finds the notification wherever the stream of messages is cut into pieces.
func TestWire(t *testing.T) {
	var stream []byte
	for _, m := range []*bgp.BGPMessage{
		bgp.NewBGPOpenMessage(65001, 30, "10.0.0.1", nil), bgp.NewBGPKeepAliveMessage(),
		bgp.NewBGPUpdateMessage(nil, nil, []*bgp.IPAddrPrefix{bgp.NewIPAddrPrefix(24, "10.1.0.0")}),
		bgp.NewBGPNotificationMessage(codeCease, subcodeMaxPrefixes, []byte("with data")), bgp.NewBGPKeepAliveMessage(),
	} {
		b, err := m.Serialize()
		require.NoError(t, err)
		stream = append(stream, b...)
	}
	for size := 1; size <= len(stream); size++ {
		var w wire
		var seen []notification
		for i := 0; i < len(stream); i += size {
			if n := w.see(stream[i:min(i+size, len(stream))]); n != (notification{}) {
				seen = append(seen, n)
			}
		}
		assert.Equal(t, []notification{{codeCease, subcodeMaxPrefixes}}, seen, size)
	}
}

// FuzzWire: whatever an end sends, the line can follow.
func FuzzWire(f *testing.F) {
	f.Add([]byte{0xff}, 1)
	f.Add(make([]byte, 100), 7)
	f.Fuzz(func(_ *testing.T, b []byte, size int) {
		size = 1 + max(0, size)%64
		var w wire
		for len(b) > 0 {
			n := min(size, len(b))
			w.see(b[:n])
			b = b[n:]
		}
	})
}
