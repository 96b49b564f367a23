package rpc

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// heartbeat is how often a stream without events says that it is alive.
const heartbeat = 15 * time.Second

// adminEvents streams state changes as server-sent events, one each: its id is its place in the order since the server
// started, its event the lifecycle's name, its data the event as JSON.
func (s *Server) adminEvents(w http.ResponseWriter, r *http.Request) {
	control := http.NewResponseController(w)
	watch := s.core.events.watch()
	if watch == nil {
		s.answerAdmin(w, nil, badAdmin(503, "the server is stopping"))
		return
	}
	defer s.core.events.unwatch(watch)
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	alive := time.NewTicker(heartbeat)
	defer alive.Stop()
	say := func(format string, args ...any) bool {
		_ = control.SetWriteDeadline(time.Now().Add(heartbeat)) // streams outlive the server's limit for answers
		_, err := fmt.Fprintf(w, format, args...)
		return err == nil
	}
	if !say(": watching\n\n") || control.Flush() != nil {
		return
	}
	for {
		select {
		case <-r.Context().Done():
			return
		case <-alive.C:
			if !say(": alive\n\n") || control.Flush() != nil {
				return
			}
		case e, ok := <-watch.events:
			if !ok {
				if watch.dropped {
					say(": too slow, %d events behind\n\n", backlog)
				}
				return
			}
			data, err := json.Marshal(e.event)
			if err != nil || !say("id: %d\nevent: %s\ndata: %s\n\n", e.id, e.event.Name, data) {
				return
			}
			if len(watch.events) == 0 && control.Flush() != nil {
				return
			}
		}
	}
}
