# Everything a developer and CI run. Go 1.26, a C compiler (for the race detector) and make are all it takes; node and npm, curl and openssl
# where the example clients are to be tested too.

GO ?= go

.PHONY: build test lint fresh clients race bench fuzz generate clean

build: ## bin/ecsim
	$(GO) build -o bin/ecsim ./cmd/ecsim

test: lint fresh clients ## all checks and all tests
	$(GO) test ./...
	$(MAKE) race

lint:
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); \
	if [ -n "$$unformatted" ]; then echo "not gofmt-ed:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

generate: ## rebuild what is generated from the catalog, the rules and the tests
	$(GO) generate ./...

# Regenerating must change nothing that is checked in.
fresh: generate
	@if ! git diff --quiet -- '*_gen.go' '*.schema.json' docs/fidelity.md; then \
		echo "generated files are stale; run make generate and commit:"; git diff --stat -- '*_gen.go' '*.schema.json' docs/fidelity.md; exit 1; fi

# What the npm client needs, where node is there.
NPM_CLIENT = examples/clients/npm

clients:
	@if command -v node >/dev/null && command -v npm >/dev/null; then \
		$(MAKE) --no-print-directory $(NPM_CLIENT)/node_modules/.package-lock.json; \
	else echo "node and npm are not installed: the tests of the npm client are skipped"; fi

$(NPM_CLIENT)/node_modules/.package-lock.json: $(NPM_CLIENT)/package.json $(NPM_CLIENT)/package-lock.json
	cd $(NPM_CLIENT) && npm ci --ignore-scripts
	@touch $@

# The core and the readers have no goroutines; these packages have, or are told to stop from another one. Of the core the
# tests are run that read one world, or write its forks, in several. gobgp writes globals when a server starts, always to the same
# values, so of the speakers' tests those are run that start none while others run.
race:
	$(GO) test -race ./scenarios ./cmd/... ./sim/rpc ./sim/record
	$(GO) test -race -run 'Ahead|Log' ./scenarios/trace
	$(GO) test -race -run 'All' ./scenarios/run
	$(GO) test -race -short ./sim/store
	$(GO) test -race -run 'Concurrent|Goroutines' ./model ./sim
	$(GO) test -race -parallel 1 -run 'Transcripts/(dropped|ipv6|limits|own-as|silence|ties|withdrawn)|ServedRoutes|Wire|Aliases' ./bgp/live

bench: ## the figures of docs/performance.md
	$(GO) test -run '^$$' -bench . -benchtime 2s ./model ./model/api ./sim ./sim/store
	$(GO) test -run '^$$' -bench . -benchtime 20000x ./sim/rpc
	$(GO) test -run '^$$' -bench . -benchtime 5x ./cmd/ecsim
	$(GO) test -run '^$$' -bench . ./bgp/rib ./sim/dataplane ./scenarios/trace ./scenarios/replay
	$(GO) test -run '^$$' -bench Sessions -benchtime 5x ./bgp/live
	$(GO) test -run '^$$' -bench RouteChange -benchtime 100x ./bgp/live

FUZZTIME ?= 30s

fuzz: ## each fuzz target for FUZZTIME
	@for t in $$($(GO) list ./...); do \
		for f in $$($(GO) test -list '^Fuzz' $$t | grep '^Fuzz'); do \
			echo "$$t $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 5x $$t || exit 1; \
		done; done

clean:
	rm -rf bin
