package replay

import (
	"fmt"
	"maps"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"ecsim/model"
	"ecsim/scenarios/trace"
	"ecsim/validate"
)

// prehistory makes what a call names and nobody has seen being made. What the call does not tell is chosen: there are
// variants of it, to be tried in turn.
type prehistory struct {
	w       *model.World
	ev      *trace.Event
	req     *model.Request
	variant int
	// free reports whether a name was made up and may still turn out to be another.
	free  func(id string) bool
	facts []string
	// made are the resources, of which more may be told later.
	made []string
	// invented are the IDs of resources that only go with others.
	invented []string
}

// variants is how many ways there are to choose: that of the states of a circuit and of tables' owners, at least.
const variants = 18

var (
	circuitStates = []string{model.CircuitEnabled, model.CircuitConfirmed, model.CircuitAllocated, model.CircuitApproved, model.CircuitInitial,
		model.CircuitRejected, model.CircuitCanceled, model.CircuitAllocationFailed, model.CircuitTerminated}
	vbrStates       = []string{model.VBRActive, model.VBRTerminated, model.VBRUnconfirmed}
	interfaceStates = []string{model.InterfaceActive, model.InterfaceInactive, model.InterfaceIdle}
	vpcBlocks       = []string{"172.16.0.0/12", "10.0.0.0/8", "192.168.0.0/16"}
)

func choose(list []string, variant int) string { return list[variant%len(list)] }

// invent makes an ID for something that the recording does not name. It takes nothing of a quota.
func (p *prehistory) invent(prefix string) string {
	id := p.w.NewID(prefix, p.region())
	p.invented = append(p.invented, id)
	for _, name := range burdens[prefix] {
		settings := *p.w.Settings // shared with forks
		settings.Quotas = maps.Clone(settings.Quotas)
		if settings.Quotas == nil {
			settings.Quotas = map[string]int64{}
		}
		settings.Quotas[name] = settings.Quota(name) + 1
		p.w.Settings = &settings
	}
	return id
}

// burdens are the quotas that another resource counts for, by the prefix of its ID.
var burdens = map[string][]string{
	model.PrefixVirtualBorderRouter: {model.QuotaVBRsPerAccount}, model.PrefixVpc: {model.QuotaVpcsPerRegion},
	model.PrefixPhysicalConnection: {model.QuotaCircuitsPerAccessPoint},
}

func (p *prehistory) fact(id, format string, args ...any) {
	p.facts = append(p.facts, id+": "+fmt.Sprintf(format, args...))
	p.made = append(p.made, id)
}

// param is the value of a parameter of the call.
func (p *prehistory) param(name string) string {
	v, _ := p.req.Param(name)
	return strings.Clone(v.Value)
}

// meta is what every resource has. What is invented comes last in every listing, so that no page is full of it.
func (p *prehistory) meta(id string) model.Meta {
	m := model.Meta{ID: id, Owner: strings.Clone(p.req.Account), Region: p.region()}
	if slices.Contains(p.invented, id) {
		m.CreationTime = model.EndOfTime
	}
	return m
}

// region is that of the call, or the first one.
func (p *prehistory) region() string {
	for _, region := range []string{p.param("RegionId"), p.ev.Region} {
		if p.w.Settings.Region(region) != nil {
			return strings.Clone(region)
		}
	}
	return p.w.Settings.RegionTable()[0].ID
}

// put makes the thing of that class and ID, unless it has come with another. param is what it is named by.
func (p *prehistory) put(class, id, param string) {
	if _, there := p.w.OwnerOf(id); there && id != "" {
		return
	}
	switch class {
	case model.PrefixPhysicalConnection:
		p.circuit(id, choose(circuitStates, p.variant))
	case model.PrefixVirtualBorderRouter:
		p.vbr(id, choose(vbrStates, p.variant))
	case model.PrefixRouterInterface:
		p.routerInterface(id, param)
	case model.PrefixVpcRouteTable:
		p.table(id)
	case model.PrefixVpc:
		p.vpc(&model.Vpc{Meta: p.meta(id)})
	case model.PrefixVRouter:
		p.vpc(&model.Vpc{Meta: p.meta(p.invent(model.PrefixVpc)), VRouterID: id})
	case model.PrefixVSwitch:
		p.vswitch(id)
	case model.PrefixRouteEntry:
		p.entry(id)
	case model.PrefixBGPGroup:
		p.group(id)
	case model.PrefixBGPPeer:
		p.peer(id)
	case model.PrefixVBRHA:
		p.failoverGroup(id)
	case "network":
		p.network()
	}
}

