// Code generated from actions/*.yaml by go generate. DO NOT EDIT.

package api

// AddBgpNetworkResponse is what AddBgpNetwork answers.
type AddBgpNetworkResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *AddBgpNetworkResponse) SetRequestID(id string) { r.RequestId = id }

// CreateBgpGroupResponse is what CreateBgpGroup answers.
type CreateBgpGroupResponse struct {
	BgpGroupId string `json:"BgpGroupId"`
	RequestId  string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *CreateBgpGroupResponse) SetRequestID(id string) { r.RequestId = id }

// CreateBgpPeerResponse is what CreateBgpPeer answers.
type CreateBgpPeerResponse struct {
	BgpPeerId string `json:"BgpPeerId"`
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *CreateBgpPeerResponse) SetRequestID(id string) { r.RequestId = id }

// DeleteBgpGroupResponse is what DeleteBgpGroup answers.
type DeleteBgpGroupResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *DeleteBgpGroupResponse) SetRequestID(id string) { r.RequestId = id }

// DeleteBgpNetworkResponse is what DeleteBgpNetwork answers.
type DeleteBgpNetworkResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *DeleteBgpNetworkResponse) SetRequestID(id string) { r.RequestId = id }

// DeleteBgpPeerResponse is what DeleteBgpPeer answers.
type DeleteBgpPeerResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *DeleteBgpPeerResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeBgpGroupsResponse is what DescribeBgpGroups answers.
type DescribeBgpGroupsResponse struct {
	PageSize   int64                              `json:"PageSize"`
	RequestId  string                             `json:"RequestId"`
	PageNumber int64                              `json:"PageNumber"`
	TotalCount int64                              `json:"TotalCount"`
	BgpGroups  DescribeBgpGroupsResponseBgpGroups `json:"BgpGroups"`
}

// It is BgpGroups of DescribeBgpGroupsResponse.
type DescribeBgpGroupsResponseBgpGroups struct {
	BgpGroup []DescribeBgpGroupsResponseBgpGroupsBgpGroup `json:"BgpGroup"`
}

// It is BgpGroup of DescribeBgpGroupsResponseBgpGroups.
type DescribeBgpGroupsResponseBgpGroupsBgpGroup struct {
	Status      string `json:"Status"`
	BgpGroupId  string `json:"BgpGroupId"`
	RouterId    string `json:"RouterId"`
	PeerAsn     string `json:"PeerAsn"`
	LocalAsn    string `json:"LocalAsn"`
	RegionId    string `json:"RegionId"`
	Hold        string `json:"Hold"`
	IpVersion   string `json:"IpVersion"`
	Description string `json:"Description"`
	Keepalive   string `json:"Keepalive"`
	IsFake      string `json:"IsFake"`
	RouteLimit  string `json:"RouteLimit"`
	Name        string `json:"Name"`
	AuthKey     string `json:"AuthKey"`
}

// SetRequestID sets RequestId.
func (r *DescribeBgpGroupsResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeBgpNetworksResponse is what DescribeBgpNetworks answers.
type DescribeBgpNetworksResponse struct {
	PageSize    int64                                  `json:"PageSize"`
	RequestId   string                                 `json:"RequestId"`
	PageNumber  int64                                  `json:"PageNumber"`
	TotalCount  int64                                  `json:"TotalCount"`
	BgpNetworks DescribeBgpNetworksResponseBgpNetworks `json:"BgpNetworks"`
}

// It is BgpNetworks of DescribeBgpNetworksResponse.
type DescribeBgpNetworksResponseBgpNetworks struct {
	BgpNetwork []DescribeBgpNetworksResponseBgpNetworksBgpNetwork `json:"BgpNetwork"`
}

// It is BgpNetwork of DescribeBgpNetworksResponseBgpNetworks.
type DescribeBgpNetworksResponseBgpNetworksBgpNetwork struct {
	Status       string `json:"Status"`
	VpcId        string `json:"VpcId"`
	DstCidrBlock string `json:"DstCidrBlock"`
	RouterId     string `json:"RouterId"`
}

// SetRequestID sets RequestId.
func (r *DescribeBgpNetworksResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeBgpPeersResponse is what DescribeBgpPeers answers.
type DescribeBgpPeersResponse struct {
	PageSize   int64                            `json:"PageSize"`
	RequestId  string                           `json:"RequestId"`
	PageNumber int64                            `json:"PageNumber"`
	TotalCount int64                            `json:"TotalCount"`
	BgpPeers   DescribeBgpPeersResponseBgpPeers `json:"BgpPeers"`
}

// It is BgpPeers of DescribeBgpPeersResponse.
type DescribeBgpPeersResponseBgpPeers struct {
	BgpPeer []DescribeBgpPeersResponseBgpPeersBgpPeer `json:"BgpPeer"`
}

// It is BgpPeer of DescribeBgpPeersResponseBgpPeers.
type DescribeBgpPeersResponseBgpPeersBgpPeer struct {
	Status               string `json:"Status"`
	PeerIpAddress        string `json:"PeerIpAddress"`
	RouterId             string `json:"RouterId"`
	BgpGroupId           string `json:"BgpGroupId"`
	BgpStatus            string `json:"BgpStatus"`
	BfdMultiHop          int64  `json:"BfdMultiHop"`
	PeerAsn              string `json:"PeerAsn"`
	LocalAsn             string `json:"LocalAsn"`
	RegionId             string `json:"RegionId"`
	BgpPeerId            string `json:"BgpPeerId"`
	EnableBfd            bool   `json:"EnableBfd"`
	Hold                 string `json:"Hold"`
	IpVersion            string `json:"IpVersion"`
	Keepalive            string `json:"Keepalive"`
	Description          string `json:"Description"`
	RouteLimit           string `json:"RouteLimit"`
	IsFake               bool   `json:"IsFake"`
	AuthKey              string `json:"AuthKey"`
	Name                 string `json:"Name"`
	AdvertisedRouteCount int64  `json:"AdvertisedRouteCount"`
	ReceivedRouteCount   int64  `json:"ReceivedRouteCount"`
	GmtModified          string `json:"GmtModified"`
}

// SetRequestID sets RequestId.
func (r *DescribeBgpPeersResponse) SetRequestID(id string) { r.RequestId = id }

// ModifyBgpGroupAttributeResponse is what ModifyBgpGroupAttribute answers.
type ModifyBgpGroupAttributeResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *ModifyBgpGroupAttributeResponse) SetRequestID(id string) { r.RequestId = id }

// ModifyBgpPeerAttributeResponse is what ModifyBgpPeerAttribute answers.
type ModifyBgpPeerAttributeResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *ModifyBgpPeerAttributeResponse) SetRequestID(id string) { r.RequestId = id }

// ApplyPhysicalConnectionLOAResponse is what ApplyPhysicalConnectionLOA answers.
type ApplyPhysicalConnectionLOAResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *ApplyPhysicalConnectionLOAResponse) SetRequestID(id string) { r.RequestId = id }

// CompletePhysicalConnectionLOAResponse is what CompletePhysicalConnectionLOA answers.
type CompletePhysicalConnectionLOAResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *CompletePhysicalConnectionLOAResponse) SetRequestID(id string) { r.RequestId = id }

// DescribePhysicalConnectionLOAResponse is what DescribePhysicalConnectionLOA answers.
type DescribePhysicalConnectionLOAResponse struct {
	RequestId                 string                                                         `json:"RequestId"`
	PhysicalConnectionLOAType DescribePhysicalConnectionLOAResponsePhysicalConnectionLOAType `json:"PhysicalConnectionLOAType"`
}

// It is PhysicalConnectionLOAType of DescribePhysicalConnectionLOAResponse.
type DescribePhysicalConnectionLOAResponsePhysicalConnectionLOAType struct {
	Status               string                                                               `json:"Status"`
	LineLabel            string                                                               `json:"LineLabel"`
	LineCode             string                                                               `json:"LineCode"`
	ConstructionTime     string                                                               `json:"ConstructionTime"`
	SI                   string                                                               `json:"SI"`
	LoaUrl               string                                                               `json:"LoaUrl"`
	CompanyLocalizedName string                                                               `json:"CompanyLocalizedName"`
	InstanceId           string                                                               `json:"InstanceId"`
	LineType             string                                                               `json:"LineType"`
	CompanyName          string                                                               `json:"CompanyName"`
	PMInfo               DescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfo `json:"PMInfo"`
	LineServiceProvider  string                                                               `json:"LineServiceProvider"`
	LineSPContactInfo    string                                                               `json:"LineSPContactInfo"`
}

// It is PMInfo of DescribePhysicalConnectionLOAResponsePhysicalConnectionLOAType.
type DescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfo struct {
	PMInfo []DescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfoPMInfo `json:"PMInfo"`
}

// It is PMInfo of DescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfo.
type DescribePhysicalConnectionLOAResponsePhysicalConnectionLOATypePMInfoPMInfo struct {
	PMGender          string `json:"PMGender"`
	PMCertificateNo   string `json:"PMCertificateNo"`
	PMName            string `json:"PMName"`
	PMCertificateType string `json:"PMCertificateType"`
	PMContactInfo     string `json:"PMContactInfo"`
}

// SetRequestID sets RequestId.
func (r *DescribePhysicalConnectionLOAResponse) SetRequestID(id string) { r.RequestId = id }

// CreatePhysicalConnectionOccupancyOrderResponse is what CreatePhysicalConnectionOccupancyOrder answers.
type CreatePhysicalConnectionOccupancyOrderResponse struct {
	RequestId string                                             `json:"RequestId"`
	Data      CreatePhysicalConnectionOccupancyOrderResponseData `json:"Data"`
}

// It is Data of CreatePhysicalConnectionOccupancyOrderResponse.
type CreatePhysicalConnectionOccupancyOrderResponseData struct {
	OrderId string `json:"OrderId"`
}

// SetRequestID sets RequestId.
func (r *CreatePhysicalConnectionOccupancyOrderResponse) SetRequestID(id string) { r.RequestId = id }

