package api

import "ecsim/model"

// Request is a bound request: a pointer to one of the generated request types.
type Request interface {
	Action() model.Action
	// Str, Int and Bool return the parameter of that name in the catalog. They report false when it is not set, has
	// another type, or does not exist. A default counts as set.
	Str(name string) (string, bool)
	Int(name string) (int64, bool)
	Bool(name string) (bool, bool)
}

// binder is what every generated request type offers to Bind. Parameters go by their place in the Spec.
type binder interface {
	Request
	index(name string) int
	setString(i int, v string)
	setInt(i int, v int64)
	setBool(i int, v bool)
}

// listBinder is what the generated request types with lists offer besides.
type listBinder interface {
	// addItem appends an empty item to object list i; the setItem functions fill the last item.
	addItem(i int)
	setItemString(i, field int, v string)
	setItemInt(i, field int, v int64)
	addItemString(i, field int, v string)
	// addString appends to scalar list i.
	addString(i int, v string)
}
