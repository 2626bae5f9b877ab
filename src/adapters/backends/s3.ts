/** The backend in S3 and what is compatible with it: R2, MinIO, Ceph, Swift. */
import type { ObjectName } from '../../domain/object-name.js';
import type { Backend } from '../../ports/backend.js';
import { connectS3, type S3Connection } from './s3-connection.js';
import { getFromS3 } from './s3-get.js';
import { listS3 } from './s3-list.js';
import type { S3Options } from './s3-options.js';
import { putToS3, type Conditions } from './s3-put.js';

/**
 * Connects when first used. Conditional writes count as `unknown` until the server has refused one name, or the
 * condition itself.
 */
export function createS3Backend(options: S3Options): Backend {
  const connection = connectS3(options);
  const conditions: Conditions = { known: 'unknown' };
  return {
    name: connection.name,
    get capabilities() {
      const conditional = conditions.known;
      return { ranges: true, list: true, remove: true, conditional, maxWrites: null };
    },
    get: (name, getOptions) => getFromS3(connection, name, getOptions),
    putIfAbsent: (name, body, { signal } = {}) =>
      putToS3({ connection, conditions }, name, { body, signal }),
    list: (prefix, { signal } = {}) => listS3(connection, prefix, signal),
    remove: (name, { signal } = {}) => removeFromS3(connection, name, signal),
    clockSkew: () => connection.clockSkew(),
    close: () => connection.close(),
  };
}

/** One by one: the SDK's request for many sends a checksum that Swift refuses. A key that is not there is fine for S3. */
async function removeFromS3(
  connection: S3Connection,
  name: ObjectName,
  signal: AbortSignal | undefined,
): Promise<void> {
  await connection.run(signal, async ({ sdk, send }) => {
    const command = new sdk.DeleteObjectCommand({
      Bucket: connection.options.bucket,
      Key: connection.keyOf(name),
    });
    await send((client, sendOptions) => client.send(command, sendOptions));
  });
}
