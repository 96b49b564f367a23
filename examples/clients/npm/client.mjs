// A client of the VPC product for the server at ECSIM_ENDPOINT, ecsim's own by default.
import openapi from '@alicloud/openapi-client';
import vpc from '@alicloud/vpc20160428';

export const regionId = 'cn-hangzhou';

export function newClient(overrides = {}) {
  const url = new URL(process.env.ECSIM_ENDPOINT || 'http://127.0.0.1:8400');
  return new vpc.default(new openapi.Config({
    endpoint: url.host,
    protocol: url.protocol.replace(':', ''),
    regionId,
    accessKeyId: process.env.ECSIM_ACCESS_KEY_ID || 'ecsim',
    accessKeySecret: process.env.ECSIM_ACCESS_KEY_SECRET || 'ecsim',
    ...overrides,
  }));
}

// call makes a call by its name in the documents, and returns the answer as the SDK has decoded it.
export async function call(client, action, parameters = {}) {
  const request = new vpc[action + 'Request']({ regionId, ...parameters });
  const answer = await client[action[0].toLowerCase() + action.slice(1)](request);
  return answer.body;
}
