package model_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
)

// Pieces of hand-written state. Each resource takes one line.
const (
	aCircuit = `{"id":"pc-1","owner":"1","region":"r","productType":"PhysicalConnection","status":"Enabled","businessStatus":"Normal","accessPointId":"ap"}`
	aVBR     = `{"id":"vbr-1","owner":"1","region":"r","status":"active","attachments":[{"physicalConnectionId":"pc-1","vlanId":7,"vlanInterfaceId":"ri-v1"}],"routeTableId":"rtb-1"}`
	aVpc     = `{"id":"vpc-1","owner":"1","region":"r","status":"Available","cidrBlock":"10.0.0.0/8","vRouterId":"vrt-1","routeTableId":"vtb-1"}`
	aGroup   = `{"id":"bgpg-1","owner":"1","region":"r","routerId":"vbr-1","status":"Available","peerAsn":65000,"localAsn":45104,"ipVersion":"IPv4","routeLimit":110}`
	anRI     = `{"id":"ri-1","owner":"1","region":"r","status":"Idle","businessStatus":"Normal","role":"InitiatingSide","spec":"Large.1","routerType":"VBR","routerId":"vbr-1","oppositeRegionId":"r","chargeType":"AfterPay"}`
	anEntry  = `{"id":"rte-1","owner":"1","region":"r","routeTableId":"rtb-1","destinationCidrBlock":"10.0.0.0/8","type":"Custom","status":"Available","nextHops":[{"nextHopId":"ri-1","nextHopType":"RouterInterface"}]}`
	aPeer    = `{"id":"bgp-1","owner":"1","region":"r","routerId":"vbr-1","bgpGroupId":"bgpg-1","status":"Available","ipVersion":"IPv4"}`
	aNetwork = `{"owner":"1","region":"r","routerId":"vbr-1","dstCidrBlock":"10.0.0.0/8","vpcId":"vpc-1","status":"Enabled"}`
	aVSwitch = `{"id":"vsw-1","owner":"1","region":"r","vpcId":"vpc-1","zoneId":"z","cidrBlock":"10.0.0.0/24","status":"Available"}`
	aHold    = `{"physicalConnectionId":"pc-1","vlanId":9,"vbrId":"vbr-gone","until":"2026-01-02T00:00:00Z"}`
	aTimer   = `{"at":"2026-01-01T00:00:01Z","sequence":3,"kind":"VirtualBorderRouter","resource":"vbr-1","event":"terminated"}`
	anEnd    = `{"at":"2026-01-02T00:00:00Z","sequence":2,"kind":"VlanHold","resource":"pc-1/0009/vbr-gone","event":"hold-ends"}`
	anOrder  = `{"id":"1","owner":"1","region":"r","type":"Setup","status":"Open"}`
)

// state puts a head before tables; every table and every element begins a line.
func state(tables ...string) string {
	return "{\"version\":1,\"now\":\"2026-01-01T00:00:00Z\",\"sequence\":3,\n" + strings.Join(tables, ",\n") + "}\n"
}

func table(name string, elements ...string) string {
	return `"` + name + "\":[\n" + strings.Join(elements, ",\n") + "]"
}

// whole is a state with something in every table, in a region of its own, with one piece replaced.
func whole(old, new string) string {
	text := strings.Replace(state(
		table("physicalConnections", aCircuit), table("orders", anOrder), table("virtualBorderRouters", aVBR), table("vlanHolds", aHold),
		table("routerInterfaces", anRI), table("routeEntries", anEntry), table("bgpGroups", aGroup), table("bgpPeers", aPeer),
		table("bgpNetworks", aNetwork), table("vpcs", aVpc), table("vSwitches", aVSwitch), table("timers", aTimer, anEnd)), "\n",
		`"settings":{"regions":[{"id":"r","accessPoints":[{"id":"ap","status":"hot","devices":["d"]}]},{"id":"r2"}]},`+"\n", 1)
	if n := strings.Count(text, old); old != "" && n != 1 {
		panic(old + " is not there once")
	}
	return strings.Replace(text, old, new, 1)
}

