#!/bin/sh
# Makes one signed API call: ecsim-call.sh ACTION [Name=Value]...
#
# Prints the answer. A refusal goes to standard error and ends with 1, as does a call that cannot be made; a command
# that is not understood ends with 2. The server is at $ECSIM_ENDPOINT, the access key is $ECSIM_ACCESS_KEY_ID with
# $ECSIM_ACCESS_KEY_SECRET; the defaults are those of ecsim serve. RegionId=cn-hangzhou is sent unless one is given.
#
# Needs curl and openssl. The secret stands in openssl's command line, where others on the machine can read it:
# good for a simulator, not for a real account.
set -eu
LC_ALL=C
export LC_ALL

endpoint=${ECSIM_ENDPOINT:-http://127.0.0.1:8400}
key=${ECSIM_ACCESS_KEY_ID:-ecsim}
secret=${ECSIM_ACCESS_KEY_SECRET:-ecsim}

usage() {
  echo "usage: $0 ACTION [Name=Value]..." >&2
  exit 2
}

# encode percent-encodes every byte but letters, digits, and - _ . ~
encode() {
  printf %s "$1" | od -An -v -tx1 | tr -s ' ' '\n' | awk '
    BEGIN { for (i = 33; i < 127; i++) plain[sprintf("%02x", i)] = sprintf("%c", i) }
    $1 != "" { c = plain[$1]; printf "%s", c ~ /^[A-Za-z0-9_.~-]$/ ? c : "%" toupper($1) }'
}

parameter() {
  printf '%s=%s\n' "$(encode "$1")" "$(encode "$2")"
}

[ $# -ge 1 ] || usage
action=$1
shift

parameters() {
  parameter Action "$action"
  parameter Version 2016-04-28
  parameter Format JSON
  parameter AccessKeyId "$key"
  parameter SignatureMethod HMAC-SHA1
  parameter SignatureVersion 1.0
  parameter SignatureNonce "$(openssl rand -hex 16)"
  parameter Timestamp "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
  region=
  for given in "$@"; do
    case $given in
      RegionId=*) region=given ;;
    esac
    parameter "${given%%=*}" "${given#*=}"
  done
  [ -n "$region" ] || parameter RegionId cn-hangzhou
}

for given in "$@"; do
  case $given in
    ?*=*) ;;
    *) usage ;;
  esac
done

# Signature version 1.0: the parameters in the order of their names, encoded, joined, encoded again.
query=$(parameters "$@" | sort -t= -k1,1 | paste -sd'&' -)
to_sign="POST&%2F&$(encode "$query")"
signature=$(printf %s "$to_sign" | openssl dgst -sha1 -hmac "$secret&" -binary | openssl base64)

answer=$(printf %s "$query&$(parameter Signature "$signature")" |
  curl -sS --data-binary @- -H 'Content-Type: application/x-www-form-urlencoded' -w '\n%{http_code}' "$endpoint/")
newline='
'
body=${answer%"$newline"*}
case ${answer##*"$newline"} in
  2??) printf '%s\n' "$body" ;;
  *)
    printf '%s\n' "$body" >&2
    exit 1
    ;;
esac
