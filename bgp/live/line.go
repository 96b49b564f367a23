package live

import (
	"context"
	"errors"
	"io"
	"net"
	"net/netip"
	"slices"
	"sync"
	"syscall"
	"time"

	"ecsim/model"
)

// end is one end of a line: a speaker that waits for connections, or a router outside.
type end struct {
	// from is the address that the end knows its neighbour by, to where the end listens.
	from netip.Addr
	to   netip.AddrPort
	// key signs the segments between the line and the end; empty for none.
	key string
}

// How a line tries again.
const (
	dialTimeout = time.Second
	firstRetry  = 50 * time.Millisecond
	lastRetry   = 5 * time.Second
	// refusedRetry is for ends that have said no, which they will say again unless a person changes something.
	refusedRetry = 30 * time.Second
)

// line connects the two ends of a session and passes on what they say. It goes on until it is closed: when one end
// closes the connection, it closes the other, and connects them anew.
type line struct {
	near, far end
	// outside is set when the far end is a router outside, instead of far.
	outside *outside
	// wake tells the fabric that there is news.
	wake func()

	cancel context.CancelFunc
	done   sync.WaitGroup

	mu sync.Mutex
	// cut: nothing passes, and nobody is told. open is closed while it is not.
	cut  bool
	open chan struct{}
	// held: no connection is made.
	held bool
	// retry asks for a new attempt at once.
	retry chan struct{}
	conns []net.Conn
	// router is the one of conns that leads to a router outside, and silent are those that it does not know to have ended.
	router net.Conn
	silent []net.Conn
	// reason is why there was no connection at the last attempt, or "".
	reason string
	// last is the last NOTIFICATION that passed, or began to.
	last notification
}

func newLine(near, far end, out *outside, wake func()) *line {
	l := &line{near: near, far: far, outside: out, wake: wake, open: make(chan struct{}), retry: make(chan struct{}, 1)}
	close(l.open)
	return l
}

// start sets the line going.
func (l *line) start() {
	ctx, cancel := context.WithCancel(context.Background())
	l.cancel = cancel
	l.done.Go(func() { l.run(ctx) })
}

// close ends the line and what it connects.
func (l *line) close() {
	l.cancel()
	l.drop()
	l.done.Wait()
	for _, c := range l.silent {
		c.Close()
	}
}

// set cuts the line or mends it, and holds back new connections or lets them be made.
func (l *line) set(cut, held bool) {
	l.mu.Lock()
	mended := l.cut && !cut || l.held && !held
	switch {
	case cut && !l.cut:
		l.open = make(chan struct{})
	case !cut && l.cut:
		close(l.open)
	}
	l.cut, l.held = cut, held
	var silent []net.Conn
	if !cut {
		silent, l.silent = l.silent, nil
	}
	l.mu.Unlock()
	for _, c := range silent {
		c.Close()
	}
	if mended {
		l.again()
	}
}

// again forgets what came of earlier attempts and makes a new one at once.
func (l *line) again() {
	l.clear()
	select {
	case l.retry <- struct{}{}:
	default:
	}
}

// clear forgets what came of earlier attempts: the session is up.
func (l *line) clear() {
	l.mu.Lock()
	l.reason, l.last = "", notification{}
	l.mu.Unlock()
}

// drop closes what is connected at the moment.
func (l *line) drop() {
	l.mu.Lock()
	conns := l.conns
	l.conns = nil
	l.mu.Unlock()
	for _, c := range conns {
		l.end(c)
	}
}

// end closes a connection. A router outside cannot know of that while the line is cut: it learns of it later.
func (l *line) end(c net.Conn) {
	l.mu.Lock()
	silent := l.cut && c == l.router
	if silent && !slices.Contains(l.silent, c) {
		l.silent = append(l.silent, c)
	}
	l.mu.Unlock()
	if silent {
		_ = c.SetDeadline(time.Unix(1, 0)) // nobody waits for it any longer
	} else {
		c.Close()
	}
}

// found returns what came of the last attempt: why there was no connection, and the last NOTIFICATION.
func (l *line) found() (reason string, n notification) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.reason, l.last
}

// passable waits until the line may carry something.
func (l *line) passable(ctx context.Context) bool {
	l.mu.Lock()
	open := l.open
	l.mu.Unlock()
	select {
	case <-open:
		return true
	case <-ctx.Done():
		return false
	}
}

