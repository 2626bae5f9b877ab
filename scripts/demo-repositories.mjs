/** The component repositories and the meta-repo of the demo: real git, real builds, no network. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ENV = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Dana',
  GIT_AUTHOR_EMAIL: 'dana@example.org',
  GIT_COMMITTER_NAME: 'Dana',
  GIT_COMMITTER_EMAIL: 'dana@example.org',
};

/** Runs git in `cwd`, independent of the user's configuration. */
export function git(cwd, ...args) {
  return execFileSync('git', args, {
    cwd,
    env: ENV,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** Writes files, commits them and tags the commit. */
export function release(directory, version, files, message = `Release ${version}`) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  git(directory, 'add', '--all');
  git(directory, 'commit', '--quiet', '-m', message);
  git(directory, 'tag', '-a', version, '-m', message);
}

function has(tool) {
  return spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Builds `greeting`: a library whose second release returns something else. */
export const greeting = (body) => ({
  'package.json': `${JSON.stringify({ name: 'greeting', version: '0.0.0', private: true, type: 'module', scripts: { build: 'node build.mjs', test: 'node test.mjs' } }, null, 2)}\n`,
  'build.mjs':
    "import { cpSync, mkdirSync } from 'node:fs';\nmkdirSync('dist', { recursive: true });\ncpSync('greeting.mjs', 'dist/greeting.mjs');\n",
  'test.mjs':
    "import { greet } from './dist/greeting.mjs';\nif (greet('x') === undefined) process.exit(1);\n",
  'greeting.mjs': body,
  '.gitignore': 'dist/\n',
});

/** Builds `api`, which compiles the greeting of its dependency into its own output. */
export const api = (body) => ({
  'package.json': `${JSON.stringify({ name: 'api', version: '0.0.0', private: true, type: 'module', scripts: { build: 'node build.mjs' } }, null, 2)}\n`,
  'build.mjs': [
    "import { cpSync, mkdirSync } from 'node:fs';",
    "import { join } from 'node:path';",
    "mkdirSync('dist', { recursive: true });",
    "cpSync(join(process.env.LOCKSTEP_DEPS, 'greeting', 'dist', 'greeting.mjs'), 'dist/greeting.mjs');",
    "cpSync('server.mjs', 'dist/server.mjs');",
    '',
  ].join('\n'),
  'server.mjs': body,
  'deploy.mjs': [
    "import { cpSync, mkdirSync, rmSync } from 'node:fs';",
    'const target = `../../deployed/${process.env.LOCKSTEP_ENVIRONMENT}/api`;',
    'rmSync(target, { recursive: true, force: true });',
    'mkdirSync(target, { recursive: true });',
    "cpSync('dist', target, { recursive: true });",
    '',
  ].join('\n'),
  '.gitignore': 'dist/\n',
});

const page = (title) => ({
  'build.sh': `mkdir -p site\nprintf '<h1>%s</h1>\\n' "$(cat title.txt)" > site/index.html\ncp "$LOCKSTEP_DEPS/tokens/out/tokens.css" site/\n`,
  'title.txt': `${title}\n`,
  '.gitignore': 'site/\n',
});

/** Components by name: manifest entry and the files of the first release. */
function components() {
  return {
    protocol: { type: 'none', files: { 'protocol.json': '{"version": 1}\n' } },
    tokens: {
      type: 'script',
      files: { 'tokens.txt': 'ink #111\npaper #fff\n', '.gitignore': 'out/\n' },
      build: [
        '    build:',
        '      build: \'mkdir -p out && sed "s/\\\\(.*\\\\) \\\\(.*\\\\)/--\\\\1: \\\\2;/" tokens.txt > out/tokens.css\'',
        '      outputs: [out]',
      ],
    },
    greeting: {
      type: 'npm',
      files: greeting('export const greet = (name) => `Hello, ${name}`;\n'),
    },
    api: {
      type: 'npm',
      files: api(
        "import { greet } from './greeting.mjs';\nconsole.log(`200 ${greet('world')}`);\n",
      ),
      dependsOn: ['greeting:^1.0.0', 'protocol'],
      build: [
        '    build:',
        '      verify: [node, --check, dist/server.mjs]',
        '      deploy: [node, deploy.mjs]',
      ],
    },
    web: {
      type: 'script',
      files: page('Acme'),
      dependsOn: ['api', 'tokens:^1.0.0'],
      build: ['    build:', '      build: [sh, build.sh]', '      outputs: [site]'],
    },
    docs: {
      type: has('make') ? 'make' : 'script',
      files: {
        Makefile: 'all:\n\tmkdir -p build && sed "s/^# //" guide.md > build/guide.txt\n',
        'guide.md': '# How to greet\nSay hello.\n',
        '.gitignore': 'build/\n',
      },
      dependsOn: ['greeting'],
      build: has('make')
        ? ['    build:', '      outputs: [build]']
        : [
            '    build:',
            "      build: 'mkdir -p build && cp guide.md build/guide.txt'",
            '      outputs: [build]',
          ],
    },
    ...(has('python3')
      ? {
          report: {
            type: 'python',
            files: {
              'report.py':
                "import os\nos.makedirs('dist', exist_ok=True)\nopen('dist/report.txt', 'w').write('greetings: 1\\n')\n",
              '.gitignore': 'dist/\n',
            },
            dependsOn: ['api'],
            build: [
              '    build:',
              '      install: []',
              '      build: [python3, report.py]',
              '      test: []',
              '      outputs: [dist]',
            ],
          },
        }
      : {}),
    ...(has('cargo') && has('rustc')
      ? {
          ticker: {
            type: 'cargo',
            files: {
              'Cargo.toml': '[package]\nname = "ticker"\nversion = "1.0.0"\nedition = "2021"\n',
              'Cargo.lock': 'version = 3\n\n[[package]]\nname = "ticker"\nversion = "1.0.0"\n',
              'src/main.rs': 'fn main() { println!("tick"); }\n',
              '.gitignore': 'target/\n',
            },
            dependsOn: ['protocol'],
            build: [
              '    build:',
              '      build: [cargo, build, --release, --locked, --offline]',
              '      test: []',
              '      outputs: [target/release/ticker]',
            ],
          },
        }
      : {}),
  };
}

/** Makes every component repository with its first release, and the meta-repo that names them. */
export function makeMetaRepo(root) {
  const all = components();
  const meta = join(root, 'meta-repo');
  rmSync(root, { recursive: true, force: true });
  for (const [name, { files }] of Object.entries(all)) {
    const directory = join(root, 'repositories', name);
    mkdirSync(directory, { recursive: true });
    git(directory, 'init', '--quiet', '-b', 'main');
    release(directory, 'v1.0.0', files);
  }
  const lines = Object.entries(all).flatMap(([name, { type, dependsOn = [], build = [] }]) => [
    `  ${name}:`,
    `    repo: file://${join(root, 'repositories', name)}`,
    '    version: ^1.0.0',
    `    type: ${type}`,
    ...(dependsOn.length === 0
      ? []
      : [`    depends_on: [${dependsOn.map((one) => JSON.stringify(one)).join(', ')}]`]),
    ...build,
  ]);
  const files = {
    'manifests/components.yaml': `components:\n${lines.join('\n')}\n`,
    'manifests/environments.yaml': 'environments:\n  dev: {}\n  staging: {}\n  prod: {}\n',
    'lockstep.yaml':
      '# The order in which a lock is promoted.\nenvironments: [dev, staging, prod]\n',
    '.gitignore': '.meta-store/\ncomponents/\ndeployed/\n',
  };
  mkdirSync(join(meta, 'manifests'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(meta, path), text);
  git(meta, 'init', '--quiet', '-b', 'main');
  git(meta, 'config', 'user.name', 'Dana');
  git(meta, 'config', 'user.email', 'dana@example.org');
  git(meta, 'add', '.');
  git(meta, 'commit', '--quiet', '-m', 'Name the components');
  return {
    meta,
    repository: (name) => join(root, 'repositories', name),
    count: Object.keys(all).length,
  };
}
