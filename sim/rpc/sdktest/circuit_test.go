package sdktest

import (
	"strconv"

	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/requests"
	"github.com/aliyun/alibaba-cloud-sdk-go/services/vpc"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func (e *estate) applications() {
	e.circuitA = call(e.alice, (*vpc.Client).CreatePhysicalConnection, vpc.CreateCreatePhysicalConnectionRequest(), func(q *vpc.CreatePhysicalConnectionRequest) {
		q.AccessPointId, q.LineOperator, q.PortType, q.PeerLocation = e.points[0], "CT", "10GBase-LR", "Binjiang"
		q.Name, q.Description, q.CircuitCode, q.Bandwidth = "line-a", "first line", "code-a", "1000"
		q.ResourceGroupId, q.Tag = "rg-1", &[]vpc.CreatePhysicalConnectionTag{{Key: "site", Value: "hz"}, {Key: "env", Value: "prod"}}
		q.ClientToken = "once"
	}).PhysicalConnectionId
	same(e, []vpc.PhysicalConnectionType{{
		PhysicalConnectionId: e.circuitA, ProductType: "PhysicalConnection", Name: "line-a", Description: "first line", Type: "VPC", Status: "Initial",
		BusinessStatus: "Normal", ChargeType: "Prepaid", AccessPointId: e.points[0], AccessPointType: "VPC", AdLocation: "China East 1 (Hangzhou)",
		AdDetailLocation: e.circuit(e.alice, e.circuitA).AdDetailLocation, // the device is the provider's choice
		LineOperator:     "CT", PeerLocation: "Binjiang", CircuitCode: "code-a", PortType: "10GBase-LR", Spec: "10G", Bandwidth: 1000, CreationTime: at(0),
		HasReservationData: "false", ResourceGroupId: "rg-1",
		Tags: vpc.TagsInDescribePhysicalConnections{TagsItem: []vpc.TagsItem{{Key: "site", Value: "hz"}, {Key: "env", Value: "prod"}}},
	}}, e.circuits(e.alice))

	order := call(e.alice, (*vpc.Client).CreatePhysicalConnectionSetupOrder, vpc.CreateCreatePhysicalConnectionSetupOrderRequest(), func(q *vpc.CreatePhysicalConnectionSetupOrderRequest) {
		q.AccessPointId, q.LineOperator, q.PortType, q.AutoPay = e.points[0], "CT", "10GBase-LR", "true"
	})
	assert.Equal(e, e.circuitA, order.PhysicalConnectionId)
	isNumber(e, order.OrderId)

	e.operator(e.circuitA, "approve", "allocate")
	assert.Equal(e, "Allocated", e.circuit(e.alice, e.circuitA).Status)
	e.wait() // 1
	e.circuitB = call(e.alice, (*vpc.Client).CreatePhysicalConnection, vpc.CreateCreatePhysicalConnectionRequest(), func(q *vpc.CreatePhysicalConnectionRequest) {
		q.AccessPointId, q.LineOperator, q.PortType, q.PeerLocation, q.RedundantPhysicalConnectionId = e.points[1], "CU", "1000Base-LX", "Xihu", e.circuitA
	}).PhysicalConnectionId
	call(e.alice, (*vpc.Client).ModifyPhysicalConnectionAttribute, vpc.CreateModifyPhysicalConnectionAttributeRequest(), func(q *vpc.ModifyPhysicalConnectionAttributeRequest) {
		q.PhysicalConnectionId, q.Name, q.PortType, q.Bandwidth = e.circuitB, "line-b", "10GBase-LR", "2000"
	})
	b := e.circuit(e.alice, e.circuitB)
	same(e, []any{"line-b", "10GBase-LR", int64(2000), e.circuitA, at(1), "Initial"}, []any{b.Name, b.PortType, b.Bandwidth, b.RedundantPhysicalConnectionId, b.CreationTime, b.Status})

	// A third one is not wanted after all.
	third := call(e.alice, (*vpc.Client).CreatePhysicalConnection, vpc.CreateCreatePhysicalConnectionRequest(), func(q *vpc.CreatePhysicalConnectionRequest) {
		q.AccessPointId, q.LineOperator, q.PeerLocation = e.points[1], "CM", "Xihu"
	}).PhysicalConnectionId
	call(e.alice, (*vpc.Client).CancelPhysicalConnection, vpc.CreateCancelPhysicalConnectionRequest(), func(q *vpc.CancelPhysicalConnectionRequest) {
		q.PhysicalConnectionId = third
	})
	assert.Equal(e, "Canceled", e.circuit(e.alice, third).Status)
	call(e.alice, (*vpc.Client).DeletePhysicalConnection, vpc.CreateDeletePhysicalConnectionRequest(), func(q *vpc.DeletePhysicalConnectionRequest) {
		q.PhysicalConnectionId = third
	})
	assert.Len(e, e.circuits(e.alice), 2)
}

// letter is the way of circuit A over a letter of authorization and an occupancy order that is paid by the operator.
func (e *estate) letter() {
	call(e.alice, (*vpc.Client).ApplyPhysicalConnectionLOA, vpc.CreateApplyPhysicalConnectionLOARequest(), func(q *vpc.ApplyPhysicalConnectionLOARequest) {
		q.InstanceId, q.CompanyName, q.LineType, q.Si, q.ConstructionTime = e.circuitA, "company", "FIBRE", "builder", "2026-02-26T08:00:00Z"
		q.Bandwidth, q.PeerLocation = "1000", "Binjiang"
		q.PMInfo = &[]vpc.ApplyPhysicalConnectionLOAPMInfo{
			{PMName: "Zhang San", PMCertificateType: "Passport", PMCertificateNo: "123", PMGender: "Female", PMContactInfo: "1890"},
			{PMName: "Li Si", PMCertificateType: "IDCard", PMCertificateNo: "456", PMGender: "Male", PMContactInfo: "1891"},
		}
	})
	loa := func() vpc.PhysicalConnectionLOAType {
		return call(e.alice, (*vpc.Client).DescribePhysicalConnectionLOA, vpc.CreateDescribePhysicalConnectionLOARequest(), func(q *vpc.DescribePhysicalConnectionLOARequest) {
			q.InstanceId = e.circuitA
		}).PhysicalConnectionLOAType
	}
	want := vpc.PhysicalConnectionLOAType{
		InstanceId: e.circuitA, Status: "Available", CompanyName: "company", LineType: "FIBRE", SI: "builder", ConstructionTime: "2026-02-26T08:00:00Z",
		PMInfo: vpc.PMInfo{PMInfoItem: []vpc.PMInfoItem{
			{PMName: "Zhang San", PMCertificateType: "Passport", PMCertificateNo: "123", PMGender: "Female", PMContactInfo: "1890"},
			{PMName: "Li Si", PMCertificateType: "IDCard", PMCertificateNo: "456", PMGender: "Male", PMContactInfo: "1891"},
		}},
	}
	same(e, want, loa())
	call(e.alice, (*vpc.Client).CompletePhysicalConnectionLOA, vpc.CreateCompletePhysicalConnectionLOARequest(), func(q *vpc.CompletePhysicalConnectionLOARequest) {
		q.InstanceId, q.LineCode, q.LineLabel, q.LineServiceProvider, q.LineSPContactInfo = e.circuitA, "aaa111", "bbb222", "provider", "1888"
		q.FinishWork = "true"
	})
	want.Status, want.LineCode, want.LineLabel, want.LineServiceProvider, want.LineSPContactInfo = "Complete", "aaa111", "bbb222", "provider", "1888"
	same(e, want, loa())
	assert.Equal(e, "Complete", e.circuit(e.alice, e.circuitA).LoaStatus)
}

func (e *estate) enabling() {
	confirm := func(id string) {
		call(e.alice, (*vpc.Client).ConfirmPhysicalConnection, vpc.CreateConfirmPhysicalConnectionRequest(), func(q *vpc.ConfirmPhysicalConnectionRequest) {
			q.PhysicalConnectionId = id
		})
		assert.Equal(e, "Confirmed", e.circuit(e.alice, id).Status)
	}
	e.operator(e.circuitB, "approve", "allocate")
	confirm(e.circuitA)
	confirm(e.circuitB)
	e.wait() // 2
	order := e.occupy(e.alice, e.circuitA, false)
	assert.Equal(e, "Confirmed", e.circuit(e.alice, e.circuitA).Status)
	e.operator(order, "pay")
	call(e.alice, (*vpc.Client).EnablePhysicalConnection, vpc.CreateEnablePhysicalConnectionRequest(), func(q *vpc.EnablePhysicalConnectionRequest) {
		q.PhysicalConnectionId = e.circuitB
	})
	a, b := e.circuit(e.alice, e.circuitA), e.circuit(e.alice, e.circuitB)
	same(e, []string{"Enabled", at(2), at(2 + 30*24)}, []string{a.Status, a.EnabledTime, a.EndTime})
	same(e, []string{"Enabled", at(2), ""}, []string{b.Status, b.EnabledTime, b.EndTime})
}

// occupy orders a month of a port and returns the order's ID.
func (e *estate) occupy(by *account, circuit string, pay bool) string {
	e.Helper()
	id := call(by, (*vpc.Client).CreatePhysicalConnectionOccupancyOrder, vpc.CreateCreatePhysicalConnectionOccupancyOrderRequest(), func(q *vpc.CreatePhysicalConnectionOccupancyOrderRequest) {
		q.PhysicalConnectionId, q.Period, q.PricingCycle, q.InstanceChargeType, q.AutoPay = circuit, "1", "Month", "PrePaid", requests.NewBoolean(pay)
	}).Data.OrderId
	isNumber(e, id)
	return id
}

// circuits are those that an account sees.
func (e *estate) circuits(by *account) []vpc.PhysicalConnectionType {
	e.Helper()
	r := call(by, (*vpc.Client).DescribePhysicalConnections, vpc.CreateDescribePhysicalConnectionsRequest(), func(q *vpc.DescribePhysicalConnectionsRequest) {
		q.PageSize = "50"
	})
	same(e, []int{1, 50, len(r.PhysicalConnectionSet.PhysicalConnectionType)}, []int{r.PageNumber, r.PageSize, r.TotalCount})
	return r.PhysicalConnectionSet.PhysicalConnectionType
}

// circuit is one of them.
func (e *estate) circuit(by *account, id string) vpc.PhysicalConnectionType {
	e.Helper()
	set := call(by, (*vpc.Client).DescribePhysicalConnections, vpc.CreateDescribePhysicalConnectionsRequest(), func(q *vpc.DescribePhysicalConnectionsRequest) {
		q.Filter = &[]vpc.DescribePhysicalConnectionsFilter{{Key: "PhysicalConnectionId", Value: &[]string{id}}}
	}).PhysicalConnectionSet.PhysicalConnectionType
	require.Len(e, set, 1)
	return set[0]
}

func isNumber(e *estate, id string) {
	e.Helper()
	_, err := strconv.ParseInt(id, 10, 64)
	assert.NoError(e, err)
}
