package validate

import (
	"ecsim/model"
	"ecsim/model/api"
)

// The bandwidth of hosted connections.

var hostedBandwidthRules = []*Rule{
	{
		ID: "hosted.convert-bandwidth",
		Doc: `The VBR's bandwidth is none that a hosted connection can have.
The hosted connection takes it over: 50 to 500 Mbit/s by the hundred, 1, 2, 5, 8 or 10 Gbit/s. Set it with
UpdateVirtualBorderBandwidth first.`,
		Basis: Interpreted, Sources: []Source{page(api.CreateVpconnFromVbr, "row IllegalParam.Bandwidth"), metadata(api.CreateVpconnFromVbr, "OperationFailed.BandwidthOrVlanIdEmpty")},
		Actions: []model.Action{api.CreateVpconnFromVbr}, Codes: []model.Code{"OperationFailed.BandwidthOrVlanIdEmpty", "IllegalParam.Bandwidth"},
		Check: func(c *Context) []Finding {
			v := c.VBR()
			if v == nil || c.Parent() == nil {
				return nil
			}
			switch {
			case v.Bandwidth == 0:
				return fix(with(found("OperationFailed.BandwidthOrVlanIdEmpty", "VbrId", "VBR %s has no bandwidth", v.ID), v.ID), "set one with UpdateVirtualBorderBandwidth first")
			case model.HostedSpecOf(v.Bandwidth) == nil:
				return fix(with(found("IllegalParam.Bandwidth", "VbrId", "VBR %s has %d Mbit/s, which no hosted connection can have", v.ID, v.Bandwidth), v.ID),
					"set another with UpdateVirtualBorderBandwidth first")
			}
			return nil
		},
	},
	{
		ID: "hosted.spec-granted",
		Doc: `The bandwidth is closed to the account.
2G, 5G, 8G and 10G are open to partners whose application was granted; the state file says to whom (hostedSpecs of an
account).`,
		Basis: Documented, Sources: []Source{page(api.CreateVirtualPhysicalConnection, "high-specs-closed-by-default"), page(api.UpdateVirtualPhysicalConnection, "high-specs-closed-by-default"),
			page(api.CreateVirtualPhysicalConnection, "row IllegalParam.Bandwidth"), page(api.CreateVpconnFromVbr, "row IllegalParam.Bandwidth"),
			metadata(api.UpdateVirtualPhysicalConnection, "IllegalParam.Bandwidth")},
		Actions: []model.Action{api.CreateVirtualPhysicalConnection, api.UpdateVirtualPhysicalConnection, api.CreateVpconnFromVbr},
		Codes:   []model.Code{"IllegalParam.Bandwidth"},
		Check: func(c *Context) []Finding {
			spec, param := c.hostedSpec()
			if spec == nil || c.World.Account(c.Req.Account).MayHost(spec) {
				return nil
			}
			if pc := c.Hosted(); pc != nil && pc.Hosted.Spec == spec.Name {
				return nil // it has it already
			}
			return fix(found("IllegalParam.Bandwidth", param, "hosted connections of %s are closed to account %s", spec.Name, c.Req.Account), "apply for it, or take at most 1G")
		},
	},
	{
		ID: "hosted.bandwidth",
		Doc: `The circuit has not that much bandwidth left.
The hosted connections on a circuit share what its port carries. One for which another bandwidth is expected counts with the
greater of the two. The documents do not say what is counted.`,
		Basis: Interpreted, Sources: []Source{page(api.CreateVirtualPhysicalConnection, "bandwidth-pool"), metadata(api.UpdateVirtualPhysicalConnection, "ResourceNotEnough.Bandwidth"),
			metadata(api.CreateVpconnFromVbr, "ResourceNotEnough.Bandwidth"), interpretation(6)},
		Actions: []model.Action{api.CreateVirtualPhysicalConnection, api.UpdateVirtualPhysicalConnection, api.CreateVpconnFromVbr},
		Codes:   []model.Code{"ResourceNotEnough.Bandwidth"},
		Check: func(c *Context) []Finding {
			spec, param := c.hostedSpec()
			parent := c.Parent()
			if spec == nil || parent == nil {
				return nil
			}
			reserved, own := c.World.ReservedOn(parent.ID), int64(0)
			if pc := c.Hosted(); pc != nil {
				own = pc.Hosted.Reserved()
				if spec.Mbps <= own {
					return nil
				}
			}
			if capacity := parent.Capacity(); capacity > 0 && reserved-own+spec.Mbps > capacity {
				return with(found("ResourceNotEnough.Bandwidth", param, "circuit %s has %d of its %d Mbit/s left; %s needs %d",
					parent.ID, max(capacity-reserved+own, 0), capacity, spec.Name, spec.Mbps), parent.ID)
			}
			return nil
		},
	},
	{
		ID: "hosted.bandwidth-kept",
		Doc: `The hosted connections on the circuit need more than it would carry.
A circuit's port is not changed to one that is smaller than what was given away of it. No page has a code for it; that of
making hosted connections is borrowed.`,
		Basis: Interpreted, Sources: []Source{page(api.CreateVirtualPhysicalConnection, "bandwidth-pool"), interpretation(6)},
		Actions: []model.Action{api.ModifyPhysicalConnectionAttribute}, Codes: []model.Code{"ResourceNotEnough.Bandwidth"},
		Check: func(c *Context) []Finding {
			pc := c.Circuit()
			if pc == nil {
				return nil
			}
			next, param := *pc, "bandwidth"
			if n, ok := c.Int("bandwidth"); ok {
				next.Bandwidth = n
			}
			if port, ok := c.Str("PortType"); ok {
				next.PortType, param = port, "PortType"
			}
			capacity := next.Capacity()
			if capacity == 0 || capacity == pc.Capacity() {
				return nil
			}
			if reserved := c.World.ReservedOn(pc.ID); reserved > capacity {
				return with(found("ResourceNotEnough.Bandwidth", param, "the hosted connections on circuit %s have %d Mbit/s; it would carry %d", pc.ID, reserved, capacity), pc.ID)
			}
			return nil
		},
	},
}

// hostedSpec is the bandwidth that the call gives a hosted connection and the parameter that says so; nil when it gives
// none, or that is not known.
func (c *Context) hostedSpec() (*model.HostedSpec, string) {
	switch c.Req.Action {
	case api.CreateVirtualPhysicalConnection:
		return model.HostedSpecNamed(c.str("Spec")), "Spec"
	case api.UpdateVirtualPhysicalConnection:
		return model.HostedSpecNamed(c.str("ExpectSpec")), "ExpectSpec"
	}
	if v := c.VBR(); v != nil && c.Parent() != nil {
		return model.HostedSpecOf(v.Bandwidth), "VbrId"
	}
	return nil, ""
}
