package live

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"sync"
	"syscall"
	"time"
)

// outside is a router outside the process, at the far end of a line. Either side may make the connection.
type outside struct {
	far end
	// waiting are connections that the router made. One at a time; more are turned away.
	waiting  chan net.Conn
	listener net.Listener
	done     sync.WaitGroup
}

// openOutside prepares for a router that is bound to a peer: when it may connect by itself, ecsim listens for it.
func openOutside(b *Binding, key string) (*outside, error) {
	o := &outside{far: end{from: b.Listen.Addr(), to: b.Router, key: key}, waiting: make(chan net.Conn, 1)}
	if !b.Listen.IsValid() {
		return o, nil
	}
	lc := net.ListenConfig{KeepAlive: -1, Control: func(_, _ string, c syscall.RawConn) error {
		if key == "" {
			return nil
		}
		return setMD5(c, b.Router.Addr(), key)
	}}
	l, err := lc.Listen(context.Background(), "tcp", b.Listen.String())
	if err != nil {
		return nil, fmt.Errorf("listening for the router at %s: %w", b.Router.Addr(), err)
	}
	o.listener = l
	o.done.Go(o.accept)
	return o, nil
}

func (o *outside) accept() {
	for {
		c, err := o.listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			time.Sleep(firstRetry) // out of descriptors, say
			continue
		}
		a, err := netip.ParseAddrPort(c.RemoteAddr().String())
		if err != nil || a.Addr().Unmap() != o.far.to.Addr() {
			c.Close() // somebody else
			continue
		}
		farTTL(c)
		o.giveBack(c)
	}
}

// giveBack keeps a connection for the next attempt.
func (o *outside) giveBack(c net.Conn) {
	select {
	case o.waiting <- c:
	default:
		c.Close()
	}
}

// connect returns a connection that the router made, or makes one when it is known where the router listens.
func (o *outside) connect(ctx context.Context) (net.Conn, error) {
	select {
	case c := <-o.waiting:
		return c, nil
	default:
	}
	if o.far.to.Port() == 0 {
		return nil, errors.New("the router has not connected")
	}
	return dial(ctx, o.far, setTTL)
}

func (o *outside) close() {
	if o.listener != nil {
		o.listener.Close()
	}
	o.done.Wait()
	select {
	case c := <-o.waiting:
		c.Close()
	default:
	}
}

// maxTTL satisfies routers that ask for neighbours one hop away and those that check it (RFC 5082).
const maxTTL = 255

func farTTL(c net.Conn) {
	if raw, err := c.(*net.TCPConn).SyscallConn(); err == nil {
		_ = setTTL(raw)
	}
}

func setTTL(c syscall.RawConn) error {
	return c.Control(func(fd uintptr) {
		// One of them is the socket's family; the other fails.
		_ = syscall.SetsockoptInt(int(fd), syscall.IPPROTO_IP, syscall.IP_TTL, maxTTL)
		_ = syscall.SetsockoptInt(int(fd), syscall.IPPROTO_IPV6, syscall.IPV6_UNICAST_HOPS, maxTTL)
	})
}
