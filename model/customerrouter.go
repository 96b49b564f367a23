package model

// CustomerRouter is a router on the customer's side of VBRs, as the admin endpoint and scenarios describe it. No API
// call knows of it; what it announces is what its VBRs can learn.
type CustomerRouter struct {
	// Name is its key.
	Name string `json:"name"`
	ASN  int64  `json:"asn"`
	// IP is the address it speaks BGP from; empty stands for the address that each peer has.
	IP string `json:"ip,omitempty"`
	// AuthKey is its MD5 password.
	AuthKey string `json:"authKey,omitempty"`
	// Prefixes are what it announces, in canonical CIDR notation.
	Prefixes []string `json:"prefixes,omitempty"`
	// Peers are the IDs of the BGP peers that it is.
	Peers []string `json:"peers,omitempty"`
}

func (r *CustomerRouter) key() string { return r.Name }

func (r *CustomerRouter) index(k *keys) {
	for _, p := range r.Peers {
		k.add(kRouterOf, p, r.Name)
	}
}

// CustomerRouterOf returns the customer's router that is that BGP peer, or nil.
func (w *World) CustomerRouterOf(peer string) *CustomerRouter {
	name, ok := w.first(kRouterOf, peer)
	if !ok {
		return nil
	}
	return w.CustomerRouters.Get(name)
}
