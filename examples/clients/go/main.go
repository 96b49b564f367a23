// Command go applies for a circuit, puts it in service and makes a VBR on it, with the Go SDK, on the server at
// ECSIM_ENDPOINT.
package main

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"os"
	"time"

	"github.com/aliyun/alibaba-cloud-sdk-go/sdk"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/auth/credentials"
	"github.com/aliyun/alibaba-cloud-sdk-go/services/vpc"
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func newClient() (*vpc.Client, error) {
	endpoint, err := url.Parse(cmp.Or(os.Getenv("ECSIM_ENDPOINT"), "http://127.0.0.1:8400"))
	if err != nil {
		return nil, err
	}
	key := credentials.NewAccessKeyCredential(cmp.Or(os.Getenv("ECSIM_ACCESS_KEY_ID"), "ecsim"), cmp.Or(os.Getenv("ECSIM_ACCESS_KEY_SECRET"), "ecsim"))
	client, err := vpc.NewClientWithOptions("cn-hangzhou", sdk.NewConfig().WithScheme(endpoint.Scheme), key)
	if err != nil {
		return nil, err
	}
	client.Domain = endpoint.Host
	return client, nil
}

func run(out io.Writer) error {
	client, err := newClient()
	if err != nil {
		return err
	}
	if _, err := client.OpenPhysicalConnectionService(vpc.CreateOpenPhysicalConnectionServiceRequest()); err != nil {
		return err
	}
	application := vpc.CreateCreatePhysicalConnectionRequest()
	application.AccessPointId, application.LineOperator = "ap-cn-hangzhou-yh-B", "CT"
	application.PeerLocation, application.PortType = "Hangzhou", "10GBase-LR"
	made, err := client.CreatePhysicalConnection(application)
	if err != nil {
		return err
	}
	circuit := made.PhysicalConnectionId

	// The provider's side approves it and allocates a port.
	for {
		status, err := statusOf(client, circuit)
		if err != nil {
			return err
		}
		if status == "Allocated" {
			fmt.Fprintf(out, "circuit %s is %s\n", circuit, status)
			break
		}
		if status == "Rejected" || status == "Allocation Failed" {
			return fmt.Errorf("circuit %s is %s", circuit, status)
		}
		time.Sleep(time.Second)
	}

	confirmation := vpc.CreateConfirmPhysicalConnectionRequest()
	confirmation.PhysicalConnectionId = circuit
	if _, err := client.ConfirmPhysicalConnection(confirmation); err != nil {
		return err
	}
	enabling := vpc.CreateEnablePhysicalConnectionRequest()
	enabling.PhysicalConnectionId = circuit
	if _, err := client.EnablePhysicalConnection(enabling); err != nil {
		return err
	}
	status, err := statusOf(client, circuit)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "circuit %s is %s\n", circuit, status)

	router := vpc.CreateCreateVirtualBorderRouterRequest()
	router.PhysicalConnectionId, router.VlanId = circuit, "100"
	router.LocalGatewayIp, router.PeerGatewayIp, router.PeeringSubnetMask = "10.0.0.1", "10.0.0.2", "255.255.255.252"
	vbr, err := client.CreateVirtualBorderRouter(router)
	if err != nil {
		return err
	}
	query := vpc.CreateDescribeVirtualBorderRoutersRequest()
	query.Filter = &[]vpc.DescribeVirtualBorderRoutersFilter{{Key: "VbrId", Value: &[]string{vbr.VbrId}}}
	routers, err := client.DescribeVirtualBorderRouters(query)
	if err != nil {
		return err
	}
	for _, v := range routers.VirtualBorderRouterSet.VirtualBorderRouterType {
		fmt.Fprintf(out, "VBR %s is %s: VLAN %d, %s here, %s there\n", v.VbrId, v.Status, v.VlanId, v.LocalGatewayIp, v.PeerGatewayIp)
	}
	return nil
}

func statusOf(client *vpc.Client, circuit string) (string, error) {
	query := vpc.CreateDescribePhysicalConnectionsRequest()
	query.Filter = &[]vpc.DescribePhysicalConnectionsFilter{{Key: "PhysicalConnectionId", Value: &[]string{circuit}}}
	circuits, err := client.DescribePhysicalConnections(query)
	if err != nil {
		return "", err
	}
	set := circuits.PhysicalConnectionSet.PhysicalConnectionType
	if len(set) == 0 {
		return "", fmt.Errorf("circuit %s is gone", circuit)
	}
	return set[0].Status, nil
}
