package store

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/model"
	"ecsim/sim"
)

// FuzzRecord reads arbitrary text as a record: what is read, written and read again is the same.
func FuzzRecord(f *testing.F) {
	for _, c := range []sim.Change{
		{At: 1, Request: &model.Request{Account: "1", Action: "CreateVpc", Params: []model.Param{{Name: "RegionId", Value: "cn-hangzhou"}, {Name: "\xff", Value: "\xfe"}}}},
		{At: 2, Operator: &sim.OperatorChange{ID: "pc-1", Event: "approve"}},
		{At: 3, Router: &model.CustomerRouter{Name: "dc", ASN: 65001}},
	} {
		v, err := encodeRecord(1, c, Mark{Sequence: 7, RequestID: "R", Effect: 9})
		require.NoError(f, err)
		f.Add(v[sumSize:], true)
		f.Add(v, false)
	}
	f.Fuzz(func(t *testing.T, text []byte, sealed bool) {
		v := text
		if sealed {
			v = seal(key(1), append(make([]byte, sumSize), text...))
		}
		c, m, err := decodeRecord(key(1), v)
		if err != nil {
			return
		}
		again, err := encodeRecord(1, c, m)
		require.NoError(t, err)
		c2, m2, err := decodeRecord(key(1), again)
		require.NoError(t, err)
		require.Equal(t, m, m2)
		third, err := encodeRecord(1, c2, m2)
		require.NoError(t, err)
		require.True(t, bytes.Equal(again, third))
		// With another number it is not a record.
		_, _, err = decodeRecord(key(2), v)
		require.Error(t, err)
	})
}

// encodeRecord gives a record as decodeRecord takes it.
func encodeRecord(n uint64, c sim.Change, m Mark) ([]byte, error) {
	run, err := appendRecord(nil, n, c, m)
	if err != nil {
		return nil, err
	}
	v, _, err := nextRecord(run)
	return v, err
}

// FuzzRun takes arbitrary text apart as a run: what comes out is what was put in.
func FuzzRun(f *testing.F) {
	f.Add([]byte{0, 0, 0, 1, 'a', 0, 0, 0, 0})
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 'a'})
	f.Fuzz(func(t *testing.T, run []byte) {
		var again []byte
		for rest := run; len(rest) > 0; {
			v, next, err := nextRecord(rest)
			if err != nil {
				require.Equal(t, errShort, err)
				return
			}
			again = append(binary.BigEndian.AppendUint32(again, uint32(len(v))), v...)
			rest = next
		}
		require.True(t, bytes.Equal(run, again))
	})
}

// FuzzPages puts bytes somewhere into a good file. Opening it gives a world or an error.
func FuzzPages(f *testing.F) {
	w := write(f)
	f.Add(uint32(4096+16), []byte{0xff, 0xff})
	f.Add(uint32(8192+8), []byte{1, 0, 0xff})
	f.Fuzz(func(t *testing.T, at uint32, change []byte) {
		file := bytes.Clone(w.file)
		copy(file[int(at)%len(file):], change)
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, fileName), file, 0o600))
		s, err := tryStart(t, dir, Options{})
		if err != nil {
			return
		}
		text := s.text()
		require.NoError(t, s.Close())
		if len(s.warnings) == 0 {
			require.Equal(t, w.texts[len(w.texts)-1], text)
		}
	})
}
