// The whole life of one circuit, from the application to its deletion, with the npm SDK: every action of the catalog
// that the SDK has a function for and that does not need a second circuit. ECSIM is the command, by default the one that
// make build builds.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import vpc from '@alicloud/vpc20160428';
import { newClient, call as plainCall, regionId } from './client.mjs';

const partner = '1000000000000001', tenant = '1000000000000002';
const command = process.env.ECSIM || fileURLToPath(new URL('../../../bin/ecsim', import.meta.url));
let server, url, owner, guest;
const called = new Set();

before(async () => {
  server = spawn(command, ['serve', '--listen', '127.0.0.1:0', '--clock', 'virtual', '--delays', 'none', '--operator', 'manual', '--log', 'off',
    '--account', `${partner}:alice:a-secret`, '--account', `${tenant}:bob:b-secret`, '--partner', partner],
  { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: server.stdout })) {
    url = line.replace('ecsim: listening on ', '');
    break;
  }
  assert.match(url ?? '', /^http:/, 'the server is not ready');
  const endpoint = new URL(url).host;
  owner = newClient({ endpoint, protocol: 'http', accessKeyId: 'alice', accessKeySecret: 'a-secret' });
  guest = newClient({ endpoint, protocol: 'http', accessKeyId: 'bob', accessKeySecret: 'b-secret' });
});

after(async () => {
  const ended = new Promise((resolve) => server.once('exit', (code) => resolve(code)));
  server.kill('SIGTERM');
  assert.equal(await ended, 0, 'the exit code of a server that was asked to stop');
});

async function call(client, action, parameters) {
  const body = await plainCall(client, action, parameters);
  assert.match(body.requestId, /^[0-9A-F-]{36}$/);
  called.add(action);
  return body;
}

async function admin(path, body) {
  const answer = await fetch(`${url}/_ecsim/${path}`, { method: 'POST', body: JSON.stringify(body) });
  assert.equal(answer.status, 200, await answer.text());
}

const operator = async (id, ...events) => {
  for (const event of events) await admin('operator', { id, event });
};

// fields are those of an object that a model class has decoded which have a value.
const fields = (of) => JSON.parse(JSON.stringify(of));

async function only(client, action, parameters, ...path) {
  let rows = await call(client, action, parameters);
  for (const name of path) rows = rows[name];
  assert.equal(rows.length, 1, `${action} has ${rows.length} rows`);
  return rows[0];
}

const circuitOf = (client, id) => only(client, 'DescribePhysicalConnections',
  { filter: [{ key: 'PhysicalConnectionId', value: [id] }] }, 'physicalConnectionSet', 'physicalConnectionType');
const vbrOf = (client, id) => only(client, 'DescribeVirtualBorderRouters',
  { filter: [{ key: 'VbrId', value: [id] }] }, 'virtualBorderRouterSet', 'virtualBorderRouterType');

// shows compares those fields of an answer.
function shows(answer, want) {
  const got = fields(answer);
  assert.deepEqual(Object.fromEntries(Object.keys(want).map((name) => [name, got[name]])), want);
}

