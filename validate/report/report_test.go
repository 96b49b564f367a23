package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"ecsim/validate"
)

const source = `name: 变更
steps:
  - call: CreateVirtualBorderRouter
    as: first
    with: {VlanId: 100, Name: "杭州-专线", PhysicalConnectionId: pc-1} # taken
`

// sample has one finding of each severity, a plan-wide one among them.
func sample() *Report {
	r := &Report{Summary: Summary{Steps: 9}}
	r.Add(Entry{
		Finding: validate.Finding{
			Rule: "vlan.unique", Severity: validate.SeverityError, Code: "InvalidVlanId.Used", Status: 400, Param: "VlanId",
			Message: "VLAN 100 of circuit pc-1 is taken by vbr-1", Resources: []string{"vbr-1", "pc-1"}, Fix: "take VLAN 101",
		},
		Step: 3, Title: "CreateVirtualBorderRouter (first)", File: "plan.yaml", Line: 5, Column: 20,
		Origins: []Origin{{"vbr-1", 2, 3}},
	})
	r.Add(Entry{
		Finding: validate.Finding{Rule: "vbr.name", Severity: validate.SeverityWarning, Message: "名称“杭州-专线”已被另一台边界路由器使用，\x1b[31m请换一个名称以免混淆"},
		Step:    3, Title: "CreateVirtualBorderRouter (first)", File: "plan.yaml", Line: 5, Column: 31,
	})
	r.Add(Entry{
		Finding: validate.Finding{Rule: "plan.incomplete", Severity: validate.SeverityNote, Message: "step 4 could not be fully checked, because step 3 was refused"},
		Step:    4, Title: "wait", File: "plan.yaml", Line: 99, Column: 1,
	})
	return r
}

