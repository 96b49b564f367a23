package gen

import (
	"bytes"
	"fmt"
	"go/format"
	"io/fs"
	"strings"
)

const header = "// Code generated from actions/*.yaml by go generate. DO NOT EDIT.\n\npackage api\n\n"

// Generate reads the catalog in dir and returns the generated files by name.
func Generate(dir fs.FS) (map[string][]byte, error) {
	actions, err := load(dir)
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{}
	for name, write := range map[string]func(*bytes.Buffer, []action){
		"actions_gen.go":   writeActions,
		"requests_gen.go":  writeRequests,
		"responses_gen.go": writeResponses,
		"encoders_gen.go":  writeEncoders,
		"catalog_gen.go":   writeCatalog,
	} {
		var b bytes.Buffer
		b.WriteString(header)
		write(&b, actions)
		src, err := format.Source(b.Bytes())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out[name] = src
	}
	return out, nil
}

// goName is the API's own name with its first letter in upper case.
func goName(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func writeActions(b *bytes.Buffer, actions []action) {
	b.WriteString("import \"ecsim/model\"\n\n// The actions.\nconst (\n")
	for _, a := range actions {
		fmt.Fprintf(b, "// %s: %s\n%s model.Action = %q\n", a.Action, a.Summary, a.Action, a.Action)
	}
	b.WriteString(")\n")
}

func writeResponses(b *bytes.Buffer, actions []action) {
	for _, a := range actions {
		t := a.Action + "Response"
		writeStruct(b, t, fmt.Sprintf("%s is what %s answers.", t, a.Action), a.Response)
		fmt.Fprintf(b, "// SetRequestID sets RequestId.\nfunc (r *%s) SetRequestID(id string) { r.RequestId = id }\n\n", t)
	}
}

func writeStruct(b *bytes.Buffer, t, doc string, fields []field) {
	fmt.Fprintf(b, "// %s\ntype %s struct {\n", doc, t)
	for _, f := range fields {
		inner := t + goName(f.Name)
		typ := goTypes[f.Type]
		switch {
		case f.Type == "object":
			typ = inner
		case f.Type == "list" && f.Fields != nil:
			typ = "[]" + inner
		case f.Type == "list":
			typ = "[]" + goTypes[f.Item]
		}
		fmt.Fprintf(b, "%s %s `json:%q`\n", goName(f.Name), typ, f.Name)
	}
	b.WriteString("}\n\n")
	for _, f := range fields {
		if f.Type == "object" || f.Fields != nil {
			writeStruct(b, t+goName(f.Name), "It is "+f.Name+" of "+t+".", f.Fields)
		}
	}
}

func writeCatalog(b *bytes.Buffer, actions []action) {
	b.WriteString("// catalog is sorted by group, then name.\nvar catalog = []Spec{\n")
	for _, a := range actions {
		fmt.Fprintf(b, "{\nAction: %q, Group: %q, Access: %q,\nSummary: %q,\nSource: %q,\n", a.Action, a.Group, a.Access, a.Summary, a.Source)
		b.WriteString("Parameters: ")
		writeParams(b, a.Parameters)
		b.WriteString("Response: ")
		writeFields(b, a.Response)
		if len(a.Errors) > 0 {
			b.WriteString("Errors: []ErrorRow{\n")
			for _, e := range a.Errors {
				fmt.Fprintf(b, "{Status: %d, Code: %q, Rows: %d, Origin: %s},\n", e.Status, e.Code, e.Rows, goName(e.Origin))
			}
			b.WriteString("},\n")
		}
		fmt.Fprintf(b, "newRequest: func() binder { return new(%sRequest) },\n", a.Action)
		fmt.Fprintf(b, "newResponse: func() Response { return new(%sResponse) },\n},\n", a.Action)
	}
	b.WriteString("}\n")
}

func writeParams(b *bytes.Buffer, ps []param) {
	b.WriteString("[]Parameter{\n")
	for _, p := range ps {
		fmt.Fprintf(b, "{Name: %q, Type: %s, ", p.Name, goName(p.Type))
		strs := func(k string, v []string) {
			if v != nil {
				fmt.Fprintf(b, "%s: %#v, ", k, v)
			}
		}
		bounds := func(k string, v []int64) {
			if v != nil {
				fmt.Fprintf(b, "%s: Bounds{%d, %d, true}, ", k, v[0], v[1])
			}
		}
		strs("Aliases", p.Aliases)
		if p.Required {
			b.WriteString("Required: true, ")
		}
		if p.Default != "" {
			fmt.Fprintf(b, "Default: %q, ", p.Default)
		}
		strs("Enum", p.Enum)
		if p.Fold {
			b.WriteString("Fold: true, ")
		}
		strs("Suggested", p.Suggested)
		bounds("Range", p.Range)
		bounds("Length", p.Length)
		if p.Pattern != "" {
			fmt.Fprintf(b, "Pattern: %q, ", p.Pattern)
		}
		if p.Max != 0 {
			fmt.Fprintf(b, "Max: %d, ", p.Max)
		}
		fmt.Fprintf(b, "Missing: %q, Malformed: %q", orElse(p.Missing, "MissingParameter"), orElse(p.Malformed, "InvalidParameter"))
		if p.TooMany != "" {
			fmt.Fprintf(b, ", TooMany: %q", p.TooMany)
		}
		if p.Item != "" {
			fmt.Fprintf(b, ", Item: %s", goName(p.Item))
		}
		if p.Fields != nil {
			b.WriteString(", Fields: ")
			writeParams(b, p.Fields)
		}
		b.WriteString("},\n")
	}
	b.WriteString("},\n")
}

func writeFields(b *bytes.Buffer, fs []field) {
	b.WriteString("[]Field{\n")
	for _, f := range fs {
		fmt.Fprintf(b, "{Name: %q, Type: %s", f.Name, goName(f.Type))
		if f.Item != "" {
			fmt.Fprintf(b, ", Item: %s", goName(f.Item))
		}
		if f.Fields != nil {
			b.WriteString(", Fields: ")
			writeFields(b, f.Fields)
		}
		b.WriteString("},\n")
	}
	b.WriteString("},\n")
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
