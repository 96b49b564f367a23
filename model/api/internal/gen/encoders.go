package gen

import (
	"bytes"
	"fmt"
)

// writeEncoders writes, for each response, methods that append it as JSON and as XML. They know the fields, so nothing
// is looked up by reflection while a call is answered.
func writeEncoders(b *bytes.Buffer, actions []action) {
	b.WriteString("import \"strconv\"\n\n")
	for _, a := range actions {
		t := a.Action + "Response"
		fmt.Fprintf(b, "// AppendJSON appends r as JSON.\nfunc (r *%s) AppendJSON(b []byte) []byte { return r.appendJSON(b) }\n\n", t)
		fmt.Fprintf(b, "// AppendXML appends r as an XML element of the type's name.\nfunc (r *%s) AppendXML(b []byte) []byte {\n", t)
		fmt.Fprintf(b, "b = append(b, \"<%[1]s>\"...)\nb = r.appendXML(b)\nreturn append(b, \"</%[1]s>\"...)\n}\n\n", t)
		writeEncoder(b, t, a.Response)
	}
}

func writeEncoder(b *bytes.Buffer, t string, fields []field) {
	fmt.Fprintf(b, "func (r *%s) appendJSON(b []byte) []byte {\n", t)
	for i, f := range fields {
		open := ","
		if i == 0 {
			open = "{"
		}
		fmt.Fprintf(b, "b = append(b, `%s%q:`...)\n", open, f.Name)
		name := "r." + goName(f.Name)
		if f.Type != "list" {
			fmt.Fprintf(b, "b = %s\n", appendJSON(f.Type, name))
			continue
		}
		item, value := f.Item, name+"[i]"
		if f.Fields != nil {
			item = "object"
		}
		fmt.Fprintf(b, "b = append(b, '[')\nfor i := range %s {\nif i > 0 {\nb = append(b, ',')\n}\nb = %s\n}\nb = append(b, ']')\n", name, appendJSON(item, value))
	}
	b.WriteString("return append(b, '}')\n}\n\n")

	fmt.Fprintf(b, "func (r *%s) appendXML(b []byte) []byte {\n", t)
	for _, f := range fields {
		name := "r." + goName(f.Name)
		if f.Type != "list" {
			writeElement(b, f.Name, f.Type, name)
			continue
		}
		item := f.Item
		if f.Fields != nil {
			item = "object"
		}
		fmt.Fprintf(b, "for i := range %s {\n", name)
		writeElement(b, f.Name, item, name+"[i]")
		b.WriteString("}\n")
	}
	b.WriteString("return b\n}\n\n")

	for _, f := range fields {
		if f.Type == "object" || f.Fields != nil {
			writeEncoder(b, t+goName(f.Name), f.Fields)
		}
	}
}

func writeElement(b *bytes.Buffer, tag, typ, value string) {
	fmt.Fprintf(b, "b = append(b, \"<%s>\"...)\nb = %s\nb = append(b, \"</%s>\"...)\n", tag, appendXML(typ, value), tag)
}

func appendJSON(typ, value string) string {
	if typ == "object" {
		return value + ".appendJSON(b)"
	}
	if typ == "string" {
		return "AppendQuoted(b, " + value + ")"
	}
	return appendScalar(typ, value)
}

func appendXML(typ, value string) string {
	if typ == "object" {
		return value + ".appendXML(b)"
	}
	if typ == "string" {
		return "AppendEscaped(b, " + value + ")"
	}
	return appendScalar(typ, value)
}

func appendScalar(typ, value string) string {
	switch typ {
	case "boolean":
		return "strconv.AppendBool(b, " + value + ")"
	case "double":
		return "strconv.AppendFloat(b, " + value + ", 'g', -1, 64)"
	}
	return "strconv.AppendInt(b, " + value + ", 10)"
}
