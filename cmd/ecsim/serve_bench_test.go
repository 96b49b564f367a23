//go:build linux

package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/model/modeltest"
)

// bench holds what the benchmarks of the server need: a binary and states.
type bench struct {
	*testing.B
	dir, binary string
}

func newBench(b *testing.B) *bench {
	b.Helper()
	x := &bench{B: b, dir: b.TempDir()}
	x.binary = filepath.Join(x.dir, "ecsim")
	out, err := exec.Command("go", "build", "-o", x.binary, ".").CombinedOutput()
	require.NoError(b, err, string(out))
	return x
}

// state writes an estate of about that many resources to a file.
func (b *bench) state(resources int) (*model.World, string) {
	b.Helper()
	w := modeltest.Estate(resources, 1)
	w.Settings.Quotas[model.QuotaEntriesPerTable] = 1 << 20
	file := filepath.Join(b.dir, fmt.Sprintf("state-%d.json", resources))
	f, err := os.Create(file)
	require.NoError(b, err)
	require.NoError(b, w.WriteSnapshot(f))
	require.NoError(b, f.Close())
	return w, file
}

// running is a server process.
type running struct {
	*exec.Cmd
	address string
	ready   time.Duration // from exec to the ready line
}

// start starts a server and waits for its ready line.
func (b *bench) start(cmd *exec.Cmd) *running {
	b.Helper()
	out, err := cmd.StdoutPipe()
	require.NoError(b, err)
	begin := time.Now()
	require.NoError(b, cmd.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	r := &running{cmd, strings.TrimPrefix(strings.TrimSpace(line), "ecsim: listening on http://"), time.Since(begin)}
	b.Cleanup(r.stop)
	require.NoError(b, err)
	return r
}

// serve starts ecsim serve. Its log goes to a file.
func (b *bench) serve(args ...string) *running {
	b.Helper()
	cmd := exec.Command(b.binary, append([]string{"serve", "--listen", "127.0.0.1:0", "--clock", "virtual", "--delays", "none"}, args...)...)
	log, err := os.CreateTemp(b.dir, "log")
	require.NoError(b, err)
	defer log.Close()
	cmd.Stderr = log
	return b.start(cmd)
}

func (r *running) stop() {
	_ = r.Process.Signal(syscall.SIGTERM)
	_ = r.Wait()
}

// resident is the memory of the process that is in RAM, in MiB.
func (r *running) resident(b *bench) float64 {
	b.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", r.Process.Pid))
	require.NoError(b, err)
	m := regexp.MustCompile(`VmRSS:\s+(\d+) kB`).FindSubmatch(status)
	require.NotNil(b, m)
	kib, err := strconv.Atoi(string(m[1]))
	require.NoError(b, err)
	return float64(kib) / 1024
}

// metric reads one of the server's own metrics.
func (r *running) metric(b *bench, name string) float64 {
	b.Helper()
	resp, err := http.Get("http://" + r.address + "/metrics")
	require.NoError(b, err)
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	require.NoError(b, err)
	m := regexp.MustCompile(`(?m)^` + name + ` (\S+)$`).FindSubmatch(text)
	require.NotNil(b, m, name)
	v, err := strconv.ParseFloat(string(m[1]), 64)
	require.NoError(b, err)
	return v
}

// once makes one call and returns its answer.
func (b *bench) once(r *running, p prepared) []byte {
	b.Helper()
	c, err := dial(r.address)
	require.NoError(b, err)
	defer c.conn.Close()
	body, err := c.call(&p)
	require.NoError(b, err)
	return append([]byte(nil), body...)
}

// clients is how many connections the load comes from.
const clients = 64

// line is one row of the table: a server, and what each connection sends it again and again.
type line struct {
	name   string
	server *running
	script func(connection int) []prepared
	// bare is the line that this one is compared with.
	bare  *line
	rates []float64
}

func each(p func() prepared) func(int) []prepared {
	return func(int) []prepared { return []prepared{p()} }
}

// pairs makes each connection create and delete a route in a table of its own.
func pairs(w *model.World, path string) func(int) []prepared {
	var interfaces []*model.RouterInterface
	w.RouterInterfaces.Scan(func(r *model.RouterInterface) bool {
		if r.RouterType == model.RouterVBR {
			interfaces = append(interfaces, r)
		}
		return len(interfaces) < clients
	})
	return func(i int) []prepared {
		table, destination := w.VBRs.Get(interfaces[i].RouterID).RouteTableID, fmt.Sprintf("11.0.%d.0/24", i)
		return []prepared{
			prepare(path, "CreateRouteEntry", "RouteTableId", table, "DestinationCidrBlock", destination, "NextHopType", "RouterInterface", "NextHopId", interfaces[i].ID),
			prepare(path, "DeleteRouteEntry", "RouteTableId", table, "DestinationCidrBlock", destination, "NextHopId", interfaces[i].ID),
		}
	}
}

// BenchmarkServe measures calls a second of `ecsim serve` beside a bare net/http handler and a reference handler, each a
// process of its own with one load generator. An iteration is a round: a second of each, so that what else the machine
// does meets all. It prints medians.
func BenchmarkServe(b0 *testing.B) {
	b := newBench(b0)
	large, largeFile := b.state(100_000)
	small, smallFile := b.state(20_000)
	lists := b.serve("--state", largeFile, "--log", "off")
	logged := b.serve("--state", largeFile, "--log", "text")
	recorded := b.serve("--state", largeFile, "--log", "off", "--record", filepath.Join(b.dir, "reads.jsonl"))
	written := b.serve("--state", smallFile, "--log", "off", "--record", filepath.Join(b.dir, "writes.jsonl"))
	memory := b.serve("--state", smallFile, "--log", "off")
	disk := b.serve("--state", smallFile, "--log", "off", "--data", filepath.Join(b.dir, "data"))

	page := func(size string) func() prepared {
		return func() prepared {
			return prepare("/", "DescribeVirtualBorderRouters", "PageNumber", "1", "PageSize", size)
		}
	}
	var id string
	large.RouterInterfaces.Scan(func(r *model.RouterInterface) bool { id = r.ID; return false })
	one := func() prepared { return prepare("/", "DescribeRouterInterfaceAttribute", "InstanceId", id) }
	ten := b.once(lists, page("10")())
	answer := filepath.Join(b.dir, "answer.json")
	require.NoError(b, os.WriteFile(answer, ten, 0o600))
	exe, err := os.Executable()
	require.NoError(b, err)
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), asPeer+"="+answer)
	peers := b.start(cmd)

	bareOf := func(name string, body []byte) *line {
		path := fmt.Sprintf("/bare/%d", len(body))
		return &line{name: "bare, " + name, server: peers, script: each(func() prepared {
			return prepare(path, "DescribeVirtualBorderRouters", "PageNumber", "1", "PageSize", "10")
		})}
	}
	bareTen, bareFifty := bareOf("the body of ten", ten), bareOf("the body of fifty", b.once(lists, page("50")()))
	bareOne := bareOf("the body of one", b.once(lists, one()))
	created := b.once(memory, pairs(small, "/")(0)[0])
	b.once(memory, pairs(small, "/")(0)[1])
	bareWrite := &line{name: "bare, the body of a write", server: peers, script: pairs(small, fmt.Sprintf("/bare/%d", len(created)))}
	inMemory := &line{name: "CreateRouteEntry, DeleteRouteEntry", server: memory, script: pairs(small, "/"), bare: bareWrite}
	onDisk := &line{name: "the same with --data", server: disk, script: pairs(small, "/"), bare: bareWrite}
	reference := &line{name: "reference, ten structs", server: peers, script: each(page("10")), bare: bareTen}
	lines := []*line{
		bareTen, reference,
		{name: "DescribeVirtualBorderRouters, 10 of 10,000", server: lists, script: each(page("10")), bare: bareTen},
		{name: "the same, logged", server: logged, script: each(page("10")), bare: bareTen},
		{name: "the same, recorded", server: recorded, script: each(page("10")), bare: bareTen},
		bareFifty,
		{name: "DescribeVirtualBorderRouters, 50 of 10,000", server: lists, script: each(page("50")), bare: bareFifty},
		bareOne,
		{name: "DescribeRouterInterfaceAttribute", server: lists, script: each(one), bare: bareOne},
		{name: "the same, logged", server: logged, script: each(one), bare: bareOne},
		{name: "the same, recorded", server: recorded, script: each(one), bare: bareOne},
		bareWrite, inMemory,
		{name: "the same with --record", server: written, script: pairs(small, "/"), bare: bareWrite},
		onDisk,
	}
	var wait []float64
	fsyncs, changes := disk.metric(b, "ecsim_journal_fsyncs_total"), disk.metric(b, "ecsim_journal_records_total")
	for b.Loop() {
		for _, l := range lines {
			rate, err := drive(l.server.address, clients, time.Second, 0, l.script)
			require.NoError(b, err, l.name)
			l.rates = append(l.rates, rate)
		}
		wait = append(wait, b.fdatasync().Seconds()*1000)
	}
	fsyncs, changes = disk.metric(b, "ecsim_journal_fsyncs_total")-fsyncs, disk.metric(b, "ecsim_journal_records_total")-changes
	b.ReportMetric(0, "ns/op")
	for _, l := range lines {
		median, least, greatest := spread(l.rates)
		text := fmt.Sprintf("%-44s %8.0f/s  (%.0f to %.0f)", l.name, median, least, greatest)
		if l.bare != nil {
			text += fmt.Sprintf("  %.2f of bare", ratio(l.rates, l.bare.rates))
		}
		fmt.Println(text)
	}
	fmt.Printf("the ten beside the reference %.2f; durable writes beside those in memory %.2f, %.3f fsyncs a change\n",
		ratio(lines[2].rates, reference.rates), ratio(onDisk.rates, inMemory.rates), fsyncs/changes)
	median, least, greatest := spread(wait)
	fmt.Printf("the disk's fdatasync alone %.2f ms (%.2f to %.2f)\n", median, least, greatest)
}