// CreatePhysicalConnectionSetupOrderResponse is what CreatePhysicalConnectionSetupOrder answers.
type CreatePhysicalConnectionSetupOrderResponse struct {
	RequestId            string `json:"RequestId"`
	OrderId              string `json:"OrderId"`
	PhysicalConnectionId string `json:"PhysicalConnectionId"`
}

// SetRequestID sets RequestId.
func (r *CreatePhysicalConnectionSetupOrderResponse) SetRequestID(id string) { r.RequestId = id }

// CancelPhysicalConnectionResponse is what CancelPhysicalConnection answers.
type CancelPhysicalConnectionResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *CancelPhysicalConnectionResponse) SetRequestID(id string) { r.RequestId = id }

// ConfirmPhysicalConnectionResponse is what ConfirmPhysicalConnection answers.
type ConfirmPhysicalConnectionResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *ConfirmPhysicalConnectionResponse) SetRequestID(id string) { r.RequestId = id }

// CreatePhysicalConnectionResponse is what CreatePhysicalConnection answers.
type CreatePhysicalConnectionResponse struct {
	PhysicalConnectionId string `json:"PhysicalConnectionId"`
	RequestId            string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *CreatePhysicalConnectionResponse) SetRequestID(id string) { r.RequestId = id }

// DeletePhysicalConnectionResponse is what DeletePhysicalConnection answers.
type DeletePhysicalConnectionResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *DeletePhysicalConnectionResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeAccessPointsResponse is what DescribeAccessPoints answers.
type DescribeAccessPointsResponse struct {
	RequestId      string                                     `json:"RequestId"`
	PageNumber     int64                                      `json:"PageNumber"`
	PageSize       int64                                      `json:"PageSize"`
	TotalCount     int64                                      `json:"TotalCount"`
	AccessPointSet DescribeAccessPointsResponseAccessPointSet `json:"AccessPointSet"`
}

// It is AccessPointSet of DescribeAccessPointsResponse.
type DescribeAccessPointsResponseAccessPointSet struct {
	AccessPointType []DescribeAccessPointsResponseAccessPointSetAccessPointType `json:"AccessPointType"`
}

// It is AccessPointType of DescribeAccessPointsResponseAccessPointSet.
type DescribeAccessPointsResponseAccessPointSetAccessPointType struct {
	Status                   string                                                                            `json:"Status"`
	Type                     string                                                                            `json:"Type"`
	HostOperator             string                                                                            `json:"HostOperator"`
	Description              string                                                                            `json:"Description"`
	AttachedRegionNo         string                                                                            `json:"AttachedRegionNo"`
	Name                     string                                                                            `json:"Name"`
	AccessPointId            string                                                                            `json:"AccessPointId"`
	Location                 string                                                                            `json:"Location"`
	AccessPointFeatureModels DescribeAccessPointsResponseAccessPointSetAccessPointTypeAccessPointFeatureModels `json:"AccessPointFeatureModels"`
}

// It is AccessPointFeatureModels of DescribeAccessPointsResponseAccessPointSetAccessPointType.
type DescribeAccessPointsResponseAccessPointSetAccessPointTypeAccessPointFeatureModels struct {
	AccessPointFeatureModel []DescribeAccessPointsResponseAccessPointSetAccessPointTypeAccessPointFeatureModelsAccessPointFeatureModel `json:"AccessPointFeatureModel"`
}

// It is AccessPointFeatureModel of DescribeAccessPointsResponseAccessPointSetAccessPointTypeAccessPointFeatureModels.
type DescribeAccessPointsResponseAccessPointSetAccessPointTypeAccessPointFeatureModelsAccessPointFeatureModel struct {
	FeatureValue string `json:"FeatureValue"`
	FeatureKey   string `json:"FeatureKey"`
}

// SetRequestID sets RequestId.
func (r *DescribeAccessPointsResponse) SetRequestID(id string) { r.RequestId = id }

// DescribePhysicalConnectionsResponse is what DescribePhysicalConnections answers.
type DescribePhysicalConnectionsResponse struct {
	RequestId             string                                                   `json:"RequestId"`
	PageNumber            int64                                                    `json:"PageNumber"`
	PageSize              int64                                                    `json:"PageSize"`
	TotalCount            int64                                                    `json:"TotalCount"`
	PhysicalConnectionSet DescribePhysicalConnectionsResponsePhysicalConnectionSet `json:"PhysicalConnectionSet"`
}

// It is PhysicalConnectionSet of DescribePhysicalConnectionsResponse.
type DescribePhysicalConnectionsResponsePhysicalConnectionSet struct {
	PhysicalConnectionType []DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionType `json:"PhysicalConnectionType"`
}

// It is PhysicalConnectionType of DescribePhysicalConnectionsResponsePhysicalConnectionSet.
type DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionType struct {
	Type                           string                                                                             `json:"Type"`
	Status                         string                                                                             `json:"Status"`
	CreationTime                   string                                                                             `json:"CreationTime"`
	AdLocation                     string                                                                             `json:"AdLocation"`
	ReservationActiveTime          string                                                                             `json:"ReservationActiveTime"`
	ReservationOrderType           string                                                                             `json:"ReservationOrderType"`
	PortNumber                     string                                                                             `json:"PortNumber"`
	Spec                           string                                                                             `json:"Spec"`
	ChargeType                     string                                                                             `json:"ChargeType"`
	ReservationInternetChargeType  string                                                                             `json:"ReservationInternetChargeType"`
	Description                    string                                                                             `json:"Description"`
	Bandwidth                      int64                                                                              `json:"Bandwidth"`
	EnabledTime                    string                                                                             `json:"EnabledTime"`
	LineOperator                   string                                                                             `json:"LineOperator"`
	PeerLocation                   string                                                                             `json:"PeerLocation"`
	RedundantPhysicalConnectionId  string                                                                             `json:"RedundantPhysicalConnectionId"`
	Name                           string                                                                             `json:"Name"`
	CircuitCode                    string                                                                             `json:"CircuitCode"`
	EndTime                        string                                                                             `json:"EndTime"`
	PortType                       string                                                                             `json:"PortType"`
	BusinessStatus                 string                                                                             `json:"BusinessStatus"`
	LoaStatus                      string                                                                             `json:"LoaStatus"`
	AccessPointId                  string                                                                             `json:"AccessPointId"`
	AccessPointType                string                                                                             `json:"AccessPointType"`
	HasReservationData             string                                                                             `json:"HasReservationData"`
	PhysicalConnectionId           string                                                                             `json:"PhysicalConnectionId"`
	ProductType                    string                                                                             `json:"ProductType"`
	VirtualPhysicalConnectionCount int64                                                                              `json:"VirtualPhysicalConnectionCount"`
	ParentPhysicalConnectionId     string                                                                             `json:"ParentPhysicalConnectionId"`
	ParentPhysicalConnectionAliUid int64                                                                              `json:"ParentPhysicalConnectionAliUid"`
	VlanId                         string                                                                             `json:"VlanId"`
	OrderMode                      string                                                                             `json:"OrderMode"`
	VpconnStatus                   string                                                                             `json:"VpconnStatus"`
	ExpectSpec                     string                                                                             `json:"ExpectSpec"`
	ResourceGroupId                string                                                                             `json:"ResourceGroupId"`
	AdDetailLocation               string                                                                             `json:"AdDetailLocation"`
	Tags                           DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTags `json:"Tags"`
	QosId                          string                                                                             `json:"QosId"`
}

// It is Tags of DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionType.
type DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTags struct {
	Tags []DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTagsTags `json:"tags"`
}

// It is tags of DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTags.
type DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionTypeTagsTags struct {
	Key   string `json:"Key"`
	Value string `json:"Value"`
}

// SetRequestID sets RequestId.
func (r *DescribePhysicalConnectionsResponse) SetRequestID(id string) { r.RequestId = id }

// EnablePhysicalConnectionResponse is what EnablePhysicalConnection answers.
type EnablePhysicalConnectionResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *EnablePhysicalConnectionResponse) SetRequestID(id string) { r.RequestId = id }

// ModifyPhysicalConnectionAttributeResponse is what ModifyPhysicalConnectionAttribute answers.
type ModifyPhysicalConnectionAttributeResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *ModifyPhysicalConnectionAttributeResponse) SetRequestID(id string) { r.RequestId = id }

// RecoverPhysicalConnectionResponse is what RecoverPhysicalConnection answers.
type RecoverPhysicalConnectionResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *RecoverPhysicalConnectionResponse) SetRequestID(id string) { r.RequestId = id }

// TerminatePhysicalConnectionResponse is what TerminatePhysicalConnection answers.
type TerminatePhysicalConnectionResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *TerminatePhysicalConnectionResponse) SetRequestID(id string) { r.RequestId = id }

// ChangeResourceGroupResponse is what ChangeResourceGroup answers.
type ChangeResourceGroupResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *ChangeResourceGroupResponse) SetRequestID(id string) { r.RequestId = id }

// ListResourceGroupsResponse is what ListResourceGroups answers.
type ListResourceGroupsResponse struct {
	TotalCount     int64                                    `json:"TotalCount"`
	PageSize       int64                                    `json:"PageSize"`
	RequestId      string                                   `json:"RequestId"`
	PageNumber     int64                                    `json:"PageNumber"`
	ResourceGroups ListResourceGroupsResponseResourceGroups `json:"ResourceGroups"`
}

// It is ResourceGroups of ListResourceGroupsResponse.
type ListResourceGroupsResponseResourceGroups struct {
	ResourceGroup []ListResourceGroupsResponseResourceGroupsResourceGroup `json:"ResourceGroup"`
}

// It is ResourceGroup of ListResourceGroupsResponseResourceGroups.
type ListResourceGroupsResponseResourceGroupsResourceGroup struct {
	Id          string `json:"Id"`
	Name        string `json:"Name"`
	DisplayName string `json:"DisplayName"`
	AccountId   string `json:"AccountId"`
	Status      string `json:"Status"`
	CreateDate  string `json:"CreateDate"`
}

