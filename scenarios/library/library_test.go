package library_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"ecsim/model"
	"ecsim/scenarios/library"
	"ecsim/scenarios/plan"
	"ecsim/scenarios/run"
)

func read(t *testing.T) []*plan.Scenario {
	t.Helper()
	list, err := run.Read(library.Names(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(library.Names()) < 30 {
		t.Errorf("the library has %d files; at least 30 are promised", len(library.Names()))
	}
	return list
}

// Every shipped scenario holds, whatever its IDs are made from.
func TestScenariosHold(t *testing.T) {
	list := read(t)
	for _, seed := range []uint64{0, 1, 20260101} {
		o := run.Options{}
		if seed != 0 {
			o.Seed = &seed
		}
		err := run.All(context.Background(), list, o, 2, func(r *run.Result) error {
			if !r.Passed() {
				t.Errorf("%s, seed %d: %d of %d orders do not hold\n%s", r.Name(), seed, r.Failed, r.Orders, strings.Join(run.FailureText(r), "\n"))
			}
			if r.Expectations < 5 || r.Orders > plan.DefaultOrders {
				t.Errorf("%s has %d expectations and %d orders; expected 5 or more and %d or less", r.Name(), r.Expectations, r.Orders, plan.DefaultOrders)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// Ten runs of the library tell the same to the byte, however many scenarios are run at a time.
func TestRunsAreIdentical(t *testing.T) {
	var first []byte
	for i := range 10 {
		list := read(t)
		var out bytes.Buffer
		text := run.NewText(&out, true, 0)
		if err := run.All(context.Background(), list, run.Options{Log: true}, 1+i%4, text.Write); err != nil {
			t.Fatal(err)
		}
		if err := text.Close(); err != nil {
			t.Fatal(err)
		}
		switch {
		case i == 0:
			if first = out.Bytes(); bytes.Count(first, []byte("\n")) < 1000*len(library.Names())/30 {
				t.Fatalf("the log has %d lines only", bytes.Count(first, []byte("\n")))
			}
		case !bytes.Equal(first, out.Bytes()):
			a, b := strings.Split(string(first), "\n"), strings.Split(out.String(), "\n")
			for n := range min(len(a), len(b)) {
				if a[n] != b[n] {
					t.Fatalf("run %d differs from the first in line %d:\n%s\n%s", i+1, n+1, a[n], b[n])
				}
			}
			t.Fatalf("run %d has %d lines, the first %d", i+1, len(b), len(a))
		}
	}
}

// Real speakers come to what the model comes to, in scenarios that hardly wait.
func TestScenariosHoldLive(t *testing.T) {
	names := []string{"bring-up-in-the-wrong-order", "decommissioning-in-the-wrong-order", "ninth-bgp-peer", "overdue-payment", "vbr-for-another-account"}
	for i, n := range names {
		names[i] = plan.LibraryPrefix + n + ".yaml"
	}
	list, err := run.Read(names, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = run.All(context.Background(), list, run.Options{BGP: model.BGPLive}, len(list), func(r *run.Result) error {
		if !r.Passed() {
			t.Errorf("%s does not hold\n%s", r.Name(), strings.Join(run.FailureText(r), "\n"))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

var notInFileNames = regexp.MustCompile(`[^a-z0-9]+`)

// A scenario is called as its file is, and tells a story of more than a line whose first sentence can stand alone.
func TestNamesAndStories(t *testing.T) {
	seen := map[string]string{}
	for _, s := range read(t) {
		want := plan.LibraryPrefix + strings.Trim(notInFileNames.ReplaceAllString(strings.ToLower(s.Name), "-"), "-") + ".yaml"
		if s.File != want {
			t.Errorf("%s is called %q; its file should be %s", s.File, s.Name, want)
		}
		text := strings.Join(strings.Fields(s.Description), " ")
		sentence, _, more := strings.Cut(text, ". ")
		if !more || len(text) < 300 || len(sentence) > 200 {
			t.Errorf("%s: the description has %d letters, its first sentence %d; expected 300 or more, 200 or less", s.File, len(text), len(sentence))
		}
		if f := seen[sentence]; f != "" && f != s.File {
			t.Errorf("%s and %s begin with the same sentence", f, s.File)
		}
		seen[sentence] = s.File
	}
}

// Every part is there for a scenario, or for another part.
func TestPartsAreIncluded(t *testing.T) {
	files, err := fs.Glob(os.DirFS("."), "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range files {
		text, err := library.Read(plan.LibraryPrefix + f)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	parts := 0
	for _, f := range files {
		if strings.HasPrefix(f, "_") {
			parts++
			if !strings.Contains(all.String(), "include: "+f+"\n") {
				t.Errorf("nothing includes %s", f)
			}
		}
	}
	if parts == 0 {
		t.Error("there are no parts")
	}
}
