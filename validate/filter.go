package validate

import (
	"encoding/base64"
	"slices"
	"strconv"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

// Filter is one condition of a Filter parameter: the property that Key names has one of the Values. A filter without
// values is no condition.
type Filter struct {
	// Key has the spelling of the action's page if it is one of the page's.
	Key    string
	Values []string
}

// Has reports whether value is one of the filter's. Case does not matter.
func (f *Filter) Has(value string) bool {
	for _, v := range f.Values {
		if strings.EqualFold(v, value) {
			return true
		}
	}
	return len(f.Values) == 0
}

type filterItem = struct {
	Key   api.Opt[string]
	Value []string
}

func filtersOf[T ~filterItem](a model.Action, items []T) []Filter {
	if len(items) == 0 {
		return nil
	}
	keys, out := filterKeys(a), make([]Filter, len(items))
	for i, x := range items {
		f := filterItem(x)
		out[i] = Filter{Key: f.Key.V, Values: f.Value}
		for _, k := range keys {
			if strings.EqualFold(k, f.Key.V) {
				out[i].Key = k
			}
		}
	}
	return out
}

// Filters returns the conditions of a bound request's Filter parameter.
func Filters(in api.Request) []Filter {
	switch r := in.(type) {
	case *api.DescribePhysicalConnectionsRequest:
		return filtersOf(in.Action(), r.Filter)
	case *api.DescribeVirtualBorderRoutersRequest:
		return filtersOf(in.Action(), r.Filter)
	case *api.DescribeVirtualBorderRoutersForPhysicalConnectionRequest:
		return filtersOf(in.Action(), r.Filter)
	case *api.DescribeRouterInterfacesRequest:
		return filtersOf(in.Action(), r.Filter)
	}
	return nil
}

// filterKeys are the keys that the action's page lists.
func filterKeys(a model.Action) []string {
	s, _ := api.Lookup(a)
	p, ok := s.Parameter("Filter")
	if !ok {
		return nil
	}
	return p.Fields[0].Suggested
}

// PageToken is what a NextToken stands for: the last item that was listed. Listing goes on behind that place whatever
// was added or removed meanwhile.
type PageToken struct {
	// Table is the route table that is being listed, or the type of the resources; empty for a list of other things.
	Table string
	// At and ID are the last item's creation time and ID. A tag's are its resource's, with a NUL and the key behind the ID.
	At model.Instant
	ID string
}

// String returns the token as it goes over the wire.
func (t PageToken) String() string {
	return base64.RawURLEncoding.EncodeToString([]byte(t.Table + "\n" + strconv.FormatInt(int64(t.At), 10) + "\n" + t.ID))
}

// ParsePageToken reads what String wrote and reports whether it is such.
func ParsePageToken(s string) (PageToken, bool) {
	b, err := base64.RawURLEncoding.Strict().DecodeString(s)
	if err != nil {
		return PageToken{}, false
	}
	parts := strings.SplitN(string(b), "\n", 3)
	if len(parts) != 3 {
		return PageToken{}, false
	}
	at, err := strconv.ParseInt(parts[1], 10, 64)
	t := PageToken{Table: parts[0], At: model.Instant(at), ID: parts[2]}
	return t, err == nil && t.String() == s
}

var filterRules = []*Rule{
	{
		ID: "filter.key",
		Doc: `The list cannot be filtered by that key.
Each page lists its keys. Case does not matter, in keys or in values; a filter has to have a key. Where a page knows
filters but has no code for a wrong key, its sibling's is borrowed.`,
		Basis: Documented, Sources: []Source{page(api.DescribeVirtualBorderRouters, "filter-keys"), page(api.DescribeRouterInterfaces, "unsupported-key-is-404"),
			page(api.DescribePhysicalConnections, "row InvalidFilterKey.ValueNotSupported"), page(api.DescribeVirtualBorderRoutersForPhysicalConnection, "filter-keys"), interpretation(10)},
		Actions: actionsWith(hasParameter("Filter")), Codes: []model.Code{"InvalidFilterKey.ValueNotSupported"},
		Check: func(c *Context) (fs []Finding) {
			keys := filterKeys(c.Req.Action)
			for i, f := range Filters(c.In) {
				param := "Filter." + strconv.Itoa(i+1) + ".Key"
				if slices.Contains(keys, f.Key) || c.unknown(param) {
					continue
				}
				one := found("InvalidFilterKey.ValueNotSupported", param, "%s is %q; %s can be filtered by %s", param, f.Key, c.Req.Action, OrList(keys))
				if near := api.Nearest(f.Key, keys); near != "" {
					fix(one, "set %s to %s", param, near)
				}
				fs = append(fs, one...)
			}
			return fs
		},
	},
	{
		ID: "page.token",
		Doc: `The token stands for no place in the list.
NextToken is the one of the previous answer for the same route table, or to the same listing of hosted connections,
unchanged; the first call carries none. The latter's page has no code for it; the former's is borrowed.`,
		Basis: Documented, Sources: []Source{page(api.DescribeRouteEntryList, "token-paging"), page(api.ListVirtualPhysicalConnections, "token-pagination"),
			metadata(api.DescribeRouteEntryList, "IllegalParam.NextToken")},
		Actions: []model.Action{api.DescribeRouteEntryList, api.ListVirtualPhysicalConnections}, Codes: []model.Code{"IllegalParam.NextToken"},
		Check: func(c *Context) []Finding {
			s, ok := c.Str("NextToken")
			if !ok {
				return nil
			}
			t, ok := ParsePageToken(s)
			if !ok {
				return fix(found("IllegalParam.NextToken", "NextToken", "NextToken is %q, which no answer gave", s), "leave NextToken out to start from the first entry")
			}
			if c.Req.Action == api.ListVirtualPhysicalConnections {
				if t.Table != "" {
					return found("IllegalParam.NextToken", "NextToken", "NextToken was given for route table %s", t.Table)
				}
				return nil
			}
			if table, known := c.Str("RouteTableId"); known && t.Table != table {
				return found("IllegalParam.NextToken", "NextToken", "NextToken was given for route table %s, not for %s", t.Table, table)
			}
			return nil
		},
	},
}

// maxIDs is how many IDs one parameter may name, separated by commas. The metadata knows of the limit but gives no number.
const maxIDs = 20

// SplitIDs reads a parameter that takes several IDs, separated by commas.
func SplitIDs(s string) (ids []string) {
	for id := range strings.SplitSeq(s, ",") {
		if id = strings.TrimSpace(id); id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

var tooManyIDs = map[string]model.Code{"VpcId": "InvalidVpcIdNumber.NotSupported", "VSwitchId": "InvalidVSwitchIdNumber.NotSupported"}

var readRules = []*Rule{
	{
		ID: "read.interface-exists",
		Doc: `There is no such router interface to describe.
The ID names no router interface of the caller's in that region. The page has no code for it and its answer has a
Success flag and a Code, but nothing says that they are ever other than true and 200; so it is refused, with the code
of the sibling pages.`,
		Basis: Interpreted, Sources: []Source{page(api.DescribeRouterInterfaceAttribute, "InstanceId"), page(api.ConnectRouterInterface, "row InvalidRouterInterfaceId.NotFound"), interpretation(14)},
		Actions: []model.Action{api.DescribeRouterInterfaceAttribute}, Codes: []model.Code{"InvalidRouterInterfaceId.NotFound"},
		Check: func(c *Context) []Finding {
			id, ok := c.Str("InstanceId")
			if r := c.Interface(); !ok || r != nil && r.Owner == c.Req.Account {
				return nil
			}
			return found("InvalidRouterInterfaceId.NotFound", "InstanceId", "InstanceId names %s, which is no router interface of account %s in %s", id, c.Req.Account, c.Region())
		},
	},
	{
		ID: "read.table-exists",
		Doc: `There is no such route table to list.
A VPC's is in CreateVpc's answer, a VBR's in DescribeVirtualBorderRouters'. It has to be the caller's, in that region.`,
		Basis: Documented, Sources: []Source{metadata(api.DescribeRouteEntryList, "InvalidRouteTable.NotFound"), interpretation(14)},
		Actions: []model.Action{api.DescribeRouteEntryList}, Codes: []model.Code{"InvalidRouteTable.NotFound"},
		Check: func(c *Context) []Finding {
			id, ok := c.Str("RouteTableId")
			if !ok || c.Table().ID != "" {
				return nil
			}
			return found("InvalidRouteTable.NotFound", "RouteTableId", "RouteTableId names %s, which is no route table of account %s in %s", id, c.Req.Account, c.Region())
		},
	},
	{
		ID: "read.vpc-exists",
		Doc: `There is no such VPC to describe.
The ID names no VPC of the caller's in that region. The action's metadata has no code for it; its sibling's is borrowed.`,
		Basis: Interpreted, Sources: []Source{metadata(api.DeleteVpc, "InvalidVpcId.NotFound"), interpretation(14)},
		Actions: []model.Action{api.DescribeVpcAttribute}, Codes: []model.Code{"InvalidVpcId.NotFound"},
		Check: func(c *Context) []Finding {
			id, ok := c.Str("VpcId")
			if !ok || c.Vpc() != nil {
				return nil
			}
			return found("InvalidVpcId.NotFound", "VpcId", "VpcId names %s, which is no VPC of account %s in %s", id, c.Req.Account, c.Region())
		},
	},
	{
		ID: "read.vswitches-of",
		Doc: `The vSwitch, or the VPC whose vSwitches are asked for, does not exist.
It is asked where one ID is given: a list of several leaves out those that are not there.`,
		Basis: Documented, Sources: []Source{metadata(api.DescribeVSwitches, "Forbidden.VpcNotFound"), metadata(api.DescribeVSwitches, "InvalidVSwitchId.NotFound")},
		Actions: []model.Action{api.DescribeVSwitches}, Codes: []model.Code{"Forbidden.VpcNotFound", "InvalidVSwitchId.NotFound"},
		Check: func(c *Context) []Finding {
			if ids := SplitIDs(c.str("VpcId")); len(ids) == 1 && c.Vpc() == nil {
				return found("Forbidden.VpcNotFound", "VpcId", "VpcId names %s, which is no VPC of account %s", ids[0], c.Req.Account)
			}
			if ids := SplitIDs(c.str("VSwitchId")); len(ids) == 1 && c.vSwitch() == nil {
				return found("InvalidVSwitchId.NotFound", "VSwitchId", "VSwitchId names %s, which is no vSwitch of account %s", ids[0], c.Req.Account)
			}
			return nil
		},
	},
	{
		ID: "read.tables-of",
		Doc: `The VPC router whose route tables are asked for does not exist.
VRouterId, or RouterId with RouterType VRouter, names no router of a VPC of the caller's.`,
		Basis: Documented, Sources: []Source{metadata(api.DescribeRouteTables, "InvalidVRouterId.NotFound"), metadata(api.DescribeRouteTables, "OperationFailed.VRouterNotExist")},
		Actions: []model.Action{api.DescribeRouteTables}, Codes: []model.Code{"InvalidVRouterId.NotFound", "OperationFailed.VRouterNotExist"},
		Check: func(c *Context) []Finding {
			there := func(id string) bool {
				v := c.World.VpcOfRouter(id)
				return v != nil && v.Owner == c.Req.Account && c.inRegion(v.Region)
			}
			if id, ok := c.Str("VRouterId"); ok && !there(id) {
				return found("InvalidVRouterId.NotFound", "VRouterId", "VRouterId names %s, which is no VPC router of account %s", id, c.Req.Account)
			}
			if id, ok := c.Str("RouterId"); ok && c.str("RouterType") == model.RouterVpc && !there(id) {
				return found("OperationFailed.VRouterNotExist", "RouterId", "RouterId names %s, which is no VPC router of account %s", id, c.Req.Account)
			}
			return nil
		},
	},
	{
		ID: "read.ids",
		Doc: `Too many IDs are asked for at once.
VpcId and VSwitchId take up to 20 IDs, separated by commas.`,
		Basis: Interpreted, Sources: []Source{metadata(api.DescribeVpcs, "InvalidVpcIdNumber.NotSupported"), metadata(api.DescribeVSwitches, "InvalidVSwitchIdNumber.NotSupported")},
		Actions: []model.Action{api.DescribeVpcs, api.DescribeVSwitches}, Codes: []model.Code{"InvalidVpcIdNumber.NotSupported", "InvalidVSwitchIdNumber.NotSupported"},
		Check: func(c *Context) (fs []Finding) {
			for _, param := range []string{"VpcId", "VSwitchId"} {
				if n := len(SplitIDs(c.str(param))); n > maxIDs {
					fs = append(fs, found(tooManyIDs[param], param, "%s names %d IDs; %d are allowed", param, n, maxIDs)...)
				}
			}
			return fs
		},
	},
}
