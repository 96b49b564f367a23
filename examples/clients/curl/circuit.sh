#!/bin/sh
# Applies for a circuit, puts it in service and makes a VBR on it, with curl.
set -eu
cd "$(dirname "$0")"

call() {
  sh ecsim-call.sh "$@"
}

# field picks the first value of that name out of a JSON answer.
field() {
  printf '%s\n' "$2" | awk -v name="\"$1\":" '{
    at = index($0, name)
    value = substr($0, at + length(name))
    sub(/^"/, "", value)
    sub(/[",}].*/, "", value)
    if (at) { print value; exit }
  }'
}

status() {
  answer=$(call DescribePhysicalConnections Filter.1.Key=PhysicalConnectionId "Filter.1.Value.1=$circuit")
  field Status "$answer"
}

call OpenPhysicalConnectionService >/dev/null
made=$(call CreatePhysicalConnection AccessPointId=ap-cn-hangzhou-yh-B LineOperator=CT PeerLocation=Hangzhou PortType=10GBase-LR)
circuit=$(field PhysicalConnectionId "$made")

# The provider's side approves it and allocates a port.
now=$(status)
while [ "$now" != Allocated ]; do
  case $now in
    Rejected | 'Allocation Failed' | '')
      echo "circuit $circuit is ${now:-gone}" >&2
      exit 1
      ;;
  esac
  sleep 1
  now=$(status)
done
echo "circuit $circuit is $now"

call ConfirmPhysicalConnection "PhysicalConnectionId=$circuit" >/dev/null
call EnablePhysicalConnection "PhysicalConnectionId=$circuit" >/dev/null
now=$(status)
echo "circuit $circuit is $now"

made=$(call CreateVirtualBorderRouter "PhysicalConnectionId=$circuit" VlanId=100 LocalGatewayIp=10.0.0.1 PeerGatewayIp=10.0.0.2 \
  PeeringSubnetMask=255.255.255.252)
vbr=$(call DescribeVirtualBorderRouters Filter.1.Key=VbrId "Filter.1.Value.1=$(field VbrId "$made")")
echo "VBR $(field VbrId "$vbr") is $(field Status "$vbr"): VLAN $(field VlanId "$vbr"), $(field LocalGatewayIp "$vbr") here," \
  "$(field PeerGatewayIp "$vbr") there"
