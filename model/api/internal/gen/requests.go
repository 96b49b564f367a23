package gen

import (
	"bytes"
	"fmt"
	"strings"
)

func writeRequests(b *bytes.Buffer, actions []action) {
	b.WriteString("import \"ecsim/model\"\n\n")
	for _, a := range actions {
		writeRequest(b, a)
	}
}

func writeRequest(b *bytes.Buffer, a action) {
	t := a.Action + "Request"
	fmt.Fprintf(b, "// %s is what %s takes.\ntype %s struct {\n", t, a.Action, t)
	for _, p := range a.Parameters {
		fmt.Fprintf(b, "%s %s\n", goName(p.Name), paramType(t, p))
	}
	b.WriteString("}\n\n")
	for _, p := range a.Parameters {
		if p.Fields == nil {
			continue
		}
		fmt.Fprintf(b, "// %s%s is one item of %s.\ntype %s%s struct {\n", t, goName(p.Name), p.Name, t, goName(p.Name))
		for _, f := range p.Fields {
			fmt.Fprintf(b, "%s %s\n", goName(f.Name), paramType("", f))
		}
		b.WriteString("}\n\n")
	}
	fmt.Fprintf(b, "// Action returns %s.\nfunc (*%s) Action() model.Action { return %s }\n\n", a.Action, t, a.Action)
	writeGetter(b, t, "Str", "string", `""`, a.Parameters)
	writeGetter(b, t, "Int", "int64", "0", a.Parameters)
	writeGetter(b, t, "Bool", "bool", "false", a.Parameters)
	writeIndex(b, t, a.Parameters)
	writeSetter(b, t, "setString", "string", a.Parameters)
	writeSetter(b, t, "setInt", "int64", a.Parameters)
	writeSetter(b, t, "setBool", "bool", a.Parameters)
	for _, p := range a.Parameters {
		if p.Type == "list" {
			writeListSetters(b, t, a.Parameters)
			break
		}
	}
}

func paramType(owner string, p param) string {
	switch {
	case p.Fields != nil:
		return "[]" + owner + goName(p.Name)
	case p.Type == "list":
		return "[]" + goTypes[p.Item]
	}
	return "Opt[" + goTypes[p.Type] + "]"
}

func writeGetter(b *bytes.Buffer, t, method, typ, zero string, ps []param) {
	fmt.Fprintf(b, "// %s returns the %s parameter of that name and whether it is set.\nfunc (r *%s) %s(name string) (%s, bool) {\n", method, typ, t, method, typ)
	writeSwitch(b, "name", ps, func(i int, p param) (string, string) {
		return fmt.Sprintf("%q", p.Name), fmt.Sprintf("return r.%[1]s.V, r.%[1]s.Set", goName(p.Name))
	}, typ)
	fmt.Fprintf(b, "return %s, false\n}\n\n", zero)
}

func writeIndex(b *bytes.Buffer, t string, ps []param) {
	fmt.Fprintf(b, "func (*%s) index(name string) int {\nswitch name {\n", t)
	for i, p := range ps {
		names := append([]string{p.Name}, p.Aliases...)
		fmt.Fprintf(b, "case \"%s\":\nreturn %d\n", strings.Join(names, `", "`), i)
	}
	b.WriteString("}\nreturn -1\n}\n\n")
}

func writeSetter(b *bytes.Buffer, t, method, typ string, ps []param) {
	fmt.Fprintf(b, "func (r *%s) %s(i int, v %s) {\n", t, method, typ)
	writeSwitch(b, "i", ps, func(i int, p param) (string, string) {
		return fmt.Sprint(i), fmt.Sprintf("r.%s = Some(v)", goName(p.Name))
	}, typ)
	b.WriteString("}\n\n")
}

// writeSwitch writes a switch over on with one case a scalar parameter of Go type typ, or nothing when there is none.
func writeSwitch(b *bytes.Buffer, on string, ps []param, clause func(int, param) (label, body string), typ string) {
	open := false
	for i, p := range ps {
		if goTypes[p.Type] != typ {
			continue
		}
		if !open {
			fmt.Fprintf(b, "switch %s {\n", on)
			open = true
		}
		label, body := clause(i, p)
		fmt.Fprintf(b, "case %s:\n%s\n", label, body)
	}
	if open {
		b.WriteString("}\n")
	}
}

func writeListSetters(b *bytes.Buffer, t string, ps []param) {
	fmt.Fprintf(b, "func (r *%s) addItem(i int) {\n", t)
	cases(b, ps, func(p param) string {
		if p.Fields == nil {
			return ""
		}
		n := goName(p.Name)
		return fmt.Sprintf("r.%[1]s = append(r.%[1]s, %[2]s%[1]s{})", n, t)
	})
	b.WriteString("}\n\n")
	for _, m := range []struct{ method, typ, set string }{
		{"setItemString", "string", "item.%[1]s = Some(v)"},
		{"setItemInt", "int64", "item.%[1]s = Some(v)"},
		{"addItemString", "string", "item.%[1]s = append(item.%[1]s, v)"},
	} {
		fmt.Fprintf(b, "func (r *%s) %s(i, field int, v %s) {\n", t, m.method, m.typ)
		cases(b, ps, func(p param) string {
			var inner strings.Builder
			for j, f := range p.Fields {
				scalar := m.method != "addItemString" && goTypes[f.Type] == m.typ
				list := m.method == "addItemString" && f.Type == "list"
				if scalar || list {
					fmt.Fprintf(&inner, "case %d:\n%s\n", j, fmt.Sprintf(m.set, goName(f.Name)))
				}
			}
			if inner.Len() == 0 {
				return ""
			}
			n := goName(p.Name)
			return fmt.Sprintf("item := &r.%[1]s[len(r.%[1]s)-1]\nswitch field {\n%[2]s}", n, inner.String())
		})
		b.WriteString("}\n\n")
	}
	fmt.Fprintf(b, "func (r *%s) addString(i int, v string) {\n", t)
	cases(b, ps, func(p param) string {
		if p.Type != "list" || p.Item == "" {
			return ""
		}
		return fmt.Sprintf("r.%[1]s = append(r.%[1]s, v)", goName(p.Name))
	})
	b.WriteString("}\n\n")
}

// cases writes a switch over i with the non-empty bodies, or nothing when all are empty.
func cases(b *bytes.Buffer, ps []param, body func(param) string) {
	var s strings.Builder
	for i, p := range ps {
		if x := body(p); x != "" {
			fmt.Fprintf(&s, "case %d:\n%s\n", i, x)
		}
	}
	if s.Len() > 0 {
		fmt.Fprintf(b, "switch i {\n%s}\n", s.String())
	}
}
