// Package live runs the BGP of a world with real speakers: one gobgp server a VBR and a customer's router, real TCP
// with MD5 between them, on loopback addresses. A Fabric follows a world, gives the speakers what it says, and reports
// what came of it: the state of each session, and the routes that went over it.
//
// No two speakers are connected directly. Each session goes through a line, which stands for the circuit: it connects
// both ends, each from an address of its own, watches the messages that pass, and can fall silent without either end
// being told.
//
// Everything that a Fabric does is done by one goroutine, Run's; lines and gobgp's own goroutines only leave word for
// it. Locks are held for a few instructions, never while another is taken or gobgp is asked something.
package live
