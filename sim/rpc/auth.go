package rpc

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"slices"
	"strings"
	"time"

	"ecsim/model"
	"ecsim/model/api"
)

// Account is an account that may call, with one of its access keys.
type Account struct {
	UID, KeyID, Secret string
}

// maxSkew is how far a call's timestamp may be from the wall clock, either way.
const maxSkew = 15 * time.Minute

// timestampLayout is the one form of a timestamp.
const timestampLayout = "2006-01-02T15:04:05Z"

// verifier decides who makes a call.
type verifier struct {
	keys   map[string]*key
	nonces *nonces
	// skip accepts any signature, timestamp and nonce of a known access key.
	skip bool
	// wall is the wall clock: signatures are checked against it whatever the world's clock says (docs/sources.md, 15).
	wall func() time.Time
}

func newVerifier(accounts []Account, skip bool) *verifier {
	v := &verifier{keys: make(map[string]*key, len(accounts)), nonces: newNonces(), skip: skip, wall: time.Now}
	for _, a := range accounts {
		v.keys[a.KeyID] = newKey(a)
	}
	return v
}

// verify returns the calling account's UID, or why the call cannot be accepted. It completes q.common for a call that
// is signed in its headers.
func (v *verifier) verify(r *http.Request, q *request) (account string, refused *model.APIError) {
	if scheme, rest, _ := strings.Cut(r.Header.Get("Authorization"), " "); scheme != "" {
		return v.verifyHeaders(r, q, scheme, rest)
	}
	c := &q.common
	switch {
	case c.AccessKeyID == "":
		return "", missing(api.CodeMissingAccessKey, "AccessKeyId")
	case v.skip:
	case c.Signature == "":
		return "", missing(api.CodeMissingSignature, "Signature")
	case c.SignNonce == "":
		return "", missing(api.CodeMissingNonce, "SignatureNonce")
	case c.Timestamp == "":
		return "", missing(api.CodeMissingTimestamp, "Timestamp")
	case c.SignatureMethod != "" && c.SignatureMethod != hmacSHA1 && c.SignatureMethod != hmacSHA256:
		return "", refuse(api.CodeSignatureMethod, "SignatureMethod is %q, expected %s or %s", shorten(c.SignatureMethod), hmacSHA1, hmacSHA256)
	case c.SignatureVersion != "" && c.SignatureVersion != "1.0":
		return "", refuse(api.CodeSignatureVersion, "SignatureVersion is %q, expected 1.0", shorten(c.SignatureVersion))
	}
	k, refused := v.key(c.AccessKeyID)
	if refused != nil || v.skip {
		return k.uid(), refused
	}
	now := v.wall()
	if refused := fresh("Timestamp", c.Timestamp, now); refused != nil {
		return "", refused
	}
	q.text = appendStringToSign(q.text[:0], r.Method, q.all)
	if !k.signsV1(c.SignatureMethod, q.text, c.Signature) {
		return "", mismatch(q.text)
	}
	return k.account, v.used(k, c.SignNonce, now)
}

func (k *key) uid() string {
	if k == nil {
		return ""
	}
	return k.account
}

func (v *verifier) key(id string) (*key, *model.APIError) {
	if k := v.keys[id]; k != nil {
		return k, nil
	}
	return nil, refuse(api.CodeUnknownAccessKey, "there is no access key %q", shorten(id))
}

// mismatch says what the server signed. Clients look for the words before the string and compare it with theirs.
func mismatch(text []byte) *model.APIError {
	return refuse(api.CodeSignatureMismatch, "the signature is not the one calculated here with the key's secret; server string to sign is:%s", text)
}

func fresh(name, timestamp string, now time.Time) *model.APIError {
	t, err := time.Parse(timestampLayout, timestamp)
	if err != nil {
		return refuse(api.CodeTimestampFormat, "%s is %q, expected UTC as in %s", name, shorten(timestamp), timestampLayout)
	}
	if skew := now.Sub(t).Abs(); skew > maxSkew {
		return refuse(api.CodeTimestampExpired, "%s is %s, which is %s from the time here, %s; %s are allowed",
			name, timestamp, skew.Truncate(time.Second), now.UTC().Format(timestampLayout), maxSkew)
	}
	return nil
}

func (v *verifier) used(k *key, nonce string, now time.Time) *model.APIError {
	if !v.nonces.use(k.id, nonce, now) {
		return refuse(api.CodeNonceUsed, "the nonce %q was used before; every call needs one of its own", shorten(nonce))
	}
	return nil
}

// mustBeSigned are the headers that ACS3 has to sign: what they say decides what the call does.
var mustBeSigned = []string{"host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"}

// verifyHeaders verifies the ACS3 way: action, version, date and nonce come in headers.
func (v *verifier) verifyHeaders(r *http.Request, q *request, scheme, rest string) (string, *model.APIError) {
	if scheme != acs3 {
		return "", refuse(api.CodeSignatureMethod, "Authorization begins with %q, expected %s", shorten(scheme), acs3)
	}
	fields := map[string]string{}
	for part := range strings.SplitSeq(rest, ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		fields[name] = value
	}
	for _, name := range []string{"Credential", "SignedHeaders", "Signature"} {
		if fields[name] == "" {
			return "", refuse(api.CodeIncompleteSignature, "Authorization has no %s; expected %s Credential=…,SignedHeaders=…,Signature=…", name, acs3)
		}
	}
	c := &q.common
	for _, h := range []struct {
		name string
		to   *string
	}{{"x-acs-action", &c.Action}, {"x-acs-version", &c.Version}} {
		if value := r.Header.Get(h.name); value != "" {
			*h.to = value
		}
	}
	c.AccessKeyID = fields["Credential"]
	if c.Format == "" && strings.Contains(r.Header.Get("Accept"), "xml") {
		c.Format = "XML"
	}
	k, refused := v.key(c.AccessKeyID)
	if refused != nil || v.skip {
		return k.uid(), refused
	}
	signed := strings.Split(fields["SignedHeaders"], ";")
	for _, name := range mustBeSigned {
		if r.Header.Get(name) == "" && name != "host" {
			return "", refuse(api.CodeIncompleteSignature, "the header %s is missing", name)
		}
		if !slices.Contains(signed, name) {
			return "", refuse(api.CodeIncompleteSignature, "the header %s is not among SignedHeaders, %q", name, shorten(fields["SignedHeaders"]))
		}
	}
	now := v.wall()
	if refused := fresh("x-acs-date", r.Header.Get("x-acs-date"), now); refused != nil {
		return "", refused
	}
	payload := sha256.Sum256(q.payload)
	if digest := hex.EncodeToString(payload[:]); r.Header.Get("x-acs-content-sha256") != digest {
		return "", refuse(api.CodeBodyDigest, "x-acs-content-sha256 is %q, but the body's is %s", shorten(r.Header.Get("x-acs-content-sha256")), digest)
	}
	q.text = appendCanonicalRequest(q.text[:0], r, q.query, signed, r.Header.Get("x-acs-content-sha256"))
	text := stringToSignV3(q.text)
	if !k.signsV3(text, fields["Signature"]) {
		return "", refuse(api.CodeSignatureMismatch, "the signature is not the one calculated here with the key's secret; the canonical request is %q; server string to sign is:%s", q.text, text)
	}
	return k.account, v.used(k, r.Header.Get("x-acs-signature-nonce"), now)
}
