package live

import (
	"net"

	"golang.org/x/sys/unix"
)

// tcpEstablished is the state of a connection that neither end has closed (linux/tcp.h).
const tcpEstablished = 1

// open reports whether the other end has not closed the connection, whatever may be left to read.
func open(c net.Conn) bool {
	raw, err := c.(*net.TCPConn).SyscallConn()
	if err != nil {
		return false
	}
	var info *unix.TCPInfo
	var failed error
	err = raw.Control(func(fd uintptr) { info, failed = unix.GetsockoptTCPInfo(int(fd), unix.IPPROTO_TCP, unix.TCP_INFO) })
	return err == nil && failed == nil && info.State == tcpEstablished
}
