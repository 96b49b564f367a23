package trace

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"
)

func TestAhead(t *testing.T) {
	defer goleak.VerifyNone(t)
	var b strings.Builder
	for i := range 3000 {
		if i%700 == 699 {
			b.WriteString("{broken\n")
		}
		b.WriteString(numbered(i) + "\n")
	}
	want, wantBroken, wantEnd := readAll(t, b.String(), Options{})
	r, err := Open(strings.NewReader(b.String()), "t.json", Options{})
	require.NoError(t, err)
	l := Ahead(r)
	defer l.Close()
	var got []Event
	var broken []string
	for {
		e, err := l.Next()
		if errors.As(err, new(*Broken)) {
			broken = append(broken, err.Error())
			continue
		}
		if err != nil {
			assert.Equal(t, wantEnd, err)
			break
		}
		var c Event
		c.copy(e)
		got = append(got, c)
	}
	assert.Equal(t, want, got)
	assert.Equal(t, wantBroken, broken)
	_, err = l.Next()
	assert.Equal(t, io.EOF, err)
	l.Close()
	_, err = l.Next()
	assert.Equal(t, io.ErrClosedPipe, err)
}

// endless is a text without an end.
type endless struct{ line string }

func (e endless) Read(p []byte) (int, error) {
	n := 0
	for n+len(e.line) <= len(p) {
		n += copy(p[n:], e.line)
	}
	if n == 0 {
		return 0, errors.New("a small buffer")
	}
	return n, nil
}

func TestAheadIsClosedInTheMiddle(t *testing.T) {
	defer goleak.VerifyNone(t)
	for taken := range 400 {
		if taken > 3 && taken%97 != 0 {
			continue
		}
		r, err := Open(endless{numbered(1) + "\n"}, "t.json", Options{})
		require.NoError(t, err)
		l := Ahead(r)
		for range taken {
			_, err := l.Next()
			require.NoError(t, err)
		}
		l.Close()
		l.Close()
		_, err = l.Next()
		require.Equal(t, io.ErrClosedPipe, err, fmt.Sprint(taken))
	}
}
