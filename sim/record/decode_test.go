package record

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ecsim/model"
	"ecsim/sim"
)

// TestLinesComeBack: whatever is written is read as it was.
func TestLinesComeBack(t *testing.T) {
	var d Decoder
	var got Line
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "RegionId", "\u2028\"\\\x00", "a\nb"}))
	raw := rapid.OneOf(text, rapid.StringOf(rapid.SampledFrom([]rune{'a', 'b'})), rapid.Just("\xff\xfe"))
	rapid.Check(t, func(t *rapid.T) {
		want := Line{At: model.Instant(rapid.Int64Range(1, int64(model.EndOfTime)).Draw(t, "at"))}
		if rapid.Bool().Draw(t, "call") {
			want.Kind, want.Action, want.Account, want.RequestID = Call, model.Action("X"+text.Draw(t, "action")), text.Draw(t, "account"), text.Draw(t, "id")
			for range rapid.IntRange(0, 5).Draw(t, "params") {
				want.Params = append(want.Params, model.Param{Name: raw.Draw(t, "name"), Value: raw.Draw(t, "value")})
			}
			want.Status = rapid.IntRange(100, 599).Draw(t, "status")
			if rapid.Bool().Draw(t, "accepted") {
				want.Response = []byte(`{"RequestId":"x","List":[{"a":"}"},1]}`)
			} else {
				want.Code, want.Message, want.Rule = model.Code("c"+text.Draw(t, "code")), text.Draw(t, "message"), text.Draw(t, "rule")
			}
		} else {
			c := sim.Change{}
			switch rapid.IntRange(0, 5).Draw(t, "change") {
			case 0:
				c.Operator = &sim.OperatorChange{ID: text.Draw(t, "id"), Event: text.Draw(t, "event")}
			case 1:
				c.Fault = &sim.FaultChange{Target: text.Draw(t, "target"), Down: rapid.Bool().Draw(t, "down")}
			case 2:
				c.Router = &model.CustomerRouter{Name: text.Draw(t, "name"), ASN: 65001, Prefixes: []string{"10.0.0.0/8"}, Attributes: []model.RouteAttributes{{Prepend: 2}}}
			case 3:
				c.RemoveRouter = "r" + text.Draw(t, "name")
			case 4:
				c.CEN = &sim.CENChange{VbrID: text.Draw(t, "vbr"), CEN: model.CEN{ID: text.Draw(t, "cen")}, Attach: true}
			}
			require.NoError(t, want.ofChange(&c))
			c.At = want.At
			back, err := want.Change()
			require.NoError(t, err)
			require.Equal(t, c, back)
		}
		b := want.Append(nil)
		require.Equal(t, 1, strings.Count(string(b), "\n"))
		n, err := d.Decode(append(b, `{"at":`...), &got)
		require.NoError(t, err, string(b))
		require.Equal(t, len(b)-1, n)
		if len(got.Params) == 0 {
			got.Params = nil
		}
		require.Equal(t, want, got, string(b))
		_, err = d.Decode(b[:rapid.IntRange(1, n-1).Draw(t, "cut")], &got)
		require.ErrorIs(t, err, io.ErrUnexpectedEOF)
	})
}