test('the life of one circuit', async (t) => {
  const id = {};
  await t.test('places', async () => {
    const { regions } = await call(owner, 'DescribeRegions', {});
    assert.ok(regions.region.some((r) => r.regionId === regionId));
    const { zones } = await call(owner, 'DescribeZones', {});
    assert.ok(zones.zone.some((z) => z.zoneId === 'cn-hangzhou-i'));
    const points = await call(owner, 'DescribeAccessPoints', { pageSize: 50 });
    shows(points.accessPointSet.accessPointType.find((p) => p.accessPointId === 'ap-cn-hangzhou-yh-B'), { attachedRegionNo: regionId, type: 'VPC' });
  });

  await t.test('application', async () => {
    assert.equal((await call(owner, 'GetPhysicalConnectionServiceStatus', {})).enabled, false);
    for (const client of [owner, guest]) await call(client, 'OpenPhysicalConnectionService', {});
    assert.equal((await call(owner, 'GetPhysicalConnectionServiceStatus', {})).enabled, true);

    const application = { accessPointId: 'ap-cn-hangzhou-yh-B', lineOperator: 'CT', peerLocation: 'Hangzhou', portType: '10GBase-LR' };
    const { physicalConnectionId: unwanted } = await call(owner, 'CreatePhysicalConnection', application);
    await call(owner, 'CancelPhysicalConnection', { physicalConnectionId: unwanted });
    await call(owner, 'DeletePhysicalConnection', { physicalConnectionId: unwanted });

    id.circuit = (await call(owner, 'CreatePhysicalConnection', {
      ...application, name: 'line-a', description: 'first line', bandwidth: 1000, tag: [{ key: 'site', value: 'hz' }], clientToken: 'once',
    })).physicalConnectionId;
    const order = await call(owner, 'CreatePhysicalConnectionSetupOrder', {
      accessPointId: 'ap-cn-hangzhou-yh-B', lineOperator: 'CT', portType: '10GBase-LR', autoPay: true,
    });
    assert.equal(order.physicalConnectionId, id.circuit);
    await call(owner, 'ModifyPhysicalConnectionAttribute', { physicalConnectionId: id.circuit, circuitCode: 'code-a' });
    shows(await circuitOf(owner, id.circuit), {
      physicalConnectionId: id.circuit, status: 'Initial', name: 'line-a', description: 'first line', circuitCode: 'code-a', bandwidth: 1000,
      portType: '10GBase-LR', lineOperator: 'CT', peerLocation: 'Hangzhou', virtualPhysicalConnectionCount: 0, tags: { tags: [{ key: 'site', value: 'hz' }] },
    });
  });

  await t.test('a port, a letter and an order', async () => {
    await operator(id.circuit, 'approve', 'allocate');
    await call(owner, 'ApplyPhysicalConnectionLOA', {
      instanceId: id.circuit, companyName: 'company', lineType: 'FIBRE', si: 'builder', constructionTime: '2026-02-26T08:00:00Z',
      PMInfo: [{ PMName: 'Zhang San', PMCertificateType: 'Passport', PMCertificateNo: '123', PMGender: 'Female', PMContactInfo: '1890' }],
    });
    await call(owner, 'CompletePhysicalConnectionLOA', { instanceId: id.circuit, lineCode: 'aaa111', finishWork: true });
    const { physicalConnectionLOAType: letter } = await call(owner, 'DescribePhysicalConnectionLOA', { instanceId: id.circuit });
    shows(letter, { status: 'Complete', companyName: 'company', lineCode: 'aaa111' });
    await call(owner, 'ConfirmPhysicalConnection', { physicalConnectionId: id.circuit });
    const { data } = await call(owner, 'CreatePhysicalConnectionOccupancyOrder', { physicalConnectionId: id.circuit, period: 1, pricingCycle: 'Month' });
    assert.match(data.orderId, /^\d+$/);
    await call(owner, 'EnablePhysicalConnection', { physicalConnectionId: id.circuit });
    assert.equal((await circuitOf(owner, id.circuit)).status, 'Enabled');
  });

  await t.test('a VBR', async () => {
    id.vbr = (await call(owner, 'CreateVirtualBorderRouter', {
      physicalConnectionId: id.circuit, vlanId: 1101, localGatewayIp: '10.255.1.1', peerGatewayIp: '10.255.1.2', peeringSubnetMask: '255.255.255.252', name: 'vbr-a',
      bandwidth: 1000, tags: [{ key: 'path', value: 'a' }],
    })).vbrId;
    await call(owner, 'ModifyVirtualBorderRouterAttribute', { vbrId: id.vbr, minTxInterval: 300, minRxInterval: 400, detectMultiplier: 5, description: 'on line a' });
    await call(owner, 'UpdateVirtualBorderBandwidth', { virtualBorderRouterId: id.vbr, bandwidth: 500 });
    const vbr = await vbrOf(owner, id.vbr);
    shows(vbr, {
      status: 'active', name: 'vbr-a', description: 'on line a', vlanId: 1101, localGatewayIp: '10.255.1.1', enableIpv6: false, bandwidth: 500,
      minTxInterval: 300, minRxInterval: 400, detectMultiplier: 5, tags: { tags: [{ key: 'path', value: 'a' }] },
      associatedPhysicalConnections: { associatedPhysicalConnection: [] },
    });
    id.vbrTable = vbr.routeTableId;
    shows(await only(owner, 'DescribeVirtualBorderRoutersForPhysicalConnection', { physicalConnectionId: id.circuit },
      'virtualBorderRouterForPhysicalConnectionSet', 'virtualBorderRouterForPhysicalConnectionType'), { vbrId: id.vbr, vlanId: 1101, bandwidth: '500' });
  });

  await t.test('a VPC', async () => {
    const made = await call(owner, 'CreateVpc', { cidrBlock: '172.16.0.0/16', vpcName: 'production' });
    Object.assign(id, { vpc: made.vpcId, router: made.VRouterId, table: made.routeTableId });
    id.vSwitch = (await call(owner, 'CreateVSwitch', { vpcId: id.vpc, zoneId: 'cn-hangzhou-i', cidrBlock: '172.16.1.0/24' })).vSwitchId;
    shows(await only(owner, 'DescribeVpcs', {}, 'vpcs', 'vpc'), { vpcId: id.vpc, status: 'Available', ownerId: Number(partner) });
    assert.equal((await call(owner, 'DescribeVpcAttribute', { vpcId: id.vpc })).vpcName, 'production');
    shows(await only(owner, 'DescribeVSwitches', { vpcId: id.vpc }, 'vSwitches', 'vSwitch'), { vSwitchId: id.vSwitch, availableIpAddressCount: 252 });
    shows(await only(owner, 'DescribeVRouters', {}, 'VRouters', 'VRouter'), { vpcId: id.vpc });
    shows(await only(owner, 'DescribeRouteTableList', { vpcId: id.vpc }, 'routerTableList', 'routerTableListType'), { routeTableId: id.table });
  });

  await t.test('a link', async () => {
    const ends = { oppositeRegionId: regionId, oppositeInterfaceOwnerId: partner };
    id.near = (await call(owner, 'CreateRouterInterface', {
      ...ends, role: 'InitiatingSide', spec: 'Large.1', routerType: 'VBR', routerId: id.vbr, accessPointId: 'ap-cn-hangzhou-yh-B',
      oppositeRouterType: 'VRouter', oppositeRouterId: id.router,
    })).routerInterfaceId;
    id.far = (await call(owner, 'CreateRouterInterface', {
      ...ends, role: 'AcceptingSide', spec: 'Negative', routerType: 'VRouter', routerId: id.router, oppositeRouterType: 'VBR', oppositeRouterId: id.vbr,
      oppositeAccessPointId: 'ap-cn-hangzhou-yh-B',
    })).routerInterfaceId;
    for (const [end, opposite, router, type] of [[id.near, id.far, id.router, 'VRouter'], [id.far, id.near, id.vbr, 'VBR']]) {
      await call(owner, 'ModifyRouterInterfaceAttribute', {
        routerInterfaceId: end, oppositeInterfaceId: opposite, oppositeRouterId: router, oppositeRouterType: type, oppositeInterfaceOwnerId: Number(partner),
      });
    }
    await call(owner, 'ConnectRouterInterface', { routerInterfaceId: id.near });
    await call(owner, 'DeactivateRouterInterface', { routerInterfaceId: id.near });
    await call(owner, 'ActivateRouterInterface', { routerInterfaceId: id.near });
    assert.equal((await call(owner, 'ModifyRouterInterfaceSpec', { routerInterfaceId: id.near, spec: 'Large.2' })).spec, 'Large.2');
    shows(await call(owner, 'DescribeRouterInterfaceAttribute', { instanceId: id.near }), { status: 'Active', bandwidth: 2000, oppositeInterfaceId: id.far, crossBorder: false });
    shows(await only(owner, 'DescribeRouterInterfaces', { filter: [{ key: 'RouterInterfaceId', value: [id.far] }] }, 'routerInterfaceSet', 'routerInterfaceType'),
      { status: 'Active', oppositeBandwidth: 2000, routerType: 'VRouter' });
  });

  await t.test('routes', async () => {
    id.entry = (await call(owner, 'CreateRouteEntry', {
      routeTableId: id.table, destinationCidrBlock: '192.168.0.0/16', nextHopId: id.far, nextHopType: 'RouterInterface', routeEntryName: 'site',
    })).routeEntryId;
    await call(owner, 'ModifyRouteEntry', { routeEntryId: id.entry, routeEntryName: 'to-site' });
    const entry = await only(owner, 'DescribeRouteEntryList', { routeTableId: id.table, routeEntryType: 'Custom' }, 'routeEntrys', 'routeEntry');
    shows(entry, { routeEntryId: id.entry, routeEntryName: 'to-site', status: 'Available' });
    shows(entry.nextHops.nextHop[0], { nextHopId: id.far, enabled: 1 });
    const table = await only(owner, 'DescribeRouteTables', { routeTableId: id.table }, 'routeTables', 'routeTable');
    assert.ok(table.routeEntrys.routeEntry.some((e) => e.instanceId === id.far));
  });

  await t.test('BGP', async () => {
    id.group = (await call(owner, 'CreateBgpGroup', { routerId: id.vbr, peerAsn: 65010, authKey: 'Secret-1', name: 'data-centre' })).bgpGroupId;
    id.peer = (await call(owner, 'CreateBgpPeer', { bgpGroupId: id.group, peerIpAddress: '10.255.1.2', enableBfd: true, bfdMultiHop: 3 })).bgpPeerId;
    await call(owner, 'AddBgpNetwork', { routerId: id.vbr, vpcId: id.vpc, dstCidrBlock: '172.16.1.0/24' });
    await call(owner, 'ModifyBgpGroupAttribute', { bgpGroupId: id.group, peerAsn: 65011 });
    await call(owner, 'ModifyBgpPeerAttribute', { bgpPeerId: id.peer, enableBfd: true, bfdMultiHop: 5 });
    shows(await only(owner, 'DescribeBgpGroups', { routerId: id.vbr }, 'bgpGroups', 'bgpGroup'), { peerAsn: '65011', localAsn: '45104', authKey: 'Secret-1' });
    shows(await only(owner, 'DescribeBgpPeers', { bgpGroupId: id.group }, 'bgpPeers', 'bgpPeer'),
      { bgpPeerId: id.peer, peerIpAddress: '10.255.1.2', enableBfd: true, bfdMultiHop: 5, advertisedRouteCount: 1 });
    shows(await only(owner, 'DescribeBgpNetworks', { routerId: id.vbr }, 'bgpNetworks', 'bgpNetwork'), { dstCidrBlock: '172.16.1.0/24', vpcId: id.vpc });
  });

  await t.test('tags and resource groups', async () => {
    const circuit = { resourceType: 'PHYSICALCONNECTION', resourceId: [id.circuit] };
    await call(owner, 'TagResourcesForExpressConnect', { ...circuit, tag: [{ key: 'env', value: 'prod' }] });
    await call(owner, 'UntagResourcesForExpressConnect', { ...circuit, tagKey: ['site'] });
    shows(await only(owner, 'ListTagResourcesForExpressConnect', circuit, 'tagResources', 'tagResource'), { tagKey: 'env', tagValue: 'prod', resourceId: id.circuit });
    const ofVpc = { resourceType: 'VPC', resourceId: [id.vpc] };
    await call(owner, 'TagResources', { ...ofVpc, tag: [{ key: 'tier', value: 'core' }, { key: 'old', value: '' }] });
    await call(owner, 'UnTagResources', { ...ofVpc, tagKey: ['old'] });
    shows(await only(owner, 'ListTagResources', ofVpc, 'tagResources', 'tagResource'), { tagKey: 'tier', tagValue: 'core' });
    await call(owner, 'ChangeResourceGroup', { resourceType: 'VIRTUALBORDERROUTER', resourceId: id.vbr, newResourceGroupId: 'rg-2' });
    assert.equal((await vbrOf(owner, id.vbr)).resourceGroupId, 'rg-2');
    await call(owner, 'MoveResourceGroup', { resourceType: 'Vpc', resourceId: id.vpc, newResourceGroupId: 'rg-2' });
  });

  await t.test('hosted connections', async () => {
    id.hosted = (await call(owner, 'CreateVirtualPhysicalConnection', {
      physicalConnectionId: id.circuit, vlanId: 2001, spec: '100M', orderMode: 'PayByVirtualPhysicalConnectionOwner', vpconnAliUid: Number(tenant),
    })).virtualPhysicalConnection;
    await call(guest, 'ConfirmPhysicalConnection', { physicalConnectionId: id.hosted });
    await call(guest, 'CreatePhysicalConnectionOccupancyOrder', { physicalConnectionId: id.hosted, period: 1, autoPay: true });
    assert.equal((await call(owner, 'UpdateVirtualPhysicalConnection', { instanceId: id.hosted, vlanId: 2001, expectSpec: '500M' })).success, 'true');
    shows(await only(owner, 'ListVirtualPhysicalConnections', { physicalConnectionId: id.circuit, vlanIds: ['2001'] }, 'virtualPhysicalConnections'),
      { physicalConnectionId: id.hosted, aliUid: tenant, spec: '100M', expectSpec: '500M', status: 'Enabled' });

    id.guestVbr = (await call(owner, 'CreateVirtualBorderRouter', { physicalConnectionId: id.circuit, vlanId: 2002, vbrOwnerId: Number(tenant), bandwidth: 100 })).vbrId;
    await operator(id.guestVbr, 'confirm');
    id.converted = (await call(owner, 'CreateVpconnFromVbr', { vbrId: id.guestVbr, orderMode: 'PayByPhysicalConnectionOwner' })).virtualPhysicalConnection;
    await call(guest, 'ConfirmPhysicalConnection', { physicalConnectionId: id.converted });
    await call(owner, 'CreatePhysicalConnectionOccupancyOrder', { physicalConnectionId: id.converted, period: 1, autoPay: true });
    assert.equal((await call(owner, 'AttachVbrToVpconn', { vpconnId: id.converted, vbrId: id.guestVbr })).virtualPhysicalConnection, id.converted);
    assert.equal((await vbrOf(guest, id.guestVbr)).physicalConnectionId, id.converted);
  });

  await t.test('refusals', async () => {
    const refused = (doing) => doing.then(() => assert.fail('accepted'), (error) => error);
    const used = await refused(call(owner, 'CreateVirtualBorderRouter', {
      physicalConnectionId: id.circuit, vlanId: 1101, localGatewayIp: '10.0.0.1', peerGatewayIp: '10.0.0.2', peeringSubnetMask: '255.255.255.252',
    }));
    assert.equal(used.code, 'InvalidVlanId.Used');
    assert.equal(used.statusCode, 400);
    assert.match(used.message, /VLAN 1101 .*\[vlan\.unique\]/);
    const stranger = newClient({ endpoint: new URL(url).host, protocol: 'http', accessKeyId: 'alice', accessKeySecret: 'wrong' });
    const unsigned = await refused(call(stranger, 'DescribeRegions', {}));
    assert.equal(unsigned.code, 'SignatureDoesNotMatch');
    assert.equal(unsigned.statusCode, 400);
  });

  await t.test('dismantling', async () => {
    await call(owner, 'DeleteBgpNetwork', { routerId: id.vbr, dstCidrBlock: '172.16.1.0/24' });
    await call(owner, 'DeleteBgpPeer', { bgpPeerId: id.peer });
    await call(owner, 'DeleteBgpGroup', { bgpGroupId: id.group });
    await call(owner, 'DeleteRouteEntry', { routeEntryId: id.entry });
    for (const end of [id.near, id.far]) {
      if ((await call(owner, 'DescribeRouterInterfaceAttribute', { instanceId: end })).status === 'Active') {
        await call(owner, 'DeactivateRouterInterface', { routerInterfaceId: end });
      }
    }
    for (const end of [id.near, id.far]) await call(owner, 'DeleteRouterInterface', { routerInterfaceId: end });
    await call(owner, 'DeleteVSwitch', { vSwitchId: id.vSwitch });
    await call(owner, 'DeleteVpc', { vpcId: id.vpc });

    await call(owner, 'TerminateVirtualBorderRouter', { vbrId: id.vbr });
    await admin('clock', { advance: '1h' });
    await call(owner, 'RecoverVirtualBorderRouter', { vbrId: id.vbr });
    shows(await vbrOf(owner, id.vbr), { status: 'active', terminationTime: '2026-01-01T00:00:00Z', recoveryTime: '2026-01-01T01:00:00Z' });
    await call(owner, 'DeleteVirtualBorderRouter', { vbrId: id.vbr });
    await call(guest, 'DeleteVirtualBorderRouter', { vbrId: id.guestVbr });
    await call(guest, 'TerminatePhysicalConnection', { physicalConnectionId: id.hosted });
    await call(guest, 'RecoverPhysicalConnection', { instanceId: id.hosted });
    assert.equal((await circuitOf(guest, id.hosted)).status, 'Enabled');
    for (const [client, circuit] of [[guest, id.hosted], [guest, id.converted], [owner, id.circuit]]) {
      await call(client, 'TerminatePhysicalConnection', { physicalConnectionId: circuit });
      await call(client, 'DeletePhysicalConnection', { physicalConnectionId: circuit });
    }
    assert.equal((await call(owner, 'DescribePhysicalConnections', {})).totalCount, 0);
  });

  await t.test('every action was called', () => {
    const ofTwoCircuits = ['AssociatePhysicalConnectionToVirtualBorderRouter', 'CreateVbrHa', 'DeleteVbrHa', 'DescribeVbrHa',
      'UnassociatePhysicalConnectionFromVirtualBorderRouter'];
    const actions = JSON.parse(execFileSync(command, ['api', '--format', 'json'])).map((a) => a.action);
    const unsupported = actions.filter((a) => !(`${a}Request` in vpc));
    assert.deepEqual(unsupported, ['ListResourceGroups'], 'actions that the SDK has no function for');
    assert.deepEqual(actions.filter((a) => !called.has(a) && !unsupported.includes(a)).sort(), ofTwoCircuits);
  });
});
