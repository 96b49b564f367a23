package live

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	gobgp "github.com/osrg/gobgp/v3/api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ecsim/bgp"
	"ecsim/bgp/rib"
	"ecsim/model"
)

var (
	estates = flag.Int("estates", 200, "how many random estates the differential test runs")
)

// batch is how many estates run at a time: they wait for timers more than they compute.
const batch = 50

// TestModelEqualsLive runs random estates in both control planes: after each step, when nothing moves any more, every
// session is in the same state for the same reason, and every table has the same routes. A counterexample shrinks, and
// is printed as a transcript to keep in testdata/estates.
func TestModelEqualsLive(t *testing.T) {
	if testing.Short() {
		t.Skip("two hundred estates take a while")
	}
	for name, value := range map[string]string{"rapid.checks": fmt.Sprint((*estates + batch - 1) / batch), "rapid.seed": "1", "rapid.nofailfile": "true"} {
		f := flag.Lookup(name)
		if name == "rapid.seed" && f.Value.String() != "0" {
			continue // somebody wants another
		}
		was := f.Value.String()
		require.NoError(t, flag.Set(name, value))
		defer func() { _ = flag.Set(name, was) }()
	}
	program := rapid.Custom(drawProgram)
	ran := 0
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(program, min(batch, *estates), batch).Draw(t, "estates")
		ran += len(all)
		differences := make([]string, len(all))
		var wg sync.WaitGroup
		for i, p := range all {
			wg.Go(func() { _, differences[i] = p.run(nil) })
		}
		wg.Wait()
		for i, d := range differences {
			if d != "" {
				keep(t, all[i])
				t.Fatalf("model and speakers differ:\n%s\nestate:\n%s", d, all[i])
			}
		}
	})
	t.Logf("%d estates", ran)
}

// keep writes a counterexample down. While it shrinks, the smaller one replaces the larger.
func keep(t *rapid.T, p *program) {
	if err := os.WriteFile(filepath.Join("testdata", "estates", "found.json"), []byte(p.String()), 0o666); err != nil {
		t.Log(err)
	}
}

func (p *program) String() string {
	b, _ := json.MarshalIndent(p, "", " ")
	return string(b) + "\n"
}

// TestTranscripts runs the estates that are kept in testdata/estates in both control planes, and compares what the
// model says after each step with what is written beside them.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/estates/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			var p program
			d := json.NewDecoder(bytes.NewReader(text))
			d.DisallowUnknownFields()
			require.NoError(t, d.Decode(&p))
			var story strings.Builder
			_, differences := p.run(&story)
			assert.Empty(t, differences)
			told := strings.TrimSuffix(file, ".json") + ".txt"
			if *update {
				require.NoError(t, os.WriteFile(told, []byte(story.String()), 0o666))
			}
			want, err := os.ReadFile(told)
			require.NoError(t, err)
			assert.Equal(t, string(want), story.String())
		})
	}
}

