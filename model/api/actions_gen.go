// Code generated from actions/*.yaml by go generate. DO NOT EDIT.

package api

import "ecsim/model"

// The actions.
const (
	// AddBgpNetwork: Announces a prefix from a VBR to its BGP peers.
	AddBgpNetwork model.Action = "AddBgpNetwork"
	// CreateBgpGroup: Makes a BGP group on a VBR.
	CreateBgpGroup model.Action = "CreateBgpGroup"
	// CreateBgpPeer: Makes a BGP peer in a BGP group.
	CreateBgpPeer model.Action = "CreateBgpPeer"
	// DeleteBgpGroup: Deletes a BGP group.
	DeleteBgpGroup model.Action = "DeleteBgpGroup"
	// DeleteBgpNetwork: Withdraws a prefix that a VBR announces.
	DeleteBgpNetwork model.Action = "DeleteBgpNetwork"
	// DeleteBgpPeer: Deletes a BGP peer.
	DeleteBgpPeer model.Action = "DeleteBgpPeer"
	// DescribeBgpGroups: Lists BGP groups.
	DescribeBgpGroups model.Action = "DescribeBgpGroups"
	// DescribeBgpNetworks: Lists announced prefixes.
	DescribeBgpNetworks model.Action = "DescribeBgpNetworks"
	// DescribeBgpPeers: Lists BGP peers.
	DescribeBgpPeers model.Action = "DescribeBgpPeers"
	// ModifyBgpGroupAttribute: Changes a BGP group.
	ModifyBgpGroupAttribute model.Action = "ModifyBgpGroupAttribute"
	// ModifyBgpPeerAttribute: Changes a BGP peer.
	ModifyBgpPeerAttribute model.Action = "ModifyBgpPeerAttribute"
	// ApplyPhysicalConnectionLOA: Applies for the letter of authorization of a circuit.
	ApplyPhysicalConnectionLOA model.Action = "ApplyPhysicalConnectionLOA"
	// CompletePhysicalConnectionLOA: Reports the cabling of a circuit as done.
	CompletePhysicalConnectionLOA model.Action = "CompletePhysicalConnectionLOA"
	// DescribePhysicalConnectionLOA: Gives the letter of authorization of a circuit.
	DescribePhysicalConnectionLOA model.Action = "DescribePhysicalConnectionLOA"
	// CreatePhysicalConnectionOccupancyOrder: Orders the occupancy of a circuit's port.
	CreatePhysicalConnectionOccupancyOrder model.Action = "CreatePhysicalConnectionOccupancyOrder"
	// CreatePhysicalConnectionSetupOrder: Orders the installation of a port.
	CreatePhysicalConnectionSetupOrder model.Action = "CreatePhysicalConnectionSetupOrder"
	// CancelPhysicalConnection: Withdraws a circuit that has not been enabled.
	CancelPhysicalConnection model.Action = "CancelPhysicalConnection"
	// ConfirmPhysicalConnection: Takes a circuit to Confirmed.
	ConfirmPhysicalConnection model.Action = "ConfirmPhysicalConnection"
	// CreatePhysicalConnection: Applies for a circuit.
	CreatePhysicalConnection model.Action = "CreatePhysicalConnection"
	// DeletePhysicalConnection: Deletes a circuit or a hosted connection.
	DeletePhysicalConnection model.Action = "DeletePhysicalConnection"
	// DescribeAccessPoints: Lists access points.
	DescribeAccessPoints model.Action = "DescribeAccessPoints"
	// DescribePhysicalConnections: Lists circuits, hosted connections among them.
	DescribePhysicalConnections model.Action = "DescribePhysicalConnections"
	// EnablePhysicalConnection: Takes a Confirmed circuit to Enabled.
	EnablePhysicalConnection model.Action = "EnablePhysicalConnection"
	// ModifyPhysicalConnectionAttribute: Changes a circuit.
	ModifyPhysicalConnectionAttribute model.Action = "ModifyPhysicalConnectionAttribute"
	// RecoverPhysicalConnection: Brings a Terminated circuit back.
	RecoverPhysicalConnection model.Action = "RecoverPhysicalConnection"
	// TerminatePhysicalConnection: Takes an Enabled circuit out of service.
	TerminatePhysicalConnection model.Action = "TerminatePhysicalConnection"
	// ChangeResourceGroup: Moves a circuit, VBR or router interface to another resource group.
	ChangeResourceGroup model.Action = "ChangeResourceGroup"
	// ListResourceGroups: Lists the account's resource groups.
	ListResourceGroups model.Action = "ListResourceGroups"
	// MoveResourceGroup: Moves a VPC to another resource group.
	MoveResourceGroup model.Action = "MoveResourceGroup"
	// CreateRouteEntry: Adds a custom route to a VPC's or a VBR's route table.
	CreateRouteEntry model.Action = "CreateRouteEntry"
	// DeleteRouteEntry: Deletes a custom route.
	DeleteRouteEntry model.Action = "DeleteRouteEntry"
	// DescribeRouteEntryList: Lists the routes of a route table.
	DescribeRouteEntryList model.Action = "DescribeRouteEntryList"
	// ModifyRouteEntry: Renames or describes a custom route.
	ModifyRouteEntry model.Action = "ModifyRouteEntry"
	// ActivateRouterInterface: Makes an Inactive router interface Active again.
	ActivateRouterInterface model.Action = "ActivateRouterInterface"
	// ConnectRouterInterface: Connects a pair of router interfaces.
	ConnectRouterInterface model.Action = "ConnectRouterInterface"
	// CreateRouterInterface: Makes one end of a router interface pair.
	CreateRouterInterface model.Action = "CreateRouterInterface"
	// DeactivateRouterInterface: Makes an Active router interface Inactive.
	DeactivateRouterInterface model.Action = "DeactivateRouterInterface"
	// DeleteRouterInterface: Deletes a router interface.
	DeleteRouterInterface model.Action = "DeleteRouterInterface"
	// DescribeRouterInterfaceAttribute: Gives one router interface.
	DescribeRouterInterfaceAttribute model.Action = "DescribeRouterInterfaceAttribute"
	// DescribeRouterInterfaces: Lists router interfaces.
	DescribeRouterInterfaces model.Action = "DescribeRouterInterfaces"
	// ModifyRouterInterfaceAttribute: Changes a router interface.
	ModifyRouterInterfaceAttribute model.Action = "ModifyRouterInterfaceAttribute"
	// ModifyRouterInterfaceSpec: Changes the bandwidth class of a router interface.
	ModifyRouterInterfaceSpec model.Action = "ModifyRouterInterfaceSpec"
	// GetPhysicalConnectionServiceStatus: Says whether outbound traffic billing is open.
	GetPhysicalConnectionServiceStatus model.Action = "GetPhysicalConnectionServiceStatus"
	// OpenPhysicalConnectionService: Opens outbound traffic billing in a region.
	OpenPhysicalConnectionService model.Action = "OpenPhysicalConnectionService"
	// ListTagResources: Lists tags of VPCs or vSwitches.
	ListTagResources model.Action = "ListTagResources"
	// ListTagResourcesForExpressConnect: Lists tags of circuits, VBRs or router interfaces.
	ListTagResourcesForExpressConnect model.Action = "ListTagResourcesForExpressConnect"
	// TagResources: Puts tags on VPCs or vSwitches.
	TagResources model.Action = "TagResources"
	// TagResourcesForExpressConnect: Puts tags on circuits, VBRs or router interfaces.
	TagResourcesForExpressConnect model.Action = "TagResourcesForExpressConnect"
	// UnTagResources: Takes tags off VPCs or vSwitches.
	UnTagResources model.Action = "UnTagResources"
	// UntagResourcesForExpressConnect: Takes tags off circuits, VBRs or router interfaces.
	UntagResourcesForExpressConnect model.Action = "UntagResourcesForExpressConnect"
	// CreateVbrHa: Makes a failover group of two VBRs.
	CreateVbrHa model.Action = "CreateVbrHa"
	// DeleteVbrHa: Deletes a failover group.
	DeleteVbrHa model.Action = "DeleteVbrHa"
	// DescribeVbrHa: Gives one failover group.
	DescribeVbrHa model.Action = "DescribeVbrHa"
	// AssociatePhysicalConnectionToVirtualBorderRouter: Adds a circuit to a VBR.
	AssociatePhysicalConnectionToVirtualBorderRouter model.Action = "AssociatePhysicalConnectionToVirtualBorderRouter"
	// CreateVirtualBorderRouter: Makes a VBR on a circuit.
	CreateVirtualBorderRouter model.Action = "CreateVirtualBorderRouter"
	// DeleteVirtualBorderRouter: Deletes a VBR.
	DeleteVirtualBorderRouter model.Action = "DeleteVirtualBorderRouter"
	// DescribeVirtualBorderRouters: Lists VBRs.
	DescribeVirtualBorderRouters model.Action = "DescribeVirtualBorderRouters"
	// DescribeVirtualBorderRoutersForPhysicalConnection: Lists the VBRs on a circuit, whoever owns them.
	DescribeVirtualBorderRoutersForPhysicalConnection model.Action = "DescribeVirtualBorderRoutersForPhysicalConnection"
	// ModifyVirtualBorderRouterAttribute: Changes a VBR.
	ModifyVirtualBorderRouterAttribute model.Action = "ModifyVirtualBorderRouterAttribute"
	// RecoverVirtualBorderRouter: Takes a Terminated VBR back into service.
	RecoverVirtualBorderRouter model.Action = "RecoverVirtualBorderRouter"
	// TerminateVirtualBorderRouter: Takes a VBR out of service.
	TerminateVirtualBorderRouter model.Action = "TerminateVirtualBorderRouter"
	// UnassociatePhysicalConnectionFromVirtualBorderRouter: Removes a circuit from a VBR.
	UnassociatePhysicalConnectionFromVirtualBorderRouter model.Action = "UnassociatePhysicalConnectionFromVirtualBorderRouter"
	// UpdateVirtualBorderBandwidth: Changes the outbound bandwidth of a VBR.
	UpdateVirtualBorderBandwidth model.Action = "UpdateVirtualBorderBandwidth"
	// AttachVbrToVpconn: Moves a VBR onto a hosted connection.
	AttachVbrToVpconn model.Action = "AttachVbrToVpconn"
	// CreateVirtualPhysicalConnection: Makes a hosted connection for another account on a partner's circuit.
	CreateVirtualPhysicalConnection model.Action = "CreateVirtualPhysicalConnection"
	// CreateVpconnFromVbr: Turns another account's VBR into a hosted connection.
	CreateVpconnFromVbr model.Action = "CreateVpconnFromVbr"
	// ListVirtualPhysicalConnections: Lists hosted connections.
	ListVirtualPhysicalConnections model.Action = "ListVirtualPhysicalConnections"
	// UpdateVirtualPhysicalConnection: Changes the VLAN or the bandwidth of a hosted connection.
	UpdateVirtualPhysicalConnection model.Action = "UpdateVirtualPhysicalConnection"
	// CreateVSwitch: Makes a vSwitch.
	CreateVSwitch model.Action = "CreateVSwitch"
	// CreateVpc: Makes a VPC.
	CreateVpc model.Action = "CreateVpc"
	// DeleteVSwitch: Deletes a vSwitch.
	DeleteVSwitch model.Action = "DeleteVSwitch"
	// DeleteVpc: Deletes a VPC.
	DeleteVpc model.Action = "DeleteVpc"
	// DescribeRegions: Lists regions.
	DescribeRegions model.Action = "DescribeRegions"
	// DescribeRouteTableList: Lists route tables.
	DescribeRouteTableList model.Action = "DescribeRouteTableList"
	// DescribeRouteTables: Lists route tables with their routes.
	DescribeRouteTables model.Action = "DescribeRouteTables"
	// DescribeVRouters: Lists VPC routers.
	DescribeVRouters model.Action = "DescribeVRouters"
	// DescribeVSwitches: Lists vSwitches.
	DescribeVSwitches model.Action = "DescribeVSwitches"
	// DescribeVpcAttribute: Gives one VPC.
	DescribeVpcAttribute model.Action = "DescribeVpcAttribute"
	// DescribeVpcs: Lists VPCs.
	DescribeVpcs model.Action = "DescribeVpcs"
	// DescribeZones: Lists the zones of a region.
	DescribeZones model.Action = "DescribeZones"
)
