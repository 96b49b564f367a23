package live

import (
	"fmt"
	"net/netip"
	"syscall"

	"golang.org/x/sys/unix"
)

// setMD5 sets the key with which segments from and to the address are signed (RFC 2385) on a socket that is not
// connected yet. An empty key takes away the one that was set; ENOENT says that there was none.
func setMD5(c syscall.RawConn, address netip.Addr, key string) error {
	if len(key) > unix.TCP_MD5SIG_MAXKEYLEN {
		return fmt.Errorf("an MD5 key has at most %d characters, this one %d", unix.TCP_MD5SIG_MAXKEYLEN, len(key))
	}
	s := unix.TCPMD5Sig{Keylen: uint16(len(key))}
	copy(s.Key[:], key)
	if address = address.Unmap(); address.Is4() {
		a := address.As4()
		s.Addr.Family = unix.AF_INET
		copy(s.Addr.Data[2:], a[:])
	} else {
		a := address.As16()
		s.Addr.Family = unix.AF_INET6
		copy(s.Addr.Data[6:], a[:])
	}
	var failed error
	if err := c.Control(func(fd uintptr) {
		failed = unix.SetsockoptTCPMD5Sig(int(fd), unix.IPPROTO_TCP, unix.TCP_MD5SIG, &s)
	}); err != nil {
		return err
	}
	return failed
}
