package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"ecsim/bgp/glass"
	"ecsim/model"
)

func newBGPWatchCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "watch",
		Short: "Print what happens to BGP sessions and learned routes as it happens",
		Long: `Print a line for each change of a session ([NEIGH]) and of a route that a VBR learned ([ROUTE], [DELROUTE]) with the
world's time, until the command is interrupted or the server ends. With --format json each line is an object.

A route that comes and goes at once may not be shown.`,
		Args: atMost(0),
	}
	f := addBGPFlags(cmd, false)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		c, err := newBGPClient(f)
		if err != nil {
			return err
		}
		w := &bgpWatch{client: c, out: cmd.OutOrStdout(), notes: cmd.ErrOrStderr(), json: f.format.value == "json"}
		ctx, cancel := context.WithCancel(cmd.Context())
		defer cancel()
		err = w.run(ctx)
		var lost lostServer
		switch {
		case cmd.Context().Err() != nil:
			return nil // interrupted
		case errors.As(err, &lost) && w.view != nil:
			err = nil
			fallthrough
		case err == nil:
			fmt.Fprintln(w.notes, "note: the server has ended")
		}
		return err
	}
	return cmd
}

// bgpWatch prints what happens.
type bgpWatch struct {
	client     *bgpClient
	out, notes io.Writer
	json       bool
	// view is the last look at the server. Entries are the learned routes of all looks that are not gone.
	view    *glass.View
	entries map[string]watchedRoute
}

// watchedRoute is a learned route in a VBR's table.
type watchedRoute struct {
	Router  string `json:"router"`
	Prefix  string `json:"prefix"`
	NextHop string `json:"nextHop"`
	ASPath  string `json:"asPath,omitempty"`
	Origin  string `json:"origin,omitempty"`
	MED     int64  `json:"med,omitempty"`
}

// run prints until the stream ends.
func (w *bgpWatch) run(ctx context.Context) error {
	stream, err := w.client.stream(ctx)
	if err != nil {
		return err
	}
	// What happens after this is in the stream, whether the look shows it already or not.
	if err := w.look(ctx); err != nil {
		return err
	}
	if w.view.Mode == model.BGPOff {
		fmt.Fprintln(w.notes, offNote)
	}
	fmt.Fprintf(w.notes, "note: watching %s\n", w.client.server)
	for h := range stream {
		batch := []happened{h}
		for more := true; more; {
			select {
			case h, ok := <-stream:
				if more = ok; ok {
					batch = append(batch, h)
				}
			default:
				more = false
			}
		}
		if err := w.batch(ctx, batch); err != nil {
			return err
		}
	}
	return nil
}

// look asks the server for the sessions and learned routes as they are now.
func (w *bgpWatch) look(ctx context.Context) error {
	v, err := w.client.view(ctx, "")
	if err != nil {
		return err
	}
	w.view = v
	if w.entries == nil {
		w.entries = map[string]watchedRoute{}
	}
	type place struct{ router, prefix string }
	best := map[place]watchedRoute{}
	for i := range v.Sessions {
		s := &v.Sessions[i]
		for j := range s.Received {
			if a := &s.Received[j]; a.Best {
				best[place{s.Router, a.Prefix}] = watchedRoute{s.Router, a.Prefix, s.Address, a.ASPath, a.Origin, a.MED}
			}
		}
	}
	for _, e := range v.Entries {
		r, ok := best[place{e.Router, e.Destination}]
		if !ok { // its announcement has gone meanwhile, or the estate came from elsewhere
			r = watchedRoute{Router: e.Router, Prefix: e.Destination, NextHop: strings.Join(e.Hops, ",")}
		}
		w.entries[e.ID] = r
	}
	return nil
}

// batch prints what came together, after one look at the server if something new is among it.
func (w *bgpWatch) batch(ctx context.Context, batch []happened) error {
	var events []model.Event
	stale := false
	for _, h := range batch {
		if h.data == "" {
			if strings.HasPrefix(h.comment, "too slow") {
				return fmt.Errorf("the server ended the watch: %s", plain(h.comment))
			}
			continue
		}
		var e model.Event
		if err := json.Unmarshal([]byte(h.data), &e); err != nil {
			return fmt.Errorf("%s is not an ecsim server: an event is not the JSON expected: %w", w.client.server, err)
		}
		switch e.Kind {
		case model.KindBGPSession:
			stale = stale || w.session(e.Resource) == nil
		case model.KindRouteEntry:
			stale = stale || e.Name != "delete"
		case kindWorld:
			fmt.Fprintln(w.notes, "note: the estate was replaced")
			stale = true
		}
		events = append(events, e)
	}
	if stale {
		if err := w.look(ctx); err != nil {
			return err
		}
	}
	for i := range events {
		if err := w.print(&events[i]); err != nil {
			return err
		}
	}
	return nil
}

// kindWorld is the kind of the event that the world was replaced as a whole.
const kindWorld model.Kind = "World"

func (w *bgpWatch) session(peer string) *glass.Session {
	for i := range w.view.Sessions {
		if w.view.Sessions[i].Peer == peer {
			return &w.view.Sessions[i]
		}
	}
	return nil
}

func (w *bgpWatch) print(e *model.Event) error {
	switch e.Kind {
	case model.KindBGPSession:
		return w.neighbor(e)
	case model.KindRouteEntry:
		r, ok := w.entries[e.Resource]
		if !ok {
			return nil // a static route, or gone before anybody saw it
		}
		title := "ROUTE"
		if e.Name == "delete" {
			title = "DELROUTE"
			delete(w.entries, e.Resource)
		}
		if w.json {
			return w.object(struct {
				At    model.Instant `json:"at"`
				Event string        `json:"event"`
				watchedRoute
			}{e.At, strings.ToLower(title), r})
		}
		a := attrs(&glass.Route{BGPRoute: model.BGPRoute{Origin: r.Origin, MED: r.MED}})
		return writePlain(w.out, fmt.Sprintf("%s [%s] %s via %s aspath [%s] attrs %s vbr %s\n", e.At, title, r.Prefix, r.NextHop, r.ASPath, a, r.Router))
	}
	return nil
}

func (w *bgpWatch) neighbor(e *model.Event) error {
	address, router := "", ""
	if s := w.session(e.Resource); s != nil {
		address, router = s.Address, s.Router
	}
	if w.json {
		return w.object(struct {
			At      model.Instant `json:"at"`
			Event   string        `json:"event"`
			Peer    string        `json:"peer"`
			Address string        `json:"address,omitempty"`
			Router  string        `json:"router,omitempty"`
			From    string        `json:"from,omitempty"`
			To      string        `json:"to,omitempty"`
			Reason  string        `json:"reason"`
		}{e.At, "neigh", e.Resource, address, router, e.From, e.To, e.Name})
	}
	where := fmt.Sprintf("%s [NEIGH] %s", e.At, or(address, "-"))
	if e.To == "" {
		return writePlain(w.out, fmt.Sprintf("%s gone vbr %s peer %s\n", where, or(router, "-"), e.Resource))
	}
	return writePlain(w.out, fmt.Sprintf("%s fsm: %s admin: %s vbr %s peer %s reason: %s\n",
		where, strings.ToUpper(e.To), adminState(e.Name), or(router, "-"), e.Resource, or(model.ReasonTexts[e.Name], e.Name)))
}

func (w *bgpWatch) object(v any) error {
	b, err := json.Marshal(v)
	if err == nil {
		_, err = w.out.Write(append(b, '\n'))
	}
	return err
}
