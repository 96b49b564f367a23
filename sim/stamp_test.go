package sim

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"ecsim/model"
)

// TestStamp compares stamp with time.Time.Format.
func TestStamp(t *testing.T) {
	assert.Empty(t, stamp(0))
	rapid.Check(t, func(t *rapid.T) {
		i := model.Instant(rapid.Int64Range(-int64(100*365*24*time.Hour), int64(model.EndOfTime)).Filter(func(i int64) bool { return i != 0 }).Draw(t, "instant"))
		assert.Equal(t, i.Time().Format(timeLayout), stamp(i))
	})
}
