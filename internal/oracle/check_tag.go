package oracle

import "ecsim/model"

// checkTags: a resource has at most 20 tags, with different keys.
func (c *critic) checkTags() {
	check := func(m *model.Meta) {
		c.need(len(m.Tags) <= 20, "%s has %d tags", m.ID, len(m.Tags))
		seen := map[string]bool{}
		for _, t := range m.Tags {
			c.need(t.Key != "" && !seen[t.Key], "%s has the tag %q twice, or a tag without a key", m.ID, t.Key)
			seen[t.Key] = true
		}
	}
	for _, r := range c.circuits {
		check(&r.Meta)
	}
	for _, r := range c.vbrs {
		check(&r.Meta)
	}
	for _, r := range c.interfaces {
		check(&r.Meta)
	}
	for _, r := range c.vpcs {
		check(&r.Meta)
	}
	for _, r := range c.vswitches {
		check(&r.Meta)
	}
}
