// Package model holds the state of a network as a value: resources, their lifecycles as data, and the World
// that contains them all together with the instant, the pending timers and the ID generator.
//
// It knows no rule, no request handling and no API encoding, reads no clock, draws no randomness and does no I/O
// beyond the readers and writers it is handed. Resources are immutable once put into a World: to change one,
// put a changed copy. That is what makes Fork cheap and safe.
package model
