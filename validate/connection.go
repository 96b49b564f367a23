package validate

import (
	"slices"

	"strconv"

	"ecsim/model"
	"ecsim/model/api"
)

var wrongInterfaceState = byAction{
	api.ConnectRouterInterface:    "IncorrectRIStatus",
	api.ActivateRouterInterface:   "IncorrectStatus",
	api.DeactivateRouterInterface: "IncorrectStatus",
	api.DeleteRouterInterface:     "IncorrectStatus",
	api.ModifyRouterInterfaceSpec: "InvalidInstance.StatusError",
}

// InterfaceEvents are the lifecycle events that calls cause on a router interface.
var InterfaceEvents = map[model.Action]string{
	api.ConnectRouterInterface:    "connect",
	api.ActivateRouterInterface:   "activate",
	api.DeactivateRouterInterface: "deactivate",
	api.DeleteRouterInterface:     "delete",
	api.ModifyRouterInterfaceSpec: "modify-spec",
}

// opposite is the interface at the other end of the one that is to be connected; nil if it is not there.
func (c *Context) opposite() *model.RouterInterface {
	r := c.Interface()
	if r == nil || r.OppositeInterface == "" {
		return nil
	}
	return c.World.RouterInterfaces.Get(r.OppositeInterface)
}

// ownInterface is the interface the call names if it is the caller's.
func (c *Context) ownInterface() *model.RouterInterface {
	if r := c.Interface(); r != nil && r.Owner == c.Req.Account {
		return r
	}
	return nil
}

