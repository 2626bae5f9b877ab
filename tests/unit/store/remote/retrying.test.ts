/** Tries again: when, how long, where a read goes on, and when to stop. */
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../../src/domain/digest.js';
import { objectName, type ObjectName } from '../../../../src/domain/object-name.js';
import type { Backend, Body, Capabilities } from '../../../../src/ports/backend.js';
import { retrying } from '../../../../src/store/remote/retrying.js';
import { idleClock, type IdleClock } from '../../../support/idle-clock.js';
import {
  lyingBackend,
  type LyingBackend,
  type QueuedFault,
} from '../../../support/lying-backend.js';
import { mapBackend } from '../../../support/map-backend.js';
import { codeOf } from '../../../support/store-records.js';

const NAME = objectName('high/x');
const BODY: Body = { kind: 'bytes', bytes: Buffer.from('body'), digest: digestOf('body') };

interface Subject {
  readonly backend: Backend;
  readonly lying: LyingBackend;
  readonly clock: IdleClock;
  readonly objects: Map<ObjectName, Uint8Array>;
  read(options?: { from?: number; length?: number; signal?: AbortSignal }): Promise<string>;
}

function subject(
  of: { fraction?: number; totalMs?: number; capabilities?: Partial<Capabilities> } = {},
): Subject {
  const clock = idleClock();
  const map = mapBackend(undefined, of.capabilities);
  map.objects.set(NAME, Buffer.from('0123456789'));
  const lying = lyingBackend(map, clock);
  const random = { hex: () => '', fraction: () => of.fraction ?? 1 };
  const backend = retrying(lying, { clock, random, attempts: 4, totalMs: of.totalMs ?? 60_000 });
  return {
    backend,
    lying,
    clock,
    objects: map.objects,
    async read(options = {}) {
      let text = '';
      const sink = (bytes: Uint8Array): void => void (text += Buffer.from(bytes).toString());
      const outcome = await backend.get(NAME, { ...options, sink });
      return outcome.found ? text : 'absent';
    },
  };
}

const fail = (
  call: QueuedFault['call'],
  of: { after?: number; times?: number; retryAfterMs?: number; code?: never } = {},
): QueuedFault => {
  const { times = 1, ...rest } = of;
  return { call, times, fault: { kind: 'fail', code: 'backend-unreachable', ...rest } };
};

describe('a get', () => {
  test('T40 goes on after the last byte that came, whatever part was asked for', async () => {
    for (const [part, want] of [
      [{}, '0123456789'],
      [{ from: 2 }, '23456789'],
      [{ from: 1, length: 6 }, '123456'],
    ] as const) {
      const one = subject();
      one.lying.queue(fail('get', { after: 3 }), fail('get'), fail('get', { after: 2 }));
      expect(await one.read(part)).toBe(want);
      one.lying.assertExercised();
    }
  });

  test('T40 without ranges begins again if nothing had come, and fails if something had', async () => {
    const one = subject({ capabilities: { ranges: false } });
    one.lying.queue(fail('get', { times: 3 }));
    expect(await one.read()).toBe('0123456789');
    one.lying.queue(fail('get', { after: 3 }));
    expect(await codeOf(one.read())).toBe('backend-unreachable');
    expect(one.lying.requests).toHaveLength(5);
  });

  test('what its sink throws is not the backend’s failure', async () => {
    const one = subject();
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    for (let n = 0; n < 5; n += 1) {
      const sink = (): void => {
        throw full;
      };
      await expect(one.backend.get(NAME, { sink })).rejects.toBe(full);
    }
    expect(await one.read()).toBe('0123456789');
    expect(one.lying.requests).toHaveLength(6);
  });

  test('ends when its signal fires, also between two tries', async () => {
    const one = subject();
    const abort = new AbortController();
    one.lying.queue(fail('get', { retryAfterMs: 30_000 }));
    const asked = codeOf(one.read({ signal: abort.signal }));
    await Promise.resolve();
    abort.abort();
    expect(await asked).toBe('cancelled');
  });
});

