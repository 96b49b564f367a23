package dump

import (
	"path"
	"reflect"

	"ecsim/model"
)

// pages notes pages of a listing that are missing. Listings of one action are told apart by their folder, page size
// and total, because answers do not repeat what was asked.
func pages(answers []answer, note func(file, format string, args ...any)) {
	type listing struct {
		action      model.Action
		folder      string
		size, total int64
	}
	var order []listing
	have := map[listing]map[int64]bool{}
	for _, a := range answers {
		v := reflect.ValueOf(a.body).Elem()
		l := listing{a.action, path.Dir(a.file), number(v, "PageSize"), number(v, "TotalCount")}
		if l.size <= 0 || l.total <= 0 {
			continue
		}
		if have[l] == nil {
			have[l] = map[int64]bool{}
			order = append(order, l)
		}
		have[l][max(1, number(v, "PageNumber"))] = true
	}
	const most = 10
	for _, l := range order {
		last := (l.total-1)/l.size + 1
		missing := last - int64(len(have[l]))
		told := int64(0)
		for page := int64(1); page <= last && told < min(most, missing); page++ {
			if !have[l][page] {
				note("", "page %d of %d of %s is missing", page, last, l.action)
				told++
			}
		}
		if told > 0 && missing > told {
			note("", "%d further pages of %s are missing", missing-told, l.action)
		}
	}
	tokens(answers, note)
}

// tokens does the same for listings that go on with a token: the last part has none.
func tokens(answers []answer, note func(file, format string, args ...any)) {
	open, closed := map[string]string{}, map[string]bool{}
	var order []string
	for _, a := range answers {
		f := reflect.ValueOf(a.body).Elem().FieldByName("NextToken")
		if !f.IsValid() {
			continue
		}
		key := string(a.action) + " " + path.Dir(a.file)
		if t, ok := a.body.(*routeEntryList); ok && len(t.RouteEntrys.RouteEntry) > 0 {
			key += " " + t.RouteEntrys.RouteEntry[0].RouteTableId
		}
		if f.String() == "" {
			closed[key] = true
		} else {
			if open[key] == "" {
				order = append(order, key)
			}
			open[key] = a.file
		}
	}
	for _, key := range order {
		if !closed[key] {
			note(open[key], "more follows, because it has a NextToken, but that part is missing")
		}
	}
}

func number(v reflect.Value, field string) int64 {
	if f := v.FieldByName(field); f.IsValid() && f.Kind() == reflect.Int64 {
		return f.Int()
	}
	return 0
}
