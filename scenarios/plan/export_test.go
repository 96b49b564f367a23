package plan

// Limit sets other bounds for what the rows of a file may come to, so that tests of them need not hold as much. It returns what sets the
// old ones.
func Limit(nodes, text int) (restore func()) {
	n, t := maxNodes, maxText
	maxNodes, maxText = nodes, text
	return func() { maxNodes, maxText = n, t }
}
