// Code generated from actions/*.yaml by go generate. DO NOT EDIT.

package api

import "ecsim/model"

// AddBgpNetworkRequest is what AddBgpNetwork takes.
type AddBgpNetworkRequest struct {
	DstCidrBlock Opt[string]
	RegionId     Opt[string]
	RouterId     Opt[string]
	VpcId        Opt[string]
	ClientToken  Opt[string]
}

// Action returns AddBgpNetwork.
func (*AddBgpNetworkRequest) Action() model.Action { return AddBgpNetwork }

// Str returns the string parameter of that name and whether it is set.
func (r *AddBgpNetworkRequest) Str(name string) (string, bool) {
	switch name {
	case "DstCidrBlock":
		return r.DstCidrBlock.V, r.DstCidrBlock.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouterId":
		return r.RouterId.V, r.RouterId.Set
	case "VpcId":
		return r.VpcId.V, r.VpcId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *AddBgpNetworkRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *AddBgpNetworkRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*AddBgpNetworkRequest) index(name string) int {
	switch name {
	case "DstCidrBlock":
		return 0
	case "RegionId":
		return 1
	case "RouterId":
		return 2
	case "VpcId":
		return 3
	case "ClientToken":
		return 4
	}
	return -1
}

func (r *AddBgpNetworkRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.DstCidrBlock = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.RouterId = Some(v)
	case 3:
		r.VpcId = Some(v)
	case 4:
		r.ClientToken = Some(v)
	}
}

func (r *AddBgpNetworkRequest) setInt(i int, v int64) {
}

func (r *AddBgpNetworkRequest) setBool(i int, v bool) {
}

// CreateBgpGroupRequest is what CreateBgpGroup takes.
type CreateBgpGroupRequest struct {
	RegionId    Opt[string]
	RouterId    Opt[string]
	Name        Opt[string]
	Description Opt[string]
	PeerAsn     Opt[int64]
	AuthKey     Opt[string]
	IsFakeAsn   Opt[bool]
	ClientToken Opt[string]
	IpVersion   Opt[string]
	LocalAsn    Opt[int64]
	RouteQuota  Opt[int64]
}

// Action returns CreateBgpGroup.
func (*CreateBgpGroupRequest) Action() model.Action { return CreateBgpGroup }

// Str returns the string parameter of that name and whether it is set.
func (r *CreateBgpGroupRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouterId":
		return r.RouterId.V, r.RouterId.Set
	case "Name":
		return r.Name.V, r.Name.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "AuthKey":
		return r.AuthKey.V, r.AuthKey.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "IpVersion":
		return r.IpVersion.V, r.IpVersion.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreateBgpGroupRequest) Int(name string) (int64, bool) {
	switch name {
	case "PeerAsn":
		return r.PeerAsn.V, r.PeerAsn.Set
	case "LocalAsn":
		return r.LocalAsn.V, r.LocalAsn.Set
	case "RouteQuota":
		return r.RouteQuota.V, r.RouteQuota.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreateBgpGroupRequest) Bool(name string) (bool, bool) {
	switch name {
	case "IsFakeAsn":
		return r.IsFakeAsn.V, r.IsFakeAsn.Set
	}
	return false, false
}

func (*CreateBgpGroupRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "RouterId":
		return 1
	case "Name":
		return 2
	case "Description":
		return 3
	case "PeerAsn":
		return 4
	case "AuthKey":
		return 5
	case "IsFakeAsn":
		return 6
	case "ClientToken":
		return 7
	case "IpVersion":
		return 8
	case "LocalAsn":
		return 9
	case "RouteQuota":
		return 10
	}
	return -1
}

func (r *CreateBgpGroupRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.RouterId = Some(v)
	case 2:
		r.Name = Some(v)
	case 3:
		r.Description = Some(v)
	case 5:
		r.AuthKey = Some(v)
	case 7:
		r.ClientToken = Some(v)
	case 8:
		r.IpVersion = Some(v)
	}
}

func (r *CreateBgpGroupRequest) setInt(i int, v int64) {
	switch i {
	case 4:
		r.PeerAsn = Some(v)
	case 9:
		r.LocalAsn = Some(v)
	case 10:
		r.RouteQuota = Some(v)
	}
}

func (r *CreateBgpGroupRequest) setBool(i int, v bool) {
	switch i {
	case 6:
		r.IsFakeAsn = Some(v)
	}
}

// CreateBgpPeerRequest is what CreateBgpPeer takes.
type CreateBgpPeerRequest struct {
	RegionId      Opt[string]
	BgpGroupId    Opt[string]
	PeerIpAddress Opt[string]
	EnableBfd     Opt[bool]
	ClientToken   Opt[string]
	IpVersion     Opt[string]
	BfdMultiHop   Opt[int64]
}

// Action returns CreateBgpPeer.
func (*CreateBgpPeerRequest) Action() model.Action { return CreateBgpPeer }

// Str returns the string parameter of that name and whether it is set.
func (r *CreateBgpPeerRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "BgpGroupId":
		return r.BgpGroupId.V, r.BgpGroupId.Set
	case "PeerIpAddress":
		return r.PeerIpAddress.V, r.PeerIpAddress.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "IpVersion":
		return r.IpVersion.V, r.IpVersion.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreateBgpPeerRequest) Int(name string) (int64, bool) {
	switch name {
	case "BfdMultiHop":
		return r.BfdMultiHop.V, r.BfdMultiHop.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreateBgpPeerRequest) Bool(name string) (bool, bool) {
	switch name {
	case "EnableBfd":
		return r.EnableBfd.V, r.EnableBfd.Set
	}
	return false, false
}

func (*CreateBgpPeerRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "BgpGroupId":
		return 1
	case "PeerIpAddress":
		return 2
	case "EnableBfd":
		return 3
	case "ClientToken":
		return 4
	case "IpVersion":
		return 5
	case "BfdMultiHop":
		return 6
	}
	return -1
}

func (r *CreateBgpPeerRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.BgpGroupId = Some(v)
	case 2:
		r.PeerIpAddress = Some(v)
	case 4:
		r.ClientToken = Some(v)
	case 5:
		r.IpVersion = Some(v)
	}
}

func (r *CreateBgpPeerRequest) setInt(i int, v int64) {
	switch i {
	case 6:
		r.BfdMultiHop = Some(v)
	}
}

func (r *CreateBgpPeerRequest) setBool(i int, v bool) {
	switch i {
	case 3:
		r.EnableBfd = Some(v)
	}
}

// DeleteBgpGroupRequest is what DeleteBgpGroup takes.
type DeleteBgpGroupRequest struct {
	BgpGroupId  Opt[string]
	RegionId    Opt[string]
	ClientToken Opt[string]
}

// Action returns DeleteBgpGroup.
func (*DeleteBgpGroupRequest) Action() model.Action { return DeleteBgpGroup }

// Str returns the string parameter of that name and whether it is set.
func (r *DeleteBgpGroupRequest) Str(name string) (string, bool) {
	switch name {
	case "BgpGroupId":
		return r.BgpGroupId.V, r.BgpGroupId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DeleteBgpGroupRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DeleteBgpGroupRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DeleteBgpGroupRequest) index(name string) int {
	switch name {
	case "BgpGroupId":
		return 0
	case "RegionId":
		return 1
	case "ClientToken":
		return 2
	}
	return -1
}

func (r *DeleteBgpGroupRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.BgpGroupId = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.ClientToken = Some(v)
	}
}

func (r *DeleteBgpGroupRequest) setInt(i int, v int64) {
}

func (r *DeleteBgpGroupRequest) setBool(i int, v bool) {
}

// DeleteBgpNetworkRequest is what DeleteBgpNetwork takes.
type DeleteBgpNetworkRequest struct {
	DstCidrBlock Opt[string]
	RegionId     Opt[string]
	RouterId     Opt[string]
	ClientToken  Opt[string]
}

// Action returns DeleteBgpNetwork.
func (*DeleteBgpNetworkRequest) Action() model.Action { return DeleteBgpNetwork }

// Str returns the string parameter of that name and whether it is set.
func (r *DeleteBgpNetworkRequest) Str(name string) (string, bool) {
	switch name {
	case "DstCidrBlock":
		return r.DstCidrBlock.V, r.DstCidrBlock.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouterId":
		return r.RouterId.V, r.RouterId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DeleteBgpNetworkRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DeleteBgpNetworkRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DeleteBgpNetworkRequest) index(name string) int {
	switch name {
	case "DstCidrBlock":
		return 0
	case "RegionId":
		return 1
	case "RouterId":
		return 2
	case "ClientToken":
		return 3
	}
	return -1
}

func (r *DeleteBgpNetworkRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.DstCidrBlock = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.RouterId = Some(v)
	case 3:
		r.ClientToken = Some(v)
	}
}

func (r *DeleteBgpNetworkRequest) setInt(i int, v int64) {
}

func (r *DeleteBgpNetworkRequest) setBool(i int, v bool) {
}

// DeleteBgpPeerRequest is what DeleteBgpPeer takes.
type DeleteBgpPeerRequest struct {
	BgpPeerId   Opt[string]
	RegionId    Opt[string]
	ClientToken Opt[string]
}

// Action returns DeleteBgpPeer.
func (*DeleteBgpPeerRequest) Action() model.Action { return DeleteBgpPeer }

// Str returns the string parameter of that name and whether it is set.
func (r *DeleteBgpPeerRequest) Str(name string) (string, bool) {
	switch name {
	case "BgpPeerId":
		return r.BgpPeerId.V, r.BgpPeerId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DeleteBgpPeerRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DeleteBgpPeerRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DeleteBgpPeerRequest) index(name string) int {
	switch name {
	case "BgpPeerId":
		return 0
	case "RegionId":
		return 1
	case "ClientToken":
		return 2
	}
	return -1
}

func (r *DeleteBgpPeerRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.BgpPeerId = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.ClientToken = Some(v)
	}
}

func (r *DeleteBgpPeerRequest) setInt(i int, v int64) {
}

func (r *DeleteBgpPeerRequest) setBool(i int, v bool) {
}

// DescribeBgpGroupsRequest is what DescribeBgpGroups takes.
type DescribeBgpGroupsRequest struct {
	RouterId   Opt[string]
	BgpGroupId Opt[string]
	RegionId   Opt[string]
	IsDefault  Opt[bool]
	PageNumber Opt[int64]
	PageSize   Opt[int64]
}

// Action returns DescribeBgpGroups.
func (*DescribeBgpGroupsRequest) Action() model.Action { return DescribeBgpGroups }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeBgpGroupsRequest) Str(name string) (string, bool) {
	switch name {
	case "RouterId":
		return r.RouterId.V, r.RouterId.Set
	case "BgpGroupId":
		return r.BgpGroupId.V, r.BgpGroupId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeBgpGroupsRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeBgpGroupsRequest) Bool(name string) (bool, bool) {
	switch name {
	case "IsDefault":
		return r.IsDefault.V, r.IsDefault.Set
	}
	return false, false
}

func (*DescribeBgpGroupsRequest) index(name string) int {
	switch name {
	case "RouterId":
		return 0
	case "BgpGroupId":
		return 1
	case "RegionId":
		return 2
	case "IsDefault":
		return 3
	case "PageNumber":
		return 4
	case "PageSize":
		return 5
	}
	return -1
}

func (r *DescribeBgpGroupsRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RouterId = Some(v)
	case 1:
		r.BgpGroupId = Some(v)
	case 2:
		r.RegionId = Some(v)
	}
}

func (r *DescribeBgpGroupsRequest) setInt(i int, v int64) {
	switch i {
	case 4:
		r.PageNumber = Some(v)
	case 5:
		r.PageSize = Some(v)
	}
}

func (r *DescribeBgpGroupsRequest) setBool(i int, v bool) {
	switch i {
	case 3:
		r.IsDefault = Some(v)
	}
}

// DescribeBgpNetworksRequest is what DescribeBgpNetworks takes.
type DescribeBgpNetworksRequest struct {
	RegionId   Opt[string]
	RouterId   Opt[string]
	PageNumber Opt[int64]
	PageSize   Opt[int64]
}

// Action returns DescribeBgpNetworks.
func (*DescribeBgpNetworksRequest) Action() model.Action { return DescribeBgpNetworks }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeBgpNetworksRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouterId":
		return r.RouterId.V, r.RouterId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeBgpNetworksRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeBgpNetworksRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DescribeBgpNetworksRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "RouterId":
		return 1
	case "PageNumber":
		return 2
	case "PageSize":
		return 3
	}
	return -1
}

func (r *DescribeBgpNetworksRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.RouterId = Some(v)
	}
}

func (r *DescribeBgpNetworksRequest) setInt(i int, v int64) {
	switch i {
	case 2:
		r.PageNumber = Some(v)
	case 3:
		r.PageSize = Some(v)
	}
}

func (r *DescribeBgpNetworksRequest) setBool(i int, v bool) {
}

// DescribeBgpPeersRequest is what DescribeBgpPeers takes.
type DescribeBgpPeersRequest struct {
	RouterId   Opt[string]
	BgpPeerId  Opt[string]
	BgpGroupId Opt[string]
	RegionId   Opt[string]
	IsDefault  Opt[bool]
	PageNumber Opt[int64]
	PageSize   Opt[int64]
}

// Action returns DescribeBgpPeers.
func (*DescribeBgpPeersRequest) Action() model.Action { return DescribeBgpPeers }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeBgpPeersRequest) Str(name string) (string, bool) {
	switch name {
	case "RouterId":
		return r.RouterId.V, r.RouterId.Set
	case "BgpPeerId":
		return r.BgpPeerId.V, r.BgpPeerId.Set
	case "BgpGroupId":
		return r.BgpGroupId.V, r.BgpGroupId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeBgpPeersRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeBgpPeersRequest) Bool(name string) (bool, bool) {
	switch name {
	case "IsDefault":
		return r.IsDefault.V, r.IsDefault.Set
	}
	return false, false
}

func (*DescribeBgpPeersRequest) index(name string) int {
	switch name {
	case "RouterId":
		return 0
	case "BgpPeerId":
		return 1
	case "BgpGroupId":
		return 2
	case "RegionId":
		return 3
	case "IsDefault":
		return 4
	case "PageNumber":
		return 5
	case "PageSize":
		return 6
	}
	return -1
}

func (r *DescribeBgpPeersRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RouterId = Some(v)
	case 1:
		r.BgpPeerId = Some(v)
	case 2:
		r.BgpGroupId = Some(v)
	case 3:
		r.RegionId = Some(v)
	}
}

func (r *DescribeBgpPeersRequest) setInt(i int, v int64) {
	switch i {
	case 5:
		r.PageNumber = Some(v)
	case 6:
		r.PageSize = Some(v)
	}
}

func (r *DescribeBgpPeersRequest) setBool(i int, v bool) {
	switch i {
	case 4:
		r.IsDefault = Some(v)
	}
}

// ModifyBgpGroupAttributeRequest is what ModifyBgpGroupAttribute takes.
type ModifyBgpGroupAttributeRequest struct {
	RegionId     Opt[string]
	BgpGroupId   Opt[string]
	Name         Opt[string]
	Description  Opt[string]
	LocalAsn     Opt[int64]
	PeerAsn      Opt[int64]
	AuthKey      Opt[string]
	IsFakeAsn    Opt[bool]
	ClientToken  Opt[string]
	RouteQuota   Opt[int64]
	ClearAuthKey Opt[bool]
}

// Action returns ModifyBgpGroupAttribute.
func (*ModifyBgpGroupAttributeRequest) Action() model.Action { return ModifyBgpGroupAttribute }

// Str returns the string parameter of that name and whether it is set.
func (r *ModifyBgpGroupAttributeRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "BgpGroupId":
		return r.BgpGroupId.V, r.BgpGroupId.Set
	case "Name":
		return r.Name.V, r.Name.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "AuthKey":
		return r.AuthKey.V, r.AuthKey.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ModifyBgpGroupAttributeRequest) Int(name string) (int64, bool) {
	switch name {
	case "LocalAsn":
		return r.LocalAsn.V, r.LocalAsn.Set
	case "PeerAsn":
		return r.PeerAsn.V, r.PeerAsn.Set
	case "RouteQuota":
		return r.RouteQuota.V, r.RouteQuota.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ModifyBgpGroupAttributeRequest) Bool(name string) (bool, bool) {
	switch name {
	case "IsFakeAsn":
		return r.IsFakeAsn.V, r.IsFakeAsn.Set
	case "ClearAuthKey":
		return r.ClearAuthKey.V, r.ClearAuthKey.Set
	}
	return false, false
}

func (*ModifyBgpGroupAttributeRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "BgpGroupId":
		return 1
	case "Name":
		return 2
	case "Description":
		return 3
	case "LocalAsn":
		return 4
	case "PeerAsn":
		return 5
	case "AuthKey":
		return 6
	case "IsFakeAsn":
		return 7
	case "ClientToken":
		return 8
	case "RouteQuota":
		return 9
	case "ClearAuthKey":
		return 10
	}
	return -1
}

func (r *ModifyBgpGroupAttributeRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.BgpGroupId = Some(v)
	case 2:
		r.Name = Some(v)
	case 3:
		r.Description = Some(v)
	case 6:
		r.AuthKey = Some(v)
	case 8:
		r.ClientToken = Some(v)
	}
}

func (r *ModifyBgpGroupAttributeRequest) setInt(i int, v int64) {
	switch i {
	case 4:
		r.LocalAsn = Some(v)
	case 5:
		r.PeerAsn = Some(v)
	case 9:
		r.RouteQuota = Some(v)
	}
}

func (r *ModifyBgpGroupAttributeRequest) setBool(i int, v bool) {
	switch i {
	case 7:
		r.IsFakeAsn = Some(v)
	case 10:
		r.ClearAuthKey = Some(v)
	}
}

// ModifyBgpPeerAttributeRequest is what ModifyBgpPeerAttribute takes.
type ModifyBgpPeerAttributeRequest struct {
	RegionId      Opt[string]
	BgpPeerId     Opt[string]
	BgpGroupId    Opt[string]
	PeerIpAddress Opt[string]
	EnableBfd     Opt[bool]
	ClientToken   Opt[string]
	BfdMultiHop   Opt[int64]
}

// Action returns ModifyBgpPeerAttribute.
func (*ModifyBgpPeerAttributeRequest) Action() model.Action { return ModifyBgpPeerAttribute }

// Str returns the string parameter of that name and whether it is set.
func (r *ModifyBgpPeerAttributeRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "BgpPeerId":
		return r.BgpPeerId.V, r.BgpPeerId.Set
	case "BgpGroupId":
		return r.BgpGroupId.V, r.BgpGroupId.Set
	case "PeerIpAddress":
		return r.PeerIpAddress.V, r.PeerIpAddress.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ModifyBgpPeerAttributeRequest) Int(name string) (int64, bool) {
	switch name {
	case "BfdMultiHop":
		return r.BfdMultiHop.V, r.BfdMultiHop.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ModifyBgpPeerAttributeRequest) Bool(name string) (bool, bool) {
	switch name {
	case "EnableBfd":
		return r.EnableBfd.V, r.EnableBfd.Set
	}
	return false, false
}

func (*ModifyBgpPeerAttributeRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "BgpPeerId":
		return 1
	case "BgpGroupId":
		return 2
	case "PeerIpAddress":
		return 3
	case "EnableBfd":
		return 4
	case "ClientToken":
		return 5
	case "BfdMultiHop":
		return 6
	}
	return -1
}

func (r *ModifyBgpPeerAttributeRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.BgpPeerId = Some(v)
	case 2:
		r.BgpGroupId = Some(v)
	case 3:
		r.PeerIpAddress = Some(v)
	case 5:
		r.ClientToken = Some(v)
	}
}

func (r *ModifyBgpPeerAttributeRequest) setInt(i int, v int64) {
	switch i {
	case 6:
		r.BfdMultiHop = Some(v)
	}
}

func (r *ModifyBgpPeerAttributeRequest) setBool(i int, v bool) {
	switch i {
	case 4:
		r.EnableBfd = Some(v)
	}
}

// ApplyPhysicalConnectionLOARequest is what ApplyPhysicalConnectionLOA takes.
type ApplyPhysicalConnectionLOARequest struct {
	ClientToken      Opt[string]
	RegionId         Opt[string]
	Bandwidth        Opt[int64]
	PeerLocation     Opt[string]
	InstanceId       Opt[string]
	CompanyName      Opt[string]
	LineType         Opt[string]
	Si               Opt[string]
	ConstructionTime Opt[string]
	PMInfo           []ApplyPhysicalConnectionLOARequestPMInfo
}

// ApplyPhysicalConnectionLOARequestPMInfo is one item of PMInfo.
type ApplyPhysicalConnectionLOARequestPMInfo struct {
	PMCertificateNo   Opt[string]
	PMName            Opt[string]
	PMCertificateType Opt[string]
	PMGender          Opt[string]
	PMContactInfo     Opt[string]
}

// Action returns ApplyPhysicalConnectionLOA.
func (*ApplyPhysicalConnectionLOARequest) Action() model.Action { return ApplyPhysicalConnectionLOA }

