package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"ecsim/model"
	"ecsim/sim/rpc"
	"ecsim/sim/store"
)

// serveFlags are the flags of ecsim serve.
type serveFlags struct {
	listen, state, data, start, tls, token string
	bgpMap, record                         string
	accounts, partners                     []string
	clock, delays, operator, bgp           *choice
	signatures, log                        *choice
	seed                                   uint64
	changed                                func(flag string) bool
	// stdin is what --state - reads: once, however often the world is made.
	stdin func() ([]byte, error)
}

func newServeCommand() *cobra.Command {
	f := serveFlags{stdin: sync.OnceValues(func() ([]byte, error) { return io.ReadAll(os.Stdin) })}
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Answer API calls as the cloud would, over HTTP",
		Long: `Serve the API of one simulated estate over HTTP, for SDKs, command lines and infrastructure-as-code tools: signed calls
go to /, what a rehearsal needs beside them (time, the provider's side, faults, the state) to /_ecsim/.

Prints "ecsim: listening on http://HOST:PORT" when it is ready. SIGTERM and SIGINT stop it cleanly.

With --data every change is on disk before it is answered, and a restart goes on from there; --state, --start and --seed
then say what a new directory begins with. A state and a kept estate have their own delays, operator and BGP unless the flags
are given.`,
		Example: `  ecsim serve
  ecsim serve --listen 127.0.0.1:0 --clock virtual --operator manual --state estate.json
  ecsim serve --account 1000000000000001:ALICE:secret --account 1000000000000002:BOB:hidden --partner 1000000000000002 --data ./estate`,
		Args: atMost(0),
	}
	flags := cmd.Flags()
	flags.StringVar(&f.listen, "listen", "127.0.0.1:8400", "the address to listen on; port 0 picks a free one")
	flags.StringArrayVar(&f.accounts, "account", nil, "an account with an access key, UID:ACCESSKEYID:SECRET; as often as needed (default 1000000000000001:ecsim:ecsim)")
	flags.StringArrayVar(&f.partners, "partner", nil, "the UID of an account that may create hosted connections; as often as needed")
	flags.StringVar(&f.state, "state", "", "the estate at the start, a snapshot file (default: an empty one)")
	flags.StringVar(&f.data, "data", "", "keep the estate in this directory (default: in memory only)")
	f.clock = chooseFlag(cmd, "clock", "real follows the wall clock; virtual moves only on request", "real", "virtual")
	flags.StringVar(&f.start, "start", "", "the world's instant at the start, such as "+defaultNow+" (default: now; with --clock virtual "+defaultNow+")")
	f.delays = chooseFlag(cmd, "delays", "whether transient states last", model.DelaysDefault, model.DelaysNone)
	f.operator = chooseFlag(cmd, "operator", "whether the provider's side approves and allocates circuits by itself", model.OperatorAuto, model.OperatorManual)
	flags.Uint64Var(&f.seed, "seed", 1, "what the IDs of an empty estate are made from")
	f.bgp = chooseFlag(cmd, "bgp", "off leaves BGP sessions as they are configured; model computes what comes of them; live has real speakers find out", model.BGPOff, model.BGPModel, model.BGPLive)
	flags.StringVar(&f.bgpMap, "bgp-map", "", "with live BGP, the peers that are routers outside this process, and where each of them is: a YAML file")
	flags.StringVar(&f.record, "record", "", "note every call with its answer, and every other change, in this new file, for ecsim replay; it holds BGP keys in the clear")
	flags.StringVar(&f.tls, "tls", "", "serve HTTPS with cert.pem and key.pem of this directory, made when absent with a ca.pem to trust")
	flags.StringVar(&f.token, "admin-token", "", "what the admin endpoints ask for as a bearer token (default: they are open to clients on this machine)")
	f.signatures = chooseFlag(cmd, "signatures", "verify checks signature, timestamp and nonce; skip wants a known access key only", "verify", "skip")
	f.log = chooseFlag(cmd, "log", "how to log calls on standard error; off leaves the warnings", "text", "json", "off")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		f.changed = cmd.Flags().Changed
		return f.run(cmd)
	}
	return cmd
}