// fdatasync is how long the disk takes, at the median, to keep a page that is written over.
func (b *bench) fdatasync() time.Duration {
	b.Helper()
	f, err := os.Create(filepath.Join(b.dir, "page"))
	require.NoError(b, err)
	defer f.Close()
	var took []float64
	for range 100 {
		_, err := f.WriteAt(filler[:4096], 0)
		require.NoError(b, err)
		start := time.Now()
		require.NoError(b, syscall.Fdatasync(int(f.Fd())))
		took = append(took, float64(time.Since(start)))
	}
	median, _, _ := spread(took)
	return time.Duration(median)
}

// ratio is the median of the ratios of each round.
func ratio(a, b []float64) float64 {
	r := make([]float64, len(a))
	for i := range a {
		r[i] = a[i] / b[i]
	}
	median, _, _ := spread(r)
	return median
}

// BenchmarkServeGrowth creates route entries until a world of 1,000 resources has 20,000, and compares the rates of the
// first and the last tenth.
func BenchmarkServeGrowth(b0 *testing.B) {
	b := newBench(b0)
	w, file := b.state(1000)
	var interfaces []*model.RouterInterface
	w.RouterInterfaces.Scan(func(r *model.RouterInterface) bool {
		if r.RouterType == model.RouterVBR {
			interfaces = append(interfaces, r)
		}
		return len(interfaces) < clients
	})
	const tenth = 30 // creates of each connection: 64 × 30 × 10 are 19,200
	var first, last []float64
	for b.Loop() {
		server := b.serve("--state", file, "--log", "off")
		for part := range 10 {
			rate, err := drive(server.address, clients, 0, 1, func(i int) (script []prepared) {
				table := w.VBRs.Get(interfaces[i].RouterID).RouteTableID
				for n := range tenth {
					script = append(script, prepare("/", "CreateRouteEntry", "RouteTableId", table, "NextHopType", "RouterInterface", "NextHopId", interfaces[i].ID,
						"DestinationCidrBlock", fmt.Sprintf("11.%d.%d.0/24", (part*tenth+n)/256, (part*tenth+n)%256)))
				}
				return script
			})
			require.NoError(b, err)
			switch part {
			case 0:
				first = append(first, rate)
			case 9:
				last = append(last, rate)
			}
		}
		server.stop()
	}
	start, _, _ := spread(first)
	end, _, _ := spread(last)
	b.ReportMetric(0, "ns/op")
	fmt.Printf("creates: %.0f/s at 1,000 resources, %.0f/s at 20,000: %.2f\n", start, end, ratio(last, first))
}

