package rpc

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"hash"
	"net/http"
	"slices"
	"strings"
	"sync"

	"ecsim/model"
)

// The two ways to sign: version 1.0 in the parameters (docs/sources.md, 002: signature), and ACS3 in the headers.
const (
	hmacSHA1   = "HMAC-SHA1"
	hmacSHA256 = "HMAC-SHA256"
	acs3       = "ACS3-HMAC-SHA256"
)

const upperHex = "0123456789ABCDEF"

// unreserved are the bytes that percent-encoding leaves as they are (RFC 3986).
var unreserved = func() (t [256]bool) {
	for c := range t {
		b := byte(c)
		t[c] = 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '-' || b == '_' || b == '.' || b == '~'
	}
	return t
}()

// appendEncoded appends s percent-encoded.
func appendEncoded(b []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; unreserved[c] {
			b = append(b, c)
		} else {
			b = append(b, '%', upperHex[c>>4], upperHex[c&15])
		}
	}
	return b
}

// appendEncodedTwice appends s percent-encoded and that percent-encoded again.
func appendEncodedTwice(b []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; unreserved[c] {
			b = append(b, c)
		} else {
			b = append(b, '%', '2', '5', upperHex[c>>4], upperHex[c&15])
		}
	}
	return b
}

func sortParams(ps []model.Param) {
	slices.SortFunc(ps, func(a, b model.Param) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.Value, b.Value))
	})
}

// appendStringToSign appends the string that version 1.0 signs: of the method and of all parameters but Signature. It
// sorts ps.
func appendStringToSign(b []byte, method string, ps []model.Param) []byte {
	sortParams(ps)
	b = append(b, method...)
	b = append(b, "&%2F&"...)
	first := true
	for i := range ps {
		if ps[i].Name == "Signature" {
			continue
		}
		if !first {
			b = append(b, "%26"...)
		}
		first = false
		b = appendEncodedTwice(b, ps[i].Name)
		b = append(b, "%3D"...)
		b = appendEncodedTwice(b, ps[i].Value)
	}
	return b
}

// appendCanonicalRequest appends what ACS3 hashes and signs. ps are the query's parameters, which it sorts; signed the
// names of the headers that are signed, in the order given.
func appendCanonicalRequest(b []byte, r *http.Request, ps []model.Param, signed []string, payload string) []byte {
	sortParams(ps)
	b = append(b, r.Method...)
	b = append(b, '\n')
	b = append(b, r.URL.EscapedPath()...)
	b = append(b, '\n')
	for i := range ps {
		if i > 0 {
			b = append(b, '&')
		}
		b = appendEncoded(b, ps[i].Name)
		b = append(b, '=')
		b = appendEncoded(b, ps[i].Value)
	}
	b = append(b, '\n')
	for _, name := range signed {
		b = append(b, name...)
		b = append(b, ':')
		if name == "host" {
			b = append(b, r.Host...)
		} else {
			values := r.Header.Values(name)
			for i, v := range values {
				if i > 0 {
					b = append(b, ',')
				}
				b = append(b, strings.TrimSpace(v)...)
			}
		}
		b = append(b, '\n')
	}
	b = append(b, '\n')
	b = append(b, strings.Join(signed, ";")...)
	b = append(b, '\n')
	return append(b, payload...)
}

// key is one access key of an account.
type key struct {
	id, account, secret string
	v1sha1, v1sha256    sync.Pool
	v3                  sync.Pool
}

func newKey(a Account) *key {
	k := &key{id: a.KeyID, account: a.UID, secret: a.Secret}
	// Version 1.0 keys its hash with the secret and an ampersand.
	k.v1sha1.New = func() any { return hmac.New(sha1.New, []byte(k.secret+"&")) }
	k.v1sha256.New = func() any { return hmac.New(sha256.New, []byte(k.secret+"&")) }
	k.v3.New = func() any { return hmac.New(sha256.New, []byte(k.secret)) }
	return k
}

// sum appends the keyed hash of text. Keying a hash costs as much as hashing a short text, so keyed ones are kept.
func sum(pool *sync.Pool, dst, text []byte) []byte {
	h := pool.Get().(hash.Hash)
	h.Reset()
	h.Write(text)
	dst = h.Sum(dst)
	pool.Put(h)
	return dst
}

// signsV1 reports whether signature is the key's for the text.
func (k *key) signsV1(method string, text []byte, signature string) bool {
	pool := &k.v1sha1
	if method == hmacSHA256 {
		pool = &k.v1sha256
	}
	var mac [sha256.Size]byte
	var encoded [44]byte
	m := sum(pool, mac[:0], text)
	n := base64.StdEncoding.EncodedLen(len(m))
	base64.StdEncoding.Encode(encoded[:], m)
	return hmac.Equal(encoded[:n], []byte(signature))
}

// stringToSignV3 is what ACS3 signs: the hash of the canonical request.
func stringToSignV3(canonical []byte) string {
	h := sha256.Sum256(canonical)
	return acs3 + "\n" + hex.EncodeToString(h[:])
}

// signsV3 reports whether signature is the key's for the text.
func (k *key) signsV3(text, signature string) bool {
	var mac [sha256.Size]byte
	return hmac.Equal([]byte(hex.EncodeToString(sum(&k.v3, mac[:0], []byte(text)))), []byte(signature))
}
