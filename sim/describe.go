package sim

import (
	"strconv"

	"ecsim/model"
)

// What the describing actions have in common. They fill in what the model knows; a field of which it knows nothing is
// empty, never made up.

// timeLayout is the one form in which answers give times: UTC, to the second, with a Z. The pages' examples also have
// forms without the Z and without seconds; whoever reads those reads this one.
const timeLayout = "2006-01-02T15:04:05Z"

// stamp writes an instant as answers do, or "" when it is not set. It is Format with that layout, at a third of the cost: a
// list has several in every row.
func stamp(i model.Instant) string {
	if i.IsZero() {
		return ""
	}
	t := i.Time()
	year, month, day := t.Date()
	hour, minute, second := t.Clock()
	b := []byte(timeLayout)
	two := func(at, n int) { b[at], b[at+1] = '0'+byte(n/10), '0'+byte(n%10) }
	two(0, year/100)
	two(2, year%100)
	two(5, int(month))
	two(8, day)
	two(11, hour)
	two(14, minute)
	two(17, second)
	return string(b)
}

// kindOfVBR is the Type of every VBR; the pages know no other.
const kindOfVBR = "pconnVBR"

// networkType is the type of every circuit and access point.
const networkType = "VPC"

// systemTable is the type of the route table that comes with a router. Custom ones are not modelled.
const systemTable = "System"

// noReservation is what answers say of orders that take effect later, which are not modelled.
const noReservation = "false"

// uid gives an account as the number it is in some answers; 0 when it is none.
func uid(account string) int64 {
	n, _ := strconv.ParseInt(account, 10, 64)
	return n
}

func number(n int64) string { return strconv.FormatInt(n, 10) }

// flag is a number that stands for yes or no.
func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

type tagRow = struct {
	Key   string `json:"Key"`
	Value string `json:"Value"`
}

func tagRows[T ~tagRow](ts []model.Tag) []T {
	return each(ts, func(t model.Tag) T { return T{Key: t.Key, Value: t.Value} })
}

// tagged reports whether a resource has all the tags that a call asks for. A tag without a value asks for the key only.
func tagged[T ~tagItem](have []model.Tag, want []T) bool {
	for _, x := range want {
		w, ok := tagItem(x), false
		for _, t := range have {
			ok = ok || t.Key == w.Key.V && (!w.Value.Set || t.Value == w.Value.V)
		}
		if !ok {
			return false
		}
	}
	return true
}

// copied is a list for an answer: its own memory, and never nil.
func copied(list []string) []string { return append([]string{}, list...) }