// Str returns the string parameter of that name and whether it is set.
func (r *ApplyPhysicalConnectionLOARequest) Str(name string) (string, bool) {
	switch name {
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "PeerLocation":
		return r.PeerLocation.V, r.PeerLocation.Set
	case "InstanceId":
		return r.InstanceId.V, r.InstanceId.Set
	case "CompanyName":
		return r.CompanyName.V, r.CompanyName.Set
	case "LineType":
		return r.LineType.V, r.LineType.Set
	case "Si":
		return r.Si.V, r.Si.Set
	case "ConstructionTime":
		return r.ConstructionTime.V, r.ConstructionTime.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ApplyPhysicalConnectionLOARequest) Int(name string) (int64, bool) {
	switch name {
	case "Bandwidth":
		return r.Bandwidth.V, r.Bandwidth.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ApplyPhysicalConnectionLOARequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*ApplyPhysicalConnectionLOARequest) index(name string) int {
	switch name {
	case "ClientToken":
		return 0
	case "RegionId":
		return 1
	case "Bandwidth":
		return 2
	case "PeerLocation":
		return 3
	case "InstanceId":
		return 4
	case "CompanyName":
		return 5
	case "LineType":
		return 6
	case "Si":
		return 7
	case "ConstructionTime":
		return 8
	case "PMInfo":
		return 9
	}
	return -1
}

func (r *ApplyPhysicalConnectionLOARequest) setString(i int, v string) {
	switch i {
	case 0:
		r.ClientToken = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 3:
		r.PeerLocation = Some(v)
	case 4:
		r.InstanceId = Some(v)
	case 5:
		r.CompanyName = Some(v)
	case 6:
		r.LineType = Some(v)
	case 7:
		r.Si = Some(v)
	case 8:
		r.ConstructionTime = Some(v)
	}
}

func (r *ApplyPhysicalConnectionLOARequest) setInt(i int, v int64) {
	switch i {
	case 2:
		r.Bandwidth = Some(v)
	}
}

func (r *ApplyPhysicalConnectionLOARequest) setBool(i int, v bool) {
}

func (r *ApplyPhysicalConnectionLOARequest) addItem(i int) {
	switch i {
	case 9:
		r.PMInfo = append(r.PMInfo, ApplyPhysicalConnectionLOARequestPMInfo{})
	}
}

func (r *ApplyPhysicalConnectionLOARequest) setItemString(i, field int, v string) {
	switch i {
	case 9:
		item := &r.PMInfo[len(r.PMInfo)-1]
		switch field {
		case 0:
			item.PMCertificateNo = Some(v)
		case 1:
			item.PMName = Some(v)
		case 2:
			item.PMCertificateType = Some(v)
		case 3:
			item.PMGender = Some(v)
		case 4:
			item.PMContactInfo = Some(v)
		}
	}
}

func (r *ApplyPhysicalConnectionLOARequest) setItemInt(i, field int, v int64) {
}

func (r *ApplyPhysicalConnectionLOARequest) addItemString(i, field int, v string) {
}

func (r *ApplyPhysicalConnectionLOARequest) addString(i int, v string) {
}

// CompletePhysicalConnectionLOARequest is what CompletePhysicalConnectionLOA takes.
type CompletePhysicalConnectionLOARequest struct {
	ClientToken         Opt[string]
	RegionId            Opt[string]
	InstanceId          Opt[string]
	LineCode            Opt[string]
	LineLabel           Opt[string]
	LineServiceProvider Opt[string]
	LineSPContactInfo   Opt[string]
	FinishWork          Opt[bool]
}

// Action returns CompletePhysicalConnectionLOA.
func (*CompletePhysicalConnectionLOARequest) Action() model.Action {
	return CompletePhysicalConnectionLOA
}

// Str returns the string parameter of that name and whether it is set.
func (r *CompletePhysicalConnectionLOARequest) Str(name string) (string, bool) {
	switch name {
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "InstanceId":
		return r.InstanceId.V, r.InstanceId.Set
	case "LineCode":
		return r.LineCode.V, r.LineCode.Set
	case "LineLabel":
		return r.LineLabel.V, r.LineLabel.Set
	case "LineServiceProvider":
		return r.LineServiceProvider.V, r.LineServiceProvider.Set
	case "LineSPContactInfo":
		return r.LineSPContactInfo.V, r.LineSPContactInfo.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CompletePhysicalConnectionLOARequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CompletePhysicalConnectionLOARequest) Bool(name string) (bool, bool) {
	switch name {
	case "FinishWork":
		return r.FinishWork.V, r.FinishWork.Set
	}
	return false, false
}

func (*CompletePhysicalConnectionLOARequest) index(name string) int {
	switch name {
	case "ClientToken":
		return 0
	case "RegionId":
		return 1
	case "InstanceId":
		return 2
	case "LineCode":
		return 3
	case "LineLabel":
		return 4
	case "LineServiceProvider":
		return 5
	case "LineSPContactInfo":
		return 6
	case "FinishWork":
		return 7
	}
	return -1
}

func (r *CompletePhysicalConnectionLOARequest) setString(i int, v string) {
	switch i {
	case 0:
		r.ClientToken = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.InstanceId = Some(v)
	case 3:
		r.LineCode = Some(v)
	case 4:
		r.LineLabel = Some(v)
	case 5:
		r.LineServiceProvider = Some(v)
	case 6:
		r.LineSPContactInfo = Some(v)
	}
}

func (r *CompletePhysicalConnectionLOARequest) setInt(i int, v int64) {
}

func (r *CompletePhysicalConnectionLOARequest) setBool(i int, v bool) {
	switch i {
	case 7:
		r.FinishWork = Some(v)
	}
}

// DescribePhysicalConnectionLOARequest is what DescribePhysicalConnectionLOA takes.
type DescribePhysicalConnectionLOARequest struct {
	RegionId    Opt[string]
	ClientToken Opt[string]
	InstanceId  Opt[string]
}

// Action returns DescribePhysicalConnectionLOA.
func (*DescribePhysicalConnectionLOARequest) Action() model.Action {
	return DescribePhysicalConnectionLOA
}

// Str returns the string parameter of that name and whether it is set.
func (r *DescribePhysicalConnectionLOARequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "InstanceId":
		return r.InstanceId.V, r.InstanceId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribePhysicalConnectionLOARequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribePhysicalConnectionLOARequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DescribePhysicalConnectionLOARequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "ClientToken":
		return 1
	case "InstanceId":
		return 2
	}
	return -1
}

func (r *DescribePhysicalConnectionLOARequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.ClientToken = Some(v)
	case 2:
		r.InstanceId = Some(v)
	}
}

func (r *DescribePhysicalConnectionLOARequest) setInt(i int, v int64) {
}

func (r *DescribePhysicalConnectionLOARequest) setBool(i int, v bool) {
}

// CreatePhysicalConnectionOccupancyOrderRequest is what CreatePhysicalConnectionOccupancyOrder takes.
type CreatePhysicalConnectionOccupancyOrderRequest struct {
	RegionId             Opt[string]
	PhysicalConnectionId Opt[string]
	Period               Opt[int64]
	InstanceChargeType   Opt[string]
	AutoPay              Opt[bool]
	PricingCycle         Opt[string]
	ClientToken          Opt[string]
}

// Action returns CreatePhysicalConnectionOccupancyOrder.
func (*CreatePhysicalConnectionOccupancyOrderRequest) Action() model.Action {
	return CreatePhysicalConnectionOccupancyOrder
}

// Str returns the string parameter of that name and whether it is set.
func (r *CreatePhysicalConnectionOccupancyOrderRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	case "InstanceChargeType":
		return r.InstanceChargeType.V, r.InstanceChargeType.Set
	case "PricingCycle":
		return r.PricingCycle.V, r.PricingCycle.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreatePhysicalConnectionOccupancyOrderRequest) Int(name string) (int64, bool) {
	switch name {
	case "Period":
		return r.Period.V, r.Period.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreatePhysicalConnectionOccupancyOrderRequest) Bool(name string) (bool, bool) {
	switch name {
	case "AutoPay":
		return r.AutoPay.V, r.AutoPay.Set
	}
	return false, false
}

func (*CreatePhysicalConnectionOccupancyOrderRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "PhysicalConnectionId":
		return 1
	case "Period":
		return 2
	case "InstanceChargeType":
		return 3
	case "AutoPay":
		return 4
	case "PricingCycle":
		return 5
	case "ClientToken":
		return 6
	}
	return -1
}

func (r *CreatePhysicalConnectionOccupancyOrderRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.PhysicalConnectionId = Some(v)
	case 3:
		r.InstanceChargeType = Some(v)
	case 5:
		r.PricingCycle = Some(v)
	case 6:
		r.ClientToken = Some(v)
	}
}

func (r *CreatePhysicalConnectionOccupancyOrderRequest) setInt(i int, v int64) {
	switch i {
	case 2:
		r.Period = Some(v)
	}
}

func (r *CreatePhysicalConnectionOccupancyOrderRequest) setBool(i int, v bool) {
	switch i {
	case 4:
		r.AutoPay = Some(v)
	}
}

// CreatePhysicalConnectionSetupOrderRequest is what CreatePhysicalConnectionSetupOrder takes.
type CreatePhysicalConnectionSetupOrderRequest struct {
	RegionId                      Opt[string]
	AccessPointId                 Opt[string]
	LineOperator                  Opt[string]
	PortType                      Opt[string]
	RedundantPhysicalConnectionId Opt[string]
	AutoPay                       Opt[bool]
	ClientToken                   Opt[string]
}

// Action returns CreatePhysicalConnectionSetupOrder.
func (*CreatePhysicalConnectionSetupOrderRequest) Action() model.Action {
	return CreatePhysicalConnectionSetupOrder
}

// Str returns the string parameter of that name and whether it is set.
func (r *CreatePhysicalConnectionSetupOrderRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "AccessPointId":
		return r.AccessPointId.V, r.AccessPointId.Set
	case "LineOperator":
		return r.LineOperator.V, r.LineOperator.Set
	case "PortType":
		return r.PortType.V, r.PortType.Set
	case "RedundantPhysicalConnectionId":
		return r.RedundantPhysicalConnectionId.V, r.RedundantPhysicalConnectionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreatePhysicalConnectionSetupOrderRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreatePhysicalConnectionSetupOrderRequest) Bool(name string) (bool, bool) {
	switch name {
	case "AutoPay":
		return r.AutoPay.V, r.AutoPay.Set
	}
	return false, false
}

func (*CreatePhysicalConnectionSetupOrderRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "AccessPointId":
		return 1
	case "LineOperator":
		return 2
	case "PortType":
		return 3
	case "RedundantPhysicalConnectionId":
		return 4
	case "AutoPay":
		return 5
	case "ClientToken":
		return 6
	}
	return -1
}

func (r *CreatePhysicalConnectionSetupOrderRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.AccessPointId = Some(v)
	case 2:
		r.LineOperator = Some(v)
	case 3:
		r.PortType = Some(v)
	case 4:
		r.RedundantPhysicalConnectionId = Some(v)
	case 6:
		r.ClientToken = Some(v)
	}
}

func (r *CreatePhysicalConnectionSetupOrderRequest) setInt(i int, v int64) {
}

func (r *CreatePhysicalConnectionSetupOrderRequest) setBool(i int, v bool) {
	switch i {
	case 5:
		r.AutoPay = Some(v)
	}
}

// CancelPhysicalConnectionRequest is what CancelPhysicalConnection takes.
type CancelPhysicalConnectionRequest struct {
	PhysicalConnectionId Opt[string]
	RegionId             Opt[string]
	ClientToken          Opt[string]
}

// Action returns CancelPhysicalConnection.
func (*CancelPhysicalConnectionRequest) Action() model.Action { return CancelPhysicalConnection }

// Str returns the string parameter of that name and whether it is set.
func (r *CancelPhysicalConnectionRequest) Str(name string) (string, bool) {
	switch name {
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CancelPhysicalConnectionRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CancelPhysicalConnectionRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*CancelPhysicalConnectionRequest) index(name string) int {
	switch name {
	case "PhysicalConnectionId":
		return 0
	case "RegionId":
		return 1
	case "ClientToken":
		return 2
	}
	return -1
}

func (r *CancelPhysicalConnectionRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.PhysicalConnectionId = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.ClientToken = Some(v)
	}
}

func (r *CancelPhysicalConnectionRequest) setInt(i int, v int64) {
}

func (r *CancelPhysicalConnectionRequest) setBool(i int, v bool) {
}

// ConfirmPhysicalConnectionRequest is what ConfirmPhysicalConnection takes.
type ConfirmPhysicalConnectionRequest struct {
	RegionId             Opt[string]
	PhysicalConnectionId Opt[string]
	ClientToken          Opt[string]
}

// Action returns ConfirmPhysicalConnection.
func (*ConfirmPhysicalConnectionRequest) Action() model.Action { return ConfirmPhysicalConnection }

// Str returns the string parameter of that name and whether it is set.
func (r *ConfirmPhysicalConnectionRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ConfirmPhysicalConnectionRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ConfirmPhysicalConnectionRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*ConfirmPhysicalConnectionRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "PhysicalConnectionId":
		return 1
	case "ClientToken":
		return 2
	}
	return -1
}

func (r *ConfirmPhysicalConnectionRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.PhysicalConnectionId = Some(v)
	case 2:
		r.ClientToken = Some(v)
	}
}

func (r *ConfirmPhysicalConnectionRequest) setInt(i int, v int64) {
}

func (r *ConfirmPhysicalConnectionRequest) setBool(i int, v bool) {
}

// CreatePhysicalConnectionRequest is what CreatePhysicalConnection takes.
type CreatePhysicalConnectionRequest struct {
	RegionId                      Opt[string]
	AccessPointId                 Opt[string]
	Type                          Opt[string]
	LineOperator                  Opt[string]
	Bandwidth                     Opt[int64]
	PeerLocation                  Opt[string]
	PortType                      Opt[string]
	RedundantPhysicalConnectionId Opt[string]
	Description                   Opt[string]
	Name                          Opt[string]
	CircuitCode                   Opt[string]
	ClientToken                   Opt[string]
	ResourceGroupId               Opt[string]
	Tag                           []CreatePhysicalConnectionRequestTag
	DeviceAdvancedCapacity        []string
}

// CreatePhysicalConnectionRequestTag is one item of Tag.
type CreatePhysicalConnectionRequestTag struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns CreatePhysicalConnection.
func (*CreatePhysicalConnectionRequest) Action() model.Action { return CreatePhysicalConnection }

// Str returns the string parameter of that name and whether it is set.
func (r *CreatePhysicalConnectionRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "AccessPointId":
		return r.AccessPointId.V, r.AccessPointId.Set
	case "Type":
		return r.Type.V, r.Type.Set
	case "LineOperator":
		return r.LineOperator.V, r.LineOperator.Set
	case "PeerLocation":
		return r.PeerLocation.V, r.PeerLocation.Set
	case "PortType":
		return r.PortType.V, r.PortType.Set
	case "RedundantPhysicalConnectionId":
		return r.RedundantPhysicalConnectionId.V, r.RedundantPhysicalConnectionId.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "Name":
		return r.Name.V, r.Name.Set
	case "CircuitCode":
		return r.CircuitCode.V, r.CircuitCode.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreatePhysicalConnectionRequest) Int(name string) (int64, bool) {
	switch name {
	case "bandwidth":
		return r.Bandwidth.V, r.Bandwidth.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreatePhysicalConnectionRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*CreatePhysicalConnectionRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "AccessPointId":
		return 1
	case "Type":
		return 2
	case "LineOperator":
		return 3
	case "bandwidth", "Bandwidth":
		return 4
	case "PeerLocation":
		return 5
	case "PortType":
		return 6
	case "RedundantPhysicalConnectionId":
		return 7
	case "Description":
		return 8
	case "Name":
		return 9
	case "CircuitCode":
		return 10
	case "ClientToken":
		return 11
	case "ResourceGroupId":
		return 12
	case "Tag", "Tags":
		return 13
	case "DeviceAdvancedCapacity":
		return 14
	}
	return -1
}

func (r *CreatePhysicalConnectionRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.AccessPointId = Some(v)
	case 2:
		r.Type = Some(v)
	case 3:
		r.LineOperator = Some(v)
	case 5:
		r.PeerLocation = Some(v)
	case 6:
		r.PortType = Some(v)
	case 7:
		r.RedundantPhysicalConnectionId = Some(v)
	case 8:
		r.Description = Some(v)
	case 9:
		r.Name = Some(v)
	case 10:
		r.CircuitCode = Some(v)
	case 11:
		r.ClientToken = Some(v)
	case 12:
		r.ResourceGroupId = Some(v)
	}
}

func (r *CreatePhysicalConnectionRequest) setInt(i int, v int64) {
	switch i {
	case 4:
		r.Bandwidth = Some(v)
	}
}

func (r *CreatePhysicalConnectionRequest) setBool(i int, v bool) {
}

func (r *CreatePhysicalConnectionRequest) addItem(i int) {
	switch i {
	case 13:
		r.Tag = append(r.Tag, CreatePhysicalConnectionRequestTag{})
	}
}

func (r *CreatePhysicalConnectionRequest) setItemString(i, field int, v string) {
	switch i {
	case 13:
		item := &r.Tag[len(r.Tag)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *CreatePhysicalConnectionRequest) setItemInt(i, field int, v int64) {
}

func (r *CreatePhysicalConnectionRequest) addItemString(i, field int, v string) {
}

func (r *CreatePhysicalConnectionRequest) addString(i int, v string) {
	switch i {
	case 14:
		r.DeviceAdvancedCapacity = append(r.DeviceAdvancedCapacity, v)
	}
}

// DeletePhysicalConnectionRequest is what DeletePhysicalConnection takes.
type DeletePhysicalConnectionRequest struct {
	PhysicalConnectionId Opt[string]
	RegionId             Opt[string]
	ClientToken          Opt[string]
}

// Action returns DeletePhysicalConnection.
func (*DeletePhysicalConnectionRequest) Action() model.Action { return DeletePhysicalConnection }

// Str returns the string parameter of that name and whether it is set.
func (r *DeletePhysicalConnectionRequest) Str(name string) (string, bool) {
	switch name {
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DeletePhysicalConnectionRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DeletePhysicalConnectionRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DeletePhysicalConnectionRequest) index(name string) int {
	switch name {
	case "PhysicalConnectionId":
		return 0
	case "RegionId":
		return 1
	case "ClientToken":
		return 2
	}
	return -1
}

func (r *DeletePhysicalConnectionRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.PhysicalConnectionId = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.ClientToken = Some(v)
	}
}

func (r *DeletePhysicalConnectionRequest) setInt(i int, v int64) {
}

func (r *DeletePhysicalConnectionRequest) setBool(i int, v bool) {
}

// DescribeAccessPointsRequest is what DescribeAccessPoints takes.
type DescribeAccessPointsRequest struct {
	RegionId       Opt[string]
	PageNumber     Opt[int64]
	PageSize       Opt[int64]
	AcceptLanguage Opt[string]
}

// Action returns DescribeAccessPoints.
func (*DescribeAccessPointsRequest) Action() model.Action { return DescribeAccessPoints }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeAccessPointsRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "AcceptLanguage":
		return r.AcceptLanguage.V, r.AcceptLanguage.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeAccessPointsRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeAccessPointsRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DescribeAccessPointsRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "PageNumber":
		return 1
	case "PageSize":
		return 2
	case "AcceptLanguage":
		return 3
	}
	return -1
}

func (r *DescribeAccessPointsRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 3:
		r.AcceptLanguage = Some(v)
	}
}

func (r *DescribeAccessPointsRequest) setInt(i int, v int64) {
	switch i {
	case 1:
		r.PageNumber = Some(v)
	case 2:
		r.PageSize = Some(v)
	}
}

func (r *DescribeAccessPointsRequest) setBool(i int, v bool) {
}

// DescribePhysicalConnectionsRequest is what DescribePhysicalConnections takes.
type DescribePhysicalConnectionsRequest struct {
	RegionId               Opt[string]
	PageNumber             Opt[int64]
	PageSize               Opt[int64]
	IncludeReservationData Opt[bool]
	ClientToken            Opt[string]
	Filter                 []DescribePhysicalConnectionsRequestFilter
	Tags                   []DescribePhysicalConnectionsRequestTags
	ResourceGroupId        Opt[string]
}

// DescribePhysicalConnectionsRequestFilter is one item of Filter.
type DescribePhysicalConnectionsRequestFilter struct {
	Key   Opt[string]
	Value []string
}

// DescribePhysicalConnectionsRequestTags is one item of Tags.
type DescribePhysicalConnectionsRequestTags struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns DescribePhysicalConnections.
func (*DescribePhysicalConnectionsRequest) Action() model.Action { return DescribePhysicalConnections }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribePhysicalConnectionsRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribePhysicalConnectionsRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribePhysicalConnectionsRequest) Bool(name string) (bool, bool) {
	switch name {
	case "IncludeReservationData":
		return r.IncludeReservationData.V, r.IncludeReservationData.Set
	}
	return false, false
}

func (*DescribePhysicalConnectionsRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "PageNumber":
		return 1
	case "PageSize":
		return 2
	case "IncludeReservationData":
		return 3
	case "ClientToken":
		return 4
	case "Filter":
		return 5
	case "Tags", "Tag":
		return 6
	case "ResourceGroupId":
		return 7
	}
	return -1
}

func (r *DescribePhysicalConnectionsRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 4:
		r.ClientToken = Some(v)
	case 7:
		r.ResourceGroupId = Some(v)
	}
}

func (r *DescribePhysicalConnectionsRequest) setInt(i int, v int64) {
	switch i {
	case 1:
		r.PageNumber = Some(v)
	case 2:
		r.PageSize = Some(v)
	}
}

func (r *DescribePhysicalConnectionsRequest) setBool(i int, v bool) {
	switch i {
	case 3:
		r.IncludeReservationData = Some(v)
	}
}

func (r *DescribePhysicalConnectionsRequest) addItem(i int) {
	switch i {
	case 5:
		r.Filter = append(r.Filter, DescribePhysicalConnectionsRequestFilter{})
	case 6:
		r.Tags = append(r.Tags, DescribePhysicalConnectionsRequestTags{})
	}
}

