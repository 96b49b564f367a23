package dataplane

// Text is the trace as people read it.
func (t *Trace) Text() string { return t.From + " to " + t.To + "\n" }
