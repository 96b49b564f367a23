package trace

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func numbered(n int) string {
	return fmt.Sprintf(`{"eventName":"E%d","eventTime":"2024-08-05T09:21:32Z","requestParameters":{"A":{"B":[1,2]}}}`, n)
}

func listed(events []Event) string {
	var b strings.Builder
	for _, e := range events {
		fmt.Fprintf(&b, "%s@%d#%d ", e.Action, e.Line, e.Index)
	}
	return strings.TrimSpace(b.String())
}

func TestBrokenEvents(t *testing.T) {
	a, b, c := numbered(1), numbered(2), numbered(3)
	indented := func(s string) string {
		return strings.NewReplacer("{", "{\n    ", ",", ",\n    ", "}", "\n  }").Replace(s)
	}
	for _, x := range []struct{ name, text, events, broken, end string }{
		{"line cut off", a + "\n" + b[:60] + "\n" + c, "E1@1#1 E3@3#3", "t.json:2:61: the event is not JSON: invalid character '\\n' in string", "EOF"},
		{"line cut off behind a comma", a + "\n" + `{"eventName":"E2",` + "\n" + c, "E1@1#1 E3@3#3", "t.json:2:19: the event ends here before it is complete; expected the rest of it", "EOF"},
		{"line cut off within braces", a + "\n" + b[:len(b)-1] + "\n" + c + "\n", "E1@1#1 E3@3#3", "t.json:2:91: the event ends here", "EOF"},
		{"no comma", a + "\n" + `{"eventName":"E2" "x":1}` + "\n" + c, "E1@1#1 E3@3#3", `t.json:2:19: the event is not JSON: invalid character '"' after object value (expecting ',' or '}')`, "EOF"},
		{"garbage lines", a + "\nfoo\nbar\n" + c, "E1@1#1 E3@4#4", "t.json:2:2: the event is not JSON: invalid character 'o' in literal false (expecting 'a')\nt.json:3:1: the event is not JSON: invalid character 'b' at start of value", "EOF"},
		{"NULs", a + "\n\x00\x00\n" + c, "E1@1#1 E3@3#3", `t.json:2:1: the event is not JSON: invalid character '\x00' at start of value`, "EOF"},
		{"other values", a + "\n17\nnull\n\"x\"\n{}\n" + c, "E1@1#1 E3@6#6",
			"t.json:2:1: expected an event, a JSON object, not a number\nt.json:3:1: expected an event, a JSON object, not null\nt.json:4:1: expected an event, a JSON object, not a string\nt.json:5:1: expected an event: the object has no eventName", "EOF"},
		{"past the end of time", a + "\n" + `{"eventName":"E2","eventTime":"2256-01-01T00:00:00Z"}` + "\n" + c, "E1@1#1 E3@3#3", `in the years 1970 to 2255`, "EOF"},
		{"a number past it", a + "\n" + `{"eventName":"E2","eventTime":9223372036854775807}` + "\n" + c, "E1@1#1 E3@3#3", `eventTime is "9223372036854775807"`, "EOF"},
		{"parameters that are a number", a + "\n" + `{"eventName":"E2","requestParameters":5}` + "\n" + c, "E1@1#1 E3@3#3", "t.json:2:39: expected requestParameters to be a JSON object or one in a string, not \"5\"", "EOF"},
		{"parameters that are a list", a + "\n" + `{"eventName":"E2","requestParameters":[1,2]}` + "\n" + c, "E1@1#1 E3@3#3", "t.json:2:39: expected requestParameters to be a JSON object or one in a string, not \"[1,2]\"", "EOF"},
		{"nobody", a + "\n" + `{"eventName":"E2","userIdentity":true}` + "\n" + c, "E1@1#1 E3@3#3", "t.json:2:34: expected userIdentity to be a JSON object", "EOF"},
		{"bad time", a + "\n" + `{"eventName":"E2","eventTime":"yesterday"}` + "\n" + c, "E1@1#1 E3@3#3", `t.json:2:1: eventTime is "yesterday"; expected a time such as`, "EOF"},
		{"bad parameters", a + "\n" + `{"eventName":"E2","requestParameterJson":"{a"}` + "\n" + c, "E1@1#1 E3@3#3", `t.json:2:42: the text of requestParameterJson is not JSON: invalid character 'a'`, "EOF"},
		{"parameters of another kind", `{"eventName":"E2","requestParameters":"a=b"}`, "", `t.json:1:39: expected requestParameters to be a JSON object or one in a string, not "a=b"`, "EOF"},
		{"joined", a + `{"eventName" 1}` + c, "E1@1#1 E3@1#3", "t.json:1:105: the event is not JSON", "EOF"},
		{"array", "[" + a + `,{"eventName" 1},` + c + "]", "E1@1#1 E3@1#3", "t.json:1:107: the event is not JSON", "EOF"},
		{"array on lines, brace missing", "[" + a + ",\n" + b[:len(b)-1] + ",\n" + c + "]", "E1@1#1 E3@3#3", "t.json:2:92: the event ends here", "EOF"},
		{"array on one line, brace missing", "[" + a + "," + b[:len(b)-1] + "," + c + "]", "E1@1#1", "t.json:1:", "t.json: behind the event at line 1 no other begins on a line of its own"},
		{"indented array", "[\n  " + indented(a) + ",\n  " + strings.Replace(indented(b), ":", "", 1) + ",\n  " + indented(c) + "\n]\n", "E1@2#1 E3@22#3", "t.json:13:16: the event is not JSON", "EOF"},
		{"indented array, quote missing", "[\n  " + indented(a) + ",\n  " + strings.Replace(indented(b), `E2"`, "E2", 1) + ",\n  " + indented(c) + "\n]\n", "E1@2#1 E3@22#3", "t.json:13:21:", "EOF"},
		{"array cut off", "[" + a + ",\n" + b[:40], "E1@1#1", "t.json:2:41: the file ends within an event, which begins at line 2", "EOF"},
		{"array not closed", "[" + a + ",\n" + b + "\n", "E1@1#1 E2@2#2", "", "t.json:3:1: the file ends within an array after 2 events; expected ]"},
		{"file cut off", a + "\n" + b[:40], "E1@1#1", "t.json:2:41: the file ends within an event, which begins at line 2; expected the rest of it", "EOF"},
		{"arrays and lines", "[" + a + "]\n[" + b + "]\n\n " + c + ",\r\n", "E1@1#1 E2@2#2 E3@4#3", "", "EOF"},
		{"empty array", " [ ] ", "", "", "EOF"},
		{"nested deeply", a + "\n" + `{"eventName":"E2","x":` + strings.Repeat("[", 20000) + "\n" + c, "E1@1#1 E3@3#3", "t.json:2:10022: the event is not JSON: exceeded max depth", "EOF"},
		{"parameters nested deeply", a + "\n" + `{"eventName":"E2","requestParameters":{"x":` + strings.Repeat("[", 40) + strings.Repeat("]", 40) + "}}\n" + c, "E1@1#1 E3@3#3", "is nested deeper than 32 levels", "EOF"},
	} {
		t.Run(x.name, func(t *testing.T) {
			events, broken, end := readAll(t, x.text, Options{Format: ActionTrail})
			assert.Equal(t, x.events, listed(events))
			want := strings.Split(x.broken, "\n")
			if x.broken == "" {
				want = nil
			}
			require.Len(t, broken, len(want), "%q", broken)
			for i := range want {
				assert.Contains(t, broken[i], want[i])
			}
			require.Error(t, end)
			assert.Contains(t, end.Error(), x.end)
			byteWise, _, _ := readBytes(x.text, ActionTrail)
			assert.Equal(t, events, byteWise, "the same, however the text comes in")
		})
	}
}