// SetRequestID sets RequestId.
func (r *ListResourceGroupsResponse) SetRequestID(id string) { r.RequestId = id }

// MoveResourceGroupResponse is what MoveResourceGroup answers.
type MoveResourceGroupResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *MoveResourceGroupResponse) SetRequestID(id string) { r.RequestId = id }

// CreateRouteEntryResponse is what CreateRouteEntry answers.
type CreateRouteEntryResponse struct {
	RouteEntryId string `json:"RouteEntryId"`
	RequestId    string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *CreateRouteEntryResponse) SetRequestID(id string) { r.RequestId = id }

// DeleteRouteEntryResponse is what DeleteRouteEntry answers.
type DeleteRouteEntryResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *DeleteRouteEntryResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeRouteEntryListResponse is what DescribeRouteEntryList answers.
type DescribeRouteEntryListResponse struct {
	NextToken   string                                    `json:"NextToken"`
	RequestId   string                                    `json:"RequestId"`
	RouteEntrys DescribeRouteEntryListResponseRouteEntrys `json:"RouteEntrys"`
}

// It is RouteEntrys of DescribeRouteEntryListResponse.
type DescribeRouteEntryListResponseRouteEntrys struct {
	RouteEntry []DescribeRouteEntryListResponseRouteEntrysRouteEntry `json:"RouteEntry"`
}

// It is RouteEntry of DescribeRouteEntryListResponseRouteEntrys.
type DescribeRouteEntryListResponseRouteEntrysRouteEntry struct {
	Status               string                                                      `json:"Status"`
	Type                 string                                                      `json:"Type"`
	IpVersion            string                                                      `json:"IpVersion"`
	Description          string                                                      `json:"Description"`
	RouteEntryName       string                                                      `json:"RouteEntryName"`
	DestinationCidrBlock string                                                      `json:"DestinationCidrBlock"`
	RouteEntryId         string                                                      `json:"RouteEntryId"`
	RouteTableId         string                                                      `json:"RouteTableId"`
	GmtModified          string                                                      `json:"GmtModified"`
	NextHops             DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHops `json:"NextHops"`
	ServiceType          string                                                      `json:"ServiceType"`
	Origin               string                                                      `json:"Origin"`
}

// It is NextHops of DescribeRouteEntryListResponseRouteEntrysRouteEntry.
type DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHops struct {
	NextHop []DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHop `json:"NextHop"`
}

// It is NextHop of DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHops.
type DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHop struct {
	NextHopRegionId    string                                                                               `json:"NextHopRegionId"`
	Weight             int64                                                                                `json:"Weight"`
	NextHopId          string                                                                               `json:"NextHopId"`
	Enabled            int64                                                                                `json:"Enabled"`
	NextHopType        string                                                                               `json:"NextHopType"`
	NextHopRelatedInfo DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHopNextHopRelatedInfo `json:"NextHopRelatedInfo"`
}

// It is NextHopRelatedInfo of DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHop.
type DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHopNextHopRelatedInfo struct {
	InstanceId   string `json:"InstanceId"`
	InstanceType string `json:"InstanceType"`
	RegionId     string `json:"RegionId"`
}

// SetRequestID sets RequestId.
func (r *DescribeRouteEntryListResponse) SetRequestID(id string) { r.RequestId = id }

// ModifyRouteEntryResponse is what ModifyRouteEntry answers.
type ModifyRouteEntryResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *ModifyRouteEntryResponse) SetRequestID(id string) { r.RequestId = id }

// ActivateRouterInterfaceResponse is what ActivateRouterInterface answers.
type ActivateRouterInterfaceResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *ActivateRouterInterfaceResponse) SetRequestID(id string) { r.RequestId = id }

// ConnectRouterInterfaceResponse is what ConnectRouterInterface answers.
type ConnectRouterInterfaceResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *ConnectRouterInterfaceResponse) SetRequestID(id string) { r.RequestId = id }

// CreateRouterInterfaceResponse is what CreateRouterInterface answers.
type CreateRouterInterfaceResponse struct {
	RequestId         string `json:"RequestId"`
	OrderId           int64  `json:"OrderId"`
	RouterInterfaceId string `json:"RouterInterfaceId"`
}

// SetRequestID sets RequestId.
func (r *CreateRouterInterfaceResponse) SetRequestID(id string) { r.RequestId = id }

// DeactivateRouterInterfaceResponse is what DeactivateRouterInterface answers.
type DeactivateRouterInterfaceResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *DeactivateRouterInterfaceResponse) SetRequestID(id string) { r.RequestId = id }

// DeleteRouterInterfaceResponse is what DeleteRouterInterface answers.
type DeleteRouterInterfaceResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *DeleteRouterInterfaceResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeRouterInterfaceAttributeResponse is what DescribeRouterInterfaceAttribute answers.
type DescribeRouterInterfaceAttributeResponse struct {
	ReservationActiveTime           string                                       `json:"ReservationActiveTime"`
	HealthCheckTargetIp             string                                       `json:"HealthCheckTargetIp"`
	Status                          string                                       `json:"Status"`
	CreationTime                    string                                       `json:"CreationTime"`
	ReservationOrderType            string                                       `json:"ReservationOrderType"`
	OppositeInterfaceId             string                                       `json:"OppositeInterfaceId"`
	Spec                            string                                       `json:"Spec"`
	ChargeType                      string                                       `json:"ChargeType"`
	RouterInterfaceId               string                                       `json:"RouterInterfaceId"`
	Message                         string                                       `json:"Message"`
	HcThreshold                     int64                                        `json:"HcThreshold"`
	OppositeRouterType              string                                       `json:"OppositeRouterType"`
	GmtModified                     string                                       `json:"GmtModified"`
	VpcInstanceId                   string                                       `json:"VpcInstanceId"`
	OppositeInterfaceOwnerId        string                                       `json:"OppositeInterfaceOwnerId"`
	OppositeVpcInstanceId           string                                       `json:"OppositeVpcInstanceId"`
	ReservationInternetChargeType   string                                       `json:"ReservationInternetChargeType"`
	CrossBorder                     bool                                         `json:"CrossBorder"`
	RequestId                       string                                       `json:"RequestId"`
	Bandwidth                       int64                                        `json:"Bandwidth"`
	Description                     string                                       `json:"Description"`
	HcRate                          int64                                        `json:"HcRate"`
	ReservationBandwidth            string                                       `json:"ReservationBandwidth"`
	Code                            string                                       `json:"Code"`
	Name                            string                                       `json:"Name"`
	OppositeRouterId                string                                       `json:"OppositeRouterId"`
	OppositeInterfaceSpec           string                                       `json:"OppositeInterfaceSpec"`
	RouterId                        string                                       `json:"RouterId"`
	Success                         bool                                         `json:"Success"`
	OppositeInterfaceBusinessStatus string                                       `json:"OppositeInterfaceBusinessStatus"`
	ConnectedTime                   string                                       `json:"ConnectedTime"`
	HealthCheckSourceIp             string                                       `json:"HealthCheckSourceIp"`
	OppositeInterfaceStatus         string                                       `json:"OppositeInterfaceStatus"`
	EndTime                         string                                       `json:"EndTime"`
	OppositeRegionId                string                                       `json:"OppositeRegionId"`
	OppositeAccessPointId           string                                       `json:"OppositeAccessPointId"`
	BusinessStatus                  string                                       `json:"BusinessStatus"`
	HealthCheckStatus               string                                       `json:"HealthCheckStatus"`
	OppositeBandwidth               int64                                        `json:"OppositeBandwidth"`
	RouterType                      string                                       `json:"RouterType"`
	Role                            string                                       `json:"Role"`
	HasReservationData              string                                       `json:"HasReservationData"`
	AccessPointId                   string                                       `json:"AccessPointId"`
	ResourceGroupId                 string                                       `json:"ResourceGroupId"`
	Tags                            DescribeRouterInterfaceAttributeResponseTags `json:"Tags"`
	FastLinkMode                    string                                       `json:"FastLinkMode"`
}

// It is Tags of DescribeRouterInterfaceAttributeResponse.
type DescribeRouterInterfaceAttributeResponseTags struct {
	Tags []DescribeRouterInterfaceAttributeResponseTagsTags `json:"Tags"`
}

// It is Tags of DescribeRouterInterfaceAttributeResponseTags.
type DescribeRouterInterfaceAttributeResponseTagsTags struct {
	Key   string `json:"Key"`
	Value string `json:"Value"`
}