var badSnapshots = []struct{ name, text, want string }{
	// Text.
	{"empty file", "", `s.json:1:1: expected an object, found the end of the file`},
	{"not an object", "[]", `s.json:1:1: expected an object, found an array`},
	{"cut off", "{\"version\":1,\n\"vpcs\":[{", `s.json:2:10: unexpected end of the file`},
	{"bad JSON", "{\"version\":1,\n  \"now\":}", `s.json:2:9: not JSON: invalid character '}' at start of value`},
	{"trailing text", "{\"version\":1,\"now\":\"2026-01-01T00:00:00Z\"}\n {}", `s.json:2:2: expected the end of the file after the object`},
	{"bad UTF-8", state(table("vpcs", "{\"id\":\"\xff\"}")), `s.json:3:8: not JSON: invalid UTF-8`},
	{"byte order mark", "\ufeff{}", `s.json:1:1: the key "version" is missing`},
	{"byte order mark twice", "\ufeff\ufeff{}", `s.json:1:1: not JSON: invalid character '\ufeff' at start of value`},
	{"two bytes", "\xef\xbb", `s.json:1:1: not JSON: invalid character '\xef' at start of value`},
	{"deep", strings.Repeat("[", 20000), `s.json:1:1: expected an object, found an array`},
	{"deep inside", state(table("vpcs", `{"id":`+strings.Repeat("[", 20000))), `s.json:3:10004: not JSON: exceeded max depth`},
	// Head.
	{"no version", `{"now":"2026-01-01T00:00:00Z"}`, `s.json:1:1: the key "version" is missing`},
	{"no now", `{"version":1}`, `s.json:1:1: the key "now" is missing`},
	{"newer", `{"version": 2, "now":1}`, `s.json:1:13: written by a newer ecsim: version 2, this one reads up to 1`},
	{"older", `{"version": 0}`, `s.json:1:13: there is no version 0, this one reads up to 1`},
	{"version as text", `{"version": "1"}`, `s.json:1:13: version: expected an integer, found a string`},
	{"bad now", `{"version":1,"now":"yesterday"}`, `s.json:1:20: now: "yesterday" is not an RFC 3339 time`},
	{"empty now", `{"version":1,"now":""}`, `s.json:1:20: now: a world needs an instant`},
	{"now as number", `{"version":1,"now":5}`, `s.json:1:20: now: expected a time such as "2026-01-01T00:00:00Z", found a number`},
	{"before 1970 in UTC", `{"version":1,"now":"1970-01-01T00:00:00+08:00"}`, `s.json:1:20: now: 1970-01-01T00:00:00+08:00 is outside the years 1970 to 2261`},
	{"far future", `{"version":1,"now":"2300-01-01T00:00:00Z"}`, `s.json:1:20: now: 2300-01-01T00:00:00Z is outside the years 1970 to 2261`},
	{"negative seed", `{"version":1,"seed":-1}`, `s.json:1:21: seed: expected a non-negative integer, found -1`},
	{"unknown key", "{\"version\":1,\n \"vSwitchs\":[]}", `s.json:2:2: unknown key "vSwitchs"; did you mean "vSwitches"?`},
	{"key twice", "{\"version\":1,\n \"version\":1}", `s.json:2:2: the key "version" is there twice`},
	{"table as object", `{"version":1,"vpcs":{}}`, `s.json:1:21: vpcs: expected an array, found an object`},
	{"settings as array", `{"version":1,"settings":[]}`, `s.json:1:25: settings: expected an object, found an array`},
	{"unknown setting", "{\"version\":1,\"settings\":\n  {\"delay\":\"none\"}}", `s.json:2:4: settings: unknown key "delay"; did you mean "delays"?`},
	{"settings", state(`"settings":{"delays":"nnone","quotas":{"vpcs.per-regon":1,"vpcs.per-region":-1},
 "regions":[{"id":"r","code":"long","accessPoints":[{"id":"a","status":"new","devices":[]},{"id":"a","status":"hot","devices":[""]}]},{"id":"r"}]}`), `s.json:2:22: settings: delays: "nnone" is not one of default, none; did you mean "none"?
s.json:2:39: settings: quotas: vpcs.per-region is -1, expected 0 or more
s.json:2:39: settings: quotas: there is no quota "vpcs.per-regon"; did you mean "vpcs.per-region"?
s.json:3:30: settings: regions[0].code: "long" is not three characters of a to z and 0 to 9
s.json:3:72: settings: regions[0].accessPoints[0].status: "new" is not one of recommended, hot, full, disabled
s.json:3:88: settings: regions[0].accessPoints[0].devices: an access point needs at least one access device
s.json:3:98: settings: regions[0].accessPoints[1].id: the access point "a" is there twice
s.json:3:128: settings: regions[0].accessPoints[1].devices[0]: is missing
s.json:3:141: settings: regions[1].id: the region "r" is there twice`},
	// Shape of an element.
	{"element as number", state(table("vpcs", "1")), `s.json:3:1: vpcs[0]: expected an object, found a number`},
	{"element as null", state(table("vpcs", "null")), `s.json:3:1: vpcs[0]: expected an object, found null`},
	{"key of an element", state(table("vpcs", "{\"id\":\"vpc-1\",\n  \"cidrBlok\":\"10.0.0.0/8\"}")), `s.json:4:3: vpcs[0]: unknown key "cidrBlok"; did you mean "cidrBlock"?`},
	{"nested key", whole(`"vlanId":7`, `"vlanID":7`), `s.json:7:104: virtualBorderRouters[0].attachments[0]: unknown key "vlanID"; did you mean "vlanId"?`},
	{"nested key twice", whole(`"vlanId":7`, `"vlanId":7,"vlanId":8`), `s.json:7:115: the key "vlanId" is there twice`},
	{"wrong type", whole(`"vlanId":7`, `"vlanId":"7"`), `s.json:7:113: virtualBorderRouters[0].attachments[0].vlanId: expected an integer, found a string`},
	{"fraction", whole(`"vlanId":7`, `"vlanId":7.5`), `s.json:7:113: virtualBorderRouters[0].attachments[0].vlanId: expected an integer, found 7.5`},
	{"too large", whole(`"vlanId":7`, `"vlanId":99999999999999999999`), `s.json:7:113: virtualBorderRouters[0].attachments[0].vlanId: expected an integer, found 99999999999999999999`},
	{"null inside", whole(`"vlanId":7`, `"vlanId":null`), `s.json:7:113: virtualBorderRouters[0].attachments[0].vlanId: null is not a value here; leave the key out`},
	{"list as object", whole(`"nextHops":[{"nextHopId":"ri-1","nextHopType":"RouterInterface"}]`, `"nextHops":{}`), `s.json:13:147: routeEntries[0].nextHops: expected an array, found an object`},
	{"bad time", whole(`"until":"2026-01-02T00:00:00Z"`, `"until":"2026-01-02 00:00"`), `s.json:9:70: vlanHolds[0].until: "2026-01-02 00:00" is not an RFC 3339 time`},
	{"number for a time", whole(`"until":"2026-01-02T00:00:00Z"`, `"until":1`), `s.json:9:70: vlanHolds[0].until: expected a time such as "2026-01-01T00:00:00Z", found a number`},
	{"same ID twice", state(table("physicalConnections", aCircuit, aCircuit)), `s.json:4:1: physicalConnections: the resource "pc-1" is there twice, first on line 3`},
	{"token twice", state(table("tokens", `{"account":"1","action":"A","token":"t"}`, `{"account":"1","action":"A","token":"t"}`)), `s.json:4:1: tokens: the resource "1 A t" is there twice, first on line 3`},
	// Values.
	{"no ID", whole(`"id":"vpc-1",`, ``), `s.json:19:82: bgpNetworks vbr-1/10.0.0.0/8: vpcId: there is no VPC "vpc-1"
s.json:21:1: vpcs: id: is missing
s.json:23:48: vSwitches vsw-1: vpcId: there is no VPC "vpc-1"`},
	{"resource groups", state(table("accounts", `{"uid":"1","resourceGroups":[{"id":"rg-1"},{"name":"a"},{"id":"rg-1"}]}`)), `s.json:3:44: accounts 1: resourceGroups[1].id: is missing
s.json:3:63: accounts 1: resourceGroups[2].id: "rg-1" is there twice`},
	{"no owner", whole(`"id":"vsw-1","owner":"1"`, `"id":"vsw-1"`), `s.json:23:1: vSwitches vsw-1: owner: is missing`},
	{"NUL in an ID", whole(`"id":"vsw-1"`, `"id":"vsw\u0000"`), `s.json:23:7: vSwitches vsw : id: "vsw\x00" has a NUL`},
	{"circuit status", whole(`"status":"Enabled","businessStatus"`, `"status":"enabled","businessStatus"`), `s.json:3:83: physicalConnections pc-1: status: "enabled" is not one of Initial, Approved, Rejected, Allocating, Allocated, Allocation Failed, Confirmed, Enabled, Canceled, Terminating, Terminated; did you mean "Enabled"?`},
	{"VBR status", whole(`"status":"active"`, `"status":"gone"`), `s.json:7:49: virtualBorderRouters vbr-1: status: "gone" is not one of unconfirmed, active, terminating, terminated, recovering, deleting`},
	{"no status", whole(`"region":"r","status":"active",`, `"region":"r",`), `s.json:7:1: virtualBorderRouters vbr-1: status: is missing, expected one of unconfirmed, active, terminating, terminated, recovering, deleting`},
	{"VLAN", whole(`"vlanId":7`, `"vlanId":3000`), `s.json:7:113: virtualBorderRouters vbr-1: attachments[0].vlanId: 3000 is not a VLAN, expected 0 to 2999`},
	{"hold's VLAN", whole(`"vlanId":9`, `"vlanId":-1`), `s.json:9:41: vlanHolds pc-1/9999/vbr-gone: vlanId: -1 is not a VLAN, expected 0 to 2999
s.json:9:71: vlanHolds pc-1/9999/vbr-gone: until: no timer ends the hold at that instant; timers needs one of the kind VlanHold, resource "pc-1/9999/vbr-gone", event "hold-ends"
s.json:26:72: timers: resource: there is no VlanHold "pc-1/0009/vbr-gone"`},
	{"hold without end", whole(`,"until":"2026-01-02T00:00:00Z"`, ``), `s.json:9:1: vlanHolds pc-1/0009/vbr-gone: until: is missing`},
	{"address", whole(`"vlanId":7`, `"vlanId":7,"localGatewayIp":"10.0.0.256","peeringSubnetMask":"255.0.255.0"`), `s.json:7:132: virtualBorderRouters vbr-1: attachments[0].localGatewayIp: "10.0.0.256" is not an IP address
s.json:7:165: virtualBorderRouters vbr-1: attachments[0].peeringSubnetMask: "255.0.255.0" is not a subnet mask such as 255.255.255.252`},
	{"IPv6 mask", whole(`"vlanId":7`, `"vlanId":7,"peeringIpv6SubnetMask":"2001::"`), `s.json:7:139: virtualBorderRouters vbr-1: attachments[0].peeringIpv6SubnetMask: "2001::" is not a CIDR block`},
	{"VPC's CIDR", whole(`"cidrBlock":"10.0.0.0/8"`, `"cidrBlock":"10.0.0.0/33"`), `s.json:21:73: vpcs vpc-1: cidrBlock: "10.0.0.0/33" is not a CIDR block`},
	{"further CIDR", whole(`"cidrBlock":"10.0.0.0/8"`, `"cidrBlock":"10.0.0.0/8","userCidrs":["10.0.0.0/8","x"]`), `s.json:21:112: vpcs vpc-1: userCidrs[1]: "x" is not a CIDR block`},
	{"destination", whole(`"destinationCidrBlock":"10.0.0.0/8"`, `"destinationCidrBlock":"10.0.0.1/8"`), `s.json:13:86: routeEntries rte-1: destinationCidrBlock: "10.0.0.1/8" is not canonical, expected "10.0.0.0/8"`},
	{"network's destination", whole(`"dstCidrBlock":"10.0.0.0/8"`, `"dstCidrBlock":"2001:DB8::/32"`), `s.json:19:61: bgpNetworks vbr-1/2001:DB8::/32: dstCidrBlock: "2001:DB8::/32" is not canonical, expected "2001:db8::/32"`},
	{"spec", whole(`"spec":"Large.1"`, `"spec":"Large.9"`), `s.json:11:112: routerInterfaces ri-1: spec: there is no specification "Large.9"`},
	{"hosted without parent", whole(`"productType":"PhysicalConnection"`, `"productType":"VirtualPhysicalConnection"`), `s.json:3:53: physicalConnections pc-1: productType: "VirtualPhysicalConnection" does not fit: hosted connections, and only they, have the key "hosted"`},
	{"timer in the past", whole(`"at":"2026-01-01T00:00:01Z"`, `"at":"2025-12-31T23:59:59Z"`), `s.json:25:7: timers: at: 2025-12-31T23:59:59Z is in the past, it is 2026-01-01T00:00:00Z`},
	{"timer's sequence", whole(`"sequence":3,"kind"`, `"sequence":4,"kind"`), `s.json:25:41: timers: sequence: 4 is beyond the world's, 3`},
	{"timer's kind", whole(`"kind":"VirtualBorderRouter"`, `"kind":"VBR"`), `s.json:25:50: timers: kind: there is no kind of resource "VBR"`},
	// References.
	{"VBR's circuit", whole(`"physicalConnectionId":"pc-1","vlanId":7`, `"physicalConnectionId":"pc-2","vlanId":7`), `s.json:7:97: virtualBorderRouters vbr-1: attachments[0].physicalConnectionId: there is no physical connection "pc-2"`},
	{"hold's circuit", whole(`"physicalConnectionId":"pc-1","vlanId":9`, `"physicalConnectionId":"pc-2","vlanId":9`), `s.json:9:25: vlanHolds pc-2/0009/vbr-gone: physicalConnectionId: there is no physical connection "pc-2"
s.json:9:70: vlanHolds pc-2/0009/vbr-gone: until: no timer ends the hold at that instant; timers needs one of the kind VlanHold, resource "pc-2/0009/vbr-gone", event "hold-ends"
s.json:26:72: timers: resource: there is no VlanHold "pc-1/0009/vbr-gone"`},
	{"interface's VBR", whole(`"routerType":"VBR","routerId":"vbr-1"`, `"routerType":"VBR","routerId":"vbr-2"`), `s.json:11:152: routerInterfaces ri-1: routerId: there is no virtual border router "vbr-2"`},
	{"interface's VPC", whole(`"routerType":"VBR","routerId":"vbr-1"`, `"routerType":"VRouter","routerId":"vrt-2"`), `s.json:11:156: routerInterfaces ri-1: routerId: no VPC has the router "vrt-2"`},
	{"entry's table", whole(`"routeTableId":"rtb-1","destinationCidrBlock"`, `"routeTableId":"rtb-2","destinationCidrBlock"`), `s.json:13:55: routeEntries rte-1: routeTableId: no router has the route table "rtb-2"`},
	{"next hop", whole(`"nextHopId":"ri-1"`, `"nextHopId":"ri-2"`), `s.json:13:161: routeEntries rte-1: nextHops[0].nextHopId: there is no router interface and no VLAN interface "ri-2"`},
	{"group's VBR", whole(`"routerId":"vbr-1","status":"Available","peerAsn"`, `"routerId":"vbr-2","status":"Available","peerAsn"`), `s.json:15:52: bgpGroups bgpg-1: routerId: there is no virtual border router "vbr-2"
s.json:17:72: bgpPeers bgp-1: bgpGroupId: the BGP group "bgpg-1" belongs to "vbr-2", the peer to "vbr-1"`},
	{"peer's group", whole(`"bgpGroupId":"bgpg-1"`, `"bgpGroupId":"bgpg-2"`), `s.json:17:72: bgpPeers bgp-1: bgpGroupId: there is no BGP group "bgpg-2"`},
	{"network's VPC", whole(`"vpcId":"vpc-1","status":"Enabled"`, `"vpcId":"vpc-2","status":"Enabled"`), `s.json:19:82: bgpNetworks vbr-1/10.0.0.0/8: vpcId: there is no VPC "vpc-2"`},
	{"vSwitch's VPC", whole(`"vpcId":"vpc-1","zoneId"`, `"vpcId":"vpc-2","zoneId"`), `s.json:23:48: vSwitches vsw-1: vpcId: there is no VPC "vpc-2"`},
	{"redundant circuit", whole(`"accessPointId":"ap"`, `"accessPointId":"ap","redundantPhysicalConnectionId":"pc-2"`), `s.json:3:172: physicalConnections pc-1: redundantPhysicalConnectionId: there is no physical connection "pc-2"`},
	{"hosted on itself", whole(`"productType":"PhysicalConnection"`, `"productType":"VirtualPhysicalConnection","hosted":{"parentPhysicalConnectionId":"pc-1","parentOwner":"1","vlanId":5,"orderMode":"","spec":"","status":"Confirmed"}`), `s.json:3:120: physicalConnections pc-1: hosted.parentPhysicalConnectionId: "pc-1" leads back to the connection itself`},
	{"hosted's parent", whole(`"productType":"PhysicalConnection"`, `"productType":"VirtualPhysicalConnection","hosted":{"parentPhysicalConnectionId":"pc-9","parentOwner":"1","vlanId":5,"orderMode":"","spec":"","status":"Confirmed"}`), `s.json:3:120: physicalConnections pc-1: hosted.parentPhysicalConnectionId: there is no physical connection "pc-9"`},
	{"timer's resource", whole(`"resource":"vbr-1"`, `"resource":"vbr-2"`), `s.json:25:83: timers: resource: there is no VirtualBorderRouter "vbr-2"`},
	// Regions and access points.
	{"region", whole(`"id":"vsw-1","owner":"1","region":"r"`, `"id":"vsw-1","owner":"1","region":"r3"`), `s.json:23:36: vSwitches vsw-1: region: there is no region "r3"; did you mean "r2"?`},
	{"network's region", whole(aNetwork, strings.Replace(aNetwork, `"r"`, `"cn-hangzhou"`, 1)), `s.json:19:23: bgpNetworks vbr-1/10.0.0.0/8: region: there is no region "cn-hangzhou"; settings.regions lists them, the built-in ones by default`},
	{"built-in region", state(table("physicalConnections", strings.NewReplacer(`"r"`, `"cn-hangzou"`, `"ap"`, `"ap-cn-hangzhou-xh-A"`).Replace(aCircuit))), `s.json:3:35: physicalConnections pc-1: region: there is no region "cn-hangzou"; did you mean "cn-hangzhou"?`},
	{"access point", whole(`"accessPointId":"ap"`, `"accessPointId":"apx"`), `s.json:3:135: physicalConnections pc-1: accessPointId: there is no access point "apx"; did you mean "ap"?`},
	{"interface's access point", whole(`"routerId":"vbr-1","oppositeRegionId"`, `"routerId":"vbr-1","accessPointId":"elsewhere","oppositeRegionId"`), `s.json:11:176: routerInterfaces ri-1: accessPointId: there is no access point "elsewhere"; settings.regions lists them, the built-in ones by default`},
	{"VBR elsewhere than its circuit", whole(`{"id":"vbr-1","owner":"1","region":"r"`, `{"id":"vbr-1","owner":"1","region":"r2"`), `s.json:7:98: virtualBorderRouters vbr-1: attachments[0].physicalConnectionId: the circuit "pc-1" is in "r", the VBR in "r2"`},
	{"its own opposite", whole(`"oppositeRegionId":"r"`, `"oppositeRegionId":"r","oppositeInterfaceId":"ri-1"`), `s.json:11:205: routerInterfaces ri-1: oppositeInterfaceId: an interface is not its own opposite`},
	// Holds.
	{"live on a held VLAN", whole(`"vlanId":7`, `"vlanId":9`), `s.json:7:113: virtualBorderRouters vbr-1: attachments[0].vlanId: VLAN 9 of "pc-1" is held for the terminated VBR "vbr-gone" until 2026-01-02T00:00:00Z`},
	{"VLAN 0 beside a hold", whole(`"vlanId":7`, `"vlanId":0`), `s.json:7:113: virtualBorderRouters vbr-1: attachments[0].vlanId: VLAN 0 goes with no other VLAN on a circuit: VLAN 9 of "pc-1" is held for the terminated VBR "vbr-gone"`},
	{"VLAN 0 held", strings.NewReplacer(`"vlanId":9`, `"vlanId":0`, "/0009/", "/0000/").Replace(whole("", "")), `s.json:7:113: virtualBorderRouters vbr-1: attachments[0].vlanId: VLAN 0 goes with no other VLAN on a circuit: VLAN 0 of "pc-1" is held for the terminated VBR "vbr-gone"`},
	{"VLAN 0 taken", whole(aVBR, aVBR+",\n"+strings.NewReplacer("vbr-1", "vbr-2", "rtb-1", "rtb-2", "ri-v1", "ri-v2", `"vlanId":7`, `"vlanId":0`).Replace(aVBR)), `s.json:8:113: virtualBorderRouters vbr-2: attachments[0].vlanId: VLAN 0 goes with no other VLAN on a circuit: VLAN 7 of "pc-1" is taken by "vbr-1"`},
	{"hold past", whole(`"until":"2026-01-02T00:00:00Z"`, `"until":"2026-01-01T00:00:00Z"`), `s.json:9:70: vlanHolds pc-1/0009/vbr-gone: until: 2026-01-01T00:00:00Z is past, it is 2026-01-01T00:00:00Z; the hold has ended`},
	{"hold without timer", whole(",\n"+anEnd, ``), `s.json:9:70: vlanHolds pc-1/0009/vbr-gone: until: no timer ends the hold at that instant; timers needs one of the kind VlanHold, resource "pc-1/0009/vbr-gone", event "hold-ends"`},
	{"hold with another's timer", whole(`"event":"hold-ends"`, `"event":"terminated"`), `s.json:9:70: vlanHolds pc-1/0009/vbr-gone: until: no timer ends the hold at that instant; timers needs one of the kind VlanHold, resource "pc-1/0009/vbr-gone", event "hold-ends"`},
	{"hold with a timer at another time", whole(`"at":"2026-01-02T00:00:00Z"`, `"at":"2026-01-03T00:00:00Z"`), `s.json:9:70: vlanHolds pc-1/0009/vbr-gone: until: no timer ends the hold at that instant; timers needs one of the kind VlanHold, resource "pc-1/0009/vbr-gone", event "hold-ends"`},
	// Two things in one place.
	{"no attachment", whole(`"attachments":[{"physicalConnectionId":"pc-1","vlanId":7,"vlanInterfaceId":"ri-v1"}]`, `"attachments":[]`), `s.json:7:72: virtualBorderRouters vbr-1: attachments: a VBR is attached to at least one circuit`},
	{"CEN without an owner", whole(`"attachments":[{"physicalConnectionId":"pc-1","vlanId":7`, `"cens":[{"id":"cen-1","owner":""}],"attachments":[{"physicalConnectionId":"pc-1","vlanId":7`), `s.json:7:88: virtualBorderRouters vbr-1: cens[0].owner: is missing`},
	{"circuit twice", whole(`"vlanInterfaceId":"ri-v1"}`, `"vlanInterfaceId":"ri-v1"},{"physicalConnectionId":"pc-1","vlanId":8,"vlanInterfaceId":"ri-v2"}`), `s.json:7:166: virtualBorderRouters vbr-1: attachments[1].physicalConnectionId: the VBR is attached to "pc-1" twice`},
	{"one VLAN for two", whole(aVBR, aVBR+",\n"+strings.NewReplacer("vbr-1", "vbr-2", "rtb-1", "rtb-2", "ri-v1", "ri-v2").Replace(aVBR)), `s.json:8:113: virtualBorderRouters vbr-2: attachments[0].vlanId: VLAN 7 of "pc-1" is taken by "vbr-1" as well`},
	{"one route table for two", whole(aVBR, aVBR+",\n"+strings.NewReplacer("vbr-1", "vbr-2", "ri-v1", "ri-v2", `"vlanId":7`, `"vlanId":8`).Replace(aVBR)), `s.json:8:158: virtualBorderRouters vbr-2: routeTableId: "vbr-1" has the route table "rtb-1" as well`},
	{"group of another VBR", strings.Replace(whole(aVBR, aVBR+",\n"+strings.NewReplacer("vbr-1", "vbr-2", "rtb-1", "rtb-2", "ri-v1", "ri-v2", `"vlanId":7`, `"vlanId":8`).Replace(aVBR)), `"routerId":"vbr-1","bgpGroupId"`, `"routerId":"vbr-2","bgpGroupId"`, 1), `s.json:18:72: bgpPeers bgp-1: bgpGroupId: the BGP group "bgpg-1" belongs to "vbr-1", the peer to "vbr-2"`},
	{"one VLAN interface for two", whole(aVBR, aVBR+",\n"+strings.NewReplacer("vbr-1", "vbr-2", "rtb-1", "rtb-2", `"vlanId":7`, `"vlanId":8`).Replace(aVBR)), `s.json:8:133: virtualBorderRouters vbr-2: attachments[0].vlanInterfaceId: "vbr-1" has the VLAN interface "ri-v1" as well`},
	{"one VPC router for two", whole(aVpc, aVpc+",\n"+strings.NewReplacer("vpc-1", "vpc-2", "vtb-1", "vtb-2").Replace(aVpc)), `s.json:22:98: vpcs vpc-2: vRouterId: "vpc-1" has the router "vrt-1" as well`},
}

