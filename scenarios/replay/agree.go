package replay

import (
	"strings"
	"time"

	"ecsim/model"
)

// free are fields in which the provider describes its sites in words of its own.
func free(name string) bool { return name == "AdDetailLocation" || name == "AdLocation" }

// unheld are fields that no two answers share.
func unheld(name []byte) bool {
	switch string(name) {
	case `"RequestId"`, `"NextToken"`, `"HostId"`:
		return true
	}
	return false
}

// agree compares two scalars of a field.
func (c *comparison) agree(name, recorded, ours string) bool {
	if recorded == ours || c.names.same(recorded, ours) || masked(recorded) {
		return true
	}
	switch {
	case strings.EqualFold(recorded, ours) && (strings.HasSuffix(name, "Status") || ours == "true" || ours == "false"):
		return true // spellings of a state differ between pages
	case sameTime(recorded, ours):
		return true
	case name == "ResourceGroupId" && ours == "" && !c.own && c.inGroup(recorded):
		return true
	}
	return c.settled && strings.HasSuffix(name, "Status") && leadsTo(recorded, ours)
}

// masked reports whether a recorder has put asterisks in a value's place.
func masked(s string) bool { return len(s) >= 3 && strings.Trim(s, "*") == "" }

// timeSlack is how far the recorded times of an answer may lie from ours: a recorder notes a call's beginning, the cloud
// the instant at which it took effect.
const timeSlack = 5 * time.Second

var timeLayouts = []struct {
	layout string
	unit   time.Duration
}{
	{time.RFC3339Nano, time.Second}, {"2006-01-02T15:04Z07:00", time.Minute}, {"2006-01-02T15:04:05", time.Second}, {"2006-01-02T15:04", time.Minute},
}

func sameTime(recorded, ours string) bool {
	if len(ours) < len("2006-01-02T15:04") || ours[10] != 'T' || len(recorded) < len("2006-01-02T15:04") || recorded[10] != 'T' {
		return false
	}
	b, err := time.Parse(time.RFC3339Nano, ours)
	if err != nil {
		return false
	}
	for _, l := range timeLayouts {
		if a, err := time.Parse(l.layout, recorded); err == nil {
			d := b.Sub(a) // a is cut off to its unit
			return d >= -timeSlack && d < l.unit+timeSlack
		}
	}
	return false
}

// isTime reports whether a text is a time as answers write them.
func isTime(s string) bool {
	if len(s) < len("2006-01-02T15:04") || s[10] != 'T' {
		return false
	}
	for _, l := range timeLayouts {
		if _, err := time.Parse(l.layout, s); err == nil {
			return true
		}
	}
	return false
}

// leadsTo reports whether a state, as answers spell it, is a transient one that ends in the other by itself.
func leadsTo(transient, state string) bool {
	transient, state = foldState(transient), foldState(state)
	for i := range model.Lifecycles {
		t := &model.Lifecycles[i]
		if t.Then == "" || foldState(t.To) != transient {
			continue
		}
		if end := model.Next(t.Kind, t.To, t.Then); end != nil && foldState(end.To) == state {
			return true
		}
	}
	return false
}

func foldState(s string) string {
	return strings.ToLower(strings.NewReplacer(" ", "", "_", "", "-", "").Replace(s))
}
