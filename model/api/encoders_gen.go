// Code generated from actions/*.yaml by go generate. DO NOT EDIT.

package api

import "strconv"

// AppendJSON appends r as JSON.
func (r *AddBgpNetworkResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *AddBgpNetworkResponse) AppendXML(b []byte) []byte {
	b = append(b, "<AddBgpNetworkResponse>"...)
	b = r.appendXML(b)
	return append(b, "</AddBgpNetworkResponse>"...)
}

func (r *AddBgpNetworkResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *AddBgpNetworkResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreateBgpGroupResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CreateBgpGroupResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreateBgpGroupResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreateBgpGroupResponse>"...)
}

func (r *CreateBgpGroupResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"BgpGroupId":`...)
	b = AppendQuoted(b, r.BgpGroupId)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *CreateBgpGroupResponse) appendXML(b []byte) []byte {
	b = append(b, "<BgpGroupId>"...)
	b = AppendEscaped(b, r.BgpGroupId)
	b = append(b, "</BgpGroupId>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreateBgpPeerResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CreateBgpPeerResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreateBgpPeerResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreateBgpPeerResponse>"...)
}

func (r *CreateBgpPeerResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"BgpPeerId":`...)
	b = AppendQuoted(b, r.BgpPeerId)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *CreateBgpPeerResponse) appendXML(b []byte) []byte {
	b = append(b, "<BgpPeerId>"...)
	b = AppendEscaped(b, r.BgpPeerId)
	b = append(b, "</BgpPeerId>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DeleteBgpGroupResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DeleteBgpGroupResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DeleteBgpGroupResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DeleteBgpGroupResponse>"...)
}

func (r *DeleteBgpGroupResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *DeleteBgpGroupResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DeleteBgpNetworkResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DeleteBgpNetworkResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DeleteBgpNetworkResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DeleteBgpNetworkResponse>"...)
}

func (r *DeleteBgpNetworkResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *DeleteBgpNetworkResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DeleteBgpPeerResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DeleteBgpPeerResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DeleteBgpPeerResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DeleteBgpPeerResponse>"...)
}

func (r *DeleteBgpPeerResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *DeleteBgpPeerResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeBgpGroupsResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeBgpGroupsResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeBgpGroupsResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeBgpGroupsResponse>"...)
}

