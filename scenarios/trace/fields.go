package trace

import "bytes"

// field is a field of an event, or of what carries one.
type field int

const (
	noField field = iota
	fieldEventName
	fieldEventTime
	fieldType
	fieldService
	fieldSource
	fieldRegion
	fieldRequestID
	fieldCode
	fieldMessage
	fieldAccount
	fieldAccessKey
	fieldRecipient
	fieldIdentity
	fieldParams
	fieldParamJSON
	fieldParam
	fieldResponse
	// fieldCarrier has the event in it, as an object or in a string.
	fieldCarrier
	// fieldEvents is the list in an answer of LookupEvents or of GetAccessKeyLastUsedEvents, …Ips and …Products.
	fieldEvents
	// fieldTime and fieldTopicTime are a carrier's times, for events that have none.
	fieldTime
	fieldTopicTime
	fieldCount
)

// names of fields as events have them; what carries them writes some with a capital.
var fieldNames = map[string]field{
	"eventName": fieldEventName, "eventTime": fieldEventTime, "eventType": fieldType, "serviceName": fieldService, "eventSource": fieldSource,
	"acsRegion": fieldRegion, "requestId": fieldRequestID, "errorCode": fieldCode, "errorMessage": fieldMessage,
	"recipientAccountId": fieldRecipient, "aliyunaccountid": fieldRecipient, "userIdentity": fieldIdentity,
	"userIdentity.accountId": fieldAccount, "userIdentity.accessKeyId": fieldAccessKey,
	"requestParameters": fieldParams, "requestParameterJson": fieldParamJSON, "responseElements": fieldResponse,
	"event": fieldCarrier, "data": fieldCarrier, "detail": fieldCarrier, "body": fieldCarrier, "events": fieldEvents, "products": fieldEvents, "ips": fieldEvents, "time": fieldTime, "__time__": fieldTopicTime,
}

const (
	// eventPrefix begins the keys of the log service's columns.
	eventPrefix = "event."
	// paramPrefix begins those of parameters, behind eventPrefix or not.
	paramPrefix = "requestParameters."
)

// fieldOf is the field that a key stands for, whether it begins with a capital or not and behind "event." or not. Of
// fieldParam, what is behind paramPrefix is the parameter's name.
func fieldOf(key []byte) field {
	var b [24]byte
	n := copy(b[:], key)
	if n == 0 {
		return noField
	}
	if 'A' <= b[0] && b[0] <= 'Z' {
		b[0] += 'a' - 'A'
	}
	if len(key) <= len(b) {
		if f := fieldNames[string(b[:n])]; f != noField {
			return f
		}
	}
	key = bytes.TrimPrefix(key, []byte(eventPrefix))
	if bytes.HasPrefix(key, []byte(paramPrefix)) {
		return fieldParam
	}
	return fieldNames[string(key)]
}

func fieldName(f field) string {
	for name, g := range fieldNames {
		if f == g && f != fieldCarrier {
			return name
		}
	}
	return "event"
}
