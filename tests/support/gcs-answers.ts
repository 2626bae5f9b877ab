/** Answers in the forms of Google's JSON APIs, and the checksum that Cloud Storage reports. */
import type { ServerResponse } from 'node:http';

/** The error form of the APIs. */
export function apiError(status: number, reason: string, message: string): object {
  return {
    error: { code: status, message, errors: [{ message, domain: 'global', reason }] },
  };
}

/** Answers with the error form. */
export function refuse(
  response: ServerResponse,
  status: number,
  reason: string,
  message: string,
): void {
  sendJson(response, status, apiError(status, reason, message));
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

/** Cloud Storage's words for a missing right. */
export function forbidden(call: 'get' | 'list' | 'put' | 'remove'): string {
  const right = { get: 'get', list: 'list', put: 'create', remove: 'delete' }[call];
  const permission = `storage.objects.${right}`;
  return (
    `ci@example.iam.gserviceaccount.com does not have ${permission} access to the Google Cloud Storage object. ` +
    `Permission '${permission}' denied on resource (or it may not exist).`
  );
}

const TABLE = Uint32Array.from({ length: 256 }, (_, at) => {
  let value = at;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value >>> 0;
});

/** CRC-32C (RFC 3720, appendix B.4) as the API writes it: base64 of four bytes, most significant first. */
export function crc32c(bytes: Uint8Array): string {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  const four = Buffer.alloc(4);
  four.writeUInt32BE((value ^ 0xffffffff) >>> 0);
  return four.toString('base64');
}
