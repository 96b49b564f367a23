package rpc

import (
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/sim"
)

// list gives JSON an empty list where there is nothing.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

func (s *Server) adminHealth(http.ResponseWriter, *http.Request) (any, error) {
	v, err := s.core.current()
	if err != nil {
		return nil, err
	}
	return map[string]any{"status": "ok", "version": s.version, "now": s.core.clock.now(v.engine.World().Now)}, nil
}

func (s *Server) adminClock(_ http.ResponseWriter, r *http.Request) (any, error) {
	var in struct {
		Advance *string `json:"advance"`
	}
	if err := readAdmin(r, &in); err != nil {
		return nil, err
	}
	if in.Advance == nil {
		return nil, badAdmin(400, `advance is missing, expected a duration such as "168h"`)
	}
	d, err := time.ParseDuration(*in.Advance)
	if err != nil {
		return nil, badAdmin(400, `advance is %q, expected a duration such as "168h" or "1h30m"`, shorten(*in.Advance))
	}
	if d < 0 {
		return nil, badAdmin(400, "advance is %s; the world's clock never goes back", d)
	}
	events, now, err := s.core.advance(d)
	if err != nil {
		return nil, err
	}
	return map[string]any{"now": now, "events": list(events)}, nil
}

func (s *Server) adminOperator(_ http.ResponseWriter, r *http.Request) (any, error) {
	var in struct {
		ID    string `json:"id"`
		Event string `json:"event"`
	}
	if err := readAdmin(r, &in); err != nil {
		return nil, err
	}
	switch {
	case in.ID == "":
		return nil, badAdmin(400, "id is missing")
	case !slices.Contains(sim.OperatorEvents, in.Event):
		return nil, badAdmin(400, "event is %q, expected one of %s", shorten(in.Event), strings.Join(sim.OperatorEvents, ", "))
	}
	out, err := s.core.change(sim.Change{Operator: &sim.OperatorChange{ID: in.ID, Event: in.Event}})
	if err != nil {
		return nil, err
	}
	return map[string]any{"id": in.ID, "status": out.Status}, nil
}

func (s *Server) adminFault(_ http.ResponseWriter, r *http.Request) (any, error) {
	var in struct {
		Target string `json:"target"`
		State  string `json:"state"`
	}
	if err := readAdmin(r, &in); err != nil {
		return nil, err
	}
	switch {
	case in.Target == "":
		return nil, badAdmin(400, "target is missing")
	case in.State != "up" && in.State != "down":
		return nil, badAdmin(400, "state is %q, expected up or down", shorten(in.State))
	}
	out, err := s.core.change(sim.Change{Fault: &sim.FaultChange{Target: in.Target, Down: in.State == "down"}})
	if err != nil {
		return nil, err
	}
	return map[string]any{"target": in.Target, "state": in.State, "events": list(out.Events)}, nil
}

func (s *Server) adminRouters(http.ResponseWriter, *http.Request) (any, error) {
	v, err := s.core.current()
	if err != nil {
		return nil, err
	}
	if err := s.core.await(v.durable); err != nil {
		return nil, err
	}
	routers := []*model.CustomerRouter{}
	v.engine.World().CustomerRouters.Scan(func(r *model.CustomerRouter) bool {
		routers = append(routers, r)
		return true
	})
	return routers, nil
}

func (s *Server) adminPutRouter(_ http.ResponseWriter, r *http.Request) (any, error) {
	var in model.CustomerRouter
	if err := readAdmin(r, &in); err != nil {
		return nil, err
	}
	if _, err := s.core.change(sim.Change{Router: &in}); err != nil {
		return nil, asBadRequest(err)
	}
	v, err := s.core.current()
	if err != nil {
		return nil, err
	}
	if kept := v.engine.World().CustomerRouters.Get(in.Name); kept != nil {
		return kept, nil // its prefixes are in their canonical form
	}
	return in, nil // somebody has taken it away already
}

// asBadRequest makes a 400 of a refusal that concerns the values given, not a state.
func asBadRequest(err error) error {
	var refused *sim.OperatorError
	if errors.As(err, &refused) && !refused.Unknown {
		return badAdmin(400, "%s", refused.Message)
	}
	return err
}

func (s *Server) adminRemoveRouter(_ http.ResponseWriter, r *http.Request) (any, error) {
	name := r.PathValue("name")
	if _, err := s.core.change(sim.Change{RemoveRouter: name}); err != nil {
		return nil, err
	}
	return map[string]any{"name": name}, nil
}

func (s *Server) adminCEN(_ http.ResponseWriter, r *http.Request) (any, error) {
	var in struct {
		VBR   string `json:"vbr"`
		CEN   string `json:"cen"`
		Owner string `json:"owner,omitempty"`
		State string `json:"state"`
	}
	if err := readAdmin(r, &in); err != nil {
		return nil, err
	}
	switch {
	case in.VBR == "" || in.CEN == "":
		return nil, badAdmin(400, "vbr and cen, the IDs of a VBR and a CEN instance, are needed")
	case in.State != "attached" && in.State != "detached":
		return nil, badAdmin(400, "state is %q, expected attached or detached", shorten(in.State))
	}
	_, err := s.core.change(sim.Change{CEN: &sim.CENChange{VbrID: in.VBR, CEN: model.CEN{ID: in.CEN, Owner: in.Owner}, Attach: in.State == "attached"}})
	if err != nil {
		return nil, err
	}
	return in, nil
}

func (s *Server) adminState(w http.ResponseWriter, _ *http.Request) {
	world, err := s.core.snapshot()
	if err == nil {
		err = s.core.settled()
	}
	if err != nil {
		s.answerAdmin(w, nil, err)
		return
	}
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(stateTimeout))
	w.Header().Set("Content-Type", contentJSON)
	if err := world.WriteSnapshot(w); err != nil {
		s.log.Warn("a state could not be sent whole", "error", err)
		panic(http.ErrAbortHandler) // so that the client does not take half of it for all
	}
}

func (s *Server) adminPutState(w http.ResponseWriter, r *http.Request) (any, error) {
	allow := http.NewResponseController(w)
	late := time.Now().Add(stateTimeout) // a large state takes longer than a call, and is answered after that
	_ = errors.Join(allow.SetReadDeadline(late), allow.SetWriteDeadline(late.Add(writeTimeout)))
	world, err := model.ReadSnapshot(io.LimitReader(r.Body, maxStateBody), "body")
	if err != nil {
		return nil, badAdmin(400, "%s", err)
	}
	return s.replaceBy(world)
}

func (s *Server) adminReset(http.ResponseWriter, *http.Request) (any, error) {
	if s.fresh == nil {
		return nil, badAdmin(409, "there is no state to go back to")
	}
	s.freshMu.Lock()
	world, err := s.fresh()
	s.freshMu.Unlock()
	if err != nil {
		return nil, badAdmin(409, "the state to go back to cannot be made: %s", err)
	}
	return s.replaceBy(world)
}

func (s *Server) replaceBy(w *model.World) (any, error) {
	s.adopt(w)
	now, n := w.Now, w.Len()
	if err := s.core.replace(w); err != nil {
		return nil, err
	}
	return map[string]any{"now": s.core.clock.now(now), "resources": n}, nil
}
