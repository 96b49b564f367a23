package api

import "ecsim/model"

// CommonCode is a code that any action may give, whether its page has it or not.
type CommonCode struct {
	Code   model.Code
	Status int
	// Doc says when it is given.
	Doc string
}

// The codes that any action may give: first those of calls that are not looked into, then those of signatures, then
// those that rules give where a page has none of its own, then those of a server that fails.
const (
	CodeHTTPMethod       model.Code = "UnsupportedHTTPMethod"
	CodePath             model.Code = "InvalidPath.NotFound"
	CodeMissingAction    model.Code = "MissingAction"
	CodeMissingVersion   model.Code = "MissingVersion"
	CodeInvalidAction    model.Code = "InvalidAction.NotFound"
	CodeInvalidVersion   model.Code = "InvalidVersion"
	CodeFormat           model.Code = "InvalidParameter.Format"
	CodeMissingParameter model.Code = "MissingParameter"
	CodeInvalidParameter model.Code = "InvalidParameter"

	CodeMissingAccessKey    model.Code = "MissingAccessKeyId"
	CodeMissingSignature    model.Code = "MissingSignature"
	CodeMissingNonce        model.Code = "MissingSignatureNonce"
	CodeMissingTimestamp    model.Code = "MissingTimestamp"
	CodeIncompleteSignature model.Code = "IncompleteSignature"
	CodeSignatureMethod     model.Code = "InvalidSignatureMethod"
	CodeSignatureVersion    model.Code = "InvalidSignatureVersion"
	CodeUnknownAccessKey    model.Code = "InvalidAccessKeyId.NotFound"
	CodeSignatureMismatch   model.Code = "SignatureDoesNotMatch"
	CodeBodyDigest          model.Code = "InvalidContentSha256"
	CodeTimestampFormat     model.Code = "InvalidTimeStamp.Format"
	CodeTimestampExpired    model.Code = "InvalidTimeStamp.Expired"
	CodeNonceUsed           model.Code = "SignatureNonceUsed"

	CodeInternalError      model.Code = "InternalError"
	CodeServiceUnavailable model.Code = "ServiceUnavailable"
)

// CodeDryRun is what the answer to a dry run that finds nothing wrong has in the place of an error code. It refuses nothing.
const CodeDryRun model.Code = "DRYRUN.SUCCESS"

// CommonCodes lists them. Most of those of the first two groups, and their statuses, are the public cloud's; docs/sources.md,
// 16, has those that no document gives.
var CommonCodes = []CommonCode{
	{CodeHTTPMethod, 400, "The HTTP method is neither GET nor POST."},
	{CodePath, 404, "The call does not go to the path /."},
	{CodeMissingAction, 400, "The call names no action."},
	{CodeMissingVersion, 400, "The call names no version of the API."},
	{CodeInvalidAction, 404, "There is no such action."},
	{CodeInvalidVersion, 400, "The call is not for version 2016-04-28 of the API."},
	{CodeFormat, 400, "The answer is asked for in another format than JSON and XML."},
	{CodeMissingParameter, 400, "A required parameter is missing and the page has no code of its own for it."},
	{CodeInvalidParameter, 400, "A parameter's value is malformed and the page has no code of its own for it, or the call's parameters cannot be read at all."},

	{CodeMissingAccessKey, 400, "The call names no access key."},
	{CodeMissingSignature, 400, "The call has no signature."},
	{CodeMissingNonce, 400, "The call has no nonce."},
	{CodeMissingTimestamp, 400, "The call has no timestamp."},
	{CodeIncompleteSignature, 400, "A header of the ACS3 way to sign is missing, or not among those that are signed."},
	{CodeSignatureMethod, 400, "The call is signed in a way that the server does not know."},
	{CodeSignatureVersion, 400, "The signature is of another version than 1.0."},
	{CodeUnknownAccessKey, 404, "The call is signed with an access key that nobody has."},
	{CodeSignatureMismatch, 400, "The signature is not the one that the server computes; the message shows what it signed."},
	{CodeBodyDigest, 400, "The digest in the header x-acs-content-sha256 is not the body's."},
	{CodeTimestampFormat, 400, "The call's timestamp is not written as UTC to the second."},
	{CodeTimestampExpired, 400, "The call's timestamp is more than 15 minutes off."},
	{CodeNonceUsed, 400, "The call's nonce was used before."},

	{"InvalidRegionId.NotFound", 404, "There is no such region and the page has no code of its own for it."},
	{"IdempotentParameterMismatch", 400, "An idempotency token is used again with other parameters."},

	{CodeInternalError, 500, "The service failed; a defect of the simulator, and never the answer to a bad request."},
	{CodeServiceUnavailable, 503, "The server cannot keep changes any more and is stopping."},
}
