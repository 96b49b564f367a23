// Command cmd writes the JSON Schemas of step files and scenarios; go generate runs it in scenarios/plan.
package main

import (
	"fmt"
	"os"

	"ecsim/scenarios/plan"
	"ecsim/scenarios/plan/internal/schema"
)

func main() {
	b, err := schema.Generate(plan.Events, plan.JSONTexts, plan.MaxSteps)
	if err == nil {
		err = os.WriteFile("steps.schema.json", b, 0o644)
	}
	if err == nil {
		b, err = schema.GenerateScenario(plan.Words())
	}
	if err == nil {
		err = os.WriteFile("scenario.schema.json", b, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
