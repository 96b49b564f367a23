package sim_test

import (
	"slices"
	"strings"
	"testing"

	"ecsim/model"
	"ecsim/model/api"
	"ecsim/validate"
)

// A ruleCase is one situation in which a rule refuses a call with a code, or, with no code, comes as near to that as
// it can without doing it: then the call is accepted and the rule is silent.
type ruleCase struct {
	rule  string
	code  model.Code
	title string
	// play builds the situation on a fresh bed and returns the call in question.
	play func(*bed) call
}

// advised is the code of a case in which a rule of advice speaks though the call is accepted.
const advised model.Code = "(advice)"

// ruleCases lists every table. TestRules plays them all; TestRuleCoverage proves that together they cover all rules.
var ruleCases = slices.Concat(
	circuitExistenceCases(), circuitStateCases(), applicationCases, loaStateCases(), orderCases,
	vlanCases(), vbrCallCases(), bandwidthCases(), vbrCases, associationCases, hostedCases,
	partnerCases, hostedOwnerCases, hostedVlanCases(), conversionCases,
	addressCases(), duplicateCases(),
	tokenCases(), regionCases(), serviceCases(),
	interfaceCases, connectionCases, routeCases, nextHopCases, bgpCases, vpcCases,
	readCases, failoverCases, tagCases(), resourceGroupCases,
)

func TestRules(t *testing.T) {
	byRule := map[string][]ruleCase{}
	var rules []string
	for _, c := range ruleCases {
		if byRule[c.rule] == nil {
			rules = append(rules, c.rule)
		}
		byRule[c.rule] = append(byRule[c.rule], c)
	}
	for _, rule := range rules {
		t.Run(rule, func(t *testing.T) {
			for _, c := range byRule[rule] {
				t.Run(c.title, func(t *testing.T) {
					b := newBed(t)
					c.check(b, c.play(b))
				})
			}
		})
	}
}

// check makes the call in question and compares what happens with what the case says.
func (c ruleCase) check(b *bed, q call) {
	b.Helper()
	switch c.code {
	case "":
		b.accepts(c.rule, q)
	case advised:
		b.advises(c.rule, q)
	default:
		b.refuses(c.code, c.rule, q)
	}
}

// refuses makes a call that the rule has to refuse with the code. It checks the code's HTTP status, that the message
// ends with the rule's ID, that the world is left as it was to the byte, and that Check finds the same first.
func (b *bed) refuses(code model.Code, rule string, q call) {
	b.Helper()
	req := b.request(q)
	before := b.snapshot()
	findings := b.Check(req)
	_, err := b.Do(req)
	if err == nil {
		b.Fatalf("%s %v was accepted; %s should refuse it with %s", req.Action, req.Params, rule, code)
		return
	}
	if err.Code != code || err.Rule != rule {
		b.Fatalf("%s %v is refused by %s with %s: %s\nwant %s with %s", req.Action, req.Params, err.Rule, err.Code, err.Message, rule, code)
	}
	if status, origin := api.Status(req.Action, code); err.Status != status && !hasRow(req.Action, code, err.Status) || origin == api.Unknown {
		b.Errorf("%s gives %s with status %d; the catalog says %d (%s)", req.Action, code, err.Status, status, origin)
	}
	text, ok := strings.CutSuffix(err.Message, " ["+rule+"]")
	if !ok {
		b.Errorf("message %q does not end with [%s]", err.Message, rule)
	}
	if after := b.snapshot(); after != before {
		b.Errorf("the refused %s changed the world from\n%s\nto\n%s", req.Action, before, after)
	}
	for _, f := range findings {
		if f.Severity != validate.SeverityError {
			continue
		}
		if f.Rule != rule || f.Code != code || f.Status != err.Status || f.Message != text {
			b.Errorf("Check says %+v first; Do says %+v", f, err)
		}
		return
	}
	b.Errorf("Check finds nothing wrong with what Do refuses: %v", err)
}

// hasRow reports whether the action's page gives the code that status too.
func hasRow(action model.Action, code model.Code, status int) bool {
	spec, ok := api.Lookup(action)
	return ok && slices.ContainsFunc(spec.Errors, func(e api.ErrorRow) bool {
		return e.Code == code && e.Status == status && e.Origin == api.Page
	})
}

// accepts makes a call that has to be accepted, with the rule silent.
func (b *bed) accepts(rule string, q call) {
	b.Helper()
	req := b.request(q)
	for _, f := range b.Check(req) {
		if f.Rule == rule || f.Severity == validate.SeverityError {
			b.Errorf("%s %v: %s says %s %s", req.Action, req.Params, f.Rule, f.Code, f.Message)
		}
	}
	if _, err := b.Do(req); err != nil {
		b.Fatalf("%s %v is refused: %v", req.Action, req.Params, err)
	}
}

// advises makes a call that has to be accepted although the rule has something to say.
func (b *bed) advises(rule string, q call) {
	b.Helper()
	req := b.request(q)
	spoken := false
	for _, f := range b.Check(req) {
		spoken = spoken || f.Rule == rule
		if f.Severity == validate.SeverityError {
			b.Errorf("%s %v: %s says %s %s", req.Action, req.Params, f.Rule, f.Code, f.Message)
		}
	}
	if !spoken {
		b.Errorf("%s %v: %s has nothing to say", req.Action, req.Params, rule)
	}
	if _, err := b.Do(req); err != nil {
		b.Fatalf("%s %v is refused: %v", req.Action, req.Params, err)
	}
}
