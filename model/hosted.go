package model

// Order modes of a hosted connection: who pays for it (002: CreateVirtualPhysicalConnection).
const (
	PayByParentOwner = "PayByPhysicalConnectionOwner"
	PayByTenant      = "PayByVirtualPhysicalConnectionOwner"
)

// HostedSpec is one bandwidth that hosted connections are made with.
type HostedSpec struct {
	Name string
	// Mbps is in Mbit/s.
	Mbps int64
	// OnApplication is set when it is closed until a partner's application for it was granted.
	OnApplication bool
}

// HostedSpecs lists the bandwidths of hosted connections (002: CreateVirtualPhysicalConnection).
var HostedSpecs = []HostedSpec{
	{"50M", 50, false}, {"100M", 100, false}, {"200M", 200, false}, {"300M", 300, false}, {"400M", 400, false}, {"500M", 500, false},
	{"1G", 1000, false}, {"2G", 2000, true}, {"5G", 5000, true}, {"8G", 8000, true}, {"10G", 10000, true},
}

var hostedSpecNames = func() (names []string) {
	for i := range HostedSpecs {
		names = append(names, HostedSpecs[i].Name)
	}
	return names
}()

// HostedSpecNamed finds a bandwidth by its name, or nil.
func HostedSpecNamed(name string) *HostedSpec {
	for i := range HostedSpecs {
		if HostedSpecs[i].Name == name {
			return &HostedSpecs[i]
		}
	}
	return nil
}

// HostedSpecOf finds the bandwidth that a VBR's, in Mbit/s, stands for, or nil. VBRs above 1 Gbit/s count 1024 Mbit/s to
// the Gbit/s; both are understood.
func HostedSpecOf(mbps int64) *HostedSpec {
	for i := range HostedSpecs {
		s := &HostedSpecs[i]
		if s.Mbps == mbps || s.Mbps > 1000 && s.Mbps/1000*1024 == mbps {
			return s
		}
	}
	return nil
}

// Mbps is the bandwidth of a hosted connection in Mbit/s; 0 when its Spec is none of the HostedSpecs.
func (h *Hosted) Mbps() int64 { return specMbps(h.Spec) }

// Reserved is the bandwidth that is set aside for a hosted connection on its parent, in Mbit/s: what it has, or what it
// is to have if that is more.
func (h *Hosted) Reserved() int64 { return max(specMbps(h.Spec), specMbps(h.ExpectSpec)) }

func specMbps(name string) int64 {
	if s := HostedSpecNamed(name); s != nil {
		return s.Mbps
	}
	return 0
}

// MayHost reports whether the account may make hosted connections of that bandwidth as far as applications go.
func (a *Account) MayHost(s *HostedSpec) bool {
	if !s.OnApplication {
		return true
	}
	for _, granted := range a.HostedSpecs {
		if granted == s.Name {
			return true
		}
	}
	return false
}

// portMbps are the bandwidths of ports in Mbit/s, by port type.
var portMbps = map[string]int64{
	"100Base-T": 100, "1000Base-T": 1000, "1000Base-LX": 1000, "10GBase-T": 10000, "10GBase-LR": 10000,
	"40GBase-LR": 40000, "100GBase-LR": 100000,
}

// Capacity is what a circuit has to share among hosted connections, in Mbit/s: what its port carries, or its bandwidth
// where the port's type is not known; 0 when nothing is known. The port comes first because a real account's answers
// give the bandwidth in Gbit/s.
func (c *PhysicalConnection) Capacity() int64 {
	if n, ok := portMbps[c.PortType]; ok {
		return n
	}
	return c.Bandwidth
}

// ReservedOn is the bandwidth that is set aside for the hosted connections on the circuit, in Mbit/s.
func (w *World) ReservedOn(circuit string) (mbps int64) {
	w.HostedOn(circuit, func(h *PhysicalConnection) bool {
		mbps += h.Hosted.Reserved()
		return true
	})
	return mbps
}

// Converted reports whether the first is a hosted connection that the VBR was converted into and is not attached to yet.
func (w *World) Converted(hosted, vbr string) bool {
	pc := w.Circuits.Get(hosted)
	return pc != nil && pc.Hosted != nil && vbr != "" && pc.Hosted.FromVBR == vbr
}