func TestWrongLines(t *testing.T) {
	const call = `{"at":"2026-01-01T00:00:00Z","call":"X","account":"1",`
	for _, x := range []struct{ text, reason, at string }{
		{`17`, "expected a line of the log, a JSON object, not a number", "17"},
		{`{"at":"2026-01-01T00:00:00Z","colour":1}`, `the key "colour" is not known; expected "ecsim", "version", "at", "state", "call",`, `"colour"`},
		{call + `"colour":1}`, `the key "colour" is not known; expected "at", "call", "account", "requestId", "params",`, `"colour"`},
		{`{"at":"2026-01-01T00:00:00Z","at":"2026-01-01T00:00:00Z"}`, `the key "at" is there twice`, `"at":"2026-01-01T00:00:00Z"}`},
		{`{"at":"yesterday"}`, `at is "yesterday"; expected a time such as 2026-01-01T00:00:00Z`, `"yesterday"`},
		{`{"at":"2256-01-01T00:00:00Z"}`, `at is "2256-01-01T00:00:00Z"; expected a time such as 2026-01-01T00:00:00Z, in the years 1970 to 2255`, `"2256-01-01T00:00:00Z"`},
		{`{"at":""}`, `at is ""; expected a time`, `""`},
		{`{"at":7}`, "at is a number; expected a string", "7"},
		{`{}`, `"at" is missing`, "}"},
		{`{"at":"2026-01-01T00:00:00Z","status":200}`, `the line has "status" and does not tell of what; expected "state", "call", "operator", "fault",`, `{"at"`},
		{`{"at":"2026-01-01T00:00:00Z","fault":{},"operator":{}}`, `the line has both "fault" and "operator"; expected one of them`, `"operator"`},
		{`{"at":"2026-01-01T00:00:00Z","fault":{},"code":"x"}`, `a line with "fault" has no "code"; expected "at" or "fault"`, `{"at"`},
		{`{"at":"2026-01-01T00:00:00Z","fault":"x"}`, "fault is a string; expected an object", `"x"`},
		{`{"at":"2026-01-01T00:00:00Z","removeCustomerRouter":{}}`, "removeCustomerRouter is an object; expected a string", `{}}`},
		{call + `"params":{}}`, `expected "response" or "code", and not both`, "}"},
		{call + `"response":{},"code":"x"}`, `expected "response" or "code", and not both`, "}"},
		{call + `"response":[]}`, "response is an array; expected an object", "[]"},
		{`{"at":"2026-01-01T00:00:00Z","call":"X","code":"x"}`, `"account" is missing`, "}"},
		{call + `"params":{"a":"b","c":1},"code":"x"}`, "parameter c is a number; expected a string", "1}"},
		{call + `"params":[],"code":"x"}`, "params is an array; expected an object", "[]"},
		{call + `"paramsBase64":{},"code":"x"}`, "paramsBase64 is an object; expected a list of pairs of strings in base64", "{}"},
		{call + `"paramsBase64":[["YQ==","?"]],"code":"x"}`, "paramsBase64 is not a list of pairs of strings in base64", "[["},
		{call + `"paramsBase64":[["YQ=="]],"code":"x"}`, "paramsBase64 is not a list of pairs of strings in base64", "[["},
		{call + `"params":{},"paramsBase64":[],"code":"x"}`, `both "params" and "paramsBase64"`, "}"},
		{call + `"code":""}`, "code is empty; expected that of a refusal", `{"at"`},
		{`{"at":"2026-01-01T00:00:00Z","call":"","account":"1","code":"x"}`, "call is empty; expected the name of an action", `{"at"`},
		{call + `"status":"200","code":"x"}`, `status is "200"; expected an HTTP status, 100 to 599`, `"200"`},
		{call + `"status":99,"code":"x"}`, `status is 99; expected an HTTP status, 100 to 599`, `99`},
		{`{"ecsim":"log","version":2,"at":"2026-01-01T00:00:00Z","state":{}}`, "the log is of version 2; this ecsim reads version 1", "2,"},
		{`{"ecsim":"log","version":2,"novelty":1}`, "the log is of version 2; this ecsim reads version 1", "2,"},
		{`{"ecsim":"log","version":"1","state":{}}`, `version is "1"; expected the number 1`, `"1"`},
		{`{"ecsim":"log","state":{}}`, `"version" is missing; expected 1`, "}"},
		{`{"ecsim":"diary","version":1,"state":{}}`, `ecsim is "diary"; expected "log"`, `"diary"`},
		{`{"version":1,"state":{}}`, `"ecsim" is missing; expected "log"`, "}"},
	} {
		var d Decoder
		var l Line
		n, err := d.Decode([]byte(x.text+"\n{}"), &l)
		var bad *Invalid
		require.ErrorAs(t, err, &bad, x.text)
		assert.Contains(t, bad.Reason, x.reason, x.text)
		assert.Equal(t, len(x.text), n, x.text)
		assert.True(t, strings.HasPrefix(x.text[bad.At:], x.at), "%s: at %s", x.text, x.text[bad.At:])
		assert.Equal(t, strings.Contains(x.text, `"ecsim"`), bad.Fatal, x.text)
	}
	var d Decoder
	var l Line
	for _, text := range []string{`{"at" 1}`, `{"at":"` + "\xff" + `"}`, "{\"at\":\"\n\"}"} {
		_, err := d.Decode([]byte(text), &l)
		var syntax *jsontext.SyntacticError
		require.ErrorAs(t, err, &syntax, text)
	}
}

// FuzzDecode: no text makes the decoder panic, and a line that is accepted is written and read again as the same.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{`{"at":"2026-01-01T00:00:00.5Z"}`, `{"ecsim":"log","version":1,"at":"2026-01-01T00:00:00Z","state":{"now":""}}`,
		`{"at":"2026-01-01T00:00:00Z","call":"X","account":"1","requestId":"r","params":{"a":"b","a":"\ud83d\ude00"},"status":400,"code":"c","message":"m","rule":"r"}`,
		`{"at":"2026-01-01T00:00:00Z","call":"X","account":"1","paramsBase64":[["YQ==","/w=="]],"status":200,"response":{ "a" : 1 }}`,
		`{"at":"2026-01-01T00:00:00Z","cen":{"vbrId":"v","cen":{"id":"c","owner":""},"attach":true}}`, `{"at":"2026-01-01T00:00:00Z","removeCustomerRouter":"\u0000"}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var d Decoder
		var l, again Line
		n, err := d.Decode(text, &l)
		if err != nil {
			var bad *Invalid
			if errors.As(err, &bad) && (bad.Reason == "" || bad.At < 0 || bad.At > n || n > len(text)) {
				t.Fatalf("%+v of %d bytes", bad, n)
			}
			return
		}
		_, _ = l.Change()
		b := l.Append(nil)
		if _, err := d.Decode(b, &again); err != nil {
			t.Fatalf("%q became %q: %v", text, b, err)
		}
		if len(l.Params) == 0 {
			l.Params, again.Params = nil, nil
		}
		if l.At == 0 { // a state's may be missing, and is written as the time that 0 is
			return
		}
		assert.Equal(t, l, again)
	})
}
