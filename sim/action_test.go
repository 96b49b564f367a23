package sim_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/validate"
)

// TestActionRule calls what is no action, and what nearly was none.
func TestActionRule(t *testing.T) {
	for _, c := range []struct {
		action model.Action
		code   model.Code
		status int
	}{
		{"", "MissingAction", 400},
		{"CreateVirtualBorderRoute", "InvalidAction.NotFound", 404},
		{"describeregions", "InvalidAction.NotFound", 404},
	} {
		b := newBed(t)
		before := b.snapshot()
		_, refused := b.Do(model.Request{Account: alice, Action: c.action})
		require.NotNil(t, refused)
		require.Equal(t, c.code, refused.Code)
		require.Equal(t, c.status, refused.Status)
		require.Contains(t, refused.Message, "[action.exists]")
		require.Equal(t, before, b.snapshot())
		found := b.Check(model.Request{Account: alice, Action: c.action})
		require.Len(t, found, 1)
		require.Equal(t, validate.ActionRule.ID, found[0].Rule)
	}
	_, refused := newBed(t).Do(model.Request{Account: alice, Action: "DescribeRegions"})
	require.Nil(t, refused)
}
