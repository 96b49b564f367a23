package oracle

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"ecsim/model"
)

// Predict says whether the documents have the call accepted. reason tells why it is refused, or what leaves the
// question open; sure is false where the documents do not decide, or this package does not know the action.
func Predict(w *model.World, req model.Request) (accept bool, reason string, sure bool) {
	c, known := judge(w, req)
	switch {
	case !known:
		return true, "the action is not known here", false
	case len(c.against) > 0:
		return false, c.against[0].reason, true
	case len(c.open) > 0:
		return true, c.open[0], false
	}
	return true, "", true
}

// ExpectCode returns the error code of a call that must be refused, where one page's code and no other fits.
func ExpectCode(w *model.World, req model.Request) (model.Code, bool) {
	c, known := judge(w, req)
	if !known || len(c.against) == 0 || len(c.open) > 0 {
		return "", false
	}
	code := c.against[0].code
	for _, o := range c.against {
		if o.code == "" || o.code != code {
			return "", false
		}
	}
	return code, true
}

// objection is one reason for which a call must be refused. code is empty where the documents name none, or several.
type objection struct {
	reason string
	code   model.Code
}

// hearing is one call before the court.
type hearing struct {
	*estate
	req     model.Request
	against []objection
	open    []string
}

// judges has one function an action; it looks for objections and for what is left open.
var judges = map[model.Action]func(*hearing){
	"CreatePhysicalConnection": (*hearing).createCircuit, "ModifyPhysicalConnectionAttribute": (*hearing).modifyCircuit,
	"ConfirmPhysicalConnection": (*hearing).confirmCircuit, "EnablePhysicalConnection": (*hearing).enableCircuit,
	"CancelPhysicalConnection": (*hearing).cancelCircuit, "TerminatePhysicalConnection": (*hearing).terminateCircuit,
	"RecoverPhysicalConnection": (*hearing).recoverCircuit, "DeletePhysicalConnection": (*hearing).deleteCircuit,
	"CreatePhysicalConnectionSetupOrder": (*hearing).setupOrder, "CreatePhysicalConnectionOccupancyOrder": (*hearing).occupancyOrder,
	"ApplyPhysicalConnectionLOA": (*hearing).applyLOA, "CompletePhysicalConnectionLOA": (*hearing).completeLOA,
	"OpenPhysicalConnectionService": (*hearing).openService,

	"CreateVirtualPhysicalConnection": (*hearing).createHosted, "UpdateVirtualPhysicalConnection": (*hearing).updateHosted,
	"CreateVpconnFromVbr": (*hearing).convertVBR, "AttachVbrToVpconn": (*hearing).attachVBR,

	"CreateVirtualBorderRouter": (*hearing).createVBR, "ModifyVirtualBorderRouterAttribute": (*hearing).modifyVBR,
	"AssociatePhysicalConnectionToVirtualBorderRouter":     (*hearing).associate,
	"UnassociatePhysicalConnectionFromVirtualBorderRouter": (*hearing).unassociate,
	"TerminateVirtualBorderRouter":                         (*hearing).terminateVBR, "RecoverVirtualBorderRouter": (*hearing).recoverVBR,
	"DeleteVirtualBorderRouter": (*hearing).deleteVBR, "UpdateVirtualBorderBandwidth": (*hearing).updateBandwidth,

	"CreateRouterInterface": (*hearing).createInterface, "ModifyRouterInterfaceAttribute": (*hearing).modifyInterface,
	"ModifyRouterInterfaceSpec": (*hearing).modifySpec, "ConnectRouterInterface": (*hearing).connectInterface,
	"ActivateRouterInterface": (*hearing).activateInterface, "DeactivateRouterInterface": (*hearing).deactivateInterface,
	"DeleteRouterInterface": (*hearing).deleteInterface,

	"CreateRouteEntry": (*hearing).createEntry, "ModifyRouteEntry": (*hearing).modifyEntry, "DeleteRouteEntry": (*hearing).deleteEntry,

	"CreateBgpGroup": (*hearing).createGroup, "ModifyBgpGroupAttribute": (*hearing).modifyGroup, "DeleteBgpGroup": (*hearing).deleteGroup,
	"CreateBgpPeer": (*hearing).createPeer, "ModifyBgpPeerAttribute": (*hearing).modifyPeer, "DeleteBgpPeer": (*hearing).deletePeer,
	"AddBgpNetwork": (*hearing).addNetwork, "DeleteBgpNetwork": (*hearing).deleteNetwork,

	"TagResources": (*hearing).tagVpc, "UnTagResources": (*hearing).untagVpc,
	"TagResourcesForExpressConnect": (*hearing).tagConnect, "UntagResourcesForExpressConnect": (*hearing).untagConnect,
	"MoveResourceGroup": (*hearing).moveVpc, "ChangeResourceGroup": (*hearing).moveConnect,

	"CreateVbrHa": (*hearing).createFailover, "DeleteVbrHa": (*hearing).deleteFailover,
}

func judge(w *model.World, req model.Request) (*hearing, bool) {
	h := &hearing{estate: flatten(w), req: req}
	f, known := judges[req.Action]
	if !known {
		return h, false
	}
	for i, p := range req.Params {
		for _, q := range req.Params[:i] {
			if p.Name == q.Name {
				h.maybe("%s is given twice", p.Name)
			}
		}
		if p.Unknown {
			h.maybe("the value of %s is not known", p.Name)
		}
	}
	h.token()
	if dry, _ := h.flag("DryRun"); dry {
		h.maybe("it is a dry run")
	}
	f(h)
	return h, true
}

// no is an objection; code is the page's, or empty.
func (h *hearing) no(code model.Code, format string, args ...any) {
	h.against = append(h.against, objection{fmt.Sprintf(format, args...), code})
}

