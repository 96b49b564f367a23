package store

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"strconv"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	jsonv1 "github.com/go-json-experiment/json/v1"

	"ecsim/model"
	"ecsim/sim"
)

// Mark is what a world shows after a change: enough to notice that replaying the change went another way.
type Mark struct {
	// Sequence is World.Sequence.
	Sequence uint64 `json:"sequence"`
	// Resources is World.Len.
	Resources int `json:"resources"`
	// Timers is the number of pending timers.
	Timers int `json:"timers"`
	// RequestID is the answer's.
	RequestID string `json:"requestId,omitempty"`
	// Effect is a checksum of what the change itself caused: the answer's events, or the status that an operator's event
	// led to. What the passing of time brought is not in it, because refused changes let time pass too.
	Effect uint32 `json:"effect,omitempty"`
}

// MarkOf gives the mark of a change that was made on w and had that outcome.
func MarkOf(w *model.World, out sim.Outcome) Mark {
	m := Mark{Sequence: w.Sequence, Resources: w.Len(), Timers: w.Timers.Len(), RequestID: out.Response.RequestID}
	if out.Status != "" || len(out.Response.Events) > 0 {
		var b [256]byte
		text := append(b[:0], out.Status...)
		for _, e := range out.Response.Events {
			text = binary.BigEndian.AppendUint64(append(text, 0), uint64(e.At))
			for _, s := range [...]string{string(e.Kind), e.Resource, e.Name, e.From, e.To} {
				text = append(append(text, s...), 0)
			}
		}
		m.Effect = crc32.Checksum(text, castagnoli)
	}
	return m
}

