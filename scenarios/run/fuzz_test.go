package run_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"ecsim/scenarios/library"
	"ecsim/scenarios/run"
)

// FuzzRun reads any text as a scenario, runs it twice and rewrites it. Nothing panics; both runs tell the same; what was rewritten can be read
// again, and rewriting it once more changes nothing.
func FuzzRun(f *testing.F) {
	for _, name := range library.Names() {
		text, err := library.Read(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(bytes.ReplaceAll(text, []byte("include: _"), []byte("include: library/_")))
	}
	f.Add([]byte(cut))
	f.Add([]byte(strings.ReplaceAll(vpc+`  - expect: {get: DescribeVpcs, fields: {"Vpcs.Vpc[*].VpcName": [b, 'c'], TotalCount: "7", "Vpcs.Vpc[0].Tags": {Tag: []}}}
  - expect: {states: {"${vpc.VpcId}": [Pending, gone]}, within: 3s}
  - expect: {no-route: {in: "${vpc.VpcId}", to: 10.1.0.0/16, via: [a, b], type: BGP}}
  - {parallel: {orders: 3, branches: [[{wait: 1s}, {wait: 2s}], {fail: {target: nobody}, expect: {error: no}}]}}
  - {cen: {vbr: x, id: y, attached: false}, expect: {error: VBR}}
`, "\t", " ")))
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > 1<<16 {
			t.Skip()
		}
		read := reading(map[string]string{"fuzz.yaml": string(text)})
		list, err := run.Read([]string{"fuzz.yaml"}, nil, read)
		if err != nil || len(list) == 0 || len(list) > 50 {
			return
		}
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		o := run.Options{BGP: "model", Log: true, Orders: 3}
		if run.Check(list, o) != nil {
			return
		}
		var logs [2]bytes.Buffer
		for i := range logs {
			w := run.NewText(&logs[i], true, 10)
			for _, s := range list {
				r, err := run.Run(ctx, s, o)
				if errors.Is(err, context.DeadlineExceeded) {
					t.Skip("it takes long")
				}
				if err != nil {
					t.Fatalf("Check had no objection, but: %s", err)
				}
				if err := w.Write(r); err != nil {
					t.Fatal(err)
				}
			}
		}
		if !bytes.Equal(logs[0].Bytes(), logs[1].Bytes()) {
			t.Fatalf("two runs differ:\n%s\n%s", &logs[0], &logs[1])
		}
		rewrite(t, ctx, text, o)
	})
}

func rewrite(t *testing.T, ctx context.Context, text []byte, o run.Options) {
	files := map[string]string{"fuzz.yaml": string(text)}
	o.Log = false
	u, err := run.Update(ctx, []string{"fuzz.yaml"}, nil, o, reading(files))
	if errors.Is(err, context.DeadlineExceeded) {
		t.Skip("it takes long")
	}
	if err != nil {
		t.Fatalf("rewriting: %s\n%s", err, text)
	}
	if len(u.Files) == 0 {
		return
	}
	files["fuzz.yaml"] = string(u.Files[0].Text)
	if _, err := run.Read([]string{"fuzz.yaml"}, nil, reading(files)); err != nil {
		t.Fatalf("what was rewritten cannot be read: %s\n%s\nwas\n%s", err, files["fuzz.yaml"], text)
	}
	if len(u.Left) > 0 {
		return // rows that disagree may be settled otherwise next time
	}
	again, err := run.Update(ctx, []string{"fuzz.yaml"}, nil, o, reading(files))
	if errors.Is(err, context.DeadlineExceeded) {
		t.Skip("it takes long")
	}
	if err != nil || len(again.Files) > 0 || len(again.Left) > 0 {
		t.Fatalf("rewriting again: %v %v\n%s", err, again, files["fuzz.yaml"])
	}
}
