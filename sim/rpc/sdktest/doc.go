// Package sdktest holds tests only: they drive a server with the public Go SDK, as a program in the field would, and
// look at what the SDK has made of the answers. The package is apart from the server's own because the SDK takes long
// to compile.
package sdktest
