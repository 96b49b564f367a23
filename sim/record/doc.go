// Package record is the request log of ecsim serve: the form of its lines, the writer and the decoder, side by side so
// that they cannot drift apart. docs/traces.md describes the form for those who read it with other programs.
//
// The package knows what a line says and nothing of what the calls mean.
package record
