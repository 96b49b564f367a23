package model

import (
	"fmt"
	"time"
)

// Instant is a point of virtual time in nanoseconds since 1970-01-01T00:00:00Z; zero means "not set".
// Its JSON form is RFC 3339 in UTC with as many fractional digits as it needs.
type Instant int64

// EndOfTime is the last instant a world can reach. What is due or expires later than that, up to six years, can still
// be written as an Instant and as text.
var EndOfTime = At(time.Date(2255, 12, 31, 0, 0, 0, 0, time.UTC))

// At returns the Instant of t.
func At(t time.Time) Instant { return Instant(t.UnixNano()) }

// Time returns the instant in UTC.
func (i Instant) Time() time.Time { return time.Unix(0, int64(i)).UTC() }

// Add returns i plus d.
func (i Instant) Add(d time.Duration) Instant { return i + Instant(d) }

// IsZero reports whether the instant is not set.
func (i Instant) IsZero() bool { return i == 0 }

func (i Instant) String() string {
	if i == 0 {
		return ""
	}
	return i.Time().Format(time.RFC3339Nano)
}

// MarshalText implements encoding.TextMarshaler.
func (i Instant) MarshalText() ([]byte, error) { return []byte(i.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (i *Instant) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*i = 0
		return nil
	}
	t, err := time.Parse(time.RFC3339Nano, string(b))
	if err != nil {
		return fmt.Errorf("%q is not an RFC 3339 time", b)
	}
	if y := t.UTC().Year(); y < 1970 || y > 2261 {
		return fmt.Errorf("%s is outside the years 1970 to 2261", b)
	}
	*i = At(t)
	return nil
}
