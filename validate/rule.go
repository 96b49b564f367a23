package validate

import (
	"ecsim/model"
	"ecsim/model/api"
)

// Basis says how far a rule rests on the documents.
type Basis string

const (
	// Documented rules are stated by the documents.
	Documented Basis = "documented"
	// Interpreted rules are a documented choice where the documents are silent or differ.
	Interpreted Basis = "interpreted"
	// Advice refuses no call; it only speaks in a plan's report.
	Advice Basis = "advice"
)

// Source is a place where a rule is documented.
type Source struct {
	// Document is the mark of a document ("002", "metadata-2024") or "interpretations"; docs/sources.md lists them.
	Document string
	// Action is the page; empty for a place outside the pages.
	Action model.Action
	// Section is the rule or section within it.
	Section string
}

// Rule is one constraint as plain data. Rules are listed in All; none registers itself.
type Rule struct {
	// ID is area.name, such as "vlan.zero-exclusive".
	ID string
	// Doc is a title line, then why the rule exists and how to satisfy it.
	Doc     string
	Sources []Source
	Basis   Basis
	// Actions are the actions it guards.
	Actions []model.Action
	// Codes are all the error codes it can give. Advice has none.
	Codes []model.Code
	// Check looks at a call and returns what is wrong with it. It only reads.
	Check func(*Context) []Finding
}

// Title is the first line of the rule's Doc.
func (r *Rule) Title() string {
	for i := range len(r.Doc) {
		if r.Doc[i] == '\n' {
			return r.Doc[:i]
		}
	}
	return r.Doc
}

// All lists every rule. The order decides which of several refusals an API call answers with.
var All = concat(
	parameterRules, tagKeyRules, tokenRules, regionRules, serviceRules, partnerRules,
	circuitExistenceRules, hostedExistenceRules, hostedOwnerRules, circuitRules, loaRules, orderRules,
	vbrExistenceRules, vbrLifecycleRules, addressRules,
	hostedRules, hostedSubjectRules, hostedBandwidthRules, hostedVlanRules, hostedAttachmentRules, vlanRules, vbrRules, associationRules,
	interfaceExistenceRules, interfaceRules, healthCheckRules, connectionRules,
	routeExistenceRules, routeRules, nextHopRules, routeDeletionRules,
	bgpExistenceRules, bgpGroupRules, bgpPeerRules, bgpNetworkRules,
	vpcRules, vSwitchRules,
	failoverRules,
	tagRules, resourceGroupRules,
	filterRules, readRules,
)

func concat(lists ...[]*Rule) (all []*Rule) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// Lookup finds a rule by its ID.
func Lookup(id string) (*Rule, bool) {
	for _, r := range All {
		if r.ID == id {
			return r, true
		}
	}
	return nil, false
}

// For lists the rules that guard an action, in the order they are asked.
func For(a model.Action) []*Rule {
	if rules, ok := guards[a]; ok {
		return rules
	}
	return []*Rule{ActionRule}
}

var guards = func() map[model.Action][]*Rule {
	m := map[model.Action][]*Rule{}
	for _, r := range All {
		for _, a := range r.Actions {
			m[a] = append(m[a], r)
		}
	}
	return m
}()

// actionsWith lists the catalog's actions for which keep holds.
func actionsWith(keep func(*api.Spec) bool) (actions []model.Action) {
	for _, s := range api.Actions() {
		if keep(s) {
			actions = append(actions, s.Action)
		}
	}
	return actions
}

func hasParameter(name string) func(*api.Spec) bool {
	return func(s *api.Spec) bool {
		_, ok := s.Parameter(name)
		return ok
	}
}

// byAction gives each guarded action its own page's code (docs/sources.md, 14).
type byAction map[model.Action]model.Code

func (m byAction) actions() []model.Action {
	return actionsWith(func(s *api.Spec) bool { _, ok := m[s.Action]; return ok })
}

func (m byAction) codes() (codes []model.Code) {
	seen := map[model.Code]bool{}
	for _, a := range m.actions() {
		if !seen[m[a]] {
			seen[m[a]] = true
			codes = append(codes, m[a])
		}
	}
	return codes
}