func (r *DescribeBgpGroupsResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"BgpGroups":`...)
	b = r.BgpGroups.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeBgpGroupsResponse) appendXML(b []byte) []byte {
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<BgpGroups>"...)
	b = r.BgpGroups.appendXML(b)
	b = append(b, "</BgpGroups>"...)
	return b
}

func (r *DescribeBgpGroupsResponseBgpGroups) appendJSON(b []byte) []byte {
	b = append(b, `{"BgpGroup":`...)
	b = append(b, '[')
	for i := range r.BgpGroup {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.BgpGroup[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeBgpGroupsResponseBgpGroups) appendXML(b []byte) []byte {
	for i := range r.BgpGroup {
		b = append(b, "<BgpGroup>"...)
		b = r.BgpGroup[i].appendXML(b)
		b = append(b, "</BgpGroup>"...)
	}
	return b
}

func (r *DescribeBgpGroupsResponseBgpGroupsBgpGroup) appendJSON(b []byte) []byte {
	b = append(b, `{"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"BgpGroupId":`...)
	b = AppendQuoted(b, r.BgpGroupId)
	b = append(b, `,"RouterId":`...)
	b = AppendQuoted(b, r.RouterId)
	b = append(b, `,"PeerAsn":`...)
	b = AppendQuoted(b, r.PeerAsn)
	b = append(b, `,"LocalAsn":`...)
	b = AppendQuoted(b, r.LocalAsn)
	b = append(b, `,"RegionId":`...)
	b = AppendQuoted(b, r.RegionId)
	b = append(b, `,"Hold":`...)
	b = AppendQuoted(b, r.Hold)
	b = append(b, `,"IpVersion":`...)
	b = AppendQuoted(b, r.IpVersion)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"Keepalive":`...)
	b = AppendQuoted(b, r.Keepalive)
	b = append(b, `,"IsFake":`...)
	b = AppendQuoted(b, r.IsFake)
	b = append(b, `,"RouteLimit":`...)
	b = AppendQuoted(b, r.RouteLimit)
	b = append(b, `,"Name":`...)
	b = AppendQuoted(b, r.Name)
	b = append(b, `,"AuthKey":`...)
	b = AppendQuoted(b, r.AuthKey)
	return append(b, '}')
}

func (r *DescribeBgpGroupsResponseBgpGroupsBgpGroup) appendXML(b []byte) []byte {
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<BgpGroupId>"...)
	b = AppendEscaped(b, r.BgpGroupId)
	b = append(b, "</BgpGroupId>"...)
	b = append(b, "<RouterId>"...)
	b = AppendEscaped(b, r.RouterId)
	b = append(b, "</RouterId>"...)
	b = append(b, "<PeerAsn>"...)
	b = AppendEscaped(b, r.PeerAsn)
	b = append(b, "</PeerAsn>"...)
	b = append(b, "<LocalAsn>"...)
	b = AppendEscaped(b, r.LocalAsn)
	b = append(b, "</LocalAsn>"...)
	b = append(b, "<RegionId>"...)
	b = AppendEscaped(b, r.RegionId)
	b = append(b, "</RegionId>"...)
	b = append(b, "<Hold>"...)
	b = AppendEscaped(b, r.Hold)
	b = append(b, "</Hold>"...)
	b = append(b, "<IpVersion>"...)
	b = AppendEscaped(b, r.IpVersion)
	b = append(b, "</IpVersion>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<Keepalive>"...)
	b = AppendEscaped(b, r.Keepalive)
	b = append(b, "</Keepalive>"...)
	b = append(b, "<IsFake>"...)
	b = AppendEscaped(b, r.IsFake)
	b = append(b, "</IsFake>"...)
	b = append(b, "<RouteLimit>"...)
	b = AppendEscaped(b, r.RouteLimit)
	b = append(b, "</RouteLimit>"...)
	b = append(b, "<Name>"...)
	b = AppendEscaped(b, r.Name)
	b = append(b, "</Name>"...)
	b = append(b, "<AuthKey>"...)
	b = AppendEscaped(b, r.AuthKey)
	b = append(b, "</AuthKey>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeBgpNetworksResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeBgpNetworksResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeBgpNetworksResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeBgpNetworksResponse>"...)
}

func (r *DescribeBgpNetworksResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"BgpNetworks":`...)
	b = r.BgpNetworks.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeBgpNetworksResponse) appendXML(b []byte) []byte {
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<BgpNetworks>"...)
	b = r.BgpNetworks.appendXML(b)
	b = append(b, "</BgpNetworks>"...)
	return b
}

func (r *DescribeBgpNetworksResponseBgpNetworks) appendJSON(b []byte) []byte {
	b = append(b, `{"BgpNetwork":`...)
	b = append(b, '[')
	for i := range r.BgpNetwork {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.BgpNetwork[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeBgpNetworksResponseBgpNetworks) appendXML(b []byte) []byte {
	for i := range r.BgpNetwork {
		b = append(b, "<BgpNetwork>"...)
		b = r.BgpNetwork[i].appendXML(b)
		b = append(b, "</BgpNetwork>"...)
	}
	return b
}

func (r *DescribeBgpNetworksResponseBgpNetworksBgpNetwork) appendJSON(b []byte) []byte {
	b = append(b, `{"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"VpcId":`...)
	b = AppendQuoted(b, r.VpcId)
	b = append(b, `,"DstCidrBlock":`...)
	b = AppendQuoted(b, r.DstCidrBlock)
	b = append(b, `,"RouterId":`...)
	b = AppendQuoted(b, r.RouterId)
	return append(b, '}')
}

func (r *DescribeBgpNetworksResponseBgpNetworksBgpNetwork) appendXML(b []byte) []byte {
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<VpcId>"...)
	b = AppendEscaped(b, r.VpcId)
	b = append(b, "</VpcId>"...)
	b = append(b, "<DstCidrBlock>"...)
	b = AppendEscaped(b, r.DstCidrBlock)
	b = append(b, "</DstCidrBlock>"...)
	b = append(b, "<RouterId>"...)
	b = AppendEscaped(b, r.RouterId)
	b = append(b, "</RouterId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeBgpPeersResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeBgpPeersResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeBgpPeersResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeBgpPeersResponse>"...)
}

func (r *DescribeBgpPeersResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"BgpPeers":`...)
	b = r.BgpPeers.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeBgpPeersResponse) appendXML(b []byte) []byte {
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<BgpPeers>"...)
	b = r.BgpPeers.appendXML(b)
	b = append(b, "</BgpPeers>"...)
	return b
}

func (r *DescribeBgpPeersResponseBgpPeers) appendJSON(b []byte) []byte {
	b = append(b, `{"BgpPeer":`...)
	b = append(b, '[')
	for i := range r.BgpPeer {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.BgpPeer[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeBgpPeersResponseBgpPeers) appendXML(b []byte) []byte {
	for i := range r.BgpPeer {
		b = append(b, "<BgpPeer>"...)
		b = r.BgpPeer[i].appendXML(b)
		b = append(b, "</BgpPeer>"...)
	}
	return b
}

func (r *DescribeBgpPeersResponseBgpPeersBgpPeer) appendJSON(b []byte) []byte {
	b = append(b, `{"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"PeerIpAddress":`...)
	b = AppendQuoted(b, r.PeerIpAddress)
	b = append(b, `,"RouterId":`...)
	b = AppendQuoted(b, r.RouterId)
	b = append(b, `,"BgpGroupId":`...)
	b = AppendQuoted(b, r.BgpGroupId)
	b = append(b, `,"BgpStatus":`...)
	b = AppendQuoted(b, r.BgpStatus)
	b = append(b, `,"BfdMultiHop":`...)
	b = strconv.AppendInt(b, r.BfdMultiHop, 10)
	b = append(b, `,"PeerAsn":`...)
	b = AppendQuoted(b, r.PeerAsn)
	b = append(b, `,"LocalAsn":`...)
	b = AppendQuoted(b, r.LocalAsn)
	b = append(b, `,"RegionId":`...)
	b = AppendQuoted(b, r.RegionId)
	b = append(b, `,"BgpPeerId":`...)
	b = AppendQuoted(b, r.BgpPeerId)
	b = append(b, `,"EnableBfd":`...)
	b = strconv.AppendBool(b, r.EnableBfd)
	b = append(b, `,"Hold":`...)
	b = AppendQuoted(b, r.Hold)
	b = append(b, `,"IpVersion":`...)
	b = AppendQuoted(b, r.IpVersion)
	b = append(b, `,"Keepalive":`...)
	b = AppendQuoted(b, r.Keepalive)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"RouteLimit":`...)
	b = AppendQuoted(b, r.RouteLimit)
	b = append(b, `,"IsFake":`...)
	b = strconv.AppendBool(b, r.IsFake)
	b = append(b, `,"AuthKey":`...)
	b = AppendQuoted(b, r.AuthKey)
	b = append(b, `,"Name":`...)
	b = AppendQuoted(b, r.Name)
	b = append(b, `,"AdvertisedRouteCount":`...)
	b = strconv.AppendInt(b, r.AdvertisedRouteCount, 10)
	b = append(b, `,"ReceivedRouteCount":`...)
	b = strconv.AppendInt(b, r.ReceivedRouteCount, 10)
	b = append(b, `,"GmtModified":`...)
	b = AppendQuoted(b, r.GmtModified)
	return append(b, '}')
}

func (r *DescribeBgpPeersResponseBgpPeersBgpPeer) appendXML(b []byte) []byte {
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<PeerIpAddress>"...)
	b = AppendEscaped(b, r.PeerIpAddress)
	b = append(b, "</PeerIpAddress>"...)
	b = append(b, "<RouterId>"...)
	b = AppendEscaped(b, r.RouterId)
	b = append(b, "</RouterId>"...)
	b = append(b, "<BgpGroupId>"...)
	b = AppendEscaped(b, r.BgpGroupId)
	b = append(b, "</BgpGroupId>"...)
	b = append(b, "<BgpStatus>"...)
	b = AppendEscaped(b, r.BgpStatus)
	b = append(b, "</BgpStatus>"...)
	b = append(b, "<BfdMultiHop>"...)
	b = strconv.AppendInt(b, r.BfdMultiHop, 10)
	b = append(b, "</BfdMultiHop>"...)
	b = append(b, "<PeerAsn>"...)
	b = AppendEscaped(b, r.PeerAsn)
	b = append(b, "</PeerAsn>"...)
	b = append(b, "<LocalAsn>"...)
	b = AppendEscaped(b, r.LocalAsn)
	b = append(b, "</LocalAsn>"...)
	b = append(b, "<RegionId>"...)
	b = AppendEscaped(b, r.RegionId)
	b = append(b, "</RegionId>"...)
	b = append(b, "<BgpPeerId>"...)
	b = AppendEscaped(b, r.BgpPeerId)
	b = append(b, "</BgpPeerId>"...)
	b = append(b, "<EnableBfd>"...)
	b = strconv.AppendBool(b, r.EnableBfd)
	b = append(b, "</EnableBfd>"...)
	b = append(b, "<Hold>"...)
	b = AppendEscaped(b, r.Hold)
	b = append(b, "</Hold>"...)
	b = append(b, "<IpVersion>"...)
	b = AppendEscaped(b, r.IpVersion)
	b = append(b, "</IpVersion>"...)
	b = append(b, "<Keepalive>"...)
	b = AppendEscaped(b, r.Keepalive)
	b = append(b, "</Keepalive>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<RouteLimit>"...)
	b = AppendEscaped(b, r.RouteLimit)
	b = append(b, "</RouteLimit>"...)
	b = append(b, "<IsFake>"...)
	b = strconv.AppendBool(b, r.IsFake)
	b = append(b, "</IsFake>"...)
	b = append(b, "<AuthKey>"...)
	b = AppendEscaped(b, r.AuthKey)
	b = append(b, "</AuthKey>"...)
	b = append(b, "<Name>"...)
	b = AppendEscaped(b, r.Name)
	b = append(b, "</Name>"...)
	b = append(b, "<AdvertisedRouteCount>"...)
	b = strconv.AppendInt(b, r.AdvertisedRouteCount, 10)
	b = append(b, "</AdvertisedRouteCount>"...)
	b = append(b, "<ReceivedRouteCount>"...)
	b = strconv.AppendInt(b, r.ReceivedRouteCount, 10)
	b = append(b, "</ReceivedRouteCount>"...)
	b = append(b, "<GmtModified>"...)
	b = AppendEscaped(b, r.GmtModified)
	b = append(b, "</GmtModified>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ModifyBgpGroupAttributeResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ModifyBgpGroupAttributeResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ModifyBgpGroupAttributeResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ModifyBgpGroupAttributeResponse>"...)
}

func (r *ModifyBgpGroupAttributeResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *ModifyBgpGroupAttributeResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ModifyBgpPeerAttributeResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ModifyBgpPeerAttributeResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ModifyBgpPeerAttributeResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ModifyBgpPeerAttributeResponse>"...)
}

func (r *ModifyBgpPeerAttributeResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *ModifyBgpPeerAttributeResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ApplyPhysicalConnectionLOAResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ApplyPhysicalConnectionLOAResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ApplyPhysicalConnectionLOAResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ApplyPhysicalConnectionLOAResponse>"...)
}

func (r *ApplyPhysicalConnectionLOAResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *ApplyPhysicalConnectionLOAResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CompletePhysicalConnectionLOAResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CompletePhysicalConnectionLOAResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CompletePhysicalConnectionLOAResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CompletePhysicalConnectionLOAResponse>"...)
}

func (r *CompletePhysicalConnectionLOAResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *CompletePhysicalConnectionLOAResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribePhysicalConnectionLOAResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribePhysicalConnectionLOAResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribePhysicalConnectionLOAResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribePhysicalConnectionLOAResponse>"...)
}

func (r *DescribePhysicalConnectionLOAResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PhysicalConnectionLOAType":`...)
	b = r.PhysicalConnectionLOAType.appendJSON(b)
	return append(b, '}')
}

func (r *DescribePhysicalConnectionLOAResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PhysicalConnectionLOAType>"...)
	b = r.PhysicalConnectionLOAType.appendXML(b)
	b = append(b, "</PhysicalConnectionLOAType>"...)
	return b
}

func (r *DescribePhysicalConnectionLOAResponsePhysicalConnectionLOAType) appendJSON(b []byte) []byte {
	b = append(b, `{"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"LineLabel":`...)
	b = AppendQuoted(b, r.LineLabel)
	b = append(b, `,"LineCode":`...)
	b = AppendQuoted(b, r.LineCode)
	b = append(b, `,"ConstructionTime":`...)
	b = AppendQuoted(b, r.ConstructionTime)
	b = append(b, `,"SI":`...)
	b = AppendQuoted(b, r.SI)
	b = append(b, `,"LoaUrl":`...)
	b = AppendQuoted(b, r.LoaUrl)
	b = append(b, `,"CompanyLocalizedName":`...)
	b = AppendQuoted(b, r.CompanyLocalizedName)
	b = append(b, `,"InstanceId":`...)
	b = AppendQuoted(b, r.InstanceId)
	b = append(b, `,"LineType":`...)
	b = AppendQuoted(b, r.LineType)
	b = append(b, `,"CompanyName":`...)
	b = AppendQuoted(b, r.CompanyName)
	b = append(b, `,"PMInfo":`...)
	b = r.PMInfo.appendJSON(b)
	b = append(b, `,"LineServiceProvider":`...)
	b = AppendQuoted(b, r.LineServiceProvider)
	b = append(b, `,"LineSPContactInfo":`...)
	b = AppendQuoted(b, r.LineSPContactInfo)
	return append(b, '}')
}

func (r *DescribePhysicalConnectionLOAResponsePhysicalConnectionLOAType) appendXML(b []byte) []byte {
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<LineLabel>"...)
	b = AppendEscaped(b, r.LineLabel)
	b = append(b, "</LineLabel>"...)
	b = append(b, "<LineCode>"...)
	b = AppendEscaped(b, r.LineCode)
	b = append(b, "</LineCode>"...)
	b = append(b, "<ConstructionTime>"...)
	b = AppendEscaped(b, r.ConstructionTime)
	b = append(b, "</ConstructionTime>"...)
	b = append(b, "<SI>"...)
	b = AppendEscaped(b, r.SI)
	b = append(b, "</SI>"...)
	b = append(b, "<LoaUrl>"...)
	b = AppendEscaped(b, r.LoaUrl)
	b = append(b, "</LoaUrl>"...)
	b = append(b, "<CompanyLocalizedName>"...)
	b = AppendEscaped(b, r.CompanyLocalizedName)
	b = append(b, "</CompanyLocalizedName>"...)
	b = append(b, "<InstanceId>"...)
	b = AppendEscaped(b, r.InstanceId)
	b = append(b, "</InstanceId>"...)
	b = append(b, "<LineType>"...)
	b = AppendEscaped(b, r.LineType)
	b = append(b, "</LineType>"...)
	b = append(b, "<CompanyName>"...)
	b = AppendEscaped(b, r.CompanyName)
	b = append(b, "</CompanyName>"...)
	b = append(b, "<PMInfo>"...)
	b = r.PMInfo.appendXML(b)
	b = append(b, "</PMInfo>"...)
	b = append(b, "<LineServiceProvider>"...)
	b = AppendEscaped(b, r.LineServiceProvider)
	b = append(b, "</LineServiceProvider>"...)
	b = append(b, "<LineSPContactInfo>"...)
	b = AppendEscaped(b, r.LineSPContactInfo)
	b = append(b, "</LineSPContactInfo>"...)
	return b
}

func (r *DescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfo) appendJSON(b []byte) []byte {
	b = append(b, `{"PMInfo":`...)
	b = append(b, '[')
	for i := range r.PMInfo {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.PMInfo[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfo) appendXML(b []byte) []byte {
	for i := range r.PMInfo {
		b = append(b, "<PMInfo>"...)
		b = r.PMInfo[i].appendXML(b)
		b = append(b, "</PMInfo>"...)
	}
	return b
}

func (r *DescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfoPMInfo) appendJSON(b []byte) []byte {
	b = append(b, `{"PMGender":`...)
	b = AppendQuoted(b, r.PMGender)
	b = append(b, `,"PMCertificateNo":`...)
	b = AppendQuoted(b, r.PMCertificateNo)
	b = append(b, `,"PMName":`...)
	b = AppendQuoted(b, r.PMName)
	b = append(b, `,"PMCertificateType":`...)
	b = AppendQuoted(b, r.PMCertificateType)
	b = append(b, `,"PMContactInfo":`...)
	b = AppendQuoted(b, r.PMContactInfo)
	return append(b, '}')
}

func (r *DescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfoPMInfo) appendXML(b []byte) []byte {
	b = append(b, "<PMGender>"...)
	b = AppendEscaped(b, r.PMGender)
	b = append(b, "</PMGender>"...)
	b = append(b, "<PMCertificateNo>"...)
	b = AppendEscaped(b, r.PMCertificateNo)
	b = append(b, "</PMCertificateNo>"...)
	b = append(b, "<PMName>"...)
	b = AppendEscaped(b, r.PMName)
	b = append(b, "</PMName>"...)
	b = append(b, "<PMCertificateType>"...)
	b = AppendEscaped(b, r.PMCertificateType)
	b = append(b, "</PMCertificateType>"...)
	b = append(b, "<PMContactInfo>"...)
	b = AppendEscaped(b, r.PMContactInfo)
	b = append(b, "</PMContactInfo>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreatePhysicalConnectionOccupancyOrderResponse) AppendJSON(b []byte) []byte {
	return r.appendJSON(b)
}

// AppendXML appends r as an XML element of the type's name.
func (r *CreatePhysicalConnectionOccupancyOrderResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreatePhysicalConnectionOccupancyOrderResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreatePhysicalConnectionOccupancyOrderResponse>"...)
}

func (r *CreatePhysicalConnectionOccupancyOrderResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"Data":`...)
	b = r.Data.appendJSON(b)
	return append(b, '}')
}

func (r *CreatePhysicalConnectionOccupancyOrderResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<Data>"...)
	b = r.Data.appendXML(b)
	b = append(b, "</Data>"...)
	return b
}

func (r *CreatePhysicalConnectionOccupancyOrderResponseData) appendJSON(b []byte) []byte {
	b = append(b, `{"OrderId":`...)
	b = AppendQuoted(b, r.OrderId)
	return append(b, '}')
}

func (r *CreatePhysicalConnectionOccupancyOrderResponseData) appendXML(b []byte) []byte {
	b = append(b, "<OrderId>"...)
	b = AppendEscaped(b, r.OrderId)
	b = append(b, "</OrderId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreatePhysicalConnectionSetupOrderResponse) AppendJSON(b []byte) []byte {
	return r.appendJSON(b)
}

// AppendXML appends r as an XML element of the type's name.
func (r *CreatePhysicalConnectionSetupOrderResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreatePhysicalConnectionSetupOrderResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreatePhysicalConnectionSetupOrderResponse>"...)
}

func (r *CreatePhysicalConnectionSetupOrderResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"OrderId":`...)
	b = AppendQuoted(b, r.OrderId)
	b = append(b, `,"PhysicalConnectionId":`...)
	b = AppendQuoted(b, r.PhysicalConnectionId)
	return append(b, '}')
}

func (r *CreatePhysicalConnectionSetupOrderResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<OrderId>"...)
	b = AppendEscaped(b, r.OrderId)
	b = append(b, "</OrderId>"...)
	b = append(b, "<PhysicalConnectionId>"...)
	b = AppendEscaped(b, r.PhysicalConnectionId)
	b = append(b, "</PhysicalConnectionId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CancelPhysicalConnectionResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CancelPhysicalConnectionResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CancelPhysicalConnectionResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CancelPhysicalConnectionResponse>"...)
}

func (r *CancelPhysicalConnectionResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *CancelPhysicalConnectionResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ConfirmPhysicalConnectionResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ConfirmPhysicalConnectionResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ConfirmPhysicalConnectionResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ConfirmPhysicalConnectionResponse>"...)
}

func (r *ConfirmPhysicalConnectionResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *ConfirmPhysicalConnectionResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreatePhysicalConnectionResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CreatePhysicalConnectionResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreatePhysicalConnectionResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreatePhysicalConnectionResponse>"...)
}

func (r *CreatePhysicalConnectionResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"PhysicalConnectionId":`...)
	b = AppendQuoted(b, r.PhysicalConnectionId)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *CreatePhysicalConnectionResponse) appendXML(b []byte) []byte {
	b = append(b, "<PhysicalConnectionId>"...)
	b = AppendEscaped(b, r.PhysicalConnectionId)
	b = append(b, "</PhysicalConnectionId>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DeletePhysicalConnectionResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DeletePhysicalConnectionResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DeletePhysicalConnectionResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DeletePhysicalConnectionResponse>"...)
}

func (r *DeletePhysicalConnectionResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *DeletePhysicalConnectionResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeAccessPointsResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeAccessPointsResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeAccessPointsResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeAccessPointsResponse>"...)
}

func (r *DescribeAccessPointsResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"AccessPointSet":`...)
	b = r.AccessPointSet.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeAccessPointsResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<AccessPointSet>"...)
	b = r.AccessPointSet.appendXML(b)
	b = append(b, "</AccessPointSet>"...)
	return b
}

func (r *DescribeAccessPointsResponseAccessPointSet) appendJSON(b []byte) []byte {
	b = append(b, `{"AccessPointType":`...)
	b = append(b, '[')
	for i := range r.AccessPointType {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.AccessPointType[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeAccessPointsResponseAccessPointSet) appendXML(b []byte) []byte {
	for i := range r.AccessPointType {
		b = append(b, "<AccessPointType>"...)
		b = r.AccessPointType[i].appendXML(b)
		b = append(b, "</AccessPointType>"...)
	}
	return b
}

func (r *DescribeAccessPointsResponseAccessPointSetAccessPointType) appendJSON(b []byte) []byte {
	b = append(b, `{"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"Type":`...)
	b = AppendQuoted(b, r.Type)
	b = append(b, `,"HostOperator":`...)
	b = AppendQuoted(b, r.HostOperator)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"AttachedRegionNo":`...)
	b = AppendQuoted(b, r.AttachedRegionNo)
	b = append(b, `,"Name":`...)
	b = AppendQuoted(b, r.Name)
	b = append(b, `,"AccessPointId":`...)
	b = AppendQuoted(b, r.AccessPointId)
	b = append(b, `,"Location":`...)
	b = AppendQuoted(b, r.Location)
	b = append(b, `,"AccessPointFeatureModels":`...)
	b = r.AccessPointFeatureModels.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeAccessPointsResponseAccessPointSetAccessPointType) appendXML(b []byte) []byte {
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<Type>"...)
	b = AppendEscaped(b, r.Type)
	b = append(b, "</Type>"...)
	b = append(b, "<HostOperator>"...)
	b = AppendEscaped(b, r.HostOperator)
	b = append(b, "</HostOperator>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<AttachedRegionNo>"...)
	b = AppendEscaped(b, r.AttachedRegionNo)
	b = append(b, "</AttachedRegionNo>"...)
	b = append(b, "<Name>"...)
	b = AppendEscaped(b, r.Name)
	b = append(b, "</Name>"...)
	b = append(b, "<AccessPointId>"...)
	b = AppendEscaped(b, r.AccessPointId)
	b = append(b, "</AccessPointId>"...)
	b = append(b, "<Location>"...)
	b = AppendEscaped(b, r.Location)
	b = append(b, "</Location>"...)
	b = append(b, "<AccessPointFeatureModels>"...)
	b = r.AccessPointFeatureModels.appendXML(b)
	b = append(b, "</AccessPointFeatureModels>"...)
	return b
}

func (r *DescribeAccessPointsResponseAccessPointSetAccessPointTypeAccessPointFeatureModels) appendJSON(b []byte) []byte {
	b = append(b, `{"AccessPointFeatureModel":`...)
	b = append(b, '[')
	for i := range r.AccessPointFeatureModel {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.AccessPointFeatureModel[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeAccessPointsResponseAccessPointSetAccessPointTypeAccessPointFeatureModels) appendXML(b []byte) []byte {
	for i := range r.AccessPointFeatureModel {
		b = append(b, "<AccessPointFeatureModel>"...)
		b = r.AccessPointFeatureModel[i].appendXML(b)
		b = append(b, "</AccessPointFeatureModel>"...)
	}
	return b
}

func (r *DescribeAccessPointsResponseAccessPointSetAccessPointTypeAccessPointFeatureModelsAccessPointFeatureModel) appendJSON(b []byte) []byte {
	b = append(b, `{"FeatureValue":`...)
	b = AppendQuoted(b, r.FeatureValue)
	b = append(b, `,"FeatureKey":`...)
	b = AppendQuoted(b, r.FeatureKey)
	return append(b, '}')
}

func (r *DescribeAccessPointsResponseAccessPointSetAccessPointTypeAccessPointFeatureModelsAccessPointFeatureModel) appendXML(b []byte) []byte {
	b = append(b, "<FeatureValue>"...)
	b = AppendEscaped(b, r.FeatureValue)
	b = append(b, "</FeatureValue>"...)
	b = append(b, "<FeatureKey>"...)
	b = AppendEscaped(b, r.FeatureKey)
	b = append(b, "</FeatureKey>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribePhysicalConnectionsResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribePhysicalConnectionsResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribePhysicalConnectionsResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribePhysicalConnectionsResponse>"...)
}

func (r *DescribePhysicalConnectionsResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"PhysicalConnectionSet":`...)
	b = r.PhysicalConnectionSet.appendJSON(b)
	return append(b, '}')
}

func (r *DescribePhysicalConnectionsResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<PhysicalConnectionSet>"...)
	b = r.PhysicalConnectionSet.appendXML(b)
	b = append(b, "</PhysicalConnectionSet>"...)
	return b
}

func (r *DescribePhysicalConnectionsResponsePhysicalConnectionSet) appendJSON(b []byte) []byte {
	b = append(b, `{"PhysicalConnectionType":`...)
	b = append(b, '[')
	for i := range r.PhysicalConnectionType {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.PhysicalConnectionType[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribePhysicalConnectionsResponsePhysicalConnectionSet) appendXML(b []byte) []byte {
	for i := range r.PhysicalConnectionType {
		b = append(b, "<PhysicalConnectionType>"...)
		b = r.PhysicalConnectionType[i].appendXML(b)
		b = append(b, "</PhysicalConnectionType>"...)
	}
	return b
}

func (r *DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionType) appendJSON(b []byte) []byte {
	b = append(b, `{"Type":`...)
	b = AppendQuoted(b, r.Type)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"AdLocation":`...)
	b = AppendQuoted(b, r.AdLocation)
	b = append(b, `,"ReservationActiveTime":`...)
	b = AppendQuoted(b, r.ReservationActiveTime)
	b = append(b, `,"ReservationOrderType":`...)
	b = AppendQuoted(b, r.ReservationOrderType)
	b = append(b, `,"PortNumber":`...)
	b = AppendQuoted(b, r.PortNumber)
	b = append(b, `,"Spec":`...)
	b = AppendQuoted(b, r.Spec)
	b = append(b, `,"ChargeType":`...)
	b = AppendQuoted(b, r.ChargeType)
	b = append(b, `,"ReservationInternetChargeType":`...)
	b = AppendQuoted(b, r.ReservationInternetChargeType)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"Bandwidth":`...)
	b = strconv.AppendInt(b, r.Bandwidth, 10)
	b = append(b, `,"EnabledTime":`...)
	b = AppendQuoted(b, r.EnabledTime)
	b = append(b, `,"LineOperator":`...)
	b = AppendQuoted(b, r.LineOperator)
	b = append(b, `,"PeerLocation":`...)
	b = AppendQuoted(b, r.PeerLocation)
	b = append(b, `,"RedundantPhysicalConnectionId":`...)
	b = AppendQuoted(b, r.RedundantPhysicalConnectionId)
	b = append(b, `,"Name":`...)
	b = AppendQuoted(b, r.Name)
	b = append(b, `,"CircuitCode":`...)
	b = AppendQuoted(b, r.CircuitCode)
	b = append(b, `,"EndTime":`...)
	b = AppendQuoted(b, r.EndTime)
	b = append(b, `,"PortType":`...)
	b = AppendQuoted(b, r.PortType)
	b = append(b, `,"BusinessStatus":`...)
	b = AppendQuoted(b, r.BusinessStatus)
	b = append(b, `,"LoaStatus":`...)
	b = AppendQuoted(b, r.LoaStatus)
	b = append(b, `,"AccessPointId":`...)
	b = AppendQuoted(b, r.AccessPointId)
	b = append(b, `,"AccessPointType":`...)
	b = AppendQuoted(b, r.AccessPointType)
	b = append(b, `,"HasReservationData":`...)
	b = AppendQuoted(b, r.HasReservationData)
	b = append(b, `,"PhysicalConnectionId":`...)
	b = AppendQuoted(b, r.PhysicalConnectionId)
	b = append(b, `,"ProductType":`...)
	b = AppendQuoted(b, r.ProductType)
	b = append(b, `,"VirtualPhysicalConnectionCount":`...)
	b = strconv.AppendInt(b, r.VirtualPhysicalConnectionCount, 10)
	b = append(b, `,"ParentPhysicalConnectionId":`...)
	b = AppendQuoted(b, r.ParentPhysicalConnectionId)
	b = append(b, `,"ParentPhysicalConnectionAliUid":`...)
	b = strconv.AppendInt(b, r.ParentPhysicalConnectionAliUid, 10)
	b = append(b, `,"VlanId":`...)
	b = AppendQuoted(b, r.VlanId)
	b = append(b, `,"OrderMode":`...)
	b = AppendQuoted(b, r.OrderMode)
	b = append(b, `,"VpconnStatus":`...)
	b = AppendQuoted(b, r.VpconnStatus)
	b = append(b, `,"ExpectSpec":`...)
	b = AppendQuoted(b, r.ExpectSpec)
	b = append(b, `,"ResourceGroupId":`...)
	b = AppendQuoted(b, r.ResourceGroupId)
	b = append(b, `,"AdDetailLocation":`...)
	b = AppendQuoted(b, r.AdDetailLocation)
	b = append(b, `,"Tags":`...)
	b = r.Tags.appendJSON(b)
	b = append(b, `,"QosId":`...)
	b = AppendQuoted(b, r.QosId)
	return append(b, '}')
}

func (r *DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionType) appendXML(b []byte) []byte {
	b = append(b, "<Type>"...)
	b = AppendEscaped(b, r.Type)
	b = append(b, "</Type>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<AdLocation>"...)
	b = AppendEscaped(b, r.AdLocation)
	b = append(b, "</AdLocation>"...)
	b = append(b, "<ReservationActiveTime>"...)
	b = AppendEscaped(b, r.ReservationActiveTime)
	b = append(b, "</ReservationActiveTime>"...)
	b = append(b, "<ReservationOrderType>"...)
	b = AppendEscaped(b, r.ReservationOrderType)
	b = append(b, "</ReservationOrderType>"...)
	b = append(b, "<PortNumber>"...)
	b = AppendEscaped(b, r.PortNumber)
	b = append(b, "</PortNumber>"...)
	b = append(b, "<Spec>"...)
	b = AppendEscaped(b, r.Spec)
	b = append(b, "</Spec>"...)
	b = append(b, "<ChargeType>"...)
	b = AppendEscaped(b, r.ChargeType)
	b = append(b, "</ChargeType>"...)
	b = append(b, "<ReservationInternetChargeType>"...)
	b = AppendEscaped(b, r.ReservationInternetChargeType)
	b = append(b, "</ReservationInternetChargeType>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<Bandwidth>"...)
	b = strconv.AppendInt(b, r.Bandwidth, 10)
	b = append(b, "</Bandwidth>"...)
	b = append(b, "<EnabledTime>"...)
	b = AppendEscaped(b, r.EnabledTime)
	b = append(b, "</EnabledTime>"...)
	b = append(b, "<LineOperator>"...)
	b = AppendEscaped(b, r.LineOperator)
	b = append(b, "</LineOperator>"...)
	b = append(b, "<PeerLocation>"...)
	b = AppendEscaped(b, r.PeerLocation)
	b = append(b, "</PeerLocation>"...)
	b = append(b, "<RedundantPhysicalConnectionId>"...)
	b = AppendEscaped(b, r.RedundantPhysicalConnectionId)
	b = append(b, "</RedundantPhysicalConnectionId>"...)
	b = append(b, "<Name>"...)
	b = AppendEscaped(b, r.Name)
	b = append(b, "</Name>"...)
	b = append(b, "<CircuitCode>"...)
	b = AppendEscaped(b, r.CircuitCode)
	b = append(b, "</CircuitCode>"...)
	b = append(b, "<EndTime>"...)
	b = AppendEscaped(b, r.EndTime)
	b = append(b, "</EndTime>"...)
	b = append(b, "<PortType>"...)
	b = AppendEscaped(b, r.PortType)
	b = append(b, "</PortType>"...)
	b = append(b, "<BusinessStatus>"...)
	b = AppendEscaped(b, r.BusinessStatus)
	b = append(b, "</BusinessStatus>"...)
	b = append(b, "<LoaStatus>"...)
	b = AppendEscaped(b, r.LoaStatus)
	b = append(b, "</LoaStatus>"...)
	b = append(b, "<AccessPointId>"...)
	b = AppendEscaped(b, r.AccessPointId)
	b = append(b, "</AccessPointId>"...)
	b = append(b, "<AccessPointType>"...)
	b = AppendEscaped(b, r.AccessPointType)
	b = append(b, "</AccessPointType>"...)
	b = append(b, "<HasReservationData>"...)
	b = AppendEscaped(b, r.HasReservationData)
	b = append(b, "</HasReservationData>"...)
	b = append(b, "<PhysicalConnectionId>"...)
	b = AppendEscaped(b, r.PhysicalConnectionId)
	b = append(b, "</PhysicalConnectionId>"...)
	b = append(b, "<ProductType>"...)
	b = AppendEscaped(b, r.ProductType)
	b = append(b, "</ProductType>"...)
	b = append(b, "<VirtualPhysicalConnectionCount>"...)
	b = strconv.AppendInt(b, r.VirtualPhysicalConnectionCount, 10)
	b = append(b, "</VirtualPhysicalConnectionCount>"...)
	b = append(b, "<ParentPhysicalConnectionId>"...)
	b = AppendEscaped(b, r.ParentPhysicalConnectionId)
	b = append(b, "</ParentPhysicalConnectionId>"...)
	b = append(b, "<ParentPhysicalConnectionAliUid>"...)
	b = strconv.AppendInt(b, r.ParentPhysicalConnectionAliUid, 10)
	b = append(b, "</ParentPhysicalConnectionAliUid>"...)
	b = append(b, "<VlanId>"...)
	b = AppendEscaped(b, r.VlanId)
	b = append(b, "</VlanId>"...)
	b = append(b, "<OrderMode>"...)
	b = AppendEscaped(b, r.OrderMode)
	b = append(b, "</OrderMode>"...)
	b = append(b, "<VpconnStatus>"...)
	b = AppendEscaped(b, r.VpconnStatus)
	b = append(b, "</VpconnStatus>"...)
	b = append(b, "<ExpectSpec>"...)
	b = AppendEscaped(b, r.ExpectSpec)
	b = append(b, "</ExpectSpec>"...)
	b = append(b, "<ResourceGroupId>"...)
	b = AppendEscaped(b, r.ResourceGroupId)
	b = append(b, "</ResourceGroupId>"...)
	b = append(b, "<AdDetailLocation>"...)
	b = AppendEscaped(b, r.AdDetailLocation)
	b = append(b, "</AdDetailLocation>"...)
	b = append(b, "<Tags>"...)
	b = r.Tags.appendXML(b)
	b = append(b, "</Tags>"...)
	b = append(b, "<QosId>"...)
	b = AppendEscaped(b, r.QosId)
	b = append(b, "</QosId>"...)
	return b
}

func (r *DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTags) appendJSON(b []byte) []byte {
	b = append(b, `{"tags":`...)
	b = append(b, '[')
	for i := range r.Tags {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Tags[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTags) appendXML(b []byte) []byte {
	for i := range r.Tags {
		b = append(b, "<tags>"...)
		b = r.Tags[i].appendXML(b)
		b = append(b, "</tags>"...)
	}
	return b
}

func (r *DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTagsTags) appendJSON(b []byte) []byte {
	b = append(b, `{"Key":`...)
	b = AppendQuoted(b, r.Key)
	b = append(b, `,"Value":`...)
	b = AppendQuoted(b, r.Value)
	return append(b, '}')
}

func (r *DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTagsTags) appendXML(b []byte) []byte {
	b = append(b, "<Key>"...)
	b = AppendEscaped(b, r.Key)
	b = append(b, "</Key>"...)
	b = append(b, "<Value>"...)
	b = AppendEscaped(b, r.Value)
	b = append(b, "</Value>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *EnablePhysicalConnectionResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *EnablePhysicalConnectionResponse) AppendXML(b []byte) []byte {
	b = append(b, "<EnablePhysicalConnectionResponse>"...)
	b = r.appendXML(b)
	return append(b, "</EnablePhysicalConnectionResponse>"...)
}

func (r *EnablePhysicalConnectionResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *EnablePhysicalConnectionResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ModifyPhysicalConnectionAttributeResponse) AppendJSON(b []byte) []byte {
	return r.appendJSON(b)
}

// AppendXML appends r as an XML element of the type's name.
func (r *ModifyPhysicalConnectionAttributeResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ModifyPhysicalConnectionAttributeResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ModifyPhysicalConnectionAttributeResponse>"...)
}

func (r *ModifyPhysicalConnectionAttributeResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *ModifyPhysicalConnectionAttributeResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *RecoverPhysicalConnectionResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *RecoverPhysicalConnectionResponse) AppendXML(b []byte) []byte {
	b = append(b, "<RecoverPhysicalConnectionResponse>"...)
	b = r.appendXML(b)
	return append(b, "</RecoverPhysicalConnectionResponse>"...)
}

func (r *RecoverPhysicalConnectionResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *RecoverPhysicalConnectionResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *TerminatePhysicalConnectionResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *TerminatePhysicalConnectionResponse) AppendXML(b []byte) []byte {
	b = append(b, "<TerminatePhysicalConnectionResponse>"...)
	b = r.appendXML(b)
	return append(b, "</TerminatePhysicalConnectionResponse>"...)
}

func (r *TerminatePhysicalConnectionResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *TerminatePhysicalConnectionResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ChangeResourceGroupResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ChangeResourceGroupResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ChangeResourceGroupResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ChangeResourceGroupResponse>"...)
}

func (r *ChangeResourceGroupResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *ChangeResourceGroupResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ListResourceGroupsResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ListResourceGroupsResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ListResourceGroupsResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ListResourceGroupsResponse>"...)
}

func (r *ListResourceGroupsResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"ResourceGroups":`...)
	b = r.ResourceGroups.appendJSON(b)
	return append(b, '}')
}

func (r *ListResourceGroupsResponse) appendXML(b []byte) []byte {
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<ResourceGroups>"...)
	b = r.ResourceGroups.appendXML(b)
	b = append(b, "</ResourceGroups>"...)
	return b
}

func (r *ListResourceGroupsResponseResourceGroups) appendJSON(b []byte) []byte {
	b = append(b, `{"ResourceGroup":`...)
	b = append(b, '[')
	for i := range r.ResourceGroup {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.ResourceGroup[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *ListResourceGroupsResponseResourceGroups) appendXML(b []byte) []byte {
	for i := range r.ResourceGroup {
		b = append(b, "<ResourceGroup>"...)
		b = r.ResourceGroup[i].appendXML(b)
		b = append(b, "</ResourceGroup>"...)
	}
	return b
}

func (r *ListResourceGroupsResponseResourceGroupsResourceGroup) appendJSON(b []byte) []byte {
	b = append(b, `{"Id":`...)
	b = AppendQuoted(b, r.Id)
	b = append(b, `,"Name":`...)
	b = AppendQuoted(b, r.Name)
	b = append(b, `,"DisplayName":`...)
	b = AppendQuoted(b, r.DisplayName)
	b = append(b, `,"AccountId":`...)
	b = AppendQuoted(b, r.AccountId)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"CreateDate":`...)
	b = AppendQuoted(b, r.CreateDate)
	return append(b, '}')
}

func (r *ListResourceGroupsResponseResourceGroupsResourceGroup) appendXML(b []byte) []byte {
	b = append(b, "<Id>"...)
	b = AppendEscaped(b, r.Id)
	b = append(b, "</Id>"...)
	b = append(b, "<Name>"...)
	b = AppendEscaped(b, r.Name)
	b = append(b, "</Name>"...)
	b = append(b, "<DisplayName>"...)
	b = AppendEscaped(b, r.DisplayName)
	b = append(b, "</DisplayName>"...)
	b = append(b, "<AccountId>"...)
	b = AppendEscaped(b, r.AccountId)
	b = append(b, "</AccountId>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<CreateDate>"...)
	b = AppendEscaped(b, r.CreateDate)
	b = append(b, "</CreateDate>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *MoveResourceGroupResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *MoveResourceGroupResponse) AppendXML(b []byte) []byte {
	b = append(b, "<MoveResourceGroupResponse>"...)
	b = r.appendXML(b)
	return append(b, "</MoveResourceGroupResponse>"...)
}

func (r *MoveResourceGroupResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *MoveResourceGroupResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreateRouteEntryResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CreateRouteEntryResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreateRouteEntryResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreateRouteEntryResponse>"...)
}

func (r *CreateRouteEntryResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RouteEntryId":`...)
	b = AppendQuoted(b, r.RouteEntryId)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *CreateRouteEntryResponse) appendXML(b []byte) []byte {
	b = append(b, "<RouteEntryId>"...)
	b = AppendEscaped(b, r.RouteEntryId)
	b = append(b, "</RouteEntryId>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DeleteRouteEntryResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DeleteRouteEntryResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DeleteRouteEntryResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DeleteRouteEntryResponse>"...)
}

func (r *DeleteRouteEntryResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *DeleteRouteEntryResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeRouteEntryListResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeRouteEntryListResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeRouteEntryListResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeRouteEntryListResponse>"...)
}

func (r *DescribeRouteEntryListResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"NextToken":`...)
	b = AppendQuoted(b, r.NextToken)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"RouteEntrys":`...)
	b = r.RouteEntrys.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeRouteEntryListResponse) appendXML(b []byte) []byte {
	b = append(b, "<NextToken>"...)
	b = AppendEscaped(b, r.NextToken)
	b = append(b, "</NextToken>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<RouteEntrys>"...)
	b = r.RouteEntrys.appendXML(b)
	b = append(b, "</RouteEntrys>"...)
	return b
}

func (r *DescribeRouteEntryListResponseRouteEntrys) appendJSON(b []byte) []byte {
	b = append(b, `{"RouteEntry":`...)
	b = append(b, '[')
	for i := range r.RouteEntry {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.RouteEntry[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouteEntryListResponseRouteEntrys) appendXML(b []byte) []byte {
	for i := range r.RouteEntry {
		b = append(b, "<RouteEntry>"...)
		b = r.RouteEntry[i].appendXML(b)
		b = append(b, "</RouteEntry>"...)
	}
	return b
}

func (r *DescribeRouteEntryListResponseRouteEntrysRouteEntry) appendJSON(b []byte) []byte {
	b = append(b, `{"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"Type":`...)
	b = AppendQuoted(b, r.Type)
	b = append(b, `,"IpVersion":`...)
	b = AppendQuoted(b, r.IpVersion)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"RouteEntryName":`...)
	b = AppendQuoted(b, r.RouteEntryName)
	b = append(b, `,"DestinationCidrBlock":`...)
	b = AppendQuoted(b, r.DestinationCidrBlock)
	b = append(b, `,"RouteEntryId":`...)
	b = AppendQuoted(b, r.RouteEntryId)
	b = append(b, `,"RouteTableId":`...)
	b = AppendQuoted(b, r.RouteTableId)
	b = append(b, `,"GmtModified":`...)
	b = AppendQuoted(b, r.GmtModified)
	b = append(b, `,"NextHops":`...)
	b = r.NextHops.appendJSON(b)
	b = append(b, `,"ServiceType":`...)
	b = AppendQuoted(b, r.ServiceType)
	b = append(b, `,"Origin":`...)
	b = AppendQuoted(b, r.Origin)
	return append(b, '}')
}

func (r *DescribeRouteEntryListResponseRouteEntrysRouteEntry) appendXML(b []byte) []byte {
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<Type>"...)
	b = AppendEscaped(b, r.Type)
	b = append(b, "</Type>"...)
	b = append(b, "<IpVersion>"...)
	b = AppendEscaped(b, r.IpVersion)
	b = append(b, "</IpVersion>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<RouteEntryName>"...)
	b = AppendEscaped(b, r.RouteEntryName)
	b = append(b, "</RouteEntryName>"...)
	b = append(b, "<DestinationCidrBlock>"...)
	b = AppendEscaped(b, r.DestinationCidrBlock)
	b = append(b, "</DestinationCidrBlock>"...)
	b = append(b, "<RouteEntryId>"...)
	b = AppendEscaped(b, r.RouteEntryId)
	b = append(b, "</RouteEntryId>"...)
	b = append(b, "<RouteTableId>"...)
	b = AppendEscaped(b, r.RouteTableId)
	b = append(b, "</RouteTableId>"...)
	b = append(b, "<GmtModified>"...)
	b = AppendEscaped(b, r.GmtModified)
	b = append(b, "</GmtModified>"...)
	b = append(b, "<NextHops>"...)
	b = r.NextHops.appendXML(b)
	b = append(b, "</NextHops>"...)
	b = append(b, "<ServiceType>"...)
	b = AppendEscaped(b, r.ServiceType)
	b = append(b, "</ServiceType>"...)
	b = append(b, "<Origin>"...)
	b = AppendEscaped(b, r.Origin)
	b = append(b, "</Origin>"...)
	return b
}

func (r *DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHops) appendJSON(b []byte) []byte {
	b = append(b, `{"NextHop":`...)
	b = append(b, '[')
	for i := range r.NextHop {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.NextHop[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHops) appendXML(b []byte) []byte {
	for i := range r.NextHop {
		b = append(b, "<NextHop>"...)
		b = r.NextHop[i].appendXML(b)
		b = append(b, "</NextHop>"...)
	}
	return b
}

func (r *DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHop) appendJSON(b []byte) []byte {
	b = append(b, `{"NextHopRegionId":`...)
	b = AppendQuoted(b, r.NextHopRegionId)
	b = append(b, `,"Weight":`...)
	b = strconv.AppendInt(b, r.Weight, 10)
	b = append(b, `,"NextHopId":`...)
	b = AppendQuoted(b, r.NextHopId)
	b = append(b, `,"Enabled":`...)
	b = strconv.AppendInt(b, r.Enabled, 10)
	b = append(b, `,"NextHopType":`...)
	b = AppendQuoted(b, r.NextHopType)
	b = append(b, `,"NextHopRelatedInfo":`...)
	b = r.NextHopRelatedInfo.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHop) appendXML(b []byte) []byte {
	b = append(b, "<NextHopRegionId>"...)
	b = AppendEscaped(b, r.NextHopRegionId)
	b = append(b, "</NextHopRegionId>"...)
	b = append(b, "<Weight>"...)
	b = strconv.AppendInt(b, r.Weight, 10)
	b = append(b, "</Weight>"...)
	b = append(b, "<NextHopId>"...)
	b = AppendEscaped(b, r.NextHopId)
	b = append(b, "</NextHopId>"...)
	b = append(b, "<Enabled>"...)
	b = strconv.AppendInt(b, r.Enabled, 10)
	b = append(b, "</Enabled>"...)
	b = append(b, "<NextHopType>"...)
	b = AppendEscaped(b, r.NextHopType)
	b = append(b, "</NextHopType>"...)
	b = append(b, "<NextHopRelatedInfo>"...)
	b = r.NextHopRelatedInfo.appendXML(b)
	b = append(b, "</NextHopRelatedInfo>"...)
	return b
}

func (r *DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHopNextHopRelatedInfo) appendJSON(b []byte) []byte {
	b = append(b, `{"InstanceId":`...)
	b = AppendQuoted(b, r.InstanceId)
	b = append(b, `,"InstanceType":`...)
	b = AppendQuoted(b, r.InstanceType)
	b = append(b, `,"RegionId":`...)
	b = AppendQuoted(b, r.RegionId)
	return append(b, '}')
}

func (r *DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHopNextHopRelatedInfo) appendXML(b []byte) []byte {
	b = append(b, "<InstanceId>"...)
	b = AppendEscaped(b, r.InstanceId)
	b = append(b, "</InstanceId>"...)
	b = append(b, "<InstanceType>"...)
	b = AppendEscaped(b, r.InstanceType)
	b = append(b, "</InstanceType>"...)
	b = append(b, "<RegionId>"...)
	b = AppendEscaped(b, r.RegionId)
	b = append(b, "</RegionId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ModifyRouteEntryResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ModifyRouteEntryResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ModifyRouteEntryResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ModifyRouteEntryResponse>"...)
}

func (r *ModifyRouteEntryResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *ModifyRouteEntryResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ActivateRouterInterfaceResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ActivateRouterInterfaceResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ActivateRouterInterfaceResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ActivateRouterInterfaceResponse>"...)
}

func (r *ActivateRouterInterfaceResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *ActivateRouterInterfaceResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ConnectRouterInterfaceResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ConnectRouterInterfaceResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ConnectRouterInterfaceResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ConnectRouterInterfaceResponse>"...)
}

func (r *ConnectRouterInterfaceResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *ConnectRouterInterfaceResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreateRouterInterfaceResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CreateRouterInterfaceResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreateRouterInterfaceResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreateRouterInterfaceResponse>"...)
}

func (r *CreateRouterInterfaceResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"OrderId":`...)
	b = strconv.AppendInt(b, r.OrderId, 10)
	b = append(b, `,"RouterInterfaceId":`...)
	b = AppendQuoted(b, r.RouterInterfaceId)
	return append(b, '}')
}

func (r *CreateRouterInterfaceResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<OrderId>"...)
	b = strconv.AppendInt(b, r.OrderId, 10)
	b = append(b, "</OrderId>"...)
	b = append(b, "<RouterInterfaceId>"...)
	b = AppendEscaped(b, r.RouterInterfaceId)
	b = append(b, "</RouterInterfaceId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DeactivateRouterInterfaceResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DeactivateRouterInterfaceResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DeactivateRouterInterfaceResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DeactivateRouterInterfaceResponse>"...)
}

func (r *DeactivateRouterInterfaceResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *DeactivateRouterInterfaceResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DeleteRouterInterfaceResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DeleteRouterInterfaceResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DeleteRouterInterfaceResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DeleteRouterInterfaceResponse>"...)
}

func (r *DeleteRouterInterfaceResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *DeleteRouterInterfaceResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeRouterInterfaceAttributeResponse) AppendJSON(b []byte) []byte {
	return r.appendJSON(b)
}

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeRouterInterfaceAttributeResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeRouterInterfaceAttributeResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeRouterInterfaceAttributeResponse>"...)
}

func (r *DescribeRouterInterfaceAttributeResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"ReservationActiveTime":`...)
	b = AppendQuoted(b, r.ReservationActiveTime)
	b = append(b, `,"HealthCheckTargetIp":`...)
	b = AppendQuoted(b, r.HealthCheckTargetIp)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"ReservationOrderType":`...)
	b = AppendQuoted(b, r.ReservationOrderType)
	b = append(b, `,"OppositeInterfaceId":`...)
	b = AppendQuoted(b, r.OppositeInterfaceId)
	b = append(b, `,"Spec":`...)
	b = AppendQuoted(b, r.Spec)
	b = append(b, `,"ChargeType":`...)
	b = AppendQuoted(b, r.ChargeType)
	b = append(b, `,"RouterInterfaceId":`...)
	b = AppendQuoted(b, r.RouterInterfaceId)
	b = append(b, `,"Message":`...)
	b = AppendQuoted(b, r.Message)
	b = append(b, `,"HcThreshold":`...)
	b = strconv.AppendInt(b, r.HcThreshold, 10)
	b = append(b, `,"OppositeRouterType":`...)
	b = AppendQuoted(b, r.OppositeRouterType)
	b = append(b, `,"GmtModified":`...)
	b = AppendQuoted(b, r.GmtModified)
	b = append(b, `,"VpcInstanceId":`...)
	b = AppendQuoted(b, r.VpcInstanceId)
	b = append(b, `,"OppositeInterfaceOwnerId":`...)
	b = AppendQuoted(b, r.OppositeInterfaceOwnerId)
	b = append(b, `,"OppositeVpcInstanceId":`...)
	b = AppendQuoted(b, r.OppositeVpcInstanceId)
	b = append(b, `,"ReservationInternetChargeType":`...)
	b = AppendQuoted(b, r.ReservationInternetChargeType)
	b = append(b, `,"CrossBorder":`...)
	b = strconv.AppendBool(b, r.CrossBorder)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"Bandwidth":`...)
	b = strconv.AppendInt(b, r.Bandwidth, 10)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"HcRate":`...)
	b = strconv.AppendInt(b, r.HcRate, 10)
	b = append(b, `,"ReservationBandwidth":`...)
	b = AppendQuoted(b, r.ReservationBandwidth)
	b = append(b, `,"Code":`...)
	b = AppendQuoted(b, r.Code)
	b = append(b, `,"Name":`...)
	b = AppendQuoted(b, r.Name)
	b = append(b, `,"OppositeRouterId":`...)
	b = AppendQuoted(b, r.OppositeRouterId)
	b = append(b, `,"OppositeInterfaceSpec":`...)
	b = AppendQuoted(b, r.OppositeInterfaceSpec)
	b = append(b, `,"RouterId":`...)
	b = AppendQuoted(b, r.RouterId)
	b = append(b, `,"Success":`...)
	b = strconv.AppendBool(b, r.Success)
	b = append(b, `,"OppositeInterfaceBusinessStatus":`...)
	b = AppendQuoted(b, r.OppositeInterfaceBusinessStatus)
	b = append(b, `,"ConnectedTime":`...)
	b = AppendQuoted(b, r.ConnectedTime)
	b = append(b, `,"HealthCheckSourceIp":`...)
	b = AppendQuoted(b, r.HealthCheckSourceIp)
	b = append(b, `,"OppositeInterfaceStatus":`...)
	b = AppendQuoted(b, r.OppositeInterfaceStatus)
	b = append(b, `,"EndTime":`...)
	b = AppendQuoted(b, r.EndTime)
	b = append(b, `,"OppositeRegionId":`...)
	b = AppendQuoted(b, r.OppositeRegionId)
	b = append(b, `,"OppositeAccessPointId":`...)
	b = AppendQuoted(b, r.OppositeAccessPointId)
	b = append(b, `,"BusinessStatus":`...)
	b = AppendQuoted(b, r.BusinessStatus)
	b = append(b, `,"HealthCheckStatus":`...)
	b = AppendQuoted(b, r.HealthCheckStatus)
	b = append(b, `,"OppositeBandwidth":`...)
	b = strconv.AppendInt(b, r.OppositeBandwidth, 10)
	b = append(b, `,"RouterType":`...)
	b = AppendQuoted(b, r.RouterType)
	b = append(b, `,"Role":`...)
	b = AppendQuoted(b, r.Role)
	b = append(b, `,"HasReservationData":`...)
	b = AppendQuoted(b, r.HasReservationData)
	b = append(b, `,"AccessPointId":`...)
	b = AppendQuoted(b, r.AccessPointId)
	b = append(b, `,"ResourceGroupId":`...)
	b = AppendQuoted(b, r.ResourceGroupId)
	b = append(b, `,"Tags":`...)
	b = r.Tags.appendJSON(b)
	b = append(b, `,"FastLinkMode":`...)
	b = AppendQuoted(b, r.FastLinkMode)
	return append(b, '}')
}

func (r *DescribeRouterInterfaceAttributeResponse) appendXML(b []byte) []byte {
	b = append(b, "<ReservationActiveTime>"...)
	b = AppendEscaped(b, r.ReservationActiveTime)
	b = append(b, "</ReservationActiveTime>"...)
	b = append(b, "<HealthCheckTargetIp>"...)
	b = AppendEscaped(b, r.HealthCheckTargetIp)
	b = append(b, "</HealthCheckTargetIp>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<ReservationOrderType>"...)
	b = AppendEscaped(b, r.ReservationOrderType)
	b = append(b, "</ReservationOrderType>"...)
	b = append(b, "<OppositeInterfaceId>"...)
	b = AppendEscaped(b, r.OppositeInterfaceId)
	b = append(b, "</OppositeInterfaceId>"...)
	b = append(b, "<Spec>"...)
	b = AppendEscaped(b, r.Spec)
	b = append(b, "</Spec>"...)
	b = append(b, "<ChargeType>"...)
	b = AppendEscaped(b, r.ChargeType)
	b = append(b, "</ChargeType>"...)
	b = append(b, "<RouterInterfaceId>"...)
	b = AppendEscaped(b, r.RouterInterfaceId)
	b = append(b, "</RouterInterfaceId>"...)
	b = append(b, "<Message>"...)
	b = AppendEscaped(b, r.Message)
	b = append(b, "</Message>"...)
	b = append(b, "<HcThreshold>"...)
	b = strconv.AppendInt(b, r.HcThreshold, 10)
	b = append(b, "</HcThreshold>"...)
	b = append(b, "<OppositeRouterType>"...)
	b = AppendEscaped(b, r.OppositeRouterType)
	b = append(b, "</OppositeRouterType>"...)
	b = append(b, "<GmtModified>"...)
	b = AppendEscaped(b, r.GmtModified)
	b = append(b, "</GmtModified>"...)
	b = append(b, "<VpcInstanceId>"...)
	b = AppendEscaped(b, r.VpcInstanceId)
	b = append(b, "</VpcInstanceId>"...)
	b = append(b, "<OppositeInterfaceOwnerId>"...)
	b = AppendEscaped(b, r.OppositeInterfaceOwnerId)
	b = append(b, "</OppositeInterfaceOwnerId>"...)
	b = append(b, "<OppositeVpcInstanceId>"...)
	b = AppendEscaped(b, r.OppositeVpcInstanceId)
	b = append(b, "</OppositeVpcInstanceId>"...)
	b = append(b, "<ReservationInternetChargeType>"...)
	b = AppendEscaped(b, r.ReservationInternetChargeType)
	b = append(b, "</ReservationInternetChargeType>"...)
	b = append(b, "<CrossBorder>"...)
	b = strconv.AppendBool(b, r.CrossBorder)
	b = append(b, "</CrossBorder>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<Bandwidth>"...)
	b = strconv.AppendInt(b, r.Bandwidth, 10)
	b = append(b, "</Bandwidth>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<HcRate>"...)
	b = strconv.AppendInt(b, r.HcRate, 10)
	b = append(b, "</HcRate>"...)
	b = append(b, "<ReservationBandwidth>"...)
	b = AppendEscaped(b, r.ReservationBandwidth)
	b = append(b, "</ReservationBandwidth>"...)
	b = append(b, "<Code>"...)
	b = AppendEscaped(b, r.Code)
	b = append(b, "</Code>"...)
	b = append(b, "<Name>"...)
	b = AppendEscaped(b, r.Name)
	b = append(b, "</Name>"...)
	b = append(b, "<OppositeRouterId>"...)
	b = AppendEscaped(b, r.OppositeRouterId)
	b = append(b, "</OppositeRouterId>"...)
	b = append(b, "<OppositeInterfaceSpec>"...)
	b = AppendEscaped(b, r.OppositeInterfaceSpec)
	b = append(b, "</OppositeInterfaceSpec>"...)
	b = append(b, "<RouterId>"...)
	b = AppendEscaped(b, r.RouterId)
	b = append(b, "</RouterId>"...)
	b = append(b, "<Success>"...)
	b = strconv.AppendBool(b, r.Success)
	b = append(b, "</Success>"...)
	b = append(b, "<OppositeInterfaceBusinessStatus>"...)
	b = AppendEscaped(b, r.OppositeInterfaceBusinessStatus)
	b = append(b, "</OppositeInterfaceBusinessStatus>"...)
	b = append(b, "<ConnectedTime>"...)
	b = AppendEscaped(b, r.ConnectedTime)
	b = append(b, "</ConnectedTime>"...)
	b = append(b, "<HealthCheckSourceIp>"...)
	b = AppendEscaped(b, r.HealthCheckSourceIp)
	b = append(b, "</HealthCheckSourceIp>"...)
	b = append(b, "<OppositeInterfaceStatus>"...)
	b = AppendEscaped(b, r.OppositeInterfaceStatus)
	b = append(b, "</OppositeInterfaceStatus>"...)
	b = append(b, "<EndTime>"...)
	b = AppendEscaped(b, r.EndTime)
	b = append(b, "</EndTime>"...)
	b = append(b, "<OppositeRegionId>"...)
	b = AppendEscaped(b, r.OppositeRegionId)
	b = append(b, "</OppositeRegionId>"...)
	b = append(b, "<OppositeAccessPointId>"...)
	b = AppendEscaped(b, r.OppositeAccessPointId)
	b = append(b, "</OppositeAccessPointId>"...)
	b = append(b, "<BusinessStatus>"...)
	b = AppendEscaped(b, r.BusinessStatus)
	b = append(b, "</BusinessStatus>"...)
	b = append(b, "<HealthCheckStatus>"...)
	b = AppendEscaped(b, r.HealthCheckStatus)
	b = append(b, "</HealthCheckStatus>"...)
	b = append(b, "<OppositeBandwidth>"...)
	b = strconv.AppendInt(b, r.OppositeBandwidth, 10)
	b = append(b, "</OppositeBandwidth>"...)
	b = append(b, "<RouterType>"...)
	b = AppendEscaped(b, r.RouterType)
	b = append(b, "</RouterType>"...)
	b = append(b, "<Role>"...)
	b = AppendEscaped(b, r.Role)
	b = append(b, "</Role>"...)
	b = append(b, "<HasReservationData>"...)
	b = AppendEscaped(b, r.HasReservationData)
	b = append(b, "</HasReservationData>"...)
	b = append(b, "<AccessPointId>"...)
	b = AppendEscaped(b, r.AccessPointId)
	b = append(b, "</AccessPointId>"...)
	b = append(b, "<ResourceGroupId>"...)
	b = AppendEscaped(b, r.ResourceGroupId)
	b = append(b, "</ResourceGroupId>"...)
	b = append(b, "<Tags>"...)
	b = r.Tags.appendXML(b)
	b = append(b, "</Tags>"...)
	b = append(b, "<FastLinkMode>"...)
	b = AppendEscaped(b, r.FastLinkMode)
	b = append(b, "</FastLinkMode>"...)
	return b
}

func (r *DescribeRouterInterfaceAttributeResponseTags) appendJSON(b []byte) []byte {
	b = append(b, `{"Tags":`...)
	b = append(b, '[')
	for i := range r.Tags {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Tags[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouterInterfaceAttributeResponseTags) appendXML(b []byte) []byte {
	for i := range r.Tags {
		b = append(b, "<Tags>"...)
		b = r.Tags[i].appendXML(b)
		b = append(b, "</Tags>"...)
	}
	return b
}

func (r *DescribeRouterInterfaceAttributeResponseTagsTags) appendJSON(b []byte) []byte {
	b = append(b, `{"Key":`...)
	b = AppendQuoted(b, r.Key)
	b = append(b, `,"Value":`...)
	b = AppendQuoted(b, r.Value)
	return append(b, '}')
}

func (r *DescribeRouterInterfaceAttributeResponseTagsTags) appendXML(b []byte) []byte {
	b = append(b, "<Key>"...)
	b = AppendEscaped(b, r.Key)
	b = append(b, "</Key>"...)
	b = append(b, "<Value>"...)
	b = AppendEscaped(b, r.Value)
	b = append(b, "</Value>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeRouterInterfacesResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeRouterInterfacesResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeRouterInterfacesResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeRouterInterfacesResponse>"...)
}

func (r *DescribeRouterInterfacesResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"RouterInterfaceSet":`...)
	b = r.RouterInterfaceSet.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeRouterInterfacesResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<RouterInterfaceSet>"...)
	b = r.RouterInterfaceSet.appendXML(b)
	b = append(b, "</RouterInterfaceSet>"...)
	return b
}

func (r *DescribeRouterInterfacesResponseRouterInterfaceSet) appendJSON(b []byte) []byte {
	b = append(b, `{"RouterInterfaceType":`...)
	b = append(b, '[')
	for i := range r.RouterInterfaceType {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.RouterInterfaceType[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouterInterfacesResponseRouterInterfaceSet) appendXML(b []byte) []byte {
	for i := range r.RouterInterfaceType {
		b = append(b, "<RouterInterfaceType>"...)
		b = r.RouterInterfaceType[i].appendXML(b)
		b = append(b, "</RouterInterfaceType>"...)
	}
	return b
}

func (r *DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceType) appendJSON(b []byte) []byte {
	b = append(b, `{"ReservationActiveTime":`...)
	b = AppendQuoted(b, r.ReservationActiveTime)
	b = append(b, `,"HealthCheckTargetIp":`...)
	b = AppendQuoted(b, r.HealthCheckTargetIp)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"ReservationOrderType":`...)
	b = AppendQuoted(b, r.ReservationOrderType)
	b = append(b, `,"OppositeInterfaceId":`...)
	b = AppendQuoted(b, r.OppositeInterfaceId)
	b = append(b, `,"Spec":`...)
	b = AppendQuoted(b, r.Spec)
	b = append(b, `,"ChargeType":`...)
	b = AppendQuoted(b, r.ChargeType)
	b = append(b, `,"RouterInterfaceId":`...)
	b = AppendQuoted(b, r.RouterInterfaceId)
	b = append(b, `,"HcThreshold":`...)
	b = strconv.AppendInt(b, r.HcThreshold, 10)
	b = append(b, `,"OppositeRouterType":`...)
	b = AppendQuoted(b, r.OppositeRouterType)
	b = append(b, `,"VpcInstanceId":`...)
	b = AppendQuoted(b, r.VpcInstanceId)
	b = append(b, `,"OppositeInterfaceOwnerId":`...)
	b = AppendQuoted(b, r.OppositeInterfaceOwnerId)
	b = append(b, `,"OppositeVpcInstanceId":`...)
	b = AppendQuoted(b, r.OppositeVpcInstanceId)
	b = append(b, `,"ReservationInternetChargeType":`...)
	b = AppendQuoted(b, r.ReservationInternetChargeType)
	b = append(b, `,"CrossBorder":`...)
	b = strconv.AppendBool(b, r.CrossBorder)
	b = append(b, `,"Bandwidth":`...)
	b = strconv.AppendInt(b, r.Bandwidth, 10)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"HcRate":`...)
	b = strconv.AppendInt(b, r.HcRate, 10)
	b = append(b, `,"ReservationBandwidth":`...)
	b = AppendQuoted(b, r.ReservationBandwidth)
	b = append(b, `,"Name":`...)
	b = AppendQuoted(b, r.Name)
	b = append(b, `,"OppositeRouterId":`...)
	b = AppendQuoted(b, r.OppositeRouterId)
	b = append(b, `,"OppositeInterfaceSpec":`...)
	b = AppendQuoted(b, r.OppositeInterfaceSpec)
	b = append(b, `,"RouterId":`...)
	b = AppendQuoted(b, r.RouterId)
	b = append(b, `,"OppositeInterfaceBusinessStatus":`...)
	b = AppendQuoted(b, r.OppositeInterfaceBusinessStatus)
	b = append(b, `,"ConnectedTime":`...)
	b = AppendQuoted(b, r.ConnectedTime)
	b = append(b, `,"HealthCheckSourceIp":`...)
	b = AppendQuoted(b, r.HealthCheckSourceIp)
	b = append(b, `,"OppositeInterfaceStatus":`...)
	b = AppendQuoted(b, r.OppositeInterfaceStatus)
	b = append(b, `,"EndTime":`...)
	b = AppendQuoted(b, r.EndTime)
	b = append(b, `,"OppositeRegionId":`...)
	b = AppendQuoted(b, r.OppositeRegionId)
	b = append(b, `,"OppositeAccessPointId":`...)
	b = AppendQuoted(b, r.OppositeAccessPointId)
	b = append(b, `,"BusinessStatus":`...)
	b = AppendQuoted(b, r.BusinessStatus)
	b = append(b, `,"OppositeBandwidth":`...)
	b = strconv.AppendInt(b, r.OppositeBandwidth, 10)
	b = append(b, `,"RouterType":`...)
	b = AppendQuoted(b, r.RouterType)
	b = append(b, `,"Role":`...)
	b = AppendQuoted(b, r.Role)
	b = append(b, `,"HasReservationData":`...)
	b = AppendQuoted(b, r.HasReservationData)
	b = append(b, `,"AccessPointId":`...)
	b = AppendQuoted(b, r.AccessPointId)
	b = append(b, `,"Ipv6Status":`...)
	b = AppendQuoted(b, r.Ipv6Status)
	b = append(b, `,"FastLinkMode":`...)
	b = strconv.AppendBool(b, r.FastLinkMode)
	b = append(b, `,"ResourceGroupId":`...)
	b = AppendQuoted(b, r.ResourceGroupId)
	b = append(b, `,"Tags":`...)
	b = r.Tags.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceType) appendXML(b []byte) []byte {
	b = append(b, "<ReservationActiveTime>"...)
	b = AppendEscaped(b, r.ReservationActiveTime)
	b = append(b, "</ReservationActiveTime>"...)
	b = append(b, "<HealthCheckTargetIp>"...)
	b = AppendEscaped(b, r.HealthCheckTargetIp)
	b = append(b, "</HealthCheckTargetIp>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<ReservationOrderType>"...)
	b = AppendEscaped(b, r.ReservationOrderType)
	b = append(b, "</ReservationOrderType>"...)
	b = append(b, "<OppositeInterfaceId>"...)
	b = AppendEscaped(b, r.OppositeInterfaceId)
	b = append(b, "</OppositeInterfaceId>"...)
	b = append(b, "<Spec>"...)
	b = AppendEscaped(b, r.Spec)
	b = append(b, "</Spec>"...)
	b = append(b, "<ChargeType>"...)
	b = AppendEscaped(b, r.ChargeType)
	b = append(b, "</ChargeType>"...)
	b = append(b, "<RouterInterfaceId>"...)
	b = AppendEscaped(b, r.RouterInterfaceId)
	b = append(b, "</RouterInterfaceId>"...)
	b = append(b, "<HcThreshold>"...)
	b = strconv.AppendInt(b, r.HcThreshold, 10)
	b = append(b, "</HcThreshold>"...)
	b = append(b, "<OppositeRouterType>"...)
	b = AppendEscaped(b, r.OppositeRouterType)
	b = append(b, "</OppositeRouterType>"...)
	b = append(b, "<VpcInstanceId>"...)
	b = AppendEscaped(b, r.VpcInstanceId)
	b = append(b, "</VpcInstanceId>"...)
	b = append(b, "<OppositeInterfaceOwnerId>"...)
	b = AppendEscaped(b, r.OppositeInterfaceOwnerId)
	b = append(b, "</OppositeInterfaceOwnerId>"...)
	b = append(b, "<OppositeVpcInstanceId>"...)
	b = AppendEscaped(b, r.OppositeVpcInstanceId)
	b = append(b, "</OppositeVpcInstanceId>"...)
	b = append(b, "<ReservationInternetChargeType>"...)
	b = AppendEscaped(b, r.ReservationInternetChargeType)
	b = append(b, "</ReservationInternetChargeType>"...)
	b = append(b, "<CrossBorder>"...)
	b = strconv.AppendBool(b, r.CrossBorder)
	b = append(b, "</CrossBorder>"...)
	b = append(b, "<Bandwidth>"...)
	b = strconv.AppendInt(b, r.Bandwidth, 10)
	b = append(b, "</Bandwidth>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<HcRate>"...)
	b = strconv.AppendInt(b, r.HcRate, 10)
	b = append(b, "</HcRate>"...)
	b = append(b, "<ReservationBandwidth>"...)
	b = AppendEscaped(b, r.ReservationBandwidth)
	b = append(b, "</ReservationBandwidth>"...)
	b = append(b, "<Name>"...)
	b = AppendEscaped(b, r.Name)
	b = append(b, "</Name>"...)
	b = append(b, "<OppositeRouterId>"...)
	b = AppendEscaped(b, r.OppositeRouterId)
	b = append(b, "</OppositeRouterId>"...)
	b = append(b, "<OppositeInterfaceSpec>"...)
	b = AppendEscaped(b, r.OppositeInterfaceSpec)
	b = append(b, "</OppositeInterfaceSpec>"...)
	b = append(b, "<RouterId>"...)
	b = AppendEscaped(b, r.RouterId)
	b = append(b, "</RouterId>"...)
	b = append(b, "<OppositeInterfaceBusinessStatus>"...)
	b = AppendEscaped(b, r.OppositeInterfaceBusinessStatus)
	b = append(b, "</OppositeInterfaceBusinessStatus>"...)
	b = append(b, "<ConnectedTime>"...)
	b = AppendEscaped(b, r.ConnectedTime)
	b = append(b, "</ConnectedTime>"...)
	b = append(b, "<HealthCheckSourceIp>"...)
	b = AppendEscaped(b, r.HealthCheckSourceIp)
	b = append(b, "</HealthCheckSourceIp>"...)
	b = append(b, "<OppositeInterfaceStatus>"...)
	b = AppendEscaped(b, r.OppositeInterfaceStatus)
	b = append(b, "</OppositeInterfaceStatus>"...)
	b = append(b, "<EndTime>"...)
	b = AppendEscaped(b, r.EndTime)
	b = append(b, "</EndTime>"...)
	b = append(b, "<OppositeRegionId>"...)
	b = AppendEscaped(b, r.OppositeRegionId)
	b = append(b, "</OppositeRegionId>"...)
	b = append(b, "<OppositeAccessPointId>"...)
	b = AppendEscaped(b, r.OppositeAccessPointId)
	b = append(b, "</OppositeAccessPointId>"...)
	b = append(b, "<BusinessStatus>"...)
	b = AppendEscaped(b, r.BusinessStatus)
	b = append(b, "</BusinessStatus>"...)
	b = append(b, "<OppositeBandwidth>"...)
	b = strconv.AppendInt(b, r.OppositeBandwidth, 10)
	b = append(b, "</OppositeBandwidth>"...)
	b = append(b, "<RouterType>"...)
	b = AppendEscaped(b, r.RouterType)
	b = append(b, "</RouterType>"...)
	b = append(b, "<Role>"...)
	b = AppendEscaped(b, r.Role)
	b = append(b, "</Role>"...)
	b = append(b, "<HasReservationData>"...)
	b = AppendEscaped(b, r.HasReservationData)
	b = append(b, "</HasReservationData>"...)
	b = append(b, "<AccessPointId>"...)
	b = AppendEscaped(b, r.AccessPointId)
	b = append(b, "</AccessPointId>"...)
	b = append(b, "<Ipv6Status>"...)
	b = AppendEscaped(b, r.Ipv6Status)
	b = append(b, "</Ipv6Status>"...)
	b = append(b, "<FastLinkMode>"...)
	b = strconv.AppendBool(b, r.FastLinkMode)
	b = append(b, "</FastLinkMode>"...)
	b = append(b, "<ResourceGroupId>"...)
	b = AppendEscaped(b, r.ResourceGroupId)
	b = append(b, "</ResourceGroupId>"...)
	b = append(b, "<Tags>"...)
	b = r.Tags.appendXML(b)
	b = append(b, "</Tags>"...)
	return b
}

func (r *DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceTypeTags) appendJSON(b []byte) []byte {
	b = append(b, `{"Tags":`...)
	b = append(b, '[')
	for i := range r.Tags {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Tags[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceTypeTags) appendXML(b []byte) []byte {
	for i := range r.Tags {
		b = append(b, "<Tags>"...)
		b = r.Tags[i].appendXML(b)
		b = append(b, "</Tags>"...)
	}
	return b
}

func (r *DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceTypeTagsTags) appendJSON(b []byte) []byte {
	b = append(b, `{"Key":`...)
	b = AppendQuoted(b, r.Key)
	b = append(b, `,"Value":`...)
	b = AppendQuoted(b, r.Value)
	return append(b, '}')
}

func (r *DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceTypeTagsTags) appendXML(b []byte) []byte {
	b = append(b, "<Key>"...)
	b = AppendEscaped(b, r.Key)
	b = append(b, "</Key>"...)
	b = append(b, "<Value>"...)
	b = AppendEscaped(b, r.Value)
	b = append(b, "</Value>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ModifyRouterInterfaceAttributeResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ModifyRouterInterfaceAttributeResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ModifyRouterInterfaceAttributeResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ModifyRouterInterfaceAttributeResponse>"...)
}

func (r *ModifyRouterInterfaceAttributeResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *ModifyRouterInterfaceAttributeResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ModifyRouterInterfaceSpecResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ModifyRouterInterfaceSpecResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ModifyRouterInterfaceSpecResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ModifyRouterInterfaceSpecResponse>"...)
}

func (r *ModifyRouterInterfaceSpecResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"Spec":`...)
	b = AppendQuoted(b, r.Spec)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *ModifyRouterInterfaceSpecResponse) appendXML(b []byte) []byte {
	b = append(b, "<Spec>"...)
	b = AppendEscaped(b, r.Spec)
	b = append(b, "</Spec>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *GetPhysicalConnectionServiceStatusResponse) AppendJSON(b []byte) []byte {
	return r.appendJSON(b)
}

// AppendXML appends r as an XML element of the type's name.
func (r *GetPhysicalConnectionServiceStatusResponse) AppendXML(b []byte) []byte {
	b = append(b, "<GetPhysicalConnectionServiceStatusResponse>"...)
	b = r.appendXML(b)
	return append(b, "</GetPhysicalConnectionServiceStatusResponse>"...)
}

func (r *GetPhysicalConnectionServiceStatusResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"Enabled":`...)
	b = strconv.AppendBool(b, r.Enabled)
	return append(b, '}')
}

func (r *GetPhysicalConnectionServiceStatusResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<Enabled>"...)
	b = strconv.AppendBool(b, r.Enabled)
	b = append(b, "</Enabled>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *OpenPhysicalConnectionServiceResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *OpenPhysicalConnectionServiceResponse) AppendXML(b []byte) []byte {
	b = append(b, "<OpenPhysicalConnectionServiceResponse>"...)
	b = r.appendXML(b)
	return append(b, "</OpenPhysicalConnectionServiceResponse>"...)
}

func (r *OpenPhysicalConnectionServiceResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *OpenPhysicalConnectionServiceResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ListTagResourcesResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ListTagResourcesResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ListTagResourcesResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ListTagResourcesResponse>"...)
}

func (r *ListTagResourcesResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"NextToken":`...)
	b = AppendQuoted(b, r.NextToken)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"TagResources":`...)
	b = r.TagResources.appendJSON(b)
	return append(b, '}')
}

func (r *ListTagResourcesResponse) appendXML(b []byte) []byte {
	b = append(b, "<NextToken>"...)
	b = AppendEscaped(b, r.NextToken)
	b = append(b, "</NextToken>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<TagResources>"...)
	b = r.TagResources.appendXML(b)
	b = append(b, "</TagResources>"...)
	return b
}

func (r *ListTagResourcesResponseTagResources) appendJSON(b []byte) []byte {
	b = append(b, `{"TagResource":`...)
	b = append(b, '[')
	for i := range r.TagResource {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.TagResource[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *ListTagResourcesResponseTagResources) appendXML(b []byte) []byte {
	for i := range r.TagResource {
		b = append(b, "<TagResource>"...)
		b = r.TagResource[i].appendXML(b)
		b = append(b, "</TagResource>"...)
	}
	return b
}

func (r *ListTagResourcesResponseTagResourcesTagResource) appendJSON(b []byte) []byte {
	b = append(b, `{"ResourceType":`...)
	b = AppendQuoted(b, r.ResourceType)
	b = append(b, `,"TagValue":`...)
	b = AppendQuoted(b, r.TagValue)
	b = append(b, `,"ResourceId":`...)
	b = AppendQuoted(b, r.ResourceId)
	b = append(b, `,"TagKey":`...)
	b = AppendQuoted(b, r.TagKey)
	return append(b, '}')
}

func (r *ListTagResourcesResponseTagResourcesTagResource) appendXML(b []byte) []byte {
	b = append(b, "<ResourceType>"...)
	b = AppendEscaped(b, r.ResourceType)
	b = append(b, "</ResourceType>"...)
	b = append(b, "<TagValue>"...)
	b = AppendEscaped(b, r.TagValue)
	b = append(b, "</TagValue>"...)
	b = append(b, "<ResourceId>"...)
	b = AppendEscaped(b, r.ResourceId)
	b = append(b, "</ResourceId>"...)
	b = append(b, "<TagKey>"...)
	b = AppendEscaped(b, r.TagKey)
	b = append(b, "</TagKey>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ListTagResourcesForExpressConnectResponse) AppendJSON(b []byte) []byte {
	return r.appendJSON(b)
}

// AppendXML appends r as an XML element of the type's name.
func (r *ListTagResourcesForExpressConnectResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ListTagResourcesForExpressConnectResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ListTagResourcesForExpressConnectResponse>"...)
}

func (r *ListTagResourcesForExpressConnectResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"NextToken":`...)
	b = AppendQuoted(b, r.NextToken)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"TagResources":`...)
	b = r.TagResources.appendJSON(b)
	return append(b, '}')
}

func (r *ListTagResourcesForExpressConnectResponse) appendXML(b []byte) []byte {
	b = append(b, "<NextToken>"...)
	b = AppendEscaped(b, r.NextToken)
	b = append(b, "</NextToken>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<TagResources>"...)
	b = r.TagResources.appendXML(b)
	b = append(b, "</TagResources>"...)
	return b
}

func (r *ListTagResourcesForExpressConnectResponseTagResources) appendJSON(b []byte) []byte {
	b = append(b, `{"TagResource":`...)
	b = append(b, '[')
	for i := range r.TagResource {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.TagResource[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *ListTagResourcesForExpressConnectResponseTagResources) appendXML(b []byte) []byte {
	for i := range r.TagResource {
		b = append(b, "<TagResource>"...)
		b = r.TagResource[i].appendXML(b)
		b = append(b, "</TagResource>"...)
	}
	return b
}

func (r *ListTagResourcesForExpressConnectResponseTagResourcesTagResource) appendJSON(b []byte) []byte {
	b = append(b, `{"ResourceType":`...)
	b = AppendQuoted(b, r.ResourceType)
	b = append(b, `,"TagValue":`...)
	b = AppendQuoted(b, r.TagValue)
	b = append(b, `,"ResourceId":`...)
	b = AppendQuoted(b, r.ResourceId)
	b = append(b, `,"TagKey":`...)
	b = AppendQuoted(b, r.TagKey)
	return append(b, '}')
}

func (r *ListTagResourcesForExpressConnectResponseTagResourcesTagResource) appendXML(b []byte) []byte {
	b = append(b, "<ResourceType>"...)
	b = AppendEscaped(b, r.ResourceType)
	b = append(b, "</ResourceType>"...)
	b = append(b, "<TagValue>"...)
	b = AppendEscaped(b, r.TagValue)
	b = append(b, "</TagValue>"...)
	b = append(b, "<ResourceId>"...)
	b = AppendEscaped(b, r.ResourceId)
	b = append(b, "</ResourceId>"...)
	b = append(b, "<TagKey>"...)
	b = AppendEscaped(b, r.TagKey)
	b = append(b, "</TagKey>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *TagResourcesResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *TagResourcesResponse) AppendXML(b []byte) []byte {
	b = append(b, "<TagResourcesResponse>"...)
	b = r.appendXML(b)
	return append(b, "</TagResourcesResponse>"...)
}

func (r *TagResourcesResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *TagResourcesResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *TagResourcesForExpressConnectResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *TagResourcesForExpressConnectResponse) AppendXML(b []byte) []byte {
	b = append(b, "<TagResourcesForExpressConnectResponse>"...)
	b = r.appendXML(b)
	return append(b, "</TagResourcesForExpressConnectResponse>"...)
}

func (r *TagResourcesForExpressConnectResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *TagResourcesForExpressConnectResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *UnTagResourcesResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *UnTagResourcesResponse) AppendXML(b []byte) []byte {
	b = append(b, "<UnTagResourcesResponse>"...)
	b = r.appendXML(b)
	return append(b, "</UnTagResourcesResponse>"...)
}

func (r *UnTagResourcesResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *UnTagResourcesResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *UntagResourcesForExpressConnectResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *UntagResourcesForExpressConnectResponse) AppendXML(b []byte) []byte {
	b = append(b, "<UntagResourcesForExpressConnectResponse>"...)
	b = r.appendXML(b)
	return append(b, "</UntagResourcesForExpressConnectResponse>"...)
}

func (r *UntagResourcesForExpressConnectResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *UntagResourcesForExpressConnectResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreateVbrHaResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CreateVbrHaResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreateVbrHaResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreateVbrHaResponse>"...)
}

func (r *CreateVbrHaResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"VbrHaId":`...)
	b = AppendQuoted(b, r.VbrHaId)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *CreateVbrHaResponse) appendXML(b []byte) []byte {
	b = append(b, "<VbrHaId>"...)
	b = AppendEscaped(b, r.VbrHaId)
	b = append(b, "</VbrHaId>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DeleteVbrHaResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DeleteVbrHaResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DeleteVbrHaResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DeleteVbrHaResponse>"...)
}

func (r *DeleteVbrHaResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *DeleteVbrHaResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeVbrHaResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeVbrHaResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeVbrHaResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeVbrHaResponse>"...)
}

func (r *DescribeVbrHaResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"VbrHaId":`...)
	b = AppendQuoted(b, r.VbrHaId)
	b = append(b, `,"PeerVbrId":`...)
	b = AppendQuoted(b, r.PeerVbrId)
	b = append(b, `,"Name":`...)
	b = AppendQuoted(b, r.Name)
	b = append(b, `,"VbrId":`...)
	b = AppendQuoted(b, r.VbrId)
	b = append(b, `,"RegionId":`...)
	b = AppendQuoted(b, r.RegionId)
	return append(b, '}')
}

func (r *DescribeVbrHaResponse) appendXML(b []byte) []byte {
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<VbrHaId>"...)
	b = AppendEscaped(b, r.VbrHaId)
	b = append(b, "</VbrHaId>"...)
	b = append(b, "<PeerVbrId>"...)
	b = AppendEscaped(b, r.PeerVbrId)
	b = append(b, "</PeerVbrId>"...)
	b = append(b, "<Name>"...)
	b = AppendEscaped(b, r.Name)
	b = append(b, "</Name>"...)
	b = append(b, "<VbrId>"...)
	b = AppendEscaped(b, r.VbrId)
	b = append(b, "</VbrId>"...)
	b = append(b, "<RegionId>"...)
	b = AppendEscaped(b, r.RegionId)
	b = append(b, "</RegionId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *AssociatePhysicalConnectionToVirtualBorderRouterResponse) AppendJSON(b []byte) []byte {
	return r.appendJSON(b)
}

// AppendXML appends r as an XML element of the type's name.
func (r *AssociatePhysicalConnectionToVirtualBorderRouterResponse) AppendXML(b []byte) []byte {
	b = append(b, "<AssociatePhysicalConnectionToVirtualBorderRouterResponse>"...)
	b = r.appendXML(b)
	return append(b, "</AssociatePhysicalConnectionToVirtualBorderRouterResponse>"...)
}

func (r *AssociatePhysicalConnectionToVirtualBorderRouterResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *AssociatePhysicalConnectionToVirtualBorderRouterResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreateVirtualBorderRouterResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CreateVirtualBorderRouterResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreateVirtualBorderRouterResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreateVirtualBorderRouterResponse>"...)
}

func (r *CreateVirtualBorderRouterResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"VbrId":`...)
	b = AppendQuoted(b, r.VbrId)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *CreateVirtualBorderRouterResponse) appendXML(b []byte) []byte {
	b = append(b, "<VbrId>"...)
	b = AppendEscaped(b, r.VbrId)
	b = append(b, "</VbrId>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DeleteVirtualBorderRouterResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DeleteVirtualBorderRouterResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DeleteVirtualBorderRouterResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DeleteVirtualBorderRouterResponse>"...)
}

func (r *DeleteVirtualBorderRouterResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *DeleteVirtualBorderRouterResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeVirtualBorderRoutersResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeVirtualBorderRoutersResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeVirtualBorderRoutersResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeVirtualBorderRoutersResponse>"...)
}

func (r *DescribeVirtualBorderRoutersResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"VirtualBorderRouterSet":`...)
	b = r.VirtualBorderRouterSet.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeVirtualBorderRoutersResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<VirtualBorderRouterSet>"...)
	b = r.VirtualBorderRouterSet.appendXML(b)
	b = append(b, "</VirtualBorderRouterSet>"...)
	return b
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSet) appendJSON(b []byte) []byte {
	b = append(b, `{"VirtualBorderRouterType":`...)
	b = append(b, '[')
	for i := range r.VirtualBorderRouterType {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.VirtualBorderRouterType[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSet) appendXML(b []byte) []byte {
	for i := range r.VirtualBorderRouterType {
		b = append(b, "<VirtualBorderRouterType>"...)
		b = r.VirtualBorderRouterType[i].appendXML(b)
		b = append(b, "</VirtualBorderRouterType>"...)
	}
	return b
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterType) appendJSON(b []byte) []byte {
	b = append(b, `{"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"Type":`...)
	b = AppendQuoted(b, r.Type)
	b = append(b, `,"MinTxInterval":`...)
	b = strconv.AppendInt(b, r.MinTxInterval, 10)
	b = append(b, `,"PeerIpv6GatewayIp":`...)
	b = AppendQuoted(b, r.PeerIpv6GatewayIp)
	b = append(b, `,"PConnVbrExpireTime":`...)
	b = AppendQuoted(b, r.PConnVbrExpireTime)
	b = append(b, `,"PhysicalConnectionOwnerUid":`...)
	b = AppendQuoted(b, r.PhysicalConnectionOwnerUid)
	b = append(b, `,"ActivationTime":`...)
	b = AppendQuoted(b, r.ActivationTime)
	b = append(b, `,"PhysicalConnectionBusinessStatus":`...)
	b = AppendQuoted(b, r.PhysicalConnectionBusinessStatus)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"TerminationTime":`...)
	b = AppendQuoted(b, r.TerminationTime)
	b = append(b, `,"MinRxInterval":`...)
	b = strconv.AppendInt(b, r.MinRxInterval, 10)
	b = append(b, `,"PeerGatewayIp":`...)
	b = AppendQuoted(b, r.PeerGatewayIp)
	b = append(b, `,"Name":`...)
	b = AppendQuoted(b, r.Name)
	b = append(b, `,"VbrId":`...)
	b = AppendQuoted(b, r.VbrId)
	b = append(b, `,"VlanId":`...)
	b = strconv.AppendInt(b, r.VlanId, 10)
	b = append(b, `,"VlanInterfaceId":`...)
	b = AppendQuoted(b, r.VlanInterfaceId)
	b = append(b, `,"CircuitCode":`...)
	b = AppendQuoted(b, r.CircuitCode)
	b = append(b, `,"LocalIpv6GatewayIp":`...)
	b = AppendQuoted(b, r.LocalIpv6GatewayIp)
	b = append(b, `,"LocalGatewayIp":`...)
	b = AppendQuoted(b, r.LocalGatewayIp)
	b = append(b, `,"PeeringSubnetMask":`...)
	b = AppendQuoted(b, r.PeeringSubnetMask)
	b = append(b, `,"EnableIpv6":`...)
	b = strconv.AppendBool(b, r.EnableIpv6)
	b = append(b, `,"RouteTableId":`...)
	b = AppendQuoted(b, r.RouteTableId)
	b = append(b, `,"DetectMultiplier":`...)
	b = strconv.AppendInt(b, r.DetectMultiplier, 10)
	b = append(b, `,"EccId":`...)
	b = AppendQuoted(b, r.EccId)
	b = append(b, `,"CloudBoxInstanceId":`...)
	b = AppendQuoted(b, r.CloudBoxInstanceId)
	b = append(b, `,"RecoveryTime":`...)
	b = AppendQuoted(b, r.RecoveryTime)
	b = append(b, `,"PhysicalConnectionStatus":`...)
	b = AppendQuoted(b, r.PhysicalConnectionStatus)
	b = append(b, `,"PeeringIpv6SubnetMask":`...)
	b = AppendQuoted(b, r.PeeringIpv6SubnetMask)
	b = append(b, `,"AccessPointId":`...)
	b = AppendQuoted(b, r.AccessPointId)
	b = append(b, `,"PConnVbrChargeType":`...)
	b = AppendQuoted(b, r.PConnVbrChargeType)
	b = append(b, `,"PhysicalConnectionId":`...)
	b = AppendQuoted(b, r.PhysicalConnectionId)
	b = append(b, `,"AssociatedPhysicalConnections":`...)
	b = r.AssociatedPhysicalConnections.appendJSON(b)
	b = append(b, `,"AssociatedCens":`...)
	b = r.AssociatedCens.appendJSON(b)
	b = append(b, `,"Bandwidth":`...)
	b = strconv.AppendInt(b, r.Bandwidth, 10)
	b = append(b, `,"ResourceGroupId":`...)
	b = AppendQuoted(b, r.ResourceGroupId)
	b = append(b, `,"Tags":`...)
	b = r.Tags.appendJSON(b)
	b = append(b, `,"EcrId":`...)
	b = AppendQuoted(b, r.EcrId)
	b = append(b, `,"SitelinkEnable":`...)
	b = strconv.AppendBool(b, r.SitelinkEnable)
	b = append(b, `,"EcrAttatchStatus":`...)
	b = AppendQuoted(b, r.EcrAttatchStatus)
	b = append(b, `,"EcrOwnerId":`...)
	b = AppendQuoted(b, r.EcrOwnerId)
	return append(b, '}')
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterType) appendXML(b []byte) []byte {
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<Type>"...)
	b = AppendEscaped(b, r.Type)
	b = append(b, "</Type>"...)
	b = append(b, "<MinTxInterval>"...)
	b = strconv.AppendInt(b, r.MinTxInterval, 10)
	b = append(b, "</MinTxInterval>"...)
	b = append(b, "<PeerIpv6GatewayIp>"...)
	b = AppendEscaped(b, r.PeerIpv6GatewayIp)
	b = append(b, "</PeerIpv6GatewayIp>"...)
	b = append(b, "<PConnVbrExpireTime>"...)
	b = AppendEscaped(b, r.PConnVbrExpireTime)
	b = append(b, "</PConnVbrExpireTime>"...)
	b = append(b, "<PhysicalConnectionOwnerUid>"...)
	b = AppendEscaped(b, r.PhysicalConnectionOwnerUid)
	b = append(b, "</PhysicalConnectionOwnerUid>"...)
	b = append(b, "<ActivationTime>"...)
	b = AppendEscaped(b, r.ActivationTime)
	b = append(b, "</ActivationTime>"...)
	b = append(b, "<PhysicalConnectionBusinessStatus>"...)
	b = AppendEscaped(b, r.PhysicalConnectionBusinessStatus)
	b = append(b, "</PhysicalConnectionBusinessStatus>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<TerminationTime>"...)
	b = AppendEscaped(b, r.TerminationTime)
	b = append(b, "</TerminationTime>"...)
	b = append(b, "<MinRxInterval>"...)
	b = strconv.AppendInt(b, r.MinRxInterval, 10)
	b = append(b, "</MinRxInterval>"...)
	b = append(b, "<PeerGatewayIp>"...)
	b = AppendEscaped(b, r.PeerGatewayIp)
	b = append(b, "</PeerGatewayIp>"...)
	b = append(b, "<Name>"...)
	b = AppendEscaped(b, r.Name)
	b = append(b, "</Name>"...)
	b = append(b, "<VbrId>"...)
	b = AppendEscaped(b, r.VbrId)
	b = append(b, "</VbrId>"...)
	b = append(b, "<VlanId>"...)
	b = strconv.AppendInt(b, r.VlanId, 10)
	b = append(b, "</VlanId>"...)
	b = append(b, "<VlanInterfaceId>"...)
	b = AppendEscaped(b, r.VlanInterfaceId)
	b = append(b, "</VlanInterfaceId>"...)
	b = append(b, "<CircuitCode>"...)
	b = AppendEscaped(b, r.CircuitCode)
	b = append(b, "</CircuitCode>"...)
	b = append(b, "<LocalIpv6GatewayIp>"...)
	b = AppendEscaped(b, r.LocalIpv6GatewayIp)
	b = append(b, "</LocalIpv6GatewayIp>"...)
	b = append(b, "<LocalGatewayIp>"...)
	b = AppendEscaped(b, r.LocalGatewayIp)
	b = append(b, "</LocalGatewayIp>"...)
	b = append(b, "<PeeringSubnetMask>"...)
	b = AppendEscaped(b, r.PeeringSubnetMask)
	b = append(b, "</PeeringSubnetMask>"...)
	b = append(b, "<EnableIpv6>"...)
	b = strconv.AppendBool(b, r.EnableIpv6)
	b = append(b, "</EnableIpv6>"...)
	b = append(b, "<RouteTableId>"...)
	b = AppendEscaped(b, r.RouteTableId)
	b = append(b, "</RouteTableId>"...)
	b = append(b, "<DetectMultiplier>"...)
	b = strconv.AppendInt(b, r.DetectMultiplier, 10)
	b = append(b, "</DetectMultiplier>"...)
	b = append(b, "<EccId>"...)
	b = AppendEscaped(b, r.EccId)
	b = append(b, "</EccId>"...)
	b = append(b, "<CloudBoxInstanceId>"...)
	b = AppendEscaped(b, r.CloudBoxInstanceId)
	b = append(b, "</CloudBoxInstanceId>"...)
	b = append(b, "<RecoveryTime>"...)
	b = AppendEscaped(b, r.RecoveryTime)
	b = append(b, "</RecoveryTime>"...)
	b = append(b, "<PhysicalConnectionStatus>"...)
	b = AppendEscaped(b, r.PhysicalConnectionStatus)
	b = append(b, "</PhysicalConnectionStatus>"...)
	b = append(b, "<PeeringIpv6SubnetMask>"...)
	b = AppendEscaped(b, r.PeeringIpv6SubnetMask)
	b = append(b, "</PeeringIpv6SubnetMask>"...)
	b = append(b, "<AccessPointId>"...)
	b = AppendEscaped(b, r.AccessPointId)
	b = append(b, "</AccessPointId>"...)
	b = append(b, "<PConnVbrChargeType>"...)
	b = AppendEscaped(b, r.PConnVbrChargeType)
	b = append(b, "</PConnVbrChargeType>"...)
	b = append(b, "<PhysicalConnectionId>"...)
	b = AppendEscaped(b, r.PhysicalConnectionId)
	b = append(b, "</PhysicalConnectionId>"...)
	b = append(b, "<AssociatedPhysicalConnections>"...)
	b = r.AssociatedPhysicalConnections.appendXML(b)
	b = append(b, "</AssociatedPhysicalConnections>"...)
	b = append(b, "<AssociatedCens>"...)
	b = r.AssociatedCens.appendXML(b)
	b = append(b, "</AssociatedCens>"...)
	b = append(b, "<Bandwidth>"...)
	b = strconv.AppendInt(b, r.Bandwidth, 10)
	b = append(b, "</Bandwidth>"...)
	b = append(b, "<ResourceGroupId>"...)
	b = AppendEscaped(b, r.ResourceGroupId)
	b = append(b, "</ResourceGroupId>"...)
	b = append(b, "<Tags>"...)
	b = r.Tags.appendXML(b)
	b = append(b, "</Tags>"...)
	b = append(b, "<EcrId>"...)
	b = AppendEscaped(b, r.EcrId)
	b = append(b, "</EcrId>"...)
	b = append(b, "<SitelinkEnable>"...)
	b = strconv.AppendBool(b, r.SitelinkEnable)
	b = append(b, "</SitelinkEnable>"...)
	b = append(b, "<EcrAttatchStatus>"...)
	b = AppendEscaped(b, r.EcrAttatchStatus)
	b = append(b, "</EcrAttatchStatus>"...)
	b = append(b, "<EcrOwnerId>"...)
	b = AppendEscaped(b, r.EcrOwnerId)
	b = append(b, "</EcrOwnerId>"...)
	return b
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedPhysicalConnections) appendJSON(b []byte) []byte {
	b = append(b, `{"AssociatedPhysicalConnection":`...)
	b = append(b, '[')
	for i := range r.AssociatedPhysicalConnection {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.AssociatedPhysicalConnection[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedPhysicalConnections) appendXML(b []byte) []byte {
	for i := range r.AssociatedPhysicalConnection {
		b = append(b, "<AssociatedPhysicalConnection>"...)
		b = r.AssociatedPhysicalConnection[i].appendXML(b)
		b = append(b, "</AssociatedPhysicalConnection>"...)
	}
	return b
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedPhysicalConnectionsAssociatedPhysicalConnection) appendJSON(b []byte) []byte {
	b = append(b, `{"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"VlanInterfaceId":`...)
	b = AppendQuoted(b, r.VlanInterfaceId)
	b = append(b, `,"CircuitCode":`...)
	b = AppendQuoted(b, r.CircuitCode)
	b = append(b, `,"PeerIpv6GatewayIp":`...)
	b = AppendQuoted(b, r.PeerIpv6GatewayIp)
	b = append(b, `,"LocalIpv6GatewayIp":`...)
	b = AppendQuoted(b, r.LocalIpv6GatewayIp)
	b = append(b, `,"PhysicalConnectionOwnerUid":`...)
	b = AppendQuoted(b, r.PhysicalConnectionOwnerUid)
	b = append(b, `,"LocalGatewayIp":`...)
	b = AppendQuoted(b, r.LocalGatewayIp)
	b = append(b, `,"PhysicalConnectionBusinessStatus":`...)
	b = AppendQuoted(b, r.PhysicalConnectionBusinessStatus)
	b = append(b, `,"PeeringSubnetMask":`...)
	b = AppendQuoted(b, r.PeeringSubnetMask)
	b = append(b, `,"EnableIpv6":`...)
	b = strconv.AppendBool(b, r.EnableIpv6)
	b = append(b, `,"PhysicalConnectionStatus":`...)
	b = AppendQuoted(b, r.PhysicalConnectionStatus)
	b = append(b, `,"PeerGatewayIp":`...)
	b = AppendQuoted(b, r.PeerGatewayIp)
	b = append(b, `,"PeeringIpv6SubnetMask":`...)
	b = AppendQuoted(b, r.PeeringIpv6SubnetMask)
	b = append(b, `,"PhysicalConnectionId":`...)
	b = AppendQuoted(b, r.PhysicalConnectionId)
	b = append(b, `,"VlanId":`...)
	b = AppendQuoted(b, r.VlanId)
	return append(b, '}')
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedPhysicalConnectionsAssociatedPhysicalConnection) appendXML(b []byte) []byte {
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<VlanInterfaceId>"...)
	b = AppendEscaped(b, r.VlanInterfaceId)
	b = append(b, "</VlanInterfaceId>"...)
	b = append(b, "<CircuitCode>"...)
	b = AppendEscaped(b, r.CircuitCode)
	b = append(b, "</CircuitCode>"...)
	b = append(b, "<PeerIpv6GatewayIp>"...)
	b = AppendEscaped(b, r.PeerIpv6GatewayIp)
	b = append(b, "</PeerIpv6GatewayIp>"...)
	b = append(b, "<LocalIpv6GatewayIp>"...)
	b = AppendEscaped(b, r.LocalIpv6GatewayIp)
	b = append(b, "</LocalIpv6GatewayIp>"...)
	b = append(b, "<PhysicalConnectionOwnerUid>"...)
	b = AppendEscaped(b, r.PhysicalConnectionOwnerUid)
	b = append(b, "</PhysicalConnectionOwnerUid>"...)
	b = append(b, "<LocalGatewayIp>"...)
	b = AppendEscaped(b, r.LocalGatewayIp)
	b = append(b, "</LocalGatewayIp>"...)
	b = append(b, "<PhysicalConnectionBusinessStatus>"...)
	b = AppendEscaped(b, r.PhysicalConnectionBusinessStatus)
	b = append(b, "</PhysicalConnectionBusinessStatus>"...)
	b = append(b, "<PeeringSubnetMask>"...)
	b = AppendEscaped(b, r.PeeringSubnetMask)
	b = append(b, "</PeeringSubnetMask>"...)
	b = append(b, "<EnableIpv6>"...)
	b = strconv.AppendBool(b, r.EnableIpv6)
	b = append(b, "</EnableIpv6>"...)
	b = append(b, "<PhysicalConnectionStatus>"...)
	b = AppendEscaped(b, r.PhysicalConnectionStatus)
	b = append(b, "</PhysicalConnectionStatus>"...)
	b = append(b, "<PeerGatewayIp>"...)
	b = AppendEscaped(b, r.PeerGatewayIp)
	b = append(b, "</PeerGatewayIp>"...)
	b = append(b, "<PeeringIpv6SubnetMask>"...)
	b = AppendEscaped(b, r.PeeringIpv6SubnetMask)
	b = append(b, "</PeeringIpv6SubnetMask>"...)
	b = append(b, "<PhysicalConnectionId>"...)
	b = AppendEscaped(b, r.PhysicalConnectionId)
	b = append(b, "</PhysicalConnectionId>"...)
	b = append(b, "<VlanId>"...)
	b = AppendEscaped(b, r.VlanId)
	b = append(b, "</VlanId>"...)
	return b
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedCens) appendJSON(b []byte) []byte {
	b = append(b, `{"AssociatedCen":`...)
	b = append(b, '[')
	for i := range r.AssociatedCen {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.AssociatedCen[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedCens) appendXML(b []byte) []byte {
	for i := range r.AssociatedCen {
		b = append(b, "<AssociatedCen>"...)
		b = r.AssociatedCen[i].appendXML(b)
		b = append(b, "</AssociatedCen>"...)
	}
	return b
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedCensAssociatedCen) appendJSON(b []byte) []byte {
	b = append(b, `{"CenOwnerId":`...)
	b = strconv.AppendInt(b, r.CenOwnerId, 10)
	b = append(b, `,"CenId":`...)
	b = AppendQuoted(b, r.CenId)
	b = append(b, `,"CenStatus":`...)
	b = AppendQuoted(b, r.CenStatus)
	return append(b, '}')
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedCensAssociatedCen) appendXML(b []byte) []byte {
	b = append(b, "<CenOwnerId>"...)
	b = strconv.AppendInt(b, r.CenOwnerId, 10)
	b = append(b, "</CenOwnerId>"...)
	b = append(b, "<CenId>"...)
	b = AppendEscaped(b, r.CenId)
	b = append(b, "</CenId>"...)
	b = append(b, "<CenStatus>"...)
	b = AppendEscaped(b, r.CenStatus)
	b = append(b, "</CenStatus>"...)
	return b
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeTags) appendJSON(b []byte) []byte {
	b = append(b, `{"Tags":`...)
	b = append(b, '[')
	for i := range r.Tags {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Tags[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeTags) appendXML(b []byte) []byte {
	for i := range r.Tags {
		b = append(b, "<Tags>"...)
		b = r.Tags[i].appendXML(b)
		b = append(b, "</Tags>"...)
	}
	return b
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeTagsTags) appendJSON(b []byte) []byte {
	b = append(b, `{"Key":`...)
	b = AppendQuoted(b, r.Key)
	b = append(b, `,"Value":`...)
	b = AppendQuoted(b, r.Value)
	return append(b, '}')
}

func (r *DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeTagsTags) appendXML(b []byte) []byte {
	b = append(b, "<Key>"...)
	b = AppendEscaped(b, r.Key)
	b = append(b, "</Key>"...)
	b = append(b, "<Value>"...)
	b = AppendEscaped(b, r.Value)
	b = append(b, "</Value>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeVirtualBorderRoutersForPhysicalConnectionResponse) AppendJSON(b []byte) []byte {
	return r.appendJSON(b)
}

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeVirtualBorderRoutersForPhysicalConnectionResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeVirtualBorderRoutersForPhysicalConnectionResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeVirtualBorderRoutersForPhysicalConnectionResponse>"...)
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"VirtualBorderRouterForPhysicalConnectionSet":`...)
	b = r.VirtualBorderRouterForPhysicalConnectionSet.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<VirtualBorderRouterForPhysicalConnectionSet>"...)
	b = r.VirtualBorderRouterForPhysicalConnectionSet.appendXML(b)
	b = append(b, "</VirtualBorderRouterForPhysicalConnectionSet>"...)
	return b
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionResponseVirtualBorderRouterForPhysicalConnectionSet) appendJSON(b []byte) []byte {
	b = append(b, `{"VirtualBorderRouterForPhysicalConnectionType":`...)
	b = append(b, '[')
	for i := range r.VirtualBorderRouterForPhysicalConnectionType {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.VirtualBorderRouterForPhysicalConnectionType[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionResponseVirtualBorderRouterForPhysicalConnectionSet) appendXML(b []byte) []byte {
	for i := range r.VirtualBorderRouterForPhysicalConnectionType {
		b = append(b, "<VirtualBorderRouterForPhysicalConnectionType>"...)
		b = r.VirtualBorderRouterForPhysicalConnectionType[i].appendXML(b)
		b = append(b, "</VirtualBorderRouterForPhysicalConnectionType>"...)
	}
	return b
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionResponseVirtualBorderRouterForPhysicalConnectionSetVirtualBorderRouterForPhysicalConnectionType) appendJSON(b []byte) []byte {
	b = append(b, `{"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"Type":`...)
	b = AppendQuoted(b, r.Type)
	b = append(b, `,"PeerIpv6GatewayIp":`...)
	b = AppendQuoted(b, r.PeerIpv6GatewayIp)
	b = append(b, `,"CircuitCode":`...)
	b = AppendQuoted(b, r.CircuitCode)
	b = append(b, `,"LocalIpv6GatewayIp":`...)
	b = AppendQuoted(b, r.LocalIpv6GatewayIp)
	b = append(b, `,"PConnVbrExpireTime":`...)
	b = AppendQuoted(b, r.PConnVbrExpireTime)
	b = append(b, `,"LocalGatewayIp":`...)
	b = AppendQuoted(b, r.LocalGatewayIp)
	b = append(b, `,"BandwidthStatus":`...)
	b = AppendQuoted(b, r.BandwidthStatus)
	b = append(b, `,"ActivationTime":`...)
	b = AppendQuoted(b, r.ActivationTime)
	b = append(b, `,"VbrOwnerUid":`...)
	b = strconv.AppendInt(b, r.VbrOwnerUid, 10)
	b = append(b, `,"PeeringSubnetMask":`...)
	b = AppendQuoted(b, r.PeeringSubnetMask)
	b = append(b, `,"EnableIpv6":`...)
	b = strconv.AppendBool(b, r.EnableIpv6)
	b = append(b, `,"EccId":`...)
	b = AppendQuoted(b, r.EccId)
	b = append(b, `,"Bandwidth":`...)
	b = AppendQuoted(b, r.Bandwidth)
	b = append(b, `,"RecoveryTime":`...)
	b = AppendQuoted(b, r.RecoveryTime)
	b = append(b, `,"TerminationTime":`...)
	b = AppendQuoted(b, r.TerminationTime)
	b = append(b, `,"PConnVbrBussinessStatus":`...)
	b = AppendQuoted(b, r.PConnVbrBussinessStatus)
	b = append(b, `,"PeerGatewayIp":`...)
	b = AppendQuoted(b, r.PeerGatewayIp)
	b = append(b, `,"PeeringIpv6SubnetMask":`...)
	b = AppendQuoted(b, r.PeeringIpv6SubnetMask)
	b = append(b, `,"VbrId":`...)
	b = AppendQuoted(b, r.VbrId)
	b = append(b, `,"PConnVbrChargeType":`...)
	b = AppendQuoted(b, r.PConnVbrChargeType)
	b = append(b, `,"VlanId":`...)
	b = strconv.AppendInt(b, r.VlanId, 10)
	return append(b, '}')
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionResponseVirtualBorderRouterForPhysicalConnectionSetVirtualBorderRouterForPhysicalConnectionType) appendXML(b []byte) []byte {
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<Type>"...)
	b = AppendEscaped(b, r.Type)
	b = append(b, "</Type>"...)
	b = append(b, "<PeerIpv6GatewayIp>"...)
	b = AppendEscaped(b, r.PeerIpv6GatewayIp)
	b = append(b, "</PeerIpv6GatewayIp>"...)
	b = append(b, "<CircuitCode>"...)
	b = AppendEscaped(b, r.CircuitCode)
	b = append(b, "</CircuitCode>"...)
	b = append(b, "<LocalIpv6GatewayIp>"...)
	b = AppendEscaped(b, r.LocalIpv6GatewayIp)
	b = append(b, "</LocalIpv6GatewayIp>"...)
	b = append(b, "<PConnVbrExpireTime>"...)
	b = AppendEscaped(b, r.PConnVbrExpireTime)
	b = append(b, "</PConnVbrExpireTime>"...)
	b = append(b, "<LocalGatewayIp>"...)
	b = AppendEscaped(b, r.LocalGatewayIp)
	b = append(b, "</LocalGatewayIp>"...)
	b = append(b, "<BandwidthStatus>"...)
	b = AppendEscaped(b, r.BandwidthStatus)
	b = append(b, "</BandwidthStatus>"...)
	b = append(b, "<ActivationTime>"...)
	b = AppendEscaped(b, r.ActivationTime)
	b = append(b, "</ActivationTime>"...)
	b = append(b, "<VbrOwnerUid>"...)
	b = strconv.AppendInt(b, r.VbrOwnerUid, 10)
	b = append(b, "</VbrOwnerUid>"...)
	b = append(b, "<PeeringSubnetMask>"...)
	b = AppendEscaped(b, r.PeeringSubnetMask)
	b = append(b, "</PeeringSubnetMask>"...)
	b = append(b, "<EnableIpv6>"...)
	b = strconv.AppendBool(b, r.EnableIpv6)
	b = append(b, "</EnableIpv6>"...)
	b = append(b, "<EccId>"...)
	b = AppendEscaped(b, r.EccId)
	b = append(b, "</EccId>"...)
	b = append(b, "<Bandwidth>"...)
	b = AppendEscaped(b, r.Bandwidth)
	b = append(b, "</Bandwidth>"...)
	b = append(b, "<RecoveryTime>"...)
	b = AppendEscaped(b, r.RecoveryTime)
	b = append(b, "</RecoveryTime>"...)
	b = append(b, "<TerminationTime>"...)
	b = AppendEscaped(b, r.TerminationTime)
	b = append(b, "</TerminationTime>"...)
	b = append(b, "<PConnVbrBussinessStatus>"...)
	b = AppendEscaped(b, r.PConnVbrBussinessStatus)
	b = append(b, "</PConnVbrBussinessStatus>"...)
	b = append(b, "<PeerGatewayIp>"...)
	b = AppendEscaped(b, r.PeerGatewayIp)
	b = append(b, "</PeerGatewayIp>"...)
	b = append(b, "<PeeringIpv6SubnetMask>"...)
	b = AppendEscaped(b, r.PeeringIpv6SubnetMask)
	b = append(b, "</PeeringIpv6SubnetMask>"...)
	b = append(b, "<VbrId>"...)
	b = AppendEscaped(b, r.VbrId)
	b = append(b, "</VbrId>"...)
	b = append(b, "<PConnVbrChargeType>"...)
	b = AppendEscaped(b, r.PConnVbrChargeType)
	b = append(b, "</PConnVbrChargeType>"...)
	b = append(b, "<VlanId>"...)
	b = strconv.AppendInt(b, r.VlanId, 10)
	b = append(b, "</VlanId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ModifyVirtualBorderRouterAttributeResponse) AppendJSON(b []byte) []byte {
	return r.appendJSON(b)
}

// AppendXML appends r as an XML element of the type's name.
func (r *ModifyVirtualBorderRouterAttributeResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ModifyVirtualBorderRouterAttributeResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ModifyVirtualBorderRouterAttributeResponse>"...)
}

func (r *ModifyVirtualBorderRouterAttributeResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *ModifyVirtualBorderRouterAttributeResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *RecoverVirtualBorderRouterResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *RecoverVirtualBorderRouterResponse) AppendXML(b []byte) []byte {
	b = append(b, "<RecoverVirtualBorderRouterResponse>"...)
	b = r.appendXML(b)
	return append(b, "</RecoverVirtualBorderRouterResponse>"...)
}

func (r *RecoverVirtualBorderRouterResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *RecoverVirtualBorderRouterResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *TerminateVirtualBorderRouterResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *TerminateVirtualBorderRouterResponse) AppendXML(b []byte) []byte {
	b = append(b, "<TerminateVirtualBorderRouterResponse>"...)
	b = r.appendXML(b)
	return append(b, "</TerminateVirtualBorderRouterResponse>"...)
}

func (r *TerminateVirtualBorderRouterResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *TerminateVirtualBorderRouterResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *UnassociatePhysicalConnectionFromVirtualBorderRouterResponse) AppendJSON(b []byte) []byte {
	return r.appendJSON(b)
}

// AppendXML appends r as an XML element of the type's name.
func (r *UnassociatePhysicalConnectionFromVirtualBorderRouterResponse) AppendXML(b []byte) []byte {
	b = append(b, "<UnassociatePhysicalConnectionFromVirtualBorderRouterResponse>"...)
	b = r.appendXML(b)
	return append(b, "</UnassociatePhysicalConnectionFromVirtualBorderRouterResponse>"...)
}

func (r *UnassociatePhysicalConnectionFromVirtualBorderRouterResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *UnassociatePhysicalConnectionFromVirtualBorderRouterResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *UpdateVirtualBorderBandwidthResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *UpdateVirtualBorderBandwidthResponse) AppendXML(b []byte) []byte {
	b = append(b, "<UpdateVirtualBorderBandwidthResponse>"...)
	b = r.appendXML(b)
	return append(b, "</UpdateVirtualBorderBandwidthResponse>"...)
}

func (r *UpdateVirtualBorderBandwidthResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"Code":`...)
	b = AppendQuoted(b, r.Code)
	b = append(b, `,"HttpStatusCode":`...)
	b = strconv.AppendInt(b, r.HttpStatusCode, 10)
	b = append(b, `,"Message":`...)
	b = AppendQuoted(b, r.Message)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"Success":`...)
	b = strconv.AppendBool(b, r.Success)
	return append(b, '}')
}

func (r *UpdateVirtualBorderBandwidthResponse) appendXML(b []byte) []byte {
	b = append(b, "<Code>"...)
	b = AppendEscaped(b, r.Code)
	b = append(b, "</Code>"...)
	b = append(b, "<HttpStatusCode>"...)
	b = strconv.AppendInt(b, r.HttpStatusCode, 10)
	b = append(b, "</HttpStatusCode>"...)
	b = append(b, "<Message>"...)
	b = AppendEscaped(b, r.Message)
	b = append(b, "</Message>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<Success>"...)
	b = strconv.AppendBool(b, r.Success)
	b = append(b, "</Success>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *AttachVbrToVpconnResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *AttachVbrToVpconnResponse) AppendXML(b []byte) []byte {
	b = append(b, "<AttachVbrToVpconnResponse>"...)
	b = r.appendXML(b)
	return append(b, "</AttachVbrToVpconnResponse>"...)
}

func (r *AttachVbrToVpconnResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"VirtualPhysicalConnection":`...)
	b = AppendQuoted(b, r.VirtualPhysicalConnection)
	return append(b, '}')
}

func (r *AttachVbrToVpconnResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<VirtualPhysicalConnection>"...)
	b = AppendEscaped(b, r.VirtualPhysicalConnection)
	b = append(b, "</VirtualPhysicalConnection>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreateVirtualPhysicalConnectionResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CreateVirtualPhysicalConnectionResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreateVirtualPhysicalConnectionResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreateVirtualPhysicalConnectionResponse>"...)
}

func (r *CreateVirtualPhysicalConnectionResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"VirtualPhysicalConnection":`...)
	b = AppendQuoted(b, r.VirtualPhysicalConnection)
	return append(b, '}')
}

func (r *CreateVirtualPhysicalConnectionResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<VirtualPhysicalConnection>"...)
	b = AppendEscaped(b, r.VirtualPhysicalConnection)
	b = append(b, "</VirtualPhysicalConnection>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreateVpconnFromVbrResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CreateVpconnFromVbrResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreateVpconnFromVbrResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreateVpconnFromVbrResponse>"...)
}

func (r *CreateVpconnFromVbrResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"VirtualPhysicalConnection":`...)
	b = AppendQuoted(b, r.VirtualPhysicalConnection)
	return append(b, '}')
}

func (r *CreateVpconnFromVbrResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<VirtualPhysicalConnection>"...)
	b = AppendEscaped(b, r.VirtualPhysicalConnection)
	b = append(b, "</VirtualPhysicalConnection>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *ListVirtualPhysicalConnectionsResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *ListVirtualPhysicalConnectionsResponse) AppendXML(b []byte) []byte {
	b = append(b, "<ListVirtualPhysicalConnectionsResponse>"...)
	b = r.appendXML(b)
	return append(b, "</ListVirtualPhysicalConnectionsResponse>"...)
}

func (r *ListVirtualPhysicalConnectionsResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"VirtualPhysicalConnections":`...)
	b = append(b, '[')
	for i := range r.VirtualPhysicalConnections {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.VirtualPhysicalConnections[i].appendJSON(b)
	}
	b = append(b, ']')
	b = append(b, `,"NextToken":`...)
	b = AppendQuoted(b, r.NextToken)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"Count":`...)
	b = strconv.AppendInt(b, r.Count, 10)
	return append(b, '}')
}

func (r *ListVirtualPhysicalConnectionsResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	for i := range r.VirtualPhysicalConnections {
		b = append(b, "<VirtualPhysicalConnections>"...)
		b = r.VirtualPhysicalConnections[i].appendXML(b)
		b = append(b, "</VirtualPhysicalConnections>"...)
	}
	b = append(b, "<NextToken>"...)
	b = AppendEscaped(b, r.NextToken)
	b = append(b, "</NextToken>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<Count>"...)
	b = strconv.AppendInt(b, r.Count, 10)
	b = append(b, "</Count>"...)
	return b
}

func (r *ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnections) appendJSON(b []byte) []byte {
	b = append(b, `{"Type":`...)
	b = AppendQuoted(b, r.Type)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"AdLocation":`...)
	b = AppendQuoted(b, r.AdLocation)
	b = append(b, `,"PortNumber":`...)
	b = AppendQuoted(b, r.PortNumber)
	b = append(b, `,"Spec":`...)
	b = AppendQuoted(b, r.Spec)
	b = append(b, `,"ChargeType":`...)
	b = AppendQuoted(b, r.ChargeType)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"Bandwidth":`...)
	b = strconv.AppendInt(b, r.Bandwidth, 10)
	b = append(b, `,"EnabledTime":`...)
	b = AppendQuoted(b, r.EnabledTime)
	b = append(b, `,"LineOperator":`...)
	b = AppendQuoted(b, r.LineOperator)
	b = append(b, `,"PeerLocation":`...)
	b = AppendQuoted(b, r.PeerLocation)
	b = append(b, `,"RedundantPhysicalConnectionId":`...)
	b = AppendQuoted(b, r.RedundantPhysicalConnectionId)
	b = append(b, `,"Name":`...)
	b = AppendQuoted(b, r.Name)
	b = append(b, `,"CircuitCode":`...)
	b = AppendQuoted(b, r.CircuitCode)
	b = append(b, `,"EndTime":`...)
	b = AppendQuoted(b, r.EndTime)
	b = append(b, `,"PortType":`...)
	b = AppendQuoted(b, r.PortType)
	b = append(b, `,"BusinessStatus":`...)
	b = AppendQuoted(b, r.BusinessStatus)
	b = append(b, `,"LoaStatus":`...)
	b = AppendQuoted(b, r.LoaStatus)
	b = append(b, `,"AccessPointId":`...)
	b = AppendQuoted(b, r.AccessPointId)
	b = append(b, `,"PhysicalConnectionId":`...)
	b = AppendQuoted(b, r.PhysicalConnectionId)
	b = append(b, `,"ProductType":`...)
	b = AppendQuoted(b, r.ProductType)
	b = append(b, `,"ParentPhysicalConnectionId":`...)
	b = AppendQuoted(b, r.ParentPhysicalConnectionId)
	b = append(b, `,"VirtualPhysicalConnectionStatus":`...)
	b = AppendQuoted(b, r.VirtualPhysicalConnectionStatus)
	b = append(b, `,"ParentPhysicalConnectionAliUid":`...)
	b = AppendQuoted(b, r.ParentPhysicalConnectionAliUid)
	b = append(b, `,"OrderMode":`...)
	b = AppendQuoted(b, r.OrderMode)
	b = append(b, `,"AliUid":`...)
	b = AppendQuoted(b, r.AliUid)
	b = append(b, `,"VlanId":`...)
	b = AppendQuoted(b, r.VlanId)
	b = append(b, `,"ExpectSpec":`...)
	b = AppendQuoted(b, r.ExpectSpec)
	b = append(b, `,"ResourceGroupId":`...)
	b = AppendQuoted(b, r.ResourceGroupId)
	b = append(b, `,"Tags":`...)
	b = append(b, '[')
	for i := range r.Tags {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Tags[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnections) appendXML(b []byte) []byte {
	b = append(b, "<Type>"...)
	b = AppendEscaped(b, r.Type)
	b = append(b, "</Type>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<AdLocation>"...)
	b = AppendEscaped(b, r.AdLocation)
	b = append(b, "</AdLocation>"...)
	b = append(b, "<PortNumber>"...)
	b = AppendEscaped(b, r.PortNumber)
	b = append(b, "</PortNumber>"...)
	b = append(b, "<Spec>"...)
	b = AppendEscaped(b, r.Spec)
	b = append(b, "</Spec>"...)
	b = append(b, "<ChargeType>"...)
	b = AppendEscaped(b, r.ChargeType)
	b = append(b, "</ChargeType>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<Bandwidth>"...)
	b = strconv.AppendInt(b, r.Bandwidth, 10)
	b = append(b, "</Bandwidth>"...)
	b = append(b, "<EnabledTime>"...)
	b = AppendEscaped(b, r.EnabledTime)
	b = append(b, "</EnabledTime>"...)
	b = append(b, "<LineOperator>"...)
	b = AppendEscaped(b, r.LineOperator)
	b = append(b, "</LineOperator>"...)
	b = append(b, "<PeerLocation>"...)
	b = AppendEscaped(b, r.PeerLocation)
	b = append(b, "</PeerLocation>"...)
	b = append(b, "<RedundantPhysicalConnectionId>"...)
	b = AppendEscaped(b, r.RedundantPhysicalConnectionId)
	b = append(b, "</RedundantPhysicalConnectionId>"...)
	b = append(b, "<Name>"...)
	b = AppendEscaped(b, r.Name)
	b = append(b, "</Name>"...)
	b = append(b, "<CircuitCode>"...)
	b = AppendEscaped(b, r.CircuitCode)
	b = append(b, "</CircuitCode>"...)
	b = append(b, "<EndTime>"...)
	b = AppendEscaped(b, r.EndTime)
	b = append(b, "</EndTime>"...)
	b = append(b, "<PortType>"...)
	b = AppendEscaped(b, r.PortType)
	b = append(b, "</PortType>"...)
	b = append(b, "<BusinessStatus>"...)
	b = AppendEscaped(b, r.BusinessStatus)
	b = append(b, "</BusinessStatus>"...)
	b = append(b, "<LoaStatus>"...)
	b = AppendEscaped(b, r.LoaStatus)
	b = append(b, "</LoaStatus>"...)
	b = append(b, "<AccessPointId>"...)
	b = AppendEscaped(b, r.AccessPointId)
	b = append(b, "</AccessPointId>"...)
	b = append(b, "<PhysicalConnectionId>"...)
	b = AppendEscaped(b, r.PhysicalConnectionId)
	b = append(b, "</PhysicalConnectionId>"...)
	b = append(b, "<ProductType>"...)
	b = AppendEscaped(b, r.ProductType)
	b = append(b, "</ProductType>"...)
	b = append(b, "<ParentPhysicalConnectionId>"...)
	b = AppendEscaped(b, r.ParentPhysicalConnectionId)
	b = append(b, "</ParentPhysicalConnectionId>"...)
	b = append(b, "<VirtualPhysicalConnectionStatus>"...)
	b = AppendEscaped(b, r.VirtualPhysicalConnectionStatus)
	b = append(b, "</VirtualPhysicalConnectionStatus>"...)
	b = append(b, "<ParentPhysicalConnectionAliUid>"...)
	b = AppendEscaped(b, r.ParentPhysicalConnectionAliUid)
	b = append(b, "</ParentPhysicalConnectionAliUid>"...)
	b = append(b, "<OrderMode>"...)
	b = AppendEscaped(b, r.OrderMode)
	b = append(b, "</OrderMode>"...)
	b = append(b, "<AliUid>"...)
	b = AppendEscaped(b, r.AliUid)
	b = append(b, "</AliUid>"...)
	b = append(b, "<VlanId>"...)
	b = AppendEscaped(b, r.VlanId)
	b = append(b, "</VlanId>"...)
	b = append(b, "<ExpectSpec>"...)
	b = AppendEscaped(b, r.ExpectSpec)
	b = append(b, "</ExpectSpec>"...)
	b = append(b, "<ResourceGroupId>"...)
	b = AppendEscaped(b, r.ResourceGroupId)
	b = append(b, "</ResourceGroupId>"...)
	for i := range r.Tags {
		b = append(b, "<Tags>"...)
		b = r.Tags[i].appendXML(b)
		b = append(b, "</Tags>"...)
	}
	return b
}

func (r *ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnectionsTags) appendJSON(b []byte) []byte {
	b = append(b, `{"Key":`...)
	b = AppendQuoted(b, r.Key)
	b = append(b, `,"Value":`...)
	b = AppendQuoted(b, r.Value)
	return append(b, '}')
}

func (r *ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnectionsTags) appendXML(b []byte) []byte {
	b = append(b, "<Key>"...)
	b = AppendEscaped(b, r.Key)
	b = append(b, "</Key>"...)
	b = append(b, "<Value>"...)
	b = AppendEscaped(b, r.Value)
	b = append(b, "</Value>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *UpdateVirtualPhysicalConnectionResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *UpdateVirtualPhysicalConnectionResponse) AppendXML(b []byte) []byte {
	b = append(b, "<UpdateVirtualPhysicalConnectionResponse>"...)
	b = r.appendXML(b)
	return append(b, "</UpdateVirtualPhysicalConnectionResponse>"...)
}

func (r *UpdateVirtualPhysicalConnectionResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"Success":`...)
	b = AppendQuoted(b, r.Success)
	return append(b, '}')
}

func (r *UpdateVirtualPhysicalConnectionResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<Success>"...)
	b = AppendEscaped(b, r.Success)
	b = append(b, "</Success>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreateVSwitchResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CreateVSwitchResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreateVSwitchResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreateVSwitchResponse>"...)
}

func (r *CreateVSwitchResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"VSwitchId":`...)
	b = AppendQuoted(b, r.VSwitchId)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *CreateVSwitchResponse) appendXML(b []byte) []byte {
	b = append(b, "<VSwitchId>"...)
	b = AppendEscaped(b, r.VSwitchId)
	b = append(b, "</VSwitchId>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *CreateVpcResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *CreateVpcResponse) AppendXML(b []byte) []byte {
	b = append(b, "<CreateVpcResponse>"...)
	b = r.appendXML(b)
	return append(b, "</CreateVpcResponse>"...)
}

func (r *CreateVpcResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"VpcId":`...)
	b = AppendQuoted(b, r.VpcId)
	b = append(b, `,"VRouterId":`...)
	b = AppendQuoted(b, r.VRouterId)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"RouteTableId":`...)
	b = AppendQuoted(b, r.RouteTableId)
	b = append(b, `,"ResourceGroupId":`...)
	b = AppendQuoted(b, r.ResourceGroupId)
	return append(b, '}')
}

func (r *CreateVpcResponse) appendXML(b []byte) []byte {
	b = append(b, "<VpcId>"...)
	b = AppendEscaped(b, r.VpcId)
	b = append(b, "</VpcId>"...)
	b = append(b, "<VRouterId>"...)
	b = AppendEscaped(b, r.VRouterId)
	b = append(b, "</VRouterId>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<RouteTableId>"...)
	b = AppendEscaped(b, r.RouteTableId)
	b = append(b, "</RouteTableId>"...)
	b = append(b, "<ResourceGroupId>"...)
	b = AppendEscaped(b, r.ResourceGroupId)
	b = append(b, "</ResourceGroupId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DeleteVSwitchResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DeleteVSwitchResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DeleteVSwitchResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DeleteVSwitchResponse>"...)
}

func (r *DeleteVSwitchResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *DeleteVSwitchResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DeleteVpcResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DeleteVpcResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DeleteVpcResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DeleteVpcResponse>"...)
}

func (r *DeleteVpcResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	return append(b, '}')
}

func (r *DeleteVpcResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeRegionsResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeRegionsResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeRegionsResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeRegionsResponse>"...)
}

func (r *DescribeRegionsResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"Regions":`...)
	b = r.Regions.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeRegionsResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<Regions>"...)
	b = r.Regions.appendXML(b)
	b = append(b, "</Regions>"...)
	return b
}

func (r *DescribeRegionsResponseRegions) appendJSON(b []byte) []byte {
	b = append(b, `{"Region":`...)
	b = append(b, '[')
	for i := range r.Region {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Region[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRegionsResponseRegions) appendXML(b []byte) []byte {
	for i := range r.Region {
		b = append(b, "<Region>"...)
		b = r.Region[i].appendXML(b)
		b = append(b, "</Region>"...)
	}
	return b
}

func (r *DescribeRegionsResponseRegionsRegion) appendJSON(b []byte) []byte {
	b = append(b, `{"RegionEndpoint":`...)
	b = AppendQuoted(b, r.RegionEndpoint)
	b = append(b, `,"LocalName":`...)
	b = AppendQuoted(b, r.LocalName)
	b = append(b, `,"RegionId":`...)
	b = AppendQuoted(b, r.RegionId)
	return append(b, '}')
}

func (r *DescribeRegionsResponseRegionsRegion) appendXML(b []byte) []byte {
	b = append(b, "<RegionEndpoint>"...)
	b = AppendEscaped(b, r.RegionEndpoint)
	b = append(b, "</RegionEndpoint>"...)
	b = append(b, "<LocalName>"...)
	b = AppendEscaped(b, r.LocalName)
	b = append(b, "</LocalName>"...)
	b = append(b, "<RegionId>"...)
	b = AppendEscaped(b, r.RegionId)
	b = append(b, "</RegionId>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeRouteTableListResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeRouteTableListResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeRouteTableListResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeRouteTableListResponse>"...)
}

func (r *DescribeRouteTableListResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"RouterTableList":`...)
	b = r.RouterTableList.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeRouteTableListResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<RouterTableList>"...)
	b = r.RouterTableList.appendXML(b)
	b = append(b, "</RouterTableList>"...)
	return b
}

func (r *DescribeRouteTableListResponseRouterTableList) appendJSON(b []byte) []byte {
	b = append(b, `{"RouterTableListType":`...)
	b = append(b, '[')
	for i := range r.RouterTableListType {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.RouterTableListType[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouteTableListResponseRouterTableList) appendXML(b []byte) []byte {
	for i := range r.RouterTableListType {
		b = append(b, "<RouterTableListType>"...)
		b = r.RouterTableListType[i].appendXML(b)
		b = append(b, "</RouterTableListType>"...)
	}
	return b
}

func (r *DescribeRouteTableListResponseRouterTableListRouterTableListType) appendJSON(b []byte) []byte {
	b = append(b, `{"VpcId":`...)
	b = AppendQuoted(b, r.VpcId)
	b = append(b, `,"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"RouterId":`...)
	b = AppendQuoted(b, r.RouterId)
	b = append(b, `,"AssociateType":`...)
	b = AppendQuoted(b, r.AssociateType)
	b = append(b, `,"RouteTableId":`...)
	b = AppendQuoted(b, r.RouteTableId)
	b = append(b, `,"OwnerId":`...)
	b = strconv.AppendInt(b, r.OwnerId, 10)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"RouteTableType":`...)
	b = AppendQuoted(b, r.RouteTableType)
	b = append(b, `,"ResourceGroupId":`...)
	b = AppendQuoted(b, r.ResourceGroupId)
	b = append(b, `,"RouterType":`...)
	b = AppendQuoted(b, r.RouterType)
	b = append(b, `,"RouteTableName":`...)
	b = AppendQuoted(b, r.RouteTableName)
	b = append(b, `,"Tags":`...)
	b = r.Tags.appendJSON(b)
	b = append(b, `,"VSwitchIds":`...)
	b = r.VSwitchIds.appendJSON(b)
	b = append(b, `,"GatewayIds":`...)
	b = r.GatewayIds.appendJSON(b)
	b = append(b, `,"RoutePropagationEnable":`...)
	b = strconv.AppendBool(b, r.RoutePropagationEnable)
	return append(b, '}')
}

func (r *DescribeRouteTableListResponseRouterTableListRouterTableListType) appendXML(b []byte) []byte {
	b = append(b, "<VpcId>"...)
	b = AppendEscaped(b, r.VpcId)
	b = append(b, "</VpcId>"...)
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<RouterId>"...)
	b = AppendEscaped(b, r.RouterId)
	b = append(b, "</RouterId>"...)
	b = append(b, "<AssociateType>"...)
	b = AppendEscaped(b, r.AssociateType)
	b = append(b, "</AssociateType>"...)
	b = append(b, "<RouteTableId>"...)
	b = AppendEscaped(b, r.RouteTableId)
	b = append(b, "</RouteTableId>"...)
	b = append(b, "<OwnerId>"...)
	b = strconv.AppendInt(b, r.OwnerId, 10)
	b = append(b, "</OwnerId>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<RouteTableType>"...)
	b = AppendEscaped(b, r.RouteTableType)
	b = append(b, "</RouteTableType>"...)
	b = append(b, "<ResourceGroupId>"...)
	b = AppendEscaped(b, r.ResourceGroupId)
	b = append(b, "</ResourceGroupId>"...)
	b = append(b, "<RouterType>"...)
	b = AppendEscaped(b, r.RouterType)
	b = append(b, "</RouterType>"...)
	b = append(b, "<RouteTableName>"...)
	b = AppendEscaped(b, r.RouteTableName)
	b = append(b, "</RouteTableName>"...)
	b = append(b, "<Tags>"...)
	b = r.Tags.appendXML(b)
	b = append(b, "</Tags>"...)
	b = append(b, "<VSwitchIds>"...)
	b = r.VSwitchIds.appendXML(b)
	b = append(b, "</VSwitchIds>"...)
	b = append(b, "<GatewayIds>"...)
	b = r.GatewayIds.appendXML(b)
	b = append(b, "</GatewayIds>"...)
	b = append(b, "<RoutePropagationEnable>"...)
	b = strconv.AppendBool(b, r.RoutePropagationEnable)
	b = append(b, "</RoutePropagationEnable>"...)
	return b
}

func (r *DescribeRouteTableListResponseRouterTableListRouterTableListTypeTags) appendJSON(b []byte) []byte {
	b = append(b, `{"Tag":`...)
	b = append(b, '[')
	for i := range r.Tag {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Tag[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouteTableListResponseRouterTableListRouterTableListTypeTags) appendXML(b []byte) []byte {
	for i := range r.Tag {
		b = append(b, "<Tag>"...)
		b = r.Tag[i].appendXML(b)
		b = append(b, "</Tag>"...)
	}
	return b
}

func (r *DescribeRouteTableListResponseRouterTableListRouterTableListTypeTagsTag) appendJSON(b []byte) []byte {
	b = append(b, `{"Key":`...)
	b = AppendQuoted(b, r.Key)
	b = append(b, `,"Value":`...)
	b = AppendQuoted(b, r.Value)
	return append(b, '}')
}

func (r *DescribeRouteTableListResponseRouterTableListRouterTableListTypeTagsTag) appendXML(b []byte) []byte {
	b = append(b, "<Key>"...)
	b = AppendEscaped(b, r.Key)
	b = append(b, "</Key>"...)
	b = append(b, "<Value>"...)
	b = AppendEscaped(b, r.Value)
	b = append(b, "</Value>"...)
	return b
}

func (r *DescribeRouteTableListResponseRouterTableListRouterTableListTypeVSwitchIds) appendJSON(b []byte) []byte {
	b = append(b, `{"VSwitchId":`...)
	b = append(b, '[')
	for i := range r.VSwitchId {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendQuoted(b, r.VSwitchId[i])
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouteTableListResponseRouterTableListRouterTableListTypeVSwitchIds) appendXML(b []byte) []byte {
	for i := range r.VSwitchId {
		b = append(b, "<VSwitchId>"...)
		b = AppendEscaped(b, r.VSwitchId[i])
		b = append(b, "</VSwitchId>"...)
	}
	return b
}

func (r *DescribeRouteTableListResponseRouterTableListRouterTableListTypeGatewayIds) appendJSON(b []byte) []byte {
	b = append(b, `{"GatewayIds":`...)
	b = append(b, '[')
	for i := range r.GatewayIds {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendQuoted(b, r.GatewayIds[i])
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouteTableListResponseRouterTableListRouterTableListTypeGatewayIds) appendXML(b []byte) []byte {
	for i := range r.GatewayIds {
		b = append(b, "<GatewayIds>"...)
		b = AppendEscaped(b, r.GatewayIds[i])
		b = append(b, "</GatewayIds>"...)
	}
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeRouteTablesResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeRouteTablesResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeRouteTablesResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeRouteTablesResponse>"...)
}

func (r *DescribeRouteTablesResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"RouteTables":`...)
	b = r.RouteTables.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeRouteTablesResponse) appendXML(b []byte) []byte {
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<RouteTables>"...)
	b = r.RouteTables.appendXML(b)
	b = append(b, "</RouteTables>"...)
	return b
}

func (r *DescribeRouteTablesResponseRouteTables) appendJSON(b []byte) []byte {
	b = append(b, `{"RouteTable":`...)
	b = append(b, '[')
	for i := range r.RouteTable {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.RouteTable[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouteTablesResponseRouteTables) appendXML(b []byte) []byte {
	for i := range r.RouteTable {
		b = append(b, "<RouteTable>"...)
		b = r.RouteTable[i].appendXML(b)
		b = append(b, "</RouteTable>"...)
	}
	return b
}

func (r *DescribeRouteTablesResponseRouteTablesRouteTable) appendJSON(b []byte) []byte {
	b = append(b, `{"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"VRouterId":`...)
	b = AppendQuoted(b, r.VRouterId)
	b = append(b, `,"RouteTableType":`...)
	b = AppendQuoted(b, r.RouteTableType)
	b = append(b, `,"ResourceGroupId":`...)
	b = AppendQuoted(b, r.ResourceGroupId)
	b = append(b, `,"RouteTableId":`...)
	b = AppendQuoted(b, r.RouteTableId)
	b = append(b, `,"RouteEntrys":`...)
	b = r.RouteEntrys.appendJSON(b)
	b = append(b, `,"VSwitchIds":`...)
	b = r.VSwitchIds.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeRouteTablesResponseRouteTablesRouteTable) appendXML(b []byte) []byte {
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<VRouterId>"...)
	b = AppendEscaped(b, r.VRouterId)
	b = append(b, "</VRouterId>"...)
	b = append(b, "<RouteTableType>"...)
	b = AppendEscaped(b, r.RouteTableType)
	b = append(b, "</RouteTableType>"...)
	b = append(b, "<ResourceGroupId>"...)
	b = AppendEscaped(b, r.ResourceGroupId)
	b = append(b, "</ResourceGroupId>"...)
	b = append(b, "<RouteTableId>"...)
	b = AppendEscaped(b, r.RouteTableId)
	b = append(b, "</RouteTableId>"...)
	b = append(b, "<RouteEntrys>"...)
	b = r.RouteEntrys.appendXML(b)
	b = append(b, "</RouteEntrys>"...)
	b = append(b, "<VSwitchIds>"...)
	b = r.VSwitchIds.appendXML(b)
	b = append(b, "</VSwitchIds>"...)
	return b
}

func (r *DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrys) appendJSON(b []byte) []byte {
	b = append(b, `{"RouteEntry":`...)
	b = append(b, '[')
	for i := range r.RouteEntry {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.RouteEntry[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrys) appendXML(b []byte) []byte {
	for i := range r.RouteEntry {
		b = append(b, "<RouteEntry>"...)
		b = r.RouteEntry[i].appendXML(b)
		b = append(b, "</RouteEntry>"...)
	}
	return b
}

func (r *DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntry) appendJSON(b []byte) []byte {
	b = append(b, `{"Type":`...)
	b = AppendQuoted(b, r.Type)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"NextHopType":`...)
	b = AppendQuoted(b, r.NextHopType)
	b = append(b, `,"RouteEntryName":`...)
	b = AppendQuoted(b, r.RouteEntryName)
	b = append(b, `,"RouteEntryId":`...)
	b = AppendQuoted(b, r.RouteEntryId)
	b = append(b, `,"InstanceId":`...)
	b = AppendQuoted(b, r.InstanceId)
	b = append(b, `,"RouteTableId":`...)
	b = AppendQuoted(b, r.RouteTableId)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"DestinationCidrBlock":`...)
	b = AppendQuoted(b, r.DestinationCidrBlock)
	b = append(b, `,"NextHops":`...)
	b = r.NextHops.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntry) appendXML(b []byte) []byte {
	b = append(b, "<Type>"...)
	b = AppendEscaped(b, r.Type)
	b = append(b, "</Type>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<NextHopType>"...)
	b = AppendEscaped(b, r.NextHopType)
	b = append(b, "</NextHopType>"...)
	b = append(b, "<RouteEntryName>"...)
	b = AppendEscaped(b, r.RouteEntryName)
	b = append(b, "</RouteEntryName>"...)
	b = append(b, "<RouteEntryId>"...)
	b = AppendEscaped(b, r.RouteEntryId)
	b = append(b, "</RouteEntryId>"...)
	b = append(b, "<InstanceId>"...)
	b = AppendEscaped(b, r.InstanceId)
	b = append(b, "</InstanceId>"...)
	b = append(b, "<RouteTableId>"...)
	b = AppendEscaped(b, r.RouteTableId)
	b = append(b, "</RouteTableId>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<DestinationCidrBlock>"...)
	b = AppendEscaped(b, r.DestinationCidrBlock)
	b = append(b, "</DestinationCidrBlock>"...)
	b = append(b, "<NextHops>"...)
	b = r.NextHops.appendXML(b)
	b = append(b, "</NextHops>"...)
	return b
}

func (r *DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntryNextHops) appendJSON(b []byte) []byte {
	b = append(b, `{"NextHop":`...)
	b = append(b, '[')
	for i := range r.NextHop {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.NextHop[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntryNextHops) appendXML(b []byte) []byte {
	for i := range r.NextHop {
		b = append(b, "<NextHop>"...)
		b = r.NextHop[i].appendXML(b)
		b = append(b, "</NextHop>"...)
	}
	return b
}

func (r *DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntryNextHopsNextHop) appendJSON(b []byte) []byte {
	b = append(b, `{"NextHopId":`...)
	b = AppendQuoted(b, r.NextHopId)
	b = append(b, `,"Weight":`...)
	b = strconv.AppendInt(b, r.Weight, 10)
	b = append(b, `,"NextHopType":`...)
	b = AppendQuoted(b, r.NextHopType)
	b = append(b, `,"Enabled":`...)
	b = strconv.AppendInt(b, r.Enabled, 10)
	return append(b, '}')
}

func (r *DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntryNextHopsNextHop) appendXML(b []byte) []byte {
	b = append(b, "<NextHopId>"...)
	b = AppendEscaped(b, r.NextHopId)
	b = append(b, "</NextHopId>"...)
	b = append(b, "<Weight>"...)
	b = strconv.AppendInt(b, r.Weight, 10)
	b = append(b, "</Weight>"...)
	b = append(b, "<NextHopType>"...)
	b = AppendEscaped(b, r.NextHopType)
	b = append(b, "</NextHopType>"...)
	b = append(b, "<Enabled>"...)
	b = strconv.AppendInt(b, r.Enabled, 10)
	b = append(b, "</Enabled>"...)
	return b
}

func (r *DescribeRouteTablesResponseRouteTablesRouteTableVSwitchIds) appendJSON(b []byte) []byte {
	b = append(b, `{"VSwitchId":`...)
	b = append(b, '[')
	for i := range r.VSwitchId {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendQuoted(b, r.VSwitchId[i])
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeRouteTablesResponseRouteTablesRouteTableVSwitchIds) appendXML(b []byte) []byte {
	for i := range r.VSwitchId {
		b = append(b, "<VSwitchId>"...)
		b = AppendEscaped(b, r.VSwitchId[i])
		b = append(b, "</VSwitchId>"...)
	}
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeVRoutersResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeVRoutersResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeVRoutersResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeVRoutersResponse>"...)
}

func (r *DescribeVRoutersResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"VRouters":`...)
	b = r.VRouters.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeVRoutersResponse) appendXML(b []byte) []byte {
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<VRouters>"...)
	b = r.VRouters.appendXML(b)
	b = append(b, "</VRouters>"...)
	return b
}

func (r *DescribeVRoutersResponseVRouters) appendJSON(b []byte) []byte {
	b = append(b, `{"VRouter":`...)
	b = append(b, '[')
	for i := range r.VRouter {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.VRouter[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVRoutersResponseVRouters) appendXML(b []byte) []byte {
	for i := range r.VRouter {
		b = append(b, "<VRouter>"...)
		b = r.VRouter[i].appendXML(b)
		b = append(b, "</VRouter>"...)
	}
	return b
}

func (r *DescribeVRoutersResponseVRoutersVRouter) appendJSON(b []byte) []byte {
	b = append(b, `{"VpcId":`...)
	b = AppendQuoted(b, r.VpcId)
	b = append(b, `,"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"VRouterId":`...)
	b = AppendQuoted(b, r.VRouterId)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"VRouterName":`...)
	b = AppendQuoted(b, r.VRouterName)
	b = append(b, `,"RegionId":`...)
	b = AppendQuoted(b, r.RegionId)
	b = append(b, `,"RouteTableIds":`...)
	b = r.RouteTableIds.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeVRoutersResponseVRoutersVRouter) appendXML(b []byte) []byte {
	b = append(b, "<VpcId>"...)
	b = AppendEscaped(b, r.VpcId)
	b = append(b, "</VpcId>"...)
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<VRouterId>"...)
	b = AppendEscaped(b, r.VRouterId)
	b = append(b, "</VRouterId>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<VRouterName>"...)
	b = AppendEscaped(b, r.VRouterName)
	b = append(b, "</VRouterName>"...)
	b = append(b, "<RegionId>"...)
	b = AppendEscaped(b, r.RegionId)
	b = append(b, "</RegionId>"...)
	b = append(b, "<RouteTableIds>"...)
	b = r.RouteTableIds.appendXML(b)
	b = append(b, "</RouteTableIds>"...)
	return b
}

func (r *DescribeVRoutersResponseVRoutersVRouterRouteTableIds) appendJSON(b []byte) []byte {
	b = append(b, `{"RouteTableId":`...)
	b = append(b, '[')
	for i := range r.RouteTableId {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendQuoted(b, r.RouteTableId[i])
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVRoutersResponseVRoutersVRouterRouteTableIds) appendXML(b []byte) []byte {
	for i := range r.RouteTableId {
		b = append(b, "<RouteTableId>"...)
		b = AppendEscaped(b, r.RouteTableId[i])
		b = append(b, "</RouteTableId>"...)
	}
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeVSwitchesResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeVSwitchesResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeVSwitchesResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeVSwitchesResponse>"...)
}

func (r *DescribeVSwitchesResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"VSwitches":`...)
	b = r.VSwitches.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeVSwitchesResponse) appendXML(b []byte) []byte {
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<VSwitches>"...)
	b = r.VSwitches.appendXML(b)
	b = append(b, "</VSwitches>"...)
	return b
}

func (r *DescribeVSwitchesResponseVSwitches) appendJSON(b []byte) []byte {
	b = append(b, `{"VSwitch":`...)
	b = append(b, '[')
	for i := range r.VSwitch {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.VSwitch[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVSwitchesResponseVSwitches) appendXML(b []byte) []byte {
	for i := range r.VSwitch {
		b = append(b, "<VSwitch>"...)
		b = r.VSwitch[i].appendXML(b)
		b = append(b, "</VSwitch>"...)
	}
	return b
}

func (r *DescribeVSwitchesResponseVSwitchesVSwitch) appendJSON(b []byte) []byte {
	b = append(b, `{"VpcId":`...)
	b = AppendQuoted(b, r.VpcId)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"IsDefault":`...)
	b = strconv.AppendBool(b, r.IsDefault)
	b = append(b, `,"AvailableIpAddressCount":`...)
	b = strconv.AppendInt(b, r.AvailableIpAddressCount, 10)
	b = append(b, `,"NetworkAclId":`...)
	b = AppendQuoted(b, r.NetworkAclId)
	b = append(b, `,"OwnerId":`...)
	b = strconv.AppendInt(b, r.OwnerId, 10)
	b = append(b, `,"VSwitchId":`...)
	b = AppendQuoted(b, r.VSwitchId)
	b = append(b, `,"CidrBlock":`...)
	b = AppendQuoted(b, r.CidrBlock)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"ResourceGroupId":`...)
	b = AppendQuoted(b, r.ResourceGroupId)
	b = append(b, `,"ZoneId":`...)
	b = AppendQuoted(b, r.ZoneId)
	b = append(b, `,"Ipv6CidrBlock":`...)
	b = AppendQuoted(b, r.Ipv6CidrBlock)
	b = append(b, `,"VSwitchName":`...)
	b = AppendQuoted(b, r.VSwitchName)
	b = append(b, `,"ShareType":`...)
	b = AppendQuoted(b, r.ShareType)
	b = append(b, `,"EnabledIpv6":`...)
	b = strconv.AppendBool(b, r.EnabledIpv6)
	b = append(b, `,"Tags":`...)
	b = r.Tags.appendJSON(b)
	b = append(b, `,"RouteTable":`...)
	b = r.RouteTable.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeVSwitchesResponseVSwitchesVSwitch) appendXML(b []byte) []byte {
	b = append(b, "<VpcId>"...)
	b = AppendEscaped(b, r.VpcId)
	b = append(b, "</VpcId>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<IsDefault>"...)
	b = strconv.AppendBool(b, r.IsDefault)
	b = append(b, "</IsDefault>"...)
	b = append(b, "<AvailableIpAddressCount>"...)
	b = strconv.AppendInt(b, r.AvailableIpAddressCount, 10)
	b = append(b, "</AvailableIpAddressCount>"...)
	b = append(b, "<NetworkAclId>"...)
	b = AppendEscaped(b, r.NetworkAclId)
	b = append(b, "</NetworkAclId>"...)
	b = append(b, "<OwnerId>"...)
	b = strconv.AppendInt(b, r.OwnerId, 10)
	b = append(b, "</OwnerId>"...)
	b = append(b, "<VSwitchId>"...)
	b = AppendEscaped(b, r.VSwitchId)
	b = append(b, "</VSwitchId>"...)
	b = append(b, "<CidrBlock>"...)
	b = AppendEscaped(b, r.CidrBlock)
	b = append(b, "</CidrBlock>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<ResourceGroupId>"...)
	b = AppendEscaped(b, r.ResourceGroupId)
	b = append(b, "</ResourceGroupId>"...)
	b = append(b, "<ZoneId>"...)
	b = AppendEscaped(b, r.ZoneId)
	b = append(b, "</ZoneId>"...)
	b = append(b, "<Ipv6CidrBlock>"...)
	b = AppendEscaped(b, r.Ipv6CidrBlock)
	b = append(b, "</Ipv6CidrBlock>"...)
	b = append(b, "<VSwitchName>"...)
	b = AppendEscaped(b, r.VSwitchName)
	b = append(b, "</VSwitchName>"...)
	b = append(b, "<ShareType>"...)
	b = AppendEscaped(b, r.ShareType)
	b = append(b, "</ShareType>"...)
	b = append(b, "<EnabledIpv6>"...)
	b = strconv.AppendBool(b, r.EnabledIpv6)
	b = append(b, "</EnabledIpv6>"...)
	b = append(b, "<Tags>"...)
	b = r.Tags.appendXML(b)
	b = append(b, "</Tags>"...)
	b = append(b, "<RouteTable>"...)
	b = r.RouteTable.appendXML(b)
	b = append(b, "</RouteTable>"...)
	return b
}

func (r *DescribeVSwitchesResponseVSwitchesVSwitchTags) appendJSON(b []byte) []byte {
	b = append(b, `{"Tag":`...)
	b = append(b, '[')
	for i := range r.Tag {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Tag[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVSwitchesResponseVSwitchesVSwitchTags) appendXML(b []byte) []byte {
	for i := range r.Tag {
		b = append(b, "<Tag>"...)
		b = r.Tag[i].appendXML(b)
		b = append(b, "</Tag>"...)
	}
	return b
}

func (r *DescribeVSwitchesResponseVSwitchesVSwitchTagsTag) appendJSON(b []byte) []byte {
	b = append(b, `{"Key":`...)
	b = AppendQuoted(b, r.Key)
	b = append(b, `,"Value":`...)
	b = AppendQuoted(b, r.Value)
	return append(b, '}')
}

func (r *DescribeVSwitchesResponseVSwitchesVSwitchTagsTag) appendXML(b []byte) []byte {
	b = append(b, "<Key>"...)
	b = AppendEscaped(b, r.Key)
	b = append(b, "</Key>"...)
	b = append(b, "<Value>"...)
	b = AppendEscaped(b, r.Value)
	b = append(b, "</Value>"...)
	return b
}

func (r *DescribeVSwitchesResponseVSwitchesVSwitchRouteTable) appendJSON(b []byte) []byte {
	b = append(b, `{"RouteTableId":`...)
	b = AppendQuoted(b, r.RouteTableId)
	b = append(b, `,"RouteTableType":`...)
	b = AppendQuoted(b, r.RouteTableType)
	return append(b, '}')
}

func (r *DescribeVSwitchesResponseVSwitchesVSwitchRouteTable) appendXML(b []byte) []byte {
	b = append(b, "<RouteTableId>"...)
	b = AppendEscaped(b, r.RouteTableId)
	b = append(b, "</RouteTableId>"...)
	b = append(b, "<RouteTableType>"...)
	b = AppendEscaped(b, r.RouteTableType)
	b = append(b, "</RouteTableType>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeVpcAttributeResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeVpcAttributeResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeVpcAttributeResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeVpcAttributeResponse>"...)
}

func (r *DescribeVpcAttributeResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"VpcId":`...)
	b = AppendQuoted(b, r.VpcId)
	b = append(b, `,"IsDefault":`...)
	b = strconv.AppendBool(b, r.IsDefault)
	b = append(b, `,"ClassicLinkEnabled":`...)
	b = strconv.AppendBool(b, r.ClassicLinkEnabled)
	b = append(b, `,"OwnerId":`...)
	b = strconv.AppendInt(b, r.OwnerId, 10)
	b = append(b, `,"RegionId":`...)
	b = AppendQuoted(b, r.RegionId)
	b = append(b, `,"VpcName":`...)
	b = AppendQuoted(b, r.VpcName)
	b = append(b, `,"VRouterId":`...)
	b = AppendQuoted(b, r.VRouterId)
	b = append(b, `,"DhcpOptionsSetStatus":`...)
	b = AppendQuoted(b, r.DhcpOptionsSetStatus)
	b = append(b, `,"CidrBlock":`...)
	b = AppendQuoted(b, r.CidrBlock)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"ResourceGroupId":`...)
	b = AppendQuoted(b, r.ResourceGroupId)
	b = append(b, `,"DhcpOptionsSetId":`...)
	b = AppendQuoted(b, r.DhcpOptionsSetId)
	b = append(b, `,"Ipv6CidrBlock":`...)
	b = AppendQuoted(b, r.Ipv6CidrBlock)
	b = append(b, `,"VSwitchIds":`...)
	b = r.VSwitchIds.appendJSON(b)
	b = append(b, `,"UserCidrs":`...)
	b = r.UserCidrs.appendJSON(b)
	b = append(b, `,"SecondaryCidrBlocks":`...)
	b = r.SecondaryCidrBlocks.appendJSON(b)
	b = append(b, `,"AssociatedCens":`...)
	b = r.AssociatedCens.appendJSON(b)
	b = append(b, `,"CloudResources":`...)
	b = r.CloudResources.appendJSON(b)
	b = append(b, `,"Ipv6CidrBlocks":`...)
	b = r.Ipv6CidrBlocks.appendJSON(b)
	b = append(b, `,"SupportIpv4Gateway":`...)
	b = strconv.AppendBool(b, r.SupportIpv4Gateway)
	b = append(b, `,"Ipv4GatewayId":`...)
	b = AppendQuoted(b, r.Ipv4GatewayId)
	b = append(b, `,"Tags":`...)
	b = r.Tags.appendJSON(b)
	b = append(b, `,"AssociatedPropagationSources":`...)
	b = r.AssociatedPropagationSources.appendJSON(b)
	b = append(b, `,"EnabledIpv6":`...)
	b = strconv.AppendBool(b, r.EnabledIpv6)
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponse) appendXML(b []byte) []byte {
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<VpcId>"...)
	b = AppendEscaped(b, r.VpcId)
	b = append(b, "</VpcId>"...)
	b = append(b, "<IsDefault>"...)
	b = strconv.AppendBool(b, r.IsDefault)
	b = append(b, "</IsDefault>"...)
	b = append(b, "<ClassicLinkEnabled>"...)
	b = strconv.AppendBool(b, r.ClassicLinkEnabled)
	b = append(b, "</ClassicLinkEnabled>"...)
	b = append(b, "<OwnerId>"...)
	b = strconv.AppendInt(b, r.OwnerId, 10)
	b = append(b, "</OwnerId>"...)
	b = append(b, "<RegionId>"...)
	b = AppendEscaped(b, r.RegionId)
	b = append(b, "</RegionId>"...)
	b = append(b, "<VpcName>"...)
	b = AppendEscaped(b, r.VpcName)
	b = append(b, "</VpcName>"...)
	b = append(b, "<VRouterId>"...)
	b = AppendEscaped(b, r.VRouterId)
	b = append(b, "</VRouterId>"...)
	b = append(b, "<DhcpOptionsSetStatus>"...)
	b = AppendEscaped(b, r.DhcpOptionsSetStatus)
	b = append(b, "</DhcpOptionsSetStatus>"...)
	b = append(b, "<CidrBlock>"...)
	b = AppendEscaped(b, r.CidrBlock)
	b = append(b, "</CidrBlock>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<ResourceGroupId>"...)
	b = AppendEscaped(b, r.ResourceGroupId)
	b = append(b, "</ResourceGroupId>"...)
	b = append(b, "<DhcpOptionsSetId>"...)
	b = AppendEscaped(b, r.DhcpOptionsSetId)
	b = append(b, "</DhcpOptionsSetId>"...)
	b = append(b, "<Ipv6CidrBlock>"...)
	b = AppendEscaped(b, r.Ipv6CidrBlock)
	b = append(b, "</Ipv6CidrBlock>"...)
	b = append(b, "<VSwitchIds>"...)
	b = r.VSwitchIds.appendXML(b)
	b = append(b, "</VSwitchIds>"...)
	b = append(b, "<UserCidrs>"...)
	b = r.UserCidrs.appendXML(b)
	b = append(b, "</UserCidrs>"...)
	b = append(b, "<SecondaryCidrBlocks>"...)
	b = r.SecondaryCidrBlocks.appendXML(b)
	b = append(b, "</SecondaryCidrBlocks>"...)
	b = append(b, "<AssociatedCens>"...)
	b = r.AssociatedCens.appendXML(b)
	b = append(b, "</AssociatedCens>"...)
	b = append(b, "<CloudResources>"...)
	b = r.CloudResources.appendXML(b)
	b = append(b, "</CloudResources>"...)
	b = append(b, "<Ipv6CidrBlocks>"...)
	b = r.Ipv6CidrBlocks.appendXML(b)
	b = append(b, "</Ipv6CidrBlocks>"...)
	b = append(b, "<SupportIpv4Gateway>"...)
	b = strconv.AppendBool(b, r.SupportIpv4Gateway)
	b = append(b, "</SupportIpv4Gateway>"...)
	b = append(b, "<Ipv4GatewayId>"...)
	b = AppendEscaped(b, r.Ipv4GatewayId)
	b = append(b, "</Ipv4GatewayId>"...)
	b = append(b, "<Tags>"...)
	b = r.Tags.appendXML(b)
	b = append(b, "</Tags>"...)
	b = append(b, "<AssociatedPropagationSources>"...)
	b = r.AssociatedPropagationSources.appendXML(b)
	b = append(b, "</AssociatedPropagationSources>"...)
	b = append(b, "<EnabledIpv6>"...)
	b = strconv.AppendBool(b, r.EnabledIpv6)
	b = append(b, "</EnabledIpv6>"...)
	return b
}

func (r *DescribeVpcAttributeResponseVSwitchIds) appendJSON(b []byte) []byte {
	b = append(b, `{"VSwitchId":`...)
	b = append(b, '[')
	for i := range r.VSwitchId {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendQuoted(b, r.VSwitchId[i])
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseVSwitchIds) appendXML(b []byte) []byte {
	for i := range r.VSwitchId {
		b = append(b, "<VSwitchId>"...)
		b = AppendEscaped(b, r.VSwitchId[i])
		b = append(b, "</VSwitchId>"...)
	}
	return b
}

func (r *DescribeVpcAttributeResponseUserCidrs) appendJSON(b []byte) []byte {
	b = append(b, `{"UserCidr":`...)
	b = append(b, '[')
	for i := range r.UserCidr {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendQuoted(b, r.UserCidr[i])
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseUserCidrs) appendXML(b []byte) []byte {
	for i := range r.UserCidr {
		b = append(b, "<UserCidr>"...)
		b = AppendEscaped(b, r.UserCidr[i])
		b = append(b, "</UserCidr>"...)
	}
	return b
}

func (r *DescribeVpcAttributeResponseSecondaryCidrBlocks) appendJSON(b []byte) []byte {
	b = append(b, `{"SecondaryCidrBlock":`...)
	b = append(b, '[')
	for i := range r.SecondaryCidrBlock {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendQuoted(b, r.SecondaryCidrBlock[i])
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseSecondaryCidrBlocks) appendXML(b []byte) []byte {
	for i := range r.SecondaryCidrBlock {
		b = append(b, "<SecondaryCidrBlock>"...)
		b = AppendEscaped(b, r.SecondaryCidrBlock[i])
		b = append(b, "</SecondaryCidrBlock>"...)
	}
	return b
}

func (r *DescribeVpcAttributeResponseAssociatedCens) appendJSON(b []byte) []byte {
	b = append(b, `{"AssociatedCen":`...)
	b = append(b, '[')
	for i := range r.AssociatedCen {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.AssociatedCen[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseAssociatedCens) appendXML(b []byte) []byte {
	for i := range r.AssociatedCen {
		b = append(b, "<AssociatedCen>"...)
		b = r.AssociatedCen[i].appendXML(b)
		b = append(b, "</AssociatedCen>"...)
	}
	return b
}

func (r *DescribeVpcAttributeResponseAssociatedCensAssociatedCen) appendJSON(b []byte) []byte {
	b = append(b, `{"CenOwnerId":`...)
	b = strconv.AppendInt(b, r.CenOwnerId, 10)
	b = append(b, `,"CenId":`...)
	b = AppendQuoted(b, r.CenId)
	b = append(b, `,"CenStatus":`...)
	b = AppendQuoted(b, r.CenStatus)
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseAssociatedCensAssociatedCen) appendXML(b []byte) []byte {
	b = append(b, "<CenOwnerId>"...)
	b = strconv.AppendInt(b, r.CenOwnerId, 10)
	b = append(b, "</CenOwnerId>"...)
	b = append(b, "<CenId>"...)
	b = AppendEscaped(b, r.CenId)
	b = append(b, "</CenId>"...)
	b = append(b, "<CenStatus>"...)
	b = AppendEscaped(b, r.CenStatus)
	b = append(b, "</CenStatus>"...)
	return b
}

func (r *DescribeVpcAttributeResponseCloudResources) appendJSON(b []byte) []byte {
	b = append(b, `{"CloudResourceSetType":`...)
	b = append(b, '[')
	for i := range r.CloudResourceSetType {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.CloudResourceSetType[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseCloudResources) appendXML(b []byte) []byte {
	for i := range r.CloudResourceSetType {
		b = append(b, "<CloudResourceSetType>"...)
		b = r.CloudResourceSetType[i].appendXML(b)
		b = append(b, "</CloudResourceSetType>"...)
	}
	return b
}

func (r *DescribeVpcAttributeResponseCloudResourcesCloudResourceSetType) appendJSON(b []byte) []byte {
	b = append(b, `{"ResourceCount":`...)
	b = strconv.AppendInt(b, r.ResourceCount, 10)
	b = append(b, `,"ResourceType":`...)
	b = AppendQuoted(b, r.ResourceType)
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseCloudResourcesCloudResourceSetType) appendXML(b []byte) []byte {
	b = append(b, "<ResourceCount>"...)
	b = strconv.AppendInt(b, r.ResourceCount, 10)
	b = append(b, "</ResourceCount>"...)
	b = append(b, "<ResourceType>"...)
	b = AppendEscaped(b, r.ResourceType)
	b = append(b, "</ResourceType>"...)
	return b
}

func (r *DescribeVpcAttributeResponseIpv6CidrBlocks) appendJSON(b []byte) []byte {
	b = append(b, `{"Ipv6CidrBlock":`...)
	b = append(b, '[')
	for i := range r.Ipv6CidrBlock {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Ipv6CidrBlock[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseIpv6CidrBlocks) appendXML(b []byte) []byte {
	for i := range r.Ipv6CidrBlock {
		b = append(b, "<Ipv6CidrBlock>"...)
		b = r.Ipv6CidrBlock[i].appendXML(b)
		b = append(b, "</Ipv6CidrBlock>"...)
	}
	return b
}

func (r *DescribeVpcAttributeResponseIpv6CidrBlocksIpv6CidrBlock) appendJSON(b []byte) []byte {
	b = append(b, `{"Ipv6Isp":`...)
	b = AppendQuoted(b, r.Ipv6Isp)
	b = append(b, `,"Ipv6CidrBlock":`...)
	b = AppendQuoted(b, r.Ipv6CidrBlock)
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseIpv6CidrBlocksIpv6CidrBlock) appendXML(b []byte) []byte {
	b = append(b, "<Ipv6Isp>"...)
	b = AppendEscaped(b, r.Ipv6Isp)
	b = append(b, "</Ipv6Isp>"...)
	b = append(b, "<Ipv6CidrBlock>"...)
	b = AppendEscaped(b, r.Ipv6CidrBlock)
	b = append(b, "</Ipv6CidrBlock>"...)
	return b
}

func (r *DescribeVpcAttributeResponseTags) appendJSON(b []byte) []byte {
	b = append(b, `{"Tag":`...)
	b = append(b, '[')
	for i := range r.Tag {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Tag[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseTags) appendXML(b []byte) []byte {
	for i := range r.Tag {
		b = append(b, "<Tag>"...)
		b = r.Tag[i].appendXML(b)
		b = append(b, "</Tag>"...)
	}
	return b
}

func (r *DescribeVpcAttributeResponseTagsTag) appendJSON(b []byte) []byte {
	b = append(b, `{"Key":`...)
	b = AppendQuoted(b, r.Key)
	b = append(b, `,"Value":`...)
	b = AppendQuoted(b, r.Value)
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseTagsTag) appendXML(b []byte) []byte {
	b = append(b, "<Key>"...)
	b = AppendEscaped(b, r.Key)
	b = append(b, "</Key>"...)
	b = append(b, "<Value>"...)
	b = AppendEscaped(b, r.Value)
	b = append(b, "</Value>"...)
	return b
}

func (r *DescribeVpcAttributeResponseAssociatedPropagationSources) appendJSON(b []byte) []byte {
	b = append(b, `{"AssociatedPropagationSources":`...)
	b = append(b, '[')
	for i := range r.AssociatedPropagationSources {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.AssociatedPropagationSources[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseAssociatedPropagationSources) appendXML(b []byte) []byte {
	for i := range r.AssociatedPropagationSources {
		b = append(b, "<AssociatedPropagationSources>"...)
		b = r.AssociatedPropagationSources[i].appendXML(b)
		b = append(b, "</AssociatedPropagationSources>"...)
	}
	return b
}

func (r *DescribeVpcAttributeResponseAssociatedPropagationSourcesAssociatedPropagationSources) appendJSON(b []byte) []byte {
	b = append(b, `{"SourceType":`...)
	b = AppendQuoted(b, r.SourceType)
	b = append(b, `,"SourceOwnerId":`...)
	b = strconv.AppendInt(b, r.SourceOwnerId, 10)
	b = append(b, `,"SourceInstanceId":`...)
	b = AppendQuoted(b, r.SourceInstanceId)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"RoutePropagated":`...)
	b = strconv.AppendBool(b, r.RoutePropagated)
	return append(b, '}')
}

func (r *DescribeVpcAttributeResponseAssociatedPropagationSourcesAssociatedPropagationSources) appendXML(b []byte) []byte {
	b = append(b, "<SourceType>"...)
	b = AppendEscaped(b, r.SourceType)
	b = append(b, "</SourceType>"...)
	b = append(b, "<SourceOwnerId>"...)
	b = strconv.AppendInt(b, r.SourceOwnerId, 10)
	b = append(b, "</SourceOwnerId>"...)
	b = append(b, "<SourceInstanceId>"...)
	b = AppendEscaped(b, r.SourceInstanceId)
	b = append(b, "</SourceInstanceId>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<RoutePropagated>"...)
	b = strconv.AppendBool(b, r.RoutePropagated)
	b = append(b, "</RoutePropagated>"...)
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeVpcsResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeVpcsResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeVpcsResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeVpcsResponse>"...)
}

func (r *DescribeVpcsResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"PageSize":`...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, `,"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"PageNumber":`...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, `,"TotalCount":`...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, `,"Vpcs":`...)
	b = r.Vpcs.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeVpcsResponse) appendXML(b []byte) []byte {
	b = append(b, "<PageSize>"...)
	b = strconv.AppendInt(b, r.PageSize, 10)
	b = append(b, "</PageSize>"...)
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<PageNumber>"...)
	b = strconv.AppendInt(b, r.PageNumber, 10)
	b = append(b, "</PageNumber>"...)
	b = append(b, "<TotalCount>"...)
	b = strconv.AppendInt(b, r.TotalCount, 10)
	b = append(b, "</TotalCount>"...)
	b = append(b, "<Vpcs>"...)
	b = r.Vpcs.appendXML(b)
	b = append(b, "</Vpcs>"...)
	return b
}

func (r *DescribeVpcsResponseVpcs) appendJSON(b []byte) []byte {
	b = append(b, `{"Vpc":`...)
	b = append(b, '[')
	for i := range r.Vpc {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Vpc[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcsResponseVpcs) appendXML(b []byte) []byte {
	for i := range r.Vpc {
		b = append(b, "<Vpc>"...)
		b = r.Vpc[i].appendXML(b)
		b = append(b, "</Vpc>"...)
	}
	return b
}

func (r *DescribeVpcsResponseVpcsVpc) appendJSON(b []byte) []byte {
	b = append(b, `{"CreationTime":`...)
	b = AppendQuoted(b, r.CreationTime)
	b = append(b, `,"Status":`...)
	b = AppendQuoted(b, r.Status)
	b = append(b, `,"VpcId":`...)
	b = AppendQuoted(b, r.VpcId)
	b = append(b, `,"IsDefault":`...)
	b = strconv.AppendBool(b, r.IsDefault)
	b = append(b, `,"OwnerId":`...)
	b = strconv.AppendInt(b, r.OwnerId, 10)
	b = append(b, `,"RegionId":`...)
	b = AppendQuoted(b, r.RegionId)
	b = append(b, `,"VpcName":`...)
	b = AppendQuoted(b, r.VpcName)
	b = append(b, `,"VRouterId":`...)
	b = AppendQuoted(b, r.VRouterId)
	b = append(b, `,"DhcpOptionsSetStatus":`...)
	b = AppendQuoted(b, r.DhcpOptionsSetStatus)
	b = append(b, `,"CidrBlock":`...)
	b = AppendQuoted(b, r.CidrBlock)
	b = append(b, `,"Description":`...)
	b = AppendQuoted(b, r.Description)
	b = append(b, `,"ResourceGroupId":`...)
	b = AppendQuoted(b, r.ResourceGroupId)
	b = append(b, `,"DhcpOptionsSetId":`...)
	b = AppendQuoted(b, r.DhcpOptionsSetId)
	b = append(b, `,"Ipv6CidrBlock":`...)
	b = AppendQuoted(b, r.Ipv6CidrBlock)
	b = append(b, `,"CenStatus":`...)
	b = AppendQuoted(b, r.CenStatus)
	b = append(b, `,"Tags":`...)
	b = r.Tags.appendJSON(b)
	b = append(b, `,"Ipv6CidrBlocks":`...)
	b = r.Ipv6CidrBlocks.appendJSON(b)
	b = append(b, `,"VSwitchIds":`...)
	b = r.VSwitchIds.appendJSON(b)
	b = append(b, `,"SecondaryCidrBlocks":`...)
	b = r.SecondaryCidrBlocks.appendJSON(b)
	b = append(b, `,"UserCidrs":`...)
	b = r.UserCidrs.appendJSON(b)
	b = append(b, `,"NatGatewayIds":`...)
	b = r.NatGatewayIds.appendJSON(b)
	b = append(b, `,"RouterTableIds":`...)
	b = r.RouterTableIds.appendJSON(b)
	b = append(b, `,"EnabledIpv6":`...)
	b = strconv.AppendBool(b, r.EnabledIpv6)
	return append(b, '}')
}

func (r *DescribeVpcsResponseVpcsVpc) appendXML(b []byte) []byte {
	b = append(b, "<CreationTime>"...)
	b = AppendEscaped(b, r.CreationTime)
	b = append(b, "</CreationTime>"...)
	b = append(b, "<Status>"...)
	b = AppendEscaped(b, r.Status)
	b = append(b, "</Status>"...)
	b = append(b, "<VpcId>"...)
	b = AppendEscaped(b, r.VpcId)
	b = append(b, "</VpcId>"...)
	b = append(b, "<IsDefault>"...)
	b = strconv.AppendBool(b, r.IsDefault)
	b = append(b, "</IsDefault>"...)
	b = append(b, "<OwnerId>"...)
	b = strconv.AppendInt(b, r.OwnerId, 10)
	b = append(b, "</OwnerId>"...)
	b = append(b, "<RegionId>"...)
	b = AppendEscaped(b, r.RegionId)
	b = append(b, "</RegionId>"...)
	b = append(b, "<VpcName>"...)
	b = AppendEscaped(b, r.VpcName)
	b = append(b, "</VpcName>"...)
	b = append(b, "<VRouterId>"...)
	b = AppendEscaped(b, r.VRouterId)
	b = append(b, "</VRouterId>"...)
	b = append(b, "<DhcpOptionsSetStatus>"...)
	b = AppendEscaped(b, r.DhcpOptionsSetStatus)
	b = append(b, "</DhcpOptionsSetStatus>"...)
	b = append(b, "<CidrBlock>"...)
	b = AppendEscaped(b, r.CidrBlock)
	b = append(b, "</CidrBlock>"...)
	b = append(b, "<Description>"...)
	b = AppendEscaped(b, r.Description)
	b = append(b, "</Description>"...)
	b = append(b, "<ResourceGroupId>"...)
	b = AppendEscaped(b, r.ResourceGroupId)
	b = append(b, "</ResourceGroupId>"...)
	b = append(b, "<DhcpOptionsSetId>"...)
	b = AppendEscaped(b, r.DhcpOptionsSetId)
	b = append(b, "</DhcpOptionsSetId>"...)
	b = append(b, "<Ipv6CidrBlock>"...)
	b = AppendEscaped(b, r.Ipv6CidrBlock)
	b = append(b, "</Ipv6CidrBlock>"...)
	b = append(b, "<CenStatus>"...)
	b = AppendEscaped(b, r.CenStatus)
	b = append(b, "</CenStatus>"...)
	b = append(b, "<Tags>"...)
	b = r.Tags.appendXML(b)
	b = append(b, "</Tags>"...)
	b = append(b, "<Ipv6CidrBlocks>"...)
	b = r.Ipv6CidrBlocks.appendXML(b)
	b = append(b, "</Ipv6CidrBlocks>"...)
	b = append(b, "<VSwitchIds>"...)
	b = r.VSwitchIds.appendXML(b)
	b = append(b, "</VSwitchIds>"...)
	b = append(b, "<SecondaryCidrBlocks>"...)
	b = r.SecondaryCidrBlocks.appendXML(b)
	b = append(b, "</SecondaryCidrBlocks>"...)
	b = append(b, "<UserCidrs>"...)
	b = r.UserCidrs.appendXML(b)
	b = append(b, "</UserCidrs>"...)
	b = append(b, "<NatGatewayIds>"...)
	b = r.NatGatewayIds.appendXML(b)
	b = append(b, "</NatGatewayIds>"...)
	b = append(b, "<RouterTableIds>"...)
	b = r.RouterTableIds.appendXML(b)
	b = append(b, "</RouterTableIds>"...)
	b = append(b, "<EnabledIpv6>"...)
	b = strconv.AppendBool(b, r.EnabledIpv6)
	b = append(b, "</EnabledIpv6>"...)
	return b
}

func (r *DescribeVpcsResponseVpcsVpcTags) appendJSON(b []byte) []byte {
	b = append(b, `{"Tag":`...)
	b = append(b, '[')
	for i := range r.Tag {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Tag[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcsResponseVpcsVpcTags) appendXML(b []byte) []byte {
	for i := range r.Tag {
		b = append(b, "<Tag>"...)
		b = r.Tag[i].appendXML(b)
		b = append(b, "</Tag>"...)
	}
	return b
}

func (r *DescribeVpcsResponseVpcsVpcTagsTag) appendJSON(b []byte) []byte {
	b = append(b, `{"Key":`...)
	b = AppendQuoted(b, r.Key)
	b = append(b, `,"Value":`...)
	b = AppendQuoted(b, r.Value)
	return append(b, '}')
}

func (r *DescribeVpcsResponseVpcsVpcTagsTag) appendXML(b []byte) []byte {
	b = append(b, "<Key>"...)
	b = AppendEscaped(b, r.Key)
	b = append(b, "</Key>"...)
	b = append(b, "<Value>"...)
	b = AppendEscaped(b, r.Value)
	b = append(b, "</Value>"...)
	return b
}

func (r *DescribeVpcsResponseVpcsVpcIpv6CidrBlocks) appendJSON(b []byte) []byte {
	b = append(b, `{"Ipv6CidrBlock":`...)
	b = append(b, '[')
	for i := range r.Ipv6CidrBlock {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Ipv6CidrBlock[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcsResponseVpcsVpcIpv6CidrBlocks) appendXML(b []byte) []byte {
	for i := range r.Ipv6CidrBlock {
		b = append(b, "<Ipv6CidrBlock>"...)
		b = r.Ipv6CidrBlock[i].appendXML(b)
		b = append(b, "</Ipv6CidrBlock>"...)
	}
	return b
}

func (r *DescribeVpcsResponseVpcsVpcIpv6CidrBlocksIpv6CidrBlock) appendJSON(b []byte) []byte {
	b = append(b, `{"Ipv6Isp":`...)
	b = AppendQuoted(b, r.Ipv6Isp)
	b = append(b, `,"Ipv6CidrBlock":`...)
	b = AppendQuoted(b, r.Ipv6CidrBlock)
	return append(b, '}')
}

func (r *DescribeVpcsResponseVpcsVpcIpv6CidrBlocksIpv6CidrBlock) appendXML(b []byte) []byte {
	b = append(b, "<Ipv6Isp>"...)
	b = AppendEscaped(b, r.Ipv6Isp)
	b = append(b, "</Ipv6Isp>"...)
	b = append(b, "<Ipv6CidrBlock>"...)
	b = AppendEscaped(b, r.Ipv6CidrBlock)
	b = append(b, "</Ipv6CidrBlock>"...)
	return b
}

func (r *DescribeVpcsResponseVpcsVpcVSwitchIds) appendJSON(b []byte) []byte {
	b = append(b, `{"VSwitchId":`...)
	b = append(b, '[')
	for i := range r.VSwitchId {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendQuoted(b, r.VSwitchId[i])
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcsResponseVpcsVpcVSwitchIds) appendXML(b []byte) []byte {
	for i := range r.VSwitchId {
		b = append(b, "<VSwitchId>"...)
		b = AppendEscaped(b, r.VSwitchId[i])
		b = append(b, "</VSwitchId>"...)
	}
	return b
}

func (r *DescribeVpcsResponseVpcsVpcSecondaryCidrBlocks) appendJSON(b []byte) []byte {
	b = append(b, `{"SecondaryCidrBlock":`...)
	b = append(b, '[')
	for i := range r.SecondaryCidrBlock {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendQuoted(b, r.SecondaryCidrBlock[i])
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcsResponseVpcsVpcSecondaryCidrBlocks) appendXML(b []byte) []byte {
	for i := range r.SecondaryCidrBlock {
		b = append(b, "<SecondaryCidrBlock>"...)
		b = AppendEscaped(b, r.SecondaryCidrBlock[i])
		b = append(b, "</SecondaryCidrBlock>"...)
	}
	return b
}

func (r *DescribeVpcsResponseVpcsVpcUserCidrs) appendJSON(b []byte) []byte {
	b = append(b, `{"UserCidr":`...)
	b = append(b, '[')
	for i := range r.UserCidr {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendQuoted(b, r.UserCidr[i])
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcsResponseVpcsVpcUserCidrs) appendXML(b []byte) []byte {
	for i := range r.UserCidr {
		b = append(b, "<UserCidr>"...)
		b = AppendEscaped(b, r.UserCidr[i])
		b = append(b, "</UserCidr>"...)
	}
	return b
}

func (r *DescribeVpcsResponseVpcsVpcNatGatewayIds) appendJSON(b []byte) []byte {
	b = append(b, `{"NatGatewayIds":`...)
	b = append(b, '[')
	for i := range r.NatGatewayIds {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendQuoted(b, r.NatGatewayIds[i])
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcsResponseVpcsVpcNatGatewayIds) appendXML(b []byte) []byte {
	for i := range r.NatGatewayIds {
		b = append(b, "<NatGatewayIds>"...)
		b = AppendEscaped(b, r.NatGatewayIds[i])
		b = append(b, "</NatGatewayIds>"...)
	}
	return b
}

func (r *DescribeVpcsResponseVpcsVpcRouterTableIds) appendJSON(b []byte) []byte {
	b = append(b, `{"RouterTableIds":`...)
	b = append(b, '[')
	for i := range r.RouterTableIds {
		if i > 0 {
			b = append(b, ',')
		}
		b = AppendQuoted(b, r.RouterTableIds[i])
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeVpcsResponseVpcsVpcRouterTableIds) appendXML(b []byte) []byte {
	for i := range r.RouterTableIds {
		b = append(b, "<RouterTableIds>"...)
		b = AppendEscaped(b, r.RouterTableIds[i])
		b = append(b, "</RouterTableIds>"...)
	}
	return b
}

// AppendJSON appends r as JSON.
func (r *DescribeZonesResponse) AppendJSON(b []byte) []byte { return r.appendJSON(b) }

// AppendXML appends r as an XML element of the type's name.
func (r *DescribeZonesResponse) AppendXML(b []byte) []byte {
	b = append(b, "<DescribeZonesResponse>"...)
	b = r.appendXML(b)
	return append(b, "</DescribeZonesResponse>"...)
}

func (r *DescribeZonesResponse) appendJSON(b []byte) []byte {
	b = append(b, `{"RequestId":`...)
	b = AppendQuoted(b, r.RequestId)
	b = append(b, `,"Zones":`...)
	b = r.Zones.appendJSON(b)
	return append(b, '}')
}

func (r *DescribeZonesResponse) appendXML(b []byte) []byte {
	b = append(b, "<RequestId>"...)
	b = AppendEscaped(b, r.RequestId)
	b = append(b, "</RequestId>"...)
	b = append(b, "<Zones>"...)
	b = r.Zones.appendXML(b)
	b = append(b, "</Zones>"...)
	return b
}

func (r *DescribeZonesResponseZones) appendJSON(b []byte) []byte {
	b = append(b, `{"Zone":`...)
	b = append(b, '[')
	for i := range r.Zone {
		if i > 0 {
			b = append(b, ',')
		}
		b = r.Zone[i].appendJSON(b)
	}
	b = append(b, ']')
	return append(b, '}')
}

func (r *DescribeZonesResponseZones) appendXML(b []byte) []byte {
	for i := range r.Zone {
		b = append(b, "<Zone>"...)
		b = r.Zone[i].appendXML(b)
		b = append(b, "</Zone>"...)
	}
	return b
}

func (r *DescribeZonesResponseZonesZone) appendJSON(b []byte) []byte {
	b = append(b, `{"ZoneId":`...)
	b = AppendQuoted(b, r.ZoneId)
	b = append(b, `,"LocalName":`...)
	b = AppendQuoted(b, r.LocalName)
	b = append(b, `,"ZoneType":`...)
	b = AppendQuoted(b, r.ZoneType)
	return append(b, '}')
}

func (r *DescribeZonesResponseZonesZone) appendXML(b []byte) []byte {
	b = append(b, "<ZoneId>"...)
	b = AppendEscaped(b, r.ZoneId)
	b = append(b, "</ZoneId>"...)
	b = append(b, "<LocalName>"...)
	b = AppendEscaped(b, r.LocalName)
	b = append(b, "</LocalName>"...)
	b = append(b, "<ZoneType>"...)
	b = AppendEscaped(b, r.ZoneType)
	b = append(b, "</ZoneType>"...)
	return b
}
