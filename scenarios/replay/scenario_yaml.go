package replay

import (
	"fmt"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"
)

func (s *Scenario) line(format string, args ...any) {
	if !s.stepping && strings.HasPrefix(format, "  - ") {
		s.stepping = true
		s.line("steps:")
	}
	fmt.Fprintf(s.out, format, args...)
	s.out.WriteByte('\n') //nolint:errcheck // Flush tells
}

func (s *Scenario) comment(format string, args ...any) {
	s.line("  # %s", visible(strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " ")))
}

func (s *Scenario) note(text string) { s.line("    note: %s", quoted(text)) }

// duration writes a time without the units that it has none of: 24h, not 24h0m0s.
func duration(d time.Duration) string {
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = s[:len(s)-2]
	}
	if strings.HasSuffix(s, "h0m") {
		s = s[:len(s)-2]
	}
	return s
}

// yamlKey writes a key, in quotes where it needs some.
func yamlKey(s string) string {
	for _, c := range s {
		if !isIDRune(c) && c != '.' || c == '-' {
			return quoted(s)
		}
	}
	switch strings.ToLower(s) {
	case "", "y", "n", "yes", "no", "on", "off", "true", "false", "null":
		return quoted(s)
	}
	if s[0] >= '0' && s[0] <= '9' || s[0] == '.' {
		return quoted(s)
	}
	return s
}

// quoted writes a text as YAML in double quotes.
func quoted(s string) string {
	b, err := jsontext.AppendQuote(nil, strings.ToValidUTF8(s, "\uFFFD"))
	if err != nil {
		return `""`
	}
	return string(b)
}
