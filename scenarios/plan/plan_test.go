package plan

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// show writes a plan the way the tests state it: a line a step, references as they are written.
func show(p *Plan) string {
	var b strings.Builder
	for _, s := range p.Steps {
		text := func(t Text) string {
			v, _ := t.Eval(func(r *Ref) (string, bool) { return fmt.Sprintf("<%d:%s>", r.Step, r.Source), true })
			return v
		}
		switch {
		case s.Call != nil:
			fmt.Fprintf(&b, "%s by %s", s.Call.Action, s.Call.Account)
			for _, param := range s.Call.Params {
				fmt.Fprintf(&b, "\n  %d:%d %s=%s", param.Pos.Line, param.Pos.Column, param.Name, text(param.Value))
			}
		case s.Operator != nil:
			fmt.Fprintf(&b, "%s %s", s.Operator.Event, text(s.Operator.ID))
		default:
			fmt.Fprintf(&b, "wait %s", *s.Wait)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestParse(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"values are taken as written", `
steps:
  - call: ModifyVirtualBorderRouterAttribute
    with: {VlanId: 0x10, MinTxInterval: 1e3, MinRxInterval: 1_000, DetectMultiplier: 0o7, Name: yes, EnableIpv6: TRUE, Bandwidth: 007, CircuitCode: 2026-01-01, Description: ~, LocalGatewayIp: 10.0, PeerGatewayIp: "0", PeeringSubnetMask: '~', VbrId: .inf}
`, `
ModifyVirtualBorderRouterAttribute by 1000000000000001
  4:20 VlanId=0x10
  4:41 MinTxInterval=1e3
  4:61 MinRxInterval=1_000
  4:86 DetectMultiplier=0o7
  4:97 Name=yes
  4:114 EnableIpv6=TRUE
  4:131 Bandwidth=007
  4:149 CircuitCode=2026-01-01
  4:193 LocalGatewayIp=10.0
  4:214 PeerGatewayIp=0
  4:238 PeeringSubnetMask=~
  4:250 VbrId=.inf
`},
		{"lists", `
region: cn-hangzhou
steps:
  - call: DescribeVirtualBorderRouters
    with:
      Filter:
        - Key: Status
          Value: [active, terminated]
        - {Key: VbrId, Value: vbr-1}
  - call: CreateRouteEntry
    region: cn-beijing
    with:
      NextHopList.1.NextHopId: ri-1
      NextHopList.2.NextHopId: ri-2
`, `
DescribeVirtualBorderRouters by 1000000000000001
  7:16 Filter.1.Key=Status
  8:19 Filter.1.Value.1=active
  8:27 Filter.1.Value.2=terminated
  9:17 Filter.2.Key=VbrId
  9:31 Filter.2.Value.1=vbr-1
  2:9 RegionId=cn-hangzhou
CreateRouteEntry by 1000000000000001
  13:32 NextHopList.1.NextHopId=ri-1
  14:32 NextHopList.2.NextHopId=ri-2
  11:13 RegionId=cn-beijing
`},
		{"a structure sent as JSON", `
steps:
  - call: CreateVpc
    as: vpc
    with: {RegionId: cn-hangzhou}
  - call: ModifyVirtualBorderRouterAttribute
    with:
      RegionId: cn-hangzhou
      AssociatedPhysicalConnections:
        - {PhysicalConnectionId: "pc-${vpc.VpcId}", VlanId: 1101, EnableIpv6: false, VlanInterfaceId: "7", Note: a "b" <c>, Code: 007}
`, `
CreateVpc by 1000000000000001
  5:22 RegionId=cn-hangzhou
ModifyVirtualBorderRouterAttribute by 1000000000000001
  8:17 RegionId=cn-hangzhou
  9:7 AssociatedPhysicalConnections=[{"PhysicalConnectionId":"pc-<0:${vpc.VpcId}>","VlanId":1101,"EnableIpv6":false,"VlanInterfaceId":"7","Note":"a \"b\" <c>","Code":"007"}]
`},
		{"references", `
account: 42
steps:
  - call: CreateVpc
    as: vpc
    account: "43"
  - call: CreateVSwitch
    with:
      VSwitchName: a ${vpc.VpcId} b ${vpc.VRouterId}
      Description: $${vpc.VpcId} costs $5
  - operator: {id: "${vpc.VpcId}", event: approve}
  - wait: 7d
  - wait: 1d12h
  - wait: 90s
  - wait: 0
`, `
CreateVpc by 43
CreateVSwitch by 42
  9:20 VSwitchName=a <0:${vpc.VpcId}> b <0:${vpc.VRouterId}>
  10:20 Description=${vpc.VpcId} costs $5
approve <0:${vpc.VpcId}>
wait 168h0m0s
wait 36h0m0s
wait 1m30s
wait 0s
`},
		{"anchors and merging", `
steps:
  - call: CreateVSwitch
    with: &common {ZoneId: &zone cn-hangzhou-b, VpcId: vpc-1}
  - call: CreateVSwitch
    with:
      <<: *common
      VpcId: vpc-2
      Description: *zone
`, `
CreateVSwitch by 1000000000000001
  4:28 ZoneId=cn-hangzhou-b
  4:56 VpcId=vpc-1
CreateVSwitch by 1000000000000001
  8:14 VpcId=vpc-2
  9:20 Description=cn-hangzhou-b
  4:28 ZoneId=cn-hangzhou-b
`},
		{"JSON, a byte order mark, Windows line ends", "\ufeff{\"steps\":\r\n [{\"call\": \"CreateVpc\", \"with\": {\"VpcName\": \"a\\u0062\", \"EnableIpv6\": true}}]}\r\n", `
CreateVpc by 1000000000000001
  2:45 VpcName=ab
  2:70 EnableIpv6=true
`},
		{"nothing to do", "steps: []\n", "\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, err := Parse([]byte(tt.text), "f")
			if err != nil {
				t.Fatal(err)
			}
			if got := "\n" + show(p); got != tt.want {
				t.Errorf("got%s", got)
			}
		})
	}
}

