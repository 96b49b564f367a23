// Package scenarios carries steps out: it walks a plan over a fork of a world and reports what each step meets.
//
// All judgement is the engine's and its rules'. The package adds what only a sequence has: values that one step takes
// from the answer of another, what remains unknown once a step was refused, and the place in the file of everything
// that is found. It must not know how a report is printed, nor any constraint of the cloud.
package scenarios
