/** Ceph's S3 gateway on a cluster of one monitor, manager and in-memory disk; it honours conditional writes. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, freePort } from './processes.mjs';

const OWNER = { accessKeyId: 'AKIDCEPH', secretAccessKey: 'SECRETCEPH' };
/** A user with no rights of its own; tests give it the right to read. */
const READER = { accessKeyId: 'AKIDREADER', secretAccessKey: 'SECRETREADER' };
const AS_ROOT = ['--setuser', 'root', '--setgroup', 'root'];

export const ceph = {
  name: 'ceph',
  packages: ['radosgw', 'ceph-mon', 'ceph-osd', 'ceph-mgr', 'ceph-common'],
  version: async ({ run }) => (await run(['radosgw', '--version'], { seconds: 20 })).trim(),
  async start({ dir, logs, processes }) {
    const cluster = { dir, logs, fsid: randomUUID(), mon: `v1:127.0.0.1:${await freePort()}` };
    const gateway = await freePort();
    for (const folder of ['mon', 'mgr/x', 'osd/0', 'rgw'])
      mkdirSync(join(dir, folder), { recursive: true });
    const conf = join(dir, 'ceph.conf');
    const classes = await radosClasses(processes);
    writeFileSync(conf, configuration({ ...cluster, gateway, classes }));
    const env = { CEPH_CONF: conf };
    const run = (...command) => processes.run(command, { seconds: 60, env });
    const daemon = (...command) =>
      processes.start(command[0], [...command, '-f', '-c', conf, ...AS_ROOT], {
        log: join(logs, `${command[0]}.out`),
        env,
      });

    const map = join(dir, 'monmap');
    const { fsid, mon } = cluster;
    await run('monmaptool', '--create', '--addv', 'a', `[${mon}]`, '--fsid', fsid, map);
    await run('ceph-mon', '--mkfs', '-i', 'a', '--monmap', map, '-c', conf, ...AS_ROOT);
    daemon('ceph-mon', '-i', 'a');
    daemon('ceph-mgr', '-i', 'x');
    const disk = randomUUID();
    // A monitor that has just begun refuses commands now and then; with its id, creating a disk twice is creating it.
    await processes.until('ceph-mon', 60, async () => {
      await run('ceph', 'osd', 'create', disk, '0');
      return true;
    });
    await run('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', disk, '-c', conf, ...AS_ROOT);
    daemon('ceph-osd', '-i', '0');
    await processes.until('ceph-osd', 60, async () =>
      (await run('ceph', 'osd', 'stat')).includes('1 up'),
    );
    daemon('radosgw', '-n', 'client.rgw.a');
    const endpoint = `http://127.0.0.1:${gateway}`;
    await processes.until('radosgw', 90, answers(endpoint));
    for (const [uid, keys] of Object.entries({ owner: OWNER, reader: READER })) {
      const given = [`--access-key=${keys.accessKeyId}`, `--secret=${keys.secretAccessKey}`];
      await run('radosgw-admin', 'user', 'create', `--uid=${uid}`, '--display-name=x', ...given);
    }
    const principal = 'arn:aws:iam:::user/reader';
    return { endpoint, ...OWNER, reader: { ...READER, principal } };
  },
};

/** Folder of the classes the disk daemon loads; it is named after the machine's architecture. */
async function radosClasses({ run }) {
  const files = await run(['dpkg', '-L', 'ceph-base'], { seconds: 20 });
  const folder = files.split('\n').find((line) => line.endsWith('/rados-classes'));
  if (folder === undefined) throw new Error('ceph-base has no folder rados-classes');
  return folder;
}

function configuration({ dir, logs, fsid, mon, gateway, classes }) {
  return `[global]
fsid=${fsid}
mon host=[${mon}]
mon initial members=a
public addr=127.0.0.1
public network=127.0.0.0/8
cluster network=127.0.0.0/8
auth cluster required=none
auth service required=none
auth client required=none
ms bind msgr2=false
ms bind msgr1=true
run dir=${dir}
log file=${logs}/$name.log
admin socket=${dir}/$name.asok
pid file=${dir}/$name.pid
osd pool default size=1
osd pool default min size=1
osd pool default pg num=1
osd pool default pgp num=1
osd pool default pg autoscale mode=off
mon allow pool size one=true
mon max pg per osd=1000
osd crush chooseleaf type=0
mon data avail crit=1
mon data avail warn=2
[mon]
mon data=${dir}/mon/$id
[mgr]
mgr data=${dir}/mgr/$id
[osd]
osd data=${dir}/osd/$id
osd objectstore=memstore
memstore device bytes=4294967296
osd class dir=${classes}
osd class load list=*
osd class default list=*
[client.rgw.a]
rgw frontends=beast endpoint=127.0.0.1:${gateway}
rgw data=${dir}/rgw
rgw thread pool size=64
rgw enable gc threads=false
rgw enable lc threads=false
`;
}
