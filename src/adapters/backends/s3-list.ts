/** Listing S3: page by page, names that are not ours left out. */
import type { _Object, ListObjectsV2CommandOutput } from '@aws-sdk/client-s3';
import { isObjectName } from '../../domain/object-name.js';
import { LockstepError } from '../../errors.js';
import type { ListedObject } from '../../ports/backend.js';
import type { S3Connection } from './s3-connection.js';

const PAGE = 1000;

/** As the port says. */
export async function* listS3(
  connection: S3Connection,
  prefix: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ListedObject> {
  const root = connection.keyOf('');
  let token: string | undefined;
  do {
    const page = await listPage(connection, { prefix: root + prefix, token, signal });
    for (const object of page.Contents ?? []) {
      const listed = listedOf(object, root);
      if (listed !== undefined) yield listed;
    }
    const next = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    if (next !== undefined && next === token) throw broken(connection, 'gave the same page twice');
    token = next;
  } while (token !== undefined);
}

async function listPage(
  connection: S3Connection,
  page: {
    readonly prefix: string;
    readonly token: string | undefined;
    readonly signal: AbortSignal | undefined;
  },
): Promise<ListObjectsV2CommandOutput> {
  return await connection.run(page.signal, async ({ sdk, send }) => {
    const command = new sdk.ListObjectsV2Command({
      Bucket: connection.options.bucket,
      Prefix: page.prefix,
      MaxKeys: connection.options.pageSize ?? PAGE,
      // Foreign keys may have characters that XML cannot hold; ours need no escaping.
      EncodingType: 'url',
      ...(page.token === undefined ? {} : { ContinuationToken: page.token }),
    });
    const answer = await send((client, options) => client.send(command, options));
    // Some other XML reads as a listing of nothing; every listing says whether there is more.
    if (answer.IsTruncated === undefined) throw broken(connection, 'answered with no listing');
    return answer;
  });
}

function listedOf({ Key, Size, LastModified }: _Object, root: string): ListedObject | undefined {
  const key = decodedKey(Key ?? '');
  if (!key.startsWith(root)) return undefined;
  const name = key.slice(root.length);
  if (!isObjectName(name)) return undefined;
  return { name, size: Size ?? 0, modified: LastModified?.getTime() ?? null };
}

/** Servers differ in whether they escape `/` in a listing. A key that cannot be decoded is not ours. */
function decodedKey(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return '';
  }
}

function broken({ name }: S3Connection, what: string): LockstepError {
  return new LockstepError('backend-unreachable', { message: `${name} ${what}` });
}
