package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
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
	st := s.Stats()
	require.EqualValues(t, 100, st.Records)
	require.EqualValues(t, 100, st.Journal)
	require.EqualValues(t, 100, st.Commits)
	require.GreaterOrEqual(t, st.Fsyncs, st.Commits)
	require.Positive(t, st.FileSize)
	require.NoError(t, s.Close())
	for range 3 {
		s = start(t, dir, Options{})
		require.Equal(t, want, s.text())
		require.Empty(t, s.warnings)
		require.EqualValues(t, 100, s.Stats().Journal)
		require.Equal(t, st.Bytes, s.Stats().Bytes)
		require.NoError(t, s.Close())
		require.NoError(t, s.Close())
	}
}

// Every kind of change survives, and so do parameters that are not UTF-8.
func TestKindsOfChange(t *testing.T) {
	dir := t.TempDir()
	s := start(t, dir, Options{})
	w := s.engine.World()
	var vbr *model.VirtualBorderRouter
	w.VBRs.Scan(func(r *model.VirtualBorderRouter) bool { vbr = r; return vbr.Status != "active" })
	var peer *model.BGPPeer
	w.BGPPeers.Scan(func(r *model.BGPPeer) bool { peer = r; return false })
	odd := s.rename(1)
	odd.Request.Params = append(odd.Request.Params, model.Param{Name: "Odd.\xff", Value: "\xfe \u2028"})
	for _, c := range []sim.Change{
		s.rename(0),
		odd,
		{At: w.Now.Add(time.Hour)},
		{Operator: &sim.OperatorChange{ID: s.circuits[0].ID, Event: "lock-financial"}},
		{Fault: &sim.FaultChange{Target: s.circuits[0].ID, Down: true}},
		{Router: &model.CustomerRouter{Name: "dc", ASN: 65001}},
		{RemoveRouter: "dc"},
		{CEN: &sim.CENChange{VbrID: vbr.ID, CEN: model.CEN{ID: "cen-1"}, Attach: true}},
		{BGP: &model.BGPReport{Gone: []string{"bgp-none"}, Sessions: []model.BGPSession{{PeerID: peer.ID, State: model.SessionEstablished, Reason: model.ReasonEstablished,
			Since: w.Now, Received: []model.BGPRoute{{Prefix: "10.200.0.0/16", ASPath: "65001", Origin: model.OriginEGP, MED: 7, Best: true}}}}}},
	} {
		require.NoError(t, s.change(c)(), "%+v", c)
	}
	require.Equal(t, peer.VbrID, w.BGPSessions.Get(peer.ID).VbrID)
	want := s.text()
	require.NoError(t, s.Close())
	s = start(t, dir, Options{})
	require.Equal(t, want, s.text())
	require.NoError(t, s.Close())
}

// Time that passed without a change, as when a request is refused, makes no difference to replaying.
func TestTimeBetweenChanges(t *testing.T) {
	dir := t.TempDir()
	delayed := func() (*model.World, error) { return modeltest.Estate(200, 1), nil }
	s := start(t, dir, Options{Initial: delayed})
	for i := range 5 {
		require.NoError(t, s.write(i)())
		s.engine.Advance(100 * time.Hour)
	}
	require.NoError(t, s.change(sim.Change{})())
	want := s.text()
	require.NoError(t, s.Close())
	s = start(t, dir, Options{})
	require.Equal(t, want, s.text())
	require.NoError(t, s.Close())
}

