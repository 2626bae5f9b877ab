/** A token service that gives credentials for an identity token, as STS of AWS, Ceph or MinIO does. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the next exchange is answered with instead of credentials. */
export interface StsRefusal {
  readonly status: number;
  readonly code: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StsServer {
  /** With a path, as Ceph's and MinIO's may have. */
  readonly endpoint: string;
  /** The forms that were posted. */
  readonly exchanges: URLSearchParams[];
  refuseNext(refusal: StsRefusal): void;
  /** Life of what is given from now on, by the clock of the test. */
  expireAt(time: number): void;
  stop(): Promise<void>;
}

/** What it gives out counts the exchanges: `AKID-1` with `session-1`, and so on. */
export async function startSts(): Promise<StsServer> {
  const exchanges: URLSearchParams[] = [];
  const refusals: StsRefusal[] = [];
  let expiration = 0;
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      exchanges.push(new URLSearchParams(Buffer.concat(chunks).toString()));
      const refusal = refusals.shift();
      if (refusal !== undefined) {
        response.writeHead(refusal.status, { 'content-type': 'text/xml', ...refusal.headers });
        response.end(
          `<ErrorResponse><Error><Code>${refusal.code}</Code><Message>no &amp; never</Message></Error></ErrorResponse>`,
        );
        return;
      }
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end(`<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>
        <AccessKeyId>AKID-${exchanges.length}</AccessKeyId><SecretAccessKey>SECRET</SecretAccessKey>
        <SessionToken>session-${exchanges.length}</SessionToken>
        <Expiration>${new Date(expiration).toISOString()}</Expiration></Credentials>
        </AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/sts/v1`,
    exchanges,
    refuseNext: (refusal) => void refusals.push(refusal),
    expireAt: (time) => void (expiration = time),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
