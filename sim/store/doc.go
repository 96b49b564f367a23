// Package store keeps a world on disk for as long as a server runs on it: a snapshot of the world and, behind it, a
// journal of the changes made since. Opening a directory gives the world back as it was after the last change on disk.
//
// The caller makes a change, then calls Append while it still holds the lock that orders its writes, and answers
// when wait has returned nil: the change is then on disk. Changes that arrive while others are being written are
// written together, with one commit.
//
// Both live in one bbolt file. bbolt makes commits atomic; what it does not do is notice a damaged page, so the pages are
// checked before bbolt sees them, and each record carries its number and a checksum. Replaying a record must give
// what it gave the first time, see Mark.
//
// The package knows sim.Engine and nothing of requests over the network, accounts' keys or wall clocks.
package store
