package rib_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"ecsim/bgp/rib"
	"ecsim/model"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite what the transcripts in testdata expect")

// TestTranscripts plays the files of testdata. A file is a list of scenes parted by empty lines; a scene is a few
// commands, a line ----, and the sessions that are not as they were before it. Comments begin with #. Commands:
//
//	vbr NAME LOCAL PEER                  a VBR on a circuit pc-NAME of its own, with the addresses of both ends
//	peer NAME vbr=V asn=N [ip=A] [key=K] [limit=N] [as=N] [bfd]
//	network VBR PREFIX                   what the VBR announces
//	router NAME asn=N [prefixes=P,…] [peers=B,…] [id=A] [key=K] [ip=A] [expects=N]
//	attribute ROUTER [prefix=P] [peer=B] [prepend=N] [med=N] [origin=O]
//	route VBR PREFIX                     a static route over the VBR's first circuit; unroute takes it away
//	down NAME, up NAME                   faults
//	terminate VBR, recover VBR
//	policy drop, policy teardown
//	wait DURATION                        time passes
//	all                                  every session is told, changed or not
//	learned ROUTER                       what the customer's router knows
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			got := play(t, newLab(), string(text))
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
				return
			}
			require.Equal(t, string(text), got)
		})
	}
}

func play(t *testing.T, l *lab, text string) string {
	var scenes []string
	for scene := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n\n") {
		commands, _, played := strings.Cut(scene+"\n", "----\n")
		if !played {
			scenes = append(scenes, scene) // nothing but comments
			continue
		}
		said := ""
		all := false
		for line := range strings.Lines(commands) {
			if words := strings.Fields(line); len(words) > 0 && words[0] != "#" {
				all = all || words[0] == "all"
				said += l.do(t, words)
			}
		}
		changed := l.converge()
		if all {
			changed = nil
			l.w.BGPSessions.Scan(func(s *model.BGPSession) bool { changed = append(changed, *s); return true })
		}
		for i := range changed {
			said += l.tell(&changed[i])
		}
		require.Empty(t, l.converge(), "converging again changes nothing")
		if said == "" {
			said = "nothing happens\n"
		}
		scenes = append(scenes, commands+"----\n"+strings.TrimSuffix(said, "\n"))
	}
	return strings.Join(scenes, "\n\n") + "\n"
}

// do carries out one command and returns what it says.
func (l *lab) do(t *testing.T, words []string) string {
	with := map[string]string{}
	for _, w := range words[1:] {
		if name, value, ok := strings.Cut(w, "="); ok {
			with[name] = value
		}
	}
	number := func(name string, or int64) int64 {
		if with[name] == "" {
			return or
		}
		n, err := strconv.ParseInt(with[name], 10, 64)
		require.NoError(t, err)
		return n
	}
	list := func(name string) []string {
		return strings.FieldsFunc(with[name], func(r rune) bool { return r == ',' })
	}
	switch words[0] {
	case "vbr":
		l.vbr(words[1], words[2], words[3])
	case "peer":
		l.peer(words[1], with["vbr"], number("asn", 0), func(g *model.BGPGroup, p *model.BGPPeer) {
			p.PeerIP, g.AuthKey, p.EnableBFD = with["ip"], with["key"], slices.Contains(words, "bfd")
			g.RouteLimit, g.LocalASN = number("limit", model.DynamicRoutes), number("as", model.CloudASN)
		})
	case "network":
		l.w.Put(&model.BGPNetwork{VbrID: words[1], Destination: words[2]})
	case "router":
		l.w.Put(&model.CustomerRouter{Name: words[1], ASN: number("asn", 0), Prefixes: list("prefixes"), Peers: list("peers"), RouterID: with["id"],
			AuthKey: with["key"], IP: with["ip"], RemoteASN: number("expects", 0)})
	case "attribute":
		r := *l.w.CustomerRouters.Get(words[1])
		r.Attributes = append(slices.Clone(r.Attributes), model.RouteAttributes{Prefix: with["prefix"], Peer: with["peer"],
			Prepend: number("prepend", 0), MED: number("med", 0), Origin: with["origin"]})
		l.w.Put(&r)
	case "route":
		l.w.Put(&model.RouteEntry{Meta: model.Meta{ID: "route-" + words[2]}, RouteTableID: "table-" + words[1], Destination: words[2], Type: model.EntryCustom,
			Status: model.EntryAvailable, NextHops: []model.NextHop{{ID: "vlan-" + words[1], Type: model.HopRouterInterface}}})
	case "unroute":
		require.True(t, l.w.Remove(l.w.RouteEntries.Get("route-"+words[2])))
	case "down":
		l.w.Put(&model.Fault{Target: words[1]})
	case "up":
		require.True(t, l.w.Remove(&model.Fault{Target: words[1]}))
	case "terminate", "recover":
		v := *l.w.VBRs.Get(words[1])
		v.Status = map[string]string{"terminate": model.VBRTerminated, "recover": model.VBRActive}[words[0]]
		l.w.Put(&v)
	case "policy":
		s := *l.w.Settings
		s.RouteLimitPolicy = words[1]
		l.w.Settings = &s
	case "wait":
		d, err := time.ParseDuration(words[1])
		require.NoError(t, err)
		l.w.Now = l.w.Now.Add(d)
	case "all":
	case "learned":
		l.converge()
		said := ""
		for _, r := range rib.Learned(l.w, words[1]) {
			mark := " "
			if r.Best {
				mark = "*"
			}
			said += fmt.Sprintf("  %s %s over %s", mark, r.Prefix, r.Peer)
			if r.ASPath != "" {
				said += " by way of " + r.ASPath
			}
			said += "\n"
		}
		return words[1] + " knows\n" + said
	default:
		t.Fatalf("there is no command %q", words[0])
	}
	return ""
}