// record is one entry of the journal.
type record struct {
	Mark   Mark       `json:"mark"`
	Change sim.Change `json:"change"`
	// Raw says that the names and values of the request's parameters are in base64, because one is not UTF-8.
	Raw bool `json:"raw,omitempty"`
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// sumSize is the length of the checksum in front of every value.
const sumSize = 4

var (
	errSum   = errors.New("its checksum is wrong")
	errShort = errors.New("it is cut off")
)

var (
	recordEncoding = json.JoinOptions(json.Deterministic(true), jsonv1.OmitEmptyWithLegacySemantics(true))
	recordDecoding = json.JoinOptions(json.RejectUnknownMembers(true))
)

// key is the key of the record or chunk with that number; keys sort as numbers do.
func key(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }

// seal puts the checksum of the key and the text in front of the text, for which b has left sumSize bytes.
func seal(k, b []byte) []byte {
	binary.BigEndian.PutUint32(b, crc32.Update(crc32.Checksum(k, castagnoli), castagnoli, b[sumSize:]))
	return b
}

// unseal gives the text of a value, provided that it is the one that was stored with that key.
func unseal(k, v []byte) ([]byte, error) {
	if len(v) < sumSize {
		return nil, errShort
	}
	if binary.BigEndian.Uint32(v) != crc32.Update(crc32.Checksum(k, castagnoli), castagnoli, v[sumSize:]) {
		return nil, errSum
	}
	return v[sumSize:], nil
}

// appendRecord appends the record with that number to a run, see nextRecord. On an error the run is as it was.
func appendRecord(run []byte, n uint64, c sim.Change, after Mark) ([]byte, error) {
	r := record{Mark: after, Change: c}
	if c.Request != nil && !utf8Params(c.Request.Params) {
		raw := *c.Request
		raw.Params = make([]model.Param, len(c.Request.Params))
		for i, p := range c.Request.Params {
			raw.Params[i] = model.Param{Name: base64.StdEncoding.EncodeToString([]byte(p.Name)), Value: base64.StdEncoding.EncodeToString([]byte(p.Value)), Unknown: p.Unknown}
		}
		r.Change.Request, r.Raw = &raw, true
	}
	var front [lengthSize + sumSize]byte
	begin := len(run) + len(front)
	b := appendTo(append(run, front[:]...))
	if !b.appendCall(&r) {
		b = b[:begin]
		if err := json.MarshalWrite(&b, &r, recordEncoding); err != nil {
			return run, err
		}
	}
	binary.BigEndian.PutUint32(b[len(run):], uint32(len(b)-len(run)-lengthSize))
	seal(key(n), b[len(run)+lengthSize:])
	return b, nil
}

// lengthSize is the length of a record's length.
const lengthSize = 4

// nextRecord takes the first record off a run, which is the text of records with consecutive numbers, each behind its
// length in bytes.
func nextRecord(run []byte) (v, rest []byte, err error) {
	if len(run) < lengthSize {
		return nil, nil, errShort
	}
	end := lengthSize + uint64(binary.BigEndian.Uint32(run))
	if end > uint64(len(run)) {
		return nil, nil, errShort
	}
	return run[lengthSize:end:end], run[end:], nil
}

// appendCall appends the record of an API call, and reports false for any other. It writes what json.MarshalWrite does,
// only faster: records are made while the world is locked.
func (b *appendTo) appendCall(r *record) bool {
	q := r.Change.Request
	if r.Raw || q == nil || len(q.IDs) > 0 || r.Change != (sim.Change{At: r.Change.At, Request: q}) {
		return false
	}
	t, ok := []byte(*b), true
	text := func(name, s string) {
		var err error
		t, err = jsontext.AppendQuote(append(t, name...), s)
		ok = ok && err == nil
	}
	t = strconv.AppendUint(append(t, `{"mark":{"sequence":`...), r.Mark.Sequence, 10)
	t = strconv.AppendInt(append(t, `,"resources":`...), int64(r.Mark.Resources), 10)
	t = strconv.AppendInt(append(t, `,"timers":`...), int64(r.Mark.Timers), 10)
	if r.Mark.RequestID != "" {
		text(`,"requestId":`, r.Mark.RequestID)
	}
	if r.Mark.Effect != 0 {
		t = strconv.AppendUint(append(t, `,"effect":`...), uint64(r.Mark.Effect), 10)
	}
	text(`},"change":{"at":`, r.Change.At.String())
	account := `,"request":{"account":`
	if q.ID != "" {
		text(`,"request":{"id":`, q.ID)
		account = `,"account":`
	}
	text(account, q.Account)
	text(`,"action":`, string(q.Action))
	for i := range q.Params {
		name := `,{"name":`
		if i == 0 {
			name = `,"params":[{"name":`
		}
		text(name, q.Params[i].Name)
		text(`,"value":`, q.Params[i].Value)
		if q.Params[i].Unknown {
			t = append(t, `,"unknown":true`...)
		}
		t = append(t, '}')
	}
	if len(q.Params) > 0 {
		t = append(t, ']')
	}
	*b = append(t, `}}}`...)
	return ok
}

// appendTo is a slice to write to.
type appendTo []byte

func (b *appendTo) Write(p []byte) (int, error) {
	*b = append(*b, p...)
	return len(p), nil
}

func utf8Params(ps []model.Param) bool {
	for i := range ps {
		if !utf8.ValidString(ps[i].Name) || !utf8.ValidString(ps[i].Value) {
			return false
		}
	}
	return true
}

// decodeRecord reads what nextRecord gives; k is the key of its number.
func decodeRecord(k, v []byte) (sim.Change, Mark, error) {
	text, err := unseal(k, v)
	if err != nil {
		return sim.Change{}, Mark{}, err
	}
	var r record
	if err := json.Unmarshal(text, &r, recordDecoding); err != nil {
		return sim.Change{}, Mark{}, fmt.Errorf("it is not a change that this ecsim knows: %w", err)
	}
	if r.Raw && r.Change.Request != nil {
		for i := range r.Change.Request.Params {
			p := &r.Change.Request.Params[i]
			for _, s := range []*string{&p.Name, &p.Value} {
				b, err := base64.StdEncoding.DecodeString(*s)
				if err != nil {
					return sim.Change{}, Mark{}, fmt.Errorf("parameter %d: %w", i+1, err)
				}
				*s = string(b)
			}
		}
	}
	return r.Change, r.Mark, nil
}
