package rpc

import (
	"net/http"

	"ecsim/bgp/glass"
)

// adminBGP answers with the routers and sessions of the world, or with those that concern one router.
func (s *Server) adminBGP(_ http.ResponseWriter, r *http.Request) (any, error) {
	c, err := s.core.current()
	if err != nil {
		return nil, err
	}
	if err := s.core.await(c.durable); err != nil {
		return nil, err
	}
	v := glass.Of(c.engine.World())
	v.Now = s.core.clock.now(v.Now)
	if q := r.URL.Query(); q.Has("router") {
		if v, err = v.Narrow(q.Get("router")); err != nil {
			return nil, badAdmin(404, "%s", err)
		}
	}
	return v, nil
}
