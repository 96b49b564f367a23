package run_test

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"ecsim/scenarios/run"
)

// TestFormats writes one passing and one failing scenario in every format.
func TestFormats(t *testing.T) {
	list := append(results(t, "name: fine & well"+vpc, run.Options{Log: true}), results(t, "name: fails"+vpc+"  - expect: {states: {\"${vpc.VpcId}\": gone}}\n", run.Options{Log: true})...)
	write := func(w run.Writer) {
		for _, r := range list {
			require.NoError(t, w.Write(r))
		}
		require.NoError(t, w.Close())
	}
	var text, js, junit, tap bytes.Buffer
	write(run.NewText(&text, true, 10))
	require.Contains(t, text.String(), "ok    fine & well")
	require.Contains(t, text.String(), "FAIL  fails")
	require.Contains(t, text.String(), "s.yaml:7:39: step 2, expect states, at 2026-01-01T00:00:00Z\n      expected  vpc-bp1tde7y10b1000000001 is gone\n      found     Vpc vpc-bp1tde7y10b1000000001 is Available\n      before    ")
	require.True(t, strings.HasSuffix(text.String(), "2 scenarios, 1 failed\n"))

	write(run.NewJSON(&js))
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(run.Schema))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("run", doc))
	schema, err := c.Compile("run")
	require.NoError(t, err)
	var v any
	require.NoError(t, json.Unmarshal(js.Bytes(), &v))
	require.NoError(t, schema.Validate(v))
	require.Contains(t, js.String(), `"expected": "vpc-bp1tde7y10b1000000001 is gone"`)

	write(run.NewJUnit(&junit))
	var suites struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Suites   []struct {
			Cases []struct {
				Name    string `xml:"name,attr"`
				Failure *struct {
					Text string `xml:",chardata"`
				} `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	require.NoError(t, xml.Unmarshal(junit.Bytes(), &suites))
	require.Equal(t, []int{2, 1}, []int{suites.Tests, suites.Failures})
	require.Equal(t, "fine & well", suites.Suites[0].Cases[0].Name)
	require.Contains(t, suites.Suites[0].Cases[1].Failure.Text, "expected  vpc-")

	write(run.NewTAP(&tap, len(list)))
	lines := strings.Split(tap.String(), "\n")
	require.Equal(t, []string{"TAP version 14", "1..2", "ok 1 - fine & well", "not ok 2 - fails", "  ---"}, lines[:5])
	require.Contains(t, lines, "  ...")
}

// TestNamesAreOneLine: what a name holds neither breaks the report's lines nor reaches the terminal.
func TestNamesAreOneLine(t *testing.T) {
	r := results(t, "name: \"a\\nb\\e[31mc\"\nsteps:\n  - wait: 1s\n", run.Options{})[0]
	var text, tap bytes.Buffer
	require.NoError(t, run.NewText(&text, false, 0).Write(r))
	require.NoError(t, run.NewTAP(&tap, 1).Write(r))
	require.Equal(t, "ok    a\uFFFDb\uFFFD[31mc  1 step, 0 expectations, 1s\n", text.String())
	require.Equal(t, "TAP version 14\n1..1\nok 1 - a\uFFFDb\uFFFD[31mc\n", tap.String())
}

// TestFailureTellsItsIncludes: of a part that is included twice it is plain which of them failed.
func TestFailureTellsItsIncludes(t *testing.T) {
	files := map[string]string{
		"s.yaml":     "region: cn-hangzhou\nsteps:\n  - include: _site.yaml\n    as: a\n    with: {count: 1}\n  - include: _site.yaml\n    as: b\n    with: {count: 1}\n",
		"_site.yaml": "parameters: {count: }\nsteps:\n  - include: _vpc.yaml\n    with: {count: \"${count}\"}\n",
		"_vpc.yaml":  "parameters: {count: }\nsteps:\n  - call: CreateVpc\n    with: {CidrBlock: 10.0.0.0/8}\n  - expect: {get: DescribeVpcs, path: TotalCount, equals: \"${count}\"}\n",
	}
	list, err := run.Read([]string{"s.yaml"}, nil, reading(files))
	require.NoError(t, err)
	r, err := run.Run(context.Background(), list[0], run.Options{})
	require.NoError(t, err)
	require.Equal(t, []string{
		"_vpc.yaml:5:59: step 4, expect get DescribeVpcs, at 2026-01-01T00:00:00Z",
		"included  _site.yaml:3",
		"included  s.yaml:6 as b",
		"expected  TotalCount is 1",
	}, run.FailureText(r)[:4])
	var out bytes.Buffer
	j := run.NewJSON(&out)
	require.NoError(t, j.Write(r))
	require.NoError(t, j.Close())
	require.Contains(t, strings.Join(strings.Fields(out.String()), ""), `"included":[{"file":"s.yaml","line":6,"as":"b"},{"file":"_site.yaml","line":3}]`)
}
