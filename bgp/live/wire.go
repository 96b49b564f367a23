package live

import "encoding/binary"

// Lengths and types of BGP messages (RFC 4271, 4.1 and 4.5).
const (
	headerSize          = 19
	messageNotification = 3
)

// notification is the code and subcode of a NOTIFICATION; zero for none.
type notification struct{ code, subcode uint8 }

// Codes of notifications (RFC 4271, 4.5; RFC 4486; RFC 9384).
const (
	codeOpenError      = 2
	codeHoldTimer      = 4
	codeCease          = 6
	subcodeBadPeerAS   = 2
	subcodeMaxPrefixes = 1
)

// refused reports whether it rules the session out with the settings that both ends have.
func (n notification) refused() bool {
	return n.code == codeOpenError || n.code == codeCease && n.subcode == subcodeMaxPrefixes
}

// wire follows one direction of a connection from message to message.
type wire struct {
	head [headerSize + 2]byte
	have int
	// skip is how much of the present message is still to come after its head.
	skip int
}

// see takes the next bytes and returns the last NOTIFICATION that became known with them.
func (w *wire) see(b []byte) (n notification) {
	for len(b) > 0 {
		if w.skip > 0 {
			k := min(w.skip, len(b))
			w.skip -= k
			b = b[k:]
			continue
		}
		want := headerSize
		if w.have >= headerSize { // only a NOTIFICATION's head goes on
			want = len(w.head)
		}
		k := copy(w.head[w.have:want], b)
		w.have += k
		b = b[k:]
		if w.have < want {
			continue
		}
		length := int(binary.BigEndian.Uint16(w.head[16:]))
		switch {
		case w.have == len(w.head):
			n = notification{w.head[headerSize], w.head[headerSize+1]}
			w.skip, w.have = max(0, length-len(w.head)), 0
		case w.head[18] == messageNotification && length >= len(w.head):
		default:
			// A length that cannot be is for the ends to object to.
			w.skip, w.have = max(0, length-headerSize), 0
		}
	}
	return n
}
