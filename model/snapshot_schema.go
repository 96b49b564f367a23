package model

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// SnapshotSchema returns the JSON Schema of snapshots, for editors and for programs that make them. It is the Go types
// in another form, with the values that fields choose from. A snapshot it takes may still be one that ReadSnapshot
// refuses, because a schema cannot follow references.
func SnapshotSchema() []byte {
	g := schemaGenerator{defs: map[string]any{}}
	properties := map[string]any{
		"version":  map[string]any{"type": "integer", "minimum": 1, "maximum": SnapshotVersion, "description": "The version of this format."},
		"now":      schemaOfInstant("The instant of the estate."),
		"seed":     map[string]any{"type": "integer", "minimum": 0, "description": "What IDs are made from."},
		"sequence": map[string]any{"type": "integer", "minimum": 0, "description": "How many IDs and timers were given out; a timer's sequence is not beyond it."},
		"settings": g.ref(reflect.TypeFor[Settings]()),
	}
	for _, s := range New(0, 0).sections() {
		properties[s.name()] = map[string]any{"type": "array", "items": g.ref(s.element())}
	}
	b, err := json.Marshal(map[string]any{
		"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://ecsim.invalid/state.schema.json",
		"title": "ecsim state file", "description": "A snapshot of an Express Connect estate.",
		"type": "object", "additionalProperties": false, "required": headKeys[:2], "properties": properties, "$defs": g.defs,
	}, json.Deterministic(true), jsontext.WithIndent(" "))
	if err != nil {
		panic("model: the schema does not marshal: " + err.Error()) // maps of plain values always do
	}
	return append(b, '\n')
}

// schemaGenerator collects the schemas of structures by name.
type schemaGenerator struct{ defs map[string]any }

// needed are the keys that no element may lack, beside the id, owner and region of those that have all three.
var needed = map[reflect.Type][]string{
	reflect.TypeFor[Account]():             {"uid"},
	reflect.TypeFor[PhysicalConnection]():  {"productType", "status", "businessStatus"},
	reflect.TypeFor[Hosted]():              {"parentPhysicalConnectionId", "parentOwner", "status"},
	reflect.TypeFor[LOA]():                 {"status"},
	reflect.TypeFor[Order]():               {"type", "status"},
	reflect.TypeFor[VirtualBorderRouter](): {"status", "attachments", "routeTableId"},
	reflect.TypeFor[Attachment]():          {"physicalConnectionId", "vlanInterfaceId"},
	reflect.TypeFor[VlanHold]():            {"physicalConnectionId", "vbrId", "until"},
	reflect.TypeFor[RouterInterface]():     {"status", "businessStatus", "role", "spec", "routerType", "routerId"},
	reflect.TypeFor[RouteEntry]():          {"routeTableId", "destinationCidrBlock", "type", "status"},
	reflect.TypeFor[NextHop]():             {"nextHopType"},
	reflect.TypeFor[BGPGroup]():            {"routerId", "status", "ipVersion"},
	reflect.TypeFor[BGPPeer]():             {"routerId", "bgpGroupId", "status", "ipVersion"},
	reflect.TypeFor[BGPNetwork]():          {"owner", "region", "routerId", "dstCidrBlock", "status"},
	reflect.TypeFor[Vpc]():                 {"status", "cidrBlock", "vRouterId", "routeTableId"},
	reflect.TypeFor[VSwitch]():             {"vpcId", "cidrBlock", "status"},
	reflect.TypeFor[VBRHA]():               {"vbrId", "peerVbrId", "status"},
	reflect.TypeFor[CustomerRouter]():      {"name", "asn"},
	reflect.TypeFor[BGPSession]():          {"peerId", "routerId", "state", "reason"},
	reflect.TypeFor[BGPRoute]():            {"prefix", "origin"},
	reflect.TypeFor[Fault]():               {"target", "since"},
	reflect.TypeFor[ResourceGroup]():       {"id"},
	reflect.TypeFor[Timer]():               {"kind", "resource", "event"},
	reflect.TypeFor[Region]():              {"id"},
	reflect.TypeFor[AccessPoint]():         {"id", "status", "devices"},
}

