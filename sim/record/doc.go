// Package record is the log that ecsim serve keeps of what changed and asked its world, exact enough that a replay gives the same answers:
// its lines, and what writes them. scenarios/trace reads it. docs/traces.md specifies the format.
package record
