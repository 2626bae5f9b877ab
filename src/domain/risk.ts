/** How risky a change is, always with the points that make it so: never a bare score. */
import type { Change, ChangeKind } from './change.js';
import type { CommitRange } from './commit-range.js';

export type RiskLevel = 'low' | 'medium' | 'high';

export const RISK_CODES = [
  'breaking',
  'dependents',
  'diverged',
  'downgrade',
  'history-unknown',
  'major',
  'no-release',
  'repo-changed',
  'young',
] as const;
export type RiskCode = (typeof RISK_CODES)[number];

export interface RiskPoint {
  readonly code: RiskCode;
  /** Points of 1 add up; 3 is high by itself. */
  readonly weight: 1 | 2 | 3;
  readonly message: string;
}

export interface Risk {
  readonly level: RiskLevel;
  /** Heaviest first; empty for a low risk without any. */
  readonly points: readonly RiskPoint[];
}

/** What a risk is judged from. */
export interface RiskFacts {
  readonly change: Change;
  readonly classes: readonly ChangeKind[];
  /** Null when the history was not asked for: then it adds no point. */
  readonly range: CommitRange | null;
  readonly isOtherRepo: boolean;
  /** How many need it, directly or not. */
  readonly dependents: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How much each point weighs. */
export const RISK_WEIGHTS: Readonly<Record<RiskCode, RiskPoint['weight']>> = {
  breaking: 3,
  dependents: 1,
  diverged: 3,
  downgrade: 2,
  'history-unknown': 2,
  major: 2,
  'no-release': 1,
  'repo-changed': 3,
  young: 1,
};

/** So many dependents are a point. */
export const MANY_DEPENDENTS = 5;
/** A commit younger than this is a point. */
export const YOUNG_MS = 3 * 86_400_000;

/** Points of 3 and more make it high, 2 medium, fewer low. */
export function riskOf(facts: RiskFacts): Risk {
  const points = [...classPoints(facts), ...historyPoints(facts), ...placePoints(facts)].sort(
    (a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1),
  );
  return { level: levelOf(points), points };
}

/** The level that points add up to. */
export function levelOf(points: readonly RiskPoint[]): RiskLevel {
  const sum = points.reduce((total, one) => total + one.weight, 0);
  return sum >= 3 ? 'high' : sum === 2 ? 'medium' : 'low';
}

/** The highest of some; null of none. */
export function highestRisk(risks: readonly Risk[]): RiskLevel | null {
  const order: readonly RiskLevel[] = ['high', 'medium', 'low'];
  return order.find((level) => risks.some((one) => one.level === level)) ?? null;
}

function point(code: RiskCode, message: string): RiskPoint {
  return { code, weight: RISK_WEIGHTS[code], message };
}

function classPoints({ classes, isOtherRepo }: RiskFacts): readonly RiskPoint[] {
  const found: RiskPoint[] = [];
  if (classes.includes('diverged')) {
    found.push(point('diverged', 'the old commit is no ancestor of the new'));
  }
  if (classes.includes('downgrade')) found.push(point('downgrade', 'goes back'));
  if (classes.includes('major')) found.push(point('major', 'major version'));
  if (isOtherRepo) found.push(point('repo-changed', 'comes from another repository'));
  return found;
}

function historyPoints({ range, now }: RiskFacts): readonly RiskPoint[] {
  if (range === null) return [];
  const found: RiskPoint[] = [];
  if (range.relation === 'unknown') {
    found.push(point('history-unknown', `history unknown: ${range.reason ?? 'no reason given'}`));
  }
  const breaking = range.commits.filter((one) => one.breaking !== null).length;
  if (breaking > 0) {
    found.push(point('breaking', `${breaking} marked breaking`));
  }
  const at = range.at === null ? Number.NaN : Date.parse(range.at);
  if (now - at < YOUNG_MS) found.push(point('young', 'younger than 3 days'));
  return found;
}

function placePoints({ change, dependents }: RiskFacts): readonly RiskPoint[] {
  const found: RiskPoint[] = [];
  const isReleased = change.to === null || change.to.ref?.startsWith('refs/tags/') === true;
  if (!isReleased) found.push(point('no-release', 'no release tag'));
  if (dependents >= MANY_DEPENDENTS) {
    found.push(point('dependents', `${dependents} depend on it`));
  }
  return found;
}