// TestCompact takes snapshots while many write. Nothing is lost, and what a snapshot makes superfluous goes.
func TestCompact(t *testing.T) {
	dir := t.TempDir()
	s := start(t, dir, Options{Initial: estate(2000), CompactRecords: 2001})
	var wg sync.WaitGroup
	for i := range 16 {
		wg.Go(func() {
			for j := range 300 {
				if !assert.NoError(t, s.write(i*1000+j)()) {
					return
				}
				s.mu.Lock()
				if s.Due() {
					s.Compact(s.engine.World().Fork())
					s.Compact(nil) // one at a time: this does nothing
				}
				s.mu.Unlock()
			}
		})
	}
	wg.Wait()
	want := s.text()
	require.NoError(t, s.Close())
	st := s.Stats()
	require.EqualValues(t, 4800, st.Records)
	require.EqualValues(t, 2, st.Snapshots)
	require.EqualValues(t, 4800, st.Snapshot+st.Journal)
	s = start(t, dir, Options{})
	require.Equal(t, want, s.text())
	require.Empty(t, s.warnings)
	require.Equal(t, st.Journal, s.Stats().Journal)
	require.Equal(t, st.Bytes, s.Stats().Bytes)
	s.compact(t)
	require.Zero(t, s.Stats().Journal)
	require.Zero(t, s.Stats().Bytes)
	require.NoError(t, s.Close())
	s = start(t, dir, Options{})
	require.Equal(t, want, s.text())
	require.Zero(t, s.Stats().Journal)
	require.NoError(t, s.Close())
}

// TestCompactStepByStep copies the directory after each commit of a snapshot in several chunks: each copy has the same world.
func TestCompactStepByStep(t *testing.T) {
	dir := t.TempDir()
	s := start(t, dir, Options{Initial: estate(1000)})
	for i := range 20 {
		require.NoError(t, s.write(i)())
	}
	w := s.engine.World().Fork()
	s.Store.mu.Lock()
	s.generation++
	c := &compaction{bytes: s.stats.Bytes, head: head{Format: formatVersion, Generation: s.generation, Position: s.next - 1}}
	s.Store.mu.Unlock()
	step := 0
	same := func() {
		t.Helper()
		step++
		copied := t.TempDir()
		file, err := os.ReadFile(filepath.Join(dir, fileName))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(copied, fileName), file, 0o600))
		other := start(t, copied, Options{})
		require.Equal(t, s.text(), other.text())
		require.Empty(t, other.warnings)
		// A snapshot of its own takes the place of the one that was not completed.
		require.NoError(t, other.write(step)())
		other.compact(t)
		text := other.text()
		require.NoError(t, other.Close())
		other = start(t, copied, Options{})
		require.Equal(t, text, other.text())
		require.NoError(t, other.Close())
	}
	require.NoError(t, pack(w, 4096, func(chunk []byte) error {
		require.NoError(t, s.Store.write(&piece{of: c, n: c.head.Chunks, chunk: chunk}))
		c.head.Chunks++
		same()
		require.NoError(t, s.write(int(100+c.head.Chunks))())
		same()
		return nil
	}))
	require.Greater(t, c.head.Chunks, uint64(2))
	require.NoError(t, s.Store.write(&piece{of: c}))
	same()
	require.Equal(t, c.head.Chunks, s.Stats().Journal)
	require.NoError(t, s.Close())
}

// TestSettle stops while a snapshot is being written: the next start has nothing to replay all the same.
func TestSettle(t *testing.T) {
	dir := t.TempDir()
	s := start(t, dir, Options{Initial: estate(2000)})
	require.NoError(t, s.write(1)())
	s.mu.Lock()
	s.Compact(s.engine.World().Fork())
	s.mu.Unlock()
	require.NoError(t, s.write(2)())
	s.Settle(s.engine.World().Fork())
	require.Zero(t, s.Stats().Journal)
	want := s.text()
	require.NoError(t, s.Close())
	s = start(t, dir, Options{})
	require.Equal(t, want, s.text())
	require.Zero(t, s.Stats().Journal)
	require.NoError(t, s.Close())
}