func (r *DescribePhysicalConnectionsRequest) setItemString(i, field int, v string) {
	switch i {
	case 5:
		item := &r.Filter[len(r.Filter)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		}
	case 6:
		item := &r.Tags[len(r.Tags)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *DescribePhysicalConnectionsRequest) setItemInt(i, field int, v int64) {
}

func (r *DescribePhysicalConnectionsRequest) addItemString(i, field int, v string) {
	switch i {
	case 5:
		item := &r.Filter[len(r.Filter)-1]
		switch field {
		case 1:
			item.Value = append(item.Value, v)
		}
	}
}

func (r *DescribePhysicalConnectionsRequest) addString(i int, v string) {
}

// EnablePhysicalConnectionRequest is what EnablePhysicalConnection takes.
type EnablePhysicalConnectionRequest struct {
	PhysicalConnectionId Opt[string]
	RegionId             Opt[string]
	ClientToken          Opt[string]
	ByPassSp             Opt[bool]
}

// Action returns EnablePhysicalConnection.
func (*EnablePhysicalConnectionRequest) Action() model.Action { return EnablePhysicalConnection }

// Str returns the string parameter of that name and whether it is set.
func (r *EnablePhysicalConnectionRequest) Str(name string) (string, bool) {
	switch name {
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *EnablePhysicalConnectionRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *EnablePhysicalConnectionRequest) Bool(name string) (bool, bool) {
	switch name {
	case "ByPassSp":
		return r.ByPassSp.V, r.ByPassSp.Set
	}
	return false, false
}

func (*EnablePhysicalConnectionRequest) index(name string) int {
	switch name {
	case "PhysicalConnectionId":
		return 0
	case "RegionId":
		return 1
	case "ClientToken":
		return 2
	case "ByPassSp":
		return 3
	}
	return -1
}

func (r *EnablePhysicalConnectionRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.PhysicalConnectionId = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.ClientToken = Some(v)
	}
}

func (r *EnablePhysicalConnectionRequest) setInt(i int, v int64) {
}

func (r *EnablePhysicalConnectionRequest) setBool(i int, v bool) {
	switch i {
	case 3:
		r.ByPassSp = Some(v)
	}
}

// ModifyPhysicalConnectionAttributeRequest is what ModifyPhysicalConnectionAttribute takes.
type ModifyPhysicalConnectionAttributeRequest struct {
	PhysicalConnectionId          Opt[string]
	RegionId                      Opt[string]
	LineOperator                  Opt[string]
	Bandwidth                     Opt[int64]
	PeerLocation                  Opt[string]
	PortType                      Opt[string]
	RedundantPhysicalConnectionId Opt[string]
	Description                   Opt[string]
	Name                          Opt[string]
	ClientToken                   Opt[string]
	CircuitCode                   Opt[string]
}

// Action returns ModifyPhysicalConnectionAttribute.
func (*ModifyPhysicalConnectionAttributeRequest) Action() model.Action {
	return ModifyPhysicalConnectionAttribute
}

// Str returns the string parameter of that name and whether it is set.
func (r *ModifyPhysicalConnectionAttributeRequest) Str(name string) (string, bool) {
	switch name {
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "LineOperator":
		return r.LineOperator.V, r.LineOperator.Set
	case "PeerLocation":
		return r.PeerLocation.V, r.PeerLocation.Set
	case "PortType":
		return r.PortType.V, r.PortType.Set
	case "RedundantPhysicalConnectionId":
		return r.RedundantPhysicalConnectionId.V, r.RedundantPhysicalConnectionId.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "Name":
		return r.Name.V, r.Name.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "CircuitCode":
		return r.CircuitCode.V, r.CircuitCode.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ModifyPhysicalConnectionAttributeRequest) Int(name string) (int64, bool) {
	switch name {
	case "bandwidth":
		return r.Bandwidth.V, r.Bandwidth.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ModifyPhysicalConnectionAttributeRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*ModifyPhysicalConnectionAttributeRequest) index(name string) int {
	switch name {
	case "PhysicalConnectionId":
		return 0
	case "RegionId":
		return 1
	case "LineOperator":
		return 2
	case "bandwidth", "Bandwidth":
		return 3
	case "PeerLocation":
		return 4
	case "PortType":
		return 5
	case "RedundantPhysicalConnectionId":
		return 6
	case "Description":
		return 7
	case "Name":
		return 8
	case "ClientToken":
		return 9
	case "CircuitCode":
		return 10
	}
	return -1
}

func (r *ModifyPhysicalConnectionAttributeRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.PhysicalConnectionId = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.LineOperator = Some(v)
	case 4:
		r.PeerLocation = Some(v)
	case 5:
		r.PortType = Some(v)
	case 6:
		r.RedundantPhysicalConnectionId = Some(v)
	case 7:
		r.Description = Some(v)
	case 8:
		r.Name = Some(v)
	case 9:
		r.ClientToken = Some(v)
	case 10:
		r.CircuitCode = Some(v)
	}
}

func (r *ModifyPhysicalConnectionAttributeRequest) setInt(i int, v int64) {
	switch i {
	case 3:
		r.Bandwidth = Some(v)
	}
}

func (r *ModifyPhysicalConnectionAttributeRequest) setBool(i int, v bool) {
}

// RecoverPhysicalConnectionRequest is what RecoverPhysicalConnection takes.
type RecoverPhysicalConnectionRequest struct {
	InstanceId Opt[string]
	Token      Opt[string]
	DryRun     Opt[bool]
	RegionId   Opt[string]
}

// Action returns RecoverPhysicalConnection.
func (*RecoverPhysicalConnectionRequest) Action() model.Action { return RecoverPhysicalConnection }

// Str returns the string parameter of that name and whether it is set.
func (r *RecoverPhysicalConnectionRequest) Str(name string) (string, bool) {
	switch name {
	case "InstanceId":
		return r.InstanceId.V, r.InstanceId.Set
	case "Token":
		return r.Token.V, r.Token.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *RecoverPhysicalConnectionRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *RecoverPhysicalConnectionRequest) Bool(name string) (bool, bool) {
	switch name {
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	}
	return false, false
}

func (*RecoverPhysicalConnectionRequest) index(name string) int {
	switch name {
	case "InstanceId":
		return 0
	case "Token":
		return 1
	case "DryRun":
		return 2
	case "RegionId":
		return 3
	}
	return -1
}

func (r *RecoverPhysicalConnectionRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.InstanceId = Some(v)
	case 1:
		r.Token = Some(v)
	case 3:
		r.RegionId = Some(v)
	}
}

func (r *RecoverPhysicalConnectionRequest) setInt(i int, v int64) {
}

func (r *RecoverPhysicalConnectionRequest) setBool(i int, v bool) {
	switch i {
	case 2:
		r.DryRun = Some(v)
	}
}

// TerminatePhysicalConnectionRequest is what TerminatePhysicalConnection takes.
type TerminatePhysicalConnectionRequest struct {
	PhysicalConnectionId Opt[string]
	RegionId             Opt[string]
	ClientToken          Opt[string]
}

// Action returns TerminatePhysicalConnection.
func (*TerminatePhysicalConnectionRequest) Action() model.Action { return TerminatePhysicalConnection }

// Str returns the string parameter of that name and whether it is set.
func (r *TerminatePhysicalConnectionRequest) Str(name string) (string, bool) {
	switch name {
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *TerminatePhysicalConnectionRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *TerminatePhysicalConnectionRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*TerminatePhysicalConnectionRequest) index(name string) int {
	switch name {
	case "PhysicalConnectionId":
		return 0
	case "RegionId":
		return 1
	case "ClientToken":
		return 2
	}
	return -1
}

func (r *TerminatePhysicalConnectionRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.PhysicalConnectionId = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.ClientToken = Some(v)
	}
}

func (r *TerminatePhysicalConnectionRequest) setInt(i int, v int64) {
}

func (r *TerminatePhysicalConnectionRequest) setBool(i int, v bool) {
}

// ChangeResourceGroupRequest is what ChangeResourceGroup takes.
type ChangeResourceGroupRequest struct {
	ResourceId         Opt[string]
	ResourceType       Opt[string]
	NewResourceGroupId Opt[string]
	RegionId           Opt[string]
}

// Action returns ChangeResourceGroup.
func (*ChangeResourceGroupRequest) Action() model.Action { return ChangeResourceGroup }

// Str returns the string parameter of that name and whether it is set.
func (r *ChangeResourceGroupRequest) Str(name string) (string, bool) {
	switch name {
	case "ResourceId":
		return r.ResourceId.V, r.ResourceId.Set
	case "ResourceType":
		return r.ResourceType.V, r.ResourceType.Set
	case "NewResourceGroupId":
		return r.NewResourceGroupId.V, r.NewResourceGroupId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ChangeResourceGroupRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ChangeResourceGroupRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*ChangeResourceGroupRequest) index(name string) int {
	switch name {
	case "ResourceId":
		return 0
	case "ResourceType":
		return 1
	case "NewResourceGroupId":
		return 2
	case "RegionId":
		return 3
	}
	return -1
}

func (r *ChangeResourceGroupRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.ResourceId = Some(v)
	case 1:
		r.ResourceType = Some(v)
	case 2:
		r.NewResourceGroupId = Some(v)
	case 3:
		r.RegionId = Some(v)
	}
}

func (r *ChangeResourceGroupRequest) setInt(i int, v int64) {
}

func (r *ChangeResourceGroupRequest) setBool(i int, v bool) {
}

// ListResourceGroupsRequest is what ListResourceGroups takes.
type ListResourceGroupsRequest struct {
	Status           Opt[string]
	PageNumber       Opt[int64]
	PageSize         Opt[int64]
	ResourceGroupId  Opt[string]
	DisplayName      Opt[string]
	Name             Opt[string]
	Tag              []ListResourceGroupsRequestTag
	IncludeTags      Opt[bool]
	ResourceGroupIds []string
}

// ListResourceGroupsRequestTag is one item of Tag.
type ListResourceGroupsRequestTag struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns ListResourceGroups.
func (*ListResourceGroupsRequest) Action() model.Action { return ListResourceGroups }

// Str returns the string parameter of that name and whether it is set.
func (r *ListResourceGroupsRequest) Str(name string) (string, bool) {
	switch name {
	case "Status":
		return r.Status.V, r.Status.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	case "DisplayName":
		return r.DisplayName.V, r.DisplayName.Set
	case "Name":
		return r.Name.V, r.Name.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ListResourceGroupsRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ListResourceGroupsRequest) Bool(name string) (bool, bool) {
	switch name {
	case "IncludeTags":
		return r.IncludeTags.V, r.IncludeTags.Set
	}
	return false, false
}

func (*ListResourceGroupsRequest) index(name string) int {
	switch name {
	case "Status":
		return 0
	case "PageNumber":
		return 1
	case "PageSize":
		return 2
	case "ResourceGroupId":
		return 3
	case "DisplayName":
		return 4
	case "Name":
		return 5
	case "Tag":
		return 6
	case "IncludeTags":
		return 7
	case "ResourceGroupIds":
		return 8
	}
	return -1
}

func (r *ListResourceGroupsRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.Status = Some(v)
	case 3:
		r.ResourceGroupId = Some(v)
	case 4:
		r.DisplayName = Some(v)
	case 5:
		r.Name = Some(v)
	}
}

func (r *ListResourceGroupsRequest) setInt(i int, v int64) {
	switch i {
	case 1:
		r.PageNumber = Some(v)
	case 2:
		r.PageSize = Some(v)
	}
}

func (r *ListResourceGroupsRequest) setBool(i int, v bool) {
	switch i {
	case 7:
		r.IncludeTags = Some(v)
	}
}

func (r *ListResourceGroupsRequest) addItem(i int) {
	switch i {
	case 6:
		r.Tag = append(r.Tag, ListResourceGroupsRequestTag{})
	}
}

func (r *ListResourceGroupsRequest) setItemString(i, field int, v string) {
	switch i {
	case 6:
		item := &r.Tag[len(r.Tag)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *ListResourceGroupsRequest) setItemInt(i, field int, v int64) {
}

func (r *ListResourceGroupsRequest) addItemString(i, field int, v string) {
}

func (r *ListResourceGroupsRequest) addString(i int, v string) {
	switch i {
	case 8:
		r.ResourceGroupIds = append(r.ResourceGroupIds, v)
	}
}

// MoveResourceGroupRequest is what MoveResourceGroup takes.
type MoveResourceGroupRequest struct {
	ResourceId         Opt[string]
	ResourceType       Opt[string]
	NewResourceGroupId Opt[string]
	RegionId           Opt[string]
}

// Action returns MoveResourceGroup.
func (*MoveResourceGroupRequest) Action() model.Action { return MoveResourceGroup }

// Str returns the string parameter of that name and whether it is set.
func (r *MoveResourceGroupRequest) Str(name string) (string, bool) {
	switch name {
	case "ResourceId":
		return r.ResourceId.V, r.ResourceId.Set
	case "ResourceType":
		return r.ResourceType.V, r.ResourceType.Set
	case "NewResourceGroupId":
		return r.NewResourceGroupId.V, r.NewResourceGroupId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *MoveResourceGroupRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *MoveResourceGroupRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*MoveResourceGroupRequest) index(name string) int {
	switch name {
	case "ResourceId":
		return 0
	case "ResourceType":
		return 1
	case "NewResourceGroupId":
		return 2
	case "RegionId":
		return 3
	}
	return -1
}

func (r *MoveResourceGroupRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.ResourceId = Some(v)
	case 1:
		r.ResourceType = Some(v)
	case 2:
		r.NewResourceGroupId = Some(v)
	case 3:
		r.RegionId = Some(v)
	}
}

func (r *MoveResourceGroupRequest) setInt(i int, v int64) {
}

func (r *MoveResourceGroupRequest) setBool(i int, v bool) {
}

// CreateRouteEntryRequest is what CreateRouteEntry takes.
type CreateRouteEntryRequest struct {
	RegionId             Opt[string]
	RouteTableId         Opt[string]
	DestinationCidrBlock Opt[string]
	NextHopId            Opt[string]
	ClientToken          Opt[string]
	RouteEntryName       Opt[string]
	Description          Opt[string]
	NextHopType          Opt[string]
	NextHopList          []CreateRouteEntryRequestNextHopList
}

// CreateRouteEntryRequestNextHopList is one item of NextHopList.
type CreateRouteEntryRequestNextHopList struct {
	NextHopId   Opt[string]
	Weight      Opt[int64]
	NextHopType Opt[string]
}

// Action returns CreateRouteEntry.
func (*CreateRouteEntryRequest) Action() model.Action { return CreateRouteEntry }

// Str returns the string parameter of that name and whether it is set.
func (r *CreateRouteEntryRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouteTableId":
		return r.RouteTableId.V, r.RouteTableId.Set
	case "DestinationCidrBlock":
		return r.DestinationCidrBlock.V, r.DestinationCidrBlock.Set
	case "NextHopId":
		return r.NextHopId.V, r.NextHopId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "RouteEntryName":
		return r.RouteEntryName.V, r.RouteEntryName.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "NextHopType":
		return r.NextHopType.V, r.NextHopType.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreateRouteEntryRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreateRouteEntryRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*CreateRouteEntryRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "RouteTableId":
		return 1
	case "DestinationCidrBlock":
		return 2
	case "NextHopId":
		return 3
	case "ClientToken":
		return 4
	case "RouteEntryName":
		return 5
	case "Description":
		return 6
	case "NextHopType":
		return 7
	case "NextHopList":
		return 8
	}
	return -1
}

func (r *CreateRouteEntryRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.RouteTableId = Some(v)
	case 2:
		r.DestinationCidrBlock = Some(v)
	case 3:
		r.NextHopId = Some(v)
	case 4:
		r.ClientToken = Some(v)
	case 5:
		r.RouteEntryName = Some(v)
	case 6:
		r.Description = Some(v)
	case 7:
		r.NextHopType = Some(v)
	}
}

func (r *CreateRouteEntryRequest) setInt(i int, v int64) {
}

func (r *CreateRouteEntryRequest) setBool(i int, v bool) {
}

func (r *CreateRouteEntryRequest) addItem(i int) {
	switch i {
	case 8:
		r.NextHopList = append(r.NextHopList, CreateRouteEntryRequestNextHopList{})
	}
}

func (r *CreateRouteEntryRequest) setItemString(i, field int, v string) {
	switch i {
	case 8:
		item := &r.NextHopList[len(r.NextHopList)-1]
		switch field {
		case 0:
			item.NextHopId = Some(v)
		case 2:
			item.NextHopType = Some(v)
		}
	}
}

func (r *CreateRouteEntryRequest) setItemInt(i, field int, v int64) {
	switch i {
	case 8:
		item := &r.NextHopList[len(r.NextHopList)-1]
		switch field {
		case 1:
			item.Weight = Some(v)
		}
	}
}

func (r *CreateRouteEntryRequest) addItemString(i, field int, v string) {
}

func (r *CreateRouteEntryRequest) addString(i int, v string) {
}

// DeleteRouteEntryRequest is what DeleteRouteEntry takes.
type DeleteRouteEntryRequest struct {
	RegionId             Opt[string]
	RouteTableId         Opt[string]
	RouteEntryId         Opt[string]
	DestinationCidrBlock Opt[string]
	NextHopId            Opt[string]
	NextHopList          []DeleteRouteEntryRequestNextHopList
}

// DeleteRouteEntryRequestNextHopList is one item of NextHopList.
type DeleteRouteEntryRequestNextHopList struct {
	NextHopId   Opt[string]
	NextHopType Opt[string]
}

// Action returns DeleteRouteEntry.
func (*DeleteRouteEntryRequest) Action() model.Action { return DeleteRouteEntry }

// Str returns the string parameter of that name and whether it is set.
func (r *DeleteRouteEntryRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouteTableId":
		return r.RouteTableId.V, r.RouteTableId.Set
	case "RouteEntryId":
		return r.RouteEntryId.V, r.RouteEntryId.Set
	case "DestinationCidrBlock":
		return r.DestinationCidrBlock.V, r.DestinationCidrBlock.Set
	case "NextHopId":
		return r.NextHopId.V, r.NextHopId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DeleteRouteEntryRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DeleteRouteEntryRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DeleteRouteEntryRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "RouteTableId":
		return 1
	case "RouteEntryId":
		return 2
	case "DestinationCidrBlock":
		return 3
	case "NextHopId":
		return 4
	case "NextHopList":
		return 5
	}
	return -1
}

func (r *DeleteRouteEntryRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.RouteTableId = Some(v)
	case 2:
		r.RouteEntryId = Some(v)
	case 3:
		r.DestinationCidrBlock = Some(v)
	case 4:
		r.NextHopId = Some(v)
	}
}

func (r *DeleteRouteEntryRequest) setInt(i int, v int64) {
}

func (r *DeleteRouteEntryRequest) setBool(i int, v bool) {
}

func (r *DeleteRouteEntryRequest) addItem(i int) {
	switch i {
	case 5:
		r.NextHopList = append(r.NextHopList, DeleteRouteEntryRequestNextHopList{})
	}
}

func (r *DeleteRouteEntryRequest) setItemString(i, field int, v string) {
	switch i {
	case 5:
		item := &r.NextHopList[len(r.NextHopList)-1]
		switch field {
		case 0:
			item.NextHopId = Some(v)
		case 1:
			item.NextHopType = Some(v)
		}
	}
}

func (r *DeleteRouteEntryRequest) setItemInt(i, field int, v int64) {
}

func (r *DeleteRouteEntryRequest) addItemString(i, field int, v string) {
}

func (r *DeleteRouteEntryRequest) addString(i int, v string) {
}

// DescribeRouteEntryListRequest is what DescribeRouteEntryList takes.
type DescribeRouteEntryListRequest struct {
	RegionId             Opt[string]
	RouteTableId         Opt[string]
	RouteEntryId         Opt[string]
	DestinationCidrBlock Opt[string]
	RouteEntryName       Opt[string]
	IpVersion            Opt[string]
	RouteEntryType       Opt[string]
	NextHopId            Opt[string]
	NextHopType          Opt[string]
	MaxResult            Opt[int64]
	NextToken            Opt[string]
	ServiceType          Opt[string]
	DestCidrBlockList    []string
}

// Action returns DescribeRouteEntryList.
func (*DescribeRouteEntryListRequest) Action() model.Action { return DescribeRouteEntryList }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeRouteEntryListRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouteTableId":
		return r.RouteTableId.V, r.RouteTableId.Set
	case "RouteEntryId":
		return r.RouteEntryId.V, r.RouteEntryId.Set
	case "DestinationCidrBlock":
		return r.DestinationCidrBlock.V, r.DestinationCidrBlock.Set
	case "RouteEntryName":
		return r.RouteEntryName.V, r.RouteEntryName.Set
	case "IpVersion":
		return r.IpVersion.V, r.IpVersion.Set
	case "RouteEntryType":
		return r.RouteEntryType.V, r.RouteEntryType.Set
	case "NextHopId":
		return r.NextHopId.V, r.NextHopId.Set
	case "NextHopType":
		return r.NextHopType.V, r.NextHopType.Set
	case "NextToken":
		return r.NextToken.V, r.NextToken.Set
	case "ServiceType":
		return r.ServiceType.V, r.ServiceType.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeRouteEntryListRequest) Int(name string) (int64, bool) {
	switch name {
	case "MaxResult":
		return r.MaxResult.V, r.MaxResult.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeRouteEntryListRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DescribeRouteEntryListRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "RouteTableId":
		return 1
	case "RouteEntryId":
		return 2
	case "DestinationCidrBlock":
		return 3
	case "RouteEntryName":
		return 4
	case "IpVersion":
		return 5
	case "RouteEntryType":
		return 6
	case "NextHopId":
		return 7
	case "NextHopType":
		return 8
	case "MaxResult":
		return 9
	case "NextToken":
		return 10
	case "ServiceType":
		return 11
	case "DestCidrBlockList":
		return 12
	}
	return -1
}

func (r *DescribeRouteEntryListRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.RouteTableId = Some(v)
	case 2:
		r.RouteEntryId = Some(v)
	case 3:
		r.DestinationCidrBlock = Some(v)
	case 4:
		r.RouteEntryName = Some(v)
	case 5:
		r.IpVersion = Some(v)
	case 6:
		r.RouteEntryType = Some(v)
	case 7:
		r.NextHopId = Some(v)
	case 8:
		r.NextHopType = Some(v)
	case 10:
		r.NextToken = Some(v)
	case 11:
		r.ServiceType = Some(v)
	}
}

func (r *DescribeRouteEntryListRequest) setInt(i int, v int64) {
	switch i {
	case 9:
		r.MaxResult = Some(v)
	}
}

func (r *DescribeRouteEntryListRequest) setBool(i int, v bool) {
}

func (r *DescribeRouteEntryListRequest) addItem(i int) {
}

func (r *DescribeRouteEntryListRequest) setItemString(i, field int, v string) {
}

func (r *DescribeRouteEntryListRequest) setItemInt(i, field int, v int64) {
}

