// Package trace reads recorded API histories: ActionTrail events, HAR archives and the request log of ecsim serve. Each
// recorded call becomes an Event, one after the other, so that a history of any length is read in constant memory.
//
// The package knows the shapes that recorders write and nothing of what the calls mean: it must not know a World, an
// engine or a rule.
package trace
