package rpc

import (
	"fmt"

	"ecsim/model"
)

// Codes that the cloud's gateway gives before an action is looked at (docs/sources.md: gateway codes). Those for a
// missing common parameter are "Missing" and its name.
const (
	codeMissingAction     model.Code = "MissingAction"
	codeInvalidVersion    model.Code = "InvalidVersion"
	codeInvalidParameter  model.Code = "InvalidParameter"
	codeInvalidFormat     model.Code = "InvalidParameter.Format"
	codeUnknownKey        model.Code = "InvalidAccessKeyId.NotFound"
	codeBadSignature      model.Code = "SignatureDoesNotMatch"
	codeBadMethod         model.Code = "InvalidSignatureMethod"
	codeBadSignVersion    model.Code = "InvalidSignatureVersion"
	codeTimeFormat        model.Code = "InvalidTimeStamp.Format"
	codeTimeExpired       model.Code = "InvalidTimeStamp.Expired"
	codeNonceUsed         model.Code = "SignatureNonceUsed"
	codeHTTPMethod        model.Code = "UnsupportedHTTPMethod"
	codeDryRun            model.Code = "DRYRUN.SUCCESS"
	codeInternal          model.Code = "InternalError"
	codeUnavailable       model.Code = "ServiceUnavailable"
	codeNoSuchPath        model.Code = "InvalidPath.NotFound"
	codeBodyHashMismatch  model.Code = "InvalidContentSha256"
	codeIncompleteSigning model.Code = "IncompleteSignature"
)

// refuse makes a refusal of the gateway's.
func refuse(status int, code model.Code, format string, args ...any) *model.APIError {
	return &model.APIError{Status: status, Code: code, Message: fmt.Sprintf(format, args...)}
}

func missing(name string) *model.APIError {
	return refuse(400, model.Code("Missing"+name), "the common parameter %s is missing", name)
}