func (r *DescribeRouteEntryListRequest) addItemString(i, field int, v string) {
}

func (r *DescribeRouteEntryListRequest) addString(i int, v string) {
	switch i {
	case 12:
		r.DestCidrBlockList = append(r.DestCidrBlockList, v)
	}
}

// ModifyRouteEntryRequest is what ModifyRouteEntry takes.
type ModifyRouteEntryRequest struct {
	RegionId       Opt[string]
	RouteEntryId   Opt[string]
	RouteEntryName Opt[string]
	Description    Opt[string]
	NewNextHopType Opt[string]
	NewNextHopId   Opt[string]
}

// Action returns ModifyRouteEntry.
func (*ModifyRouteEntryRequest) Action() model.Action { return ModifyRouteEntry }

// Str returns the string parameter of that name and whether it is set.
func (r *ModifyRouteEntryRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouteEntryId":
		return r.RouteEntryId.V, r.RouteEntryId.Set
	case "RouteEntryName":
		return r.RouteEntryName.V, r.RouteEntryName.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "NewNextHopType":
		return r.NewNextHopType.V, r.NewNextHopType.Set
	case "NewNextHopId":
		return r.NewNextHopId.V, r.NewNextHopId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ModifyRouteEntryRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ModifyRouteEntryRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*ModifyRouteEntryRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "RouteEntryId":
		return 1
	case "RouteEntryName":
		return 2
	case "Description":
		return 3
	case "NewNextHopType":
		return 4
	case "NewNextHopId":
		return 5
	}
	return -1
}

func (r *ModifyRouteEntryRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.RouteEntryId = Some(v)
	case 2:
		r.RouteEntryName = Some(v)
	case 3:
		r.Description = Some(v)
	case 4:
		r.NewNextHopType = Some(v)
	case 5:
		r.NewNextHopId = Some(v)
	}
}

func (r *ModifyRouteEntryRequest) setInt(i int, v int64) {
}

func (r *ModifyRouteEntryRequest) setBool(i int, v bool) {
}

// ActivateRouterInterfaceRequest is what ActivateRouterInterface takes.
type ActivateRouterInterfaceRequest struct {
	RegionId          Opt[string]
	RouterInterfaceId Opt[string]
}

// Action returns ActivateRouterInterface.
func (*ActivateRouterInterfaceRequest) Action() model.Action { return ActivateRouterInterface }

// Str returns the string parameter of that name and whether it is set.
func (r *ActivateRouterInterfaceRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouterInterfaceId":
		return r.RouterInterfaceId.V, r.RouterInterfaceId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ActivateRouterInterfaceRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ActivateRouterInterfaceRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*ActivateRouterInterfaceRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "RouterInterfaceId":
		return 1
	}
	return -1
}

func (r *ActivateRouterInterfaceRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.RouterInterfaceId = Some(v)
	}
}

func (r *ActivateRouterInterfaceRequest) setInt(i int, v int64) {
}

func (r *ActivateRouterInterfaceRequest) setBool(i int, v bool) {
}

// ConnectRouterInterfaceRequest is what ConnectRouterInterface takes.
type ConnectRouterInterfaceRequest struct {
	RegionId          Opt[string]
	RouterInterfaceId Opt[string]
}

// Action returns ConnectRouterInterface.
func (*ConnectRouterInterfaceRequest) Action() model.Action { return ConnectRouterInterface }

// Str returns the string parameter of that name and whether it is set.
func (r *ConnectRouterInterfaceRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouterInterfaceId":
		return r.RouterInterfaceId.V, r.RouterInterfaceId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ConnectRouterInterfaceRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ConnectRouterInterfaceRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*ConnectRouterInterfaceRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "RouterInterfaceId":
		return 1
	}
	return -1
}

func (r *ConnectRouterInterfaceRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.RouterInterfaceId = Some(v)
	}
}

func (r *ConnectRouterInterfaceRequest) setInt(i int, v int64) {
}

func (r *ConnectRouterInterfaceRequest) setBool(i int, v bool) {
}

// CreateRouterInterfaceRequest is what CreateRouterInterface takes.
type CreateRouterInterfaceRequest struct {
	RegionId                 Opt[string]
	Role                     Opt[string]
	OppositeRegionId         Opt[string]
	Spec                     Opt[string]
	RouterType               Opt[string]
	RouterId                 Opt[string]
	OppositeInterfaceId      Opt[string]
	OppositeRouterId         Opt[string]
	OppositeRouterType       Opt[string]
	OppositeInterfaceOwnerId Opt[string]
	HealthCheckSourceIp      Opt[string]
	HealthCheckTargetIp      Opt[string]
	AccessPointId            Opt[string]
	OppositeAccessPointId    Opt[string]
	Description              Opt[string]
	Name                     Opt[string]
	Period                   Opt[int64]
	InstanceChargeType       Opt[string]
	AutoPay                  Opt[bool]
	PricingCycle             Opt[string]
	ClientToken              Opt[string]
	FastLinkMode             Opt[bool]
	AutoRenew                Opt[bool]
	ResourceGroupId          Opt[string]
	Tags                     []CreateRouterInterfaceRequestTags
}

// CreateRouterInterfaceRequestTags is one item of Tags.
type CreateRouterInterfaceRequestTags struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns CreateRouterInterface.
func (*CreateRouterInterfaceRequest) Action() model.Action { return CreateRouterInterface }

// Str returns the string parameter of that name and whether it is set.
func (r *CreateRouterInterfaceRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "Role":
		return r.Role.V, r.Role.Set
	case "OppositeRegionId":
		return r.OppositeRegionId.V, r.OppositeRegionId.Set
	case "Spec":
		return r.Spec.V, r.Spec.Set
	case "RouterType":
		return r.RouterType.V, r.RouterType.Set
	case "RouterId":
		return r.RouterId.V, r.RouterId.Set
	case "OppositeInterfaceId":
		return r.OppositeInterfaceId.V, r.OppositeInterfaceId.Set
	case "OppositeRouterId":
		return r.OppositeRouterId.V, r.OppositeRouterId.Set
	case "OppositeRouterType":
		return r.OppositeRouterType.V, r.OppositeRouterType.Set
	case "OppositeInterfaceOwnerId":
		return r.OppositeInterfaceOwnerId.V, r.OppositeInterfaceOwnerId.Set
	case "HealthCheckSourceIp":
		return r.HealthCheckSourceIp.V, r.HealthCheckSourceIp.Set
	case "HealthCheckTargetIp":
		return r.HealthCheckTargetIp.V, r.HealthCheckTargetIp.Set
	case "AccessPointId":
		return r.AccessPointId.V, r.AccessPointId.Set
	case "OppositeAccessPointId":
		return r.OppositeAccessPointId.V, r.OppositeAccessPointId.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "Name":
		return r.Name.V, r.Name.Set
	case "InstanceChargeType":
		return r.InstanceChargeType.V, r.InstanceChargeType.Set
	case "PricingCycle":
		return r.PricingCycle.V, r.PricingCycle.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreateRouterInterfaceRequest) Int(name string) (int64, bool) {
	switch name {
	case "Period":
		return r.Period.V, r.Period.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreateRouterInterfaceRequest) Bool(name string) (bool, bool) {
	switch name {
	case "AutoPay":
		return r.AutoPay.V, r.AutoPay.Set
	case "FastLinkMode":
		return r.FastLinkMode.V, r.FastLinkMode.Set
	case "AutoRenew":
		return r.AutoRenew.V, r.AutoRenew.Set
	}
	return false, false
}

func (*CreateRouterInterfaceRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "Role":
		return 1
	case "OppositeRegionId":
		return 2
	case "Spec":
		return 3
	case "RouterType":
		return 4
	case "RouterId":
		return 5
	case "OppositeInterfaceId":
		return 6
	case "OppositeRouterId":
		return 7
	case "OppositeRouterType":
		return 8
	case "OppositeInterfaceOwnerId":
		return 9
	case "HealthCheckSourceIp":
		return 10
	case "HealthCheckTargetIp":
		return 11
	case "AccessPointId":
		return 12
	case "OppositeAccessPointId":
		return 13
	case "Description":
		return 14
	case "Name":
		return 15
	case "Period":
		return 16
	case "InstanceChargeType":
		return 17
	case "AutoPay":
		return 18
	case "PricingCycle":
		return 19
	case "ClientToken":
		return 20
	case "FastLinkMode":
		return 21
	case "AutoRenew":
		return 22
	case "ResourceGroupId":
		return 23
	case "Tags", "Tag":
		return 24
	}
	return -1
}

func (r *CreateRouterInterfaceRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.Role = Some(v)
	case 2:
		r.OppositeRegionId = Some(v)
	case 3:
		r.Spec = Some(v)
	case 4:
		r.RouterType = Some(v)
	case 5:
		r.RouterId = Some(v)
	case 6:
		r.OppositeInterfaceId = Some(v)
	case 7:
		r.OppositeRouterId = Some(v)
	case 8:
		r.OppositeRouterType = Some(v)
	case 9:
		r.OppositeInterfaceOwnerId = Some(v)
	case 10:
		r.HealthCheckSourceIp = Some(v)
	case 11:
		r.HealthCheckTargetIp = Some(v)
	case 12:
		r.AccessPointId = Some(v)
	case 13:
		r.OppositeAccessPointId = Some(v)
	case 14:
		r.Description = Some(v)
	case 15:
		r.Name = Some(v)
	case 17:
		r.InstanceChargeType = Some(v)
	case 19:
		r.PricingCycle = Some(v)
	case 20:
		r.ClientToken = Some(v)
	case 23:
		r.ResourceGroupId = Some(v)
	}
}

func (r *CreateRouterInterfaceRequest) setInt(i int, v int64) {
	switch i {
	case 16:
		r.Period = Some(v)
	}
}

func (r *CreateRouterInterfaceRequest) setBool(i int, v bool) {
	switch i {
	case 18:
		r.AutoPay = Some(v)
	case 21:
		r.FastLinkMode = Some(v)
	case 22:
		r.AutoRenew = Some(v)
	}
}

func (r *CreateRouterInterfaceRequest) addItem(i int) {
	switch i {
	case 24:
		r.Tags = append(r.Tags, CreateRouterInterfaceRequestTags{})
	}
}

func (r *CreateRouterInterfaceRequest) setItemString(i, field int, v string) {
	switch i {
	case 24:
		item := &r.Tags[len(r.Tags)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *CreateRouterInterfaceRequest) setItemInt(i, field int, v int64) {
}

func (r *CreateRouterInterfaceRequest) addItemString(i, field int, v string) {
}

func (r *CreateRouterInterfaceRequest) addString(i int, v string) {
}

// DeactivateRouterInterfaceRequest is what DeactivateRouterInterface takes.
type DeactivateRouterInterfaceRequest struct {
	RegionId          Opt[string]
	RouterInterfaceId Opt[string]
}

// Action returns DeactivateRouterInterface.
func (*DeactivateRouterInterfaceRequest) Action() model.Action { return DeactivateRouterInterface }

// Str returns the string parameter of that name and whether it is set.
func (r *DeactivateRouterInterfaceRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouterInterfaceId":
		return r.RouterInterfaceId.V, r.RouterInterfaceId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DeactivateRouterInterfaceRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DeactivateRouterInterfaceRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DeactivateRouterInterfaceRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "RouterInterfaceId":
		return 1
	}
	return -1
}

func (r *DeactivateRouterInterfaceRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.RouterInterfaceId = Some(v)
	}
}

func (r *DeactivateRouterInterfaceRequest) setInt(i int, v int64) {
}

func (r *DeactivateRouterInterfaceRequest) setBool(i int, v bool) {
}

// DeleteRouterInterfaceRequest is what DeleteRouterInterface takes.
type DeleteRouterInterfaceRequest struct {
	RegionId          Opt[string]
	RouterInterfaceId Opt[string]
	ClientToken       Opt[string]
}

// Action returns DeleteRouterInterface.
func (*DeleteRouterInterfaceRequest) Action() model.Action { return DeleteRouterInterface }

// Str returns the string parameter of that name and whether it is set.
func (r *DeleteRouterInterfaceRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouterInterfaceId":
		return r.RouterInterfaceId.V, r.RouterInterfaceId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DeleteRouterInterfaceRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DeleteRouterInterfaceRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DeleteRouterInterfaceRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "RouterInterfaceId":
		return 1
	case "ClientToken":
		return 2
	}
	return -1
}

func (r *DeleteRouterInterfaceRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.RouterInterfaceId = Some(v)
	case 2:
		r.ClientToken = Some(v)
	}
}

func (r *DeleteRouterInterfaceRequest) setInt(i int, v int64) {
}

func (r *DeleteRouterInterfaceRequest) setBool(i int, v bool) {
}

// DescribeRouterInterfaceAttributeRequest is what DescribeRouterInterfaceAttribute takes.
type DescribeRouterInterfaceAttributeRequest struct {
	RegionId   Opt[string]
	InstanceId Opt[string]
}

// Action returns DescribeRouterInterfaceAttribute.
func (*DescribeRouterInterfaceAttributeRequest) Action() model.Action {
	return DescribeRouterInterfaceAttribute
}

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeRouterInterfaceAttributeRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "InstanceId":
		return r.InstanceId.V, r.InstanceId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeRouterInterfaceAttributeRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeRouterInterfaceAttributeRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DescribeRouterInterfaceAttributeRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "InstanceId":
		return 1
	}
	return -1
}

func (r *DescribeRouterInterfaceAttributeRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.InstanceId = Some(v)
	}
}

func (r *DescribeRouterInterfaceAttributeRequest) setInt(i int, v int64) {
}

func (r *DescribeRouterInterfaceAttributeRequest) setBool(i int, v bool) {
}

// DescribeRouterInterfacesRequest is what DescribeRouterInterfaces takes.
type DescribeRouterInterfacesRequest struct {
	RegionId               Opt[string]
	IncludeReservationData Opt[bool]
	PageNumber             Opt[int64]
	PageSize               Opt[int64]
	Filter                 []DescribeRouterInterfacesRequestFilter
	ResourceGroupId        Opt[string]
	Tags                   []DescribeRouterInterfacesRequestTags
}

// DescribeRouterInterfacesRequestFilter is one item of Filter.
type DescribeRouterInterfacesRequestFilter struct {
	Key   Opt[string]
	Value []string
}

// DescribeRouterInterfacesRequestTags is one item of Tags.
type DescribeRouterInterfacesRequestTags struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns DescribeRouterInterfaces.
func (*DescribeRouterInterfacesRequest) Action() model.Action { return DescribeRouterInterfaces }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeRouterInterfacesRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeRouterInterfacesRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeRouterInterfacesRequest) Bool(name string) (bool, bool) {
	switch name {
	case "IncludeReservationData":
		return r.IncludeReservationData.V, r.IncludeReservationData.Set
	}
	return false, false
}

func (*DescribeRouterInterfacesRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "IncludeReservationData":
		return 1
	case "PageNumber":
		return 2
	case "PageSize":
		return 3
	case "Filter":
		return 4
	case "ResourceGroupId":
		return 5
	case "Tags", "Tag":
		return 6
	}
	return -1
}

func (r *DescribeRouterInterfacesRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 5:
		r.ResourceGroupId = Some(v)
	}
}

func (r *DescribeRouterInterfacesRequest) setInt(i int, v int64) {
	switch i {
	case 2:
		r.PageNumber = Some(v)
	case 3:
		r.PageSize = Some(v)
	}
}

func (r *DescribeRouterInterfacesRequest) setBool(i int, v bool) {
	switch i {
	case 1:
		r.IncludeReservationData = Some(v)
	}
}

func (r *DescribeRouterInterfacesRequest) addItem(i int) {
	switch i {
	case 4:
		r.Filter = append(r.Filter, DescribeRouterInterfacesRequestFilter{})
	case 6:
		r.Tags = append(r.Tags, DescribeRouterInterfacesRequestTags{})
	}
}

func (r *DescribeRouterInterfacesRequest) setItemString(i, field int, v string) {
	switch i {
	case 4:
		item := &r.Filter[len(r.Filter)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		}
	case 6:
		item := &r.Tags[len(r.Tags)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *DescribeRouterInterfacesRequest) setItemInt(i, field int, v int64) {
}

func (r *DescribeRouterInterfacesRequest) addItemString(i, field int, v string) {
	switch i {
	case 4:
		item := &r.Filter[len(r.Filter)-1]
		switch field {
		case 1:
			item.Value = append(item.Value, v)
		}
	}
}

func (r *DescribeRouterInterfacesRequest) addString(i int, v string) {
}

// ModifyRouterInterfaceAttributeRequest is what ModifyRouterInterfaceAttribute takes.
type ModifyRouterInterfaceAttributeRequest struct {
	RegionId                 Opt[string]
	RouterInterfaceId        Opt[string]
	Name                     Opt[string]
	Description              Opt[string]
	OppositeInterfaceId      Opt[string]
	OppositeRouterId         Opt[string]
	OppositeRouterType       Opt[string]
	OppositeInterfaceOwnerId Opt[int64]
	HealthCheckSourceIp      Opt[string]
	HealthCheckTargetIp      Opt[string]
	HcThreshold              Opt[int64]
	HcRate                   Opt[int64]
	DeleteHealthCheckIp      Opt[bool]
}

// Action returns ModifyRouterInterfaceAttribute.
func (*ModifyRouterInterfaceAttributeRequest) Action() model.Action {
	return ModifyRouterInterfaceAttribute
}

// Str returns the string parameter of that name and whether it is set.
func (r *ModifyRouterInterfaceAttributeRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouterInterfaceId":
		return r.RouterInterfaceId.V, r.RouterInterfaceId.Set
	case "Name":
		return r.Name.V, r.Name.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "OppositeInterfaceId":
		return r.OppositeInterfaceId.V, r.OppositeInterfaceId.Set
	case "OppositeRouterId":
		return r.OppositeRouterId.V, r.OppositeRouterId.Set
	case "OppositeRouterType":
		return r.OppositeRouterType.V, r.OppositeRouterType.Set
	case "HealthCheckSourceIp":
		return r.HealthCheckSourceIp.V, r.HealthCheckSourceIp.Set
	case "HealthCheckTargetIp":
		return r.HealthCheckTargetIp.V, r.HealthCheckTargetIp.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ModifyRouterInterfaceAttributeRequest) Int(name string) (int64, bool) {
	switch name {
	case "OppositeInterfaceOwnerId":
		return r.OppositeInterfaceOwnerId.V, r.OppositeInterfaceOwnerId.Set
	case "HcThreshold":
		return r.HcThreshold.V, r.HcThreshold.Set
	case "HcRate":
		return r.HcRate.V, r.HcRate.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ModifyRouterInterfaceAttributeRequest) Bool(name string) (bool, bool) {
	switch name {
	case "DeleteHealthCheckIp":
		return r.DeleteHealthCheckIp.V, r.DeleteHealthCheckIp.Set
	}
	return false, false
}

func (*ModifyRouterInterfaceAttributeRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "RouterInterfaceId":
		return 1
	case "Name":
		return 2
	case "Description":
		return 3
	case "OppositeInterfaceId":
		return 4
	case "OppositeRouterId":
		return 5
	case "OppositeRouterType":
		return 6
	case "OppositeInterfaceOwnerId":
		return 7
	case "HealthCheckSourceIp":
		return 8
	case "HealthCheckTargetIp":
		return 9
	case "HcThreshold":
		return 10
	case "HcRate":
		return 11
	case "DeleteHealthCheckIp":
		return 12
	}
	return -1
}

func (r *ModifyRouterInterfaceAttributeRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.RouterInterfaceId = Some(v)
	case 2:
		r.Name = Some(v)
	case 3:
		r.Description = Some(v)
	case 4:
		r.OppositeInterfaceId = Some(v)
	case 5:
		r.OppositeRouterId = Some(v)
	case 6:
		r.OppositeRouterType = Some(v)
	case 8:
		r.HealthCheckSourceIp = Some(v)
	case 9:
		r.HealthCheckTargetIp = Some(v)
	}
}

func (r *ModifyRouterInterfaceAttributeRequest) setInt(i int, v int64) {
	switch i {
	case 7:
		r.OppositeInterfaceOwnerId = Some(v)
	case 10:
		r.HcThreshold = Some(v)
	case 11:
		r.HcRate = Some(v)
	}
}

func (r *ModifyRouterInterfaceAttributeRequest) setBool(i int, v bool) {
	switch i {
	case 12:
		r.DeleteHealthCheckIp = Some(v)
	}
}

// ModifyRouterInterfaceSpecRequest is what ModifyRouterInterfaceSpec takes.
type ModifyRouterInterfaceSpecRequest struct {
	RegionId          Opt[string]
	RouterInterfaceId Opt[string]
	Spec              Opt[string]
	ClientToken       Opt[string]
}

// Action returns ModifyRouterInterfaceSpec.
func (*ModifyRouterInterfaceSpecRequest) Action() model.Action { return ModifyRouterInterfaceSpec }

// Str returns the string parameter of that name and whether it is set.
func (r *ModifyRouterInterfaceSpecRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouterInterfaceId":
		return r.RouterInterfaceId.V, r.RouterInterfaceId.Set
	case "Spec":
		return r.Spec.V, r.Spec.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ModifyRouterInterfaceSpecRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ModifyRouterInterfaceSpecRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*ModifyRouterInterfaceSpecRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "RouterInterfaceId":
		return 1
	case "Spec":
		return 2
	case "ClientToken":
		return 3
	}
	return -1
}

func (r *ModifyRouterInterfaceSpecRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.RouterInterfaceId = Some(v)
	case 2:
		r.Spec = Some(v)
	case 3:
		r.ClientToken = Some(v)
	}
}

func (r *ModifyRouterInterfaceSpecRequest) setInt(i int, v int64) {
}

func (r *ModifyRouterInterfaceSpecRequest) setBool(i int, v bool) {
}

// GetPhysicalConnectionServiceStatusRequest is what GetPhysicalConnectionServiceStatus takes.
type GetPhysicalConnectionServiceStatusRequest struct {
	RegionId Opt[string]
}

