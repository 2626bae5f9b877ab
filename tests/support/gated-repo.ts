/** A meta-repo to promote in, with gates, a forge and people: each test says what is declared. */
import type { Config } from '../../src/domain/config.js';
import { DEFAULT_GATES, type Gates } from '../../src/domain/gates-config.js';
import type { PromoteResult } from '../../src/domain/results.js';
import { approve, type ApproveOptions } from '../../src/operations/approve.js';
import type { PromoteOptions } from '../../src/operations/promote.js';
import type { Host } from '../../src/ports/host.js';
import type { World } from '../../src/ports/world.js';
import { environment } from './apply-meta-repo.js';
import { deliveryRepo, type DeliveryRepo } from './delivery-repo.js';
import { fakeForge, type FakeForge } from './fake-forge.js';

export const HOUR = 3_600_000;

export interface GatedRepo extends DeliveryRepo {
  readonly forge: FakeForge;
  /** Declares gates of an environment, besides those declared before. */
  gate(target: string, gates: Partial<Gates>): void;
  configure(changes: Partial<Config>): void;
  /** The world of somebody, with the forge: ada unless named. */
  as(actor?: string, host?: Partial<Host>): World;
  /** Promotes from dev to staging, as ada. */
  go(more?: Partial<PromoteOptions>, world?: World): Promise<PromoteResult>;
  /** Approves from dev to staging, as somebody. */
  approve(actor: string, more?: Partial<ApproveOptions>): ReturnType<typeof approve>;
}

export function gatedRepo(): GatedRepo {
  const repo = deliveryRepo();
  const forge = fakeForge();
  let { config } = repo.world;
  const as = (actor = 'ada', host: Partial<Host> = {}): World => ({
    ...repo.world,
    config,
    forge,
    host: { ...repo.world.host, actor, ...host },
  });
  return {
    ...repo,
    forge,
    as,
    gate(target, gates) {
      const name = environment(target);
      const before = config.gates.get(name) ?? DEFAULT_GATES;
      config = { ...config, gates: new Map([...config.gates, [name, { ...before, ...gates }]]) };
    },
    configure(changes) {
      config = { ...config, ...changes };
    },
    go: (more = {}, world = as()) => repo.promote('dev', 'staging', more, world),
    approve: (actor, more = {}) =>
      approve(as(actor), {
        from: environment('dev'),
        to: environment('staging'),
        components: [],
        reason: null,
        ...more,
      }),
  };
}

/** State of one gate, or undefined when it is not shown. */
export const stateOf = (result: PromoteResult, gate: string): string | undefined =>
  gateOf(result, gate)?.state;

export const gateOf = (result: PromoteResult, gate: string) =>
  result.gates.find(({ name }) => name === gate);

export const codesOf = (result: { readonly findings: readonly { code: string }[] }) =>
  result.findings.map(({ code }) => code);