func TestReplace(t *testing.T) {
	dir := t.TempDir()
	s := start(t, dir, Options{})
	first := s.write(1)
	other, err := estate(3000)()
	require.NoError(t, err)
	s.mu.Lock()
	s.Compact(s.engine.World().Fork()) // loses against the replacement, or is done before
	wait, err := s.Replace(other)
	require.NoError(t, err)
	s.engine = sim.New(other)
	s.mu.Unlock()
	second := s.write(2)
	for _, wait := range []func() error{second, wait, first} {
		require.NoError(t, wait())
	}
	s.compacted.Wait()
	want := s.text()
	require.EqualValues(t, 1, s.Stats().Journal)
	require.EqualValues(t, 3000, s.Stats().Resources)
	require.Empty(t, s.warnings)
	require.NoError(t, s.Close())
	s = start(t, dir, Options{})
	require.Equal(t, want, s.text())

	// A world that cannot be written changes nothing.
	bad := s.engine.World().Fork()
	bad.Put(&model.Account{UID: "\xff"})
	_, err = s.Replace(bad)
	require.ErrorContains(t, err, "the world cannot be written")
	require.NoError(t, s.write(3)())
	want = s.text()
	require.NoError(t, s.Close())
	s = start(t, dir, Options{})
	require.Equal(t, want, s.text())
	require.NoError(t, s.Close())
}

// A snapshot that cannot be written leaves the journal, is told, and is not tried again at once.
func TestFailedCompaction(t *testing.T) {
	dir := t.TempDir()
	s := start(t, dir, Options{CompactRecords: 1, Initial: estate(20)})
	for i := range s.Stats().Resources {
		require.False(t, s.Due())
		require.NoError(t, s.write(i)())
	}
	require.True(t, s.Due())
	bad := s.engine.World().Fork()
	bad.Put(&model.Account{UID: "\xff"})
	s.Compact(bad)
	s.compacted.Wait()
	require.Len(t, s.warnings, 1)
	require.Contains(t, s.warnings[0], "no snapshot could be written")
	require.False(t, s.Due())
	for i := range s.Stats().Resources {
		require.NoError(t, s.write(i)())
	}
	require.True(t, s.Due())
	want := s.text()
	require.NoError(t, s.Close())
	s = start(t, dir, Options{})
	require.Equal(t, want, s.text())
	s.compact(t)
	require.NoError(t, s.Close())
}

// From the first failure of the disk on nothing is acknowledged, and what was is there after a restart.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	s := start(t, dir, Options{})
	require.NoError(t, s.write(1)())
	want := s.text()
	s.db.MaxSize = 1 // the file must not grow
	var err error
	n := 0
	for ; err == nil && n < 10_000; n++ {
		want = s.text()
		err = s.write(n)()
	}
	require.Error(t, err)
	require.ErrorContains(t, err, filepath.Join(dir, fileName))
	require.Equal(t, err, s.write(0)())
	require.Equal(t, err, s.Err())
	require.True(t, s.Stats().Failed)
	require.False(t, s.Due())
	s.Compact(nil)
	_, replaceErr := s.Replace(s.engine.World())
	require.Equal(t, err, replaceErr)
	require.Equal(t, err, s.Close())
	s = start(t, dir, Options{})
	require.Equal(t, want, s.text())
	require.Empty(t, s.warnings)
	require.NoError(t, s.Close())
}

// A panic of bbolt fails the commit.
func TestPanicInACommit(t *testing.T) {
	s := start(t, t.TempDir(), Options{})
	s.Store.mu.Lock()
	g := s.push(&group{first: s.next, records: 1, world: &packed{chunks: [][]byte{{1}}}})
	s.wake.Signal()
	s.Store.mu.Unlock()
	require.ErrorContains(t, g.wait(), "out of range")
	require.Error(t, s.write(1)())
	require.Error(t, s.Close())
}

func TestClosed(t *testing.T) {
	s := start(t, t.TempDir(), Options{})
	require.NoError(t, s.Close())
	require.ErrorIs(t, s.write(1)(), ErrClosed)
	_, err := s.Replace(s.engine.World())
	require.ErrorIs(t, err, ErrClosed)
	s.Compact(s.engine.World())
	require.False(t, s.Due())
}