func TestReadSnapshotRefuses(t *testing.T) {
	for _, tt := range badSnapshots {
		t.Run(tt.name, func(t *testing.T) {
			w, err := model.ReadSnapshot(strings.NewReader(tt.text), "s.json")
			require.Error(t, err)
			assert.Nil(t, w)
			assert.Equal(t, tt.want, err.Error())
			var e *model.SnapshotError
			assert.ErrorAs(t, err, &e)
		})
	}
}

// The text around the bad values above is good.
func TestReadSnapshotAcceptsTheRest(t *testing.T) {
	_, err := model.ReadSnapshot(strings.NewReader(whole("", "")), "s.json")
	require.NoError(t, err)
}

// Without a way back in the text a problem is placed at its element.
func TestReadSnapshotFromAPipe(t *testing.T) {
	text := whole(`"vlanId":7`, `"vlanId":3000`)
	_, err := model.ReadSnapshot(io.MultiReader(strings.NewReader(text)), "-")
	require.Error(t, err)
	assert.Equal(t, `-:7:1: virtualBorderRouters vbr-1: attachments[0].vlanId: 3000 is not a VLAN, expected 0 to 2999`, err.Error())
}

// All problems are told at once, in the order of the text, in a file that begins somewhere in a reader too.
func TestReadSnapshotTellsAll(t *testing.T) {
	text := strings.NewReplacer(`"vlanId":9`, `"vlanId":-9`, `"type":"Custom"`, `"type":"custom"`, `"ipVersion":"IPv4"}`, `"ipVersion":"4"}`).Replace(whole("", ""))
	r := bytes.NewReader([]byte("skipped" + text))
	_, err := r.Seek(7, io.SeekStart)
	require.NoError(t, err)
	_, err = model.ReadSnapshot(r, "s.json")
	require.Error(t, err)
	assert.Equal(t, `s.json:9:41: vlanHolds pc-1/9999/vbr-gone: vlanId: -9 is not a VLAN, expected 0 to 2999
s.json:9:71: vlanHolds pc-1/9999/vbr-gone: until: no timer ends the hold at that instant; timers needs one of the kind VlanHold, resource "pc-1/9999/vbr-gone", event "hold-ends"
s.json:13:106: routeEntries rte-1: type: "custom" is not one of Custom, System, BGP, CEN; did you mean "Custom"?
s.json:17:114: bgpPeers bgp-1: ipVersion: "4" is not one of IPv4, IPv6
s.json:26:72: timers: resource: there is no VlanHold "pc-1/0009/vbr-gone"`, err.Error())
}

