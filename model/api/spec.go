package api

import (
	"slices"

	"ecsim/model"
)

// Type is the type of a parameter or a response field.
type Type string

// The types. An integer has 32 bits and a long 64; a double appears in responses only, an object too.
const (
	String  Type = "string"
	Integer Type = "integer"
	Long    Type = "long"
	Boolean Type = "boolean"
	Double  Type = "double"
	List    Type = "list"
	Object  Type = "object"
)

// Spec is one action: what its YAML file says.
type Spec struct {
	Action model.Action
	// Group is the chapter the action belongs to, such as "virtual-border-router".
	Group string
	// Access is "read" or "write".
	Access  string
	Summary string
	// Source names the documents and the lines in them.
	Source     string
	Parameters []Parameter
	Response   []Field
	Errors     []ErrorRow

	newRequest  func() binder
	newResponse func() Response
}

// Parameter is one request parameter, or one field of a list parameter's items.
type Parameter struct {
	Name string
	// Aliases are other spellings that clients use.
	Aliases  []string
	Type     Type
	Required bool
	// Default is the value, in wire form, that an absent parameter has; "" means none.
	Default string
	// Enum lists the accepted values; for a list of scalars, those of an item.
	Enum []string
	// Fold makes Enum match whatever the case; the bound value has the catalog's spelling.
	Fold bool
	// Suggested lists documented values that a rule checks, not the binder.
	Suggested []string
	// Range bounds a number.
	Range Bounds
	// Length bounds a string's characters.
	Length Bounds
	// Pattern names one of Patterns.
	Pattern string
	// Item is the type of a scalar list's items; Fields are those of an object list's.
	Item   Type
	Fields []Parameter
	// Max is the most items a list may have; 0 means any number.
	Max int
	// Missing and Malformed are the codes for an absent and for an unacceptable value.
	Missing   model.Code
	Malformed model.Code
	// TooMany is the code for a list with more than Max items where it is another than Malformed; see Excess.
	TooMany model.Code
}

// Excess is the code for a list with too many items.
func (p *Parameter) Excess() model.Code {
	if p.TooMany != "" {
		return p.TooMany
	}
	return p.Malformed
}

// Bounds is a closed interval when Set.
type Bounds struct {
	Min, Max int64
	Set      bool
}

// Has reports whether n lies in the interval; an interval that is not set holds everything.
func (b Bounds) Has(n int64) bool { return !b.Set || b.Min <= n && n <= b.Max }

// Field is one field of a response.
type Field struct {
	Name string
	Type Type
	// Item is the type of a scalar list's items.
	Item Type
	// Fields are an object's fields, or those of a list's items.
	Fields []Field
}

// ErrorRow is one documented error of an action.
type ErrorRow struct {
	Status int
	Code   model.Code
	// Rows counts the rows of the action's page with this status and code; 0 when only the metadata has it.
	Rows   int
	Origin Origin
}

var byAction = func() map[model.Action]*Spec {
	m := make(map[model.Action]*Spec, len(catalog))
	for i := range catalog {
		m[catalog[i].Action] = &catalog[i]
	}
	return m
}()

// Actions returns every action's Spec, sorted by group, then name. The Specs are shared: do not change them.
func Actions() []*Spec {
	s := make([]*Spec, len(catalog))
	for i := range catalog {
		s[i] = &catalog[i]
	}
	return s
}

// Lookup returns the action's Spec. It is shared: do not change it.
func Lookup(a model.Action) (*Spec, bool) {
	s, ok := byAction[a]
	return s, ok
}

// NewResponse returns a pointer to the action's zero response.
func NewResponse(a model.Action) (Response, bool) {
	s, ok := byAction[a]
	if !ok {
		return nil, false
	}
	return s.newResponse(), true
}

// Parameter returns the parameter of that name or alias.
func (s *Spec) Parameter(name string) (*Parameter, bool) {
	for i := range s.Parameters {
		if p := &s.Parameters[i]; p.Name == name || slices.Contains(p.Aliases, name) {
			return p, true
		}
	}
	return nil, false
}

// ReadOnly reports whether the action only reads.
func (s *Spec) ReadOnly() bool { return s.Access == "read" }
