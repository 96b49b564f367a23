package main

import "errors"

// The exit codes.
const (
	exitFine     = 0
	exitFailed   = 1 // the command itself failed
	exitFindings = 2 // it worked and found something wrong
)

// exitError is an error that chooses the exit code. Without err there is nothing to say: what was found is in the
// command's own output.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

// exitCode is the code an error ends the process with.
func exitCode(err error) int {
	var e *exitError
	switch {
	case err == nil:
		return exitFine
	case errors.As(err, &e):
		return e.code
	}
	return exitFailed
}
