/** The workflows of this project, run by act as GitHub's runner would: what each leaves behind, and with which rights. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openActBench, type ActBench, type ActRun } from '../support/act-bench.js';
import { startedServer } from '../support/conformance-server.js';

const { act } = startedServer('act') as unknown as { act: string };
const LOCK = (environment: string): string => `manifests/components.lock.${environment}.yaml`;

let bench: ActBench;

const kinds = (environment: string) => bench.journal(environment).map(({ kind }) => kind);
const dump = (run: ActRun) => (process.env['DUMP'] ? console.log(run.log) : undefined);

beforeAll(async () => {
  bench = await openActBench(act);
  bench.lock('dev');
});

afterAll(() => bench.close());

describe('deliver.yml, on a push', () => {
  test('applies dev, promotes it to staging, applies staging; only jobs without rights ran code (T06)', async () => {
    const run = await bench.run('examples/workflows/deliver.yml', { name: 'push' });
    dump(run);
    expect(run.jobs).toEqual({});
    expect(run.ok).toBe(true);
    expect(kinds('dev')).toEqual(['lock', 'apply']);
    expect(kinds('staging')).toEqual(['promotion', 'apply']);
    expect(bench.file(LOCK('staging'))).toContain('promoted_from: {environment: dev,');
    expect(bench.jobsThatRanCode()).toEqual(['apply/apply']);
    expect(bench.refusedPushes()).toEqual([]);
  });
});