func (p *prehistory) circuit(id, status string) *model.PhysicalConnection {
	pc := &model.PhysicalConnection{Meta: p.meta(id), ProductType: model.ProductDedicated, Status: status, Business: model.BusinessNormal,
		Type: "VPC", ChargeType: "Prepaid"}
	p.w.Put(pc)
	p.fact(id, "a circuit of account %s in %s, %s; its access point and port are not known", pc.Owner, pc.Region, status)
	return pc
}

func (p *prehistory) vbr(id, status string) *model.VirtualBorderRouter {
	region := p.region()
	circuit := p.invent(model.PrefixPhysicalConnection)
	p.w.Put(&model.PhysicalConnection{Meta: p.meta(circuit), ProductType: model.ProductDedicated, Status: model.CircuitEnabled,
		Business: model.BusinessNormal, Type: "VPC", ChargeType: "Prepaid"})
	v := &model.VirtualBorderRouter{Meta: p.meta(id), Status: status, RouteTableID: p.w.NewID(model.PrefixVBRRouteTable, region), Bandwidth: 1000,
		Attachments: []model.Attachment{{CircuitID: circuit, VlanID: 1, VlanInterfaceID: p.w.NewID(model.PrefixRouterInterface, region)}}}
	p.w.Put(v)
	p.fact(id, "a VBR of account %s in %s, %s; its circuit is not known, called %s here, nor its VLAN, taken as 1", v.Owner, region, status, circuit)
	return v
}

func (p *prehistory) vpc(v *model.Vpc) *model.Vpc {
	if v.VRouterID == "" {
		v.VRouterID = p.w.NewID(model.PrefixVRouter, v.Region)
	}
	if v.RouteTableID == "" {
		v.RouteTableID = p.w.NewID(model.PrefixVpcRouteTable, v.Region)
	}
	v.Status, v.CidrBlock = model.VpcAvailable, choose(vpcBlocks, p.variant)
	p.w.Put(v)
	p.fact(v.ID, "a VPC of account %s in %s with the block %s, the router %s and the route table %s", v.Owner, v.Region, v.CidrBlock, v.VRouterID, v.RouteTableID)
	return v
}

// ownVpc is a VPC to put something into that is in one that is not known.
func (p *prehistory) ownVpc() *model.Vpc {
	if v := p.w.Vpcs.Get(p.param("VpcId")); v != nil {
		return v
	}
	return p.vpc(&model.Vpc{Meta: p.meta(p.invent(model.PrefixVpc))})
}

// ownVBR is the VBR that the call names, or one that is made up.
func (p *prehistory) ownVBR() *model.VirtualBorderRouter {
	for _, name := range []string{"RouterId", "VbrId"} {
		if v := p.w.VBRs.Get(p.param(name)); v != nil {
			return v
		}
	}
	return p.vbr(p.invent(model.PrefixVirtualBorderRouter), model.VBRActive)
}

func (p *prehistory) vswitch(id string) {
	v := p.ownVpc()
	zone := ""
	if r := p.w.Settings.Region(v.Region); r != nil && len(r.Zones) > 0 {
		zone = r.Zones[0]
	}
	block, _ := netip.ParsePrefix(v.CidrBlock)
	block = netip.PrefixFrom(block.Addr(), 24)
	p.w.Put(&model.VSwitch{Meta: p.meta(id), VpcID: v.ID, ZoneID: zone, CidrBlock: block.String(), Status: model.VpcAvailable})
	p.fact(id, "a vSwitch in %s; its block is not known, taken as %s", v.ID, block)
}

// table makes the router whose table is named: a VPC or a VBR.
func (p *prehistory) table(id string) {
	if strings.HasPrefix(id, model.PrefixVBRRouteTable+"-") || p.variant%2 == 1 {
		v := *p.vbr(p.invent(model.PrefixVirtualBorderRouter), model.VBRActive)
		v.RouteTableID = id
		p.w.Put(&v)
		p.facts = append(p.facts, id+": the route table of "+v.ID)
		return
	}
	if v := p.w.Vpcs.Get(p.param("VpcId")); v != nil {
		return // tables beside a VPC's own are not modelled
	}
	p.vpc(&model.Vpc{Meta: p.meta(p.invent(model.PrefixVpc)), RouteTableID: id})
}

