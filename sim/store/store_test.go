package store

import (
	"bytes"
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/model/modeltest"
	"ecsim/sim"
)

// server is the part of a server that a store sees: a lock, an engine and the two doors of changes.
type server struct {
	t testing.TB
	*Store
	mu       sync.Mutex
	engine   *sim.Engine
	circuits []*model.PhysicalConnection
	warnings []string
	memory   bool // append nothing
	work     int
}

// estate is a small world without delays.
func estate(size int) func() (*model.World, error) {
	return func() (*model.World, error) {
		w := modeltest.Estate(size, 1)
		s := *w.Settings
		s.Delays = model.DelaysNone
		w.Settings = &s
		return w, nil
	}
}

func start(t testing.TB, dir string, o Options) *server {
	t.Helper()
	s, err := tryStart(t, dir, o)
	require.NoError(t, err)
	return s
}

func tryStart(t testing.TB, dir string, o Options) (*server, error) {
	s := &server{t: t}
	if o.Initial == nil {
		o.Initial = estate(200)
	}
	o.Warn = func(text string) { s.warnings = append(s.warnings, text) }
	st, w, err := Open(dir, o)
	if err != nil {
		return s, err
	}
	s.Store, s.engine = st, sim.New(w)
	w.Circuits.Scan(func(c *model.PhysicalConnection) bool {
		s.circuits = append(s.circuits, c)
		return true
	})
	return s, nil
}

// change makes a change, which must be accepted, and appends it.
func (s *server) change(c sim.Change) (wait func() error) {
	s.t.Helper()
	wait, err := s.try(c)
	require.NoError(s.t, err)
	return wait
}

func (s *server) try(c sim.Change) (wait func() error, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c.At = max(c.At, s.engine.World().Now)
	out, err := s.engine.Apply(c)
	if err != nil {
		return nil, err
	}
	if s.memory {
		return func() error { return nil }, nil
	}
	return s.Append(c, MarkOf(s.engine.World(), out)), nil
}

// write makes the n-th of a row of changes that are always accepted, each of which leaves a trace: a VBR's name.
func (s *server) write(n int) (wait func() error) {
	s.t.Helper()
	return s.change(s.rename(n))
}

func (s *server) rename(n int) sim.Change {
	c := s.circuits[n%len(s.circuits)]
	return sim.Change{Request: &model.Request{Account: c.Owner, Action: api.ModifyPhysicalConnectionAttribute, Params: []model.Param{
		{Name: "RegionId", Value: c.Region}, {Name: "PhysicalConnectionId", Value: c.ID}, {Name: "Name", Value: fmt.Sprintf("name-%d", n)},
	}}}
}

func (s *server) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return textOf(s.t, s.engine.World())
}

func textOf(t testing.TB, w *model.World) string {
	var b bytes.Buffer
	require.NoError(t, w.WriteSnapshot(&b))
	return b.String()
}

func TestRestartGivesTheSameWorld(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "dir")
	s := start(t, dir, Options{})
	for i := range 100 {
		require.NoError(t, s.write(i)())
	}
	want := s.text()
	require.NoError(t, s.Close())
	for range 3 {
		s = start(t, dir, Options{})
		require.Equal(t, want, s.text())
		require.Empty(t, s.warnings)
		require.EqualValues(t, 100, s.Stats().Journal)
		require.NoError(t, s.Close())
	}
}
