package replay

import (
	"ecsim/model"
	"ecsim/scenarios/trace"
)

func (r *replay) adoptFor(ev *trace.Event, req *model.Request) bool { return false }
