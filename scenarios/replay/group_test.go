package replay

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"

	"ecsim/model/api"
)

// TestDefaultResourceGroup has answers of a cloud where every resource is in a group: what a call puts nowhere is in its account's default
// group, of which there is one.
func TestDefaultResourceGroup(t *testing.T) {
	history := func(t *testing.T, groups ...string) *cloud {
		c := newCloud(t)
		for i, block := range []string{"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"} {
			c.call(api.CreateVpc, "CidrBlock", block)
			c.last().Response = bytes.Replace(c.last().Response, []byte(`"ResourceGroupId":""`), []byte(`"ResourceGroupId":"`+groups[i]+`"`), 1)
		}
		return c
	}
	c := history(t, "rg-default", "rg-default", "rg-default")
	r := c.replay(Options{})
	assert.Empty(t, r.Divergences)
	assert.Equal(t, []Fact{{Place{1, 1}, "the default resource group of account " + uid + " is rg-default"}}, r.Inferred)

	c = history(t, "rg-default", "rg-other", "rg-default")
	r = c.replay(Options{})
	if assert.Len(t, r.Divergences, 1) {
		assert.Equal(t, []FieldDiff{{"ResourceGroupId", "rg-other", ""}}, r.Divergences[0].Fields)
	}
	c = history(t, "rg-default", "", "none")
	r = c.replay(Options{})
	if assert.Len(t, r.Divergences, 1) {
		assert.Equal(t, 3, r.Divergences[0].Line)
	}
}
