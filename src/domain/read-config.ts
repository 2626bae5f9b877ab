/** Reads `lockstep.yaml`; what it leaves out comes from the defaults. */
import type * as z from 'zod/mini';
import { configSchema } from './config-schema.js';
import { DEFAULT_CONFIG, type Config } from './config.js';
import type { EnvironmentName } from './names.js';
import { checkNode, childOf, report, throwFindings, type Reading } from './read-fields.js';
import { bytesOf, given } from './given-fields.js';
import { storeConfigOf } from './read-store-config.js';
import { checkGates, gatesOf, type RuleCheck } from './read-gates.js';
import { parseSpan } from './span.js';
import { checkDelivery, deliveryOf } from './read-delivery.js';
import { updateConfigOf } from './read-update.js';
import { readYaml } from './strict-yaml.js';
import type { YamlNode } from './yaml-node.js';

export { parseSize } from './size.js';
export { parseSpan } from './span.js';

/** A `timeout` of a remote is a span, which is a text whether typed or not. */
const TYPED: ReadonlySet<string> = new Set([
  'approvals',
  'attempts',
  'concurrency',
  'deployments',
  'insecure',
  'jobs',
  'keep_runs',
  'limit',
  'minimum_samples',
  'path_style',
  'percent',
  'require',
  'retries',
  'significance',
  'timeout',
  'transactional',
  'verified',
]);

const SECRET_KEY =
  /secret|passw|token|credential|private|encrypt|access_?key|account_?key|store_?keys?|signing_?key|^keys?$|^sas/i;

/** Keys are given to a run, never written down (T36). */
function fixOfKey(key: string): string | null {
  if (!SECRET_KEY.test(key)) return null;
  return 'take it out of the file and make a new one: keys are given in LOCKSTEP_STORE_KEYS and LOCKSTEP_SIGNING_KEY, credentials in the variables of the cloud (AWS_*, GOOGLE_APPLICATION_CREDENTIALS, AZURE_STORAGE_*)';
}

/**
 * Throws `config-invalid` with every problem in `data.findings`. An empty file gives the defaults. `checkRule` judges
 * policy rules; the package that reads them is large, so it comes from whoever knows that there are some.
 */
export function readConfig(text: string, file: string, checkRule: RuleCheck | null = null): Config {
  const yaml = readYaml(text, file);
  const reading: Reading = { file, findings: [...yaml.findings] };
  const raw = isEmpty(yaml.root) ? {} : readRoot(yaml.root, reading);
  checkOrder(raw?.environments ?? [], yaml.root, reading);
  checkRemotes(raw?.store?.remotes ?? [], yaml.root, reading);
  checkGates({ ...gatesIn(yaml.root), typed: TYPED, checkRule }, reading);
  checkDelivery(raw ?? {}, yaml.root, reading);
  throwFindings(reading, 'config-invalid', `edit ${file}`);
  return merged(raw ?? {});
}

function gatesIn(root: YamlNode | null): {
  readonly order: readonly string[];
  readonly node: YamlNode | undefined;
} {
  const names = childOf(root ?? undefined, 'environments');
  const items = names?.kind === 'list' ? names.items : [];
  return {
    order: items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])),
    node: childOf(root ?? undefined, 'gates'),
  };
}

function isEmpty(root: YamlNode | null): root is null {
  return root === null || (root.kind === 'text' && root.text === '');
}

type RawConfig = z.output<typeof configSchema>;

function readRoot(root: YamlNode, reading: Reading): RawConfig | null {
  return checkNode(configSchema, root, reading, {
    what: 'the file',
    place: root,
    typed: TYPED,
    fixOfKey,
  });
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

/** Two remotes of one name could not be told apart by `--remote`. */
function checkRemotes(
  remotes: readonly { readonly name?: string | null | undefined; readonly url: string }[],
  root: YamlNode | null,
  reading: Reading,
): void {
  const items = childOf(childOf(root ?? undefined, 'store'), 'remotes');
  const names = remotes.map(({ name, url }) => name ?? url);
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) === index) continue;
    report(reading, childOf(items, index) ?? { line: 1, column: 1 }, {
      code: 'field-invalid',
      message: `remote ${name} is there twice`,
      fix: 'name each remote once',
    });
  }
}

function merged(raw: RawConfig): Config {
  const base = DEFAULT_CONFIG;
  const journal = given(raw.journal);
  const logs = given(raw.logs);
  return {
    ...base,
    ...given({ jobs: raw.jobs, retries: raw.retries }),
    environments: (raw.environments ?? base.environments) as readonly EnvironmentName[],
    store: storeConfigOf(raw.store),
    git: { timeout: secondsOf(raw.git?.timeout) },
    journal: { ...base.journal, ...journal },
    promote: { ...base.promote, ...given(raw.promote) },
    apply: { ...base.apply, ...given(raw.apply) },
    gates: gatesOf(raw.gates),
    stopTheLine: raw.stop_the_line ?? base.stopTheLine,
    deployments: raw.deployments ?? base.deployments,
    rollback: { ...base.rollback, ...given(raw.rollback) },
    delivery: deliveryOf(raw.delivery),
    update: updateConfigOf(raw.update),
    logs: {
      maxBytes: bytesOf(logs.max, base.logs.maxBytes),
      keepRuns: logs.keep_runs ?? base.logs.keepRuns,
    },
  };
}

function secondsOf(value: number | string | null | undefined): number {
  if (typeof value === 'string') return parseSpan(value) / 1000;
  return value ?? DEFAULT_CONFIG.git.timeout;
}
