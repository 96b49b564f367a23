// Package rib is the deterministic control plane: it computes what BGP comes to in a world, without a message being
// sent. Which sessions are up, since when and why not; which routes each VBR learned and uses, and which a customer's
// router did.
//
// Its functions are pure: the same estate, instant and past give the same sessions. What takes time, the hold timer and
// BFD, follows from the instant at which a neighbour went silent, which a session keeps; the engine sets its timers by
// Deadline.
package rib
