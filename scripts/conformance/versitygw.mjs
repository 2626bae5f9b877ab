/** versitygw: an S3 server on a plain folder, one binary; it honours conditional writes. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from './install.mjs';
import { answers, freePort } from './processes.mjs';

const GO = { module: 'github.com/versity/versitygw/cmd/versitygw', version: 'v1.8.0' };
const OWNER = { accessKeyId: 'AKIDVERSITY', secretAccessKey: 'SECRETVERSITY' };
/** A user with no rights of its own; tests give it the right to read. */
const READER = { accessKeyId: 'AKIDREADER', secretAccessKey: 'SECRETREADER' };

export const versitygw = {
  name: 'versitygw',
  go: GO,
  version: async () => `versitygw ${GO.version}`,
  async start({ dir, logs, processes }) {
    const port = await freePort();
    const data = join(dir, 'data');
    const users = join(dir, 'users');
    for (const folder of [data, users]) mkdirSync(folder);
    const listen = ['--port', `127.0.0.1:${port}`, '--quiet', '--health', '/health'];
    const iam = ['--iam-dir', users];
    processes.start('versitygw', [binary(GO), ...listen, ...iam, 'posix', data], {
      log: join(logs, 'versitygw.log'),
      env: { ROOT_ACCESS_KEY: OWNER.accessKeyId, ROOT_SECRET_KEY: OWNER.secretAccessKey },
    });
    const endpoint = `http://127.0.0.1:${port}`;
    await processes.until(
      'versitygw',
      20,
      answers(`${endpoint}/health`, ({ ok }) => ok),
    );
    const admin = ['--endpoint-url', endpoint, '--access', OWNER.accessKeyId];
    const user = ['--access', READER.accessKeyId, '--secret', READER.secretAccessKey];
    await processes.run(
      [
        ...[binary(GO), 'admin', ...admin, '--secret', OWNER.secretAccessKey],
        ...['create-user', ...user, '--role', 'user'],
      ],
      { seconds: 20 },
    );
    return { endpoint, ...OWNER, reader: { ...READER, principal: READER.accessKeyId } };
  },
};
