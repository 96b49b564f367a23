package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ecsim/model/api"
)

func newRootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "ecsim",
		Short: "Simulate Alibaba Cloud Express Connect and check changes to it",
		Long: `ecsim holds an Alibaba Cloud Express Connect estate in memory and enforces every documented constraint on it.

Exit codes: 0 fine; 1 the command itself failed; 2 it found something wrong.`,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return unknownCommand(cmd, args[0])
		},
	}
	root.SetVersionTemplate("ecsim {{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(newHelpCommand(root))
	root.AddCommand(newValidateCommand(), newRunCommand(), newReplayCommand(), newTraceCommand(), newServeCommand(), newStateCommand(), newBGPCommand(), newAPICommand(), newRulesCommand(), newLifecyclesCommand(),
		newQuotasCommand(), newSchemaCommand(), newVersionCommand())
	return root
}

// newHelpCommand is cobra's, but for a command that there is not.
func newHelpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]...",
		Short: "Help about a command",
		RunE: func(_ *cobra.Command, args []string) error {
			cmd := root
			for _, name := range args {
				i := slices.IndexFunc(cmd.Commands(), func(c *cobra.Command) bool { return c.Name() == name })
				if i < 0 {
					return unknownCommand(cmd, name)
				}
				cmd = cmd.Commands()[i]
			}
			cmd.InitDefaultHelpFlag()
			return cmd.Help()
		},
	}
}

func unknownCommand(cmd *cobra.Command, name string) error {
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return fmt.Errorf("there is no command %q%s", name, orNearest(name, names, "; "+cmd.CommandPath()+" --help lists them"))
}

// orNearest proposes the nearest name, or says otherwise.
func orNearest(name string, names []string, otherwise string) string {
	if near := api.Nearest(name, names); near != "" {
		return "; did you mean " + near + "?"
	}
	return otherwise
}

// flagError makes one line of what is wrong with a flag.
func flagError(cmd *cobra.Command, err error) error {
	var invalid *pflag.InvalidValueError
	if errors.As(err, &invalid) && invalid.GetFlag().Value.Type() == "uint64" {
		return fmt.Errorf("--%s is %q; expected a whole number, 0 or more", invalid.GetFlag().Name, invalid.GetValue())
	}
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	name := unknown.GetSpecifiedName()
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	near := orNearest(name, names, "; "+cmd.CommandPath()+" --help lists them")
	if unknown.GetSpecifiedShortnames() != "" {
		return fmt.Errorf("there is no flag -%s%s", name, near)
	}
	return fmt.Errorf("there is no flag --%s%s", name, strings.Replace(near, "did you mean ", "did you mean --", 1))
}

// exactly wants that many arguments and says which.
func exactly(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < len(names) {
			return fmt.Errorf("%s needs %s", cmd.CommandPath(), names[len(args)])
		}
		return atMost(len(names))(cmd, args)
	}
}

// atMost wants no more than n arguments.
func atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return fmt.Errorf("%s has no use for the argument %q", cmd.CommandPath(), args[n])
		}
		return nil
	}
}

// choice is a flag that takes one of a few words.
type choice struct {
	value   string
	allowed []string
}

func (c *choice) String() string { return c.value }
func (c *choice) Type() string   { return strings.Join(c.allowed, "|") }

// Set implements pflag.Value.
func (c *choice) Set(s string) error {
	for _, a := range c.allowed {
		if s == a {
			c.value = s
			return nil
		}
	}
	return fmt.Errorf("it must be one of %s", strings.Join(c.allowed, ", "))
}

// chooseFlag adds such a flag; the first value is the default.
func chooseFlag(cmd *cobra.Command, name, usage string, allowed ...string) *choice {
	c := &choice{allowed[0], allowed}
	cmd.Flags().Var(c, name, usage)
	return c
}