// Action returns GetPhysicalConnectionServiceStatus.
func (*GetPhysicalConnectionServiceStatusRequest) Action() model.Action {
	return GetPhysicalConnectionServiceStatus
}

// Str returns the string parameter of that name and whether it is set.
func (r *GetPhysicalConnectionServiceStatusRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *GetPhysicalConnectionServiceStatusRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *GetPhysicalConnectionServiceStatusRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*GetPhysicalConnectionServiceStatusRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	}
	return -1
}

func (r *GetPhysicalConnectionServiceStatusRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	}
}

func (r *GetPhysicalConnectionServiceStatusRequest) setInt(i int, v int64) {
}

func (r *GetPhysicalConnectionServiceStatusRequest) setBool(i int, v bool) {
}

// OpenPhysicalConnectionServiceRequest is what OpenPhysicalConnectionService takes.
type OpenPhysicalConnectionServiceRequest struct {
	RegionId Opt[string]
}

// Action returns OpenPhysicalConnectionService.
func (*OpenPhysicalConnectionServiceRequest) Action() model.Action {
	return OpenPhysicalConnectionService
}

// Str returns the string parameter of that name and whether it is set.
func (r *OpenPhysicalConnectionServiceRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *OpenPhysicalConnectionServiceRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *OpenPhysicalConnectionServiceRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*OpenPhysicalConnectionServiceRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	}
	return -1
}

func (r *OpenPhysicalConnectionServiceRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	}
}

func (r *OpenPhysicalConnectionServiceRequest) setInt(i int, v int64) {
}

func (r *OpenPhysicalConnectionServiceRequest) setBool(i int, v bool) {
}

// ListTagResourcesRequest is what ListTagResources takes.
type ListTagResourcesRequest struct {
	ResourceType Opt[string]
	NextToken    Opt[string]
	MaxResults   Opt[int64]
	ResourceId   []string
	RegionId     Opt[string]
	Tag          []ListTagResourcesRequestTag
}

// ListTagResourcesRequestTag is one item of Tag.
type ListTagResourcesRequestTag struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns ListTagResources.
func (*ListTagResourcesRequest) Action() model.Action { return ListTagResources }

// Str returns the string parameter of that name and whether it is set.
func (r *ListTagResourcesRequest) Str(name string) (string, bool) {
	switch name {
	case "ResourceType":
		return r.ResourceType.V, r.ResourceType.Set
	case "NextToken":
		return r.NextToken.V, r.NextToken.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ListTagResourcesRequest) Int(name string) (int64, bool) {
	switch name {
	case "MaxResults":
		return r.MaxResults.V, r.MaxResults.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ListTagResourcesRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*ListTagResourcesRequest) index(name string) int {
	switch name {
	case "ResourceType":
		return 0
	case "NextToken":
		return 1
	case "MaxResults":
		return 2
	case "ResourceId":
		return 3
	case "RegionId":
		return 4
	case "Tag":
		return 5
	}
	return -1
}

func (r *ListTagResourcesRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.ResourceType = Some(v)
	case 1:
		r.NextToken = Some(v)
	case 4:
		r.RegionId = Some(v)
	}
}

func (r *ListTagResourcesRequest) setInt(i int, v int64) {
	switch i {
	case 2:
		r.MaxResults = Some(v)
	}
}

func (r *ListTagResourcesRequest) setBool(i int, v bool) {
}

func (r *ListTagResourcesRequest) addItem(i int) {
	switch i {
	case 5:
		r.Tag = append(r.Tag, ListTagResourcesRequestTag{})
	}
}

func (r *ListTagResourcesRequest) setItemString(i, field int, v string) {
	switch i {
	case 5:
		item := &r.Tag[len(r.Tag)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *ListTagResourcesRequest) setItemInt(i, field int, v int64) {
}

func (r *ListTagResourcesRequest) addItemString(i, field int, v string) {
}

func (r *ListTagResourcesRequest) addString(i int, v string) {
	switch i {
	case 3:
		r.ResourceId = append(r.ResourceId, v)
	}
}

// ListTagResourcesForExpressConnectRequest is what ListTagResourcesForExpressConnect takes.
type ListTagResourcesForExpressConnectRequest struct {
	ResourceType Opt[string]
	RegionId     Opt[string]
	NextToken    Opt[string]
	MaxResults   Opt[int64]
	ResourceId   []string
	Tag          []ListTagResourcesForExpressConnectRequestTag
}

// ListTagResourcesForExpressConnectRequestTag is one item of Tag.
type ListTagResourcesForExpressConnectRequestTag struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns ListTagResourcesForExpressConnect.
func (*ListTagResourcesForExpressConnectRequest) Action() model.Action {
	return ListTagResourcesForExpressConnect
}

// Str returns the string parameter of that name and whether it is set.
func (r *ListTagResourcesForExpressConnectRequest) Str(name string) (string, bool) {
	switch name {
	case "ResourceType":
		return r.ResourceType.V, r.ResourceType.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "NextToken":
		return r.NextToken.V, r.NextToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ListTagResourcesForExpressConnectRequest) Int(name string) (int64, bool) {
	switch name {
	case "MaxResults":
		return r.MaxResults.V, r.MaxResults.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ListTagResourcesForExpressConnectRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*ListTagResourcesForExpressConnectRequest) index(name string) int {
	switch name {
	case "ResourceType":
		return 0
	case "RegionId":
		return 1
	case "NextToken":
		return 2
	case "MaxResults":
		return 3
	case "ResourceId":
		return 4
	case "Tag":
		return 5
	}
	return -1
}

func (r *ListTagResourcesForExpressConnectRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.ResourceType = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.NextToken = Some(v)
	}
}

func (r *ListTagResourcesForExpressConnectRequest) setInt(i int, v int64) {
	switch i {
	case 3:
		r.MaxResults = Some(v)
	}
}

func (r *ListTagResourcesForExpressConnectRequest) setBool(i int, v bool) {
}

func (r *ListTagResourcesForExpressConnectRequest) addItem(i int) {
	switch i {
	case 5:
		r.Tag = append(r.Tag, ListTagResourcesForExpressConnectRequestTag{})
	}
}

func (r *ListTagResourcesForExpressConnectRequest) setItemString(i, field int, v string) {
	switch i {
	case 5:
		item := &r.Tag[len(r.Tag)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *ListTagResourcesForExpressConnectRequest) setItemInt(i, field int, v int64) {
}

func (r *ListTagResourcesForExpressConnectRequest) addItemString(i, field int, v string) {
}

func (r *ListTagResourcesForExpressConnectRequest) addString(i int, v string) {
	switch i {
	case 4:
		r.ResourceId = append(r.ResourceId, v)
	}
}

// TagResourcesRequest is what TagResources takes.
type TagResourcesRequest struct {
	ResourceType Opt[string]
	ResourceId   []string
	RegionId     Opt[string]
	Tag          []TagResourcesRequestTag
}

// TagResourcesRequestTag is one item of Tag.
type TagResourcesRequestTag struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns TagResources.
func (*TagResourcesRequest) Action() model.Action { return TagResources }

// Str returns the string parameter of that name and whether it is set.
func (r *TagResourcesRequest) Str(name string) (string, bool) {
	switch name {
	case "ResourceType":
		return r.ResourceType.V, r.ResourceType.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *TagResourcesRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *TagResourcesRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*TagResourcesRequest) index(name string) int {
	switch name {
	case "ResourceType":
		return 0
	case "ResourceId":
		return 1
	case "RegionId":
		return 2
	case "Tag":
		return 3
	}
	return -1
}

func (r *TagResourcesRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.ResourceType = Some(v)
	case 2:
		r.RegionId = Some(v)
	}
}

func (r *TagResourcesRequest) setInt(i int, v int64) {
}

func (r *TagResourcesRequest) setBool(i int, v bool) {
}

func (r *TagResourcesRequest) addItem(i int) {
	switch i {
	case 3:
		r.Tag = append(r.Tag, TagResourcesRequestTag{})
	}
}

func (r *TagResourcesRequest) setItemString(i, field int, v string) {
	switch i {
	case 3:
		item := &r.Tag[len(r.Tag)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *TagResourcesRequest) setItemInt(i, field int, v int64) {
}

func (r *TagResourcesRequest) addItemString(i, field int, v string) {
}

func (r *TagResourcesRequest) addString(i int, v string) {
	switch i {
	case 1:
		r.ResourceId = append(r.ResourceId, v)
	}
}

// TagResourcesForExpressConnectRequest is what TagResourcesForExpressConnect takes.
type TagResourcesForExpressConnectRequest struct {
	ResourceType Opt[string]
	RegionId     Opt[string]
	ResourceId   []string
	Tag          []TagResourcesForExpressConnectRequestTag
}

// TagResourcesForExpressConnectRequestTag is one item of Tag.
type TagResourcesForExpressConnectRequestTag struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns TagResourcesForExpressConnect.
func (*TagResourcesForExpressConnectRequest) Action() model.Action {
	return TagResourcesForExpressConnect
}

// Str returns the string parameter of that name and whether it is set.
func (r *TagResourcesForExpressConnectRequest) Str(name string) (string, bool) {
	switch name {
	case "ResourceType":
		return r.ResourceType.V, r.ResourceType.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *TagResourcesForExpressConnectRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *TagResourcesForExpressConnectRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*TagResourcesForExpressConnectRequest) index(name string) int {
	switch name {
	case "ResourceType":
		return 0
	case "RegionId":
		return 1
	case "ResourceId":
		return 2
	case "Tag":
		return 3
	}
	return -1
}

func (r *TagResourcesForExpressConnectRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.ResourceType = Some(v)
	case 1:
		r.RegionId = Some(v)
	}
}

func (r *TagResourcesForExpressConnectRequest) setInt(i int, v int64) {
}

func (r *TagResourcesForExpressConnectRequest) setBool(i int, v bool) {
}

func (r *TagResourcesForExpressConnectRequest) addItem(i int) {
	switch i {
	case 3:
		r.Tag = append(r.Tag, TagResourcesForExpressConnectRequestTag{})
	}
}

func (r *TagResourcesForExpressConnectRequest) setItemString(i, field int, v string) {
	switch i {
	case 3:
		item := &r.Tag[len(r.Tag)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *TagResourcesForExpressConnectRequest) setItemInt(i, field int, v int64) {
}

func (r *TagResourcesForExpressConnectRequest) addItemString(i, field int, v string) {
}

func (r *TagResourcesForExpressConnectRequest) addString(i int, v string) {
	switch i {
	case 2:
		r.ResourceId = append(r.ResourceId, v)
	}
}

// UnTagResourcesRequest is what UnTagResources takes.
type UnTagResourcesRequest struct {
	ResourceType Opt[string]
	All          Opt[bool]
	ResourceId   []string
	TagKey       []string
	RegionId     Opt[string]
}

// Action returns UnTagResources.
func (*UnTagResourcesRequest) Action() model.Action { return UnTagResources }

// Str returns the string parameter of that name and whether it is set.
func (r *UnTagResourcesRequest) Str(name string) (string, bool) {
	switch name {
	case "ResourceType":
		return r.ResourceType.V, r.ResourceType.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *UnTagResourcesRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *UnTagResourcesRequest) Bool(name string) (bool, bool) {
	switch name {
	case "All":
		return r.All.V, r.All.Set
	}
	return false, false
}

func (*UnTagResourcesRequest) index(name string) int {
	switch name {
	case "ResourceType":
		return 0
	case "All":
		return 1
	case "ResourceId":
		return 2
	case "TagKey":
		return 3
	case "RegionId":
		return 4
	}
	return -1
}

func (r *UnTagResourcesRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.ResourceType = Some(v)
	case 4:
		r.RegionId = Some(v)
	}
}

func (r *UnTagResourcesRequest) setInt(i int, v int64) {
}

func (r *UnTagResourcesRequest) setBool(i int, v bool) {
	switch i {
	case 1:
		r.All = Some(v)
	}
}

func (r *UnTagResourcesRequest) addItem(i int) {
}

func (r *UnTagResourcesRequest) setItemString(i, field int, v string) {
}

func (r *UnTagResourcesRequest) setItemInt(i, field int, v int64) {
}

func (r *UnTagResourcesRequest) addItemString(i, field int, v string) {
}

func (r *UnTagResourcesRequest) addString(i int, v string) {
	switch i {
	case 2:
		r.ResourceId = append(r.ResourceId, v)
	case 3:
		r.TagKey = append(r.TagKey, v)
	}
}

// UntagResourcesForExpressConnectRequest is what UntagResourcesForExpressConnect takes.
type UntagResourcesForExpressConnectRequest struct {
	ResourceType Opt[string]
	RegionId     Opt[string]
	All          Opt[bool]
	ResourceId   []string
	TagKey       []string
}

// Action returns UntagResourcesForExpressConnect.
func (*UntagResourcesForExpressConnectRequest) Action() model.Action {
	return UntagResourcesForExpressConnect
}

// Str returns the string parameter of that name and whether it is set.
func (r *UntagResourcesForExpressConnectRequest) Str(name string) (string, bool) {
	switch name {
	case "ResourceType":
		return r.ResourceType.V, r.ResourceType.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *UntagResourcesForExpressConnectRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *UntagResourcesForExpressConnectRequest) Bool(name string) (bool, bool) {
	switch name {
	case "All":
		return r.All.V, r.All.Set
	}
	return false, false
}

func (*UntagResourcesForExpressConnectRequest) index(name string) int {
	switch name {
	case "ResourceType":
		return 0
	case "RegionId":
		return 1
	case "All":
		return 2
	case "ResourceId":
		return 3
	case "TagKey":
		return 4
	}
	return -1
}

func (r *UntagResourcesForExpressConnectRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.ResourceType = Some(v)
	case 1:
		r.RegionId = Some(v)
	}
}

func (r *UntagResourcesForExpressConnectRequest) setInt(i int, v int64) {
}

func (r *UntagResourcesForExpressConnectRequest) setBool(i int, v bool) {
	switch i {
	case 2:
		r.All = Some(v)
	}
}

func (r *UntagResourcesForExpressConnectRequest) addItem(i int) {
}

func (r *UntagResourcesForExpressConnectRequest) setItemString(i, field int, v string) {
}

func (r *UntagResourcesForExpressConnectRequest) setItemInt(i, field int, v int64) {
}

func (r *UntagResourcesForExpressConnectRequest) addItemString(i, field int, v string) {
}

func (r *UntagResourcesForExpressConnectRequest) addString(i int, v string) {
	switch i {
	case 3:
		r.ResourceId = append(r.ResourceId, v)
	case 4:
		r.TagKey = append(r.TagKey, v)
	}
}

// CreateVbrHaRequest is what CreateVbrHa takes.
type CreateVbrHaRequest struct {
	PeerVbrId   Opt[string]
	RegionId    Opt[string]
	VbrId       Opt[string]
	Description Opt[string]
	Name        Opt[string]
	ClientToken Opt[string]
	DryRun      Opt[bool]
}

// Action returns CreateVbrHa.
func (*CreateVbrHaRequest) Action() model.Action { return CreateVbrHa }

// Str returns the string parameter of that name and whether it is set.
func (r *CreateVbrHaRequest) Str(name string) (string, bool) {
	switch name {
	case "PeerVbrId":
		return r.PeerVbrId.V, r.PeerVbrId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "VbrId":
		return r.VbrId.V, r.VbrId.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "Name":
		return r.Name.V, r.Name.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreateVbrHaRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreateVbrHaRequest) Bool(name string) (bool, bool) {
	switch name {
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	}
	return false, false
}

func (*CreateVbrHaRequest) index(name string) int {
	switch name {
	case "PeerVbrId":
		return 0
	case "RegionId":
		return 1
	case "VbrId":
		return 2
	case "Description":
		return 3
	case "Name":
		return 4
	case "ClientToken":
		return 5
	case "DryRun":
		return 6
	}
	return -1
}

func (r *CreateVbrHaRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.PeerVbrId = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.VbrId = Some(v)
	case 3:
		r.Description = Some(v)
	case 4:
		r.Name = Some(v)
	case 5:
		r.ClientToken = Some(v)
	}
}

func (r *CreateVbrHaRequest) setInt(i int, v int64) {
}

func (r *CreateVbrHaRequest) setBool(i int, v bool) {
	switch i {
	case 6:
		r.DryRun = Some(v)
	}
}

// DeleteVbrHaRequest is what DeleteVbrHa takes.
type DeleteVbrHaRequest struct {
	InstanceId  Opt[string]
	RegionId    Opt[string]
	ClientToken Opt[string]
	DryRun      Opt[bool]
}

// Action returns DeleteVbrHa.
func (*DeleteVbrHaRequest) Action() model.Action { return DeleteVbrHa }

// Str returns the string parameter of that name and whether it is set.
func (r *DeleteVbrHaRequest) Str(name string) (string, bool) {
	switch name {
	case "InstanceId":
		return r.InstanceId.V, r.InstanceId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DeleteVbrHaRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DeleteVbrHaRequest) Bool(name string) (bool, bool) {
	switch name {
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	}
	return false, false
}

func (*DeleteVbrHaRequest) index(name string) int {
	switch name {
	case "InstanceId":
		return 0
	case "RegionId":
		return 1
	case "ClientToken":
		return 2
	case "DryRun":
		return 3
	}
	return -1
}

func (r *DeleteVbrHaRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.InstanceId = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.ClientToken = Some(v)
	}
}

func (r *DeleteVbrHaRequest) setInt(i int, v int64) {
}

func (r *DeleteVbrHaRequest) setBool(i int, v bool) {
	switch i {
	case 3:
		r.DryRun = Some(v)
	}
}

// DescribeVbrHaRequest is what DescribeVbrHa takes.
type DescribeVbrHaRequest struct {
	RegionId    Opt[string]
	ClientToken Opt[string]
	DryRun      Opt[bool]
	VbrId       Opt[string]
	VbrHaId     Opt[string]
}

// Action returns DescribeVbrHa.
func (*DescribeVbrHaRequest) Action() model.Action { return DescribeVbrHa }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeVbrHaRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "VbrId":
		return r.VbrId.V, r.VbrId.Set
	case "VbrHaId":
		return r.VbrHaId.V, r.VbrHaId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeVbrHaRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeVbrHaRequest) Bool(name string) (bool, bool) {
	switch name {
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	}
	return false, false
}

func (*DescribeVbrHaRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "ClientToken":
		return 1
	case "DryRun":
		return 2
	case "VbrId":
		return 3
	case "VbrHaId":
		return 4
	}
	return -1
}

func (r *DescribeVbrHaRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.ClientToken = Some(v)
	case 3:
		r.VbrId = Some(v)
	case 4:
		r.VbrHaId = Some(v)
	}
}

func (r *DescribeVbrHaRequest) setInt(i int, v int64) {
}

func (r *DescribeVbrHaRequest) setBool(i int, v bool) {
	switch i {
	case 2:
		r.DryRun = Some(v)
	}
}

// AssociatePhysicalConnectionToVirtualBorderRouterRequest is what AssociatePhysicalConnectionToVirtualBorderRouter takes.
type AssociatePhysicalConnectionToVirtualBorderRouterRequest struct {
	RegionId              Opt[string]
	VbrId                 Opt[string]
	PhysicalConnectionId  Opt[string]
	VlanId                Opt[int64]
	CircuitCode           Opt[string]
	LocalGatewayIp        Opt[string]
	PeerGatewayIp         Opt[string]
	PeeringSubnetMask     Opt[string]
	ClientToken           Opt[string]
	LocalIpv6GatewayIp    Opt[string]
	PeerIpv6GatewayIp     Opt[string]
	PeeringIpv6SubnetMask Opt[string]
	EnableIpv6            Opt[bool]
}

// Action returns AssociatePhysicalConnectionToVirtualBorderRouter.
func (*AssociatePhysicalConnectionToVirtualBorderRouterRequest) Action() model.Action {
	return AssociatePhysicalConnectionToVirtualBorderRouter
}

// Str returns the string parameter of that name and whether it is set.
func (r *AssociatePhysicalConnectionToVirtualBorderRouterRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "VbrId":
		return r.VbrId.V, r.VbrId.Set
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	case "CircuitCode":
		return r.CircuitCode.V, r.CircuitCode.Set
	case "LocalGatewayIp":
		return r.LocalGatewayIp.V, r.LocalGatewayIp.Set
	case "PeerGatewayIp":
		return r.PeerGatewayIp.V, r.PeerGatewayIp.Set
	case "PeeringSubnetMask":
		return r.PeeringSubnetMask.V, r.PeeringSubnetMask.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "LocalIpv6GatewayIp":
		return r.LocalIpv6GatewayIp.V, r.LocalIpv6GatewayIp.Set
	case "PeerIpv6GatewayIp":
		return r.PeerIpv6GatewayIp.V, r.PeerIpv6GatewayIp.Set
	case "PeeringIpv6SubnetMask":
		return r.PeeringIpv6SubnetMask.V, r.PeeringIpv6SubnetMask.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *AssociatePhysicalConnectionToVirtualBorderRouterRequest) Int(name string) (int64, bool) {
	switch name {
	case "VlanId":
		return r.VlanId.V, r.VlanId.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *AssociatePhysicalConnectionToVirtualBorderRouterRequest) Bool(name string) (bool, bool) {
	switch name {
	case "EnableIpv6":
		return r.EnableIpv6.V, r.EnableIpv6.Set
	}
	return false, false
}

func (*AssociatePhysicalConnectionToVirtualBorderRouterRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "VbrId":
		return 1
	case "PhysicalConnectionId":
		return 2
	case "VlanId":
		return 3
	case "CircuitCode":
		return 4
	case "LocalGatewayIp":
		return 5
	case "PeerGatewayIp":
		return 6
	case "PeeringSubnetMask":
		return 7
	case "ClientToken":
		return 8
	case "LocalIpv6GatewayIp":
		return 9
	case "PeerIpv6GatewayIp":
		return 10
	case "PeeringIpv6SubnetMask":
		return 11
	case "EnableIpv6":
		return 12
	}
	return -1
}

func (r *AssociatePhysicalConnectionToVirtualBorderRouterRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.VbrId = Some(v)
	case 2:
		r.PhysicalConnectionId = Some(v)
	case 4:
		r.CircuitCode = Some(v)
	case 5:
		r.LocalGatewayIp = Some(v)
	case 6:
		r.PeerGatewayIp = Some(v)
	case 7:
		r.PeeringSubnetMask = Some(v)
	case 8:
		r.ClientToken = Some(v)
	case 9:
		r.LocalIpv6GatewayIp = Some(v)
	case 10:
		r.PeerIpv6GatewayIp = Some(v)
	case 11:
		r.PeeringIpv6SubnetMask = Some(v)
	}
}

func (r *AssociatePhysicalConnectionToVirtualBorderRouterRequest) setInt(i int, v int64) {
	switch i {
	case 3:
		r.VlanId = Some(v)
	}
}

func (r *AssociatePhysicalConnectionToVirtualBorderRouterRequest) setBool(i int, v bool) {
	switch i {
	case 12:
		r.EnableIpv6 = Some(v)
	}
}

// CreateVirtualBorderRouterRequest is what CreateVirtualBorderRouter takes.
type CreateVirtualBorderRouterRequest struct {
	RegionId              Opt[string]
	PhysicalConnectionId  Opt[string]
	VbrOwnerId            Opt[int64]
	VlanId                Opt[int64]
	CircuitCode           Opt[string]
	LocalGatewayIp        Opt[string]
	PeerGatewayIp         Opt[string]
	PeeringSubnetMask     Opt[string]
	Description           Opt[string]
	Name                  Opt[string]
	ClientToken           Opt[string]
	LocalIpv6GatewayIp    Opt[string]
	PeerIpv6GatewayIp     Opt[string]
	PeeringIpv6SubnetMask Opt[string]
	EnableIpv6            Opt[bool]
	Bandwidth             Opt[int64]
	ResourceGroupId       Opt[string]
	Tags                  []CreateVirtualBorderRouterRequestTags
}

// CreateVirtualBorderRouterRequestTags is one item of Tags.
type CreateVirtualBorderRouterRequestTags struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns CreateVirtualBorderRouter.
func (*CreateVirtualBorderRouterRequest) Action() model.Action { return CreateVirtualBorderRouter }

// Str returns the string parameter of that name and whether it is set.
func (r *CreateVirtualBorderRouterRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	case "CircuitCode":
		return r.CircuitCode.V, r.CircuitCode.Set
	case "LocalGatewayIp":
		return r.LocalGatewayIp.V, r.LocalGatewayIp.Set
	case "PeerGatewayIp":
		return r.PeerGatewayIp.V, r.PeerGatewayIp.Set
	case "PeeringSubnetMask":
		return r.PeeringSubnetMask.V, r.PeeringSubnetMask.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "Name":
		return r.Name.V, r.Name.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "LocalIpv6GatewayIp":
		return r.LocalIpv6GatewayIp.V, r.LocalIpv6GatewayIp.Set
	case "PeerIpv6GatewayIp":
		return r.PeerIpv6GatewayIp.V, r.PeerIpv6GatewayIp.Set
	case "PeeringIpv6SubnetMask":
		return r.PeeringIpv6SubnetMask.V, r.PeeringIpv6SubnetMask.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreateVirtualBorderRouterRequest) Int(name string) (int64, bool) {
	switch name {
	case "VbrOwnerId":
		return r.VbrOwnerId.V, r.VbrOwnerId.Set
	case "VlanId":
		return r.VlanId.V, r.VlanId.Set
	case "Bandwidth":
		return r.Bandwidth.V, r.Bandwidth.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreateVirtualBorderRouterRequest) Bool(name string) (bool, bool) {
	switch name {
	case "EnableIpv6":
		return r.EnableIpv6.V, r.EnableIpv6.Set
	}
	return false, false
}

func (*CreateVirtualBorderRouterRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "PhysicalConnectionId":
		return 1
	case "VbrOwnerId":
		return 2
	case "VlanId":
		return 3
	case "CircuitCode":
		return 4
	case "LocalGatewayIp":
		return 5
	case "PeerGatewayIp":
		return 6
	case "PeeringSubnetMask":
		return 7
	case "Description":
		return 8
	case "Name":
		return 9
	case "ClientToken":
		return 10
	case "LocalIpv6GatewayIp":
		return 11
	case "PeerIpv6GatewayIp":
		return 12
	case "PeeringIpv6SubnetMask":
		return 13
	case "EnableIpv6":
		return 14
	case "Bandwidth":
		return 15
	case "ResourceGroupId":
		return 16
	case "Tags", "Tag":
		return 17
	}
	return -1
}

func (r *CreateVirtualBorderRouterRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.PhysicalConnectionId = Some(v)
	case 4:
		r.CircuitCode = Some(v)
	case 5:
		r.LocalGatewayIp = Some(v)
	case 6:
		r.PeerGatewayIp = Some(v)
	case 7:
		r.PeeringSubnetMask = Some(v)
	case 8:
		r.Description = Some(v)
	case 9:
		r.Name = Some(v)
	case 10:
		r.ClientToken = Some(v)
	case 11:
		r.LocalIpv6GatewayIp = Some(v)
	case 12:
		r.PeerIpv6GatewayIp = Some(v)
	case 13:
		r.PeeringIpv6SubnetMask = Some(v)
	case 16:
		r.ResourceGroupId = Some(v)
	}
}

func (r *CreateVirtualBorderRouterRequest) setInt(i int, v int64) {
	switch i {
	case 2:
		r.VbrOwnerId = Some(v)
	case 3:
		r.VlanId = Some(v)
	case 15:
		r.Bandwidth = Some(v)
	}
}

func (r *CreateVirtualBorderRouterRequest) setBool(i int, v bool) {
	switch i {
	case 14:
		r.EnableIpv6 = Some(v)
	}
}

func (r *CreateVirtualBorderRouterRequest) addItem(i int) {
	switch i {
	case 17:
		r.Tags = append(r.Tags, CreateVirtualBorderRouterRequestTags{})
	}
}

func (r *CreateVirtualBorderRouterRequest) setItemString(i, field int, v string) {
	switch i {
	case 17:
		item := &r.Tags[len(r.Tags)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *CreateVirtualBorderRouterRequest) setItemInt(i, field int, v int64) {
}

func (r *CreateVirtualBorderRouterRequest) addItemString(i, field int, v string) {
}

func (r *CreateVirtualBorderRouterRequest) addString(i int, v string) {
}

// DeleteVirtualBorderRouterRequest is what DeleteVirtualBorderRouter takes.
type DeleteVirtualBorderRouterRequest struct {
	RegionId    Opt[string]
	VbrId       Opt[string]
	ClientToken Opt[string]
}

// Action returns DeleteVirtualBorderRouter.
func (*DeleteVirtualBorderRouterRequest) Action() model.Action { return DeleteVirtualBorderRouter }

// Str returns the string parameter of that name and whether it is set.
func (r *DeleteVirtualBorderRouterRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "VbrId":
		return r.VbrId.V, r.VbrId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DeleteVirtualBorderRouterRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DeleteVirtualBorderRouterRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DeleteVirtualBorderRouterRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "VbrId":
		return 1
	case "ClientToken":
		return 2
	}
	return -1
}

func (r *DeleteVirtualBorderRouterRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.VbrId = Some(v)
	case 2:
		r.ClientToken = Some(v)
	}
}

func (r *DeleteVirtualBorderRouterRequest) setInt(i int, v int64) {
}

func (r *DeleteVirtualBorderRouterRequest) setBool(i int, v bool) {
}

// DescribeVirtualBorderRoutersRequest is what DescribeVirtualBorderRouters takes.
type DescribeVirtualBorderRoutersRequest struct {
	RegionId               Opt[string]
	PageNumber             Opt[int64]
	PageSize               Opt[int64]
	Filter                 []DescribeVirtualBorderRoutersRequestFilter
	IncludeCrossAccountVbr Opt[bool]
	ResourceGroupId        Opt[string]
	Tags                   []DescribeVirtualBorderRoutersRequestTags
}

// DescribeVirtualBorderRoutersRequestFilter is one item of Filter.
type DescribeVirtualBorderRoutersRequestFilter struct {
	Key   Opt[string]
	Value []string
}

// DescribeVirtualBorderRoutersRequestTags is one item of Tags.
type DescribeVirtualBorderRoutersRequestTags struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns DescribeVirtualBorderRouters.
func (*DescribeVirtualBorderRoutersRequest) Action() model.Action {
	return DescribeVirtualBorderRouters
}

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeVirtualBorderRoutersRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeVirtualBorderRoutersRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeVirtualBorderRoutersRequest) Bool(name string) (bool, bool) {
	switch name {
	case "IncludeCrossAccountVbr":
		return r.IncludeCrossAccountVbr.V, r.IncludeCrossAccountVbr.Set
	}
	return false, false
}

func (*DescribeVirtualBorderRoutersRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "PageNumber":
		return 1
	case "PageSize":
		return 2
	case "Filter":
		return 3
	case "IncludeCrossAccountVbr":
		return 4
	case "ResourceGroupId":
		return 5
	case "Tags", "Tag":
		return 6
	}
	return -1
}

func (r *DescribeVirtualBorderRoutersRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 5:
		r.ResourceGroupId = Some(v)
	}
}

func (r *DescribeVirtualBorderRoutersRequest) setInt(i int, v int64) {
	switch i {
	case 1:
		r.PageNumber = Some(v)
	case 2:
		r.PageSize = Some(v)
	}
}

func (r *DescribeVirtualBorderRoutersRequest) setBool(i int, v bool) {
	switch i {
	case 4:
		r.IncludeCrossAccountVbr = Some(v)
	}
}

func (r *DescribeVirtualBorderRoutersRequest) addItem(i int) {
	switch i {
	case 3:
		r.Filter = append(r.Filter, DescribeVirtualBorderRoutersRequestFilter{})
	case 6:
		r.Tags = append(r.Tags, DescribeVirtualBorderRoutersRequestTags{})
	}
}

func (r *DescribeVirtualBorderRoutersRequest) setItemString(i, field int, v string) {
	switch i {
	case 3:
		item := &r.Filter[len(r.Filter)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		}
	case 6:
		item := &r.Tags[len(r.Tags)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *DescribeVirtualBorderRoutersRequest) setItemInt(i, field int, v int64) {
}

func (r *DescribeVirtualBorderRoutersRequest) addItemString(i, field int, v string) {
	switch i {
	case 3:
		item := &r.Filter[len(r.Filter)-1]
		switch field {
		case 1:
			item.Value = append(item.Value, v)
		}
	}
}

func (r *DescribeVirtualBorderRoutersRequest) addString(i int, v string) {
}

// DescribeVirtualBorderRoutersForPhysicalConnectionRequest is what DescribeVirtualBorderRoutersForPhysicalConnection takes.
type DescribeVirtualBorderRoutersForPhysicalConnectionRequest struct {
	RegionId             Opt[string]
	PhysicalConnectionId Opt[string]
	PageNumber           Opt[int64]
	PageSize             Opt[int64]
	Filter               []DescribeVirtualBorderRoutersForPhysicalConnectionRequestFilter
}

// DescribeVirtualBorderRoutersForPhysicalConnectionRequestFilter is one item of Filter.
type DescribeVirtualBorderRoutersForPhysicalConnectionRequestFilter struct {
	Key   Opt[string]
	Value []string
}

// Action returns DescribeVirtualBorderRoutersForPhysicalConnection.
func (*DescribeVirtualBorderRoutersForPhysicalConnectionRequest) Action() model.Action {
	return DescribeVirtualBorderRoutersForPhysicalConnection
}

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeVirtualBorderRoutersForPhysicalConnectionRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeVirtualBorderRoutersForPhysicalConnectionRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeVirtualBorderRoutersForPhysicalConnectionRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DescribeVirtualBorderRoutersForPhysicalConnectionRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "PhysicalConnectionId":
		return 1
	case "PageNumber":
		return 2
	case "PageSize":
		return 3
	case "Filter":
		return 4
	}
	return -1
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.PhysicalConnectionId = Some(v)
	}
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionRequest) setInt(i int, v int64) {
	switch i {
	case 2:
		r.PageNumber = Some(v)
	case 3:
		r.PageSize = Some(v)
	}
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionRequest) setBool(i int, v bool) {
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionRequest) addItem(i int) {
	switch i {
	case 4:
		r.Filter = append(r.Filter, DescribeVirtualBorderRoutersForPhysicalConnectionRequestFilter{})
	}
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionRequest) setItemString(i, field int, v string) {
	switch i {
	case 4:
		item := &r.Filter[len(r.Filter)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		}
	}
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionRequest) setItemInt(i, field int, v int64) {
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionRequest) addItemString(i, field int, v string) {
	switch i {
	case 4:
		item := &r.Filter[len(r.Filter)-1]
		switch field {
		case 1:
			item.Value = append(item.Value, v)
		}
	}
}

func (r *DescribeVirtualBorderRoutersForPhysicalConnectionRequest) addString(i int, v string) {
}

// ModifyVirtualBorderRouterAttributeRequest is what ModifyVirtualBorderRouterAttribute takes.
type ModifyVirtualBorderRouterAttributeRequest struct {
	RegionId                      Opt[string]
	VbrId                         Opt[string]
	VlanId                        Opt[int64]
	CircuitCode                   Opt[string]
	LocalGatewayIp                Opt[string]
	PeerGatewayIp                 Opt[string]
	PeeringSubnetMask             Opt[string]
	MinTxInterval                 Opt[int64]
	MinRxInterval                 Opt[int64]
	DetectMultiplier              Opt[int64]
	Description                   Opt[string]
	Name                          Opt[string]
	AssociatedPhysicalConnections Opt[string]
	ClientToken                   Opt[string]
	LocalIpv6GatewayIp            Opt[string]
	PeerIpv6GatewayIp             Opt[string]
	PeeringIpv6SubnetMask         Opt[string]
	EnableIpv6                    Opt[bool]
	Bandwidth                     Opt[int64]
	SitelinkEnable                Opt[bool]
}

// Action returns ModifyVirtualBorderRouterAttribute.
func (*ModifyVirtualBorderRouterAttributeRequest) Action() model.Action {
	return ModifyVirtualBorderRouterAttribute
}

// Str returns the string parameter of that name and whether it is set.
func (r *ModifyVirtualBorderRouterAttributeRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "VbrId":
		return r.VbrId.V, r.VbrId.Set
	case "CircuitCode":
		return r.CircuitCode.V, r.CircuitCode.Set
	case "LocalGatewayIp":
		return r.LocalGatewayIp.V, r.LocalGatewayIp.Set
	case "PeerGatewayIp":
		return r.PeerGatewayIp.V, r.PeerGatewayIp.Set
	case "PeeringSubnetMask":
		return r.PeeringSubnetMask.V, r.PeeringSubnetMask.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "Name":
		return r.Name.V, r.Name.Set
	case "AssociatedPhysicalConnections":
		return r.AssociatedPhysicalConnections.V, r.AssociatedPhysicalConnections.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "LocalIpv6GatewayIp":
		return r.LocalIpv6GatewayIp.V, r.LocalIpv6GatewayIp.Set
	case "PeerIpv6GatewayIp":
		return r.PeerIpv6GatewayIp.V, r.PeerIpv6GatewayIp.Set
	case "PeeringIpv6SubnetMask":
		return r.PeeringIpv6SubnetMask.V, r.PeeringIpv6SubnetMask.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ModifyVirtualBorderRouterAttributeRequest) Int(name string) (int64, bool) {
	switch name {
	case "VlanId":
		return r.VlanId.V, r.VlanId.Set
	case "MinTxInterval":
		return r.MinTxInterval.V, r.MinTxInterval.Set
	case "MinRxInterval":
		return r.MinRxInterval.V, r.MinRxInterval.Set
	case "DetectMultiplier":
		return r.DetectMultiplier.V, r.DetectMultiplier.Set
	case "Bandwidth":
		return r.Bandwidth.V, r.Bandwidth.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ModifyVirtualBorderRouterAttributeRequest) Bool(name string) (bool, bool) {
	switch name {
	case "EnableIpv6":
		return r.EnableIpv6.V, r.EnableIpv6.Set
	case "SitelinkEnable":
		return r.SitelinkEnable.V, r.SitelinkEnable.Set
	}
	return false, false
}

func (*ModifyVirtualBorderRouterAttributeRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "VbrId":
		return 1
	case "VlanId":
		return 2
	case "CircuitCode":
		return 3
	case "LocalGatewayIp":
		return 4
	case "PeerGatewayIp":
		return 5
	case "PeeringSubnetMask":
		return 6
	case "MinTxInterval":
		return 7
	case "MinRxInterval":
		return 8
	case "DetectMultiplier":
		return 9
	case "Description":
		return 10
	case "Name":
		return 11
	case "AssociatedPhysicalConnections":
		return 12
	case "ClientToken":
		return 13
	case "LocalIpv6GatewayIp":
		return 14
	case "PeerIpv6GatewayIp":
		return 15
	case "PeeringIpv6SubnetMask":
		return 16
	case "EnableIpv6":
		return 17
	case "Bandwidth":
		return 18
	case "SitelinkEnable":
		return 19
	}
	return -1
}

func (r *ModifyVirtualBorderRouterAttributeRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.VbrId = Some(v)
	case 3:
		r.CircuitCode = Some(v)
	case 4:
		r.LocalGatewayIp = Some(v)
	case 5:
		r.PeerGatewayIp = Some(v)
	case 6:
		r.PeeringSubnetMask = Some(v)
	case 10:
		r.Description = Some(v)
	case 11:
		r.Name = Some(v)
	case 12:
		r.AssociatedPhysicalConnections = Some(v)
	case 13:
		r.ClientToken = Some(v)
	case 14:
		r.LocalIpv6GatewayIp = Some(v)
	case 15:
		r.PeerIpv6GatewayIp = Some(v)
	case 16:
		r.PeeringIpv6SubnetMask = Some(v)
	}
}

