// Package interop has the tests of the real BGP speakers against routers that others wrote: BIRD 2 and FRR. Each test runs
// ecsim serve with a map file and a router of its own, on loopback addresses and ports of its own. Where a router is not
// installed its tests are skipped, or fail when the environment variable ECSIM_ROUTERS_REQUIRED is set.
package interop
