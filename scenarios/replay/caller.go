package replay

import (
	"strings"

	"ecsim/model"
	"ecsim/scenarios/trace"
)

// maxKeys bounds how many access keys are remembered.
const maxKeys = 1 << 12

// caller is the account of an event. Where the recorder gives only an access key, it is the one that used the key before,
// for the first key the only account of the state or DefaultAccount, and for any other one that has the key's name.
func (r *replay) caller(ev *trace.Event) string {
	if ev.AccessKey == "" {
		if ev.Account == "" {
			return r.lone
		}
		return ev.Account
	}
	account, known := r.keys[ev.AccessKey]
	switch {
	case ev.Account != "":
		account = ev.Account
	case known:
		return account
	case len(r.keys) == 0:
		account = r.lone
	default:
		account = ev.AccessKey
	}
	if !known && len(r.keys) < maxKeys {
		r.keys[strings.Clone(ev.AccessKey)] = strings.Clone(account)
	}
	return account
}

// meet makes an account known.
func (r *replay) meet(ev *trace.Event, account string) {
	if r.own || r.accounts[account] || r.declared[account] { // a log of ours is of the world as it was
		return
	}
	account = strings.Clone(account)
	if len(r.accounts) < 1<<16 { // an account that is not remembered is met again
		r.accounts[account] = true
	}
	if r.engine.World().Accounts.Get(account) == nil {
		r.engine.World().Put(&model.Account{UID: account})
		if r.report.AccountsTotal++; len(r.report.Accounts) < MaxNamed {
			r.report.Accounts = append(r.report.Accounts, account)
		}
	}
}
