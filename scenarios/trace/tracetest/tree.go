package tracetest

import (
	"strconv"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

// tree is parameters as lists and objects.
type tree struct {
	names []string
	under []*tree
	value string
}

func treeOf(ps []model.Param) *tree {
	t := &tree{}
	for _, p := range ps {
		at := t
		for name := range strings.SplitSeq(p.Name, ".") {
			at = at.child(name)
		}
		at.value = p.Value
	}
	return t
}

func (t *tree) child(name string) *tree {
	for i, n := range t.names {
		if n == name {
			return t.under[i]
		}
	}
	c := &tree{}
	t.names, t.under = append(t.names, name), append(t.under, c)
	return c
}

// list reports whether the names are 1, 2, and so on.
func (t *tree) list() bool {
	for i, n := range t.names {
		if n != strconv.Itoa(i+1) {
			return false
		}
	}
	return len(t.names) > 0
}

func appendTree(b []byte, t *tree) []byte {
	switch {
	case len(t.names) == 0:
		if n, err := strconv.Atoi(t.value); err == nil && strconv.Itoa(n) == t.value {
			return append(b, t.value...)
		}
		return api.AppendQuoted(b, t.value)
	case t.list():
		for i, c := range t.under {
			b = appendTree(append(b, "[,"[min(i, 1)]), c)
		}
		return append(b, ']')
	}
	for i, c := range t.under {
		b = append(b, "{,"[min(i, 1)])
		b = append(api.AppendQuoted(b, t.names[i]), ':')
		b = appendTree(b, c)
	}
	return append(b, '}')
}
