/** One decision in a process of its own: `gates-driver.mjs DIRECTORY ENTRIES COMPONENTS` prints its milliseconds as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';

registerHooks({
  resolve: (specifier, context, next) => {
    const isOurs = specifier.startsWith('.') && !context.parentURL?.includes('/node_modules/');
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
const load = (file) => import(join('../src', `${file}.ts`));
const [{ nodeDisk }, { DEFAULT_CONFIG }, chain, { lockBytes, lockDigest }, digests] =
  await Promise.all(
    [
      'adapters/node-disk',
      'domain/config',
      'domain/journal-chain',
      'domain/lock-bytes',
      'domain/digest',
    ].map(load),
  );
const { manifestDigest } = await load('domain/wanted');
const { DEFAULT_GATES } = await load('domain/gates-config');
const { loadManifest } = await load('operations/load');
const { planPromotion } = await load('operations/promote-plan');

const [directory, entriesText, componentsText] = process.argv.slice(2);
const COUNT = Number(entriesText);
const NAMES = Array.from({ length: Number(componentsText) }, (_, at) => `service-${at + 100}`);
const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-21T10:00:00Z');
const manifestsDir = join(directory, 'manifests');
mkdirSync(manifestsDir, { recursive: true });
writeFileSync(
  join(manifestsDir, 'components.yaml'),
  `components:\n${NAMES.map((name) => `  ${name}: {repo: "https://example.org/acme/${name}.git", version: "*"}\n`).join('')}`,
);
writeFileSync(
  join(manifestsDir, 'environments.yaml'),
  'environments: {dev: {}, staging: {}, prod: {}}\n',
);

const world = {
  workspace: {
    root: directory,
    manifestsDir,
    storeDir: join(directory, 'store'),
    allowLocal: true,
  },
  config: {
    ...DEFAULT_CONFIG,
    environments: ['dev', 'staging'],
    gates: new Map([
      [
        'staging',
        { ...DEFAULT_GATES, soakMs: 12 * HOUR, verified: true, maxChange: 'major', approvals: 1 },
      ],
    ]),
  },
  clock: { now: () => NOW, monotonic: () => 0 },
  random: { hex: (digits) => '0'.repeat(digits), fraction: () => 0 },
  disk: nodeDisk,
  host: { kind: 'terminal', actor: 'ada', run: null, trust: 'high' },
  forge: null,
  emit: () => undefined,
};
const manifest = loadManifest(world);

/** A lock every second entry, each applied and verified. */
function journalOf(environment) {
  const files = new Map();
  const lines = [];
  let [parent, previousLock] = [null, null];
  for (let at = 0; at < COUNT; at += 1) {
    const number = Math.floor(at / 2);
    const isLock = at % 2 === 0;
    const text = lockText(environment, number);
    const lock = digests.digestOf(text);
    files.set(chain.lockFile(lock), text);
    const entry = {
      schema: 1,
      sequence: at + 1,
      environment,
      kind: isLock ? 'lock' : 'apply',
      at: new Date(NOW - (COUNT - at) * HOUR).toISOString(),
      actor: 'ada',
      reason: isLock ? 'adopted from file' : null,
      lock,
      previousLock,
      components: [],
      run: `https://example.org/acme/meta/actions/runs/${at}`,
      nonce: '0123456789abcdef',
      parent,
      ...(isLock ? {} : { ok: true, verified: true, outputs: outputs(number) }),
    };
    const line = chain.entryLine(entry);
    lines.push(line);
    parent = digests.digestOf(line);
    if (isLock) previousLock = lock;
  }
  files.set(chain.journalFile(environment), lines.map((line) => `${line}\n`).join(''));
  files.set(chain.headFile(environment), `${lines.length} ${parent}\n`);
  return files;
}

const outputs = (number) =>
  Object.fromEntries(
    NAMES.slice(0, 5).map((name) => [name, digests.digestOf(`${name} ${number}`)]),
  );

function lockText(environment, number) {
  const components = new Map(
    NAMES.map((name) => [
      name,
      {
        name,
        repo: `https://example.org/acme/${name}.git`,
        version: `v1.${number}.0`,
        ref: `refs/tags/v1.${number}.0`,
        commit: digests.hexOf(digests.digestOf(`${name} ${number}`)).slice(0, 40),
        peeled: true,
        tree: digests.hexOf(digests.digestOf(`tree ${name} ${number}`)).slice(0, 40),
        type: 'none',
        buildTarget: null,
        dependsOn: [],
        output: null,
      },
    ]),
  );
  return lockBytes({
    formatVersion: 2,
    environment,
    generatedAt: '2026-11-21T10:00:00Z',
    manifest: manifestDigest(manifest, new Map(), environment),
    promotedFrom: null,
    partial: false,
    components,
  });
}

const files = journalOf('dev');
writeFileSync(join(manifestsDir, 'components.lock.dev.yaml'), lockText('dev', COUNT / 2 - 1));
world.journal = { read: () => Promise.resolve({ head: 'a'.repeat(40), files }) };

const cpu = process.cpuUsage();
const start = performance.now();
const promotion = await planPromotion(world, { from: 'dev', to: 'staging', components: [] });
const milliseconds = performance.now() - start;
const { user } = process.cpuUsage(cpu);
const states = promotion.verdicts.map(({ gate }) => `${gate.name} ${gate.state}`);
console.log(
  JSON.stringify({ milliseconds, user: user / 1000, states, lock: lockDigest(promotion.merged) }),
);
