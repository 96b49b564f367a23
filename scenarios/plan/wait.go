package plan

import (
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"
)

const day = 24 * time.Hour

// wait reads a duration; it returns nil after a problem.
func (r *reader) wait(n *yaml.Node) *time.Duration {
	if n.Kind != yaml.ScalarNode || isNull(n) {
		r.add(position(n), "wait is a duration such as 90s, 168h or 7d, not %s", kindOf(n))
		return nil
	}
	d, ok := duration(n.Value)
	switch {
	case !ok:
		r.add(position(n), "wait is %s; expected a duration such as 90s, 1h30m, 168h or 7d", printable(n.Value))
	case d < 0:
		r.add(position(n), "wait is %s; time does not go back", printable(n.Value))
	case d > MaxWait:
		r.add(position(n), "wait is %s; the longest wait is %dd", printable(n.Value), MaxWait/day)
	default:
		return &d
	}
	return nil
}

// duration reads Go's notation, which may start with a number of days: 7d, 1d12h, 90m. A bare 0 has no unit to need.
func duration(s string) (time.Duration, bool) {
	days, rest, ok := strings.Cut(s, "d")
	if !ok {
		d, err := time.ParseDuration(s)
		return d, err == nil
	}
	n, err := strconv.ParseFloat(days, 64)
	if err != nil || n > 1e6 || n < -1e6 || n != n || strings.ContainsAny(days, "xXeEpP_") {
		return 0, false
	}
	d := time.Duration(n * float64(day))
	if rest == "" {
		return d, true
	}
	more, err := time.ParseDuration(rest)
	if err != nil || strings.ContainsAny(rest, "+-") {
		return 0, false
	}
	if d < 0 {
		return d - more, true
	}
	return d + more, true
}
