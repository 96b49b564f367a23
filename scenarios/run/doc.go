// Package run carries out scenarios and says whether what they expect holds. docs/scenarios.md specifies what a run does.
//
// A run follows from the scenario and its order alone: the package reads no clock and shares nothing between runs, but for scenarios with
// live BGP, which go by the wall clock.
package run
