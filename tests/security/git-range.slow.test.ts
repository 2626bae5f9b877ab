/** Ranges from hostile servers over https: what they send is bounded, verified, and never taken for more than it proves. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { CommitRange } from '../../src/domain/commit-range.js';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { parseRepoUrl, type RepoUrl } from '../../src/domain/repo-url.js';
import { createGitWorld, type GitWorld } from '../support/git-world.js';
import { CERTIFICATE, serveGit, type HttpsGitServer } from '../support/https-git-server.js';
import { deltaOf, idOfCommit, packOf, rawCommit } from '../support/pack-writer.js';

const OLD = 'a'.repeat(40) as CommitSha;
const servers: HttpsGitServer[] = [];
const worlds: GitWorld[] = [];

let world: GitWorld;
beforeEach(() => {
  world = makeWorld();
  world.repo('evil', [{ files: { a: '1' } }]);
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  for (const each of worlds.splice(0)) each.remove();
});

function makeWorld(timeoutMs = 20_000): GitWorld {
  const made = createGitWorld({ hostEnv: { GIT_SSL_CAINFO: CERTIFICATE }, timeoutMs });
  worlds.push(made);
  return made;
}

/** A server that is honest about what it can, and answers the n-th fetch by the n-th of `answers`. */
async function serve(
  ...answers: readonly ((response: ServerResponse) => void)[]
): Promise<RepoUrl> {
  let asked = 0;
  const intercept = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'POST') return false;
    const answer = answers[asked];
    asked += 1;
    request.resume();
    request.on('end', () => {
      response.setHeader('content-type', 'application/x-git-upload-pack-result');
      if (answer === undefined) response.writeHead(500).end();
      else answer(response);
    });
    return true;
  };
  const server = await serveGit(join(world.root, 'remotes'), { intercept });
  servers.push(server);
  return parseRepoUrl(`${server.origin}/evil.git`);
}

function line(body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, '0')), bytes]);
}

/** Acknowledges `common`, then sends a pack in pieces, each in a packet of its own. */
function sends(pack: Buffer, common: string = OLD, pieces = 60_000) {
  return (response: ServerResponse): void => {
    response.write(head(common));
    for (let at = 0; at < pack.length; at += pieces) {
      response.write(line(Buffer.concat([Buffer.from([1]), pack.subarray(at, at + pieces)])));
    }
    response.end('0000');
  };
}

function head(common: string): Buffer {
  return Buffer.concat([
    ...['acknowledgments\n', `ACK ${common}\n`, 'ready\n'].map(line),
    Buffer.from('0001'),
    line('packfile\n'),
  ]);
}

const commitsIn = (...bodies: readonly Buffer[]): Buffer =>
  packOf(bodies.map((content) => ({ type: 1, content })));

function ask(url: RepoUrl, to: string, from: string = OLD): Promise<CommitRange> {
  return world.git.range(url, from as CommitSha, to as CommitSha);
}

/** The most memory that a call takes on top, in MiB. */
async function memoryOf<T>(work: () => Promise<T>): Promise<{ result: T; mebibytes: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  try {
    const result = await work();
    most = Math.max(most, process.memoryUsage().rss);
    return { result, mebibytes: (most - before) / 1024 ** 2 };
  } finally {
    clearInterval(timer);
  }
}

const NEW = rawCommit([OLD], 'new\n');

test('the stand-in for a hostile server can be honest', async () => {
  const url = await serve(sends(commitsIn(NEW)));
  expect(await ask(url, idOfCommit(NEW))).toMatchObject({ relation: 'ahead', ahead: 1, behind: 0 });
});

test('a commit that is not the one asked for proves nothing: never ahead (T27)', async () => {
  const forged = rawCommit([OLD], 'forged\n');
  const url = await serve(sends(commitsIn(forged)), sends(commitsIn()));
  expect(await ask(url, 'b'.repeat(40))).toMatchObject({
    ...{ relation: 'unknown', ahead: null, behind: null, commits: [] },
    reason: expect.stringContaining('contradicts itself'),
  });
});

test('commits that the new one does not lead to are not counted', async () => {
  const strays = Array.from({ length: 50 }, (_, index) => rawCommit([OLD], `stray ${index}\n`));
  const url = await serve(sends(commitsIn(NEW, ...strays)));
  expect(await ask(url, idOfCommit(NEW))).toMatchObject({ relation: 'ahead', ahead: 1 });
});

test('a claim to be behind without the chain that proves it is not believed', async () => {
  const url = await serve(sends(commitsIn()), sends(commitsIn(rawCommit([], 'unrelated\n'))));
  expect((await ask(url, idOfCommit(NEW))).relation).toBe('unknown');
});

test('acknowledging another commit is not knowing the old one', async () => {
  const url = await serve(sends(commitsIn(NEW), 'c'.repeat(40)));
  expect(await ask(url, idOfCommit(NEW))).toMatchObject({ relation: 'unknown', at: null });
});

