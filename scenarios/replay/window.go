package replay

// window is a map that holds the latest entries only.
type window[V any] struct {
	m    map[string]V
	keys []string
	at   int
	gone func(key string, v V)
}

func newWindow[V any](size int, gone func(string, V)) window[V] {
	return window[V]{m: map[string]V{}, keys: make([]string, 0, size), gone: gone}
}

func (w *window[V]) len() int { return len(w.m) }

func (w *window[V]) get(key string) (V, bool) {
	v, ok := w.m[key]
	return v, ok
}

// put adds an entry, or changes it, and drops the oldest when there are too many.
func (w *window[V]) put(key string, v V) {
	if _, ok := w.m[key]; ok {
		w.m[key] = v
		return
	}
	w.m[key] = v
	if len(w.keys) < cap(w.keys) {
		w.keys = append(w.keys, key)
		return
	}
	old := w.keys[w.at]
	if v, ok := w.m[old]; ok && w.gone != nil {
		w.gone(old, v)
	}
	delete(w.m, old)
	w.keys[w.at] = key
	w.at = (w.at + 1) % len(w.keys)
}

// drop takes an entry away. Its place is free when its turn comes.
func (w *window[V]) drop(key string) { delete(w.m, key) }
