package run

import (
	"math/rand/v2"

	"ecsim/scenarios/plan"
)

// orders returns the sequences in which a scenario's steps are to be run: all interleavings of its groups in lexicographic order, or,
// beyond the bound, the first and others drawn by the seed.
func orders(s *plan.Scenario, seed uint64) [][]int {
	bound := bound(s)
	if interleavings(s.Groups, bound) <= bound {
		return all(s)
	}
	random := rand.New(rand.NewPCG(seed, 0))
	list := [][]int{sequence(s, first(s.Groups))}
	seen := map[string]bool{key(list[0]): true}
	for len(list) < bound {
		choice := first(s.Groups)
		for _, c := range choice {
			random.Shuffle(len(c), func(i, j int) { c[i], c[j] = c[j], c[i] })
		}
		order := sequence(s, choice)
		if k := key(order); !seen[k] {
			seen[k] = true
			list = append(list, order)
		}
	}
	return list
}

// bound is how many orders of a scenario are run at most.
func bound(s *plan.Scenario) int {
	bound := 0
	for _, g := range s.Groups {
		bound = max(bound, g.Orders)
	}
	if bound == 0 {
		bound = plan.DefaultOrders
	}
	return bound
}

// orderCount is how many orders of a scenario are run.
func orderCount(s *plan.Scenario, o *Options) int {
	n := bound(s)
	n = min(n, interleavings(s.Groups, n))
	if o.Orders > 0 {
		n = min(n, o.Orders)
	}
	return n
}

// interleavings counts the orders, but not beyond a limit.
func interleavings(groups []plan.Group, limit int) int {
	n := 1
	for _, g := range groups {
		placed := 0
		for _, b := range g.Branches {
			// The branch's k steps are put among the placed ones: binomial(placed+k, k), which is whole at every step.
			ways := 1
			for i := 1; i <= b.End-b.First; i++ {
				ways = ways * (placed + i) / i
				if ways > limit {
					return limit + 1
				}
			}
			placed += b.End - b.First
			if n *= ways; n > limit {
				return limit + 1
			}
		}
	}
	return n
}

// first is for each group the choice of a branch at each of its places, each branch after the other.
func first(groups []plan.Group) [][]int {
	choice := make([][]int, len(groups))
	for i, g := range groups {
		for b, r := range g.Branches {
			for range r.End - r.First {
				choice[i] = append(choice[i], b)
			}
		}
	}
	return choice
}

// all lists every order; the last group changes fastest.
func all(s *plan.Scenario) [][]int {
	choice := first(s.Groups)
	var list [][]int
	for {
		list = append(list, sequence(s, choice))
		i := len(choice) - 1
		for i >= 0 && !next(choice[i]) {
			i-- // it is the first permutation again
		}
		if i < 0 {
			return list
		}
	}
}

// next makes the lexicographically next permutation of a multiset, or the first one again and reports false.
func next(c []int) bool {
	i := len(c) - 2
	for i >= 0 && c[i] >= c[i+1] {
		i--
	}
	if i >= 0 {
		j := len(c) - 1
		for c[j] <= c[i] {
			j--
		}
		c[i], c[j] = c[j], c[i]
	}
	for a, b := i+1, len(c)-1; a < b; a, b = a+1, b-1 {
		c[a], c[b] = c[b], c[a]
	}
	return i >= 0
}

// sequence is all steps in the order of a choice.
func sequence(s *plan.Scenario, choice [][]int) []int {
	order := make([]int, 0, len(s.Steps))
	at := 0
	for i, g := range s.Groups {
		for ; at < g.Branches[0].First; at++ {
			order = append(order, at)
		}
		taken := make([]int, len(g.Branches))
		for _, b := range choice[i] {
			order = append(order, g.Branches[b].First+taken[b])
			taken[b]++
		}
		at = g.Branches[len(g.Branches)-1].End
	}
	for ; at < len(s.Steps); at++ {
		order = append(order, at)
	}
	return order
}

func key(order []int) string {
	b := make([]byte, 0, 3*len(order))
	for _, i := range order {
		b = append(b, byte(i), byte(i>>8), byte(i>>16))
	}
	return string(b)
}