// run runs the program in both control planes and returns how they differ after the first step after which they do, or "".
func (p *program) run(story *strings.Builder) (steps int, differences string) {
	w := p.world()
	f, err := New(Options{Hold: 5 * time.Second, Keepalive: time.Second})
	if err != nil {
		return 0, err.Error()
	}
	defer f.Close()
	o := &observer{f: f, seen: map[string]model.BGPSession{}}
	for step := -1; step < len(p.Steps); step++ {
		what := "start"
		if step >= 0 {
			p.Steps[step].apply(w)
			what = p.Steps[step].String()
		}
		settleModel(w)
		want := modelTables(w)
		if story != nil {
			fmt.Fprintf(story, "# %s\n%s\n", what, want)
		}
		if got := o.agree(w, want); got != want {
			return step, fmt.Sprintf("after step %d, %s (- model, + speakers):\n%s", step+1, what, cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")))
		}
	}
	return len(p.Steps), ""
}

// settleModel lets the model come to rest: what is silent is noticed.
func settleModel(w *model.World) {
	for range 3 {
		e := bgp.Derive(w)
		due := w.Now
		for _, s := range rib.Converge(e, w.Now, w.BGPSessions.Get) {
			w.Put(&s)
			if !s.Lost.IsZero() {
				i := slices.IndexFunc(e.Sessions, func(x bgp.Session) bool { return x.Peer == s.PeerID })
				due = max(due, rib.Deadline(&e.Sessions[i], s.Lost))
			}
		}
		w.Now = due
	}
}

// modelTables writes down every session and every table of a customer's router, as the model has them.
func modelTables(w *model.World) string {
	e := bgp.Derive(w)
	var t tables
	for i := range e.Sessions {
		t.session(w.BGPSessions.Get(e.Sessions[i].Peer))
	}
	for i := range e.Customers {
		c := &e.Customers[i]
		if !c.Up {
			continue // it has stopped; who knows what it thinks
		}
		for _, r := range rib.Learned(w, c.ID) {
			t.learned(c.ID, r.Prefix, r.ASPath, r.Peer, r.Best)
		}
	}
	return t.String()
}

type tables struct{ lines []string }

func (t *tables) add(format string, args ...any) {
	t.lines = append(t.lines, fmt.Sprintf(format, args...))
}

func (t *tables) String() string {
	sort.Strings(t.lines)
	return strings.Join(t.lines, "\n")
}

func (t *tables) session(s *model.BGPSession) {
	t.add("%s %s %s, sent %s", s.PeerID, s.State, s.Reason, strings.Join(s.Advertised, " "))
	for _, r := range s.Received {
		flags := ""
		if r.Best {
			flags = " best"
		}
		if r.Loop {
			flags = " loop"
		}
		t.add("%s got %s path [%s] %s med %d%s", s.PeerID, r.Prefix, r.ASPath, r.Origin, r.MED, flags)
	}
}

func (t *tables) learned(router, prefix, path, peer string, best bool) {
	flag := ""
	if best {
		flag = " best"
	}
	t.add("%s learned %s path [%s] from %s%s", router, prefix, path, peer, flag)
}

// observer sees what a fabric comes to.
type observer struct {
	f    *Fabric
	seen map[string]model.BGPSession
}

// How long the speakers have to come to what the model says, and to stay there.
const (
	patience = 20 * time.Second
	steady   = 40 * time.Millisecond
)

// agree applies a world and waits until the speakers are where the model is and stay there. It returns where they are.
func (o *observer) agree(w *model.World, want string) string {
	if err := o.f.Apply(bgp.Derive(w)); err != nil {
		return err.Error()
	}
	stop := time.Now().Add(patience)
	var since time.Time
	for {
		report, due := o.f.Refresh()
		for _, s := range report.Sessions {
			o.seen[s.PeerID] = s
		}
		for _, peer := range report.Gone {
			delete(o.seen, peer)
		}
		got := o.tables(w)
		switch now := time.Now(); {
		case got != want:
			since = time.Time{}
		case since.IsZero():
			since = now
		case now.Sub(since) > steady:
			return got
		}
		if time.Now().After(stop) {
			return got
		}
		wait := 20 * time.Millisecond
		if due > 0 {
			wait = min(wait, due)
		}
		select {
		case <-o.f.news:
			time.Sleep(settle)
		case <-time.After(wait):
		}
	}
}

// tables writes down every session and every table of a customer's router, as the speakers have them.
func (o *observer) tables(w *model.World) string {
	var t tables
	for _, s := range o.seen {
		t.session(&s)
	}
	e := o.f.estate
	for i := range e.Customers {
		c := &e.Customers[i]
		sp := o.f.routers[c.ID]
		if !c.Up || sp == nil {
			continue
		}
		peers := map[string]string{}
		for _, j := range c.Sessions {
			if s := o.f.sessions[e.Sessions[j].Peer]; s != nil {
				peers[s.farNeighbor.alias.String()] = s.peer
			}
		}
		for _, ipv6 := range []bool{false, true} {
			for prefix, routes := range sp.table(gobgp.TableType_GLOBAL, "", ipv6) {
				best := true
				for _, r := range routes {
					if peer, ok := peers[r.neighbor]; ok {
						t.learned(c.ID, prefix.String(), r.ASPath, peer, best)
						best = false
					}
				}
			}
		}
	}
	return t.String()
}
