package trace

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
)

var gzipMagic = []byte{0x1f, 0x8b}

// errTrailing is what reading ends with where something else follows gzip data.
var errTrailing = errors.New("what follows the gzip data is not gzip")

// members is the text of one gzip member after the other. gzip.Reader's own way of doing that cannot tell a member that is cut off
// from bytes that are none.
type members struct {
	packed *bufio.Reader
	z      *gzip.Reader
}

func openGzip(r io.Reader, name string) (*members, error) {
	m := &members{packed: bufio.NewReaderSize(r, 64<<10)}
	var err error
	m.z, err = gzip.NewReader(m.packed)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return nil, fmt.Errorf("%s: the gzip data is cut off within its header; expected the rest of the file", name)
	case err != nil:
		return nil, fmt.Errorf("%s: the file begins like gzip but is not: %w", name, err)
	}
	m.z.Multistream(false)
	return m, nil
}

func (m *members) Read(p []byte) (int, error) {
	for {
		n, err := m.z.Read(p)
		if n > 0 && err == io.EOF {
			err = nil
		}
		if n > 0 || err != io.EOF {
			return n, err
		}
		head, err := m.packed.Peek(len(gzipMagic))
		switch {
		case len(head) == 0:
			return 0, err // io.EOF, or why there is no more
		case !bytes.HasPrefix(gzipMagic, head) && !bytes.HasPrefix(head, gzipMagic):
			return 0, errTrailing
		}
		if err := m.z.Reset(m.packed); err != nil {
			return 0, noEOF(err)
		}
		m.z.Multistream(false)
	}
}

// noEOF is an error that ends reading where more was expected.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
