package rpc

import (
	"ecsim/model"
	"ecsim/sim"
)

// World returns an independent copy of the world as of now. It fails when the server is stopping because its world can
// no longer be kept or trusted.
func (s *Server) World() (*model.World, error) { return s.core.snapshot() }

// Changed receives after changes of the world, any number of them at a time. One goroutine may follow it.
func (s *Server) Changed() <-chan struct{} { return s.core.stirred }

// Report puts into the world what real speakers found out.
func (s *Server) Report(r model.BGPReport) error {
	_, err := s.core.change(sim.Change{BGP: &r})
	return err
}

// adopt lets a world that comes from elsewhere have its BGP from where this server has it.
func (s *Server) adopt(w *model.World) {
	settings := *w.Settings
	switch {
	case s.speakers:
		settings.BGP = model.BGPLive
	case settings.BGP == model.BGPLive:
		settings.BGP = model.BGPOff // there are no speakers here
	}
	w.Settings = &settings
}