describe('waiting', () => {
  test('T40 doubles from 300 ms with full jitter: nothing at the lucky end, all of it at the other', async () => {
    for (const [fraction, passed] of [
      [0, 0],
      [1, 300 + 600 + 1200],
    ] as const) {
      const one = subject({ fraction });
      one.lying.queue(fail('put', { times: 3 }));
      expect(await one.backend.putIfAbsent(NAME, BODY)).toBe('written');
      expect(one.clock.passed()).toBe(passed);
    }
  });

  test('T40 as long as the server asks, unless that is beyond the total', async () => {
    const one = subject({ totalMs: 20_000 });
    one.lying.queue(fail('get', { retryAfterMs: 7_000 }));
    await one.read();
    expect(one.clock.passed()).toBe(7_000);
    one.lying.queue(fail('get', { retryAfterMs: 30_000 }));
    expect(await codeOf(one.read())).toBe('backend-unreachable');
    expect(one.clock.passed()).toBe(7_000);
  });

  test('T40 a call that never ends is ended at the total, and its late bytes reach nobody', async () => {
    const one = subject({ totalMs: 20_000 });
    await one.read();
    one.lying.queue({ call: 'get', fault: { kind: 'delay', milliseconds: 1e9 } });
    expect(await codeOf(one.read())).toBe('backend-timeout');
    expect(one.clock.passed()).toBe(20_000);
  });

  test('T41 a server that never answered in this run is given up after eight seconds, for good', async () => {
    const one = subject();
    one.lying.queue({ call: 'get', fault: { kind: 'delay', milliseconds: 1e9 } });
    expect(await codeOf(one.read())).toBe('backend-timeout');
    expect(await codeOf(one.read())).toBe('backend-unreachable');
    expect(one.clock.passed()).toBe(8_000);
    expect(one.lying.requests).toHaveLength(1);
  });

  test.each(['backend-denied', 'backend-credentials', 'backend-lied', 'disk-full'] as const)(
    '%s is not tried again',
    async (code) => {
      const one = subject();
      one.lying.queue({ call: 'get', fault: { kind: 'fail', code } });
      expect(await codeOf(one.read())).toBe(code);
      expect(one.lying.requests).toHaveLength(1);
    },
  );
});

describe('a put', () => {
  test('T42 whose answer was lost was written; one that another made exists', async () => {
    const one = subject();
    one.objects.clear();
    one.lying.queue({ call: 'put', fault: { kind: 'drop-answer' } });
    expect(await one.backend.putIfAbsent(NAME, BODY)).toBe('written');
    expect(await one.backend.putIfAbsent(NAME, BODY)).toBe('exists');
    expect(one.objects.size).toBe(1);
  });
});

describe('a list', () => {
  test('T15 T40 that breaks in the middle tells every name once', async () => {
    const one = subject();
    for (let n = 0; n < 5; n += 1) one.objects.set(objectName(`high/${n}`), Buffer.from('x'));
    one.lying.queue(fail('list', { after: 2 }), fail('list'), fail('list', { after: 4 }));
    const names: string[] = [];
    for await (const { name } of one.backend.list('high/')) names.push(name);
    expect(names).toHaveLength(6);
    expect(new Set(names).size).toBe(6);
    one.lying.assertExercised();
  });
});

describe('the breaker', () => {
  test('T41 opens after three calls in a row that failed, and then nobody waits', async () => {
    const one = subject();
    one.lying.queue(fail('get', { times: Infinity }));
    for (let n = 0; n < 10; n += 1) expect(await codeOf(one.read())).toBe('backend-unreachable');
    expect(one.lying.requests).toHaveLength(12);
    expect(one.clock.passed()).toBe(3 * 2100);
    expect(await codeOf(one.backend.remove(NAME))).toBe('backend-unreachable');
  });

  test('one success in between keeps it closed', async () => {
    const one = subject();
    for (let n = 0; n < 6; n += 1) {
      one.lying.queue(fail('get', { times: 4 }));
      expect(await codeOf(one.read())).toBe('backend-unreachable');
      if (n % 2 === 1) expect(await one.read()).toBe('0123456789');
    }
  });

  test('T41 opens sooner for a server that swallows requests in silence', async () => {
    const one = subject();
    await one.read();
    for (let n = 0; n < 9; n += 1) {
      one.lying.queue({
        call: 'get',
        fault: { kind: 'fail', code: 'backend-timeout', silentMs: 5_000 },
      });
    }
    expect(await codeOf(one.read())).toBe('backend-timeout');
    expect(await codeOf(one.read())).toBe('backend-unreachable');
    expect(one.lying.requests).toHaveLength(3);
    expect(one.clock.passed()).toBeLessThan(11_000);
  });

  test('being asked for patience is an answer: it does not count as silence', async () => {
    const one = subject();
    const fault = { kind: 'fail', code: 'backend-throttled', retryAfterMs: 9_000 } as const;
    one.lying.queue({ call: 'get', times: 3, fault });
    expect(await one.read()).toBe('0123456789');
  });
});