func TestOneAtATime(t *testing.T) {
	dir := t.TempDir()
	s := start(t, dir, Options{})
	_, err := tryStart(t, dir, Options{})
	require.EqualError(t, err, fmt.Sprintf("store: %s is in use by process %d; a directory serves one ecsim at a time", dir, os.Getpid()))
	require.NoError(t, s.Close())
	require.NoError(t, start(t, dir, Options{}).Close())
}

func TestNoInitialWorld(t *testing.T) {
	dir := t.TempDir()
	_, _, err := Open(dir, Options{})
	require.ErrorContains(t, err, "no initial world")
	_, err = tryStart(t, dir, Options{Initial: func() (*model.World, error) { return nil, errors.New("state.json: no such file") }})
	require.ErrorContains(t, err, "state.json: no such file")
	// What a crash left of creating the file is not in the way.
	require.NoError(t, os.WriteFile(filepath.Join(dir, fileName+".new"), []byte("half"), 0o600))
	require.NoError(t, start(t, dir, Options{}).Close())
	file := filepath.Join(dir, "lock")
	_, _, err = Open(file, Options{})
	require.ErrorContains(t, err, file)
}

// TestDivergence gives each part of a mark another value, and makes a change that is refused when it is replayed.
func TestDivergence(t *testing.T) {
	for _, tt := range []struct {
		name  string
		wrong func(*Mark, *sim.Change)
		want  string
	}{
		{"sequence", func(m *Mark, _ *sim.Change) { m.Sequence++ }, "had given out 255 IDs after it, now 254"},
		{"resources", func(m *Mark, _ *sim.Change) { m.Resources = 7 }, "had 7 resources after it, now 200"},
		{"timers", func(m *Mark, _ *sim.Change) { m.Timers = -1 }, "-1 timers were pending"},
		{"request", func(m *Mark, _ *sim.Change) { m.RequestID = "R" }, `the answer's RequestId was "R", now "`},
		{"effect", func(m *Mark, _ *sim.Change) { m.Effect++ }, "it led to other events"},
		{"rule", func(_ *Mark, c *sim.Change) { c.Request.Params[2].Value = "1" }, "it was accepted and is refused now: InvalidName"},
		{"past", func(_ *Mark, c *sim.Change) { c.At-- }, "the world's past"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			s := start(t, dir, Options{Version: "0.9"})
			require.NoError(t, s.write(1)())
			c := s.rename(2)
			c.At = s.engine.World().Now
			out, err := s.engine.Apply(c)
			require.NoError(t, err)
			m := MarkOf(s.engine.World(), out)
			tt.wrong(&m, &c)
			require.NoError(t, s.Append(c, m)())
			require.NoError(t, s.Close())
			_, err = tryStart(t, dir, Options{})
			var divergence *DivergenceError
			require.ErrorAs(t, err, &divergence)
			require.EqualValues(t, 2, divergence.Record)
			require.ErrorContains(t, err, tt.want)
			require.ErrorContains(t, err, "record 2 (ModifyPhysicalConnectionAttribute of account ")
			require.ErrorContains(t, err, "the journal was begun by ecsim 0.9")
		})
	}
}

// A file that is cut off under the store's feet is a fault in memory. It fails the commit, and not the process.
func TestFault(t *testing.T) {
	dir := t.TempDir()
	s := start(t, dir, Options{})
	require.NoError(t, s.write(1)())
	require.NoError(t, os.Truncate(filepath.Join(dir, fileName), 0))
	err := s.write(2)()
	require.ErrorContains(t, err, "is damaged")
	require.Equal(t, err, s.write(3)())
	require.Equal(t, err, s.Close())
	_, err = tryStart(t, dir, Options{})
	require.ErrorContains(t, err, "is damaged")
}
