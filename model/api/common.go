package api

import "ecsim/model"

// CommonCode is a code that any action may give, whether its page has it or not.
type CommonCode struct {
	Code   model.Code
	Status int
	// Doc says when it is given.
	Doc string
}

// The codes that any action may give.
const (
	CodeMissingAction    model.Code = "MissingAction"
	CodeInvalidAction    model.Code = "InvalidAction.NotFound"
	CodeInvalidVersion   model.Code = "InvalidVersion"
	CodeMissingParameter model.Code = "MissingParameter"
	CodeInvalidParameter model.Code = "InvalidParameter"
)

// CommonCodes lists them. The statuses of the first two groups are the public cloud's; docs/sources.md, 16, has those
// that no document gives.
var CommonCodes = []CommonCode{
	{CodeMissingAction, 400, "The call names no action."},
	{CodeInvalidAction, 404, "There is no such action."},
	{CodeInvalidVersion, 400, "The call is not for version 2016-04-28 of the API."},
	{CodeMissingParameter, 400, "A required parameter is missing and the page has no code of its own for it."},
	{CodeInvalidParameter, 400, "A parameter's value is malformed and the page has no code of its own for it."},

	{"InvalidAccessKeyId.NotFound", 404, "The call is signed with an access key that nobody has."},
	{"SignatureDoesNotMatch", 400, "The signature is not the one that the server computes; the message shows what it signed."},
	{"InvalidTimeStamp.Expired", 400, "The call's timestamp is more than 15 minutes off."},
	{"SignatureNonceUsed", 400, "The call's nonce was used before."},

	{"InvalidRegionId.NotFound", 404, "There is no such region and the page has no code of its own for it."},
	{"IdempotentParameterMismatch", 400, "An idempotency token is used again with other parameters."},
	{"InternalError", 500, "The service failed; a defect of the simulator, and never the answer to a bad request."},
}