func TestDuration(t *testing.T) {
	for s, want := range map[string]time.Duration{
		"7d": 7 * day, "0.5d": day / 2, "1d1s": day + time.Second, "168h": 7 * day, "-1d": -day, "-1d1h": -25 * time.Hour,
	} {
		if got, ok := duration(s); !ok || got != want {
			t.Errorf("%s: %s, %v; want %s", s, got, ok, want)
		}
	}
	for _, s := range []string{"", "d", "7", "1e9d", "NaNd", "0x1p3d", "1d2", "7D", "1_0d", "99999999999d"} {
		if got, ok := duration(s); ok {
			t.Errorf("%q: %s; want none", s, got)
		}
	}
}

// FuzzReadPlan feeds arbitrary text to the reader: it may refuse, with places inside the text, but not break.
func FuzzReadPlan(f *testing.F) {
	for _, pattern := range []string{"../../examples/*.yaml", "testdata/*.txtar"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("%s: no files (%v)", pattern, err)
		}
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			for _, part := range strings.Split(string(text), "\n-- ") {
				if _, body, ok := strings.Cut(part, " --\n"); ok {
					part = body
				}
				f.Add([]byte(part))
			}
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := Parse(text, "f")
		if err != nil {
			refused, ok := err.(*Error)
			if !ok || len(refused.Problems) == 0 || len(refused.Problems) > MaxProblems {
				t.Fatalf("not a proper refusal: %#v", err)
			}
			for _, problem := range refused.Problems {
				if problem.Line < 1 || problem.Column < 1 || problem.Message == "" || strings.ContainsAny(problem.Message, "\n\x1b") {
					t.Fatalf("not a proper problem: %#v", problem)
				}
			}
			return
		}
		for i, s := range p.Steps {
			if n := btoi(s.Call != nil) + btoi(s.Operator != nil) + btoi(s.Wait != nil); n != 1 {
				t.Fatalf("step %d is of %d kinds", i+1, n)
			}
			if s.Call == nil {
				continue
			}
			for _, param := range s.Call.Params {
				for _, ref := range param.Value.Refs() {
					if ref.Step >= i || len(ref.Path) == 0 {
						t.Fatalf("step %d refers to step %d by %v", i+1, ref.Step+1, ref.Path)
					}
				}
			}
		}
	})
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// BenchmarkParse reads a plan of ten thousand steps, about three megabytes.
func BenchmarkParse(b *testing.B) {
	text := []byte("region: cn-hangzhou\nsteps:\n")
	for i := range 10000 {
		text = fmt.Appendf(text, `  - call: CreateVirtualBorderRouter
    as: vbr%[1]d
    with:
      PhysicalConnectionId: pc-bp1%06[1]d
      VlanId: %[2]d
      LocalGatewayIp: 10.%[3]d.%[4]d.1
      PeerGatewayIp: 10.%[3]d.%[4]d.2
      PeeringSubnetMask: 255.255.255.252
      Name: vbr-%[1]d
`, i, i%3000, i/250, i%250)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Parse(text, "f"); err != nil {
			b.Fatal(err)
		}
	}
}
