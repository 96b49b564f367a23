package rpc

import (
	"fmt"

	"ecsim/model"
	"ecsim/model/api"
)

// refuse makes a refusal of a call that no action has looked at, with one of api.CommonCodes.
func refuse(code model.Code, format string, args ...any) *model.APIError {
	status, _ := api.Status("", code)
	return &model.APIError{Status: status, Code: code, Message: fmt.Sprintf(format, args...)}
}

func missing(code model.Code, name string) *model.APIError {
	return refuse(code, "the common parameter %s is missing", name)
}