func TestText(t *testing.T) {
	src := func(string) []byte { return []byte(source) }
	for _, tt := range []struct {
		name string
		opt  TextOptions
		want string
	}{
		{"as wide as it is", TextOptions{Source: src}, `
step 3 · CreateVirtualBorderRouter (first)
plan.yaml:5:20: error InvalidVlanId.Used [vlan.unique]
    5 │     with: {VlanId: 100, Name: "杭州-专线", PhysicalConnectionId: pc-1} # taken
      │                    ^^^
      VLAN 100 of circuit pc-1 is taken by vbr-1
      with: vbr-1 (made by step 2, line 3), pc-1
      fix: take VLAN 101
plan.yaml:5:31: warning [vbr.name]
    5 │     with: {VlanId: 100, Name: "杭州-专线", PhysicalConnectionId: pc-1} # taken
      │                               ^^^^^^^^^^^
      名称“杭州-专线”已被另一台边界路由器使用，�[31m请换一个名称以免混淆

step 4 · wait
plan.yaml:99:1: note [plan.incomplete]
  step 4 could not be fully checked, because step 3 was refused

9 steps: 1 error, 1 warning, 1 note
`},
		{"folded", TextOptions{Source: src, Width: 48}, `
step 3 · CreateVirtualBorderRouter (first)
plan.yaml:5:20: error InvalidVlanId.Used [vlan.unique]
    5 │     with: {VlanId: 100, Name: "杭州-专…
      │                    ^^^
      VLAN 100 of circuit pc-1 is taken by vbr-1
      with: vbr-1 (made by step 2, line 3), pc-1
      fix: take VLAN 101
plan.yaml:5:31: warning [vbr.name]
    5 │ …: 100, Name: "杭州-专线", PhysicalConn…
      │               ^^^^^^^^^^^
      名称“杭州-专线”已被另一台边界路由器使用，
      �[31m请换一个名称以免混淆

step 4 · wait
plan.yaml:99:1: note [plan.incomplete]
  step 4 could not be fully checked, because
  step 3 was refused

9 steps: 1 error, 1 warning, 1 note
`},
		{"without the source", TextOptions{}, `
step 3 · CreateVirtualBorderRouter (first)
plan.yaml:5:20: error InvalidVlanId.Used [vlan.unique]
  VLAN 100 of circuit pc-1 is taken by vbr-1
  with: vbr-1 (made by step 2, line 3), pc-1
  fix: take VLAN 101
plan.yaml:5:31: warning [vbr.name]
  名称“杭州-专线”已被另一台边界路由器使用，�[31m请换一个名称以免混淆

step 4 · wait
plan.yaml:99:1: note [plan.incomplete]
  step 4 could not be fully checked, because step 3 was refused

9 steps: 1 error, 1 warning, 1 note
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			if err := Text(&b, sample(), tt.opt); err != nil {
				t.Fatal(err)
			}
			if got := "\n" + b.String(); got != tt.want {
				t.Errorf("got%s", got)
			}
			for _, line := range strings.Split(b.String(), "\n") {
				if tt.opt.Width > 0 && cells.StringWidth(line) > tt.opt.Width && !strings.HasPrefix(line, "plan.yaml:") {
					t.Errorf("%d cells: %s", cells.StringWidth(line), line)
				}
			}
		})
	}
}

func TestTextColor(t *testing.T) {
	var plain, coloured strings.Builder
	if err := Text(&plain, sample(), TextOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := Text(&coloured, sample(), TextOptions{Color: true}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(plain.String(), "\x1b") || !strings.Contains(coloured.String(), "\x1b[1;31merror\x1b[0m") {
		t.Errorf("plain %q\ncoloured %q", plain.String(), coloured.String())
	}
}

func TestTextOfNothing(t *testing.T) {
	var b strings.Builder
	if err := Text(&b, &Report{Summary: Summary{Steps: 1}}, TextOptions{}); err != nil || b.String() != "1 step: no findings\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

func TestExtent(t *testing.T) {
	for _, tt := range []struct {
		line   string
		column int
		want   string
	}{
		{"VlanId: 100 # why", 9, "100"},
		{"{VlanId: 100, Name: a b}", 10, "100"},
		{"{VlanId: 100, Name: a b}", 21, "a b"},
		{`{"VlanId": "1\"00", "x": 1}`, 12, `"1\"00"`},
		{"x: 'it' # y", 4, "'it'"},
		{"NextHopList: # two", 1, "NextHopList"},
		{"- {a: b}", 3, "{"},
		{"x: http://a/b#c", 4, "http://a/b#c"},
		{"x: \"open", 4, "\"open"},
	} {
		runes := []rune(tt.line)
		if got := string(runes[tt.column-1 : tt.column-1+extent(runes, tt.column-1, false)]); got != tt.want {
			t.Errorf("%s, column %d: %s; want %s", tt.line, tt.column, got, tt.want)
		}
	}
}

// TestMark asks for every place in lines of every sort: nothing may break, and no mark may lie outside its line.
func TestMark(t *testing.T) {
	for _, line := range []string{"", "a", "名称: 杭州", strings.Repeat("长", 200), "x: " + strings.Repeat("y", 300), strings.Repeat("长y", 5000)} {
		var c cursor
		for column := range 310 {
			for _, room := range []int{20, 50, 194} {
				shown, start, width := mark(c.window(line, "f", 1, column*len(line)/300), room)
				if cells.StringWidth(shown) > room || start < 0 || width < 1 || start > cells.StringWidth(shown) {
					t.Fatalf("%.20q, column %d, room %d: %q, %d, %d", line, column, room, shown, start, width)
				}
			}
		}
	}
}

// TestLongLine marks places of one very long line, which stay in the middle of what is shown of it.
func TestLongLine(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"steps":[`)
	r := &Report{}
	runes := 0
	for i := range 20_000 {
		const step = `{"call":"CreateVpc","with":{"VpcName":"杭州"}},`
		if i%100 == 7 {
			r.Add(Entry{
				Finding: validate.Finding{Rule: "x.y", Severity: validate.SeverityWarning, Message: strings.Repeat("z", 300)},
				Step:    i + 1, File: "plan.json", Line: 1, Column: 10 + runes + strings.Index(step, `"杭`) + 1,
			})
		}
		b.WriteString(step)
		runes += len([]rune(step))
	}
	for _, width := range []int{0, 80, 1000} {
		var out strings.Builder
		if err := Text(&out, r, TextOptions{Width: width, Source: func(string) []byte { return []byte(b.String()) }}); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(out.String(), "\n")
		for i, line := range lines {
			if cells.StringWidth(line) > 200 {
				t.Fatalf("width %d: %d cells: %s", width, cells.StringWidth(line), line)
			}
			if !strings.Contains(line, "^") {
				continue
			}
			before, above := cells.StringWidth(line[:strings.Index(line, "^")]), lines[i-1]
			if !strings.HasPrefix(cells.TruncateLeft(above, before, ""), `"杭州"`) {
				t.Fatalf("width %d: the mark is not below the value:\n%s\n%s", width, above, line)
			}
			if i > 12 && (!strings.Contains(above, "│ …") || !strings.HasSuffix(above, "…")) {
				t.Fatalf("width %d: not cut: %s", width, above)
			}
		}
	}
}

// TestSameCause has notes of one cause after each other, which the text tells once, and between others, which it tells
// each.
func TestSameCause(t *testing.T) {
	r := &Report{Summary: Summary{Steps: 60}}
	note := func(step int, cause string) {
		r.Add(Entry{Finding: validate.Finding{Rule: "plan.incomplete", Severity: validate.SeverityNote,
			Message: "step could not be fully checked, because " + cause}, Step: step, Title: "wait", Cause: cause})
	}
	for _, step := range []int{2, 3, 5} {
		note(step, "step 1 was refused")
	}
	note(6, "step 4 was refused")
	note(7, "step 4 was refused")
	r.Add(Entry{Finding: validate.Finding{Rule: "x.y", Severity: validate.SeverityError, Message: "no"}, Step: 8})
	note(8, "step 4 was refused")
	for step := range 30 {
		note(10+step, "step 9 was refused")
	}
	var b strings.Builder
	if err := Text(&b, r, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	const want = `
step 2 · wait
: note [plan.incomplete]
  step could not be fully checked, because step 1 was refused

steps 3, 5 could not be fully checked either

step 6 · wait
: note [plan.incomplete]
  step could not be fully checked, because step 4 was refused

step 7 could not be fully checked either

step 8
: error [x.y]
  no
: note [plan.incomplete]
  step could not be fully checked, because step 4 was refused

step 10 · wait
: note [plan.incomplete]
  step could not be fully checked, because step 9 was refused

steps 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30 and 9 more could not be fully checked either

60 steps: 1 error, 36 notes
`
	if got := "\n" + b.String(); got != want {
		t.Errorf("got%s", got)
	}
	b.Reset()
	if err := JSON(&b, r); err != nil || strings.Count(b.String(), `"plan.incomplete"`) != 36 {
		t.Errorf("%v, %s", err, b.String())
	}
}

func TestJSON(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, sample()); err != nil {
		t.Fatal(err)
	}
	const want = `{"version":1,"findings":[{"rule":"vlan.unique","severity":"error","code":"InvalidVlanId.Used","step":3,"file":"plan.yaml","line":5,"column":20,"message":"VLAN 100 of circuit pc-1 is taken by vbr-1","resources":["vbr-1","pc-1"],"fix":"take VLAN 101"},` +
		`{"rule":"vbr.name","severity":"warning","code":"","step":3,"file":"plan.yaml","line":5,"column":31,"message":"名称“杭州-专线”已被另一台边界路由器使用，\u001b[31m请换一个名称以免混淆","resources":[],"fix":""},` +
		`{"rule":"plan.incomplete","severity":"note","code":"","step":4,"file":"plan.yaml","line":99,"column":1,"message":"step 4 could not be fully checked, because step 3 was refused","resources":[],"fix":""}],` +
		`"summary":{"steps":9,"errors":1,"warnings":1,"notes":1}}`
	var got bytes.Buffer
	if err := json.Compact(&got, b.Bytes()); err != nil || got.String() != want {
		t.Errorf("%v\n%s", err, got.String())
	}
}

func TestSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("report")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []*Report{sample(), {}} {
		var b bytes.Buffer
		if err := JSON(&b, r); err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Error(err)
		}
		v.(map[string]any)["findings"] = nil
		if s.Validate(v) == nil {
			t.Error("a report without findings is taken")
		}
	}
}

func TestFailed(t *testing.T) {
	r := &Report{}
	r.Add(Entry{Finding: validate.Finding{Severity: validate.SeverityWarning}})
	if r.Failed(false) || !r.Failed(true) {
		t.Error("a warning fails a plan when, and only when, it is strict")
	}
	r.Add(Entry{Finding: validate.Finding{Severity: validate.SeverityError}})
	if !r.Failed(false) {
		t.Error("an error fails a plan")
	}
}
