// One request to a DynamoDB-compatible engine on this machine, without the SDK: starting must not wait for a big import.
// For the ground only (is it up, which tables are there); records are read and written by the doors.
import { request } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * With what the doors sign locally: nothing secret, but the same everywhere, since some engines keep the tables of each
 * key and region apart.
 */
export const LOCAL_IDENTITY = { region: 'local', accessKeyId: 'local', secretAccessKey: 'local' } as const;

/** The engine answered with an error; `code` is its type without the namespace, e.g. `ResourceInUseException`. */
export class EngineRefused extends Error {
  override readonly name = 'EngineRefused';
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** Asks `endpoint` for one operation. Throws `EngineRefused`, or the network's error when nobody answers. */
export async function askEngine<T>(endpoint: string, operation: string, input: object): Promise<T> {
  const { status, body } = await post(endpoint, operation, JSON.stringify(input));
  const answer = JSON.parse(body) as T & { __type?: string; message?: string };
  if (status === 200) return answer;
  throw new EngineRefused(answer.__type?.split('#').at(-1) ?? `HTTP ${status}`, answer.message ?? body);
}

function post(endpoint: string, operation: string, body: string): Promise<{ status: number; body: string }> {
  const { region, accessKeyId } = LOCAL_IDENTITY;
  const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${accessKeyId}/${now.slice(0, 8)}/${region}/dynamodb/aws4_request`;
  return new Promise((resolve, reject) => {
    const asking = request(endpoint, {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
        'x-amz-date': now,
        authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=0`,
      },
    });
    asking.once('error', reject);
    asking.once('response', (response) => {
      text(response).then((read) => resolve({ status: response.statusCode ?? 0, body: read }), reject);
    });
    asking.end(body);
  });
}