// readBytes reads a text that comes in byte by byte.
func readBytes(text string, f Format) (events []Event, broken int, end error) {
	r, err := Open(iotest.OneByteReader(strings.NewReader(text)), "t.json", Options{Format: f})
	for err == nil || errors.As(err, new(*Broken)) {
		var e *Event
		if e, err = r.Next(); err == nil {
			var c Event
			c.copy(e)
			events = append(events, c)
		} else if errors.As(err, new(*Broken)) {
			broken++
		}
	}
	return events, broken, err
}

// The line of a broken event is right far into a file, and every other event is read.
func TestBrokenLine70001(t *testing.T) {
	var b strings.Builder
	for i := 1; i <= 70100; i++ {
		line := fmt.Sprintf(`{"eventName":"E%d","requestParameters":{"Name":"线路"}}`, i)
		if i == 70001 {
			line = strings.Replace(line, ":{", ";{", 1)
		}
		b.WriteString(line + "\n")
	}
	events, broken, end := readAll(t, b.String(), Options{})
	assert.Equal(t, io.EOF, end)
	assert.Len(t, events, 70099)
	assert.Equal(t, []string{"t.json:70001:42: the event is not JSON: invalid character ';' after object name (expecting ':')"}, broken)
	assert.Equal(t, 70100, events[70098].Index)
}

func TestGiganticEvent(t *testing.T) {
	huge := `{"eventName":"E2","x":"` + strings.Repeat("a", 3<<20) + `"}`
	text := numbered(1) + "\n" + huge + "\n" + numbered(3) + "\n"
	events, broken, end := readAll(t, text, Options{MaxEvent: 1 << 20})
	assert.Equal(t, io.EOF, end)
	assert.Equal(t, "E1@1#1 E3@3#3", listed(events))
	assert.Equal(t, []string{"t.json:2:1: the event has more than 1048576 bytes; expected it to end before"}, broken)
	events, broken, end = readAll(t, text, Options{})
	assert.Equal(t, io.EOF, end)
	assert.Empty(t, broken)
	assert.Len(t, events, 3)
}

