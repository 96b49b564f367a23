package live

import (
	"context"
	"net/netip"
	"strconv"

	gobgp "github.com/osrg/gobgp/v3/api"
	"github.com/osrg/gobgp/v3/pkg/apiutil"
	"github.com/osrg/gobgp/v3/pkg/packet/bgp"

	"ecsim/model"
)

// table lists a table of the speaker, of a neighbour's when alias is set: of each prefix all routes, in gobgp's order of preference.
func (s *speaker) table(t gobgp.TableType, alias string, ipv6 bool) map[netip.Prefix][]*route {
	family := familyIPv4
	if ipv6 {
		family = familyIPv6
	}
	out := map[netip.Prefix][]*route{}
	// It fails when the neighbour has just gone: then there is nothing to list.
	_ = s.server.ListPath(context.Background(), &gobgp.ListPathRequest{TableType: t, Name: alias, Family: family}, func(d *gobgp.Destination) {
		prefix, err := netip.ParsePrefix(d.Prefix)
		if err != nil {
			return
		}
		prefix = prefix.Masked()
		for _, p := range d.Paths {
			r := &route{prefix: prefix, BGPRoute: model.BGPRoute{Prefix: prefix.String(), Origin: model.OriginIncomplete}}
			if from, err := netip.ParseAddr(p.NeighborIp); err == nil && p.SourceAsn != 0 {
				r.neighbor = from.String()
			}
			r.read(p)
			out[prefix] = append(out[prefix], r)
		}
	})
	return out
}

// read takes the attributes that the choice between routes goes by.
func (r *route) read(p *gobgp.Path) {
	attributes, err := apiutil.UnmarshalPathAttributes(p.Pattrs)
	if err != nil {
		return
	}
	for _, a := range attributes {
		switch a := a.(type) {
		case *bgp.PathAttributeOrigin:
			switch a.Value {
			case bgp.BGP_ORIGIN_ATTR_TYPE_IGP:
				r.Origin = model.OriginIGP
			case bgp.BGP_ORIGIN_ATTR_TYPE_EGP:
				r.Origin = model.OriginEGP
			}
		case *bgp.PathAttributeMultiExitDisc:
			r.MED = int64(a.Value)
		case *bgp.PathAttributeAsPath:
			r.ASPath = pathText(a)
		}
	}
}

// pathText writes an AS path as decimals with blanks between them, an AS set in braces.
func pathText(a *bgp.PathAttributeAsPath) string {
	var b []byte
	for _, segment := range a.Value {
		set := segment.GetType() == bgp.BGP_ASPATH_ATTR_TYPE_SET
		for i, n := range segment.GetAS() {
			switch {
			case set && i > 0:
				b = append(b, ',')
			case len(b) > 0:
				b = append(b, ' ')
			}
			if set && i == 0 {
				b = append(b, '{')
			}
			b = strconv.AppendUint(b, uint64(n), 10)
		}
		if set {
			b = append(b, '}')
		}
	}
	return string(b)
}
