package plan_test

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/require"

	"ecsim/scenarios/plan"
)

// reading reads from files in memory.
func reading(files map[string]string) plan.ReadOptions {
	return plan.ReadOptions{Read: func(name string) ([]byte, error) {
		text, ok := files[name]
		if !ok {
			return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
		}
		return []byte(text), nil
	}}
}

// TestScenariosRefused reads the scenarios of testdata/scenarios.txtar whose files have no _ before their name, and compares what is said of each. -update
// rewrites it.
func TestScenariosRefused(t *testing.T) {
	const file = "testdata/scenarios.txtar"
	archive, err := txtar.ParseFile(file)
	require.NoError(t, err)
	files := map[string]string{}
	for _, f := range archive.Files {
		files[f.Name] = string(f.Data)
	}
	for i := range archive.Files {
		in := archive.Files[i]
		name := strings.TrimSuffix(in.Name, path.Ext(in.Name))
		if path.Ext(in.Name) == ".err" || strings.HasPrefix(in.Name, "_") {
			continue
		}
		require.Less(t, i+1, len(archive.Files), in.Name)
		want := &archive.Files[i+1]
		require.Equal(t, name+".err", want.Name)
		t.Run(name, func(t *testing.T) {
			_, err := plan.ReadScenario(in.Name, reading(files))
			require.Error(t, err)
			if flag.Lookup("update").Value.String() == "true" {
				want.Data = []byte(err.Error() + "\n")
			}
			require.Equal(t, string(want.Data), err.Error()+"\n")
		})
	}
	if flag.Lookup("update").Value.String() == "true" {
		require.NoError(t, os.WriteFile(file, txtar.Format(archive), 0o644))
	}
}

// everything is a scenario and its part, with one of most things.
var everything = map[string]string{
	"dir/main.yaml": `
name: everything
account: "7"
region: cn-shanghai
start: 2026-03-01T00:00:00Z
seed: 9
bgp: "off"
delays: default
operator: auto
state: {settings: {quotas: {route-entries.per-table: 3}}}
parameters: {vlan: 100, name: old}
matrix:
  - {row: one, mask: 255.255.255.252}
  - {mask: 255.255.255.248, name: new}
invariants: [world.consistent]
steps:
  - call: CreateVpc
    as: vpc
    with: {VpcName: "${name}-$${x}", CidrBlock: 10.0.0.0/8}
    expect: {code: [success, QuotaExceeded.Vpc], fields: {VpcId: {matches: "^vpc-"}}}
  - include: parts/_part.yaml
    as: part
    with: {vpc: "${vpc.VpcId}", mask: "${mask}"}
  - parallel:
      orders: 3
      branches:
        - - {wait: 1s}
          - {fail: {target: "${part.vbr.VbrId}"}, expect: {error: there is no}}
        - {heal: {target: ap-cn-hangzhou-yh-B}}
  - expect: {get: DescribeVpcs, with: {VpcId: "${vpc.VpcId}"}, path: "Vpcs.Vpc[VpcId=${vpc.VpcId}].Status", one-of: [Available, Pending], within: 1h}
  - expect: {states: {"${part.vbr.VbrId}": [active, gone]}}
`,
	"dir/parts/_part.yaml": `
region: cn-beijing
parameters: {vpc: , mask: }
steps:
  - call: CreateVirtualBorderRouter
    as: vbr
    with: {PhysicalConnectionId: pc-1, VlanId: 5, PeeringSubnetMask: "${mask}", Name: "for ${vpc}"}
`,
}

