package bgp

import (
	"net/netip"
	"time"

	"ecsim/model"
)

// LineTo finds the attachment over which a VBR reaches an address on the customer's side, and the VBR's own address
// there: the attachment whose peering subnet the address is in, else the one that the longest static route to it
// leads to. Nil means that the VBR has no route to it.
func LineTo(w *model.World, v *model.VirtualBorderRouter, address netip.Addr) (*model.Attachment, netip.Addr) {
	if !address.IsValid() {
		return nil, netip.Addr{}
	}
	for i := range v.Attachments {
		if a := &v.Attachments[i]; Subnet(a, address.Is6()).Contains(address) {
			return a, localAddress(a, address.Is6())
		}
	}
	longest, hop := -1, ""
	w.Entries(v.RouteTableID, func(e *model.RouteEntry) bool {
		if e.Type == model.EntryCustom && e.Status == model.EntryAvailable {
			if d, err := netip.ParsePrefix(e.Destination); err == nil && d.Contains(address) && d.Bits() > longest {
				for _, h := range e.NextHops {
					if v.HasVlanInterface(h.ID) {
						longest, hop = d.Bits(), h.ID
						break
					}
				}
			}
		}
		return true
	})
	for i := range v.Attachments {
		if a := &v.Attachments[i]; hop != "" && a.VlanInterfaceID == hop {
			return a, localAddress(a, address.Is6())
		}
	}
	return nil, netip.Addr{}
}

// Subnet is the attachment's peering subnet; the zero prefix, which contains nothing, when it has none.
func Subnet(a *model.Attachment, ipv6 bool) netip.Prefix {
	if ipv6 {
		p, _ := netip.ParsePrefix(a.PeeringIPv6Mask)
		if local, err := netip.ParseAddr(a.LocalIPv6); err == nil && a.EnableIPv6 && p.IsValid() {
			p, _ = local.Prefix(p.Bits())
			return p
		}
		return netip.Prefix{}
	}
	local, err := netip.ParseAddr(a.LocalGatewayIP)
	mask, err2 := netip.ParseAddr(a.PeeringSubnetMask)
	if err != nil || err2 != nil || !local.Is4() || !mask.Is4() {
		return netip.Prefix{}
	}
	bits := 0
	for _, b := range mask.As4() {
		for ; b&0x80 != 0; b <<= 1 {
			bits++
		}
	}
	p, _ := local.Prefix(bits)
	return p
}

func localAddress(a *model.Attachment, ipv6 bool) netip.Addr {
	text := a.LocalGatewayIP
	if ipv6 {
		text = a.LocalIPv6
	}
	local, _ := netip.ParseAddr(text)
	return local
}

// Defaults of a VBR's BFD timers that were never set: no document gives any (docs/sources.md, 30).
const (
	defaultBFDInterval   = 1000
	defaultBFDMultiplier = 3
)

// Detection is how soon BFD notices that a neighbour has gone silent: the multiplier times the longer of the two
// intervals (RFC 5880, 6.8.4). The customer's router is taken to have the same timers.
func Detection(v *model.VirtualBorderRouter) time.Duration {
	or := func(n, d int64) int64 {
		if n <= 0 {
			return d
		}
		return n
	}
	interval := max(or(v.MinTxInterval, defaultBFDInterval), or(v.MinRxInterval, defaultBFDInterval))
	return time.Duration(or(v.DetectMultiplier, defaultBFDMultiplier)*interval) * time.Millisecond
}
