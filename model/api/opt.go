package api

// Opt is a request parameter that may be absent.
type Opt[T any] struct {
	V   T
	Set bool
}

// Some returns an Opt that holds v.
func Some[T any](v T) Opt[T] { return Opt[T]{V: v, Set: true} }

// Or returns the value, or v when there is none.
func (o Opt[T]) Or(v T) T {
	if o.Set {
		return o.V
	}
	return v
}