// choices are the values that fields choose from, by structure and key.
var choices = func() map[reflect.Type]map[string][]string {
	business := []string{BusinessNormal, BusinessFinancialLocked, BusinessSecurityLocked}
	versions := []string{IPv4, IPv6}
	routers := []string{RouterVBR, RouterVpc}
	var specs []string
	for s := range SpecMbps {
		specs = append(specs, s)
	}
	slices.Sort(specs)
	return map[reflect.Type]map[string][]string{
		reflect.TypeFor[Settings](): {"delays": {DelaysDefault, DelaysNone}, "operator": {OperatorAuto, OperatorManual},
			"bgp": {BGPOff, BGPModel, BGPLive}, "routeLimitPolicy": {RouteLimitTeardown, RouteLimitDrop}},
		reflect.TypeFor[BGPSession]():          {"state": SessionStates, "reason": reasons},
		reflect.TypeFor[BGPRoute]():            {"origin": routeOrigins},
		reflect.TypeFor[RouteAttributes]():     {"origin": routeOrigins},
		reflect.TypeFor[AccessPoint]():         {"status": {AccessPointRecommended, AccessPointHot, AccessPointFull, AccessPointDisabled}},
		reflect.TypeFor[PhysicalConnection]():  {"productType": {ProductDedicated, ProductHosted}, "status": States(KindPhysicalConnection), "businessStatus": business},
		reflect.TypeFor[Hosted]():              {"status": {HostedUnConfirmed, HostedConfirmed}},
		reflect.TypeFor[LOA]():                 {"status": States(KindLOA)},
		reflect.TypeFor[Order]():               {"type": {OrderSetup, OrderOccupancy, OrderInterface}, "status": {OrderOpen, OrderPaid}},
		reflect.TypeFor[VirtualBorderRouter](): {"status": States(KindVirtualBorderRouter)},
		reflect.TypeFor[RouterInterface](): {
			"status": States(KindRouterInterface), "businessStatus": business, "role": {RoleInitiating, RoleAccepting},
			"spec": specs, "routerType": routers, "oppositeRouterType": routers,
		},
		reflect.TypeFor[RouteEntry](): {"type": {EntryCustom, EntrySystem, EntryBGP, EntryCEN}, "status": States(KindRouteEntry)},
		reflect.TypeFor[BGPGroup]():   {"status": States(KindBGPGroup), "ipVersion": versions},
		reflect.TypeFor[BGPPeer]():    {"status": States(KindBGPPeer), "ipVersion": versions},
		reflect.TypeFor[VBRHA]():      {"status": States(KindVBRHA)},
		reflect.TypeFor[Vpc]():        {"status": States(KindVpc)},
		reflect.TypeFor[VSwitch]():    {"status": States(KindVSwitch)},
	}
}()

func schemaOfInstant(doc string) map[string]any {
	s := map[string]any{"type": "string", "format": "date-time"}
	if doc != "" {
		s["description"] = doc
	}
	return s
}

// ref refers to the schema of a structure, which it makes when it is not there.
func (g *schemaGenerator) ref(t reflect.Type) any {
	if _, ok := g.defs[t.Name()]; !ok {
		g.defs[t.Name()] = nil // so that a structure may contain itself
		g.defs[t.Name()] = g.object(t)
	}
	return map[string]any{"$ref": "#/$defs/" + t.Name()}
}

func (g *schemaGenerator) object(t reflect.Type) any {
	properties := map[string]any{}
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || name == "-" {
			continue
		}
		s := g.value(f.Type)
		switch values := choices[t][name]; {
		case values != nil:
			s = map[string]any{"enum": values}
		case name == "vlanId":
			s = map[string]any{"type": "integer", "minimum": 0, "maximum": 2999}
		case t == reflect.TypeFor[Settings]() && name == "quotas":
			s = schemaOfQuotas()
		}
		properties[name] = s
	}
	required := slices.Clone(needed[t])
	if _, has := t.FieldByName("Meta"); has {
		required = append([]string{"id", "owner", "region"}, required...)
	}
	out := map[string]any{"type": "object", "additionalProperties": false, "properties": properties}
	if required != nil {
		out["required"] = required
	}
	return out
}

func schemaOfQuotas() any {
	quotas := map[string]any{}
	for _, q := range Quotas {
		quotas[q.Name] = map[string]any{"type": "integer", "minimum": 0, "default": q.Default, "description": q.Doc}
	}
	return map[string]any{"type": "object", "additionalProperties": false, "properties": quotas}
}

func (g *schemaGenerator) value(t reflect.Type) any {
	if t == reflect.TypeFor[Instant]() {
		return schemaOfInstant("")
	}
	switch t.Kind() {
	case reflect.Pointer:
		return g.value(t.Elem())
	case reflect.Struct:
		return g.ref(t)
	case reflect.Slice:
		return map[string]any{"type": "array", "items": g.value(t.Elem())}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": g.value(t.Elem())}
	case reflect.String:
		return map[string]any{"type": "string"}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Int64:
		return map[string]any{"type": "integer"}
	case reflect.Uint64:
		return map[string]any{"type": "integer", "minimum": 0}
	}
	panic(fmt.Sprintf("model: no schema for %s", t))
}