func TestScenarioOfEverything(t *testing.T) {
	list, err := plan.ReadScenario("dir/main.yaml", reading(everything))
	require.NoError(t, err)
	require.Len(t, list, 2)
	one, two := list[0], list[1]
	require.Equal(t, "one", one.Row)
	require.Equal(t, "mask=255.255.255.248, name=new", two.Row)
	require.Equal(t, uint64(9), *one.Seed)
	require.Equal(t, []string{"off", "default", "auto"}, []string{one.BGP, one.Delays, one.Operator})
	require.JSONEq(t, `{"version":1,"now":"2026-03-01T00:00:00Z","settings":{"quotas":{"route-entries.per-table":3}}}`, string(one.State))
	require.Len(t, one.Steps, 7)
	text := func(s *plan.Scenario, step int, name string) string {
		for _, p := range s.Steps[step].Call.Params {
			if p.Name == name {
				v, _ := p.Value.Eval(func(r *plan.Ref) (string, bool) {
					require.Zero(t, r.Step)
					return "vpc-of-step-1", true
				})
				return v
			}
		}
		return ""
	}
	require.Equal(t, "old-${x}", text(one, 0, "VpcName"))
	require.Equal(t, "new-${x}", text(two, 0, "VpcName"))
	require.Equal(t, "255.255.255.252", text(one, 1, "PeeringSubnetMask"))
	require.Equal(t, "for vpc-of-step-1", text(one, 1, "Name"))
	require.Equal(t, "cn-beijing", text(one, 1, "RegionId"))
	require.Equal(t, "cn-shanghai", text(one, 0, "RegionId"))
	require.Equal(t, "7", one.Steps[1].Call.Account)
	require.Equal(t, "dir/parts/_part.yaml", one.Steps[1].File)
	require.Equal(t, []plan.Range{{First: 2, End: 4}, {First: 4, End: 5}}, one.Groups[0].Branches)
	require.Equal(t, 3, one.Groups[0].Orders)
	require.Equal(t, time.Hour, one.Steps[5].Expect.Within)
	require.Equal(t, 1, one.Steps[3].Fault.Target.Refs()[0].Step)
}

func TestScenarioSet(t *testing.T) {
	files := map[string]string{
		"s.yaml": "parameters: {name: a}\nmatrix: {mask: [1, 2], vlan: [3, 4]}\nsteps:\n  - call: CreateVpc\n    with: {VpcName: \"${name}\", Description: \"${mask} ${vlan}\"}\n",
	}
	opt := reading(files)
	opt.Set = map[string]string{"name": "b"}
	list, err := plan.ReadScenario("s.yaml", opt)
	require.NoError(t, err)
	var rows []string
	for _, s := range list {
		rows = append(rows, s.Row)
		v, _ := s.Steps[0].Call.Params[0].Value.Eval(nil)
		require.Equal(t, "b", v)
	}
	require.Equal(t, []string{"mask=1, vlan=3", "mask=1, vlan=4", "mask=2, vlan=3", "mask=2, vlan=4"}, rows)
	for name, want := range map[string]string{
		"mask": "--set mask: s.yaml has it in its matrix",
		"nam":  "--set nam: s.yaml declares no such parameter; it declares name; did you mean name?",
	} {
		opt.Set = map[string]string{name: "x"}
		_, err := plan.ReadScenario("s.yaml", opt)
		require.EqualError(t, err, want)
	}
	opt.Set = map[string]string{"name": "${vpc.VpcId}"}
	_, err = plan.ReadScenario("s.yaml", opt)
	require.EqualError(t, err, "--set name: its value ${vpc.VpcId} holds a reference; only a value that an include gives can")
}

// numbers is 0, 1, … for a list.
func numbers(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d,", i)
	}
	return strings.TrimSuffix(b.String(), ",")
}