// A byte order mark is passed over, and places are counted behind it.
func TestReadSnapshotWithAMark(t *testing.T) {
	_, err := model.ReadSnapshot(strings.NewReader("\ufeff"+whole("", "")), "s.json")
	require.NoError(t, err)
	_, err = model.ReadSnapshot(io.MultiReader(strings.NewReader("\ufeff"+whole("", ""))), "s.json")
	require.NoError(t, err)
	text := "\ufeff" + whole(`"vlanId":7`, `"vlanId":3000`)
	const want = `virtualBorderRouters vbr-1: attachments[0].vlanId: 3000 is not a VLAN, expected 0 to 2999`
	_, err = model.ReadSnapshot(strings.NewReader(text), "s.json")
	assert.EqualError(t, err, "s.json:7:113: "+want)
	_, err = model.ReadSnapshot(iotest.OneByteReader(strings.NewReader(text)), "s.json")
	assert.EqualError(t, err, "s.json:7:1: "+want)
}

// A VBR may be in a VLAN that its own hold keeps: one that moved away and back.
func TestReadSnapshotOwnHold(t *testing.T) {
	text := strings.ReplaceAll(whole(`"vlanId":7`, `"vlanId":9`), "vbr-gone", "vbr-1")
	_, err := model.ReadSnapshot(strings.NewReader(text), "s.json")
	require.NoError(t, err)
}

func FuzzReadSnapshot(f *testing.F) {
	f.Add([]byte(whole("", "")))
	f.Fuzz(func(t *testing.T, text []byte) {
		w, err := model.ReadSnapshot(bytes.NewReader(text), "f.json")
		if err != nil {
			require.Nil(t, w)
			return
		}
		require.Empty(t, w.Check())
		once := snapshotOf(t, w)
		again, err := model.ReadSnapshot(bytes.NewReader(once), "f.json")
		require.NoError(t, err)
		require.Equal(t, string(once), string(snapshotOf(t, again)))
	})
}
