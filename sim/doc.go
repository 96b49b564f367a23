// Package sim is the engine: a request in, the response and the next world out. It owns virtual time, the course of
// lifecycles, remembered answers to idempotent calls, and what the provider's side does by itself.
//
// It is a deterministic function of the world and the request: no clock, no randomness, no goroutine, no I/O. Whether a
// call is accepted is the rules' business (package validate) alone.
package sim
