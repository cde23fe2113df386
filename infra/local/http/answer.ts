// An answer before it is written to the wire, and how the gateway makes one of what a handler returned.

/** Header values are written as they are; several `set-cookie` lines as a list. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Uint8Array;
}

/** An answer with a text body. */
export const textAnswer = (status: number, type: string, body: string, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'content-type': type, ...headers },
  body: Buffer.from(body),
});

/** The gateway's own answer: not the chain's problem+json, as on AWS (architecture: Doors). */
export const gatewayAnswer = (status: number, message: string, headers: Answer['headers'] = {}): Answer =>
  textAnswer(status, 'application/json', JSON.stringify({ message }), headers);

/** What API Gateway says when a function failed, gave no valid answer, or took too long. */
export const FAILED = gatewayAnswer(500, 'Internal Server Error');
export const UNAVAILABLE = gatewayAnswer(503, 'Service Unavailable', { 'retry-after': '5' });
export const NOT_FOUND = gatewayAnswer(404, 'Not Found');
export const TOO_LARGE = gatewayAnswer(413, 'Request Entity Too Large', { connection: 'close' });

/** Lambda's limit for what a function may be given or give back, in bytes of JSON. */
export const LAMBDA_PAYLOAD = 6 * 1024 * 1024;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/**
 * The answer the gateway infers from a handler's result (payload 2.0): with `statusCode` it is taken as an answer,
 * without one the result itself is the JSON body of a 200. An invalid answer becomes the gateway's 500.
 */
export function answerOf(result: unknown): Answer {
  if (!isRecord(result) || !('statusCode' in result)) {
    return textAnswer(200, 'application/json', typeof result === 'string' ? result : JSON.stringify(result));
  }
  const { statusCode, headers = {}, body = '', cookies = [], isBase64Encoded = false } = result;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599 || !isRecord(headers)) return FAILED;
  if (!isPlain(body) || !Object.values(headers).every(isPlain) || !Array.isArray(cookies) || !cookies.every(isPlain)) {
    return FAILED;
  }
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
  return {
    status,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...lower,
      ...(cookies.length > 0 ? { 'set-cookie': cookies.map(String) } : {}),
    },
    body: Buffer.from(String(body), isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}