// TestScenarioBombs has files that would come to more than any memory holds.
func TestScenarioBombs(t *testing.T) {
	files := map[string]string{"leaf.yaml": "steps: []"}
	below := "leaf.yaml"
	for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
		files[name+".yaml"] = "steps:\n" + strings.Repeat("  - include: "+below+"\n", 100)
		below = name + ".yaml"
	}
	_, err := plan.ReadScenario("f.yaml", reading(files))
	require.ErrorContains(t, err, "files are included more than 10000 times")

	files["leaf.yaml"] = "steps:\n" + strings.Repeat("  - wait: 1s\n", 1000)
	_, err = plan.ReadScenario("c.yaml", reading(files))
	require.ErrorContains(t, err, "a plan has at most 100000 steps")

	rows := "parameters: {a: }\nmatrix: {a: [" + numbers(1000) + "]}\nsteps:\n"
	files["rows.yaml"] = rows + "  - include: leaf.yaml\n"
	_, err = plan.ReadScenario("rows.yaml", reading(files))
	require.ErrorContains(t, err, "the rows come to more than 500000 steps")

	defer plan.Limit(500_000, 8<<20)()
	// Few steps of many values.
	files["values.yaml"] = rows + "  - call: DescribeVpcs\n    with: {Tag: [" + strings.Repeat("{Key: a},", 10_000) + "{Key: a}]}\n"
	_, err = plan.ReadScenario("values.yaml", reading(files))
	require.ErrorContains(t, err, "values.yaml:5:")
	require.ErrorContains(t, err, "this scenario has more than 500000 values; divide it")

	// Each include makes the value 300 times as long.
	for i, next := range []string{"x2.yaml", "x3.yaml", "x4.yaml"} {
		name := []string{"x1.yaml", "x2.yaml", "x3.yaml"}[i]
		files[name] = "parameters: {x: }\nsteps: [{include: " + next + ", with: {x: \"" + strings.Repeat("${x}", 300) + "\"}}]"
	}
	files["x4.yaml"] = "parameters: {x: }\nsteps: [{call: CreateVpc, with: {VpcName: \"${x}\"}}]"
	files["x.yaml"] = "steps: [{include: x1.yaml, with: {x: " + strings.Repeat("a", 100) + "}}]"
	_, err = plan.ReadScenario("x.yaml", reading(files))
	require.EqualError(t, err, "x2.yaml:2:38: with its rows and includes, the values that parameters are put into come to more than 8 MiB")

	// Each key would copy all rows.
	files["wide.yaml"] = "matrix:\n  a: [" + numbers(10_000) + "]\n"
	for i := range 900 {
		files["wide.yaml"] += fmt.Sprintf("  k%d: [1]\n", i)
	}
	files["wide.yaml"] += "steps: []\n"
	_, err = plan.ReadScenario("wide.yaml", reading(files))
	require.EqualError(t, err, "wide.yaml:2:3: the matrix has 10000 rows of 901 values; it has at most 500000 values")
}

// FuzzReadScenario reads scenarios that may include themselves and each other. Whatever they are, there is a scenario or an error with a place.
func FuzzReadScenario(f *testing.F) {
	entries, err := os.ReadDir("../library")
	if err != nil {
		f.Fatal(err)
	}
	part := []byte("parameters: {x: 1, y: }\nsteps:\n  - call: CreateVpc\n    as: vpc\n    with: {VpcName: \"${x}\"}\n")
	for _, e := range entries {
		if text, err := os.ReadFile("../library/" + e.Name()); err == nil && path.Ext(e.Name()) == ".yaml" {
			f.Add(text, part)
		}
	}
	f.Add([]byte("matrix: {a: [1, 2]}\nsteps:\n  - include: part.yaml\n    as: p\n    with: {y: \"${a}\"}\n  - expect: {states: {\"${p.vpc.VpcId}\": gone}}\n"), part)
	f.Fuzz(func(t *testing.T, main, part []byte) {
		list, err := plan.ReadScenario("main.yaml", plan.ReadOptions{Read: func(name string) ([]byte, error) {
			switch name {
			case "main.yaml":
				return main, nil
			case "part.yaml":
				return part, nil
			}
			return nil, fs.ErrNotExist
		}})
		var refused *plan.Error
		switch {
		case err == nil && len(list) == 0:
			t.Error("neither a scenario nor an error")
		case err != nil && errors.As(err, &refused) && len(refused.Problems) == 0:
			t.Error("an error without a problem")
		}
		for _, s := range list {
			for _, g := range s.Groups {
				at := g.Branches[0].First
				for _, b := range g.Branches {
					if b.First != at || b.End < b.First || b.End > len(s.Steps) {
						t.Fatalf("the branches %v are no neighbours", g.Branches)
					}
					at = b.End
				}
			}
		}
	})
}
