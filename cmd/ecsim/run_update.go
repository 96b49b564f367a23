package main

import "github.com/spf13/cobra"

func (r *runner) update(cmd *cobra.Command, args []string) error { return nil }