// SetRequestID sets RequestId.
func (r *DescribeRouterInterfaceAttributeResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeRouterInterfacesResponse is what DescribeRouterInterfaces answers.
type DescribeRouterInterfacesResponse struct {
	RequestId          string                                             `json:"RequestId"`
	PageNumber         int64                                              `json:"PageNumber"`
	PageSize           int64                                              `json:"PageSize"`
	TotalCount         int64                                              `json:"TotalCount"`
	RouterInterfaceSet DescribeRouterInterfacesResponseRouterInterfaceSet `json:"RouterInterfaceSet"`
}

// It is RouterInterfaceSet of DescribeRouterInterfacesResponse.
type DescribeRouterInterfacesResponseRouterInterfaceSet struct {
	RouterInterfaceType []DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceType `json:"RouterInterfaceType"`
}

// It is RouterInterfaceType of DescribeRouterInterfacesResponseRouterInterfaceSet.
type DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceType struct {
	ReservationActiveTime           string                                                                    `json:"ReservationActiveTime"`
	HealthCheckTargetIp             string                                                                    `json:"HealthCheckTargetIp"`
	Status                          string                                                                    `json:"Status"`
	CreationTime                    string                                                                    `json:"CreationTime"`
	ReservationOrderType            string                                                                    `json:"ReservationOrderType"`
	OppositeInterfaceId             string                                                                    `json:"OppositeInterfaceId"`
	Spec                            string                                                                    `json:"Spec"`
	ChargeType                      string                                                                    `json:"ChargeType"`
	RouterInterfaceId               string                                                                    `json:"RouterInterfaceId"`
	HcThreshold                     int64                                                                     `json:"HcThreshold"`
	OppositeRouterType              string                                                                    `json:"OppositeRouterType"`
	VpcInstanceId                   string                                                                    `json:"VpcInstanceId"`
	OppositeInterfaceOwnerId        string                                                                    `json:"OppositeInterfaceOwnerId"`
	OppositeVpcInstanceId           string                                                                    `json:"OppositeVpcInstanceId"`
	ReservationInternetChargeType   string                                                                    `json:"ReservationInternetChargeType"`
	CrossBorder                     bool                                                                      `json:"CrossBorder"`
	Bandwidth                       int64                                                                     `json:"Bandwidth"`
	Description                     string                                                                    `json:"Description"`
	HcRate                          int64                                                                     `json:"HcRate"`
	ReservationBandwidth            string                                                                    `json:"ReservationBandwidth"`
	Name                            string                                                                    `json:"Name"`
	OppositeRouterId                string                                                                    `json:"OppositeRouterId"`
	OppositeInterfaceSpec           string                                                                    `json:"OppositeInterfaceSpec"`
	RouterId                        string                                                                    `json:"RouterId"`
	OppositeInterfaceBusinessStatus string                                                                    `json:"OppositeInterfaceBusinessStatus"`
	ConnectedTime                   string                                                                    `json:"ConnectedTime"`
	HealthCheckSourceIp             string                                                                    `json:"HealthCheckSourceIp"`
	OppositeInterfaceStatus         string                                                                    `json:"OppositeInterfaceStatus"`
	EndTime                         string                                                                    `json:"EndTime"`
	OppositeRegionId                string                                                                    `json:"OppositeRegionId"`
	OppositeAccessPointId           string                                                                    `json:"OppositeAccessPointId"`
	BusinessStatus                  string                                                                    `json:"BusinessStatus"`
	OppositeBandwidth               int64                                                                     `json:"OppositeBandwidth"`
	RouterType                      string                                                                    `json:"RouterType"`
	Role                            string                                                                    `json:"Role"`
	HasReservationData              string                                                                    `json:"HasReservationData"`
	AccessPointId                   string                                                                    `json:"AccessPointId"`
	Ipv6Status                      string                                                                    `json:"Ipv6Status"`
	FastLinkMode                    bool                                                                      `json:"FastLinkMode"`
	ResourceGroupId                 string                                                                    `json:"ResourceGroupId"`
	Tags                            DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceTypeTags `json:"Tags"`
}

// It is Tags of DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceType.
type DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceTypeTags struct {
	Tags []DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceTypeTagsTags `json:"Tags"`
}

// It is Tags of DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceTypeTags.
type DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceTypeTagsTags struct {
	Key   string `json:"Key"`
	Value string `json:"Value"`
}

// SetRequestID sets RequestId.
func (r *DescribeRouterInterfacesResponse) SetRequestID(id string) { r.RequestId = id }

// ModifyRouterInterfaceAttributeResponse is what ModifyRouterInterfaceAttribute answers.
type ModifyRouterInterfaceAttributeResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *ModifyRouterInterfaceAttributeResponse) SetRequestID(id string) { r.RequestId = id }

// ModifyRouterInterfaceSpecResponse is what ModifyRouterInterfaceSpec answers.
type ModifyRouterInterfaceSpecResponse struct {
	Spec      string `json:"Spec"`
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *ModifyRouterInterfaceSpecResponse) SetRequestID(id string) { r.RequestId = id }

// GetPhysicalConnectionServiceStatusResponse is what GetPhysicalConnectionServiceStatus answers.
type GetPhysicalConnectionServiceStatusResponse struct {
	RequestId string `json:"RequestId"`
	Enabled   bool   `json:"Enabled"`
}

// SetRequestID sets RequestId.
func (r *GetPhysicalConnectionServiceStatusResponse) SetRequestID(id string) { r.RequestId = id }

// OpenPhysicalConnectionServiceResponse is what OpenPhysicalConnectionService answers.
type OpenPhysicalConnectionServiceResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *OpenPhysicalConnectionServiceResponse) SetRequestID(id string) { r.RequestId = id }

// ListTagResourcesResponse is what ListTagResources answers.
type ListTagResourcesResponse struct {
	NextToken    string                               `json:"NextToken"`
	RequestId    string                               `json:"RequestId"`
	TagResources ListTagResourcesResponseTagResources `json:"TagResources"`
}

// It is TagResources of ListTagResourcesResponse.
type ListTagResourcesResponseTagResources struct {
	TagResource []ListTagResourcesResponseTagResourcesTagResource `json:"TagResource"`
}

// It is TagResource of ListTagResourcesResponseTagResources.
type ListTagResourcesResponseTagResourcesTagResource struct {
	ResourceType string `json:"ResourceType"`
	TagValue     string `json:"TagValue"`
	ResourceId   string `json:"ResourceId"`
	TagKey       string `json:"TagKey"`
}

// SetRequestID sets RequestId.
func (r *ListTagResourcesResponse) SetRequestID(id string) { r.RequestId = id }

// ListTagResourcesForExpressConnectResponse is what ListTagResourcesForExpressConnect answers.
type ListTagResourcesForExpressConnectResponse struct {
	NextToken    string                                                `json:"NextToken"`
	RequestId    string                                                `json:"RequestId"`
	TagResources ListTagResourcesForExpressConnectResponseTagResources `json:"TagResources"`
}

// It is TagResources of ListTagResourcesForExpressConnectResponse.
type ListTagResourcesForExpressConnectResponseTagResources struct {
	TagResource []ListTagResourcesForExpressConnectResponseTagResourcesTagResource `json:"TagResource"`
}

// It is TagResource of ListTagResourcesForExpressConnectResponseTagResources.
type ListTagResourcesForExpressConnectResponseTagResourcesTagResource struct {
	ResourceType string `json:"ResourceType"`
	TagValue     string `json:"TagValue"`
	ResourceId   string `json:"ResourceId"`
	TagKey       string `json:"TagKey"`
}

// SetRequestID sets RequestId.
func (r *ListTagResourcesForExpressConnectResponse) SetRequestID(id string) { r.RequestId = id }

// TagResourcesResponse is what TagResources answers.
type TagResourcesResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *TagResourcesResponse) SetRequestID(id string) { r.RequestId = id }

// TagResourcesForExpressConnectResponse is what TagResourcesForExpressConnect answers.
type TagResourcesForExpressConnectResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *TagResourcesForExpressConnectResponse) SetRequestID(id string) { r.RequestId = id }

// UnTagResourcesResponse is what UnTagResources answers.
type UnTagResourcesResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *UnTagResourcesResponse) SetRequestID(id string) { r.RequestId = id }

// UntagResourcesForExpressConnectResponse is what UntagResourcesForExpressConnect answers.
type UntagResourcesForExpressConnectResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *UntagResourcesForExpressConnectResponse) SetRequestID(id string) { r.RequestId = id }

// CreateVbrHaResponse is what CreateVbrHa answers.
type CreateVbrHaResponse struct {
	VbrHaId   string `json:"VbrHaId"`
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *CreateVbrHaResponse) SetRequestID(id string) { r.RequestId = id }

// DeleteVbrHaResponse is what DeleteVbrHa answers.
type DeleteVbrHaResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *DeleteVbrHaResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeVbrHaResponse is what DescribeVbrHa answers.
type DescribeVbrHaResponse struct {
	CreationTime string `json:"CreationTime"`
	Status       string `json:"Status"`
	RequestId    string `json:"RequestId"`
	Description  string `json:"Description"`
	VbrHaId      string `json:"VbrHaId"`
	PeerVbrId    string `json:"PeerVbrId"`
	Name         string `json:"Name"`
	VbrId        string `json:"VbrId"`
	RegionId     string `json:"RegionId"`
}

// SetRequestID sets RequestId.
func (r *DescribeVbrHaResponse) SetRequestID(id string) { r.RequestId = id }

// AssociatePhysicalConnectionToVirtualBorderRouterResponse is what AssociatePhysicalConnectionToVirtualBorderRouter answers.
type AssociatePhysicalConnectionToVirtualBorderRouterResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *AssociatePhysicalConnectionToVirtualBorderRouterResponse) SetRequestID(id string) {
	r.RequestId = id
}

// CreateVirtualBorderRouterResponse is what CreateVirtualBorderRouter answers.
type CreateVirtualBorderRouterResponse struct {
	VbrId     string `json:"VbrId"`
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *CreateVirtualBorderRouterResponse) SetRequestID(id string) { r.RequestId = id }

// DeleteVirtualBorderRouterResponse is what DeleteVirtualBorderRouter answers.
type DeleteVirtualBorderRouterResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *DeleteVirtualBorderRouterResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeVirtualBorderRoutersResponse is what DescribeVirtualBorderRouters answers.
type DescribeVirtualBorderRoutersResponse struct {
	RequestId              string                                                     `json:"RequestId"`
	PageNumber             int64                                                      `json:"PageNumber"`
	PageSize               int64                                                      `json:"PageSize"`
	TotalCount             int64                                                      `json:"TotalCount"`
	VirtualBorderRouterSet DescribeVirtualBorderRoutersResponseVirtualBorderRouterSet `json:"VirtualBorderRouterSet"`
}

// It is VirtualBorderRouterSet of DescribeVirtualBorderRoutersResponse.
type DescribeVirtualBorderRoutersResponseVirtualBorderRouterSet struct {
	VirtualBorderRouterType []DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterType `json:"VirtualBorderRouterType"`
}

