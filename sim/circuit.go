package sim

import (
	"slices"
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

func openService(k *call, in *api.OpenPhysicalConnectionServiceRequest) *api.OpenPhysicalConnectionServiceResponse {
	a := *k.w.Account(k.req.Account)
	if !a.ServiceOpen(in.RegionId.V) {
		a.OpenServices = append(slices.Clone(a.OpenServices), in.RegionId.V)
		slices.Sort(a.OpenServices)
		k.w.Put(&a)
		k.note(model.KindAccount, a.UID, "open-service", "", in.RegionId.V)
	}
	return &api.OpenPhysicalConnectionServiceResponse{}
}

func createCircuit(k *call, in *api.CreatePhysicalConnectionRequest) *api.CreatePhysicalConnectionResponse {
	id := k.w.NewID(model.PrefixPhysicalConnection, in.RegionId.V)
	pc := &model.PhysicalConnection{
		Meta:        k.meta(id, in.RegionId.V, in.Name, in.Description),
		ProductType: model.ProductDedicated, Status: model.CircuitInitial, Business: model.BusinessNormal,
		AccessPointID: in.AccessPointId.V, Type: in.Type.Or("VPC"), LineOperator: in.LineOperator.V,
		PeerLocation: in.PeerLocation.V, PortType: in.PortType.V, Bandwidth: in.Bandwidth.V,
		RedundantID: in.RedundantPhysicalConnectionId.V, CircuitCode: in.CircuitCode.V, ChargeType: "Prepaid",
	}
	pc.ResourceGroupID, pc.Tags = in.ResourceGroupId.V, tags(in.Tag)
	if ap, _ := k.w.Settings.AccessPoint(pc.AccessPointID); ap != nil && len(ap.Devices) > 0 {
		pc.AccessDevice = ap.Devices[int(k.w.CircuitsAt(pc.Owner, ap.ID))%len(ap.Devices)]
	}
	k.w.Put(pc)
	k.born(model.KindPhysicalConnection, id, pc.Status)
	return &api.CreatePhysicalConnectionResponse{PhysicalConnectionId: id}
}

func confirmCircuit(k *call, in *api.ConfirmPhysicalConnectionRequest) *api.ConfirmPhysicalConnectionResponse {
	k.fire(model.KindPhysicalConnection, in.PhysicalConnectionId.V, "confirm")
	return &api.ConfirmPhysicalConnectionResponse{}
}

func enableCircuit(k *call, in *api.EnablePhysicalConnectionRequest) *api.EnablePhysicalConnectionResponse {
	k.fire(model.KindPhysicalConnection, in.PhysicalConnectionId.V, "enable")
	return &api.EnablePhysicalConnectionResponse{}
}

func cancelCircuit(k *call, in *api.CancelPhysicalConnectionRequest) *api.CancelPhysicalConnectionResponse {
	k.fire(model.KindPhysicalConnection, in.PhysicalConnectionId.V, "cancel")
	return &api.CancelPhysicalConnectionResponse{}
}

func terminateCircuit(k *call, in *api.TerminatePhysicalConnectionRequest) *api.TerminatePhysicalConnectionResponse {
	k.fire(model.KindPhysicalConnection, in.PhysicalConnectionId.V, "terminate")
	return &api.TerminatePhysicalConnectionResponse{}
}

func recoverCircuit(k *call, in *api.RecoverPhysicalConnectionRequest) *api.RecoverPhysicalConnectionResponse {
	k.fire(model.KindPhysicalConnection, in.InstanceId.V, "recover")
	return &api.RecoverPhysicalConnectionResponse{}
}

func deleteCircuit(k *call, in *api.DeletePhysicalConnectionRequest) *api.DeletePhysicalConnectionResponse {
	k.fire(model.KindPhysicalConnection, in.PhysicalConnectionId.V, k.ctx.CircuitEvent())
	return &api.DeletePhysicalConnectionResponse{}
}

func modifyCircuit(k *call, in *api.ModifyPhysicalConnectionAttributeRequest) *api.ModifyPhysicalConnectionAttributeResponse {
	pc := *k.ctx.Circuit()
	set(&pc.LineOperator, in.LineOperator)
	set(&pc.Bandwidth, in.Bandwidth)
	set(&pc.PeerLocation, in.PeerLocation)
	set(&pc.PortType, in.PortType)
	set(&pc.RedundantID, in.RedundantPhysicalConnectionId)
	set(&pc.Description, in.Description)
	set(&pc.Name, in.Name)
	set(&pc.CircuitCode, in.CircuitCode)
	k.w.Put(&pc)
	// Modifying a rejected application submits it again.
	k.fire(model.KindPhysicalConnection, pc.ID, "resubmit")
	return &api.ModifyPhysicalConnectionAttributeResponse{}
}

func (s *stepper) circuitEffects(pc *model.PhysicalConnection, t *model.Transition) {
	switch t.Event {
	case "enable":
		pc.EnabledTime = s.w.Now
	case "recover":
		pc.EndTime = 0
	case "terminated":
		pc.EndTime = s.w.Now
	case "delete", "withdraw":
		s.forget(pc)
	}
	if pc.Hosted != nil && t.Event == "confirm" {
		h := *pc.Hosted
		h.Status = model.HostedConfirmed
		pc.Hosted = &h
	}
}

// forget drops what only makes sense while the circuit is there: its VLANs' holds, and its being redundant to others.
func (s *stepper) forget(pc *model.PhysicalConnection) {
	var holds []*model.VlanHold
	s.w.HoldsOn(pc.ID, func(h *model.VlanHold) bool { holds = append(holds, h); return true })
	for _, h := range holds {
		s.dropHold(h)
	}
	var others []*model.PhysicalConnection
	s.w.RedundantTo(pc.ID, func(o *model.PhysicalConnection) bool { others = append(others, o); return true })
	for _, o := range others {
		alone := *o
		alone.RedundantID = ""
		s.w.Put(&alone)
	}
}

// createSetupOrder bills an installation. The call names no circuit; the order is for the account's newest circuit of
// that access point, operator and port type that is still Initial and has none yet, if there is one.
func createSetupOrder(k *call, in *api.CreatePhysicalConnectionSetupOrderRequest) *api.CreatePhysicalConnectionSetupOrderResponse {
	var subject string
	k.w.OwnedBy(k.req.Account, model.KindPhysicalConnection, func(id string) bool {
		pc := k.w.Circuits.Get(id)
		if pc.Status != model.CircuitInitial || pc.AccessPointID != in.AccessPointId.V || pc.LineOperator != in.LineOperator.V ||
			pc.PortType != "" && pc.PortType != in.PortType.V || pc.Region != in.RegionId.V {
			return true
		}
		ordered := false
		k.w.OrdersFor(id, func(o *model.Order) bool { ordered = ordered || o.Type == model.OrderSetup; return true })
		if !ordered {
			subject = id
		}
		return true
	})
	o := k.order(model.OrderSetup, subject, in.RegionId.V, in.AutoPay.V)
	return &api.CreatePhysicalConnectionSetupOrderResponse{OrderId: o.ID, PhysicalConnectionId: subject}
}

// createOccupancyOrder bills a port. Paid for a Confirmed circuit it enables it at once (docs/sources.md, 6).
func createOccupancyOrder(k *call, in *api.CreatePhysicalConnectionOccupancyOrderRequest) *api.CreatePhysicalConnectionOccupancyOrderResponse {
	pc := k.ctx.Circuit()
	o := k.order(model.OrderOccupancy, pc.ID, pc.Region, false)
	paid := *o
	paid.Period, paid.PricingCycle = in.Period.Or(1), in.PricingCycle.Or("Month")
	if pc.Hosted != nil {
		paid.Spec = pc.Hosted.ExpectSpec
	}
	k.w.Put(&paid)
	if in.AutoPay.V {
		k.pay(o.ID)
	}
	r := &api.CreatePhysicalConnectionOccupancyOrderResponse{}
	r.Data.OrderId = o.ID
	return r
}

func (k *call) order(kind, subject, region string, paid bool) *model.Order {
	o := &model.Order{Type: kind, Status: model.OrderOpen, Subject: subject}
	o.ID, o.Owner, o.Region, o.CreationTime = k.w.NewOrderID(), k.req.Account, region, k.w.Now
	if paid {
		o.Status = model.OrderPaid
	}
	k.w.Put(o)
	k.note(model.KindOrder, o.ID, "create", "", o.Status)
	return o
}

// pay settles an order and gives what was paid for.
func (s *stepper) pay(id string) {
	o := *s.w.Orders.Get(id)
	o.Status = model.OrderPaid
	s.w.Put(&o)
	s.note(model.KindOrder, id, "pay", model.OrderOpen, model.OrderPaid)
	pc := s.w.Circuits.Get(o.Subject)
	if o.Type != model.OrderOccupancy || pc == nil || pc.Status == model.CircuitTerminating || pc.Status == model.CircuitTerminated {
		return
	}
	next := *pc
	next.EndTime = s.w.Now.Add(time.Duration(o.Period) * cycle(o.PricingCycle))
	s.respecify(&next, o.Spec)
	s.w.Put(&next)
	if pc.Status == model.CircuitConfirmed {
		s.fire(model.KindPhysicalConnection, pc.ID, "enable")
	}
}

// cycle is the length of a pricing cycle: 30 days a month, 365 a year.
func cycle(name string) time.Duration {
	if name == "Year" {
		return 365 * 24 * time.Hour
	}
	return 30 * 24 * time.Hour
}

func applyLOA(k *call, in *api.ApplyPhysicalConnectionLOARequest) *api.ApplyPhysicalConnectionLOAResponse {
	pc := *k.ctx.Circuit()
	loa := &model.LOA{CompanyName: in.CompanyName.V, LineType: in.LineType.V, SI: in.Si.V,
		ConstructionTime: in.ConstructionTime.V, PeerLocation: in.PeerLocation.V, Bandwidth: in.Bandwidth.V}
	for _, e := range in.PMInfo {
		loa.Engineers = append(loa.Engineers, model.Engineer{Name: e.PMName.V, CertificateType: e.PMCertificateType.V,
			CertificateNo: e.PMCertificateNo.V, Gender: e.PMGender.V, Contact: e.PMContactInfo.V})
	}
	if pc.LOA != nil {
		loa.Status = pc.LOA.Status
	}
	pc.LOA = loa
	k.w.Put(&pc)
	k.fire(model.KindLOA, pc.ID, "apply")
	return &api.ApplyPhysicalConnectionLOAResponse{}
}

func completeLOA(k *call, in *api.CompletePhysicalConnectionLOARequest) *api.CompletePhysicalConnectionLOAResponse {
	pc := *k.ctx.Circuit()
	loa := *pc.LOA
	set(&loa.LineCode, in.LineCode)
	set(&loa.LineLabel, in.LineLabel)
	set(&loa.ServiceProvider, in.LineServiceProvider)
	set(&loa.SPContact, in.LineSPContactInfo)
	pc.LOA = &loa
	k.w.Put(&pc)
	if in.FinishWork.Or(true) {
		k.fire(model.KindLOA, pc.ID, "complete")
	}
	return &api.CompletePhysicalConnectionLOAResponse{}
}

// fireLOA moves a circuit's letter of authorization along. id is the circuit's.
func (s *stepper) fireLOA(id, event string) {
	old := s.w.Circuits.Get(id)
	if old == nil || old.LOA == nil {
		return
	}
	t := model.Next(model.KindLOA, old.LOA.Status, event)
	if t == nil {
		return
	}
	next, loa := *old, *old.LOA
	loa.Status = t.To
	next.LOA = &loa
	s.w.Put(&next)
	s.note(model.KindLOA, id, event, old.LOA.Status, t.To)
	s.after(t, id)
}