func (l *line) run(ctx context.Context) {
	wait := firstRetry
	for {
		l.mu.Lock()
		cut, idle := l.cut, l.held || l.cut
		l.mu.Unlock()
		if !idle {
			start := time.Now()
			l.attempt(ctx)
			if time.Since(start) > lastRetry {
				wait = firstRetry
			}
		}
		if ctx.Err() != nil {
			return
		}
		var pause <-chan time.Time
		var connected <-chan net.Conn
		if !idle {
			pause = time.After(wait)
			wait = min(wait*2, lastRetry)
			if _, n := l.found(); n.refused() {
				pause = time.After(refusedRetry)
			}
		}
		if l.outside != nil && !cut {
			connected = l.outside.waiting
		}
		select {
		case <-ctx.Done():
			return
		case <-l.retry:
			wait = firstRetry
		case <-pause:
		case c := <-connected:
			if idle {
				c.Close() // it is refused, not left without an answer
			} else {
				l.outside.giveBack(c)
			}
		}
	}
}

// attempt connects both ends and passes on what they say until one of them closes.
func (l *line) attempt(ctx context.Context) {
	far, err := l.reachFar(ctx)
	if err != nil {
		l.failed(err, l.far.key != "" || l.near.key != "")
		return
	}
	near, err := l.dial(ctx, l.near)
	if err != nil {
		far.Close()
		l.failed(err, l.near.key != "")
		return
	}
	l.mu.Lock()
	if ctx.Err() != nil || l.held {
		l.mu.Unlock()
		near.Close()
		far.Close()
		return
	}
	l.conns = []net.Conn{near, far}
	if l.outside != nil {
		l.router = far
	}
	l.reason = ""
	l.mu.Unlock()
	var both sync.WaitGroup
	both.Go(func() { l.pass(ctx, near, far) })
	l.pass(ctx, far, near)
	both.Wait()
	l.drop()
	l.wake()
}

func (l *line) failed(err error, signed bool) {
	reason := model.ReasonNoAnswer
	var n net.Error
	if signed && l.outside == nil && errors.As(err, &n) && n.Timeout() {
		reason = model.ReasonAuthentication // the end listens, but does not see what is signed with another key
	}
	l.mu.Lock()
	changed := l.reason != reason
	l.reason = reason
	l.mu.Unlock()
	if changed {
		l.wake()
	}
}

func (l *line) reachFar(ctx context.Context) (net.Conn, error) {
	if l.outside != nil {
		return l.outside.connect(ctx)
	}
	return l.dial(ctx, l.far)
}

func (l *line) dial(ctx context.Context, e end) (net.Conn, error) { return dial(ctx, e, nil) }

// dial connects to an end. more is done to the socket before it is connected.
func dial(ctx context.Context, e end, more func(syscall.RawConn) error) (net.Conn, error) {
	d := net.Dialer{Timeout: dialTimeout, KeepAlive: -1, Control: func(_, _ string, c syscall.RawConn) error {
		if e.key != "" {
			if err := setMD5(c, e.to.Addr(), e.key); err != nil {
				return err
			}
		}
		if more != nil {
			return more(c)
		}
		return nil
	}}
	if e.from.IsValid() {
		d.LocalAddr = net.TCPAddrFromAddrPort(netip.AddrPortFrom(e.from, 0))
	}
	return d.DialContext(ctx, "tcp", e.to.String())
}

// buffers are for what is being passed on. A line that is quiet, as most are most of the time, has none.
var buffers = sync.Pool{New: func() any { return new([16 << 10]byte) }}

// pass carries one direction until it ends, and then ends the other.
func (l *line) pass(ctx context.Context, from, to net.Conn) {
	defer l.end(to)
	defer l.end(from)
	raw, err := from.(syscall.Conn).SyscallConn()
	if err != nil {
		return
	}
	var w wire
	for {
		var b *[16 << 10]byte
		var n int
		var failed error
		// The buffer is taken when there is something to read.
		err := raw.Read(func(fd uintptr) bool {
			b = buffers.Get().(*[16 << 10]byte)
			n, failed = syscall.Read(int(fd), b[:])
			if failed == syscall.EAGAIN || failed == syscall.EINTR {
				buffers.Put(b)
				b = nil
				return false
			}
			return true
		})
		if err == nil {
			err = failed
		}
		if err == nil && n <= 0 {
			err = io.EOF
		}
		if err == nil {
			if seen := w.see(b[:n]); seen != (notification{}) {
				l.mu.Lock()
				l.last = seen
				l.mu.Unlock()
			}
			if !l.passable(ctx) {
				err = ctx.Err()
			} else {
				_, err = to.Write(b[:n])
			}
		}
		if b != nil {
			buffers.Put(b)
		}
		if err != nil {
			return
		}
	}
}
