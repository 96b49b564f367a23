package live

import (
	"errors"
	"flag"
	"net/netip"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

const routers = `# three routers
peers:
  - peer: bgp-1
    listen: 127.0.0.2:1790
    router: 127.0.0.3:1791
  - {peer: 10.0.0.2, router: "[fe80::1%eth0]:179"}
  - peer: vbr-2/10.0.0.2
    listen: "[fd00::1]:1790"
    router: fd00::2
  - {peer: vbr-2/fd01::2, listen: 127.0.0.2:1790, router: 127.0.0.4}
  - {peer: vbr-3/10.0.0.6, listen: 127.0.0.5:1790, router: 127.0.0.3:1791}
`

func TestParseMap(t *testing.T) {
	m, err := ParseMap([]byte(routers), "f")
	require.NoError(t, err)
	at := netip.MustParseAddrPort
	require.Equal(t, []Binding{
		{Peer: "bgp-1", Listen: at("127.0.0.2:1790"), Router: at("127.0.0.3:1791"), Line: 3},
		{Address: netip.MustParseAddr("10.0.0.2"), Router: at("[fe80::1%eth0]:179"), Line: 6},
		{VBR: "vbr-2", Address: netip.MustParseAddr("10.0.0.2"), Listen: at("[fd00::1]:1790"), Router: at("[fd00::2]:0"), Line: 7},
		{VBR: "vbr-2", Address: netip.MustParseAddr("fd01::2"), Listen: at("127.0.0.2:1790"), Router: at("127.0.0.4:0"), Line: 10},
		{VBR: "vbr-3", Address: netip.MustParseAddr("10.0.0.6"), Listen: at("127.0.0.5:1790"), Router: at("127.0.0.3:1791"), Line: 11},
	}, m.Bindings)
}

func TestFind(t *testing.T) {
	m, err := ParseMap([]byte(routers), "f")
	require.NoError(t, err)
	for _, tt := range []struct {
		peer, vbr, address string
		line               int // 0 for none
	}{
		{"bgp-1", "vbr-2", "10.0.0.2", 3},
		{"bgp-2", "vbr-2", "10.0.0.2", 7},
		{"bgp-2", "vbr-1", "10.0.0.2", 6},
		{"bgp-2", "vbr-1", "fd01::2", 0},
		{"bgp-2", "vbr-3", "10.0.0.6", 11},
		{"bgp-2", "", "10.0.0.6", 0},
		{"bgp-2", "vbr-2", "10.0.0.1", 0},
		{"", "", "", 0},
	} {
		var address netip.Addr
		if tt.address != "" {
			address = netip.MustParseAddr(tt.address)
		}
		line := 0
		if b := m.Find(tt.peer, tt.vbr, address); b != nil {
			line = b.Line
		}
		require.Equal(t, tt.line, line, "%v", tt)
	}
	require.Nil(t, (*Map)(nil).Find("bgp-1", "vbr-1", netip.Addr{}))
}

// TestFindOrder has the entry for every VBR before and behind that for one.
func TestFindOrder(t *testing.T) {
	for _, text := range []string{
		"peers:\n - {peer: 10.0.0.2, router: '127.0.0.2:1'}\n - {peer: v/10.0.0.2, router: '127.0.0.3:1'}",
		"peers:\n - {peer: v/10.0.0.2, router: '127.0.0.3:1'}\n - {peer: 10.0.0.2, router: '127.0.0.2:1'}",
	} {
		m, err := ParseMap([]byte(text), "f")
		require.NoError(t, err)
		require.Equal(t, "v", m.Find("", "v", netip.MustParseAddr("10.0.0.2")).VBR)
		require.Equal(t, "", m.Find("", "w", netip.MustParseAddr("10.0.0.2")).VBR)
	}
}

// TestRefused reads the files of testdata/refused.txtar and compares what is said of each.
func TestRefused(t *testing.T) {
	const file = "testdata/refused.txtar"
	archive, err := txtar.ParseFile(file)
	require.NoError(t, err)
	for i := 0; i+1 < len(archive.Files); i += 2 {
		in, want := archive.Files[i], &archive.Files[i+1]
		name := strings.TrimSuffix(in.Name, path.Ext(in.Name))
		require.Equal(t, name+".err", want.Name)
		t.Run(name, func(t *testing.T) {
			m, err := ParseMap(in.Data, in.Name)
			require.Nil(t, m)
			require.ErrorAs(t, err, new(*MapError))
			got := err.Error() + "\n"
			if *update {
				want.Data = []byte(got)
			}
			require.Equal(t, string(want.Data), got)
		})
	}
	if *update {
		require.NoError(t, os.WriteFile(file, txtar.Format(archive), 0o644))
	}
}

// TestRefusedTexts has what no archive can hold.
func TestRefusedTexts(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"empty", "", "f:1:1: the file is empty; expected a map with peers"},
		{"comments only", "# nothing\n", "f:1:1: the file is empty; expected a map with peers"},
		{"too large", "peers: []" + strings.Repeat(" ", MaxMapSize), "f:1:1: the file is larger than 1 MiB, the most a map of BGP peers may be"},
		{"long name", "peers: [{peer: '" + strings.Repeat("1", 70) + "', router: '127.0.0.1:1'}]",
			`f:1:16: peer is "` + strings.Repeat("1", 60) + `…"; expected a BGP peer's ID, its address, or VBR/address, such as 10.0.0.2 or vbr-1/10.0.0.2`},
		{"a terminal's bell", `peers: [{peer: "a\a b", router: '127.0.0.1:1'}]`,
			`f:1:16: peer is "a\a b"; expected a BGP peer's ID, its address, or VBR/address, such as 10.0.0.2 or vbr-1/10.0.0.2`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ParseMap([]byte(tt.text), "f")
			require.EqualError(t, err, tt.want)
		})
	}
}

func TestManyProblems(t *testing.T) {
	_, err := ParseMap([]byte("peers:\n"+strings.Repeat("  - {peer: bgp-1}\n", 1000)), "f")
	var refused *MapError
	require.ErrorAs(t, err, &refused)
	require.Len(t, refused.Problems, 20)
	require.Equal(t, 980, refused.More)
	require.True(t, strings.HasSuffix(err.Error(), "\nf: and 980 more"), err.Error())
}

func FuzzParseMap(f *testing.F) {
	f.Add([]byte(routers))
	f.Add([]byte("peers: &a [*a, {<<: *a}]\n"))
	f.Add([]byte("peers: [{peer: x, router: [::1]:1790}]\n---\n"))
	if archive, err := txtar.ParseFile("testdata/refused.txtar"); err == nil {
		for _, file := range archive.Files {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := ParseMap(text, "f")
		if err != nil {
			var refused *MapError
			require.True(t, errors.As(err, &refused))
			require.Nil(t, m)
			require.NotEmpty(t, refused.Problems)
			for _, p := range refused.Problems {
				require.Positive(t, p.Line)
				require.Positive(t, p.Column)
				require.NotEmpty(t, p.Message)
			}
			return
		}
		for i := range m.Bindings {
			b := &m.Bindings[i]
			require.True(t, b.Router.IsValid())
			require.True(t, b.Listen.IsValid() || b.Router.Port() != 0)
			require.NotEqual(t, b.Peer != "", b.Address.IsValid())
			require.Equal(t, b, m.Find(b.Peer, fitting(b), b.Address))
		}
	})
}

// fitting is a VBR that the binding fits, and none that has a binding of its own.
func fitting(b *Binding) string {
	if b.VBR == "" {
		return "a/b" // no file can name it
	}
	return b.VBR
}
