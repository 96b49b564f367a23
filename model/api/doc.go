// Package api is the Express Connect API as data: which actions there are, what each takes, answers and refuses with.
//
// The catalog is one YAML file an action under actions/, kept by hand. From it come the request and response types and
// the catalog's Go form (the *_gen.go files), so that nothing is parsed at start. [Bind] turns a [model.Request] into its
// typed request and says everything that is wrong with it that the request alone can show: absent, malformed and
// out-of-range parameters.
//
// The package must not know the network's state, the rules between parameters or resources, HTTP, or the time.
package api

//go:generate go run ./internal/gen/cmd
