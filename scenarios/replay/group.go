package replay

import "strings"

// inGroup reports whether what is in no resource group here is in the recorded one: in the cloud it is in its account's default
// group, whose ID the first answer tells that has one.
func (r *replay) inGroup(recorded string) bool {
	if !strings.HasPrefix(recorded, "rg-") {
		return false
	}
	account := r.out.Request.Account
	group, known := r.groups[account]
	if !known {
		r.groups[account] = recorded
		r.infer(r.ev, "the default resource group of account %s is %s", account, recorded)
		return true
	}
	return group == recorded
}

// mayBeInGroup is inGroup without learning anything.
func (r *replay) mayBeInGroup(recorded string) bool {
	group, known := r.groups[r.out.Request.Account]
	return strings.HasPrefix(recorded, "rg-") && (!known || group == recorded)
}
