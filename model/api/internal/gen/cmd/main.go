// Command cmd writes the generated files of model/api; go generate runs it there.
package main

import (
	"fmt"
	"os"

	"ecsim/model/api/internal/gen"
)

func main() {
	files, err := gen.Generate(os.DirFS("actions"))
	if err == nil {
		for name, b := range files {
			if err = os.WriteFile(name, b, 0o644); err != nil {
				break
			}
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
