package oracle

import (
	"net"
	"strings"
)

// ipv4 reads four decimal numbers parted by dots.
func ipv4(s string) (uint32, bool) {
	ip := net.ParseIP(s)
	if ip == nil || strings.Contains(s, ":") {
		return 0, false
	}
	ip = ip.To4()
	return uint32(ip[0])<<24 | uint32(ip[1])<<16 | uint32(ip[2])<<8 | uint32(ip[3]), true
}

func ipv6(s string) (net.IP, bool) {
	ip := net.ParseIP(s)
	return ip, ip != nil && strings.Contains(s, ":")
}

// peeringMask reads a mask of 24 to 30 contiguous ones.
func peeringMask(s string) (uint32, bool) {
	m, ok := ipv4(s)
	if !ok {
		return 0, false
	}
	for ones := 24; ones <= 30; ones++ {
		if m == ^uint32(0)<<(32-ones) {
			return m, true
		}
	}
	return 0, false
}

// cidr reads a destination: a block, or a single IPv4 address, which is taken as a /32. exact is false when host bits
// are set; net is the block without them.
func cidr(s string) (block *net.IPNet, exact, ok bool) {
	if _, is4 := ipv4(s); is4 {
		s += "/32"
	}
	ip, block, err := net.ParseCIDR(s)
	if err != nil {
		return nil, false, false
	}
	return block, block.IP.Equal(ip), true
}

// within reports whether inner lies in outer or equals it.
func within(inner, outer *net.IPNet) bool {
	i, iBits := inner.Mask.Size()
	o, oBits := outer.Mask.Size()
	return iBits == oBits && i >= o && outer.Contains(inner.IP)
}

func overlap(a, b *net.IPNet) bool { return within(a, b) || within(b, a) }

func mustCIDR(s string) *net.IPNet {
	_, n, err := net.ParseCIDR(s)
	if err != nil {
		panic(err)
	}
	return n
}

var (
	serviceBlock = mustCIDR("100.64.0.0/10")
	tenBlock     = mustCIDR("10.0.0.0/8")
	// unusualBlocks are no ordinary destinations: this network, loopback, link-local, multicast and reserved.
	unusualBlocks = []*net.IPNet{mustCIDR("0.0.0.0/8"), mustCIDR("127.0.0.0/8"), mustCIDR("169.254.0.0/16"), mustCIDR("224.0.0.0/3")}
)

// validASN tells the numbers that a customer's side may present.
func validASN(n int64) bool {
	return n > 0 && n < 4294967295 && n != 23456 && n != 45104
}

// vbrBandwidths are the values, in Mbit/s, that a VBR on a dedicated line may have.
var vbrBandwidths = []int64{50, 100, 200, 300, 400, 500, 1000, 2048, 5120, 8192, 10240, 20480, 40960, 50120, 61440, 102400}
