package gen

import "ecsim/model"

// pending are lines whose rules are being written: an action, or an action and a rule or code of its page. They may still
// have no state. The list is to be emptied when those rules are there.
var pending = map[string]bool{
	"CreateVirtualPhysicalConnection":                                    true,
	"ListVirtualPhysicalConnections":                                     true,
	"UpdateVirtualPhysicalConnection":                                    true,
	"CreateVpconnFromVbr":                                                true,
	"AttachVbrToVpconn":                                                  true,
	"RecoverPhysicalConnection":                                          true,
	"CreatePhysicalConnectionOccupancyOrder who-orders-shared-new":       true,
	"CreatePhysicalConnectionOccupancyOrder who-orders-shared-converted": true,
	"CreateVirtualBorderRouter bandwidth-shared":                         true,
	"DeletePhysicalConnection InvalidPhysicalConnectionId.NotMatched":    true,

	"CreateVbrHa":   true,
	"DeleteVbrHa":   true,
	"DescribeVbrHa": true,
}

// waits reports whether a line, a rule's ID or a code, may be without a state.
func waits(action model.Action, line string) bool {
	return pending[string(action)] || pending[string(action)+" "+line]
}
