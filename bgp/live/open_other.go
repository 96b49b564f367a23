//go:build !linux

package live

import "net"

// open cannot tell here whether the other end has closed the connection; reading from it will.
func open(net.Conn) bool { return true }
