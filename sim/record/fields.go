package record

// field is a key of a line.
type field int

const (
	noField field = iota
	fieldAt
	fieldLog
	fieldVersion
	fieldState
	fieldCall
	fieldAccount
	fieldParams
	fieldParams64
	fieldRequestID
	fieldStatus
	fieldAnswer
	fieldCode
	fieldMessage
	fieldRule
	fieldClock
	fieldOperator
	fieldFault
	fieldRouterPut
	fieldRouterRemoved
	fieldCEN
	fieldReport
	fields
)

var fieldKeys = [fields]string{fieldAt: "at", fieldLog: kindKeys[State], fieldVersion: "version", fieldState: "state", fieldCall: kindKeys[Call],
	fieldAccount: "account", fieldParams: "params", fieldParams64: "paramsBase64", fieldRequestID: "requestId", fieldStatus: "status",
	fieldAnswer: "answer", fieldCode: "code", fieldMessage: "message", fieldRule: "rule",
	fieldClock: kindKeys[Clock], fieldOperator: kindKeys[Operator], fieldFault: kindKeys[Fault], fieldRouterPut: kindKeys[RouterPut],
	fieldRouterRemoved: kindKeys[RouterRemoved], fieldCEN: kindKeys[CEN], fieldReport: kindKeys[SpeakersReport]}

// fieldKinds are the kinds that keys tell.
var fieldKinds = [fields]Kind{fieldLog: State, fieldCall: Call, fieldClock: Clock, fieldOperator: Operator, fieldFault: Fault, fieldRouterPut: RouterPut,
	fieldRouterRemoved: RouterRemoved, fieldCEN: CEN, fieldReport: SpeakersReport}

// usedBy are the kinds, as bits, whose lines may have a key, and needed those whose lines must.
var usedBy, needed = func() (used, must [fields]uint32) {
	const ofCalls, ofStates, ofAll = 1 << Call, 1 << State, 1<<kinds - 2
	must[fieldAt], must[fieldVersion], must[fieldState] = ofAll, ofStates, ofStates
	for _, f := range []field{fieldAccount, fieldRequestID, fieldStatus} {
		must[f] = ofCalls
	}
	used = must
	for _, f := range []field{fieldParams, fieldParams64, fieldAnswer, fieldCode, fieldMessage, fieldRule} {
		used[f] = ofCalls
	}
	for f, k := range fieldKinds {
		if k != noKind {
			used[f] = 1 << k
		}
	}
	return used, must
}()

var fieldsByKey = func() map[string]field {
	m := map[string]field{}
	for f := fieldAt; f < fields; f++ {
		m[fieldKeys[f]] = f
	}
	return m
}()

func fieldOf(key []byte) field { return fieldsByKey[string(key)] }

func kindOf(f field) Kind { return fieldKinds[f] }

// keysFor lists the keys that lines of the kind have, for messages.
func keysFor(k Kind) string {
	var keys []string
	for f := fieldAt; f < fields; f++ {
		if k == noKind || usedBy[f]&(1<<k) != 0 {
			keys = append(keys, fieldKeys[f])
		}
	}
	return list(keys)
}
