package store

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"ecsim/model"
	"ecsim/sim"
)

// crashDir is the environment variable that makes the test binary the process that TestCrash kills.
const crashDir = "ECSIM_STORE_CRASH_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(crashDir); dir != "" {
		if err := victim(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	goleak.VerifyTestMain(m)
}

var crashOptions = Options{Initial: estate(60), CompactRecords: 150}

// numbered is the k-th change: it leaves its number as a token, and as the name of a circuit.
func (s *server) numbered(k int) sim.Change {
	c := s.rename(k)
	c.Request.Params = append(c.Request.Params, model.Param{Name: "ClientToken", Value: fmt.Sprintf("token-%d", k)})
	return c
}

// victim makes numbered changes as fast as it can and prints each number when its change is on disk.
func victim(dir string) error {
	s, err := tryStart(nil, dir, crashOptions)
	if err != nil {
		return err
	}
	if len(s.warnings) > 0 {
		return fmt.Errorf("%q", s.warnings)
	}
	var order sync.Mutex
	k := int(s.Stats().Snapshot + s.Stats().Journal)
	failures := make(chan error)
	for range 16 {
		go func() {
			for {
				order.Lock()
				k++
				n := k
				wait, err := s.try(s.numbered(n))
				if err == nil && s.Due() {
					s.Compact(s.engine.World().Fork())
				}
				if err == nil && n%400 == 0 {
					wait, err = s.Replace(s.engine.World())
				}
				order.Unlock()
				if err == nil {
					err = wait()
				}
				if err != nil {
					failures <- err
					return
				}
				fmt.Println(n)
			}
		}()
	}
	return <-failures
}

// TestCrash kills a process that writes, over and over on one directory. All it said to be on disk is there, in order and once.
func TestCrash(t *testing.T) {
	rounds := 50
	if testing.Short() {
		rounds = 5
	}
	dir := t.TempDir()
	rnd := rand.New(rand.NewPCG(1, 2))
	last := 0
	for round := range rounds {
		acknowledged := crash(t, dir, rnd)
		s := start(t, dir, crashOptions)
		require.Empty(t, s.warnings)
		n := int(s.Stats().Snapshot + s.Stats().Journal)
		require.GreaterOrEqual(t, n, last, "round %d", round)
		for _, k := range acknowledged {
			require.LessOrEqual(t, k, n, "round %d: an acknowledged change is lost", round)
		}
		last = n
		w := s.engine.World()
		require.Equal(t, n, w.Tokens.Len(), "round %d", round)
		for k := 1; k <= n; k++ {
			c := s.numbered(k).Request
			key := model.TokenKey(c.Account, c.Action, c.Params[len(c.Params)-1].Value)
			require.NotNil(t, w.Tokens.Get(key), "round %d: change %d", round, k)
			if k > n-len(s.circuits) {
				require.Equal(t, c.Params[2].Value, w.Circuits.Get(s.circuits[k%len(s.circuits)].ID).Name, "round %d", round)
			}
		}
		require.NoError(t, s.Close())
	}
	require.Positive(t, last)
	t.Logf("%d changes", last)
}

// crash runs the victim for a while, kills it, and returns the numbers it printed.
func crash(t *testing.T, dir string, rnd *rand.Rand) (acknowledged []int) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), crashDir+"="+dir)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	enough := rnd.IntN(500)
	if rnd.IntN(5) == 0 {
		// While it starts.
		time.Sleep(time.Duration(rnd.IntN(20)) * time.Millisecond)
		enough = 0
	}
	lines := bufio.NewReader(out)
	killed := enough == 0
	if killed {
		require.NoError(t, cmd.Process.Kill())
	}
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			break
		}
		k, err := strconv.Atoi(strings.TrimSpace(line))
		require.NoError(t, err)
		acknowledged = append(acknowledged, k)
		if len(acknowledged) >= enough && !killed {
			killed = true
			require.NoError(t, cmd.Process.Kill())
		}
	}
	_ = cmd.Wait() // the error is that it was killed
	require.Empty(t, stderr.String())
	return acknowledged
}
