package dump

import (
	"bytes"
	"encoding/json"
	"net/netip"
	"reflect"
	"strconv"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

// Short names for the parts of answers that are handed around.
type (
	circuitAnswer   = api.DescribePhysicalConnectionsResponsePhysicalConnectionSetPhysicalConnectionType
	vbrAnswer       = api.DescribeVirtualBorderRoutersResponseVirtualBorderRouterSetVirtualBorderRouterType
	foreignAnswer   = api.DescribeVirtualBorderRoutersForPhysicalConnectionResponseVirtualBorderRouterForPhysicalConnectionSetVirtualBorderRouterForPhysicalConnectionType
	interfaceAnswer = api.DescribeRouterInterfacesResponseRouterInterfaceSetRouterInterfaceType
	vpcAnswer       = api.DescribeVpcsResponseVpcsVpc
	routeEntryList  = api.DescribeRouteEntryListResponse
	entryAnswer     = api.DescribeRouteEntryListResponseRouteEntrysRouteEntry
	hopAnswer       = api.DescribeRouteEntryListResponseRouteEntrysRouteEntryNextHopsNextHop
)

// convert reads one answer as another that shares most of its fields.
func convert[D any](src any) (dst D) {
	text, err := json.Marshal(src)
	if err != nil {
		panic(err) // answers are plain structs
	}
	var v any
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	if err := dec.Decode(&v); err != nil {
		panic(err)
	}
	// A field that does not fit the other type stays empty, as if it had not been answered.
	_ = fill(reflect.ValueOf(&dst).Elem(), v, "$")
	return dst
}

// layouts are the forms of times seen in answers, those with a zone first.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z0700",
	"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
}

const zoned = 4

// time reads a time; what is no time is noted and stays unset.
func (b *builder) time(at source, field, text string) model.Instant {
	text = strings.TrimSpace(text)
	if text == "" || text == "-" {
		return 0
	}
	for i, layout := range layouts {
		t, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		if t.Year() < 1971 || t.Year() > 2261 {
			return 0 // how some answers say "never"
		}
		if i >= zoned {
			b.note("", "times without a zone are taken as UTC")
		}
		return model.At(t)
	}
	b.note(at.file, "%s.%s: %q is not a time, left out", at.path, field, text)
	return 0
}

// state finds the model's spelling of a state.
func (b *builder) state(at source, kind model.Kind, text, steady string, other map[string]string) string {
	fold := func(s string) string {
		return strings.ToLower(strings.NewReplacer(" ", "", "_", "", "-", "").Replace(s))
	}
	for _, s := range model.States(kind) {
		if fold(s) == fold(text) {
			return s
		}
	}
	if s, ok := other[fold(text)]; ok {
		return s
	}
	if text == "" {
		b.note(at.file, "%s: has no status, taken as %s", at.path, steady)
	} else {
		b.note(at.file, "%s: the status %q is not one of the documented ones, taken as %s", at.path, text, steady)
	}
	return steady
}

// settle schedules the end of a transient state, which the dump cannot know the time of.
func (b *builder) settle(at source, kind model.Kind, status, id string) {
	for i := range model.Lifecycles {
		t := &model.Lifecycles[i]
		if t.Kind == kind && t.To == status && t.Then != "" {
			b.w.Schedule(b.opt.Now.Add(t.After), kind, id, t.Then)
			b.note(at.file, "%s: %s is %s for an unknown time, assumed to end %s after the import", at.path, id, status, t.After)
			return
		}
	}
}

func business(text string) string {
	for _, s := range []string{model.BusinessFinancialLocked, model.BusinessSecurityLocked} {
		if strings.EqualFold(text, s) {
			return s
		}
	}
	return model.BusinessNormal
}

// oneOf finds the exact spelling of a value.
func oneOf(text string, values ...string) (string, bool) {
	for _, v := range values {
		if strings.EqualFold(text, v) {
			return v, true
		}
	}
	return "", false
}

func ipVersion(text string) string {
	if strings.EqualFold(text, model.IPv6) {
		return model.IPv6
	}
	return model.IPv4
}

// prefix gives the canonical form of a destination.
func (b *builder) prefix(at source, text string) string {
	p, err := netip.ParsePrefix(strings.TrimSpace(text))
	if err != nil {
		return text // the check of the whole world will say so
	}
	canonical := p.Masked().String()
	if canonical != text {
		b.note(at.file, "%s: %q is taken as %s", at.path, text, canonical)
	}
	return canonical
}

func (b *builder) integer(at source, field, text string, otherwise int64) int64 {
	text = strings.TrimSpace(text)
	if text == "" {
		return otherwise
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		b.note(at.file, "%s.%s: %q is not a number, taken as %d", at.path, field, text, otherwise)
		return otherwise
	}
	return n
}

func uid(n int64, otherwise string) string {
	if n == 0 {
		return otherwise
	}
	return strconv.FormatInt(n, 10)
}

func or(a, b string) string {
	if a == "" {
		return b
	}
	return a
}

// seen records where a resource comes from and reports whether it was there before.
func (b *builder) seen(key string, at source) bool {
	if _, ok := b.origin[key]; ok {
		return true
	}
	if b.into != nil && !b.into(key) {
		return true
	}
	b.origin[key] = at
	return false
}

// newID makes up an ID that the answers lack.
func (b *builder) newID(at source, prefix, what string) string {
	id := b.w.NewID(prefix, b.opt.Region)
	b.note(at.file, "%s: %s is unknown, called %s", at.path, what, id)
	return id
}

// pair is how every answer gives a tag, whatever its type is called.
type pair = struct{ key, value string }

func tags(pairs ...pair) (list []model.Tag) {
	for _, p := range pairs {
		if p.key != "" {
			list = append(list, model.Tag{Key: p.key, Value: p.value})
		}
	}
	return list
}
