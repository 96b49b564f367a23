package trace

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const created = `{"eventId":"A5A4BB74","eventVersion":1,"eventSource":"vpc.cn-hangzhou.aliyuncs.com","requestParameters":{"AcsHost":"vpc.cn-hangzhou.aliyuncs.com","RegionId":"cn-hangzhou","PhysicalConnectionId":"pc-bp1qrb3044eqi0nnkk2np","VlanId":1201,"Filter":[{"Key":"a","Value":["x","y"]}],"Name":null,"AuthKey":"***"},"responseElements":{"VbrId":"vbr-bp1jcg5cmxjbl9xgc4q0n"},"eventType":"ApiCall","userIdentity":{"accountId":"1000000000000001","accessKeyId":"LTAI5t"},"serviceName":"Vpc","requestId":"R1","eventTime":"2024-08-05T09:21:32Z","acsRegion":"cn-hangzhou","eventName":"CreateVirtualBorderRouter"}`

func readAll(t *testing.T, text string, opt Options) (events []Event, broken []string, end error) {
	t.Helper()
	r, err := Open(strings.NewReader(text), "t.json", opt)
	if err != nil {
		return nil, nil, err
	}
	for range 1_000_000 {
		e, err := r.Next()
		var b *Broken
		switch {
		case errors.As(err, &b):
			broken = append(broken, b.Error())
		case err != nil:
			return events, broken, err
		default:
			events = append(events, clone(e))
		}
	}
	t.Fatal("the reader does not end")
	return
}

func clone(e *Event) Event {
	c := *e
	c.Params = append(c.Params[:0:0], e.Params...)
	c.Masked = append(c.Masked[:0:0], e.Masked...)
	c.Response = append([]byte(nil), e.Response...)
	return c
}

func TestOne(t *testing.T) {
	events, broken, end := readAll(t, created, Options{})
	require.Equal(t, io.EOF, end)
	require.Empty(t, broken)
	require.Len(t, events, 1)
	e := events[0]
	assert.Equal(t, "CreateVirtualBorderRouter", string(e.Action))
	t.Logf("%+v", e)
}
