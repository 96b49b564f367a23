package api

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Pattern is a named shape that strings may be asked to have.
type Pattern struct {
	Name string
	// Must completes the sentence "it must …".
	Must  string
	match func(string) bool
}

// Match reports whether s has the shape.
func (p *Pattern) Match(s string) bool { return p.match(s) }

var patterns = []Pattern{
	{
		"name", "start with a letter or a Chinese character, hold only those, digits, _ and -, and not start with http:// or https://",
		func(s string) bool { return isName(s, "_-") },
	},
	{
		"name-dot", "start with a letter or a Chinese character, hold only those, digits, _, - and ., and not start with http:// or https://",
		func(s string) bool { return isName(s, "_-.") },
	},
	{
		"description", "start with a letter or a Chinese character and not start with http:// or https://",
		func(s string) bool {
			r, _ := utf8.DecodeRuneInString(s)
			return isLetter(r) && !isURL(s)
		},
	},
	{
		"no-url", "not start with http:// or https://",
		func(s string) bool { return !isURL(s) },
	},
	{
		"tag", "not start with aliyun or acs: and not hold http:// or https://",
		func(s string) bool {
			return !hasPrefixFold(s, "aliyun") && !hasPrefixFold(s, "acs:") && !holdsFold(s, "http://") && !holdsFold(s, "https://")
		},
	},
	{
		"group-id", "start with rg-",
		func(s string) bool { return strings.HasPrefix(s, "rg-") },
	},
	{
		"token", "hold ASCII characters only",
		isASCII,
	},
	{
		"utc-time", "be a time such as 2022-01-10T09:00:00Z",
		func(s string) bool {
			t, err := time.Parse("2006-01-02T15:04:05Z", s)
			return err == nil && t.Format("2006-01-02T15:04:05Z") == s
		},
	},
}

// LookupPattern returns the pattern of that name.
func LookupPattern(name string) (*Pattern, bool) {
	for i := range patterns {
		if patterns[i].Name == name {
			return &patterns[i], true
		}
	}
	return nil, false
}

func isLetter(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= utf8.RuneSelf && unicode.Is(unicode.Han, r)
}

func isName(s, punctuation string) bool {
	for i, r := range s {
		switch {
		case isLetter(r):
		case i > 0 && ('0' <= r && r <= '9' || strings.ContainsRune(punctuation, r)):
		default:
			return false
		}
	}
	return s != ""
}

func isURL(s string) bool {
	return hasPrefixFold(s, "http://") || hasPrefixFold(s, "https://")
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

func holdsFold(s, text string) bool { return strings.Contains(strings.ToLower(s), text) }

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
