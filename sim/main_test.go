package sim_test

import (
	"flag"
	"os"
	"testing"
)

// TestMain fixes the seed of the property tests, so that a run of the tests says the same each time. Another seed, and
// more checks, are a flag away: go test ./sim -rapid.seed=7 -rapid.checks=1000
func TestMain(m *testing.M) {
	flag.Parse()
	if f := flag.Lookup("rapid.seed"); f != nil && f.Value.String() == f.DefValue {
		if err := f.Value.Set("20260101"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}
