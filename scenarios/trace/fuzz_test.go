package trace

import (
	"bytes"
	"errors"
	"io"
	"testing"
	"testing/iotest"

	"github.com/go-json-experiment/json/jsontext"
)

// drain reads a text in a way of coming in, and checks that the reader ends and that its events can be relied on.
func drain(t *testing.T, text io.Reader, f Format, size int) (listed []string) {
	r, err := Open(text, "f", Options{Format: f, MaxEvent: 1 << 16})
	if err != nil {
		if err.Error() == "" {
			t.Fatal("an error without words")
		}
		return nil
	}
	for i := 0; ; i++ {
		if i > size+2 {
			t.Fatal("more events than bytes")
		}
		e, err := r.Next()
		var b *Broken
		switch {
		case errors.As(err, &b):
			if b.Line < 1 || b.Column < 1 || b.Reason == "" {
				t.Fatalf("%+v has no place or no reason", b)
			}
			listed = append(listed, b.Error())
		case err != nil:
			if _, again := r.Next(); again == nil || again.Error() != err.Error() {
				t.Fatalf("ended with %v, then %v", err, again)
			}
			return append(listed, err.Error())
		default:
			if e.Index != i+1 || e.Line < 1 || e.Action == "" && e.Kind == Call {
				t.Fatalf("event %d: %+v", i+1, e)
			}
			if e.Response != nil && !valid(e.Response) {
				t.Fatalf("the answer %q is no JSON object", e.Response)
			}
			for _, p := range e.Params {
				if common([]byte(p.Name)) {
					t.Fatalf("%s is no parameter of an action", p.Name)
				}
			}
			listed = append(listed, string(e.Action))
		}
	}
}

func fuzz(f *testing.F, format Format) {
	f.Fuzz(func(t *testing.T, text []byte) {
		whole := drain(t, bytes.NewReader(text), format, len(text))
		parts := drain(t, iotest.OneByteReader(bytes.NewReader(text)), format, len(text))
		if len(whole) != len(parts) {
			t.Fatalf("whole: %q\nbyte by byte: %q", whole, parts)
		}
		for i := range whole {
			if whole[i] != parts[i] {
				t.Fatalf("whole: %q\nbyte by byte: %q", whole[i], parts[i])
			}
		}
	})
}

func FuzzActionTrail(f *testing.F) {
	for _, s := range []string{created, "[" + created + "," + created + "]", created + "\n{broken\n" + created, `{"event":` + quote(created) + `}`, `{"Events":[` + created + `,{}]}`,
		`{"eventName":"X","requestParameterJson":"{\"a\":[{\"b\":1}]}"}`, "[{\"eventName\":\"a\"},\n {\"eventName\" \"a\"},\n {\"eventName\":\"a\"}]"} {
		f.Add([]byte(s))
	}
	f.Add(pack(f, created))
	fuzz(f, ActionTrail)
}

func FuzzLog(f *testing.F) {
	for _, s := range []string{logHead + logCall + logClock, logHead + `{"at":"2026-01-01T00:00:00Z","call":"DeleteVpc","account":"7","params":{"a":"b"},"status":404,"code":"c","message":"m"}`,
		logHead + `{"at":"2026-01-01T00:00:00Z","fault":{"target":"pc-1","down":true}}` + "\n{", logHead + `{"at":"2026-01-01T00:00:00Z","cen":{"vbrId":"v","cen":{"id":7}}}` + "\n" + logClock,
		logHead + `{"at":"2026-01-01T00:00:00Z","customerRouter":{"name":"a","asn":1}}` + "\n" + `{"at":"x"}`,
		logHead + `{"at":"2026-01-01T00:00:00Z","call":"X","account":"1","paramsBase64":[["YQ==","/w=="]],"code":"x"}` + "\n{\n" + logHead} {
		f.Add([]byte(s))
	}
	fuzz(f, Log)
}

func FuzzHAR(f *testing.F) {
	f.Add([]byte(archive(`{"startedDateTime":"2024-08-05T09:21:37Z","request":{"method":"GET","url":"https://vpc.aliyuncs.com/?Action=DescribeVpcs&Version=2016-04-28"},"response":{"status":200,"content":{"text":"<a><b>c</b></a>"}}}`)))
	f.Add([]byte(archive(`{"startedDateTime":"2024-08-05T09:21:37Z","request":{"method":"POST","url":"https://a/","postData":{"params":[{"name":"Action","value":"X"}]}},"response":{"status":400,"content":{"text":"{\"Code\":\"c\"}"}}}`, `{}`)))
	f.Add([]byte(`{"log":{"pages":[1],"entries":[{`))
	f.Add([]byte(`{"a":1` + "\xf3\x9c" + `,"log":{"entries":[{"a\uTime":0}]}}`))
	f.Add([]byte(`{"log":{0.000`))
	fuzz(f, HAR)
}

func FuzzDetect(f *testing.F) {
	for _, s := range []string{created, `{"log":{"entries":[]}}`, `[]`, `{}`, "\ufeff[{", "\x1f\x8b\x08\x00"} {
		f.Add([]byte(s))
	}
	fuzz(f, Detect)
}

func valid(b []byte) bool { return jsontext.Value(b).IsValid(lenient...) && b[0] == '{' }
