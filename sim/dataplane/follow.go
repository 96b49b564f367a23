package dataplane

import (
	"fmt"

	"ecsim/model"
)

// Follow follows a packet from a VPC (by its ID), a VBR (by its ID) or a customer's router (by its name) to an address or
// prefix, and its answer. It only reads the world.
func Follow(w *model.World, from, to string) (Trace, error) {
	return Trace{}, fmt.Errorf("to follow from %q to %q is not there yet", from, to)
}
