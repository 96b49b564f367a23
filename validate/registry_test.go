package validate_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

var wellFormed = regexp.MustCompile(`^[a-z]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$`)

// TestRegistry proves that each rule is whole: what its ID, words, sources, actions and codes have to be.
func TestRegistry(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range validate.All {
		t.Run(r.ID, func(t *testing.T) {
			if seen[r.ID] {
				t.Error("listed twice")
			}
			seen[r.ID] = true
			if !wellFormed.MatchString(r.ID) {
				t.Error("the ID is not of the form area.name")
			}
			if found, ok := validate.Lookup(r.ID); !ok || found != r {
				t.Error("Lookup does not find it")
			}
			checkDoc(t, r)
			checkSources(t, r)
			checkActions(t, r)
			checkCodes(t, r)
			if r.Check == nil {
				t.Error("there is nothing to check")
			}
		})
	}
}

func checkDoc(t *testing.T, r *validate.Rule) {
	title, body, ok := strings.Cut(r.Doc, "\n")
	if !ok || strings.TrimSpace(body) == "" {
		t.Error("the doc has no body")
	}
	if title != r.Title() || !strings.HasSuffix(title, ".") || strings.HasPrefix(body, "\n") {
		t.Errorf("the title %q is no sentence of its own line", title)
	}
	if strings.TrimSpace(r.Doc) != r.Doc || strings.Contains(r.Doc, "\t") {
		t.Error("the doc has stray blanks")
	}
}

func checkSources(t *testing.T, r *validate.Rule) {
	if len(r.Sources) == 0 {
		t.Error("no source")
	}
	for _, s := range r.Sources {
		if !slices.Contains([]string{"000", "001", "002", "003", "metadata-2024", "interpretations"}, s.Document) || s.Section == "" {
			t.Errorf("source %+v is none", s)
		}
		if s.Action == "" {
			continue
		}
		if _, ok := api.Lookup(s.Action); !ok {
			t.Errorf("source %+v names an action the catalog does not know", s)
		}
		if s.Document == "metadata-2024" {
			if _, origin := api.Status(s.Action, model.Code(s.Section)); origin != api.Metadata && origin != api.Page {
				t.Errorf("the metadata of %s does not have %s", s.Action, s.Section)
			}
		}
	}
	switch r.Basis {
	case validate.Documented, validate.Interpreted, validate.Advice:
	default:
		t.Errorf("basis %q is none", r.Basis)
	}
}

func checkActions(t *testing.T, r *validate.Rule) {
	if len(r.Actions) == 0 {
		t.Error("no action")
	}
	for i, a := range r.Actions {
		if _, ok := api.Lookup(a); !ok {
			t.Errorf("action %s is not in the catalog", a)
		}
		if slices.Contains(r.Actions[:i], a) {
			t.Errorf("action %s is listed twice", a)
		}
	}
}

// checkCodes demands that each code is documented for one of the rule's actions at least, or borrowed on purpose.
func checkCodes(t *testing.T, r *validate.Rule) {
	if (r.Basis == validate.Advice) != (len(r.Codes) == 0) {
		t.Errorf("basis %s with %d codes", r.Basis, len(r.Codes))
	}
	for i, c := range r.Codes {
		if slices.Contains(r.Codes[:i], c) {
			t.Errorf("code %s is listed twice", c)
		}
		best := api.Unknown
		for _, a := range r.Actions {
			_, origin := api.Status(a, c)
			if origin != api.Unknown && origin != api.Borrowed {
				best = origin
				break
			}
			if origin == api.Borrowed {
				best = origin
			}
		}
		listed := slices.Contains(borrowed[r.ID], c)
		switch {
		case best == api.Unknown:
			t.Errorf("code %s is documented nowhere", c)
		case best == api.Borrowed && !listed:
			t.Errorf("none of its actions documents %s; if it is borrowed on purpose, list it", c)
		case best != api.Borrowed && listed:
			t.Errorf("code %s is documented for one of its actions; it is not borrowed", c)
		}
	}
}

// borrowed lists the codes that rules give though none of the actions they guard documents them.
var borrowed = map[string][]model.Code{
	// The circuits' page states the rule and has no code for it; router interfaces have.
	"circuit.arrears": {"Forbidden.BillsOutstanding"},
	// The order's page says who places it and has no code for others; updating a hosted connection has one.
	"order.hosted-payer": {"Forbidden.PhysicalConnection"},
	// The page of modifying a circuit has no code for what it carries; making a hosted connection has.
	"hosted.bandwidth-kept": {"ResourceNotEnough.Bandwidth"},
	// The page of attaching has no code for a VBR that does not fit; creating one on a hosted connection has.
	"hosted.attach-vbr": {"OperationFailed.NotConsistentWithVpconn"},
	// The VPC pages are not among the documents; the codes are those their siblings give for the same thing.
	"vpc.delete-empty": {"DependencyViolation"},
	// The failover groups' pages have no code for a member's state, the VBRs' none for being a member.
	"failover.vbr-state":        {"InvalidOperation.OperationNotAllowedInState"},
	"vbr.delete-failover-group": {"DependencyViolation"},
	"read.interface-exists":     {"InvalidRouterInterfaceId.NotFound"},
	"read.vpc-exists":           {"InvalidVpcId.NotFound"},
}

// TestBorrowed proves that the table of borrowed codes speaks of rules and codes that there are.
func TestBorrowed(t *testing.T) {
	for id, codes := range borrowed {
		r, ok := validate.Lookup(id)
		if !ok {
			t.Errorf("there is no rule %s", id)
			continue
		}
		for _, c := range codes {
			if !slices.Contains(r.Codes, c) {
				t.Errorf("%s does not give %s", id, c)
			}
		}
	}
}
