/** A meta-repo whose prod has two sides: a switch that keeps the traffic, a verify and a metric by script. */
import type { Delivery } from '../../src/domain/delivery-config.js';
import { ALL_AT_ONCE } from '../../src/domain/delivery-config.js';
import type { PromoteResult } from '../../src/domain/results.js';
import type { ProcessRequest } from '../../src/ports/processes.js';
import type { World } from '../../src/ports/world.js';
import { environment } from './apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from './delivery-repo.js';
import type { Played } from './fake-processes.js';

export const MINUTE = 60_000;

/** 5 % for half an hour, 25 % for an hour, then everything. */
export const CANARY: Delivery = {
  ...ALL_AT_ONCE,
  strategy: 'canary',
  sides: ['stable', 'canary'],
  switch: { argv: ['./switch'] },
  verify: { shell: './smoke' },
  steps: [
    { percent: 5, waitMs: 30 * MINUTE },
    { percent: 25, waitMs: 60 * MINUTE },
    { percent: 100, waitMs: 0 },
  ],
};

export const BLUE_GREEN: Delivery = {
  ...ALL_AT_ONCE,
  strategy: 'blue-green',
  switch: { argv: ['./switch'] },
  verify: { argv: ['./smoke'] },
};

/** With a metric. */
export const JUDGED: Delivery = {
  ...CANARY,
  judge: { metric: { argv: ['./metrics'] }, significance: 0.05, minimumSamples: 200 },
};

/** What the users of the environment meet. */
export interface Traffic {
  /** Side → part of the traffic. */
  parts: Record<string, number>;
  /** `5 % on canary`, with the time, in order. */
  readonly moves: { readonly side: string; readonly percent: number; readonly at: number }[];
}

export interface CanaryRepo extends DeliveryRepo {
  readonly traffic: Traffic;
  /** What the commands answer; a test may change it. */
  readonly answers: { switch: Played; verify: Played; metric: Played };
  /** Every command of the delivery that was run: `switch canary 5`. */
  readonly ran: string[];
  /** A world like the first one with these settings of prod. */
  worldWith(delivery: Delivery, config?: Partial<World['config']>): World;
  /** `promote staging prod` in a world of its own, as the next workflow run would. */
  run(more?: Parameters<DeliveryRepo['promote']>[2], other?: World): Promise<PromoteResult>;
  /** Runs until nothing waits any more, each time when it may go on. */
  runToEnd(most?: number, other?: World): Promise<PromoteResult>;
  /** `phase percent` of every entry of a delivery, the promotion and rollback that carry a mark too. */
  phases(): Promise<readonly string[]>;
}

/** prod is in v1.0.0, applied; staging has v1.1.0 of api. */
export async function canaryRepo(delivery: Delivery = CANARY): Promise<CanaryRepo> {
  const repo = deliveryRepo();
  const first = repo.world;
  const traffic: Traffic = { parts: {}, moves: [] };
  const ran: string[] = [];
  const answers: CanaryRepo['answers'] = { switch: {}, verify: {}, metric: {} };
  const answer = (name: keyof typeof answers, request: ProcessRequest): Played => {
    const { LOCKSTEP_SIDE: side = '', LOCKSTEP_PERCENT: percent = '' } = request.env;
    ran.push(`${name} ${side} ${percent}`);
    if (name === 'switch' && (answers.switch.code ?? 0) === 0)
      move(traffic, request, first.clock.now());
    return answers[name];
  };
  first.processes.play((request) => {
    const [tool = ''] = request.argv[0] === 'sh' ? request.argv.slice(2) : request.argv;
    if (tool === 'make-out') repo.makeOut(request);
    if (tool === './switch') return answer('switch', request);
    if (tool === './smoke') return answer('verify', request);
    if (tool === './metrics') return answer('metric', request);
    return tool === 'fail' ? { code: 1, lines: ['it is broken'] } : {};
  });
  const worldWith = (changed: Delivery, config: Partial<World['config']> = {}): World => ({
    ...first,
    config: { ...first.config, delivery: new Map([[environment('prod'), changed]]), ...config },
  });
  const world = worldWith(delivery) as DeliveryRepo['world'];
  repo.ship('prod', FIRST);
  await repo.apply({ environment: environment('prod'), locked: true }, world);
  repo.ship('staging', { api: 'v1.1.0' });
  await repo.apply({ environment: environment('staging'), locked: true }, world);
  first.processes.requests.length = 0;
  ran.length = 0;
  const run: CanaryRepo['run'] = (more = {}, other = world) =>
    repo.promote('staging', 'prod', more, other);
  return {
    ...repo,
    world,
    traffic,
    answers,
    ran,
    worldWith,
    run,
    rollback: (target, more = {}, other = world) => repo.rollback(target, more, other),
    async runToEnd(most = 10, other = world) {
      let result = await run({}, other);
      for (let left = most; left > 0 && result.decision === 'wait'; left -= 1) {
        const clears = result.gates.find((gate) => gate.clearsAt !== undefined)?.clearsAt;
        const until = clears === undefined ? 0 : Date.parse(clears) - first.clock.now();
        first.clock.advance(Math.max(0, until));
        result = await run({}, other);
      }
      return result;
    },
    async phases() {
      const { entries } = await repo.journal('prod');
      return entries.flatMap(({ kind, delivery: mark, ok }) => {
        if (mark === undefined) return [];
        const what = kind === 'delivery' ? mark.phase : `${kind}: ${mark.phase}`;
        return [`${what} ${mark.percent}${kind === 'delivery' && ok === false ? ' failed' : ''}`];
      });
    },
  };
}

function move(traffic: Traffic, { env }: ProcessRequest, at: number): void {
  const [side, other] = [env['LOCKSTEP_SIDE'] ?? '', env['LOCKSTEP_OTHER_SIDE'] ?? ''];
  const percent = Number(env['LOCKSTEP_PERCENT']);
  traffic.parts = { [side]: percent, [other]: 100 - percent };
  traffic.moves.push({ side, percent, at });
}