var connectionRules = []*Rule{
	{
		ID: "interface.state",
		Doc: `The router interface's state does not permit the call.
An Idle initiator is connected, an Active interface deactivated, an Inactive one activated; Idle and Inactive ones are
deleted. The specification is changed while Active or, before the interface was ever connected, Idle.`,
		Basis: Documented, Sources: []Source{page(api.ConnectRouterInterface, "idle-initiator-only"), page(api.ActivateRouterInterface, "inactive-only"),
			page(api.DeactivateRouterInterface, "active-only"), page(api.DeleteRouterInterface, "state-idle-or-inactive"),
			page(api.ModifyRouterInterfaceSpec, "state-precondition"), metadata(api.ConnectRouterInterface, "IncorrectRIStatus")},
		Actions: wrongInterfaceState.actions(), Codes: wrongInterfaceState.codes(),
		Check: func(c *Context) []Finding {
			r := c.ownInterface()
			if r == nil {
				return nil
			}
			event := InterfaceEvents[c.Req.Action]
			states := model.StatesFor(model.KindRouterInterface, event)
			if event == "modify-spec" {
				states = slices.Concat(states, []string{model.InterfaceIdle})
			}
			if slices.Contains(states, r.Status) {
				return nil
			}
			f := with(found(wrongInterfaceState[c.Req.Action], c.interfaceParam(), "router interface %s is %s; %s needs it to be %s", r.ID, r.Status, c.Req.Action, OrList(states)), r.ID)
			if t := c.World.Due(r.ID); t != nil {
				return fix(f, "wait until %s, when it is %s", t.At, t.Event)
			}
			if r.Status == model.InterfaceActive && event == "delete" {
				return fix(f, "call DeactivateRouterInterface first")
			}
			return f
		},
	},
	{
		ID: "connection.role",
		Doc: `The router interface is not the initiating side.
Call ConnectRouterInterface with the interface whose role is InitiatingSide.`,
		Basis: Documented, Sources: []Source{page(api.ConnectRouterInterface, "idle-initiator-only")},
		Actions: []model.Action{api.ConnectRouterInterface}, Codes: []model.Code{"IncorrectRole.NotInitiatingSide"},
		Check: func(c *Context) []Finding {
			r := c.ownInterface()
			if r == nil || r.Role == model.RoleInitiating {
				return nil
			}
			f := found("IncorrectRole.NotInitiatingSide", c.interfaceParam(), "router interface %s is the accepting side", r.ID)
			if r.OppositeInterface != "" {
				fix(f, "connect %s instead", r.OppositeInterface)
			}
			return f
		},
	},
	{
		ID: "connection.opposite",
		Doc: `The two router interfaces do not name each other.
Before the initiating side connects, each end must know the other: set OppositeInterfaceId on both with
ModifyRouterInterfaceAttribute. Roles, routers, regions and owners have to agree too, and the ends are on two routers.`,
		Basis: Documented, Sources: []Source{page(api.ConnectRouterInterface, "not-same-router"), page(api.ModifyRouterInterfaceAttribute, "sets-opposite-end"),
			metadata(api.ConnectRouterInterface, "IncorrectOppositeInterfaceInfo.NotSet"), metadata(api.ConnectRouterInterface, "AttrMismatching.AcceptingSideOppositeInterfaceId")},
		Actions: []model.Action{api.ConnectRouterInterface},
		Codes: []model.Code{"IncorrectOppositeInterfaceInfo.NotSet", "IncorrectOppositeInterfaceInfo", "AttrMismatching.AcceptingSideInstanceId",
			"AttrMismatching.AcceptingSideRole", "AttrMismatching.AcceptingSideOppositeInterfaceId", "AttrMismatching.AcceptingSideRouterId",
			"AttrMismatching.AcceptingSideRouterType", "AttrMismatching.AcceptingSideRegionNo", "AttrMismatching.AcceptingSideAliUid",
			"AttrMismatching.AcceptingSideOppositeRouterId", "AttrMismatching.AcceptingSideOppositeRouterType",
			"AttrMismatching.AcceptingSideOppositeRegionNo", "AttrMismatching.AcceptingSideOppositeInterfaceOwnerId"},
		Check: func(c *Context) []Finding {
			r := c.ownInterface()
			if r == nil || r.Role != model.RoleInitiating || r.Status != model.InterfaceIdle {
				return nil
			}
			param := c.interfaceParam()
			if r.OppositeInterface == "" {
				return fix(found("IncorrectOppositeInterfaceInfo.NotSet", param, "router interface %s does not know its opposite", r.ID),
					"call ModifyRouterInterfaceAttribute with OppositeInterfaceId first")
			}
			o := c.opposite()
			if o == nil {
				return found("AttrMismatching.AcceptingSideInstanceId", param, "router interface %s names %s as its opposite, which is not there", r.ID, r.OppositeInterface)
			}
			if o.RouterID == r.RouterID {
				return with(found("IncorrectOppositeInterfaceInfo", param, "router interfaces %s and %s are on the same router %s", r.ID, o.ID, r.RouterID), r.ID, o.ID)
			}
			for _, m := range []struct {
				what       string
				has, wants string
				code       model.Code
				optional   bool
			}{
				{"role", o.Role, model.RoleAccepting, "AttrMismatching.AcceptingSideRole", false},
				{"opposite interface", o.OppositeInterface, r.ID, "AttrMismatching.AcceptingSideOppositeInterfaceId", false},
				{"router", o.RouterID, r.OppositeRouter, "AttrMismatching.AcceptingSideRouterId", r.OppositeRouter == ""},
				{"router type", o.RouterType, r.OppositeRouterType, "AttrMismatching.AcceptingSideRouterType", r.OppositeRouterType == ""},
				{"region", o.Region, r.OppositeRegion, "AttrMismatching.AcceptingSideRegionNo", r.OppositeRegion == ""},
				{"owner", o.Owner, r.OppositeOwner, "AttrMismatching.AcceptingSideAliUid", r.OppositeOwner == ""},
				{"opposite router", o.OppositeRouter, r.RouterID, "AttrMismatching.AcceptingSideOppositeRouterId", o.OppositeRouter == ""},
				{"opposite router type", o.OppositeRouterType, r.RouterType, "AttrMismatching.AcceptingSideOppositeRouterType", o.OppositeRouterType == ""},
				{"opposite region", o.OppositeRegion, r.Region, "AttrMismatching.AcceptingSideOppositeRegionNo", o.OppositeRegion == ""},
				{"opposite owner", o.OppositeOwner, r.Owner, "AttrMismatching.AcceptingSideOppositeInterfaceOwnerId", o.OppositeOwner == ""},
			} {
				if m.optional || m.has == m.wants {
					continue
				}
				has := m.has
				if has == "" {
					has = "not set"
				}
				return fix(with(found(m.code, param, "the %s of accepting interface %s is %s, not %s", m.what, o.ID, has, m.wants), o.ID),
					"correct it with ModifyRouterInterfaceAttribute on %s or %s", o.ID, r.ID)
			}
			return nil
		},
	},
	{
		ID: "connection.opposite-idle",
		Doc: `The accepting interface is not free.
It has to be Idle, as one that never was connected.`,
		Basis: Interpreted, Sources: []Source{metadata(api.ConnectRouterInterface, "IncorrectRIStatus")},
		Actions: []model.Action{api.ConnectRouterInterface}, Codes: []model.Code{"IncorrectRIStatus"},
		Check: func(c *Context) []Finding {
			r, o := c.ownInterface(), c.opposite()
			if r == nil || o == nil || r.Status != model.InterfaceIdle || o.Status == model.InterfaceIdle {
				return nil
			}
			return with(found("IncorrectRIStatus", c.interfaceParam(), "accepting interface %s is %s, not Idle", o.ID, o.Status), o.ID)
		},
	},
	{
		ID: "connection.one-pair",
		Doc: `The two routers have a connected pair already.
Between any two routers there is at most one pair of connected router interfaces.`,
		Basis: Documented, Sources: []Source{page(api.ConnectRouterInterface, "one-pair-per-router-pair"), page(api.ConnectRouterInterface, "no-concurrent-connect"), interpretation(20)},
		Actions: []model.Action{api.ConnectRouterInterface}, Codes: []model.Code{"Forbidden.OnlyOneConnection"},
		Check: func(c *Context) (fs []Finding) {
			r, o := c.ownInterface(), c.opposite()
			if r == nil || o == nil || o.RouterID == r.RouterID {
				return nil
			}
			c.World.InterfacesOf(r.RouterID, func(x *model.RouterInterface) bool {
				if x.ID == r.ID || !x.Connected() {
					return true
				}
				if y := c.World.RouterInterfaces.Get(x.OppositeInterface); y != nil && y.RouterID == o.RouterID {
					fs = with(found("Forbidden.OnlyOneConnection", c.interfaceParam(), "routers %s and %s are connected by %s and %s already", r.RouterID, o.RouterID, x.ID, y.ID), x.ID, y.ID)
				}
				return fs == nil
			})
			return fs
		},
	},
	{
		ID: "connection.cross-site",
		Doc: `The two ends belong to accounts of different business sites.
Router interfaces connect within one site only.`,
		Basis: Documented, Sources: []Source{page(api.ConnectRouterInterface, "no-cross-bid")},
		Actions: []model.Action{api.ConnectRouterInterface}, Codes: []model.Code{"CROSS_BID.FORBIDDEN"},
		Check: func(c *Context) []Finding {
			r, o := c.ownInterface(), c.opposite()
			if r == nil || o == nil || c.World.Account(r.Owner).Site == c.World.Account(o.Owner).Site {
				return nil
			}
			return with(found("CROSS_BID.FORBIDDEN", c.interfaceParam(), "accounts %s and %s are of different business sites", r.Owner, o.Owner), o.ID)
		},
	},
	{
		ID: "connection.not-itself",
		Doc: `The router interface is to be its own opposite.
OppositeInterfaceId names the interface at the other end of the link. The page lists a code for bad parameters without
saying which; it fits this one.`,
		Basis: Interpreted, Sources: []Source{page(api.ModifyRouterInterfaceAttribute, "row InvalidParam.ModifyRouterInterface")},
		Actions: []model.Action{api.ModifyRouterInterfaceAttribute}, Codes: []model.Code{"InvalidParam.ModifyRouterInterface"},
		Check: func(c *Context) []Finding {
			r := c.ownInterface()
			if id, ok := c.Str("OppositeInterfaceId"); r != nil && ok && id == r.ID {
				return found("InvalidParam.ModifyRouterInterface", "OppositeInterfaceId", "router interface %s cannot be its own opposite", id)
			}
			return nil
		},
	},
	{
		ID: "connection.keep-opposite",
		Doc: `The opposite end of a connected interface cannot be changed.
Only an Idle interface can be pointed at another opposite.`,
		Basis: Interpreted, Sources: []Source{metadata(api.ModifyRouterInterfaceAttribute, "Forbbiden.ModifyIdAndType")},
		Actions: []model.Action{api.ModifyRouterInterfaceAttribute}, Codes: []model.Code{"Forbbiden.ModifyIdAndType"},
		Check: func(c *Context) (fs []Finding) {
			r := c.ownInterface()
			if r == nil || r.Status == model.InterfaceIdle {
				return nil
			}
			for _, p := range []struct{ param, now string }{{"OppositeInterfaceId", r.OppositeInterface}, {"OppositeRouterId", r.OppositeRouter}, {"OppositeRouterType", r.OppositeRouterType}, {"OppositeInterfaceOwnerId", r.OppositeOwner}} {
				v, ok := c.Str(p.param)
				if n, number := c.Int(p.param); number {
					v, ok = strconv.FormatInt(n, 10), true
				}
				if ok && v != p.now {
					fs = append(fs, with(found("Forbbiden.ModifyIdAndType", p.param, "router interface %s is %s; its %s stays %s", r.ID, r.Status, p.param, p.now), r.ID)...)
				}
			}
			return fs
		},
	},
	{
		ID: "connection.activate-opposite",
		Doc: `The interface at the other end is gone.
A router interface whose opposite was deleted cannot be activated, nor its specification changed.`,
		Basis: Documented, Sources: []Source{page(api.ModifyRouterInterfaceSpec, "opposite-must-exist"), metadata(api.ActivateRouterInterface, "OppositeRouterInterfaceIsDeleted")},
		Actions: []model.Action{api.ActivateRouterInterface, api.ModifyRouterInterfaceSpec}, Codes: []model.Code{"OppositeRouterInterfaceIsDeleted", "InvalidOpposite.NotFound"},
		Check: func(c *Context) []Finding {
			r := c.ownInterface()
			if r == nil || r.OppositeInterface == "" || c.opposite() != nil {
				return nil
			}
			code := model.Code("InvalidOpposite.NotFound")
			if c.Req.Action == api.ActivateRouterInterface {
				code = "OppositeRouterInterfaceIsDeleted"
			}
			return with(found(code, c.interfaceParam(), "the opposite %s of router interface %s is gone", r.OppositeInterface, r.ID), r.ID)
		},
	},
}
