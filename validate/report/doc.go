// Package report holds what a validation found and writes it for people and for programs: one adapter a format, each a
// function from a [Report] to a writer.
//
// It knows findings and places in files. It must not know where the steps came from, nor how they were checked.
package report
