// Package replay runs a recorded API history through the engine and says where the two part: each recorded call is made
// again at its recorded instant, in a world whose resources have the IDs that the cloud gave them, and what comes of it is
// held against what was recorded.
//
// A history is read once, event by event. What is kept of it is bounded, whatever its length: the world that it leads to,
// the divergences that are shown, and the windows of [RequestWindow] and [TokenWindow].
//
// The package reads no file and no clock; package trace reads the recorders' formats.
package replay
