/** `lockstep diff`: compare, write SARIF, comment. */
import path from 'node:path';
import type { ChangeKind } from '../../domain/change.js';
import type { DiffResult } from '../../domain/diff-result.js';
import type { Severity } from '../../domain/finding.js';
import { parseEnvironmentName } from '../../domain/names.js';
import { LockstepError } from '../../errors.js';
import { diff, type DiffOptions } from '../../operations/diff.js';
import { commented, markerOf } from '../../operations/sticky-comment.js';
import { toSarif } from '../../report/sarif.js';
import { publishFile } from '../../store/publish.js';
import type { CommandContext, RunCommand } from '../command.js';
import type { Values } from '../values.js';
import { VERSION } from '../version.js';
import { commentOptions } from './comment-options.js';

export const run: RunCommand = async (context) => {
  const { world, values } = context;
  const comment = commentOptions(context, 'comment');
  markerOf(comment.id);
  const compared = await diff(world, optionsOf(values));
  const result = withSarif(context, compared, comment.redact);
  return commented(world, result, comment);
};

function optionsOf(values: Values): DiffOptions {
  return {
    base: values.text('base'),
    head: values.text('head'),
    environments: values.list('env').map(parseEnvironmentName),
    failOnChange: values.list('fail-on-change').map(kindOf),
    failOnSeverity: values.text('fail-on-severity') as Severity | null,
    fetch: values.flag('commits'),
    verify: values.flag('verify'),
  };
}

const KINDS: readonly ChangeKind[] = [
  'added',
  'removed',
  'major',
  'minor',
  'patch',
  'prerelease',
  'downgrade',
  'sidegrade',
  'diverged',
];

function kindOf(text: string): ChangeKind {
  const kind = KINDS.find((one) => one === text);
  if (kind !== undefined) return kind;
  throw new LockstepError('usage', {
    message: `fail-on-change names ${JSON.stringify(text)}, which is no class of change`,
    hint: `write some of ${KINDS.join(', ')}`,
  });
}

/** Written where the user said, whether or not the verdict is yes. */
function withSarif(
  { world, values, cwd }: CommandContext,
  result: DiffResult,
  redact: (text: string) => string,
): DiffResult {
  const file = values.text('sarif');
  if (file === null) return result;
  const { root, manifestsDir } = world.workspace;
  const manifest = path.relative(root, path.join(manifestsDir, 'components.yaml'));
  const fallbackFile = manifest.replaceAll('\\', '/');
  const sarif = toSarif(result.findings, { version: VERSION, fallbackFile });
  const target = path.resolve(cwd, file);
  publishFile(world.disk, world.random, target, `${redact(JSON.stringify(sarif, null, 1))}\n`);
  return { ...result, sarifFile: target };
}
