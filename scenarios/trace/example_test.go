package trace_test

import (
	"errors"
	"fmt"
	"io"
	"os"

	"ecsim/scenarios/trace"
)

// A broken event is told from the end of the trace: behind it reading goes on.
func Example() {
	f, err := os.Open("../../examples/actiontrail.jsonl")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer f.Close()
	r, err := trace.Open(f, f.Name(), trace.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for {
		e, err := r.Next()
		var broken *trace.Broken
		switch {
		case errors.Is(err, io.EOF):
			return
		case errors.As(err, &broken):
			fmt.Println(broken)
		case err != nil:
			fmt.Println(err)
			return
		case e.Kind == trace.Other:
			fmt.Println(e.Line, e.Time, e.Change)
		case e.Outcome == trace.Refused:
			fmt.Println(e.Line, e.Time, e.Service, e.Action, e.Code)
		case e.Service != "Vpc":
			fmt.Println(e.Line, e.Time, e.Service, e.Action)
		}
	}
	// Output:
	// 1 2025-03-10T01:40:51Z ConsoleSignin
	// 8 2025-04-01T08:49:18Z Vpc CreateVirtualBorderRouter InvalidVlanId.Used
	// 9 2025-04-01T08:49:20Z Ecs DescribeInstances
}
