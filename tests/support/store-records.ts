/** Records and chance for tests of the store, without the store. */
import { buildKeyOf, type BuildInputs } from '../../src/domain/build-key.js';
import { parseTreeId } from '../../src/domain/git-ids.js';
import { parseComponentName } from '../../src/domain/names.js';
import type { BuildRecord } from '../../src/domain/record.js';
import type { Random } from '../../src/ports/clock.js';
import type { PutReport } from '../../src/ports/output-store.js';

/** Names 0…0, 0…1, …: `salt` keeps two processes apart. */
export function countingRandom(salt = 0): Random {
  let count = salt * 1_000_000;
  return {
    hex: (digits) => (count += 1).toString(16).padStart(digits, '0').slice(-digits),
    fraction: () => 0.5,
  };
}

/** A record of a put, with a key that belongs to its inputs. */
export function recordOf(
  put: Pick<PutReport, 'digest' | 'packs'>,
  options: { name?: string; n?: number } = {},
): BuildRecord {
  const { name = 'app', n = 1 } = options;
  const inputs: BuildInputs = {
    schema: 1,
    tree: parseTreeId(n.toString(16).padStart(40, '0')),
    recipe: `build ${name}`,
    inputs: {},
    dependencies: {},
    toolchain: { node: 'v24.21.0' },
  };
  return {
    schema: 1,
    buildKey: buildKeyOf(inputs),
    component: parseComponentName(name),
    output: put.digest,
    packs: put.packs,
    inputs,
    source: null,
    producer: { trust: 'high', run: null, at: new Date(n * 1000).toISOString(), seconds: n },
  };
}

/** The code of what a promise rejects with, or null. */
export async function codeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? `no code: ${String(error)}`;
  }
}
