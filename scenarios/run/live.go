package run

import "context"

func (k *walk) live(ctx context.Context) error { return k.run(ctx) }