func (f *serveFlags) run(cmd *cobra.Command) (err error) {
	accounts, err := parseAccounts(f.accounts)
	if err != nil {
		return err
	}
	if err := f.check(); err != nil {
		return err
	}
	log := f.logger(cmd)
	var config *tls.Config
	if f.tls != "" {
		if config, err = rpc.TLSConfig(f.tls); err != nil {
			return err
		}
	}
	var journal *store.Store
	var world *model.World
	if f.data == "" {
		world, err = f.world()
	} else {
		kept := true
		initial := func() (*model.World, error) { kept = false; return f.world() }
		journal, world, err = store.Open(f.data, store.Options{Initial: initial, Version: version(), Warn: func(m string) { log.Warn(m) }})
		for _, flag := range []string{"state", "seed"} {
			if err == nil && kept && f.changed(flag) {
				log.Warn(fmt.Sprintf("--%s is for a new estate; %s keeps one already, which goes on", flag, f.data))
			}
		}
	}
	if err != nil {
		return err
	}
	if journal != nil {
		defer func() { err = errors.Join(err, journal.Close()) }()
		defer makeRoomForCommits()()
		if err := f.adjust(world, journal); err != nil {
			return err
		}
	}
	fabric, err := f.fabric(world, log)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", f.listen)
	if err != nil {
		var op *net.OpError
		if errors.As(err, &op) {
			err = op.Err // the rest says the address again
		}
		return fmt.Errorf("--listen %q: %w", f.listen, err)
	}
	ctx, cancel := context.WithCancelCause(cmd.Context())
	defer cancel(nil)
	recorder, endRecord, err := f.recorder(world, log, cancel)
	if err != nil {
		return errors.Join(err, l.Close())
	}
	defer func() {
		if e := endRecord(); err == nil {
			err = e // else it is what stopped the server
		}
	}()
	server := rpc.New(rpc.Options{
		World: world, Fresh: f.world, Speakers: fabric != nil, Accounts: accounts, SkipSignatures: f.signatures.value == "skip", Clock: f.worldClock(world),
		Journal: journal, Record: recorder, AdminToken: f.token, Version: version(), Log: log, Broken: func(err error) { cancel(err) },
	})
	stopSpeakers := runSpeakers(fabric, server, cancel)
	scheme := "http"
	if config != nil {
		scheme = "https"
	}
	fmt.Fprintf(cmd.OutOrStdout(), "ecsim: listening on %s://%s\n", scheme, l.Addr())
	err = server.Serve(ctx, l, config)
	stopSpeakers()
	server.Close()
	if err == nil && cmd.Context().Err() == nil {
		err = context.Cause(ctx) // it broke
	}
	if err == nil && journal != nil {
		err = server.Keep()
	}
	return err
}

func (f *serveFlags) logger(cmd *cobra.Command) *slog.Logger {
	switch f.log.value {
	case "json":
		return slog.New(slog.NewJSONHandler(cmd.ErrOrStderr(), nil))
	case "off":
		return slog.New(slog.NewTextHandler(cmd.ErrOrStderr(), &slog.HandlerOptions{Level: slog.LevelWarn}))
	}
	return slog.New(slog.NewTextHandler(cmd.ErrOrStderr(), nil))
}

// parseAccounts reads --account. A UID may have several keys, a key one UID.
func parseAccounts(flags []string) ([]rpc.Account, error) {
	if len(flags) == 0 {
		return []rpc.Account{{UID: "1000000000000001", KeyID: "ecsim", Secret: "ecsim"}}, nil
	}
	var accounts []rpc.Account
	for i, flag := range flags {
		parts := strings.SplitN(flag, ":", 3)
		if len(parts) != 3 || parts[0] == "" || strings.Trim(parts[0], "0123456789") != "" || parts[1] == "" || parts[2] == "" {
			return nil, fmt.Errorf("the %s --account is not UID:ACCESSKEYID:SECRET with a UID of digits", ordinal(i+1))
		}
		a := rpc.Account{UID: parts[0], KeyID: parts[1], Secret: parts[2]}
		if slices.ContainsFunc(accounts, func(b rpc.Account) bool { return b.KeyID == a.KeyID }) {
			return nil, fmt.Errorf("the access key %q is in two --account flags", a.KeyID)
		}
		accounts = append(accounts, a)
	}
	return accounts, nil
}

func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprint(n, suffix)
}

// commitProcs is how many more goroutines than there are cores may run at a time, so that the one that comes back from the
// disk finds a place at once and does not queue behind the calls.
const commitProcs = 2

// makeRoomForCommits raises GOMAXPROCS unless the environment sets it, and returns what undoes that.
func makeRoomForCommits() (undo func()) {
	if os.Getenv("GOMAXPROCS") != "" {
		return func() {}
	}
	n := runtime.GOMAXPROCS(0)
	runtime.GOMAXPROCS(n + commitProcs)
	return func() { runtime.GOMAXPROCS(n) }
}
