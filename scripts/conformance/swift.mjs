/** OpenStack Swift with its S3 interface, one device on disk; it refuses conditional writes with 501. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, freePort } from './processes.mjs';

/** The package's own, with hash salts and the one storage policy; servers look for it nowhere else. */
const SYSTEM_CONF = '/etc/swift/swift.conf';
const RINGS = ['account', 'container', 'object'];
const PIPELINE =
  'catch_errors gatekeeper healthcheck proxy-logging cache listing_formats bulk tempurl s3api tempauth ' +
  'copy slo dlo versioned_writes symlink proxy-logging proxy-server';

export const swift = {
  name: 'swift',
  packages: [
    'swift',
    'swift-proxy',
    'swift-account',
    'swift-container',
    'swift-object',
    'memcached',
  ],
  version: async ({ run }) =>
    `Swift ${(await run(['dpkg-query', '--show', '--showformat=${Version}', 'swift'], { seconds: 20 })).trim()}`,
  async start({ dir, logs, processes }) {
    if (!existsSync(SYSTEM_CONF)) throw new Error(`${SYSTEM_CONF} of the package swift is gone`);
    mkdirSync(join(dir, 'sda1'));
    const memcached = await freePort();
    processes.start('memcached', ['memcached', '-u', 'root', '-l', `127.0.0.1:${memcached}`], {
      log: join(logs, 'memcached.log'),
    });
    const serve = (service, text) => {
      const conf = join(dir, `${service}.conf`);
      writeFileSync(conf, text);
      const log = join(logs, `swift-${service}.log`);
      processes.start(`swift-${service}-server`, [`swift-${service}-server`, conf], { log });
    };
    for (const ring of RINGS) {
      const port = await freePort();
      await makeRing({ ring, port, dir }, processes);
      serve(ring, storageConfiguration({ ring, port, dir }));
    }
    const port = await freePort();
    serve('proxy', proxyConfiguration({ port, dir, memcached }));
    const endpoint = `http://127.0.0.1:${port}`;
    await processes.until(
      'Swift',
      60,
      answers(`${endpoint}/healthcheck`, ({ ok }) => ok),
    );
    const reader = { accessKeyId: 'test:reader', secretAccessKey: 'reading' };
    return { endpoint, accessKeyId: 'test:tester', secretAccessKey: 'testing', reader };
  },
};

async function makeRing({ ring, port, dir }, { run }) {
  const build = (...args) =>
    run(['swift-ring-builder', `${ring}.builder`, ...args], { seconds: 30, cwd: dir });
  await build('create', '6', '1', '0');
  await build('add', `r1z1-127.0.0.1:${port}/sda1`, '1');
  await build('rebalance');
}

/** `workers=0`: requests are served by the process itself, so no child of it can be left behind. */
function shared({ port, dir }) {
  return `[DEFAULT]
bind_ip=127.0.0.1
bind_port=${port}
user=root
workers=0
swift_dir=${dir}
devices=${dir}
mount_check=false
log_udp_host=
log_address=${dir}/no-syslog
`;
}

function storageConfiguration({ ring, port, dir }) {
  return `${shared({ port, dir })}
[pipeline:main]
pipeline=${ring}-server
[app:${ring}-server]
use=egg:swift#${ring}
`;
}

function proxyConfiguration({ port, dir, memcached }) {
  return `${shared({ port, dir })}
[pipeline:main]
pipeline=${PIPELINE}
[app:proxy-server]
use=egg:swift#proxy
account_autocreate=true
[filter:cache]
use=egg:swift#memcache
memcache_servers=127.0.0.1:${memcached}
[filter:tempauth]
use=egg:swift#tempauth
user_test_tester=testing .admin
user_test_reader=reading
[filter:s3api]
use=egg:swift#s3api
location=us-east-1
dns_compliant_bucket_names=false
min_segment_size=1
${[
  'catch_errors',
  'gatekeeper',
  'healthcheck',
  'listing_formats',
  'bulk',
  'tempurl',
  'copy',
  'slo',
  'dlo',
  'versioned_writes',
  'symlink',
]
  .map((filter) => `[filter:${filter}]\nuse=egg:swift#${filter}\n`)
  .join('')}[filter:proxy-logging]
use=egg:swift#proxy_logging
`;
}
