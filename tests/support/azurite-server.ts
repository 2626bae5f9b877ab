/** Azurite, Microsoft's emulator of Azure Blob Storage, as a process of its own on a free port; nothing on the disk. */
import {
  ContainerClient,
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  SASProtocol,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The account that every Azurite has, with its published key. */
export const ACCOUNT = 'devstoreaccount1';
export const ACCOUNT_KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const START_MS = 15_000;

export interface Azurite {
  /** With the account as its path. */
  readonly endpoint: string;
  container(name: string): ContainerClient;
  /** A SAS of the container with those permissions, such as `rl`, from an hour ago. */
  sas(container: string, permissions: string, endsInMs?: number): string;
  close(): Promise<void>;
}

/** TLS files make it speak https as `localhost`, and take bearer tokens (it checks their claims, not the signature). */
export async function startAzurite(tls?: {
  readonly cert: string;
  readonly key: string;
}): Promise<Azurite> {
  const main = path.join(path.dirname(azuritePackage()), 'dist/src/blob/main.js');
  const child = spawn(
    process.execPath,
    [
      ...[main, '--silent', '--disableTelemetry', '--skipApiVersionCheck', '--inMemoryPersistence'],
      ...['--blobHost', '127.0.0.1', '--blobPort', '0'],
      ...(tls === undefined ? [] : ['--cert', tls.cert, '--key', tls.key, '--oauth', 'basic']),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const close = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  const port = await portOf(child.stdout).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const origin = tls === undefined ? `http://127.0.0.1:${port}` : `https://localhost:${port}`;
  const endpoint = `${origin}/${ACCOUNT}`;
  const credential = new StorageSharedKeyCredential(ACCOUNT, ACCOUNT_KEY);
  return {
    endpoint,
    close,
    container: (name) => new ContainerClient(`${endpoint}/${name}`, credential),
    sas: (containerName, permissions, endsInMs = 3_600_000) =>
      generateBlobSASQueryParameters(
        {
          containerName,
          permissions: ContainerSASPermissions.parse(permissions),
          protocol: SASProtocol.HttpsAndHttp,
          startsOn: new Date(Date.now() - 3_600_000),
          expiresOn: new Date(Date.now() + endsInMs),
        },
        credential,
      ).toString(),
  };
}

function azuritePackage(): string {
  return createRequire(import.meta.url).resolve('azurite/package.json');
}

/** Waits for "… successfully listens on http://127.0.0.1:41234". */
async function portOf(output: NodeJS.ReadableStream): Promise<number> {
  const signal = AbortSignal.timeout(START_MS);
  let text = '';
  while (true) {
    const [chunk] = (await once(output, 'data', { signal })) as [Buffer];
    text += chunk.toString();
    const port = /listens on https?:\/\/[^:]+:(\d+)/.exec(text)?.[1];
    if (port !== undefined) return Number(port);
  }
}
