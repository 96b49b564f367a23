// Applies for a circuit, puts it in service and makes a VBR on it, with the npm SDK.
import { setTimeout } from 'node:timers/promises';
import { call, newClient } from './client.mjs';

const client = newClient();
await call(client, 'OpenPhysicalConnectionService');

const { physicalConnectionId } = await call(client, 'CreatePhysicalConnection', {
  accessPointId: 'ap-cn-hangzhou-yh-B', lineOperator: 'CT', peerLocation: 'Hangzhou', portType: '10GBase-LR',
});

// The provider's side approves it and allocates a port.
let status;
while ((status = await statusOf(physicalConnectionId)) !== 'Allocated') {
  if (['Rejected', 'Allocation Failed'].includes(status)) throw new Error(`circuit ${physicalConnectionId} is ${status}`);
  await setTimeout(1000);
}
console.log(`circuit ${physicalConnectionId} is ${status}`);

await call(client, 'ConfirmPhysicalConnection', { physicalConnectionId });
await call(client, 'EnablePhysicalConnection', { physicalConnectionId });
console.log(`circuit ${physicalConnectionId} is ${await statusOf(physicalConnectionId)}`);

const { vbrId } = await call(client, 'CreateVirtualBorderRouter', {
  physicalConnectionId, vlanId: 100, localGatewayIp: '10.0.0.1', peerGatewayIp: '10.0.0.2', peeringSubnetMask: '255.255.255.252',
});
const routers = await call(client, 'DescribeVirtualBorderRouters', { filter: [{ key: 'VbrId', value: [vbrId] }] });
const [vbr] = routers.virtualBorderRouterSet.virtualBorderRouterType;
console.log(`VBR ${vbr.vbrId} is ${vbr.status}: VLAN ${vbr.vlanId}, ${vbr.localGatewayIp} here, ${vbr.peerGatewayIp} there`);

async function statusOf(id) {
  const circuits = await call(client, 'DescribePhysicalConnections', { filter: [{ key: 'PhysicalConnectionId', value: [id] }] });
  return circuits.physicalConnectionSet.physicalConnectionType[0].status;
}