func pack(t testing.TB, texts ...string) []byte {
	var b bytes.Buffer
	for _, text := range texts {
		z := gzip.NewWriter(&b)
		_, err := io.WriteString(z, text)
		require.NoError(t, err)
		require.NoError(t, z.Close())
	}
	return b.Bytes()
}

func TestGzip(t *testing.T) {
	var lines strings.Builder
	for i := range 1000 {
		lines.WriteString(numbered(i) + "\n")
	}
	packed := pack(t, lines.String(), "["+numbered(1)+"]")
	events, broken, end := readAll(t, string(packed), Options{})
	assert.Equal(t, io.EOF, end)
	assert.Empty(t, broken)
	assert.Len(t, events, 1001)

	events, broken, end = readAll(t, string(packed[:len(packed)/2]), Options{})
	assert.Empty(t, broken)
	assert.NotEmpty(t, events)
	assert.ErrorContains(t, end, fmt.Sprintf("t.json:%d:1: the gzip data is cut off here, after %d events; expected the rest of the file", len(events)+1, len(events)))

	packed[len(packed)/2] ^= 0x55
	_, _, end = readAll(t, string(packed), Options{})
	assert.ErrorContains(t, end, "t.json:")
	assert.NotEqual(t, io.EOF, end)

	_, _, end = readAll(t, "\x1f\x8bxxxxxxxxxxxxx", Options{})
	assert.ErrorContains(t, end, "t.json: the file begins like gzip but is not")
}

// TestGzipCutAnywhere has no byte at which cut data passes for whole, or for something else than gzip.
func TestGzipCutAnywhere(t *testing.T) {
	two := pack(t, created+"\n", created+"\n")
	first := len(pack(t, created+"\n"))
	for n := 2; n < len(two); n++ {
		if n == first {
			continue // a whole file
		}
		_, broken, end := readAll(t, string(two[:n]), Options{})
		require.ErrorContains(t, end, "the gzip data is cut off", "%d bytes", n)
		require.Empty(t, broken)
	}
	for _, tail := range []string{"x", "\n", "junk behind it", strings.Repeat("junk", 100)} {
		events, _, end := readAll(t, string(two)+tail, Options{})
		require.EqualError(t, end, "t.json:3:1: what follows the gzip data is not gzip; expected the end of the file after 2 events")
		require.Len(t, events, 2)
	}
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "t.json: the file is empty; expected actiontrail (",
		" \n ":                        "t.json: the file is empty",
		"eventName,eventTime\n":       "t.json:1:1: the format is not recognised: the file begins with 'e'; expected actiontrail (",
		"\n\n  <xml/>":                "t.json:3:3: the format is not recognised: the file begins with '<'",
		`{"a":1,"b":{"eventName":1}}`: `begins with an object with "a", "b"; expected actiontrail (events with eventName`,
		`{}`:                          "has no object with keys at its beginning",
		`[1]`:                         "has no object with keys at its beginning",
		`{"a":`:                       `begins with an object with "a"`,
		"\xff\xfe{\x00":               "t.json: the file is in UTF-16; expected UTF-8",
		"\x80":                        "begins with the byte 0x80",
	} {
		_, err := Open(strings.NewReader(text), "t.json", Options{})
		assert.ErrorContains(t, err, want, "%q", text)
	}
	_, err := Open(strings.NewReader(created), "t.json", Options{Format: "csv"})
	assert.ErrorContains(t, err, `t.json: the format "csv" is not known; expected actiontrail (`)
	_, err = Open(iotest.ErrReader(errors.New("no disk")), "t.json", Options{})
	assert.ErrorContains(t, err, "no disk")

	for text, want := range map[string]Format{
		created: ActionTrail, "[]": ActionTrail, "[" + created + "]": ActionTrail, `{"log":{}}`: HAR, `{"ecsim":1}`: Log, `{"__topic__":"x","event":"{}"}`: ActionTrail,
		`{"padding":"` + strings.Repeat("x", 1<<20) + `","eventName":"x"}`: ActionTrail, "\ufeff [ " + created: ActionTrail,
	} {
		s := newSource(iotest.HalfReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))), "t.json", DefaultMaxEvent)
		got, err := detect(s)
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
	_, _, end := readAll(t, "", Options{Format: ActionTrail})
	assert.Equal(t, io.EOF, end, "nothing is a trace without events for who says what it is")
}