// BenchmarkServeProcess measures the process: from exec to the ready line and resident memory when idle, of an empty
// world and one of 100,000 resources.
func BenchmarkServeProcess(b0 *testing.B) {
	b := newBench(b0)
	_, file := b.state(100_000)
	var ready, idle, readyLarge, idleLarge, heap []float64
	for b.Loop() {
		for range 10 {
			r := b.serve("--log", "off")
			ready = append(ready, float64(r.ready.Microseconds())/1000)
			time.Sleep(100 * time.Millisecond)
			idle = append(idle, r.resident(b))
			r.stop()
		}
		r := b.serve("--log", "off", "--state", file)
		readyLarge = append(readyLarge, float64(r.ready.Microseconds())/1000)
		idleLarge = append(idleLarge, r.resident(b))
		heap = append(heap, r.metric(b, "go_memstats_heap_alloc_bytes")/(1<<20))
		r.stop()
	}
	b.ReportMetric(0, "ns/op")
	for _, row := range []struct {
		name, unit string
		values     []float64
	}{
		{"from exec to ready, empty", "ms", ready}, {"resident when idle, empty", "MiB", idle},
		{"from exec to ready, 100,000 resources", "ms", readyLarge}, {"resident, 100,000 resources", "MiB", idleLarge}, {"of it on the heap", "MiB", heap},
	} {
		median, least, greatest := spread(row.values)
		fmt.Printf("%-40s %8.1f %s (%.1f to %.1f)\n", row.name, median, row.unit, least, greatest)
	}
}
