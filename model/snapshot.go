package model

import (
	"bufio"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"time"

	"github.com/go-json-experiment/json"
	jsonv1 "github.com/go-json-experiment/json/v1"
)

// SnapshotVersion is the version of the snapshot format that WriteSnapshot writes and the newest that ReadSnapshot reads.
const SnapshotVersion = 1

// encoding makes the encoder's output a function of the value alone. Zero numbers marked omitempty are left out, as
// the standard library does.
var encoding = json.JoinOptions(json.Deterministic(true), jsonv1.OmitEmptyWithLegacySemantics(true))

// section is one array of a snapshot: a table of the world.
type section interface {
	// name is the array's key.
	name() string
	// element is the type of an element.
	element() reflect.Type
	// each calls fn with each resource in key order until fn returns false.
	each(fn func(Resource) bool)
	len() int
	// fill reads the array's elements into the table.
	fill(*reader) error
	// at gives the position in the file of the element with that key, and its offset.
	at(key string) (place, bool)
	// index adds what the elements stand for to the index under construction.
	index(*bulk)
}

// sections lists the world's tables in the order they are written in.
func (w *World) sections() []section {
	return []section{
		newSection("accounts", w.Accounts),
		newSection("physicalConnections", w.Circuits),
		newSection("orders", w.Orders),
		newSection("virtualBorderRouters", w.VBRs),
		newSection("vlanHolds", w.VlanHolds),
		newSection("routerInterfaces", w.RouterInterfaces),
		newSection("routeEntries", w.RouteEntries),
		newSection("bgpGroups", w.BGPGroups),
		newSection("bgpPeers", w.BGPPeers),
		newSection("bgpNetworks", w.BGPNetworks),
		newSection("vpcs", w.Vpcs),
		newSection("vSwitches", w.VSwitches),
		newSection("vbrHas", w.VBRHAs),
		newSection("customerRouters", w.CustomerRouters),
		newSection("bgpSessions", w.BGPSessions),
		newSection("faults", w.Faults),
		newSection("timers", w.Timers),
		newSection("tokens", w.Tokens),
	}
}

// headKeys are the keys of a snapshot before its tables.
var headKeys = []string{"version", "now", "seed", "sequence", "settings"}

// WriteSnapshot writes the world as JSON: a head, then one array a table with one element a line, in key order.
// Equal worlds give equal bytes, and reading the bytes and writing them again changes nothing. It fails when out does
// and when a text of the world is not valid UTF-8.
func (w *World) WriteSnapshot(out io.Writer) error {
	b := bufio.NewWriterSize(out, 1<<16)
	fmt.Fprintf(b, "{\n  \"version\": %d,\n  \"now\": %q,\n  \"seed\": %d,\n  \"sequence\": %d,\n  \"settings\": ",
		SnapshotVersion, w.Now.Time().Format(time.RFC3339Nano), w.Seed, w.Sequence)
	if err := json.MarshalWrite(b, w.Settings, encoding); err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	for _, s := range w.sections() {
		b.WriteString(",\n  ")
		b.WriteString(strconv.Quote(s.name()))
		b.WriteString(": [")
		if err := writeElements(b, s); err != nil {
			return err
		}
		b.WriteByte(']')
	}
	b.WriteString("\n}\n")
	return b.Flush()
}

func writeElements(b *bufio.Writer, s section) (err error) {
	first := true
	s.each(func(r Resource) bool {
		if first {
			b.WriteString("\n    ")
			first = false
		} else {
			b.WriteString(",\n    ")
		}
		if err = json.MarshalWrite(b, r, encoding); err != nil {
			err = fmt.Errorf("%s %q: %w", s.name(), r.key(), err)
		}
		return err == nil
	})
	if !first {
		b.WriteString("\n  ")
	}
	return err
}

// tableSection implements section for one type of resource.
type tableSection[T any, R interface {
	*T
	Resource
}] struct {
	title string
	table Table[T]
	// items and places are what fill read, sorted by key.
	items  []R
	places []place
}

func newSection[T any, R interface {
	*T
	Resource
}](title string, table Table[T]) section {
	return &tableSection[T, R]{title: title, table: table}
}

func (s *tableSection[T, R]) name() string          { return s.title }
func (s *tableSection[T, R]) element() reflect.Type { return reflect.TypeFor[T]() }
func (s *tableSection[T, R]) len() int              { return s.table.Len() }

func (s *tableSection[T, R]) each(fn func(Resource) bool) {
	s.table.Scan(func(r *T) bool { return fn(R(r)) })
}
