package sdktest

import (
	"errors"
	"strings"
	"testing"

	sdkerrors "github.com/aliyun/alibaba-cloud-sdk-go/sdk/errors"
	"github.com/aliyun/alibaba-cloud-sdk-go/services/vpc"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// refusal is what the SDK makes of a refused call.
func refusal(t *testing.T, err error) *sdkerrors.ServerError {
	t.Helper()
	var e *sdkerrors.ServerError
	require.True(t, errors.As(err, &e), "%v", err)
	require.Len(t, e.RequestId(), 36)
	return e
}

func TestRefusals(t *testing.T) {
	b := newBed(t)
	apply := func(fill func(*vpc.CreatePhysicalConnectionRequest)) *sdkerrors.ServerError {
		q := vpc.CreateCreatePhysicalConnectionRequest()
		q.AccessPointId, q.LineOperator, q.PeerLocation = "ap-cn-hangzhou-yh-B", "CT", "Hangzhou"
		fill(q)
		_, err := b.alice.CreatePhysicalConnection(q)
		return refusal(t, err)
	}
	e := apply(func(*vpc.CreatePhysicalConnectionRequest) {})
	assert.Equal(t, []any{400, "OperationFailed.PconnTrafficNotEnable", "ecsim rules service.outbound-open"}, []any{e.HttpStatus(), e.ErrorCode(), e.Recommend()})
	assert.True(t, strings.HasSuffix(e.Message(), " [service.outbound-open]"), e.Message())
	assert.Equal(t, strings.TrimPrefix(b.url, "http://"), e.HostId())

	e = apply(func(q *vpc.CreatePhysicalConnectionRequest) { q.LineOperator = "" })
	assert.Equal(t, 400, e.HttpStatus())
	assert.Contains(t, e.Message(), "LineOperator")

	q := vpc.CreateDescribeRegionsRequest()
	q.SetVersion("2014-05-26")
	_, err := b.alice.DescribeRegions(q)
	e = refusal(t, err)
	assert.Equal(t, []any{400, "InvalidVersion"}, []any{e.HttpStatus(), e.ErrorCode()})

	// What another account has is not there.
	call(b.alice, (*vpc.Client).OpenPhysicalConnectionService, vpc.CreateOpenPhysicalConnectionServiceRequest())
	made := call(b.alice, (*vpc.Client).CreateVpc, vpc.CreateCreateVpcRequest(), func(q *vpc.CreateVpcRequest) { q.CidrBlock = "10.0.0.0/8" })
	d := vpc.CreateDeleteVpcRequest()
	d.VpcId = made.VpcId
	_, err = b.bob.DeleteVpc(d)
	e = refusal(t, err)
	assert.Equal(t, []any{404, "InvalidVpcId.NotFound"}, []any{e.HttpStatus(), e.ErrorCode()})
	assert.Contains(t, e.Message(), made.VpcId)
}

func TestWrongSignature(t *testing.T) {
	b := newBed(t)
	_, err := b.client("alice", "b-secret").DescribeRegions(vpc.CreateDescribeRegionsRequest())
	e := refusal(t, err)
	// The SDK compares the string that the server says it signed with its own, and says so in its own words.
	assert.Equal(t, 400, e.HttpStatus())
	assert.Contains(t, e.ErrorCode(), "SignatureDoesNotMatch")
	assert.Contains(t, e.Recommend(), "AccessKeySecret")

	_, err = b.client("nobody", "x").DescribeRegions(vpc.CreateDescribeRegionsRequest())
	e = refusal(t, err)
	assert.Equal(t, []any{404, "InvalidAccessKeyId.NotFound"}, []any{e.HttpStatus(), e.ErrorCode()})
}

// TestForms: the SDK can be told to POST, and to ask for XML, which it decodes too.
func TestForms(t *testing.T) {
	b := newBed(t)
	for _, method := range []string{"GET", "POST"} {
		q := vpc.CreateDescribeRegionsRequest()
		q.Method = method
		r, err := b.alice.DescribeRegions(q)
		require.NoError(t, err)
		json := r.Regions.Region
		require.NotEmpty(t, json)

		q = vpc.CreateDescribeRegionsRequest()
		q.Method, q.AcceptFormat = method, "XML"
		r, err = b.alice.DescribeRegions(q)
		require.NoError(t, err)
		assert.Contains(t, r.GetHttpContentString(), "<DescribeRegionsResponse>")
		assert.Equal(t, json, r.Regions.Region)
	}
}
