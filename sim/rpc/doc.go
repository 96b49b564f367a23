// Package rpc is the HTTP face of the engine: the cloud's RPC-style API as its SDKs speak it, and the admin endpoints
// that a rehearsal needs beside it.
//
// One world is served. Calls that change it go through one place, one after the other; calls that only read are answered
// from a copy taken after the last change, many at a time, and never wait for a writer. Who calls is decided by the
// signature alone. Everything that is wrong with a call beyond that is a rule's business: the package has no
// constraint of its own.
package rpc
