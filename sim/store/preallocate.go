package store

// bbolt makes the file longer without writing to it. A file system that gives a page its place on the disk only when it is
// first written must keep that as well when it is told to keep the page. So pages are written with zeros before they
// are needed, many at a time.
const (
	// zeroAhead is how many bytes are zeroed at a time, zeroLeft how few of them may be left.
	zeroAhead = 1 << 20
	zeroLeft  = zeroAhead / 4
)

var zeros [zeroAhead]byte

// preallocate zeroes pages that no commit has used: those from the offset end on. It belongs before the pages of a commit
// are written.
func (s *Store) preallocate(end int64) {
	s.zeroed = max(s.zeroed, end)
	if s.zeroed-end >= zeroLeft {
		return
	}
	info, err := s.file.Stat()
	if err != nil {
		return
	}
	if n := min(zeroAhead, info.Size()-s.zeroed); n > 0 {
		// Where there is no room for it, the commit that needs the room says so.
		if _, err := s.file.WriteAt(zeros[:n], s.zeroed); err == nil {
			s.zeroed += n
		}
	}
}
