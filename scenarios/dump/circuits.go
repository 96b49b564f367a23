package dump

import (
	"fmt"

	"ecsim/model"
	"ecsim/model/api"
)

func (b *builder) accounts() {
	open, asked := false, false
	of(b, "GetPhysicalConnectionServiceStatus", func(_ string, r *api.GetPhysicalConnectionServiceStatusResponse) {
		asked, open = true, r.Enabled
	})
	if !asked {
		open = true
		b.note("", "GetPhysicalConnectionServiceStatus is missing: outbound traffic billing is taken to be open")
	}
	a := &model.Account{UID: b.opt.Account}
	if open {
		a.OpenServices = []string{b.opt.Region}
	}
	b.w.Put(a)
}

func (b *builder) circuits() {
	if !b.has("DescribePhysicalConnections") {
		b.note("", "DescribePhysicalConnections is missing: circuits are known as far as others name them")
	}
	var order []*model.PhysicalConnection
	of(b, "DescribePhysicalConnections", func(file string, r *api.DescribePhysicalConnectionsResponse) {
		for i := range r.PhysicalConnectionSet.PhysicalConnectionType {
			at := source{file, fmt.Sprintf("$.PhysicalConnectionSet.PhysicalConnectionType[%d]", i)}
			if c := b.circuit(at, &r.PhysicalConnectionSet.PhysicalConnectionType[i], b.opt.Account); c != nil {
				order = append(order, c)
			}
		}
	})
	of(b, "ListVirtualPhysicalConnections", func(file string, r *api.ListVirtualPhysicalConnectionsResponse) {
		for i := range r.VirtualPhysicalConnections {
			h := &r.VirtualPhysicalConnections[i]
			at := source{file, fmt.Sprintf("$.VirtualPhysicalConnections[%d]", i)}
			c := convert[circuitAnswer](h)
			c.VpconnStatus, c.ProductType = h.VirtualPhysicalConnectionStatus, model.ProductHosted
			for _, t := range h.Tags {
				c.Tags.Tags = append(c.Tags.Tags, api.DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTagsTags(t))
			}
			if c := b.circuit(at, &c, or(h.AliUid, b.opt.Account)); c != nil {
				order = append(order, c)
			}
		}
	})
	b.letters(order)
	known := map[string]bool{}
	for _, c := range order {
		known[c.ID] = true
	}
	for _, c := range order {
		if c.RedundantID != "" && !known[c.RedundantID] {
			b.note("", "%s names %s as its redundant circuit, which is not in the dump; the reference is left out", c.ID, c.RedundantID)
			c.RedundantID = ""
		}
		b.w.Put(c)
		b.settle(b.origin[c.ID], model.KindPhysicalConnection, c.Status, c.ID)
		if c.LOA != nil {
			b.settle(b.origin[c.ID], model.KindLOA, c.LOA.Status, c.ID)
		}
	}
	if len(order) > 0 {
		b.note("", "no answer says which access device a circuit is on")
	}
}

func (b *builder) circuit(at source, r *circuitAnswer, owner string) *model.PhysicalConnection {
	if r.PhysicalConnectionId == "" {
		b.note(at.file, "%s: has no PhysicalConnectionId, left out", at.path)
		return nil
	}
	if r.VpconnStatus == "Deleted" {
		b.note(at.file, "%s: %s is deleted, left out", at.path, r.PhysicalConnectionId)
		return nil
	}
	if b.seen(r.PhysicalConnectionId, at) {
		return nil
	}
	c := &model.PhysicalConnection{
		Meta: model.Meta{
			ID: r.PhysicalConnectionId, Owner: owner, Region: b.opt.Region, Name: r.Name, Description: r.Description,
			CreationTime: b.time(at, "CreationTime", r.CreationTime), ResourceGroupID: r.ResourceGroupId,
		},
		ProductType: model.ProductDedicated,
		Status: b.state(at, model.KindPhysicalConnection, r.Status, model.CircuitEnabled,
			map[string]string{"cancelled": model.CircuitCanceled, "available": model.CircuitEnabled}),
		Business: business(r.BusinessStatus), AccessPointID: r.AccessPointId, Type: r.Type, LineOperator: r.LineOperator,
		PeerLocation: r.PeerLocation, PortType: r.PortType, Bandwidth: r.Bandwidth, RedundantID: r.RedundantPhysicalConnectionId,
		CircuitCode: r.CircuitCode, ChargeType: r.ChargeType,
		EnabledTime: b.time(at, "EnabledTime", r.EnabledTime), EndTime: b.time(at, "EndTime", r.EndTime),
	}
	for _, t := range r.Tags.Tags {
		c.Tags = append(c.Tags, tags(pair{t.Key, t.Value})...)
	}
	if r.LoaStatus != "" {
		c.LOA = b.letter(at, r.LoaStatus)
	}
	if r.ProductType == model.ProductHosted || r.ParentPhysicalConnectionId != "" {
		c.ProductType = model.ProductHosted
		status, _ := oneOf(r.VpconnStatus, model.HostedUnConfirmed, model.HostedConfirmed)
		c.Hosted = &model.Hosted{
			ParentID: r.ParentPhysicalConnectionId, ParentOwner: uid(r.ParentPhysicalConnectionAliUid, b.opt.Account),
			VlanID: b.integer(at, "VlanId", r.VlanId, 0), OrderMode: r.OrderMode, Spec: r.Spec, ExpectSpec: r.ExpectSpec,
			Status: or(status, model.HostedConfirmed),
		}
	}
	return c
}

