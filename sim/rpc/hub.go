package rpc

import (
	"sync"

	"ecsim/model"
)

// hub hands the world's events to those who watch. A watcher that does not keep up is dropped: the world waits for
// nobody.
type hub struct {
	mu       sync.Mutex
	next     uint64
	watchers map[*watcher]struct{}
	closed   bool
}

// numbered is an event with its place in the order of all events since the server started.
type numbered struct {
	id    uint64
	event model.Event
}

// watcher receives events until its channel is closed.
type watcher struct {
	events chan numbered
	// dropped is set before the channel is closed for a watcher that did not keep up.
	dropped bool
}

// backlog is how many events a watcher may be behind.
const backlog = 4096

func newHub() *hub { return &hub{watchers: map[*watcher]struct{}{}} }

func (h *hub) publish(events []model.Event) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, e := range events {
		h.next++
		for w := range h.watchers {
			select {
			case w.events <- numbered{h.next, e}:
			default:
				w.dropped = true
				h.remove(w)
			}
		}
	}
}

// watch returns a watcher of what happens from now on, or nil when the hub is closed.
func (h *hub) watch() *watcher {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return nil
	}
	w := &watcher{events: make(chan numbered, backlog)}
	h.watchers[w] = struct{}{}
	return w
}

func (h *hub) unwatch(w *watcher) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.remove(w)
}

func (h *hub) remove(w *watcher) {
	if _, ok := h.watchers[w]; ok {
		delete(h.watchers, w)
		close(w.events)
	}
}

func (h *hub) count() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return len(h.watchers)
}

// close ends every watch, now and later.
func (h *hub) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	for w := range h.watchers {
		h.remove(w)
	}
}
