package model

import "net/netip"

// RoutersAt calls fn for each customer's router whose own address that is, by name, until fn returns false.
func (w *World) RoutersAt(address netip.Addr, fn func(*CustomerRouter) bool) {
	w.each(func(name string) bool { return fn(w.CustomerRouters.Get(name)) }, kRouterAt, address.String())
}

// Facing calls fn for each attachment of a VBR whose customer's end has that address, by VBR, until fn returns false.
func (w *World) Facing(address netip.Addr, fn func(*VirtualBorderRouter, *Attachment) bool) {
	w.each(func(id string) bool {
		v := w.VBRs.Get(id)
		for i := range v.Attachments {
			if a := &v.Attachments[i]; a.PeerAddress(address.Is6()) == address && !fn(v, a) {
				return false
			}
		}
		return true
	}, kFacing, address.String())
}

// PeerAddress is the address of the customer's end in one family; not valid when it has none.
func (a *Attachment) PeerAddress(ipv6 bool) netip.Addr {
	text := a.PeerGatewayIP
	if ipv6 {
		if text = a.PeerIPv6; !a.EnableIPv6 {
			text = ""
		}
	}
	p, _ := netip.ParseAddr(text)
	return p
}
