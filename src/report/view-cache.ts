/** Reports of `cache …`. */
import type {
  CacheInvalidateResult,
  CacheListResult,
  CacheStatsResult,
  CacheWarmResult,
  StoreResult,
} from '../domain/store-results.js';
import {
  code,
  digestSpan,
  none,
  prose,
  table,
  toned,
  type Line,
  type Tone,
  type View,
} from './view.js';
import { plural, size, tally } from './wording.js';

type CacheResult = CacheListResult | CacheStatsResult | CacheInvalidateResult | CacheWarmResult;

/** True for the results that `cacheView` shows. */
export function isCacheResult(result: StoreResult): result is CacheResult {
  return result.command.startsWith('cache ');
}

/** The report of any of them. */
export function cacheView(result: CacheResult): View {
  const { ok, findings } = result;
  return { tone: ok ? 'good' : 'bad', facts: [], next: [], ...partsOf(result), findings };
}

type Parts = Pick<View, 'verdict' | 'tables'> & Partial<View>;

function partsOf(result: CacheResult): Parts {
  switch (result.command) {
    case 'cache list':
      return listParts(result);
    case 'cache stats':
      return statsParts(result);
    case 'cache invalidate':
      return invalidateParts(result);
    case 'cache warm':
      return warmParts(result);
  }
}

const maybe = (text: string | null): Line => (text === null ? none : [prose(text)]);

function listParts({ caches }: CacheListResult): Parts {
  return {
    verdict: [plural(caches.length, 'stored output')],
    tables: [
      table(
        ['Component', 'Build key', 'Output', 'Size', 'Made', 'Used', 'Run', 'Why it was built'],
        caches.map((one) => [
          [code(one.component)],
          [digestSpan(one.buildKey)],
          [digestSpan(one.output)],
          one.bytes === null ? [toned('not whole', 'warn')] : [size(one.bytes)],
          [prose(one.at)],
          maybe(one.usedAt),
          maybe(one.run),
          [prose(one.why)],
        ]),
      ),
    ],
  };
}

function statsParts({ components }: CacheStatsResult): Parts {
  const hits = components.reduce((sum, one) => sum + one.hits, 0);
  const misses = components.reduce((sum, one) => sum + one.misses, 0);
  const asked = hits + misses;
  const rate = asked === 0 ? '' : `, ${Math.round((100 * hits) / asked)} % of ${asked} found`;
  return {
    verdict: [`${plural(components.length, 'component')}${rate}`],
    tables: [
      table(
        ['Component', 'Outputs', 'Size', 'Used', 'Hits', 'Misses', 'Newest by'],
        components.map((one) => [
          [code(one.component)],
          [String(one.count)],
          [size(one.bytes)],
          maybe(one.usedAt),
          [String(one.hits)],
          [String(one.misses)],
          maybe(one.run),
        ]),
      ),
    ],
  };
}

function invalidateParts({ components, invalidated }: CacheInvalidateResult): Parts {
  return {
    verdict: [
      `${plural(invalidated.length, 'stored output')} of ${plural(components.length, 'component')} no longer ${invalidated.length === 1 ? 'counts' : 'count'}`,
    ],
    tables: [
      table(
        ['Component', 'Build key', 'Output', 'Made'],
        invalidated.map((one) => [
          [code(one.component)],
          [digestSpan(one.buildKey)],
          [digestSpan(one.output)],
          [prose(one.at)],
        ]),
      ),
    ],
    facts: [['an output that a lock names still counts: it was reviewed with the lock']],
  };
}

type WarmState = CacheWarmResult['outputs'][number]['state'];

const WARM: Readonly<Record<WarmState, Tone>> = {
  missing: 'warn',
  fetched: 'good',
  copied: 'good',
  present: 'dim',
};

function warmParts({ outputs }: CacheWarmResult): Parts {
  const states = outputs.map(({ state }) => state);
  const words = tally(states, Object.keys(WARM) as WarmState[]);
  return {
    verdict: [`${plural(outputs.length, 'output')}${words === '' ? '' : `, ${words}`}`],
    tables: [
      table(
        ['Component', 'Output', 'State', 'Locks'],
        outputs.map((one) => [
          [code(one.component)],
          [digestSpan(one.output)],
          [toned(one.state, WARM[one.state])],
          [prose(one.locks.join(', '))],
        ]),
      ),
    ],
  };
}
