package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ecsim/bgp/glass"
	"ecsim/model"
)

func newBGPCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "bgp",
		Short: "Look at the BGP sessions and routes of a running server or a state file",
		Long: `Look at BGP the way a router's command line shows it: the VBRs, their peers, what they learned and what they sent.

The server is the one of --server, else of the environment variable ECSIM_SERVER, else http://127.0.0.1:8400. With --state
it is a state file that is shown.`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return unknownCommand(cmd, args[0])
		},
	}
	cmd.AddCommand(newBGPNeighborsCommand(), newBGPRoutesCommand(), newBGPWatchCommand())
	return cmd
}

// bgpFlags are the flags of the bgp commands: where to look, and how to show it.
type bgpFlags struct {
	server, token, cacert, state string
	format                       *choice
}

// addBGPFlags adds the flags of a command; only some can look at a state file.
func addBGPFlags(cmd *cobra.Command, state bool) *bgpFlags {
	f := &bgpFlags{format: chooseFlag(cmd, "format", "how to print it", "text", "json")}
	flags := cmd.Flags()
	flags.StringVar(&f.server, "server", "", "the URL of the server (default: ECSIM_SERVER, else "+defaultServer+")")
	flags.StringVar(&f.token, "admin-token", "", "the token that the server's admin endpoints ask for")
	flags.StringVar(&f.cacert, "cacert", "", "a PEM file with the certificates to trust, such as the ca.pem of serve --tls")
	if state {
		flags.StringVar(&f.state, "state", "", "look at this state file instead of a server; - is standard input")
	}
	return f
}

// view looks at the server or the state file; at the part that concerns one router unless that is empty.
func (f *bgpFlags) view(cmd *cobra.Command, router string) (*glass.View, error) {
	if f.state == "" {
		c, err := newBGPClient(f)
		if err != nil {
			return nil, err
		}
		v, err := c.view(cmd.Context(), router)
		if err == nil && v.Mode == model.BGPOff {
			fmt.Fprintln(cmd.ErrOrStderr(), offNote)
		}
		return v, err
	}
	for _, flag := range []string{"server", "admin-token", "cacert"} {
		if cmd.Flags().Changed(flag) {
			return nil, fmt.Errorf("--%s is for a server, and --state asks for a state file; give one of them", flag)
		}
	}
	w, err := readState(f.state, cmd.InOrStdin())
	if err != nil {
		return nil, err
	}
	v := glass.Of(w)
	if v.Mode == model.BGPOff {
		fmt.Fprintln(cmd.ErrOrStderr(), "note: BGP is off in this state, so its sessions are as they were last seen")
	}
	if router == "" {
		return v, nil
	}
	return v.Narrow(router)
}

const offNote = "note: the server runs with --bgp off, so its sessions are as they were last seen"

func newBGPNeighborsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "neighbors [PEER]",
		Short: "Show the BGP sessions, or one in full",
		Long: `Show a line for each session: the peer's address and AS, how long it has been up or down, its state, the routes
received and accepted, the VBR, the BGP peer and why the session is in its state. A PEER, by its ID or address, is shown
in full with its routes.`,
		Example: `  ecsim bgp neighbors
  ecsim bgp neighbors 10.0.0.2 --server https://127.0.0.1:8400 --cacert ./tls/ca.pem
  ecsim bgp neighbors --state estate.json --format json`,
		Args: atMost(1),
	}
	f := addBGPFlags(cmd, true)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		v, err := f.view(cmd, "")
		if err == nil && len(args) > 0 {
			v, err = v.Neighbor(args[0])
		}
		switch {
		case err != nil:
			return err
		case f.format.value == "json":
			return writeJSON(cmd.OutOrStdout(), v)
		case len(args) > 0:
			return writePlain(cmd.OutOrStdout(), neighborText(v))
		}
		return writePlain(cmd.OutOrStdout(), neighborsText(v))
	}
	return cmd
}

// routerTable is the routes that one router knows.
type routerTable struct {
	Router glass.Router  `json:"router"`
	Routes []glass.Route `json:"routes"`
}

func newBGPRoutesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "routes [ROUTER]",
		Short: "Show the routes that VBRs and customer routers learned",
		Long: `Show the routes of a ROUTER, which is a VBR's ID or a customer router's name, or of all. Of a VBR these are all that its
peers announced, of a customer router all that its VBRs sent it. *> marks the one that is used, *  one that could be;
one without a mark has the VBR's own AS number in its path.`,
		Example: `  ecsim bgp routes
  ecsim bgp routes edge --state estate.json`,
		Args: atMost(1),
	}
	f := addBGPFlags(cmd, true)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		router := strings.Join(args, "")
		if len(args) > 0 && router == "" {
			return errors.New("the ROUTER is empty; expected a VBR's ID or a customer router's name")
		}
		v, err := f.view(cmd, router)
		if err != nil {
			return err
		}
		tables := []routerTable{}
		for _, r := range v.Routers {
			if router == "" || r.ID == router {
				tables = append(tables, routerTable{r, v.Routes(r.ID)})
			}
		}
		if f.format.value == "json" {
			return writeJSON(cmd.OutOrStdout(), map[string]any{"now": v.Now, "mode": v.Mode, "tables": tables})
		}
		return writePlain(cmd.OutOrStdout(), tablesText(tables, v.Now))
	}
	return cmd
}
