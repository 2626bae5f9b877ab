/** Swift's S3 interface: the adapter of S3 against a server that refuses conditional writes. */
import { startedServer, type StartedS3Server } from '../support/conformance-server.js';
import { describeS3Server } from '../support/s3-server-cases.js';
import { BUCKET, s3Server } from '../support/s3-server.js';

const started = startedServer('swift') as StartedS3Server;

describeS3Server(s3Server(started), {
  title: 'Swift with s3api',
  conditional: 'refused',
  grant: grantByContainer,
});

/** By Swift's own interface: its S3 interface has no bucket policies. */
async function grantByContainer(): Promise<void> {
  const { endpoint, accessKeyId, secretAccessKey, reader } = started;
  const login = await ask(`${endpoint}/auth/v1.0`, 'GET', {
    'x-auth-user': accessKeyId,
    'x-auth-key': secretAccessKey,
  });
  await ask(`${login.get('x-storage-url') ?? ''}/${BUCKET}`, 'POST', {
    'x-auth-token': login.get('x-auth-token') ?? '',
    'x-container-read': reader.accessKeyId,
  });
}

async function ask(url: string, method: string, headers: Record<string, string>): Promise<Headers> {
  const response = await fetch(url, { method, headers });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status}`);
  return response.headers;
}