func (b *builder) letter(at source, status string) *model.LOA {
	s, ok := oneOf(status, model.States(model.KindLOA)...)
	if !ok {
		b.note(at.file, "%s: the status %q of its letter of authorization is not one of the documented ones, left out", at.path, status)
		return nil
	}
	return &model.LOA{Status: s}
}

// letters adds what DescribePhysicalConnectionLOA says.
func (b *builder) letters(circuits []*model.PhysicalConnection) {
	of(b, "DescribePhysicalConnectionLOA", func(file string, r *api.DescribePhysicalConnectionLOAResponse) {
		l := r.PhysicalConnectionLOAType
		at := source{file, "$.PhysicalConnectionLOAType"}
		for _, c := range circuits {
			if c.ID != l.InstanceId || l.Status == "" {
				continue
			}
			loa := b.letter(at, l.Status)
			if loa == nil {
				return
			}
			loa.CompanyName, loa.LineType, loa.SI, loa.ConstructionTime = l.CompanyName, l.LineType, l.SI, l.ConstructionTime
			loa.LineCode, loa.LineLabel, loa.ServiceProvider, loa.SPContact = l.LineCode, l.LineLabel, l.LineServiceProvider, l.LineSPContactInfo
			for _, p := range l.PMInfo.PMInfo {
				loa.Engineers = append(loa.Engineers, model.Engineer{
					Name: p.PMName, CertificateType: p.PMCertificateType, CertificateNo: p.PMCertificateNo, Gender: p.PMGender, Contact: p.PMContactInfo,
				})
			}
			c.LOA = loa
			return
		}
		b.note(file, "its circuit %q is not in the dump, left out", l.InstanceId)
	})
}

// hosted makes sure that the parents of hosted connections are there, and that the account is a partner with the bandwidths
// that it has given others.
func (b *builder) hosted() {
	var parents []*model.PhysicalConnection
	b.w.Circuits.Scan(func(c *model.PhysicalConnection) bool {
		if c.Hosted != nil {
			parents = append(parents, c)
		}
		return true
	})
	partner := *b.w.Account(b.opt.Account)
	for _, c := range parents {
		if c.Hosted.ParentOwner == partner.UID && c.Owner != partner.UID {
			partner.Partner = true
			if s := model.HostedSpecNamed(c.Hosted.Spec); s != nil && !partner.MayHost(s) {
				partner.HostedSpecs = append(partner.HostedSpecs, s.Name)
			}
		}
		b.stub(b.origin[c.ID], c.Hosted.ParentID, c.Hosted.ParentOwner, model.CircuitEnabled, "", c.AccessPointID)
	}
	if partner.Partner {
		b.w.Put(&partner)
	}
}

// conversions finds the hosted connections to which a VBR is still to be attached: the two are on one VLAN of the circuit
// below and belong to one account.
func (b *builder) conversions() {
	var found []*model.PhysicalConnection
	b.w.Circuits.Scan(func(c *model.PhysicalConnection) bool {
		if c.Hosted == nil {
			return true
		}
		b.w.VBRsOn(c.Hosted.ParentID, func(v *model.VirtualBorderRouter) bool {
			if v.Owner == c.Owner && v.On(c.Hosted.ParentID).VlanID == c.Hosted.VlanID {
				next, h := *c, *c.Hosted
				h.FromVBR, next.Hosted = v.ID, &h
				found = append(found, &next)
			}
			return true
		})
		return true
	})
	for _, c := range found {
		b.w.Put(c)
	}
}

// stub stands for a circuit that others name and no answer lists.
func (b *builder) stub(at source, id, owner, status, businessStatus, accessPoint string) {
	if id == "" {
		return
	}
	if old := b.w.Circuits.Get(id); old != nil {
		if b.into != nil && b.into(id) && old.AccessPointID == "" && accessPoint != "" {
			c := *old
			c.AccessPointID = accessPoint
			b.w.Put(&c)
		}
		return
	}
	who := "the account " + owner
	if owner == "" || owner == b.opt.Account {
		owner, who = b.opt.Account, "this account, as far as is known"
	}
	b.note(at.file, "%s: the circuit %s of %s is not in the dump, made up as far as it is known", at.path, id, who)
	b.origin[id] = at
	b.w.Put(&model.PhysicalConnection{
		Meta: model.Meta{ID: id, Owner: owner, Region: b.opt.Region}, ProductType: model.ProductDedicated,
		Status: b.state(at, model.KindPhysicalConnection, or(status, model.CircuitEnabled), model.CircuitEnabled, nil), Business: business(businessStatus),
		AccessPointID: accessPoint,
	})
}