func (p *prehistory) routerInterface(id, param string) {
	router, kind := "", model.RouterVpc
	if t, ok := p.w.RouteTable(p.param("RouteTableId")); ok && strings.HasPrefix(param, "NextHop") {
		switch {
		case t.VbrID == "":
			if vpc := p.vpcOfTable(t.ID); vpc != nil {
				router = vpc.VRouterID
			}
		case p.variant%4 < 2 && !p.used(p.w.VBRs.Get(t.VbrID).Primary().VlanInterfaceID): // towards the customer
			v := *p.w.VBRs.Get(t.VbrID)
			v.Attachments = append([]model.Attachment(nil), v.Attachments...)
			v.Attachments[0].VlanInterfaceID = id
			p.w.Put(&v)
			p.facts = append(p.facts, id+": the VLAN interface of "+v.ID)
			return
		default:
			router, kind = t.VbrID, model.RouterVBR
		}
	}
	if router == "" {
		router = p.ownVpc().VRouterID
	}
	r := &model.RouterInterface{Meta: p.meta(id), Status: choose(interfaceStates, p.variant), Business: model.BusinessNormal, Role: model.RoleInitiating,
		Spec: "Large.1", RouterType: kind, RouterID: router, OppositeRegion: p.region(), ChargeType: "PostPaid"}
	if kind == model.RouterVBR {
		r.Role, r.Spec = model.RoleAccepting, model.SpecNegative
	}
	if kind == model.RouterVpc && strings.HasPrefix(param, "NextHopList") {
		r.OppositeRouterType = model.RouterVBR // routes with several next hops lead to nothing else
	}
	if opposite := p.param("OppositeInterfaceId"); opposite != id {
		r.OppositeInterface = opposite
	}
	p.w.Put(r)
	p.fact(id, "a router interface of account %s, %s, on %s; its specification and its opposite are not known", r.Owner, r.Status, router)
}

// used reports whether a route leads to the interface, or the recording has named it.
func (p *prehistory) used(id string) (found bool) {
	p.w.EntriesVia(id, func(*model.RouteEntry) bool {
		found = true
		return false
	})
	return found || !p.free(id)
}

func (p *prehistory) vpcOfTable(id string) (found *model.Vpc) {
	if t, ok := p.w.RouteTable(id); ok {
		p.w.OwnedBy(t.Owner, model.KindVpc, func(vpc string) bool {
			if v := p.w.Vpcs.Get(vpc); v.RouteTableID == id {
				found = v
			}
			return found == nil
		})
	}
	return found
}

func (p *prehistory) entry(id string) {
	table := p.param("RouteTableId")
	if _, ok := p.w.RouteTable(table); !ok {
		if table == "" {
			table = p.ownVpc().RouteTableID
		} else {
			p.table(table)
		}
	}
	t, ok := p.w.RouteTable(table)
	if !ok {
		return
	}
	to := validate.Prefix(p.param("DestinationCidrBlock"))
	if to == "" {
		to = validate.Prefix("198.51.100." + strconv.Itoa(p.variant)) // of the addresses for documentation
	}
	if id == "" {
		id = p.w.NewID(model.PrefixRouteEntry, t.Region)
	}
	e := &model.RouteEntry{Meta: p.meta(id), RouteTableID: t.ID, Type: model.EntryCustom, Destination: to, Status: model.EntryAvailable}
	e.Region = t.Region
	if hop := p.param("NextHopId"); hop != "" {
		kind := p.param("NextHopType")
		if kind == "" {
			kind = model.HopInstance
			if prefixOf(hop) == model.PrefixRouterInterface {
				kind = model.HopRouterInterface
			}
		}
		if kind == model.HopRouterInterface {
			p.put(model.PrefixRouterInterface, hop, "NextHopId")
		}
		e.NextHops = []model.NextHop{{ID: hop, Type: kind}}
	}
	p.w.Put(e)
	p.fact(id, "a route entry in %s to %s", t.ID, to)
}