func (r *ModifyVirtualBorderRouterAttributeRequest) setInt(i int, v int64) {
	switch i {
	case 2:
		r.VlanId = Some(v)
	case 7:
		r.MinTxInterval = Some(v)
	case 8:
		r.MinRxInterval = Some(v)
	case 9:
		r.DetectMultiplier = Some(v)
	case 18:
		r.Bandwidth = Some(v)
	}
}

func (r *ModifyVirtualBorderRouterAttributeRequest) setBool(i int, v bool) {
	switch i {
	case 17:
		r.EnableIpv6 = Some(v)
	case 19:
		r.SitelinkEnable = Some(v)
	}
}

// RecoverVirtualBorderRouterRequest is what RecoverVirtualBorderRouter takes.
type RecoverVirtualBorderRouterRequest struct {
	RegionId    Opt[string]
	VbrId       Opt[string]
	ClientToken Opt[string]
}

// Action returns RecoverVirtualBorderRouter.
func (*RecoverVirtualBorderRouterRequest) Action() model.Action { return RecoverVirtualBorderRouter }

// Str returns the string parameter of that name and whether it is set.
func (r *RecoverVirtualBorderRouterRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "VbrId":
		return r.VbrId.V, r.VbrId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *RecoverVirtualBorderRouterRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *RecoverVirtualBorderRouterRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*RecoverVirtualBorderRouterRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "VbrId":
		return 1
	case "ClientToken":
		return 2
	}
	return -1
}

func (r *RecoverVirtualBorderRouterRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.VbrId = Some(v)
	case 2:
		r.ClientToken = Some(v)
	}
}

func (r *RecoverVirtualBorderRouterRequest) setInt(i int, v int64) {
}

func (r *RecoverVirtualBorderRouterRequest) setBool(i int, v bool) {
}

// TerminateVirtualBorderRouterRequest is what TerminateVirtualBorderRouter takes.
type TerminateVirtualBorderRouterRequest struct {
	RegionId    Opt[string]
	VbrId       Opt[string]
	ClientToken Opt[string]
}

// Action returns TerminateVirtualBorderRouter.
func (*TerminateVirtualBorderRouterRequest) Action() model.Action {
	return TerminateVirtualBorderRouter
}

// Str returns the string parameter of that name and whether it is set.
func (r *TerminateVirtualBorderRouterRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "VbrId":
		return r.VbrId.V, r.VbrId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *TerminateVirtualBorderRouterRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *TerminateVirtualBorderRouterRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*TerminateVirtualBorderRouterRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "VbrId":
		return 1
	case "ClientToken":
		return 2
	}
	return -1
}

func (r *TerminateVirtualBorderRouterRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.VbrId = Some(v)
	case 2:
		r.ClientToken = Some(v)
	}
}

func (r *TerminateVirtualBorderRouterRequest) setInt(i int, v int64) {
}

func (r *TerminateVirtualBorderRouterRequest) setBool(i int, v bool) {
}

// UnassociatePhysicalConnectionFromVirtualBorderRouterRequest is what UnassociatePhysicalConnectionFromVirtualBorderRouter takes.
type UnassociatePhysicalConnectionFromVirtualBorderRouterRequest struct {
	RegionId             Opt[string]
	VbrId                Opt[string]
	PhysicalConnectionId Opt[string]
	ClientToken          Opt[string]
}

// Action returns UnassociatePhysicalConnectionFromVirtualBorderRouter.
func (*UnassociatePhysicalConnectionFromVirtualBorderRouterRequest) Action() model.Action {
	return UnassociatePhysicalConnectionFromVirtualBorderRouter
}

// Str returns the string parameter of that name and whether it is set.
func (r *UnassociatePhysicalConnectionFromVirtualBorderRouterRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "VbrId":
		return r.VbrId.V, r.VbrId.Set
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *UnassociatePhysicalConnectionFromVirtualBorderRouterRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *UnassociatePhysicalConnectionFromVirtualBorderRouterRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*UnassociatePhysicalConnectionFromVirtualBorderRouterRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "VbrId":
		return 1
	case "PhysicalConnectionId":
		return 2
	case "ClientToken":
		return 3
	}
	return -1
}

func (r *UnassociatePhysicalConnectionFromVirtualBorderRouterRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.VbrId = Some(v)
	case 2:
		r.PhysicalConnectionId = Some(v)
	case 3:
		r.ClientToken = Some(v)
	}
}

