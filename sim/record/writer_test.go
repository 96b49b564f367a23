package record

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/sim"
)

var start = model.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))

// buffer is a Writer's output that may be looked at meanwhile.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

func begin(t *testing.T) (*Writer, *buffer) {
	t.Helper()
	out := &buffer{}
	w := NewWriter(out, model.New(start, 1), func(err error) { t.Error(err) })
	require.True(t, strings.HasPrefix(out.String(), `{"ecsim":"log","version":1,"at":"2026-01-01T00:00:00Z","state":{"version":1,`), "the state is there at once")
	return w, out
}

// lines are those behind the first.
func lines(out *buffer) []string {
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")[1:]
}

func fault(target string) *sim.Change {
	return &sim.Change{Fault: &sim.FaultChange{Target: target, Down: true}}
}

func TestPlacesKeepTheirOrder(t *testing.T) {
	w, out := begin(t)
	a, b, c, d := w.Place(start), w.Place(start.Add(time.Second)), w.Place(start.Add(2*time.Second)), w.StatePlace(start)
	d.WriteState(model.New(start, 7))
	c.WriteChange(fault("c"))
	time.Sleep(5 * pause)
	assert.Empty(t, lines(out), "nothing is written before what comes first")
	b.Leave()
	a.WriteChange(&sim.Change{})
	assert.Eventually(t, func() bool { return len(lines(out)) == 3 }, 10*time.Second, time.Millisecond, "without Close")
	e, f := w.Place(start), w.Place(start)
	f.WriteChange(fault("f"))
	_ = e // never filled
	require.NoError(t, w.Close())
	require.NoError(t, w.Close())
	assert.Nil(t, w.Place(start))
	got := lines(out)
	require.Len(t, got, 3, "a log ends where something is missing")
	assert.Equal(t, `{"at":"2026-01-01T00:00:00Z"}`, got[0])
	assert.Equal(t, `{"at":"2026-01-01T00:00:02Z","fault":{"target":"c","down":true}}`, got[1])
	assert.True(t, strings.HasPrefix(got[2], `{"at":"2026-01-01T00:00:00Z","state":{"version":1,"now":"2026-01-01T00:00:00Z","seed":7,`), got[2])
}

// TestReadPlace: whoever looks at a copy of the world gets a place only where the copy is what the world was.
func TestReadPlace(t *testing.T) {
	w, _ := begin(t)
	yes, no := func() bool { return true }, func() bool { return false }
	p, ok := w.ReadPlace(start, start.Add(time.Hour), yes)
	assert.True(t, ok)
	assert.Equal(t, start, p.At)
	_, ok = w.ReadPlace(start, start.Add(time.Hour), no)
	assert.False(t, ok, "the world has changed")
	w.Place(start.Add(time.Minute)).Leave()
	p, ok = w.ReadPlace(start, start.Add(time.Hour), yes)
	assert.True(t, ok)
	assert.Equal(t, start.Add(time.Minute), p.At, "time does not go back")
	w.Place(start.Add(time.Hour)).Leave()
	_, ok = w.ReadPlace(start, start.Add(time.Hour), yes)
	assert.False(t, ok, "the copy's time is over")
	require.NoError(t, w.Close())
}

// stuck is a disk that takes nothing until it is let go.
type stuck struct {
	buffer
	head bool
	free chan struct{}
}

func (s *stuck) Write(p []byte) (int, error) {
	if s.head {
		<-s.free
	}
	s.head = true
	return s.buffer.Write(p)
}

// TestSlowDisk: whoever holds the world never waits for the disk; those who fill places do when too much waits already.
func TestSlowDisk(t *testing.T) {
	out := &stuck{free: make(chan struct{})}
	w := NewWriter(out, model.New(start, 1), func(err error) { t.Error(err) })
	long := &Line{Kind: Call, Message: strings.Repeat("x", 1<<20)}
	waiting := make(chan struct{})
	go func() {
		defer close(waiting)
		for range 2 * limit >> 20 {
			w.Place(start).Write(long)
		}
	}()
	select {
	case <-waiting:
		t.Fatal("nobody waited")
	case <-time.After(10 * pause):
	}
	p := w.Place(start)
	require.NotNil(t, p, "a place is given out all the same")
	close(out.free)
	p.Leave()
	<-waiting
	require.NoError(t, w.Close())
	assert.Equal(t, 2*limit>>20+1, strings.Count(out.String(), "\n"))
}

func TestFailure(t *testing.T) {
	broken := errors.New("no disk")
	var said []error
	w := NewWriter(failing{broken}, model.New(start, 1), func(err error) { said = append(said, err) })
	assert.Equal(t, []error{broken}, said, "at once")
	assert.Nil(t, w.Place(start))
	assert.Equal(t, broken, w.Close())

	said = nil
	w, _ = begin(t)
	w.failed = func(err error) { said = append(said, err) }
	p := w.Place(start)
	w.Place(start).WriteChange(&sim.Change{BGP: &model.BGPReport{}})
	require.Len(t, said, 1)
	assert.ErrorContains(t, said[0], "real BGP speakers")
	p.WriteChange(fault("late")) // has a place, and goes nowhere
	assert.Equal(t, said[0], w.Close())
	assert.Len(t, said, 1)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestCreate(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "log.jsonl")
	mode := func() os.FileMode {
		info, err := os.Stat(name)
		require.NoError(t, err)
		return info.Mode().Perm()
	}
	for _, before := range []string{"absent", "empty"} {
		f, err := Create(name, model.New(start, 1), nil)
		require.NoError(t, err, before)
		assert.Equal(t, os.FileMode(0o600), mode(), before)
		f.Place(start).WriteChange(fault("a"))
		require.NoError(t, f.Close())
		require.NoError(t, f.Close())
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Equal(t, 2, bytes.Count(text, []byte("\n")))

		_, err = Create(name, model.New(start, 1), nil)
		assert.ErrorContains(t, err, name+" is there already, with ")
		again, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Equal(t, text, again)
		require.NoError(t, os.Remove(name))
		require.NoError(t, os.WriteFile(name, nil, 0o644))
	}
	_, err := Create(dir, model.New(start, 1), nil)
	assert.ErrorContains(t, err, "is a directory")
	w := model.New(start, 1)
	w.Put(&model.CustomerRouter{Name: "\xff"})
	require.NoError(t, os.Remove(name))
	_, err = Create(name, w, nil)
	assert.ErrorContains(t, err, "the state cannot be recorded")
	assert.NoFileExists(t, name)
}
