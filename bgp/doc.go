// Package bgp says what a world means for BGP: which routers speak, what they announce, and which sessions there are to
// be between them. Both control planes start from that: bgp/rib computes what follows, bgp/live lets real speakers find
// out.
//
// The package reads worlds and knows no clock, socket or goroutine.
package bgp
