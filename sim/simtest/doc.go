// Package simtest lets others write property tests against the engine, with rapid's generators and state machines.
//
// [Estates] draws small worlds that were built by calls, [Requests] draws calls that suit a world: most of them valid,
// the others wrong in ways that matter (a VLAN that is taken, held or out of range, a mask that is too wide, an ID of
// another account, of a deleted resource or of none, a call in the wrong state). [Run] lets calls, time, the provider's
// side and forks happen to a world in random order and shows each step to a hook, which asserts what should always hold.
// Failing runs shrink to few and simple steps.
//
// The package must not know the rules: what it draws as valid is what would be plausible to a user, and whether a
// call is accepted is for the engine to say.
package simtest
