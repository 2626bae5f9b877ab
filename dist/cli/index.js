#!/usr/bin/env node
// Made by scripts/build.mjs.
const found = process.versions.node;
if (Number(found.split('.')[0]) >= 24) {
  const { cli } = await import('../index.js');
  await cli();
} else {
  const message = `Lockstep needs Node.js 24 or newer, and this is ${found}`;
  const hint = 'install Node.js 24, or run it through npm: npm exec -- lockstep';
  const error = { code: 'usage', kind: 'usage', message, hint };
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ schema: 1, command: '', ok: false, findings: [], error })}\n`);
  } else {
    process.stderr.write(`error: ${message} (usage)\nhint: ${hint}\n`);
  }
  process.exitCode = 2;
}