// It is VirtualBorderRouterType of DescribeVirtualBorderRoutersResponseVirtualBorderRouterSet.
type DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterType struct {
	CreationTime                     string                                                                                                         `json:"CreationTime"`
	Status                           string                                                                                                         `json:"Status"`
	Type                             string                                                                                                         `json:"Type"`
	MinTxInterval                    int64                                                                                                          `json:"MinTxInterval"`
	PeerIpv6GatewayIp                string                                                                                                         `json:"PeerIpv6GatewayIp"`
	PConnVbrExpireTime               string                                                                                                         `json:"PConnVbrExpireTime"`
	PhysicalConnectionOwnerUid       string                                                                                                         `json:"PhysicalConnectionOwnerUid"`
	ActivationTime                   string                                                                                                         `json:"ActivationTime"`
	PhysicalConnectionBusinessStatus string                                                                                                         `json:"PhysicalConnectionBusinessStatus"`
	Description                      string                                                                                                         `json:"Description"`
	TerminationTime                  string                                                                                                         `json:"TerminationTime"`
	MinRxInterval                    int64                                                                                                          `json:"MinRxInterval"`
	PeerGatewayIp                    string                                                                                                         `json:"PeerGatewayIp"`
	Name                             string                                                                                                         `json:"Name"`
	VbrId                            string                                                                                                         `json:"VbrId"`
	VlanId                           int64                                                                                                          `json:"VlanId"`
	VlanInterfaceId                  string                                                                                                         `json:"VlanInterfaceId"`
	CircuitCode                      string                                                                                                         `json:"CircuitCode"`
	LocalIpv6GatewayIp               string                                                                                                         `json:"LocalIpv6GatewayIp"`
	LocalGatewayIp                   string                                                                                                         `json:"LocalGatewayIp"`
	PeeringSubnetMask                string                                                                                                         `json:"PeeringSubnetMask"`
	EnableIpv6                       bool                                                                                                           `json:"EnableIpv6"`
	RouteTableId                     string                                                                                                         `json:"RouteTableId"`
	DetectMultiplier                 int64                                                                                                          `json:"DetectMultiplier"`
	EccId                            string                                                                                                         `json:"EccId"`
	CloudBoxInstanceId               string                                                                                                         `json:"CloudBoxInstanceId"`
	RecoveryTime                     string                                                                                                         `json:"RecoveryTime"`
	PhysicalConnectionStatus         string                                                                                                         `json:"PhysicalConnectionStatus"`
	PeeringIpv6SubnetMask            string                                                                                                         `json:"PeeringIpv6SubnetMask"`
	AccessPointId                    string                                                                                                         `json:"AccessPointId"`
	PConnVbrChargeType               string                                                                                                         `json:"PConnVbrChargeType"`
	PhysicalConnectionId             string                                                                                                         `json:"PhysicalConnectionId"`
	AssociatedPhysicalConnections    DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedPhysicalConnections `json:"AssociatedPhysicalConnections"`
	AssociatedCens                   DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedCens                `json:"AssociatedCens"`
	Bandwidth                        int64                                                                                                          `json:"Bandwidth"`
	ResourceGroupId                  string                                                                                                         `json:"ResourceGroupId"`
	Tags                             DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeTags                          `json:"Tags"`
	EcrId                            string                                                                                                         `json:"EcrId"`
	SitelinkEnable                   bool                                                                                                           `json:"SitelinkEnable"`
	EcrAttatchStatus                 string                                                                                                         `json:"EcrAttatchStatus"`
	EcrOwnerId                       string                                                                                                         `json:"EcrOwnerId"`
}

// It is AssociatedPhysicalConnections of DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterType.
type DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedPhysicalConnections struct {
	AssociatedPhysicalConnection []DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedPhysicalConnectionsAssociatedPhysicalConnection `json:"AssociatedPhysicalConnection"`
}

// It is AssociatedPhysicalConnection of DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedPhysicalConnections.
type DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedPhysicalConnectionsAssociatedPhysicalConnection struct {
	Status                           string `json:"Status"`
	VlanInterfaceId                  string `json:"VlanInterfaceId"`
	CircuitCode                      string `json:"CircuitCode"`
	PeerIpv6GatewayIp                string `json:"PeerIpv6GatewayIp"`
	LocalIpv6GatewayIp               string `json:"LocalIpv6GatewayIp"`
	PhysicalConnectionOwnerUid       string `json:"PhysicalConnectionOwnerUid"`
	LocalGatewayIp                   string `json:"LocalGatewayIp"`
	PhysicalConnectionBusinessStatus string `json:"PhysicalConnectionBusinessStatus"`
	PeeringSubnetMask                string `json:"PeeringSubnetMask"`
	EnableIpv6                       bool   `json:"EnableIpv6"`
	PhysicalConnectionStatus         string `json:"PhysicalConnectionStatus"`
	PeerGatewayIp                    string `json:"PeerGatewayIp"`
	PeeringIpv6SubnetMask            string `json:"PeeringIpv6SubnetMask"`
	PhysicalConnectionId             string `json:"PhysicalConnectionId"`
	VlanId                           string `json:"VlanId"`
}

// It is AssociatedCens of DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterType.
type DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedCens struct {
	AssociatedCen []DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedCensAssociatedCen `json:"AssociatedCen"`
}

// It is AssociatedCen of DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedCens.
type DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeAssociatedCensAssociatedCen struct {
	CenOwnerId int64  `json:"CenOwnerId"`
	CenId      string `json:"CenId"`
	CenStatus  string `json:"CenStatus"`
}

// It is Tags of DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterType.
type DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeTags struct {
	Tags []DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeTagsTags `json:"Tags"`
}

// It is Tags of DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeTags.
type DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterTypeTagsTags struct {
	Key   string `json:"Key"`
	Value string `json:"Value"`
}

// SetRequestID sets RequestId.
func (r *DescribeVirtualBorderRoutersResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeVirtualBorderRoutersForPhysicalConnectionResponse is what DescribeVirtualBorderRoutersForPhysicalConnection answers.
type DescribeVirtualBorderRoutersForPhysicalConnectionResponse struct {
	RequestId                                   string                                                                                               `json:"RequestId"`
	PageNumber                                  int64                                                                                                `json:"PageNumber"`
	PageSize                                    int64                                                                                                `json:"PageSize"`
	TotalCount                                  int64                                                                                                `json:"TotalCount"`
	VirtualBorderRouterForPhysicalConnectionSet DescribeVirtualBorderRoutersForPhysicalConnectionResponseVirtualBorderRouterForPhysicalConnectionSet `json:"VirtualBorderRouterForPhysicalConnectionSet"`
}

// It is VirtualBorderRouterForPhysicalConnectionSet of DescribeVirtualBorderRoutersForPhysicalConnectionResponse.
type DescribeVirtualBorderRoutersForPhysicalConnectionResponseVirtualBorderRouterForPhysicalConnectionSet struct {
	VirtualBorderRouterForPhysicalConnectionType []DescribeVirtualBorderRoutersForPhysicalConnectionResponseVirtualBorderRouterForPhysicalConnectionSetVirtualBorderRouterForPhysicalConnectionType `json:"VirtualBorderRouterForPhysicalConnectionType"`
}

// It is VirtualBorderRouterForPhysicalConnectionType of DescribeVirtualBorderRoutersForPhysicalConnectionResponseVirtualBorderRouterForPhysicalConnectionSet.
type DescribeVirtualBorderRoutersForPhysicalConnectionResponseVirtualBorderRouterForPhysicalConnectionSetVirtualBorderRouterForPhysicalConnectionType struct {
	Status                  string `json:"Status"`
	CreationTime            string `json:"CreationTime"`
	Type                    string `json:"Type"`
	PeerIpv6GatewayIp       string `json:"PeerIpv6GatewayIp"`
	CircuitCode             string `json:"CircuitCode"`
	LocalIpv6GatewayIp      string `json:"LocalIpv6GatewayIp"`
	PConnVbrExpireTime      string `json:"PConnVbrExpireTime"`
	LocalGatewayIp          string `json:"LocalGatewayIp"`
	BandwidthStatus         string `json:"BandwidthStatus"`
	ActivationTime          string `json:"ActivationTime"`
	VbrOwnerUid             int64  `json:"VbrOwnerUid"`
	PeeringSubnetMask       string `json:"PeeringSubnetMask"`
	EnableIpv6              bool   `json:"EnableIpv6"`
	EccId                   string `json:"EccId"`
	Bandwidth               string `json:"Bandwidth"`
	RecoveryTime            string `json:"RecoveryTime"`
	TerminationTime         string `json:"TerminationTime"`
	PConnVbrBussinessStatus string `json:"PConnVbrBussinessStatus"`
	PeerGatewayIp           string `json:"PeerGatewayIp"`
	PeeringIpv6SubnetMask   string `json:"PeeringIpv6SubnetMask"`
	VbrId                   string `json:"VbrId"`
	PConnVbrChargeType      string `json:"PConnVbrChargeType"`
	VlanId                  int64  `json:"VlanId"`
}

// SetRequestID sets RequestId.
func (r *DescribeVirtualBorderRoutersForPhysicalConnectionResponse) SetRequestID(id string) {
	r.RequestId = id
}

// ModifyVirtualBorderRouterAttributeResponse is what ModifyVirtualBorderRouterAttribute answers.
type ModifyVirtualBorderRouterAttributeResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *ModifyVirtualBorderRouterAttributeResponse) SetRequestID(id string) { r.RequestId = id }

// RecoverVirtualBorderRouterResponse is what RecoverVirtualBorderRouter answers.
type RecoverVirtualBorderRouterResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *RecoverVirtualBorderRouterResponse) SetRequestID(id string) { r.RequestId = id }

// TerminateVirtualBorderRouterResponse is what TerminateVirtualBorderRouter answers.
type TerminateVirtualBorderRouterResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *TerminateVirtualBorderRouterResponse) SetRequestID(id string) { r.RequestId = id }

