/** Report of `promote --all`: one row per step, then what each of them found. */
import type { PromoteAllResult, PromoteResult } from '../domain/results.js';
import { changeTables } from './view-changes.js';
import { decision, gateTable } from './view-promote.js';
import { code, table, type Line, type Tone, type View } from './view.js';
import { plural } from './wording.js';

/** The chain, step by step; gates are folded where they passed. */
export function promoteAllView(result: PromoteAllResult): View {
  const { promotions } = result;
  const count = (said: PromoteResult['decision']): number =>
    promotions.filter((one) => one.decision === said).length;
  const moved = promotions.filter((one) => one.promotionId !== null).length;
  const [blocked, waiting] = [count('block'), count('wait')];
  const tone: Tone = blocked > 0 ? 'bad' : waiting > 0 ? 'warn' : 'good';
  return {
    tone,
    verdict: [
      `${plural(promotions.length, 'step')}: ${moved} promoted, ${blocked} blocked, ${waiting} waiting`,
    ],
    facts: result.dryRun ? [['dry run: nothing was changed']] : [],
    tables: [
      table(['Step', 'Decision'], promotions.map(row)),
      ...promotions.flatMap((one) => [
        gateTable(one, `Gates of ${one.to}`, one.decision === 'allow'),
        ...changeTables(one.changes, `${one.from} → ${one.to}`),
      ]),
    ],
    findings: [...promotions.flatMap(({ findings }) => findings), ...result.findings],
    next: [],
  };
}

function row(one: PromoteResult): readonly Line[] {
  return [[code(one.from), ' → ', code(one.to)], decision(one)];
}
