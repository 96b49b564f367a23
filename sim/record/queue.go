package record

// queue is a ring of places.
type queue struct {
	ring  []*Place
	head  int
	count int
}

func (q *queue) len() int { return q.count }

func (q *queue) first() *Place { return q.ring[q.head] }

func (q *queue) push(p *Place) {
	if q.count == len(q.ring) {
		grown := make([]*Place, max(64, 2*len(q.ring)))
		for i := range q.count {
			grown[i] = q.ring[(q.head+i)%len(q.ring)]
		}
		q.ring, q.head = grown, 0
	}
	q.ring[(q.head+q.count)%len(q.ring)] = p
	q.count++
}

func (q *queue) pop() *Place {
	p := q.ring[q.head]
	q.ring[q.head] = nil
	q.head = (q.head + 1) % len(q.ring)
	q.count--
	return p
}