// needTraffic are the actions whose pages refuse while outbound traffic is closed.
var needTraffic = []model.Action{
	"CreatePhysicalConnection", "ApplyPhysicalConnectionLOA", "ConfirmPhysicalConnection", "CreateRouterInterface", "ActivateRouterInterface",
	"CreateVirtualBorderRouter", "ModifyVirtualBorderRouterAttribute", "UpdateVirtualBorderBandwidth",
	"AssociatePhysicalConnectionToVirtualBorderRouter", "RecoverVirtualBorderRouter", "CreateRouteEntry", "CreateBgpGroup",
	"ModifyBgpGroupAttribute", "CreateBgpPeer", "ModifyBgpPeerAttribute",
}

// absent objects to naming what is not there. While outbound traffic is closed too, either code may come first.
func (h *hearing) absent(code model.Code, format string, args ...any) {
	region, _ := h.text("RegionId")
	if contains(needTraffic, h.req.Action) && !h.trafficOpen(h.req.Account, region) {
		code = ""
	}
	h.no(code, format, args...)
}

// maybe notes something that the documents leave open.
func (h *hearing) maybe(format string, args ...any) {
	h.open = append(h.open, fmt.Sprintf(format, args...))
}

// text returns a parameter; an empty one counts as absent.
func (h *hearing) text(name string) (string, bool) {
	for _, p := range h.req.Params {
		if p.Name == name && p.Value != "" {
			return p.Value, true
		}
	}
	return "", false
}

// number returns a whole number. One that cannot be read is an objection and counts as absent.
func (h *hearing) number(name string, malformed model.Code) (int64, bool) {
	s, ok := h.text(name)
	if !ok {
		return 0, false
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || strconv.FormatInt(n, 10) != s {
		h.no(malformed, "%s is %q, which is no number", name, s)
		return 0, false
	}
	return n, true
}

// ranged is number with bounds.
func (h *hearing) ranged(name string, malformed model.Code, low, high int64) (int64, bool) {
	n, ok := h.number(name, malformed)
	if ok && (n < low || n > high) {
		h.no(malformed, "%s is %d, not %d to %d", name, n, low, high)
	}
	return n, ok
}

func (h *hearing) flag(name string) (value, ok bool) {
	s, ok := h.text(name)
	if ok && !strings.EqualFold(s, "true") && !strings.EqualFold(s, "false") {
		h.no("", "%s is %q, neither true nor false", name, s)
	}
	return strings.EqualFold(s, "true"), ok
}

// oneOf objects to a value outside the list; absent ones pass.
func (h *hearing) oneOf(name string, malformed model.Code, values ...string) string {
	s, ok := h.text(name)
	if ok && !contains(values, s) {
		h.no(malformed, "%s is %q, not one of %v", name, s, values)
	}
	return s
}

// need objects to absent parameters.
func (h *hearing) need(names ...string) {
	for _, n := range names {
		if _, ok := h.text(n); !ok {
			h.no("", "%s is missing", n)
		}
	}
}

func (h *hearing) given(names ...string) bool {
	for _, n := range names {
		if _, ok := h.text(n); ok {
			return true
		}
	}
	return false
}

// token: 64 ASCII characters at most. A token that was used before decides by itself, which this package does not follow.
func (h *hearing) token() {
	for _, name := range []string{"ClientToken", "Token"} {
		s, ok := h.text(name)
		if !ok {
			continue
		}
		if len(s) > 64 || strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) {
			h.no("", "%s is not up to 64 ASCII characters", name)
		}
		for _, t := range h.tokens {
			if t.Account == h.req.Account && t.Action == h.req.Action && t.Token == s {
				h.maybe("the token %q was used before", s)
			}
		}
	}
}

// place checks RegionId: it exists, and it is the resource's.
func (h *hearing) place(resource string) {
	id, ok := h.text("RegionId")
	if !ok {
		return
	}
	if h.region(id) == nil {
		h.no("", "there is no region %s", id)
	} else if resource != "" && resource != id {
		h.no("", "the resource is in %s, not in %s", resource, id)
	}
}

// traffic objects while outbound traffic billing is closed for the account in the region.
func (h *hearing) traffic(uid, region string) {
	if !h.trafficOpen(uid, region) {
		h.no("OperationFailed.PconnTrafficNotEnable", "outbound traffic is not open for %s in %s", uid, region)
	}
}

// named checks a name: 2 to 128 characters, the first a letter or Chinese, then also digits and the punctuation.
func (h *hearing) named(param string, code model.Code, dots bool) {
	s, ok := h.text(param)
	if !ok {
		return
	}
	n := utf8.RuneCountInString(s)
	good := n >= 2 && n <= 128 && !link(s)
	for i, r := range s {
		switch {
		case letter(r):
		case i > 0 && (r >= '0' && r <= '9' || r == '_' || r == '-'):
		case i > 0 && r == '.' && dots:
		case i > 0 && r == '.':
			h.maybe("editions of the documents differ on the period in a name")
		default:
			good = false
		}
	}
	if !good {
		h.no(code, "%s %q is not a name", param, s)
	}
}

func (h *hearing) described(param string, code model.Code) {
	s, ok := h.text(param)
	if !ok {
		return
	}
	n := utf8.RuneCountInString(s)
	first, _ := utf8.DecodeRuneInString(s)
	if n < 2 || n > 256 || !letter(first) || link(s) {
		h.no(code, "%s %q is not a description", param, s)
	}
}

func letter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || unicode.Is(unicode.Han, r)
}

func link(s string) bool {
	s = strings.ToLower(s)
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}
