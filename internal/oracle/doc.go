// Package oracle is a second opinion on worlds and calls, for tests only: the documents' text, read once more and
// written down in the most naive way. Everything is a plain slice that is walked from end to end.
//
// Its worth lies in its independence. It must not know the rules (package validate) or the engine, nor use a World's
// indexed queries and counters, which it recomputes in order to compare. It is slow, and nothing but tests imports it.
package oracle