// UnassociatePhysicalConnectionFromVirtualBorderRouterResponse is what UnassociatePhysicalConnectionFromVirtualBorderRouter answers.
type UnassociatePhysicalConnectionFromVirtualBorderRouterResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *UnassociatePhysicalConnectionFromVirtualBorderRouterResponse) SetRequestID(id string) {
	r.RequestId = id
}

// UpdateVirtualBorderBandwidthResponse is what UpdateVirtualBorderBandwidth answers.
type UpdateVirtualBorderBandwidthResponse struct {
	Code           string `json:"Code"`
	HttpStatusCode int64  `json:"HttpStatusCode"`
	Message        string `json:"Message"`
	RequestId      string `json:"RequestId"`
	Success        bool   `json:"Success"`
}

// SetRequestID sets RequestId.
func (r *UpdateVirtualBorderBandwidthResponse) SetRequestID(id string) { r.RequestId = id }

// AttachVbrToVpconnResponse is what AttachVbrToVpconn answers.
type AttachVbrToVpconnResponse struct {
	RequestId                 string `json:"RequestId"`
	VirtualPhysicalConnection string `json:"VirtualPhysicalConnection"`
}

// SetRequestID sets RequestId.
func (r *AttachVbrToVpconnResponse) SetRequestID(id string) { r.RequestId = id }

// CreateVirtualPhysicalConnectionResponse is what CreateVirtualPhysicalConnection answers.
type CreateVirtualPhysicalConnectionResponse struct {
	RequestId                 string `json:"RequestId"`
	VirtualPhysicalConnection string `json:"VirtualPhysicalConnection"`
}

// SetRequestID sets RequestId.
func (r *CreateVirtualPhysicalConnectionResponse) SetRequestID(id string) { r.RequestId = id }

// CreateVpconnFromVbrResponse is what CreateVpconnFromVbr answers.
type CreateVpconnFromVbrResponse struct {
	RequestId                 string `json:"RequestId"`
	VirtualPhysicalConnection string `json:"VirtualPhysicalConnection"`
}

// SetRequestID sets RequestId.
func (r *CreateVpconnFromVbrResponse) SetRequestID(id string) { r.RequestId = id }

// ListVirtualPhysicalConnectionsResponse is what ListVirtualPhysicalConnections answers.
type ListVirtualPhysicalConnectionsResponse struct {
	RequestId                  string                                                             `json:"RequestId"`
	VirtualPhysicalConnections []ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnections `json:"VirtualPhysicalConnections"`
	NextToken                  string                                                             `json:"NextToken"`
	TotalCount                 int64                                                              `json:"TotalCount"`
	Count                      int64                                                              `json:"Count"`
}

// It is VirtualPhysicalConnections of ListVirtualPhysicalConnectionsResponse.
type ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnections struct {
	Type                            string                                                                 `json:"Type"`
	Status                          string                                                                 `json:"Status"`
	CreationTime                    string                                                                 `json:"CreationTime"`
	AdLocation                      string                                                                 `json:"AdLocation"`
	PortNumber                      string                                                                 `json:"PortNumber"`
	Spec                            string                                                                 `json:"Spec"`
	ChargeType                      string                                                                 `json:"ChargeType"`
	Description                     string                                                                 `json:"Description"`
	Bandwidth                       int64                                                                  `json:"Bandwidth"`
	EnabledTime                     string                                                                 `json:"EnabledTime"`
	LineOperator                    string                                                                 `json:"LineOperator"`
	PeerLocation                    string                                                                 `json:"PeerLocation"`
	RedundantPhysicalConnectionId   string                                                                 `json:"RedundantPhysicalConnectionId"`
	Name                            string                                                                 `json:"Name"`
	CircuitCode                     string                                                                 `json:"CircuitCode"`
	EndTime                         string                                                                 `json:"EndTime"`
	PortType                        string                                                                 `json:"PortType"`
	BusinessStatus                  string                                                                 `json:"BusinessStatus"`
	LoaStatus                       string                                                                 `json:"LoaStatus"`
	AccessPointId                   string                                                                 `json:"AccessPointId"`
	PhysicalConnectionId            string                                                                 `json:"PhysicalConnectionId"`
	ProductType                     string                                                                 `json:"ProductType"`
	ParentPhysicalConnectionId      string                                                                 `json:"ParentPhysicalConnectionId"`
	VirtualPhysicalConnectionStatus string                                                                 `json:"VirtualPhysicalConnectionStatus"`
	ParentPhysicalConnectionAliUid  string                                                                 `json:"ParentPhysicalConnectionAliUid"`
	OrderMode                       string                                                                 `json:"OrderMode"`
	AliUid                          string                                                                 `json:"AliUid"`
	VlanId                          string                                                                 `json:"VlanId"`
	ExpectSpec                      string                                                                 `json:"ExpectSpec"`
	ResourceGroupId                 string                                                                 `json:"ResourceGroupId"`
	Tags                            []ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnectionsTags `json:"Tags"`
}

// It is Tags of ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnections.
type ListVirtualPhysicalConnectionsResponseVirtualPhysicalConnectionsTags struct {
	Key   string `json:"Key"`
	Value string `json:"Value"`
}

// SetRequestID sets RequestId.
func (r *ListVirtualPhysicalConnectionsResponse) SetRequestID(id string) { r.RequestId = id }

// UpdateVirtualPhysicalConnectionResponse is what UpdateVirtualPhysicalConnection answers.
type UpdateVirtualPhysicalConnectionResponse struct {
	RequestId string `json:"RequestId"`
	Success   string `json:"Success"`
}

// SetRequestID sets RequestId.
func (r *UpdateVirtualPhysicalConnectionResponse) SetRequestID(id string) { r.RequestId = id }

// CreateVSwitchResponse is what CreateVSwitch answers.
type CreateVSwitchResponse struct {
	VSwitchId string `json:"VSwitchId"`
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *CreateVSwitchResponse) SetRequestID(id string) { r.RequestId = id }

// CreateVpcResponse is what CreateVpc answers.
type CreateVpcResponse struct {
	VpcId           string `json:"VpcId"`
	VRouterId       string `json:"VRouterId"`
	RequestId       string `json:"RequestId"`
	RouteTableId    string `json:"RouteTableId"`
	ResourceGroupId string `json:"ResourceGroupId"`
}

// SetRequestID sets RequestId.
func (r *CreateVpcResponse) SetRequestID(id string) { r.RequestId = id }

// DeleteVSwitchResponse is what DeleteVSwitch answers.
type DeleteVSwitchResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *DeleteVSwitchResponse) SetRequestID(id string) { r.RequestId = id }

// DeleteVpcResponse is what DeleteVpc answers.
type DeleteVpcResponse struct {
	RequestId string `json:"RequestId"`
}