test('a pack without end is cut off, in bounded memory (T40)', async () => {
  const piece = line(Buffer.concat([Buffer.from([1]), Buffer.alloc(60_000, 7)]));
  const url = await serve((response) => {
    response.write(head(OLD));
    const pump = (): void => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', pump);
    pump();
  });
  const { result, mebibytes } = await memoryOf(() => ask(url, idOfCommit(NEW)));
  expect(result).toMatchObject({
    relation: 'unknown',
    ahead: null,
    reason: expect.stringContaining('32 MiB'),
  });
  expect(mebibytes).toBeLessThan(300);
});

test('progress without end ends with the time that a connection has (T40)', async () => {
  const url = await serve((response) => {
    response.write(head(OLD));
    const pump = (): void => {
      while (!response.destroyed && response.write(line(Buffer.from('\u0002counting objects'))));
    };
    response.on('drain', pump);
    pump();
  });
  const hasty = makeWorld(1500);
  await expect(hasty.git.range(url, OLD, idOfCommit(NEW) as CommitSha)).rejects.toMatchObject({
    code: 'remote-timeout',
  });
});

test('acknowledgments without end are cut off (T40)', async () => {
  const acks = Buffer.concat(Array.from({ length: 1000 }, () => line(`ACK ${OLD}\n`)));
  const url = await serve((response) => {
    response.write(line('acknowledgments\n'));
    const pump = (): void => {
      while (!response.destroyed && response.write(acks));
    };
    response.on('drain', pump);
    pump();
  });
  await expect(ask(url, idOfCommit(NEW))).rejects.toMatchObject({ code: 'remote-unreachable' });
});

test('a message of 50 MB and its like are unknown, in bounded memory (T40)', async () => {
  const large = commitsIn(rawCommit([OLD], Buffer.alloc(50 * 1024 ** 2, 'a')), NEW);
  const base = Buffer.alloc(60_000, 'x');
  const swell = deltaOf(
    base,
    Array.from({ length: 15 }, () => [0, 60_000] as const),
  );
  const swollen = packOf([
    { type: 1, content: base },
    ...Array.from({ length: 5000 }, () => ({ type: 6, base: 0, content: swell })),
  ]);
  const many = packOf([], 0xffff_ffff);
  for (const pack of [large, swollen, many]) {
    const url = await serve(sends(pack));
    const { result, mebibytes } = await memoryOf(() => ask(url, idOfCommit(NEW)));
    expect(result).toMatchObject({ relation: 'unknown', ahead: null, behind: null, commits: [] });
    expect(mebibytes).toBeLessThan(300);
  }
});

test('a commit with ten thousand parents is counted, and told in short', async () => {
  const parents = Array.from({ length: 9999 }, (_, index) => index.toString(16).padStart(40, '0'));
  const octopus = rawCommit([...parents, OLD], `${'long '.repeat(1000)}\n`);
  const url = await serve(sends(commitsIn(octopus)));
  const found = await ask(url, idOfCommit(octopus));
  expect(found).toMatchObject({ relation: 'ahead', ahead: 1, behind: 0 });
  expect(found.commits[0]?.subject.length).toBe(300);
});

test('a pack that comes byte by byte is read like any other', async () => {
  const url = await serve(sends(commitsIn(NEW), OLD, 1));
  expect(await ask(url, idOfCommit(NEW))).toMatchObject({ relation: 'ahead', ahead: 1 });
});

test('a damaged pack is an integrity error, a connection that breaks off is not (T40)', async () => {
  const pack = commitsIn(NEW);
  const flipped = Buffer.from(pack);
  flipped[30] = (flipped[30] ?? 0) ^ 4;
  for (const bad of [flipped, Buffer.from('not a pack'), Buffer.alloc(0)]) {
    const url = await serve(sends(bad));
    await expect(ask(url, idOfCommit(NEW))).rejects.toMatchObject({
      ...{ code: 'object-corrupt', kind: 'integrity' },
    });
  }
  const url = await serve((response) => {
    response.write(
      Buffer.concat([head(OLD), line(Buffer.concat([Buffer.from([1]), pack.subarray(0, 90)]))]),
    );
    setImmediate(() => response.destroy());
  });
  await expect(ask(url, idOfCommit(NEW))).rejects.toMatchObject({
    ...{ code: 'remote-unreachable', kind: 'unavailable' },
  });
});

test('what a server says when it refuses is told without control characters (T36)', async () => {
  const url = await serve((response) => response.end(line('ERR \u001b[31mno\r\nmore\u0007')));
  await expect(ask(url, idOfCommit(NEW))).rejects.toMatchObject({
    message: expect.not.stringMatching(/[\u0000-\u001f]/),
  });
});
