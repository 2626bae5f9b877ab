/** `npm run demo`: the main job on a real meta-repo in a temporary folder, with every command printed as it runs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api, git, greeting, makeMetaRepo, release } from './demo-repositories.mjs';

const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');
const root = mkdtempSync(join(tmpdir(), 'lockstep-demo-'));
const summaries = join(root, 'summaries.md');
writeFileSync(summaries, '');
const { meta, repository, count } = makeMetaRepo(root);
const env = { ...process.env, LOCKSTEP_ALLOW_FILE: '1' };
for (const name of Object.keys(env)) if (/^(?:GITHUB|ACTIONS|GIT)_/.test(name)) delete env[name];

const say = (text) => console.log(`\n# ${text}`);

/** Prints and runs one Lockstep command; a different exit code than expected ends the demo. */
function lockstep(line, expected = 0) {
  console.log(`\n$ lockstep ${line}`);
  const args = line.match(/"[^"]*"|\S+/g).map((word) => word.replaceAll('"', ''));
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, ...args, '--summary-file', summaries],
    { cwd: meta, env, encoding: 'utf8' },
  );
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(indent(`${stderr}${stdout}`));
  if (status !== expected)
    throw new Error(`lockstep ${line} ended with ${status}, expected ${expected}`);
  return seconds;
}

function shell(line, run) {
  console.log(`\n$ ${line}`);
  process.stdout.write(indent(run() ?? ''));
}

function indent(text) {
  const trimmed = text.trimEnd();
  return trimmed === '' ? '' : `${trimmed.replace(/^/gm, '  ')}\n`;
}

function commit(message) {
  shell(`git add --all && git commit -m "${message}"`, () => {
    git(meta, 'add', '--all');
    git(meta, 'commit', '--quiet', '-m', message);
  });
}

function edit(path, from, to, told = `${from} → ${to}`) {
  shell(`edit ${path}: ${told}`, () => {
    const before = readFileSync(join(meta, path), 'utf8');
    if (!before.includes(from)) throw new Error(`${path} does not hold ${from}`);
    writeFileSync(join(meta, path), before.replace(from, to));
  });
}

/** What the "production server" answers: the deployed files, really run. */
function ask(environment) {
  shell(`node deployed/${environment}/api/server.mjs`, () => {
    const { stdout } = spawnSync(
      process.execPath,
      [join(meta, 'deployed', environment, 'api', 'server.mjs')],
      { encoding: 'utf8' },
    );
    return stdout;
  });
}

function ship(message) {
  commit(message);
  lockstep('apply --env dev --locked');
  lockstep('promote dev staging');
  lockstep('apply --env staging --locked');
  lockstep('promote staging prod');
  lockstep('apply --env prod --locked');
}

console.log(`A meta-repo of ${count} components, each its own git repository, in ${root}`);
console.log(
  'The commands below are run in',
  meta,
  'with LOCKSTEP_ALLOW_FILE=1, because the repositories are local.',
);

say('1. Lock the newest allowed versions for dev, build them in dependency order, do it again.');
lockstep('validate');
lockstep('lock --env dev');
commit('Lock dev');
lockstep('apply --env dev --locked --jobs 2');
lockstep('apply --env dev --locked');

say('2. The same commits go to staging and prod; what dev has built is taken from the store.');
lockstep('promote dev staging');
lockstep('apply --env staging --locked');
lockstep('promote staging prod');
lockstep('apply --env prod --locked');
commit('Promote to staging and prod');
ask('prod');

say(
  '3. greeting releases a breaking version. Taking it does not fit what api asks for, so nothing is locked.',
);
release(
  repository('greeting'),
  'v2.0.0',
  greeting('export const greet = (name) => ({ text: `Good day, ${name}` });\n'),
);
edit('manifests/environments.yaml', 'dev: {}', "dev: {greeting: '^2.0.0'}");
lockstep('lock --env dev', 1);

say(
  '4. api releases a version for the new greeting; now the set fits, and the diff shows what it brings.',
);
release(
  repository('api'),
  'v1.1.0',
  api("import { greet } from './greeting.mjs';\nconsole.log(`200 ${greet('world').text}`);\n"),
);
edit('manifests/components.yaml', 'greeting:^1.0.0', 'greeting:^2.0.0');
edit('manifests/environments.yaml', "dev: {greeting: '^2.0.0'}", 'dev: {}');
edit(
  'manifests/components.yaml',
  'repositories/greeting\n    version: ^1.0.0',
  'repositories/greeting\n    version: ^2.0.0',
  'version of greeting ^1.0.0 → ^2.0.0',
);
lockstep('lock --env dev');
lockstep('diff --base HEAD --env dev');
ship('Take greeting 2');
commit('Promote greeting 2');
ask('prod');

say('5. A bad release of api passes its build and reaches prod.');
release(repository('api'), 'v1.2.0', api("console.log('500 Internal Server Error');\n"));
lockstep('lock --env dev --component api');
ship('Take api 1.2.0');
commit('Promote api 1.2.0');
ask('prod');

say(
  '6. Roll back: the plan first, then the lock of prod moves, and the former build comes out of the store.',
);
lockstep('rollback component api --to-version v1.1.0 --env prod --reason "answers 500" --dry-run');
const seconds = lockstep(
  'rollback component api --to-version v1.1.0 --env prod --reason "answers 500"',
);
console.log(`\n  rolled back in ${seconds.toFixed(2)} s, Node's own start included`);
ask('prod');

say('7. It sticks: api is held in prod, and promoting the bad version again is refused.');
lockstep('promote staging prod', 1);
lockstep('history --env prod');
lockstep('rollback list --env prod');

say('The job summaries that these commands would leave on a pull request or run:');
console.log(existsSync(summaries) ? readFileSync(summaries, 'utf8') : '');
say('Where everything is');
console.log(`meta-repo     ${meta}
locks         ${join(meta, 'manifests')}/components.lock.<environment>.yaml
journal       git -C ${meta} log lockstep/journal
store         ${join(meta, '.meta-store')}
build logs    ${join(meta, '.meta-store', 'logs')}
repositories  ${join(root, 'repositories')}
summaries     ${summaries}
To go on by hand: cd ${meta} && export LOCKSTEP_ALLOW_FILE=1, then run: node ${CLI} status --env prod`);
if (seconds >= 1) throw new Error(`the rollback took ${seconds.toFixed(2)} s, not under a second`);
