/** Reads `lockstep.yaml`; what it leaves out comes from the defaults. */
import type * as z from 'zod/mini';
import { DEFAULT_CONFIG, type Config } from './config.js';
import type { EnvironmentName } from './names.js';
import { checkNode, report, throwFindings, type Reading } from './read-fields.js';
import { configSchema } from './schemas.js';
import { parseSize } from './size.js';
import { parseSpan } from './span.js';
import { readYaml } from './strict-yaml.js';
import type { YamlNode } from './yaml-node.js';

export { parseSize } from './size.js';
export { parseSpan } from './span.js';

const TYPED: ReadonlySet<string> = new Set(['jobs', 'retries', 'timeout', 'keep_runs']);

/** Throws `config-invalid` with every problem in `data.findings`. An empty file gives the defaults. */
export function readConfig(text: string, file: string): Config {
  const yaml = readYaml(text, file);
  const reading: Reading = { file, findings: [...yaml.findings] };
  const raw = isEmpty(yaml.root) ? {} : readRoot(yaml.root, reading);
  checkOrder(raw?.environments ?? [], yaml.root, reading);
  throwFindings(reading, 'config-invalid', `edit ${file}`);
  return merged(raw ?? {});
}

function isEmpty(root: YamlNode | null): root is null {
  return root === null || (root.kind === 'text' && root.text === '');
}

type RawConfig = z.output<typeof configSchema>;

function readRoot(root: YamlNode, reading: Reading): RawConfig | null {
  return checkNode(configSchema, root, reading, { what: 'the file', place: root, typed: TYPED });
}

function checkOrder(names: readonly string[], root: YamlNode | null, reading: Reading): void {
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.toLowerCase();
    if (seen.has(folded)) {
      const message = `environment ${name} is in the order twice`;
      const place = root ?? { line: 1, column: 1 };
      report(reading, place, { code: 'field-invalid', message, fix: 'name each environment once' });
    }
    seen.add(folded);
  }
}

function merged(raw: RawConfig): Config {
  const base = DEFAULT_CONFIG;
  const store = given(raw.store);
  const journal = given(raw.journal);
  const logs = given(raw.logs);
  return {
    ...base,
    ...given({ jobs: raw.jobs, retries: raw.retries }),
    environments: (raw.environments ?? base.environments) as readonly EnvironmentName[],
    store: {
      path: store.path ?? base.store.path,
      carryMaxBytes: bytesOf(store.carry_max, base.store.carryMaxBytes),
    },
    git: { timeout: secondsOf(raw.git?.timeout) },
    journal: { ...base.journal, ...journal },
    promote: { ...base.promote, ...given(raw.promote) },
    rollback: { ...base.rollback, ...given(raw.rollback) },
    logs: {
      maxBytes: bytesOf(logs.max, base.logs.maxBytes),
      keepRuns: logs.keep_runs ?? base.logs.keepRuns,
    },
  };
}

type Given<T> = { [Key in keyof T]?: NonNullable<T[Key]> };

/** Only the fields that say something: neither absent nor `null`. */
function given<T extends object>(fields: T | null | undefined): Given<T> {
  const said = Object.entries(fields ?? {}).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(said) as Given<T>;
}

function bytesOf(text: string | null | undefined, fallback: number): number {
  return text === null || text === undefined ? fallback : parseSize(text);
}

function secondsOf(value: number | string | null | undefined): number {
  if (typeof value === 'string') return parseSpan(value) / 1000;
  return value ?? DEFAULT_CONFIG.git.timeout;
}
