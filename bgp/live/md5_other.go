//go:build !linux

package live

import (
	"errors"
	"net/netip"
	"syscall"
)

func setMD5(_ syscall.RawConn, _ netip.Addr, key string) error {
	if key == "" {
		return nil
	}
	return errors.New("TCP MD5 passwords need Linux")
}
