/**
 * Builds dist/: one ncc bundle with lazily loaded chunks, and the small entry files that actions and the command
 * line start with. The bytes depend on nothing but the sources and package-lock.json.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ACTIONS } from './load-table.mjs';

const root = path.dirname(import.meta.dirname);
const dist = path.join(root, 'dist');
const plain = path.join(root, '.cache', 'bundle');

/** Types are checked by `npm run typecheck`; here they are only taken away, which ncc needs no minute for. */
function stripTypes() {
  rmSync(plain, { recursive: true, force: true });
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2024,
    verbatimModuleSyntax: true,
    newLine: ts.NewLineKind.LineFeed,
  };
  const files = globSync('**/*.ts', { cwd: path.join(root, 'src') }).sort();
  // Declarations have no code.
  for (const file of files.filter((name) => !name.endsWith('.d.ts'))) {
    const text = readFileSync(path.join(root, 'src', file), 'utf8');
    const target = path.join(plain, file.replace(/\.ts$/, '.js'));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, ts.transpileModule(text, { compilerOptions, fileName: file }).outputText);
  }
}

function bundle() {
  rmSync(dist, { recursive: true, force: true });
  const ncc = path.join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
  const options = ['-o', dist, '--no-cache', '--quiet', '--license', 'licenses.txt'];
  execFileSync(process.execPath, [ncc, 'build', path.join(plain, 'entry.js'), ...options], {
    stdio: 'inherit',
    cwd: root,
  });
}

function write(file, text) {
  const target = path.join(dist, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function writeActionEntries() {
  for (const { name, hasPost } of ACTIONS) {
    const stages = hasPost ? { index: 'run', post: 'post' } : { index: 'run' };
    for (const [file, stage] of Object.entries(stages)) {
      write(
        `${name}/${file}.js`,
        `// Made by scripts/build.mjs.\nimport { main } from '../index.js';\n\nawait main('${name}', '${stage}');\n`,
      );
    }
  }
}

/** Runs on any Node that knows modules, so that an old one is told what is needed instead of failing in the bundle. */
const CLI_ENTRY = `#!/usr/bin/env node
// Made by scripts/build.mjs.
const found = process.versions.node;
if (Number(found.split('.')[0]) >= 24) {
  const { cli } = await import('../index.js');
  await cli();
} else {
  const message = \`Lockstep needs Node.js 24 or newer, and this is \${found}\`;
  const hint = 'install Node.js 24, or run it through npm: npm exec -- lockstep';
  const error = { code: 'usage', kind: 'usage', message, hint };
  if (process.argv.includes('--json')) {
    process.stdout.write(\`\${JSON.stringify({ schema: 1, command: '', ok: false, findings: [], error })}\\n\`);
  } else {
    process.stderr.write(\`error: \${message} (usage)\\nhint: \${hint}\\n\`);
  }
  process.exitCode = 2;
}
`;

/** ncc writes a call that fails at run time where a source imports a file that is not there. */
function checkComplete() {
  for (const file of globSync('*.js', { cwd: dist })) {
    const missing = /eval\("require"\)\("(\.[^"]*)"\)/.exec(
      readFileSync(path.join(dist, file), 'utf8'),
    );
    if (missing !== null) throw new Error(`a source imports ${missing[1]}, which does not exist`);
  }
}

stripTypes();
bundle();
writeActionEntries();
write(
  'worker/index.js',
  `// Made by scripts/build.mjs.\nimport { worker } from '../index.js';\n\nawait worker();\n`,
);
write('cli/index.js', CLI_ENTRY);
chmodSync(path.join(dist, 'cli', 'index.js'), 0o755);
checkComplete();
