//go:build !linux

package live

import (
	"errors"
	"net/netip"
	"syscall"
)

func setMD5(syscall.RawConn, netip.Addr, string) error {
	return errors.New("TCP MD5 passwords need Linux")
}
