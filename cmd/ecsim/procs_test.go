package main

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A user's GOMAXPROCS stays; otherwise it is raised while a directory is open.
func TestMakeRoomForCommits(t *testing.T) {
	n := runtime.GOMAXPROCS(0)
	t.Setenv("GOMAXPROCS", "1")
	undo := makeRoomForCommits()
	assert.Equal(t, n, runtime.GOMAXPROCS(0))
	undo()
	assert.Equal(t, n, runtime.GOMAXPROCS(0))
	t.Setenv("GOMAXPROCS", "")
	undo = makeRoomForCommits()
	assert.Equal(t, n+commitProcs, runtime.GOMAXPROCS(0))
	undo()
	assert.Equal(t, n, runtime.GOMAXPROCS(0))
}