func (r *UnassociatePhysicalConnectionFromVirtualBorderRouterRequest) setInt(i int, v int64) {
}

func (r *UnassociatePhysicalConnectionFromVirtualBorderRouterRequest) setBool(i int, v bool) {
}

// UpdateVirtualBorderBandwidthRequest is what UpdateVirtualBorderBandwidth takes.
type UpdateVirtualBorderBandwidthRequest struct {
	RegionId              Opt[string]
	VirtualBorderRouterId Opt[string]
	Bandwidth             Opt[int64]
	ClientToken           Opt[string]
}

// Action returns UpdateVirtualBorderBandwidth.
func (*UpdateVirtualBorderBandwidthRequest) Action() model.Action {
	return UpdateVirtualBorderBandwidth
}

// Str returns the string parameter of that name and whether it is set.
func (r *UpdateVirtualBorderBandwidthRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "VirtualBorderRouterId":
		return r.VirtualBorderRouterId.V, r.VirtualBorderRouterId.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *UpdateVirtualBorderBandwidthRequest) Int(name string) (int64, bool) {
	switch name {
	case "Bandwidth":
		return r.Bandwidth.V, r.Bandwidth.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *UpdateVirtualBorderBandwidthRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*UpdateVirtualBorderBandwidthRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "VirtualBorderRouterId":
		return 1
	case "Bandwidth":
		return 2
	case "ClientToken":
		return 3
	}
	return -1
}

func (r *UpdateVirtualBorderBandwidthRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.VirtualBorderRouterId = Some(v)
	case 3:
		r.ClientToken = Some(v)
	}
}

func (r *UpdateVirtualBorderBandwidthRequest) setInt(i int, v int64) {
	switch i {
	case 2:
		r.Bandwidth = Some(v)
	}
}

func (r *UpdateVirtualBorderBandwidthRequest) setBool(i int, v bool) {
}

// AttachVbrToVpconnRequest is what AttachVbrToVpconn takes.
type AttachVbrToVpconnRequest struct {
	VpconnId Opt[string]
	VbrId    Opt[string]
	Token    Opt[string]
	DryRun   Opt[bool]
	RegionId Opt[string]
}

// Action returns AttachVbrToVpconn.
func (*AttachVbrToVpconnRequest) Action() model.Action { return AttachVbrToVpconn }

// Str returns the string parameter of that name and whether it is set.
func (r *AttachVbrToVpconnRequest) Str(name string) (string, bool) {
	switch name {
	case "VpconnId":
		return r.VpconnId.V, r.VpconnId.Set
	case "VbrId":
		return r.VbrId.V, r.VbrId.Set
	case "Token":
		return r.Token.V, r.Token.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *AttachVbrToVpconnRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *AttachVbrToVpconnRequest) Bool(name string) (bool, bool) {
	switch name {
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	}
	return false, false
}

func (*AttachVbrToVpconnRequest) index(name string) int {
	switch name {
	case "VpconnId":
		return 0
	case "VbrId":
		return 1
	case "Token":
		return 2
	case "DryRun":
		return 3
	case "RegionId":
		return 4
	}
	return -1
}

func (r *AttachVbrToVpconnRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.VpconnId = Some(v)
	case 1:
		r.VbrId = Some(v)
	case 2:
		r.Token = Some(v)
	case 4:
		r.RegionId = Some(v)
	}
}

func (r *AttachVbrToVpconnRequest) setInt(i int, v int64) {
}

func (r *AttachVbrToVpconnRequest) setBool(i int, v bool) {
	switch i {
	case 3:
		r.DryRun = Some(v)
	}
}

// CreateVirtualPhysicalConnectionRequest is what CreateVirtualPhysicalConnection takes.
type CreateVirtualPhysicalConnectionRequest struct {
	OrderMode            Opt[string]
	VlanId               Opt[int64]
	Spec                 Opt[string]
	VpconnAliUid         Opt[int64]
	PhysicalConnectionId Opt[string]
	Name                 Opt[string]
	Token                Opt[string]
	DryRun               Opt[bool]
	Description          Opt[string]
	RegionId             Opt[string]
	ResourceGroupId      Opt[string]
	Tag                  []CreateVirtualPhysicalConnectionRequestTag
}

// CreateVirtualPhysicalConnectionRequestTag is one item of Tag.
type CreateVirtualPhysicalConnectionRequestTag struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns CreateVirtualPhysicalConnection.
func (*CreateVirtualPhysicalConnectionRequest) Action() model.Action {
	return CreateVirtualPhysicalConnection
}

