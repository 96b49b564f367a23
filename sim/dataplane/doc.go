// Package dataplane follows packets through a world: hop by hop from a VPC to an address behind a customer's router, and
// back. It is a pure function of the world and must not know an engine, a rule or a file.
package dataplane
