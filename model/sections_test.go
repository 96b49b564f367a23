package model

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Every table of the world must be in the snapshot, and so must every one that is added later.
func TestSectionsAreAllTables(t *testing.T) {
	tables := 0
	for _, f := range reflect.VisibleFields(reflect.TypeFor[World]()) {
		if strings.HasPrefix(f.Type.Name(), "Table[") {
			tables++
		}
	}
	w := New(0, 0)
	names, elements := map[string]bool{}, map[reflect.Type]bool{}
	for _, s := range w.sections() {
		names[s.name()] = true
		elements[s.element()] = true
	}
	assert.Equal(t, tables, len(names))
	assert.Equal(t, tables, len(elements))
}
