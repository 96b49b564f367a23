package rpc

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"ecsim/model"
)

// callLog is what the log and the metrics say of one call.
type callLog struct {
	account string
	// action is empty for one that the catalog does not have.
	action model.Action
	code   model.Code
	rule   string
	took   time.Duration
}

// write logs the call in one line.
func (c *callLog) write(log *slog.Logger, r *http.Request, id string, status int) {
	ctx := context.Background()
	if !log.Enabled(ctx, slog.LevelInfo) {
		return
	}
	attrs := [...]slog.Attr{
		slog.String("account", c.account), slog.String("action", string(c.action)), slog.Int("status", status),
		slog.String("code", string(c.code)), slog.String("rule", c.rule), slog.Duration("duration", c.took),
		slog.String("request", id), slog.String("client", r.RemoteAddr),
	}
	log.LogAttrs(ctx, slog.LevelInfo, "call", attrs[:]...)
}
