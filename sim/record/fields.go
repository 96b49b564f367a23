package record

// field is a key of a line.
type field int

const (
	noField field = iota
	fieldLog
	fieldVersion
	fieldAt
	fieldState
	fieldCall
	fieldAccount
	fieldRequestID
	fieldParams
	fieldParams64
	fieldStatus
	fieldResponse
	fieldCode
	fieldMessage
	fieldRule
	fieldOperator
	fieldFault
	fieldRouterPut
	fieldRouterRemoved
	fieldCEN
	fields
)

var fieldKeys = [fields]string{fieldLog: "ecsim", fieldVersion: "version", fieldAt: "at", fieldState: kindKeys[State], fieldCall: kindKeys[Call],
	fieldAccount: "account", fieldRequestID: "requestId", fieldParams: "params", fieldParams64: "paramsBase64", fieldStatus: "status",
	fieldResponse: "response", fieldCode: "code", fieldMessage: "message", fieldRule: "rule",
	fieldOperator: kindKeys[Operator], fieldFault: kindKeys[Fault], fieldRouterPut: kindKeys[RouterPut], fieldRouterRemoved: kindKeys[RouterRemoved],
	fieldCEN: kindKeys[CEN]}

// fieldKinds are the kinds that keys tell.
var fieldKinds = [fields]Kind{fieldState: State, fieldCall: Call, fieldOperator: Operator, fieldFault: Fault, fieldRouterPut: RouterPut,
	fieldRouterRemoved: RouterRemoved, fieldCEN: CEN}

// usedBy are the kinds, as bits, whose lines may have a key, and needed those whose lines must.
var usedBy, needed = func() (used, must [fields]uint) {
	for f, k := range fieldKinds {
		if k != Clock {
			used[f] = 1 << k
		}
	}
	for f := fieldAccount; f <= fieldRule; f++ {
		used[f] = 1 << Call
	}
	used[fieldLog], used[fieldVersion], used[fieldAt] = 1<<State, 1<<State, 1<<kinds-1
	must[fieldAccount], must[fieldAt] = 1<<Call, used[fieldAt]&^(1<<State)
	return used, must
}()

var fieldsByKey = func() map[string]field {
	m := map[string]field{}
	for f := noField + 1; f < fields; f++ {
		m[fieldKeys[f]] = f
	}
	return m
}()

func fieldOf(key []byte) field { return fieldsByKey[string(key)] }

// keysFor lists the keys that lines of the kind have, for messages; of a Clock, which is what a line is until it is known, all.
func keysFor(k Kind) string {
	var keys []string
	for f := noField + 1; f < fields; f++ {
		if k == Clock || usedBy[f]&(1<<k) != 0 {
			keys = append(keys, fieldKeys[f])
		}
	}
	return list(keys)
}
