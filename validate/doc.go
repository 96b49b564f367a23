// Package validate holds the rules: one Rule a documented constraint, one file an area of the API. Every door asks
// the same rules, so a constraint refuses a call, speaks in a plan and guards a property test in one and the same way.
//
// Rules only read. The package knows no engine, no HTTP and no files, and changes no World.
package validate
