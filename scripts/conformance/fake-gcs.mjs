/** fake-gcs-server: the JSON API of Google Cloud Storage with generation preconditions, one binary, no sign-in. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from './install.mjs';
import { answers, freePort } from './processes.mjs';

const GO = { module: 'github.com/fsouza/fake-gcs-server', version: 'v1.56.1' };

export const fakeGcs = {
  name: 'fake-gcs',
  go: GO,
  version: async () => `fake-gcs-server ${GO.version}`,
  async start({ dir, logs, processes }) {
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}`;
    const data = join(dir, 'data');
    mkdirSync(data);
    const listen = ['-scheme', 'http', '-host', '127.0.0.1', '-port', String(port)];
    const names = ['-external-url', endpoint, '-public-host', `127.0.0.1:${port}`];
    const store = ['-backend', 'memory', '-data', data, '-log-level', 'warn'];
    processes.start('fake-gcs-server', [binary(GO), ...listen, ...names, ...store], {
      log: join(logs, 'fake-gcs-server.log'),
    });
    await processes.until(
      'fake-gcs-server',
      20,
      answers(`${endpoint}/_internal/healthcheck`, ({ ok }) => ok),
    );
    return { endpoint };
  },
};