// SetRequestID sets RequestId.
func (r *DeleteVpcResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeRegionsResponse is what DescribeRegions answers.
type DescribeRegionsResponse struct {
	RequestId string                         `json:"RequestId"`
	Regions   DescribeRegionsResponseRegions `json:"Regions"`
}

// It is Regions of DescribeRegionsResponse.
type DescribeRegionsResponseRegions struct {
	Region []DescribeRegionsResponseRegionsRegion `json:"Region"`
}

// It is Region of DescribeRegionsResponseRegions.
type DescribeRegionsResponseRegionsRegion struct {
	RegionEndpoint string `json:"RegionEndpoint"`
	LocalName      string `json:"LocalName"`
	RegionId       string `json:"RegionId"`
}

// SetRequestID sets RequestId.
func (r *DescribeRegionsResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeRouteTableListResponse is what DescribeRouteTableList answers.
type DescribeRouteTableListResponse struct {
	RequestId       string                                        `json:"RequestId"`
	PageSize        int64                                         `json:"PageSize"`
	PageNumber      int64                                         `json:"PageNumber"`
	TotalCount      int64                                         `json:"TotalCount"`
	RouterTableList DescribeRouteTableListResponseRouterTableList `json:"RouterTableList"`
}

// It is RouterTableList of DescribeRouteTableListResponse.
type DescribeRouteTableListResponseRouterTableList struct {
	RouterTableListType []DescribeRouteTableListResponseRouterTableListRouterTableListType `json:"RouterTableListType"`
}

// It is RouterTableListType of DescribeRouteTableListResponseRouterTableList.
type DescribeRouteTableListResponseRouterTableListRouterTableListType struct {
	VpcId                  string                                                                     `json:"VpcId"`
	CreationTime           string                                                                     `json:"CreationTime"`
	Status                 string                                                                     `json:"Status"`
	RouterId               string                                                                     `json:"RouterId"`
	AssociateType          string                                                                     `json:"AssociateType"`
	RouteTableId           string                                                                     `json:"RouteTableId"`
	OwnerId                int64                                                                      `json:"OwnerId"`
	Description            string                                                                     `json:"Description"`
	RouteTableType         string                                                                     `json:"RouteTableType"`
	ResourceGroupId        string                                                                     `json:"ResourceGroupId"`
	RouterType             string                                                                     `json:"RouterType"`
	RouteTableName         string                                                                     `json:"RouteTableName"`
	Tags                   DescribeRouteTableListResponseRouterTableListRouterTableListTypeTags       `json:"Tags"`
	VSwitchIds             DescribeRouteTableListResponseRouterTableListRouterTableListTypeVSwitchIds `json:"VSwitchIds"`
	GatewayIds             DescribeRouteTableListResponseRouterTableListRouterTableListTypeGatewayIds `json:"GatewayIds"`
	RoutePropagationEnable bool                                                                       `json:"RoutePropagationEnable"`
}

// It is Tags of DescribeRouteTableListResponseRouterTableListRouterTableListType.
type DescribeRouteTableListResponseRouterTableListRouterTableListTypeTags struct {
	Tag []DescribeRouteTableListResponseRouterTableListRouterTableListTypeTagsTag `json:"Tag"`
}

// It is Tag of DescribeRouteTableListResponseRouterTableListRouterTableListTypeTags.
type DescribeRouteTableListResponseRouterTableListRouterTableListTypeTagsTag struct {
	Key   string `json:"Key"`
	Value string `json:"Value"`
}

// It is VSwitchIds of DescribeRouteTableListResponseRouterTableListRouterTableListType.
type DescribeRouteTableListResponseRouterTableListRouterTableListTypeVSwitchIds struct {
	VSwitchId []string `json:"VSwitchId"`
}

// It is GatewayIds of DescribeRouteTableListResponseRouterTableListRouterTableListType.
type DescribeRouteTableListResponseRouterTableListRouterTableListTypeGatewayIds struct {
	GatewayIds []string `json:"GatewayIds"`
}

// SetRequestID sets RequestId.
func (r *DescribeRouteTableListResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeRouteTablesResponse is what DescribeRouteTables answers.
type DescribeRouteTablesResponse struct {
	PageSize    int64                                  `json:"PageSize"`
	RequestId   string                                 `json:"RequestId"`
	PageNumber  int64                                  `json:"PageNumber"`
	TotalCount  int64                                  `json:"TotalCount"`
	RouteTables DescribeRouteTablesResponseRouteTables `json:"RouteTables"`
}

// It is RouteTables of DescribeRouteTablesResponse.
type DescribeRouteTablesResponseRouteTables struct {
	RouteTable []DescribeRouteTablesResponseRouteTablesRouteTable `json:"RouteTable"`
}

// It is RouteTable of DescribeRouteTablesResponseRouteTables.
type DescribeRouteTablesResponseRouteTablesRouteTable struct {
	CreationTime    string                                                      `json:"CreationTime"`
	Status          string                                                      `json:"Status"`
	VRouterId       string                                                      `json:"VRouterId"`
	RouteTableType  string                                                      `json:"RouteTableType"`
	ResourceGroupId string                                                      `json:"ResourceGroupId"`
	RouteTableId    string                                                      `json:"RouteTableId"`
	RouteEntrys     DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrys `json:"RouteEntrys"`
	VSwitchIds      DescribeRouteTablesResponseRouteTablesRouteTableVSwitchIds  `json:"VSwitchIds"`
}

// It is RouteEntrys of DescribeRouteTablesResponseRouteTablesRouteTable.
type DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrys struct {
	RouteEntry []DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntry `json:"RouteEntry"`
}

// It is RouteEntry of DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrys.
type DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntry struct {
	Type                 string                                                                        `json:"Type"`
	Status               string                                                                        `json:"Status"`
	NextHopType          string                                                                        `json:"NextHopType"`
	RouteEntryName       string                                                                        `json:"RouteEntryName"`
	RouteEntryId         string                                                                        `json:"RouteEntryId"`
	InstanceId           string                                                                        `json:"InstanceId"`
	RouteTableId         string                                                                        `json:"RouteTableId"`
	Description          string                                                                        `json:"Description"`
	DestinationCidrBlock string                                                                        `json:"DestinationCidrBlock"`
	NextHops             DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntryNextHops `json:"NextHops"`
}

// It is NextHops of DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntry.
type DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntryNextHops struct {
	NextHop []DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntryNextHopsNextHop `json:"NextHop"`
}

// It is NextHop of DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntryNextHops.
type DescribeRouteTablesResponseRouteTablesRouteTableRouteEntrysRouteEntryNextHopsNextHop struct {
	NextHopId   string `json:"NextHopId"`
	Weight      int64  `json:"Weight"`
	NextHopType string `json:"NextHopType"`
	Enabled     int64  `json:"Enabled"`
}

// It is VSwitchIds of DescribeRouteTablesResponseRouteTablesRouteTable.
type DescribeRouteTablesResponseRouteTablesRouteTableVSwitchIds struct {
	VSwitchId []string `json:"VSwitchId"`
}

// SetRequestID sets RequestId.
func (r *DescribeRouteTablesResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeVRoutersResponse is what DescribeVRouters answers.
type DescribeVRoutersResponse struct {
	PageSize   int64                            `json:"PageSize"`
	RequestId  string                           `json:"RequestId"`
	PageNumber int64                            `json:"PageNumber"`
	TotalCount int64                            `json:"TotalCount"`
	VRouters   DescribeVRoutersResponseVRouters `json:"VRouters"`
}

// It is VRouters of DescribeVRoutersResponse.
type DescribeVRoutersResponseVRouters struct {
	VRouter []DescribeVRoutersResponseVRoutersVRouter `json:"VRouter"`
}

// It is VRouter of DescribeVRoutersResponseVRouters.
type DescribeVRoutersResponseVRoutersVRouter struct {
	VpcId         string                                               `json:"VpcId"`
	CreationTime  string                                               `json:"CreationTime"`
	VRouterId     string                                               `json:"VRouterId"`
	Description   string                                               `json:"Description"`
	VRouterName   string                                               `json:"VRouterName"`
	RegionId      string                                               `json:"RegionId"`
	RouteTableIds DescribeVRoutersResponseVRoutersVRouterRouteTableIds `json:"RouteTableIds"`
}

// It is RouteTableIds of DescribeVRoutersResponseVRoutersVRouter.
type DescribeVRoutersResponseVRoutersVRouterRouteTableIds struct {
	RouteTableId []string `json:"RouteTableId"`
}

// SetRequestID sets RequestId.
func (r *DescribeVRoutersResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeVSwitchesResponse is what DescribeVSwitches answers.
type DescribeVSwitchesResponse struct {
	PageSize   int64                              `json:"PageSize"`
	RequestId  string                             `json:"RequestId"`
	PageNumber int64                              `json:"PageNumber"`
	TotalCount int64                              `json:"TotalCount"`
	VSwitches  DescribeVSwitchesResponseVSwitches `json:"VSwitches"`
}

// It is VSwitches of DescribeVSwitchesResponse.
type DescribeVSwitchesResponseVSwitches struct {
	VSwitch []DescribeVSwitchesResponseVSwitchesVSwitch `json:"VSwitch"`
}

// It is VSwitch of DescribeVSwitchesResponseVSwitches.
type DescribeVSwitchesResponseVSwitchesVSwitch struct {
	VpcId                   string                                              `json:"VpcId"`
	Status                  string                                              `json:"Status"`
	CreationTime            string                                              `json:"CreationTime"`
	IsDefault               bool                                                `json:"IsDefault"`
	AvailableIpAddressCount int64                                               `json:"AvailableIpAddressCount"`
	NetworkAclId            string                                              `json:"NetworkAclId"`
	OwnerId                 int64                                               `json:"OwnerId"`
	VSwitchId               string                                              `json:"VSwitchId"`
	CidrBlock               string                                              `json:"CidrBlock"`
	Description             string                                              `json:"Description"`
	ResourceGroupId         string                                              `json:"ResourceGroupId"`
	ZoneId                  string                                              `json:"ZoneId"`
	Ipv6CidrBlock           string                                              `json:"Ipv6CidrBlock"`
	VSwitchName             string                                              `json:"VSwitchName"`
	ShareType               string                                              `json:"ShareType"`
	EnabledIpv6             bool                                                `json:"EnabledIpv6"`
	Tags                    DescribeVSwitchesResponseVSwitchesVSwitchTags       `json:"Tags"`
	RouteTable              DescribeVSwitchesResponseVSwitchesVSwitchRouteTable `json:"RouteTable"`
}

// It is Tags of DescribeVSwitchesResponseVSwitchesVSwitch.
type DescribeVSwitchesResponseVSwitchesVSwitchTags struct {
	Tag []DescribeVSwitchesResponseVSwitchesVSwitchTagsTag `json:"Tag"`
}

// It is Tag of DescribeVSwitchesResponseVSwitchesVSwitchTags.
type DescribeVSwitchesResponseVSwitchesVSwitchTagsTag struct {
	Key   string `json:"Key"`
	Value string `json:"Value"`
}

// It is RouteTable of DescribeVSwitchesResponseVSwitchesVSwitch.
type DescribeVSwitchesResponseVSwitchesVSwitchRouteTable struct {
	RouteTableId   string `json:"RouteTableId"`
	RouteTableType string `json:"RouteTableType"`
}

// SetRequestID sets RequestId.
func (r *DescribeVSwitchesResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeVpcAttributeResponse is what DescribeVpcAttribute answers.
type DescribeVpcAttributeResponse struct {
	CreationTime                 string                                                   `json:"CreationTime"`
	Status                       string                                                   `json:"Status"`
	VpcId                        string                                                   `json:"VpcId"`
	IsDefault                    bool                                                     `json:"IsDefault"`
	ClassicLinkEnabled           bool                                                     `json:"ClassicLinkEnabled"`
	OwnerId                      int64                                                    `json:"OwnerId"`
	RegionId                     string                                                   `json:"RegionId"`
	VpcName                      string                                                   `json:"VpcName"`
	VRouterId                    string                                                   `json:"VRouterId"`
	DhcpOptionsSetStatus         string                                                   `json:"DhcpOptionsSetStatus"`
	CidrBlock                    string                                                   `json:"CidrBlock"`
	RequestId                    string                                                   `json:"RequestId"`
	Description                  string                                                   `json:"Description"`
	ResourceGroupId              string                                                   `json:"ResourceGroupId"`
	DhcpOptionsSetId             string                                                   `json:"DhcpOptionsSetId"`
	Ipv6CidrBlock                string                                                   `json:"Ipv6CidrBlock"`
	VSwitchIds                   DescribeVpcAttributeResponseVSwitchIds                   `json:"VSwitchIds"`
	UserCidrs                    DescribeVpcAttributeResponseUserCidrs                    `json:"UserCidrs"`
	SecondaryCidrBlocks          DescribeVpcAttributeResponseSecondaryCidrBlocks          `json:"SecondaryCidrBlocks"`
	AssociatedCens               DescribeVpcAttributeResponseAssociatedCens               `json:"AssociatedCens"`
	CloudResources               DescribeVpcAttributeResponseCloudResources               `json:"CloudResources"`
	Ipv6CidrBlocks               DescribeVpcAttributeResponseIpv6CidrBlocks               `json:"Ipv6CidrBlocks"`
	SupportIpv4Gateway           bool                                                     `json:"SupportIpv4Gateway"`
	Ipv4GatewayId                string                                                   `json:"Ipv4GatewayId"`
	Tags                         DescribeVpcAttributeResponseTags                         `json:"Tags"`
	AssociatedPropagationSources DescribeVpcAttributeResponseAssociatedPropagationSources `json:"AssociatedPropagationSources"`
	EnabledIpv6                  bool                                                     `json:"EnabledIpv6"`
}

// It is VSwitchIds of DescribeVpcAttributeResponse.
type DescribeVpcAttributeResponseVSwitchIds struct {
	VSwitchId []string `json:"VSwitchId"`
}

// It is UserCidrs of DescribeVpcAttributeResponse.
type DescribeVpcAttributeResponseUserCidrs struct {
	UserCidr []string `json:"UserCidr"`
}

// It is SecondaryCidrBlocks of DescribeVpcAttributeResponse.
type DescribeVpcAttributeResponseSecondaryCidrBlocks struct {
	SecondaryCidrBlock []string `json:"SecondaryCidrBlock"`
}

// It is AssociatedCens of DescribeVpcAttributeResponse.
type DescribeVpcAttributeResponseAssociatedCens struct {
	AssociatedCen []DescribeVpcAttributeResponseAssociatedCensAssociatedCen `json:"AssociatedCen"`
}

// It is AssociatedCen of DescribeVpcAttributeResponseAssociatedCens.
type DescribeVpcAttributeResponseAssociatedCensAssociatedCen struct {
	CenOwnerId int64  `json:"CenOwnerId"`
	CenId      string `json:"CenId"`
	CenStatus  string `json:"CenStatus"`
}

// It is CloudResources of DescribeVpcAttributeResponse.
type DescribeVpcAttributeResponseCloudResources struct {
	CloudResourceSetType []DescribeVpcAttributeResponseCloudResourcesCloudResourceSetType `json:"CloudResourceSetType"`
}

// It is CloudResourceSetType of DescribeVpcAttributeResponseCloudResources.
type DescribeVpcAttributeResponseCloudResourcesCloudResourceSetType struct {
	ResourceCount int64  `json:"ResourceCount"`
	ResourceType  string `json:"ResourceType"`
}

// It is Ipv6CidrBlocks of DescribeVpcAttributeResponse.
type DescribeVpcAttributeResponseIpv6CidrBlocks struct {
	Ipv6CidrBlock []DescribeVpcAttributeResponseIpv6CidrBlocksIpv6CidrBlock `json:"Ipv6CidrBlock"`
}

// It is Ipv6CidrBlock of DescribeVpcAttributeResponseIpv6CidrBlocks.
type DescribeVpcAttributeResponseIpv6CidrBlocksIpv6CidrBlock struct {
	Ipv6Isp       string `json:"Ipv6Isp"`
	Ipv6CidrBlock string `json:"Ipv6CidrBlock"`
}

// It is Tags of DescribeVpcAttributeResponse.
type DescribeVpcAttributeResponseTags struct {
	Tag []DescribeVpcAttributeResponseTagsTag `json:"Tag"`
}

// It is Tag of DescribeVpcAttributeResponseTags.
type DescribeVpcAttributeResponseTagsTag struct {
	Key   string `json:"Key"`
	Value string `json:"Value"`
}

// It is AssociatedPropagationSources of DescribeVpcAttributeResponse.
type DescribeVpcAttributeResponseAssociatedPropagationSources struct {
	AssociatedPropagationSources []DescribeVpcAttributeResponseAssociatedPropagationSourcesAssociatedPropagationSources `json:"AssociatedPropagationSources"`
}

// It is AssociatedPropagationSources of DescribeVpcAttributeResponseAssociatedPropagationSources.
type DescribeVpcAttributeResponseAssociatedPropagationSourcesAssociatedPropagationSources struct {
	SourceType       string `json:"SourceType"`
	SourceOwnerId    int64  `json:"SourceOwnerId"`
	SourceInstanceId string `json:"SourceInstanceId"`
	Status           string `json:"Status"`
	RoutePropagated  bool   `json:"RoutePropagated"`
}

// SetRequestID sets RequestId.
func (r *DescribeVpcAttributeResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeVpcsResponse is what DescribeVpcs answers.
type DescribeVpcsResponse struct {
	PageSize   int64                    `json:"PageSize"`
	RequestId  string                   `json:"RequestId"`
	PageNumber int64                    `json:"PageNumber"`
	TotalCount int64                    `json:"TotalCount"`
	Vpcs       DescribeVpcsResponseVpcs `json:"Vpcs"`
}

// It is Vpcs of DescribeVpcsResponse.
type DescribeVpcsResponseVpcs struct {
	Vpc []DescribeVpcsResponseVpcsVpc `json:"Vpc"`
}

// It is Vpc of DescribeVpcsResponseVpcs.
type DescribeVpcsResponseVpcsVpc struct {
	CreationTime         string                                         `json:"CreationTime"`
	Status               string                                         `json:"Status"`
	VpcId                string                                         `json:"VpcId"`
	IsDefault            bool                                           `json:"IsDefault"`
	OwnerId              int64                                          `json:"OwnerId"`
	RegionId             string                                         `json:"RegionId"`
	VpcName              string                                         `json:"VpcName"`
	VRouterId            string                                         `json:"VRouterId"`
	DhcpOptionsSetStatus string                                         `json:"DhcpOptionsSetStatus"`
	CidrBlock            string                                         `json:"CidrBlock"`
	Description          string                                         `json:"Description"`
	ResourceGroupId      string                                         `json:"ResourceGroupId"`
	DhcpOptionsSetId     string                                         `json:"DhcpOptionsSetId"`
	Ipv6CidrBlock        string                                         `json:"Ipv6CidrBlock"`
	CenStatus            string                                         `json:"CenStatus"`
	Tags                 DescribeVpcsResponseVpcsVpcTags                `json:"Tags"`
	Ipv6CidrBlocks       DescribeVpcsResponseVpcsVpcIpv6CidrBlocks      `json:"Ipv6CidrBlocks"`
	VSwitchIds           DescribeVpcsResponseVpcsVpcVSwitchIds          `json:"VSwitchIds"`
	SecondaryCidrBlocks  DescribeVpcsResponseVpcsVpcSecondaryCidrBlocks `json:"SecondaryCidrBlocks"`
	UserCidrs            DescribeVpcsResponseVpcsVpcUserCidrs           `json:"UserCidrs"`
	NatGatewayIds        DescribeVpcsResponseVpcsVpcNatGatewayIds       `json:"NatGatewayIds"`
	RouterTableIds       DescribeVpcsResponseVpcsVpcRouterTableIds      `json:"RouterTableIds"`
	EnabledIpv6          bool                                           `json:"EnabledIpv6"`
}

// It is Tags of DescribeVpcsResponseVpcsVpc.
type DescribeVpcsResponseVpcsVpcTags struct {
	Tag []DescribeVpcsResponseVpcsVpcTagsTag `json:"Tag"`
}

// It is Tag of DescribeVpcsResponseVpcsVpcTags.
type DescribeVpcsResponseVpcsVpcTagsTag struct {
	Key   string `json:"Key"`
	Value string `json:"Value"`
}

// It is Ipv6CidrBlocks of DescribeVpcsResponseVpcsVpc.
type DescribeVpcsResponseVpcsVpcIpv6CidrBlocks struct {
	Ipv6CidrBlock []DescribeVpcsResponseVpcsVpcIpv6CidrBlocksIpv6CidrBlock `json:"Ipv6CidrBlock"`
}

// It is Ipv6CidrBlock of DescribeVpcsResponseVpcsVpcIpv6CidrBlocks.
type DescribeVpcsResponseVpcsVpcIpv6CidrBlocksIpv6CidrBlock struct {
	Ipv6Isp       string `json:"Ipv6Isp"`
	Ipv6CidrBlock string `json:"Ipv6CidrBlock"`
}

// It is VSwitchIds of DescribeVpcsResponseVpcsVpc.
type DescribeVpcsResponseVpcsVpcVSwitchIds struct {
	VSwitchId []string `json:"VSwitchId"`
}

// It is SecondaryCidrBlocks of DescribeVpcsResponseVpcsVpc.
type DescribeVpcsResponseVpcsVpcSecondaryCidrBlocks struct {
	SecondaryCidrBlock []string `json:"SecondaryCidrBlock"`
}

// It is UserCidrs of DescribeVpcsResponseVpcsVpc.
type DescribeVpcsResponseVpcsVpcUserCidrs struct {
	UserCidr []string `json:"UserCidr"`
}

// It is NatGatewayIds of DescribeVpcsResponseVpcsVpc.
type DescribeVpcsResponseVpcsVpcNatGatewayIds struct {
	NatGatewayIds []string `json:"NatGatewayIds"`
}

// It is RouterTableIds of DescribeVpcsResponseVpcsVpc.
type DescribeVpcsResponseVpcsVpcRouterTableIds struct {
	RouterTableIds []string `json:"RouterTableIds"`
}

// SetRequestID sets RequestId.
func (r *DescribeVpcsResponse) SetRequestID(id string) { r.RequestId = id }

// DescribeZonesResponse is what DescribeZones answers.
type DescribeZonesResponse struct {
	RequestId string                     `json:"RequestId"`
	Zones     DescribeZonesResponseZones `json:"Zones"`
}

// It is Zones of DescribeZonesResponse.
type DescribeZonesResponseZones struct {
	Zone []DescribeZonesResponseZonesZone `json:"Zone"`
}

// It is Zone of DescribeZonesResponseZones.
type DescribeZonesResponseZonesZone struct {
	ZoneId    string `json:"ZoneId"`
	LocalName string `json:"LocalName"`
	ZoneType  string `json:"ZoneType"`
}

// SetRequestID sets RequestId.
func (r *DescribeZonesResponse) SetRequestID(id string) { r.RequestId = id }
