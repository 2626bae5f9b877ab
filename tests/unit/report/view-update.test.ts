/** Reports of merging and updating locks, in both renderings as approved. */
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import { COMMENT_BUDGET, renderSummary } from '../../../src/report/markdown.js';
import {
  closingComment,
  proposalBody,
  proposalMessage,
  proposalTitle,
  type Proposal,
} from '../../../src/report/proposal-text.js';
import { renderText } from '../../../src/report/text.js';
import { prose } from '../../../src/report/view.js';
import { expectGolden } from '../../support/golden.js';
import { change, environment } from '../../support/results.js';
import { updateSamples } from '../../support/update-results.js';

const proposal: Proposal = {
  environment: environment('staging'),
  set: 'all',
  digest: digestOf('proposal'),
  changes: [
    change('api', 'minor', 'v1.4.2', 'v1.5.0'),
    change('lib', 'unchanged', 'v1.0.0', 'v1.0.0'),
    change('web', 'added', null, 'v1.0.0'),
  ],
  path: 'manifests/components.lock.staging.yaml',
  findings: [
    {
      severity: 'notice',
      code: 'update-ignored',
      where: { component: 'api' },
      message: 'api v2.0.0: ignored: ask @ada, see #1 <b>',
    },
  ],
};

describe('reports', () => {
  test.each(Object.keys(updateSamples))('%s reads as approved', (name) => {
    const sample = updateSamples[name];
    if (sample === undefined) return;

    expectGolden(`report/text/${name}.txt`, `${renderText(sample)}\n`);
    expectGolden(`report/markdown/${name}.md`, renderSummary(sample));
  });
});

describe('a proposed update', () => {
  test('reads as approved', () => {
    expectGolden('report/proposal/body.md', proposalBody(proposal));
    expectGolden('report/proposal/message.txt', proposalMessage(proposal));
    expectGolden('report/proposal/closing.md', closingComment([[prose('held by @ada: #1')]]));
  });

  test.each([
    [[change('api', 'minor', 'v1.4.2', 'v1.5.0')], 'Update api v1.4.2 → v1.5.0 in staging'],
    [[change('api', 'sidegrade', 'main', 'main')], 'Update api main aaaaaaa → bbbbbbb in staging'],
    [
      [change('api', 'sidegrade', 'a'.repeat(40), 'b'.repeat(40))],
      'Update api aaaaaaa → bbbbbbb in staging',
    ],
    [[change('api', 'added', null, 'v1.0.0')], 'Add api v1.0.0 in staging'],
    [[change('api', 'removed', 'v1.0.0', null)], 'Remove api in staging'],
    [[], 'Update the lock of staging'],
  ])('is titled by what it does (%#)', (changes, title) => {
    expect(proposalTitle({ ...proposal, changes })).toBe(title);
  });

  test('fits into a comment whatever its size, and keeps its hidden line', () => {
    const changes = Array.from({ length: 2000 }, (_, at) =>
      change(`component-${at}`, 'minor', `v1.${at}.0-${'x'.repeat(40)}`, `v2.${at}.0`),
    );
    const body = proposalBody({ ...proposal, changes });

    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(COMMENT_BUDGET);
    expect(body).toContain(`<!-- lockstep:update open ${proposal.digest} -->`);
    expect(proposalMessage({ ...proposal, changes }).split('\n').length).toBeLessThan(60);
  });
});