// Str returns the string parameter of that name and whether it is set.
func (r *CreateVirtualPhysicalConnectionRequest) Str(name string) (string, bool) {
	switch name {
	case "OrderMode":
		return r.OrderMode.V, r.OrderMode.Set
	case "Spec":
		return r.Spec.V, r.Spec.Set
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	case "Name":
		return r.Name.V, r.Name.Set
	case "Token":
		return r.Token.V, r.Token.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreateVirtualPhysicalConnectionRequest) Int(name string) (int64, bool) {
	switch name {
	case "VlanId":
		return r.VlanId.V, r.VlanId.Set
	case "VpconnAliUid":
		return r.VpconnAliUid.V, r.VpconnAliUid.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreateVirtualPhysicalConnectionRequest) Bool(name string) (bool, bool) {
	switch name {
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	}
	return false, false
}

func (*CreateVirtualPhysicalConnectionRequest) index(name string) int {
	switch name {
	case "OrderMode":
		return 0
	case "VlanId":
		return 1
	case "Spec":
		return 2
	case "VpconnAliUid":
		return 3
	case "PhysicalConnectionId":
		return 4
	case "Name":
		return 5
	case "Token":
		return 6
	case "DryRun":
		return 7
	case "Description":
		return 8
	case "RegionId":
		return 9
	case "ResourceGroupId":
		return 10
	case "Tag", "Tags":
		return 11
	}
	return -1
}

func (r *CreateVirtualPhysicalConnectionRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.OrderMode = Some(v)
	case 2:
		r.Spec = Some(v)
	case 4:
		r.PhysicalConnectionId = Some(v)
	case 5:
		r.Name = Some(v)
	case 6:
		r.Token = Some(v)
	case 8:
		r.Description = Some(v)
	case 9:
		r.RegionId = Some(v)
	case 10:
		r.ResourceGroupId = Some(v)
	}
}

func (r *CreateVirtualPhysicalConnectionRequest) setInt(i int, v int64) {
	switch i {
	case 1:
		r.VlanId = Some(v)
	case 3:
		r.VpconnAliUid = Some(v)
	}
}

func (r *CreateVirtualPhysicalConnectionRequest) setBool(i int, v bool) {
	switch i {
	case 7:
		r.DryRun = Some(v)
	}
}

func (r *CreateVirtualPhysicalConnectionRequest) addItem(i int) {
	switch i {
	case 11:
		r.Tag = append(r.Tag, CreateVirtualPhysicalConnectionRequestTag{})
	}
}

func (r *CreateVirtualPhysicalConnectionRequest) setItemString(i, field int, v string) {
	switch i {
	case 11:
		item := &r.Tag[len(r.Tag)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *CreateVirtualPhysicalConnectionRequest) setItemInt(i, field int, v int64) {
}

func (r *CreateVirtualPhysicalConnectionRequest) addItemString(i, field int, v string) {
}

func (r *CreateVirtualPhysicalConnectionRequest) addString(i int, v string) {
}

// CreateVpconnFromVbrRequest is what CreateVpconnFromVbr takes.
type CreateVpconnFromVbrRequest struct {
	OrderMode Opt[string]
	VbrId     Opt[string]
	Token     Opt[string]
	DryRun    Opt[bool]
	RegionId  Opt[string]
}

// Action returns CreateVpconnFromVbr.
func (*CreateVpconnFromVbrRequest) Action() model.Action { return CreateVpconnFromVbr }

// Str returns the string parameter of that name and whether it is set.
func (r *CreateVpconnFromVbrRequest) Str(name string) (string, bool) {
	switch name {
	case "OrderMode":
		return r.OrderMode.V, r.OrderMode.Set
	case "VbrId":
		return r.VbrId.V, r.VbrId.Set
	case "Token":
		return r.Token.V, r.Token.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreateVpconnFromVbrRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreateVpconnFromVbrRequest) Bool(name string) (bool, bool) {
	switch name {
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	}
	return false, false
}

func (*CreateVpconnFromVbrRequest) index(name string) int {
	switch name {
	case "OrderMode":
		return 0
	case "VbrId":
		return 1
	case "Token":
		return 2
	case "DryRun":
		return 3
	case "RegionId":
		return 4
	}
	return -1
}

func (r *CreateVpconnFromVbrRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.OrderMode = Some(v)
	case 1:
		r.VbrId = Some(v)
	case 2:
		r.Token = Some(v)
	case 4:
		r.RegionId = Some(v)
	}
}

func (r *CreateVpconnFromVbrRequest) setInt(i int, v int64) {
}

func (r *CreateVpconnFromVbrRequest) setBool(i int, v bool) {
	switch i {
	case 3:
		r.DryRun = Some(v)
	}
}

// ListVirtualPhysicalConnectionsRequest is what ListVirtualPhysicalConnections takes.
type ListVirtualPhysicalConnectionsRequest struct {
	PhysicalConnectionId                    Opt[string]
	VirtualPhysicalConnectionBusinessStatus Opt[string]
	IsConfirmed                             Opt[bool]
	MaxResults                              Opt[int64]
	NextToken                               Opt[string]
	RegionId                                Opt[string]
	VirtualPhysicalConnectionIds            []string
	VirtualPhysicalConnectionStatuses       []string
	VirtualPhysicalConnectionAliUids        []string
	VlanIds                                 []string
	Tags                                    []ListVirtualPhysicalConnectionsRequestTags
	ResourceGroupId                         Opt[string]
}

// ListVirtualPhysicalConnectionsRequestTags is one item of Tags.
type ListVirtualPhysicalConnectionsRequestTags struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns ListVirtualPhysicalConnections.
func (*ListVirtualPhysicalConnectionsRequest) Action() model.Action {
	return ListVirtualPhysicalConnections
}

// Str returns the string parameter of that name and whether it is set.
func (r *ListVirtualPhysicalConnectionsRequest) Str(name string) (string, bool) {
	switch name {
	case "PhysicalConnectionId":
		return r.PhysicalConnectionId.V, r.PhysicalConnectionId.Set
	case "VirtualPhysicalConnectionBusinessStatus":
		return r.VirtualPhysicalConnectionBusinessStatus.V, r.VirtualPhysicalConnectionBusinessStatus.Set
	case "NextToken":
		return r.NextToken.V, r.NextToken.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *ListVirtualPhysicalConnectionsRequest) Int(name string) (int64, bool) {
	switch name {
	case "MaxResults":
		return r.MaxResults.V, r.MaxResults.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *ListVirtualPhysicalConnectionsRequest) Bool(name string) (bool, bool) {
	switch name {
	case "IsConfirmed":
		return r.IsConfirmed.V, r.IsConfirmed.Set
	}
	return false, false
}

func (*ListVirtualPhysicalConnectionsRequest) index(name string) int {
	switch name {
	case "PhysicalConnectionId":
		return 0
	case "VirtualPhysicalConnectionBusinessStatus":
		return 1
	case "IsConfirmed":
		return 2
	case "MaxResults":
		return 3
	case "NextToken":
		return 4
	case "RegionId":
		return 5
	case "VirtualPhysicalConnectionIds":
		return 6
	case "VirtualPhysicalConnectionStatuses":
		return 7
	case "VirtualPhysicalConnectionAliUids":
		return 8
	case "VlanIds":
		return 9
	case "Tags", "Tag":
		return 10
	case "ResourceGroupId":
		return 11
	}
	return -1
}

func (r *ListVirtualPhysicalConnectionsRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.PhysicalConnectionId = Some(v)
	case 1:
		r.VirtualPhysicalConnectionBusinessStatus = Some(v)
	case 4:
		r.NextToken = Some(v)
	case 5:
		r.RegionId = Some(v)
	case 11:
		r.ResourceGroupId = Some(v)
	}
}

func (r *ListVirtualPhysicalConnectionsRequest) setInt(i int, v int64) {
	switch i {
	case 3:
		r.MaxResults = Some(v)
	}
}

func (r *ListVirtualPhysicalConnectionsRequest) setBool(i int, v bool) {
	switch i {
	case 2:
		r.IsConfirmed = Some(v)
	}
}

func (r *ListVirtualPhysicalConnectionsRequest) addItem(i int) {
	switch i {
	case 10:
		r.Tags = append(r.Tags, ListVirtualPhysicalConnectionsRequestTags{})
	}
}

func (r *ListVirtualPhysicalConnectionsRequest) setItemString(i, field int, v string) {
	switch i {
	case 10:
		item := &r.Tags[len(r.Tags)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *ListVirtualPhysicalConnectionsRequest) setItemInt(i, field int, v int64) {
}

func (r *ListVirtualPhysicalConnectionsRequest) addItemString(i, field int, v string) {
}

func (r *ListVirtualPhysicalConnectionsRequest) addString(i int, v string) {
	switch i {
	case 6:
		r.VirtualPhysicalConnectionIds = append(r.VirtualPhysicalConnectionIds, v)
	case 7:
		r.VirtualPhysicalConnectionStatuses = append(r.VirtualPhysicalConnectionStatuses, v)
	case 8:
		r.VirtualPhysicalConnectionAliUids = append(r.VirtualPhysicalConnectionAliUids, v)
	case 9:
		r.VlanIds = append(r.VlanIds, v)
	}
}

// UpdateVirtualPhysicalConnectionRequest is what UpdateVirtualPhysicalConnection takes.
type UpdateVirtualPhysicalConnectionRequest struct {
	VlanId     Opt[int64]
	InstanceId Opt[string]
	Token      Opt[string]
	DryRun     Opt[bool]
	ExpectSpec Opt[string]
	RegionId   Opt[string]
}

// Action returns UpdateVirtualPhysicalConnection.
func (*UpdateVirtualPhysicalConnectionRequest) Action() model.Action {
	return UpdateVirtualPhysicalConnection
}

// Str returns the string parameter of that name and whether it is set.
func (r *UpdateVirtualPhysicalConnectionRequest) Str(name string) (string, bool) {
	switch name {
	case "InstanceId":
		return r.InstanceId.V, r.InstanceId.Set
	case "Token":
		return r.Token.V, r.Token.Set
	case "ExpectSpec":
		return r.ExpectSpec.V, r.ExpectSpec.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *UpdateVirtualPhysicalConnectionRequest) Int(name string) (int64, bool) {
	switch name {
	case "VlanId":
		return r.VlanId.V, r.VlanId.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *UpdateVirtualPhysicalConnectionRequest) Bool(name string) (bool, bool) {
	switch name {
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	}
	return false, false
}

func (*UpdateVirtualPhysicalConnectionRequest) index(name string) int {
	switch name {
	case "VlanId":
		return 0
	case "InstanceId":
		return 1
	case "Token":
		return 2
	case "DryRun":
		return 3
	case "ExpectSpec":
		return 4
	case "RegionId":
		return 5
	}
	return -1
}

func (r *UpdateVirtualPhysicalConnectionRequest) setString(i int, v string) {
	switch i {
	case 1:
		r.InstanceId = Some(v)
	case 2:
		r.Token = Some(v)
	case 4:
		r.ExpectSpec = Some(v)
	case 5:
		r.RegionId = Some(v)
	}
}

func (r *UpdateVirtualPhysicalConnectionRequest) setInt(i int, v int64) {
	switch i {
	case 0:
		r.VlanId = Some(v)
	}
}

func (r *UpdateVirtualPhysicalConnectionRequest) setBool(i int, v bool) {
	switch i {
	case 3:
		r.DryRun = Some(v)
	}
}

// CreateVSwitchRequest is what CreateVSwitch takes.
type CreateVSwitchRequest struct {
	Tag              []CreateVSwitchRequestTag
	ZoneId           Opt[string]
	RegionId         Opt[string]
	CidrBlock        Opt[string]
	Ipv6CidrBlock    Opt[int64]
	VpcId            Opt[string]
	VSwitchName      Opt[string]
	Description      Opt[string]
	ClientToken      Opt[string]
	VpcIpv6CidrBlock Opt[string]
}

// CreateVSwitchRequestTag is one item of Tag.
type CreateVSwitchRequestTag struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns CreateVSwitch.
func (*CreateVSwitchRequest) Action() model.Action { return CreateVSwitch }

// Str returns the string parameter of that name and whether it is set.
func (r *CreateVSwitchRequest) Str(name string) (string, bool) {
	switch name {
	case "ZoneId":
		return r.ZoneId.V, r.ZoneId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "CidrBlock":
		return r.CidrBlock.V, r.CidrBlock.Set
	case "VpcId":
		return r.VpcId.V, r.VpcId.Set
	case "VSwitchName":
		return r.VSwitchName.V, r.VSwitchName.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "VpcIpv6CidrBlock":
		return r.VpcIpv6CidrBlock.V, r.VpcIpv6CidrBlock.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreateVSwitchRequest) Int(name string) (int64, bool) {
	switch name {
	case "Ipv6CidrBlock":
		return r.Ipv6CidrBlock.V, r.Ipv6CidrBlock.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreateVSwitchRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*CreateVSwitchRequest) index(name string) int {
	switch name {
	case "Tag", "Tags":
		return 0
	case "ZoneId":
		return 1
	case "RegionId":
		return 2
	case "CidrBlock":
		return 3
	case "Ipv6CidrBlock":
		return 4
	case "VpcId":
		return 5
	case "VSwitchName":
		return 6
	case "Description":
		return 7
	case "ClientToken":
		return 8
	case "VpcIpv6CidrBlock":
		return 9
	}
	return -1
}

func (r *CreateVSwitchRequest) setString(i int, v string) {
	switch i {
	case 1:
		r.ZoneId = Some(v)
	case 2:
		r.RegionId = Some(v)
	case 3:
		r.CidrBlock = Some(v)
	case 5:
		r.VpcId = Some(v)
	case 6:
		r.VSwitchName = Some(v)
	case 7:
		r.Description = Some(v)
	case 8:
		r.ClientToken = Some(v)
	case 9:
		r.VpcIpv6CidrBlock = Some(v)
	}
}

func (r *CreateVSwitchRequest) setInt(i int, v int64) {
	switch i {
	case 4:
		r.Ipv6CidrBlock = Some(v)
	}
}

func (r *CreateVSwitchRequest) setBool(i int, v bool) {
}

func (r *CreateVSwitchRequest) addItem(i int) {
	switch i {
	case 0:
		r.Tag = append(r.Tag, CreateVSwitchRequestTag{})
	}
}

func (r *CreateVSwitchRequest) setItemString(i, field int, v string) {
	switch i {
	case 0:
		item := &r.Tag[len(r.Tag)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *CreateVSwitchRequest) setItemInt(i, field int, v int64) {
}

func (r *CreateVSwitchRequest) addItemString(i, field int, v string) {
}

func (r *CreateVSwitchRequest) addString(i int, v string) {
}

// CreateVpcRequest is what CreateVpc takes.
type CreateVpcRequest struct {
	RegionId        Opt[string]
	CidrBlock       Opt[string]
	Ipv6CidrBlock   Opt[string]
	VpcName         Opt[string]
	EnableIpv6      Opt[bool]
	Description     Opt[string]
	ResourceGroupId Opt[string]
	Tag             []CreateVpcRequestTag
	DryRun          Opt[bool]
	UserCidr        Opt[string]
	ClientToken     Opt[string]
	Ipv6Isp         Opt[string]
	Ipv4IpamPoolId  Opt[string]
	Ipv4CidrMask    Opt[int64]
}

// CreateVpcRequestTag is one item of Tag.
type CreateVpcRequestTag struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns CreateVpc.
func (*CreateVpcRequest) Action() model.Action { return CreateVpc }

// Str returns the string parameter of that name and whether it is set.
func (r *CreateVpcRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "CidrBlock":
		return r.CidrBlock.V, r.CidrBlock.Set
	case "Ipv6CidrBlock":
		return r.Ipv6CidrBlock.V, r.Ipv6CidrBlock.Set
	case "VpcName":
		return r.VpcName.V, r.VpcName.Set
	case "Description":
		return r.Description.V, r.Description.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	case "UserCidr":
		return r.UserCidr.V, r.UserCidr.Set
	case "ClientToken":
		return r.ClientToken.V, r.ClientToken.Set
	case "Ipv6Isp":
		return r.Ipv6Isp.V, r.Ipv6Isp.Set
	case "Ipv4IpamPoolId":
		return r.Ipv4IpamPoolId.V, r.Ipv4IpamPoolId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *CreateVpcRequest) Int(name string) (int64, bool) {
	switch name {
	case "Ipv4CidrMask":
		return r.Ipv4CidrMask.V, r.Ipv4CidrMask.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *CreateVpcRequest) Bool(name string) (bool, bool) {
	switch name {
	case "EnableIpv6":
		return r.EnableIpv6.V, r.EnableIpv6.Set
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	}
	return false, false
}

func (*CreateVpcRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "CidrBlock":
		return 1
	case "Ipv6CidrBlock":
		return 2
	case "VpcName":
		return 3
	case "EnableIpv6":
		return 4
	case "Description":
		return 5
	case "ResourceGroupId":
		return 6
	case "Tag", "Tags":
		return 7
	case "DryRun":
		return 8
	case "UserCidr":
		return 9
	case "ClientToken":
		return 10
	case "Ipv6Isp":
		return 11
	case "Ipv4IpamPoolId":
		return 12
	case "Ipv4CidrMask":
		return 13
	}
	return -1
}

func (r *CreateVpcRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.CidrBlock = Some(v)
	case 2:
		r.Ipv6CidrBlock = Some(v)
	case 3:
		r.VpcName = Some(v)
	case 5:
		r.Description = Some(v)
	case 6:
		r.ResourceGroupId = Some(v)
	case 9:
		r.UserCidr = Some(v)
	case 10:
		r.ClientToken = Some(v)
	case 11:
		r.Ipv6Isp = Some(v)
	case 12:
		r.Ipv4IpamPoolId = Some(v)
	}
}

func (r *CreateVpcRequest) setInt(i int, v int64) {
	switch i {
	case 13:
		r.Ipv4CidrMask = Some(v)
	}
}

func (r *CreateVpcRequest) setBool(i int, v bool) {
	switch i {
	case 4:
		r.EnableIpv6 = Some(v)
	case 8:
		r.DryRun = Some(v)
	}
}

func (r *CreateVpcRequest) addItem(i int) {
	switch i {
	case 7:
		r.Tag = append(r.Tag, CreateVpcRequestTag{})
	}
}

func (r *CreateVpcRequest) setItemString(i, field int, v string) {
	switch i {
	case 7:
		item := &r.Tag[len(r.Tag)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *CreateVpcRequest) setItemInt(i, field int, v int64) {
}

func (r *CreateVpcRequest) addItemString(i, field int, v string) {
}

func (r *CreateVpcRequest) addString(i int, v string) {
}

// DeleteVSwitchRequest is what DeleteVSwitch takes.
type DeleteVSwitchRequest struct {
	VSwitchId Opt[string]
	RegionId  Opt[string]
}

// Action returns DeleteVSwitch.
func (*DeleteVSwitchRequest) Action() model.Action { return DeleteVSwitch }

// Str returns the string parameter of that name and whether it is set.
func (r *DeleteVSwitchRequest) Str(name string) (string, bool) {
	switch name {
	case "VSwitchId":
		return r.VSwitchId.V, r.VSwitchId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DeleteVSwitchRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DeleteVSwitchRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DeleteVSwitchRequest) index(name string) int {
	switch name {
	case "VSwitchId":
		return 0
	case "RegionId":
		return 1
	}
	return -1
}

func (r *DeleteVSwitchRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.VSwitchId = Some(v)
	case 1:
		r.RegionId = Some(v)
	}
}

func (r *DeleteVSwitchRequest) setInt(i int, v int64) {
}

func (r *DeleteVSwitchRequest) setBool(i int, v bool) {
}

// DeleteVpcRequest is what DeleteVpc takes.
type DeleteVpcRequest struct {
	VpcId       Opt[string]
	RegionId    Opt[string]
	ForceDelete Opt[bool]
	DryRun      Opt[bool]
}

// Action returns DeleteVpc.
func (*DeleteVpcRequest) Action() model.Action { return DeleteVpc }

// Str returns the string parameter of that name and whether it is set.
func (r *DeleteVpcRequest) Str(name string) (string, bool) {
	switch name {
	case "VpcId":
		return r.VpcId.V, r.VpcId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DeleteVpcRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DeleteVpcRequest) Bool(name string) (bool, bool) {
	switch name {
	case "ForceDelete":
		return r.ForceDelete.V, r.ForceDelete.Set
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	}
	return false, false
}

func (*DeleteVpcRequest) index(name string) int {
	switch name {
	case "VpcId":
		return 0
	case "RegionId":
		return 1
	case "ForceDelete":
		return 2
	case "DryRun":
		return 3
	}
	return -1
}

func (r *DeleteVpcRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.VpcId = Some(v)
	case 1:
		r.RegionId = Some(v)
	}
}

func (r *DeleteVpcRequest) setInt(i int, v int64) {
}

func (r *DeleteVpcRequest) setBool(i int, v bool) {
	switch i {
	case 2:
		r.ForceDelete = Some(v)
	case 3:
		r.DryRun = Some(v)
	}
}

// DescribeRegionsRequest is what DescribeRegions takes.
type DescribeRegionsRequest struct {
	ProductType    Opt[string]
	AcceptLanguage Opt[string]
}

// Action returns DescribeRegions.
func (*DescribeRegionsRequest) Action() model.Action { return DescribeRegions }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeRegionsRequest) Str(name string) (string, bool) {
	switch name {
	case "ProductType":
		return r.ProductType.V, r.ProductType.Set
	case "AcceptLanguage":
		return r.AcceptLanguage.V, r.AcceptLanguage.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeRegionsRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeRegionsRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DescribeRegionsRequest) index(name string) int {
	switch name {
	case "ProductType":
		return 0
	case "AcceptLanguage":
		return 1
	}
	return -1
}

func (r *DescribeRegionsRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.ProductType = Some(v)
	case 1:
		r.AcceptLanguage = Some(v)
	}
}

func (r *DescribeRegionsRequest) setInt(i int, v int64) {
}

func (r *DescribeRegionsRequest) setBool(i int, v bool) {
}

// DescribeRouteTableListRequest is what DescribeRouteTableList takes.
type DescribeRouteTableListRequest struct {
	RouterType      Opt[string]
	RouterId        Opt[string]
	VpcId           Opt[string]
	RouteTableId    Opt[string]
	RouteTableName  Opt[string]
	PageNumber      Opt[int64]
	PageSize        Opt[int64]
	ResourceGroupId Opt[string]
	RegionId        Opt[string]
	Tag             []DescribeRouteTableListRequestTag
	RouteTableType  Opt[string]
}

// DescribeRouteTableListRequestTag is one item of Tag.
type DescribeRouteTableListRequestTag struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns DescribeRouteTableList.
func (*DescribeRouteTableListRequest) Action() model.Action { return DescribeRouteTableList }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeRouteTableListRequest) Str(name string) (string, bool) {
	switch name {
	case "RouterType":
		return r.RouterType.V, r.RouterType.Set
	case "RouterId":
		return r.RouterId.V, r.RouterId.Set
	case "VpcId":
		return r.VpcId.V, r.VpcId.Set
	case "RouteTableId":
		return r.RouteTableId.V, r.RouteTableId.Set
	case "RouteTableName":
		return r.RouteTableName.V, r.RouteTableName.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "RouteTableType":
		return r.RouteTableType.V, r.RouteTableType.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeRouteTableListRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeRouteTableListRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DescribeRouteTableListRequest) index(name string) int {
	switch name {
	case "RouterType":
		return 0
	case "RouterId":
		return 1
	case "VpcId":
		return 2
	case "RouteTableId":
		return 3
	case "RouteTableName":
		return 4
	case "PageNumber":
		return 5
	case "PageSize":
		return 6
	case "ResourceGroupId":
		return 7
	case "RegionId":
		return 8
	case "Tag", "Tags":
		return 9
	case "RouteTableType":
		return 10
	}
	return -1
}

func (r *DescribeRouteTableListRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RouterType = Some(v)
	case 1:
		r.RouterId = Some(v)
	case 2:
		r.VpcId = Some(v)
	case 3:
		r.RouteTableId = Some(v)
	case 4:
		r.RouteTableName = Some(v)
	case 7:
		r.ResourceGroupId = Some(v)
	case 8:
		r.RegionId = Some(v)
	case 10:
		r.RouteTableType = Some(v)
	}
}

func (r *DescribeRouteTableListRequest) setInt(i int, v int64) {
	switch i {
	case 5:
		r.PageNumber = Some(v)
	case 6:
		r.PageSize = Some(v)
	}
}

func (r *DescribeRouteTableListRequest) setBool(i int, v bool) {
}

func (r *DescribeRouteTableListRequest) addItem(i int) {
	switch i {
	case 9:
		r.Tag = append(r.Tag, DescribeRouteTableListRequestTag{})
	}
}

func (r *DescribeRouteTableListRequest) setItemString(i, field int, v string) {
	switch i {
	case 9:
		item := &r.Tag[len(r.Tag)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *DescribeRouteTableListRequest) setItemInt(i, field int, v int64) {
}

func (r *DescribeRouteTableListRequest) addItemString(i, field int, v string) {
}

func (r *DescribeRouteTableListRequest) addString(i int, v string) {
}

// DescribeRouteTablesRequest is what DescribeRouteTables takes.
type DescribeRouteTablesRequest struct {
	RegionId        Opt[string]
	VRouterId       Opt[string]
	RouteTableId    Opt[string]
	RouterType      Opt[string]
	RouterId        Opt[string]
	Type            Opt[string]
	RouteTableName  Opt[string]
	ResourceGroupId Opt[string]
	PageNumber      Opt[int64]
	PageSize        Opt[int64]
}

// Action returns DescribeRouteTables.
func (*DescribeRouteTablesRequest) Action() model.Action { return DescribeRouteTables }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeRouteTablesRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "VRouterId":
		return r.VRouterId.V, r.VRouterId.Set
	case "RouteTableId":
		return r.RouteTableId.V, r.RouteTableId.Set
	case "RouterType":
		return r.RouterType.V, r.RouterType.Set
	case "RouterId":
		return r.RouterId.V, r.RouterId.Set
	case "Type":
		return r.Type.V, r.Type.Set
	case "RouteTableName":
		return r.RouteTableName.V, r.RouteTableName.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeRouteTablesRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeRouteTablesRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DescribeRouteTablesRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "VRouterId":
		return 1
	case "RouteTableId":
		return 2
	case "RouterType":
		return 3
	case "RouterId":
		return 4
	case "Type":
		return 5
	case "RouteTableName":
		return 6
	case "ResourceGroupId":
		return 7
	case "PageNumber":
		return 8
	case "PageSize":
		return 9
	}
	return -1
}

func (r *DescribeRouteTablesRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.VRouterId = Some(v)
	case 2:
		r.RouteTableId = Some(v)
	case 3:
		r.RouterType = Some(v)
	case 4:
		r.RouterId = Some(v)
	case 5:
		r.Type = Some(v)
	case 6:
		r.RouteTableName = Some(v)
	case 7:
		r.ResourceGroupId = Some(v)
	}
}

func (r *DescribeRouteTablesRequest) setInt(i int, v int64) {
	switch i {
	case 8:
		r.PageNumber = Some(v)
	case 9:
		r.PageSize = Some(v)
	}
}

func (r *DescribeRouteTablesRequest) setBool(i int, v bool) {
}

// DescribeVRoutersRequest is what DescribeVRouters takes.
type DescribeVRoutersRequest struct {
	VRouterId  Opt[string]
	RegionId   Opt[string]
	PageNumber Opt[int64]
	PageSize   Opt[int64]
}

// Action returns DescribeVRouters.
func (*DescribeVRoutersRequest) Action() model.Action { return DescribeVRouters }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeVRoutersRequest) Str(name string) (string, bool) {
	switch name {
	case "VRouterId":
		return r.VRouterId.V, r.VRouterId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeVRoutersRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeVRoutersRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DescribeVRoutersRequest) index(name string) int {
	switch name {
	case "VRouterId":
		return 0
	case "RegionId":
		return 1
	case "PageNumber":
		return 2
	case "PageSize":
		return 3
	}
	return -1
}

func (r *DescribeVRoutersRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.VRouterId = Some(v)
	case 1:
		r.RegionId = Some(v)
	}
}

func (r *DescribeVRoutersRequest) setInt(i int, v int64) {
	switch i {
	case 2:
		r.PageNumber = Some(v)
	case 3:
		r.PageSize = Some(v)
	}
}

func (r *DescribeVRoutersRequest) setBool(i int, v bool) {
}

// DescribeVSwitchesRequest is what DescribeVSwitches takes.
type DescribeVSwitchesRequest struct {
	VpcId           Opt[string]
	VSwitchId       Opt[string]
	ZoneId          Opt[string]
	RegionId        Opt[string]
	VSwitchName     Opt[string]
	DryRun          Opt[bool]
	IsDefault       Opt[bool]
	RouteTableId    Opt[string]
	ResourceGroupId Opt[string]
	PageNumber      Opt[int64]
	PageSize        Opt[int64]
	VSwitchOwnerId  Opt[int64]
	EnableIpv6      Opt[bool]
	Tag             []DescribeVSwitchesRequestTag
}

// DescribeVSwitchesRequestTag is one item of Tag.
type DescribeVSwitchesRequestTag struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns DescribeVSwitches.
func (*DescribeVSwitchesRequest) Action() model.Action { return DescribeVSwitches }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeVSwitchesRequest) Str(name string) (string, bool) {
	switch name {
	case "VpcId":
		return r.VpcId.V, r.VpcId.Set
	case "VSwitchId":
		return r.VSwitchId.V, r.VSwitchId.Set
	case "ZoneId":
		return r.ZoneId.V, r.ZoneId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "VSwitchName":
		return r.VSwitchName.V, r.VSwitchName.Set
	case "RouteTableId":
		return r.RouteTableId.V, r.RouteTableId.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeVSwitchesRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	case "VSwitchOwnerId":
		return r.VSwitchOwnerId.V, r.VSwitchOwnerId.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeVSwitchesRequest) Bool(name string) (bool, bool) {
	switch name {
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	case "IsDefault":
		return r.IsDefault.V, r.IsDefault.Set
	case "EnableIpv6":
		return r.EnableIpv6.V, r.EnableIpv6.Set
	}
	return false, false
}

func (*DescribeVSwitchesRequest) index(name string) int {
	switch name {
	case "VpcId":
		return 0
	case "VSwitchId":
		return 1
	case "ZoneId":
		return 2
	case "RegionId":
		return 3
	case "VSwitchName":
		return 4
	case "DryRun":
		return 5
	case "IsDefault":
		return 6
	case "RouteTableId":
		return 7
	case "ResourceGroupId":
		return 8
	case "PageNumber":
		return 9
	case "PageSize":
		return 10
	case "VSwitchOwnerId":
		return 11
	case "EnableIpv6":
		return 12
	case "Tag", "Tags":
		return 13
	}
	return -1
}

func (r *DescribeVSwitchesRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.VpcId = Some(v)
	case 1:
		r.VSwitchId = Some(v)
	case 2:
		r.ZoneId = Some(v)
	case 3:
		r.RegionId = Some(v)
	case 4:
		r.VSwitchName = Some(v)
	case 7:
		r.RouteTableId = Some(v)
	case 8:
		r.ResourceGroupId = Some(v)
	}
}

func (r *DescribeVSwitchesRequest) setInt(i int, v int64) {
	switch i {
	case 9:
		r.PageNumber = Some(v)
	case 10:
		r.PageSize = Some(v)
	case 11:
		r.VSwitchOwnerId = Some(v)
	}
}

func (r *DescribeVSwitchesRequest) setBool(i int, v bool) {
	switch i {
	case 5:
		r.DryRun = Some(v)
	case 6:
		r.IsDefault = Some(v)
	case 12:
		r.EnableIpv6 = Some(v)
	}
}

func (r *DescribeVSwitchesRequest) addItem(i int) {
	switch i {
	case 13:
		r.Tag = append(r.Tag, DescribeVSwitchesRequestTag{})
	}
}

func (r *DescribeVSwitchesRequest) setItemString(i, field int, v string) {
	switch i {
	case 13:
		item := &r.Tag[len(r.Tag)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *DescribeVSwitchesRequest) setItemInt(i, field int, v int64) {
}

func (r *DescribeVSwitchesRequest) addItemString(i, field int, v string) {
}

func (r *DescribeVSwitchesRequest) addString(i int, v string) {
}

// DescribeVpcAttributeRequest is what DescribeVpcAttribute takes.
type DescribeVpcAttributeRequest struct {
	VpcId     Opt[string]
	RegionId  Opt[string]
	DryRun    Opt[bool]
	IsDefault Opt[bool]
}

// Action returns DescribeVpcAttribute.
func (*DescribeVpcAttributeRequest) Action() model.Action { return DescribeVpcAttribute }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeVpcAttributeRequest) Str(name string) (string, bool) {
	switch name {
	case "VpcId":
		return r.VpcId.V, r.VpcId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeVpcAttributeRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeVpcAttributeRequest) Bool(name string) (bool, bool) {
	switch name {
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	case "IsDefault":
		return r.IsDefault.V, r.IsDefault.Set
	}
	return false, false
}

func (*DescribeVpcAttributeRequest) index(name string) int {
	switch name {
	case "VpcId":
		return 0
	case "RegionId":
		return 1
	case "DryRun":
		return 2
	case "IsDefault":
		return 3
	}
	return -1
}

func (r *DescribeVpcAttributeRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.VpcId = Some(v)
	case 1:
		r.RegionId = Some(v)
	}
}

func (r *DescribeVpcAttributeRequest) setInt(i int, v int64) {
}

func (r *DescribeVpcAttributeRequest) setBool(i int, v bool) {
	switch i {
	case 2:
		r.DryRun = Some(v)
	case 3:
		r.IsDefault = Some(v)
	}
}

// DescribeVpcsRequest is what DescribeVpcs takes.
type DescribeVpcsRequest struct {
	VpcId            Opt[string]
	RegionId         Opt[string]
	VpcName          Opt[string]
	IsDefault        Opt[bool]
	DryRun           Opt[bool]
	ResourceGroupId  Opt[string]
	PageNumber       Opt[int64]
	PageSize         Opt[int64]
	VpcOwnerId       Opt[int64]
	DhcpOptionsSetId Opt[string]
	EnableIpv6       Opt[bool]
	Tag              []DescribeVpcsRequestTag
}

// DescribeVpcsRequestTag is one item of Tag.
type DescribeVpcsRequestTag struct {
	Key   Opt[string]
	Value Opt[string]
}

// Action returns DescribeVpcs.
func (*DescribeVpcsRequest) Action() model.Action { return DescribeVpcs }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeVpcsRequest) Str(name string) (string, bool) {
	switch name {
	case "VpcId":
		return r.VpcId.V, r.VpcId.Set
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "VpcName":
		return r.VpcName.V, r.VpcName.Set
	case "ResourceGroupId":
		return r.ResourceGroupId.V, r.ResourceGroupId.Set
	case "DhcpOptionsSetId":
		return r.DhcpOptionsSetId.V, r.DhcpOptionsSetId.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeVpcsRequest) Int(name string) (int64, bool) {
	switch name {
	case "PageNumber":
		return r.PageNumber.V, r.PageNumber.Set
	case "PageSize":
		return r.PageSize.V, r.PageSize.Set
	case "VpcOwnerId":
		return r.VpcOwnerId.V, r.VpcOwnerId.Set
	}
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeVpcsRequest) Bool(name string) (bool, bool) {
	switch name {
	case "IsDefault":
		return r.IsDefault.V, r.IsDefault.Set
	case "DryRun":
		return r.DryRun.V, r.DryRun.Set
	case "EnableIpv6":
		return r.EnableIpv6.V, r.EnableIpv6.Set
	}
	return false, false
}

func (*DescribeVpcsRequest) index(name string) int {
	switch name {
	case "VpcId":
		return 0
	case "RegionId":
		return 1
	case "VpcName":
		return 2
	case "IsDefault":
		return 3
	case "DryRun":
		return 4
	case "ResourceGroupId":
		return 5
	case "PageNumber":
		return 6
	case "PageSize":
		return 7
	case "VpcOwnerId":
		return 8
	case "DhcpOptionsSetId":
		return 9
	case "EnableIpv6":
		return 10
	case "Tag", "Tags":
		return 11
	}
	return -1
}

func (r *DescribeVpcsRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.VpcId = Some(v)
	case 1:
		r.RegionId = Some(v)
	case 2:
		r.VpcName = Some(v)
	case 5:
		r.ResourceGroupId = Some(v)
	case 9:
		r.DhcpOptionsSetId = Some(v)
	}
}

func (r *DescribeVpcsRequest) setInt(i int, v int64) {
	switch i {
	case 6:
		r.PageNumber = Some(v)
	case 7:
		r.PageSize = Some(v)
	case 8:
		r.VpcOwnerId = Some(v)
	}
}

func (r *DescribeVpcsRequest) setBool(i int, v bool) {
	switch i {
	case 3:
		r.IsDefault = Some(v)
	case 4:
		r.DryRun = Some(v)
	case 10:
		r.EnableIpv6 = Some(v)
	}
}

func (r *DescribeVpcsRequest) addItem(i int) {
	switch i {
	case 11:
		r.Tag = append(r.Tag, DescribeVpcsRequestTag{})
	}
}

func (r *DescribeVpcsRequest) setItemString(i, field int, v string) {
	switch i {
	case 11:
		item := &r.Tag[len(r.Tag)-1]
		switch field {
		case 0:
			item.Key = Some(v)
		case 1:
			item.Value = Some(v)
		}
	}
}

func (r *DescribeVpcsRequest) setItemInt(i, field int, v int64) {
}

func (r *DescribeVpcsRequest) addItemString(i, field int, v string) {
}

func (r *DescribeVpcsRequest) addString(i int, v string) {
}

// DescribeZonesRequest is what DescribeZones takes.
type DescribeZonesRequest struct {
	RegionId       Opt[string]
	ZoneType       Opt[string]
	AcceptLanguage Opt[string]
}

// Action returns DescribeZones.
func (*DescribeZonesRequest) Action() model.Action { return DescribeZones }

// Str returns the string parameter of that name and whether it is set.
func (r *DescribeZonesRequest) Str(name string) (string, bool) {
	switch name {
	case "RegionId":
		return r.RegionId.V, r.RegionId.Set
	case "ZoneType":
		return r.ZoneType.V, r.ZoneType.Set
	case "AcceptLanguage":
		return r.AcceptLanguage.V, r.AcceptLanguage.Set
	}
	return "", false
}

// Int returns the int64 parameter of that name and whether it is set.
func (r *DescribeZonesRequest) Int(name string) (int64, bool) {
	return 0, false
}

// Bool returns the bool parameter of that name and whether it is set.
func (r *DescribeZonesRequest) Bool(name string) (bool, bool) {
	return false, false
}

func (*DescribeZonesRequest) index(name string) int {
	switch name {
	case "RegionId":
		return 0
	case "ZoneType":
		return 1
	case "AcceptLanguage":
		return 2
	}
	return -1
}

func (r *DescribeZonesRequest) setString(i int, v string) {
	switch i {
	case 0:
		r.RegionId = Some(v)
	case 1:
		r.ZoneType = Some(v)
	case 2:
		r.AcceptLanguage = Some(v)
	}
}

func (r *DescribeZonesRequest) setInt(i int, v int64) {
}

func (r *DescribeZonesRequest) setBool(i int, v bool) {
}
