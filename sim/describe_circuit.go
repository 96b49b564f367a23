package sim

import (
	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

type (
	circuitRow  = api.DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionType
	circuitTag  = api.DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTagsTags
	engineerRow = api.DescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfoPMInfo
)

// portSpecs are the specifications of ports, by port type.
var portSpecs = map[string]string{
	"100Base-T": "100M", "1000Base-T": "1G", "1000Base-LX": "1G", "10GBase-T": "10G", "10GBase-LR": "10G",
	"40GBase-LR": "40G", "100GBase-LR": "100G",
}

// spec1GAndBelow is the value of the Spec filter that stands for every port up to 1 Gbit/s.
const spec1GAndBelow = "1G及以下"

// spec is the specification of a circuit: its port's, or what a hosted connection was given. It is empty for a
// circuit without a port type.
func spec(pc *model.PhysicalConnection) string {
	if pc.Hosted != nil {
		return pc.Hosted.Spec
	}
	return portSpecs[pc.PortType]
}

func describeCircuits(k *call, in *api.DescribePhysicalConnectionsRequest) *api.DescribePhysicalConnectionsResponse {
	fs := validate.Filters(in)
	s := circuitList.of(k)
	s.ids(named(fs, "PhysicalConnectionId"))
	s.filtered(fs, circuitHas)
	if len(in.Tags) > 0 {
		s.where(func(pc *model.PhysicalConnection) bool { return tagged(pc.Tags, in.Tags) })
	}
	s.equal(in.ResourceGroupId, func(pc *model.PhysicalConnection) string { return pc.ResourceGroupID })
	shown, p := s.page()
	r := &api.DescribePhysicalConnectionsResponse{PageNumber: p.number, PageSize: p.size, TotalCount: p.total}
	r.PhysicalConnectionSet.PhysicalConnectionType = each(shown, k.circuitRow)
	return r
}

func circuitHas(pc *model.PhysicalConnection, f *validate.Filter) bool {
	switch f.Key {
	case "PhysicalConnectionId":
		return f.Has(pc.ID)
	case "AccessPointId":
		return f.Has(pc.AccessPointID)
	case "Type":
		return f.Has(pc.Type)
	case "LineOperator":
		return f.Has(pc.LineOperator)
	case "Spec":
		s := spec(pc)
		small := s == "1G" || len(s) > 0 && s[len(s)-1] == 'M'
		return f.Has(s) || small && f.Has(spec1GAndBelow)
	case "Status":
		return f.Has(pc.Status)
	case "Name":
		return f.Has(pc.Name)
	}
	return true
}

// circuitRow shows a circuit. Bandwidth is in Mbit/s, as it was asked for: the page says Gbit/s, in which most of
// the values that can be asked for are no whole numbers. Spec says what the port carries. The device that the port is on
// is told as the detail of its location.
func (k *call) circuitRow(pc *model.PhysicalConnection) circuitRow {
	r := circuitRow{
		PhysicalConnectionId: pc.ID, ProductType: pc.ProductType, Name: pc.Name, Description: pc.Description,
		Type: pc.Type, Status: pc.Status, BusinessStatus: pc.Business, ChargeType: pc.ChargeType,
		AccessPointId: pc.AccessPointID, AccessPointType: networkType, AdDetailLocation: pc.AccessDevice,
		LineOperator: pc.LineOperator, PeerLocation: pc.PeerLocation, CircuitCode: pc.CircuitCode,
		PortType: pc.PortType, Spec: spec(pc), Bandwidth: pc.Bandwidth, RedundantPhysicalConnectionId: pc.RedundantID,
		CreationTime: stamp(pc.CreationTime), EnabledTime: stamp(pc.EnabledTime), EndTime: stamp(pc.EndTime),
		HasReservationData: noReservation, ResourceGroupId: pc.ResourceGroupID,
	}
	if ap, _ := k.w.Settings.AccessPoint(pc.AccessPointID); ap != nil {
		r.AdLocation = ap.Location
	}
	if pc.LOA != nil {
		r.LoaStatus = pc.LOA.Status
	}
	if h := pc.Hosted; h != nil {
		r.ParentPhysicalConnectionId, r.ParentPhysicalConnectionAliUid = h.ParentID, uid(h.ParentOwner)
		r.VlanId, r.OrderMode, r.VpconnStatus, r.ExpectSpec = number(h.VlanID), h.OrderMode, h.Status, h.ExpectSpec
	}
	k.w.HostedOn(pc.ID, func(*model.PhysicalConnection) bool { r.VirtualPhysicalConnectionCount++; return true })
	r.Tags.Tags = tagRows[circuitTag](pc.Tags)
	return r
}

// describeLOA shows a circuit's letter of authorization; only the circuit's ID is filled in while none was applied for.
func describeLOA(k *call, in *api.DescribePhysicalConnectionLOARequest) *api.DescribePhysicalConnectionLOAResponse {
	var loa model.LOA
	if pc := k.ctx.Circuit(); pc.LOA != nil {
		loa = *pc.LOA
	}
	r := &api.DescribePhysicalConnectionLOAResponse{}
	t := &r.PhysicalConnectionLOAType
	t.InstanceId, t.Status, t.CompanyName, t.LineType, t.SI = in.InstanceId.V, loa.Status, loa.CompanyName, loa.LineType, loa.SI
	t.ConstructionTime, t.LineCode, t.LineLabel = loa.ConstructionTime, loa.LineCode, loa.LineLabel
	t.LineServiceProvider, t.LineSPContactInfo = loa.ServiceProvider, loa.SPContact
	t.PMInfo.PMInfo = each(loa.Engineers, func(e model.Engineer) engineerRow {
		return engineerRow{PMName: e.Name, PMGender: e.Gender, PMCertificateType: e.CertificateType, PMCertificateNo: e.CertificateNo, PMContactInfo: e.Contact}
	})
	return r
}
