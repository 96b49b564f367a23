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
	// local is the address from which the router sees its VBR; not valid when it cannot be told.
	local netip.Addr
	// waiting is the last connection that the router made, until it is used.
	waiting chan net.Conn
	door    *door
}

// door is where routers outside connect. Those that know their VBRs by the same address and port share one.
type door struct {
	at       netip.AddrPort
	listener *net.TCPListener
	done     sync.WaitGroup

	mu      sync.Mutex
	routers map[netip.Addr]*outside
}

// doors are those that are open, by the place.
type doors map[netip.AddrPort]*door

// open prepares for a router that is bound to a peer: when it may connect by itself, ecsim listens for it.
func (d doors) open(b *Binding, key string) (*outside, error) {
	o := &outside{far: end{from: b.Listen.Addr(), to: b.Router, key: key}, local: b.Listen.Addr(), waiting: make(chan net.Conn, 1)}
	if !b.Listen.IsValid() {
		o.local = sourceTo(b.Router)
		return o, nil
	}
	at := d[b.Listen]
	if at == nil {
		at = &door{at: b.Listen, routers: map[netip.Addr]*outside{}}
		lc := net.ListenConfig{KeepAlive: -1, Control: func(_, _ string, c syscall.RawConn) error { return at.sign(c, o) }}
		l, err := lc.Listen(context.Background(), "tcp", b.Listen.String())
		if err != nil {
			return nil, fmt.Errorf("listening for the router at %s: %w", b.Router.Addr(), err)
		}
		at.listener = l.(*net.TCPListener)
		at.done.Go(at.accept)
		d[b.Listen] = at
	}
	if err := at.admit(o); err != nil {
		d.shut(at)
		return nil, err
	}
	return o, nil
}

// shut closes a door that nobody is to come through any more.
func (d doors) shut(at *door) {
	at.mu.Lock()
	last := len(at.routers) == 0
	at.mu.Unlock()
	if last {
		at.listener.Close()
		at.done.Wait()
		delete(d, at.at)
	}
}

// sign has the segments of a router signed with its key. A key that the listener had for it before is replaced.
func (d *door) sign(c syscall.RawConn, o *outside) error {
	if err := setMD5(c, o.far.to.Addr(), o.far.key); err != nil && (o.far.key != "" || !errors.Is(err, syscall.ENOENT)) {
		return fmt.Errorf("the key of the router at %s: %w", o.far.to.Addr(), err)
	}
	return nil
}

// admit lets a router in.
func (d *door) admit(o *outside) error {
	router := o.far.to.Addr()
	d.mu.Lock()
	_, taken := d.routers[router]
	d.mu.Unlock()
	if taken {
		return fmt.Errorf("the router at %s, which calls %s, is another BGP peer's already", router, d.at)
	}
	c, err := d.listener.SyscallConn()
	if err == nil {
		err = d.sign(c, o)
	}
	if err != nil {
		return err
	}
	d.mu.Lock()
	d.routers[router] = o
	d.mu.Unlock()
	o.door = d
	return nil
}

func (d *door) accept() {
	for {
		c, err := d.listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			time.Sleep(firstRetry) // out of descriptors, say
			continue
		}
		from, err := netip.ParseAddrPort(c.RemoteAddr().String())
		d.mu.Lock()
		o := d.routers[from.Addr().Unmap()]
		if err == nil && o != nil {
			farTTL(c)
			o.take(c)
		} else {
			c.Close() // somebody else
		}
		d.mu.Unlock()
	}
}

// take keeps a connection that the router made, which has given up on one that it made before.
func (o *outside) take(c net.Conn) {
	for {
		select {
		case o.waiting <- c:
			return
		default:
		}
		select {
		case before := <-o.waiting:
			before.Close()
		default:
		}
	}
}

// giveBack keeps a connection for the next attempt, unless the router has made another one.
func (o *outside) giveBack(c net.Conn) {
	select {
	case o.waiting <- c:
	default:
		c.Close()
	}
}

// sourceTo is the address from which this machine sends to another; not valid when it has no route there.
func sourceTo(to netip.AddrPort) netip.Addr {
	c, err := net.Dial("udp", to.String()) // sends nothing
	if err != nil {
		return netip.Addr{}
	}
	defer c.Close()
	a, err := netip.ParseAddrPort(c.LocalAddr().String())
	if err != nil {
		return netip.Addr{}
	}
	return a.Addr().Unmap().WithZone("")
}

// connect returns a connection that the router made, or makes one when it is known where the router listens.
func (o *outside) connect(ctx context.Context) (net.Conn, error) {
	select {
	case c := <-o.waiting:
		if open(c) {
			return c, nil
		}
		c.Close()
	default:
	}
	if o.far.to.Port() == 0 {
		return nil, errors.New("the router has not connected")
	}
	return dial(ctx, o.far, setTTL)
}

// close turns the router away from now on. The door closes behind the last one.
func (d doors) close(o *outside) {
	if at := o.door; at != nil {
		at.mu.Lock()
		delete(at.routers, o.far.to.Addr())
		at.mu.Unlock()
		d.shut(at)
	}
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
