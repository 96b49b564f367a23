package model

import (
	"maps"
	"slices"
)

// States of a BGP session (RFC 4271, 8.2.2), spelt as the RFC does.
const (
	SessionIdle        = "Idle"
	SessionConnect     = "Connect"
	SessionActive      = "Active"
	SessionOpenSent    = "OpenSent"
	SessionOpenConfirm = "OpenConfirm"
	SessionEstablished = "Established"
)

// SessionStates are all of them, on the way from nothing to a session.
var SessionStates = []string{SessionIdle, SessionConnect, SessionActive, SessionOpenSent, SessionOpenConfirm, SessionEstablished}

// Why a session is in its state.
const (
	ReasonEstablished = "established"
	// ReasonVBRDown: the VBR is not active, or a fault holds it down.
	ReasonVBRDown = "vbr-down"
	// ReasonShutdown: a fault on the session itself, which is an administrative shutdown (RFC 9003).
	ReasonShutdown = "administrative-shutdown"
	// ReasonNoRoute: the VBR has no route to the peer's address.
	ReasonNoRoute = "no-route"
	// ReasonNoAnswer: nobody answers at the peer's address.
	ReasonNoAnswer = "no-answer"
	// ReasonAuthentication: the two ends have different MD5 passwords (RFC 2385), so neither sees the other's segments.
	ReasonAuthentication = "authentication-failed"
	// ReasonBadPeerAS: one end was not the AS the other expected (RFC 4271, 6.2: OPEN Message Error, Bad Peer AS).
	ReasonBadPeerAS = "bad-peer-as"
	// ReasonHoldTimer: the neighbour was not heard for the hold time (RFC 4271, 6.5).
	ReasonHoldTimer = "hold-timer-expired"
	// ReasonBFD: BFD noticed that the neighbour is gone (RFC 9384).
	ReasonBFD = "bfd-down"
	// ReasonMaxPrefixes: the neighbour announced more routes than it may (RFC 4486: Cease, Maximum Number of Prefixes Reached).
	ReasonMaxPrefixes = "maximum-prefixes"
	// ReasonClosed: the connection ended for another reason, such as a neighbour that restarts.
	ReasonClosed = "connection-closed"
)

// ReasonTexts says in a few words what each reason means.
var ReasonTexts = map[string]string{
	ReasonEstablished:    "established",
	ReasonVBRDown:        "the VBR is down",
	ReasonShutdown:       "NOTIFICATION Cease/Administrative Shutdown",
	ReasonNoRoute:        "no route to the peer",
	ReasonNoAnswer:       "no answer from the peer",
	ReasonAuthentication: "MD5 authentication failed",
	ReasonBadPeerAS:      "NOTIFICATION OPEN Message Error/Bad Peer AS",
	ReasonHoldTimer:      "NOTIFICATION Hold Timer Expired",
	ReasonBFD:            "NOTIFICATION Cease/BFD Down",
	ReasonMaxPrefixes:    "NOTIFICATION Cease/Maximum Number of Prefixes Reached",
	ReasonClosed:         "connection closed",
}

// BGPSession is what the control plane found out about the session with a BGP peer. Nothing configures it: it follows
// from the rest of the world, or, where real speakers run, from them.
type BGPSession struct {
	// PeerID is its key, the ID of the BGP peer.
	PeerID string `json:"peerId"`
	VbrID  string `json:"routerId"`
	State  string `json:"state"`
	// Reason is one of the constants: why it is in that state.
	Reason string  `json:"reason"`
	Since  Instant `json:"since"`
	// Config is a digest of the settings of both ends; with other settings the session starts anew.
	Config string `json:"config,omitempty"`
	// Lost is when the neighbour went silent, while an Established session has not noticed that yet.
	Lost Instant `json:"lost,omitzero"`
	// Received are the routes that the peer announced, in the order of their prefixes.
	Received []BGPRoute `json:"received,omitempty"`
	// Advertised are the prefixes that were sent to the peer, in canonical CIDR notation and in order.
	Advertised []string `json:"advertised,omitempty"`
}

// Origins of a route (RFC 4271, 5.1.1).
const (
	OriginIGP        = "igp"
	OriginEGP        = "egp"
	OriginIncomplete = "incomplete"
)

// BGPRoute is a route that a VBR learned from one peer.
type BGPRoute struct {
	// Prefix is in canonical CIDR notation.
	Prefix string `json:"prefix"`
	// ASPath has the AS numbers as decimals with blanks between them, the neighbour's first.
	ASPath string `json:"asPath,omitempty"`
	Origin string `json:"origin"`
	// MED is 0 when none was sent, which is how the selection takes it.
	MED int64 `json:"med,omitempty"`
	// Best: it is the one the VBR uses for the prefix.
	Best bool `json:"best,omitempty"`
	// Loop: its AS path has the VBR's own AS number. It counts towards the limit and is not used.
	Loop bool `json:"loop,omitempty"`
}

// BGPReport is what a control plane has to say: sessions that are not as the world has them.
type BGPReport struct {
	Sessions []BGPSession `json:"sessions,omitempty"`
	// Gone are the peers whose session there is no more.
	Gone []string `json:"gone,omitempty"`
}

func (s *BGPSession) key() string { return s.PeerID }

func (s *BGPSession) index(*keys) {}

// Equal reports whether two sessions say the same, the instant of their state aside.
func (s *BGPSession) Equal(t *BGPSession) bool {
	if s.PeerID != t.PeerID || s.VbrID != t.VbrID || s.State != t.State || s.Reason != t.Reason || s.Config != t.Config || s.Lost != t.Lost ||
		len(s.Received) != len(t.Received) || len(s.Advertised) != len(t.Advertised) {
		return false
	}
	for i := range s.Received {
		if s.Received[i] != t.Received[i] {
			return false
		}
	}
	for i := range s.Advertised {
		if s.Advertised[i] != t.Advertised[i] {
			return false
		}
	}
	return true
}

// The values that snapshots choose from.
var (
	routeOrigins = []string{OriginIGP, OriginEGP, OriginIncomplete}
	reasons      = slices.Sorted(maps.Keys(ReasonTexts))
)
