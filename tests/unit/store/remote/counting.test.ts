/** What is counted of a remote. */
import { expect, test } from '@jest/globals';
import { digestOf } from '../../../../src/domain/digest.js';
import { objectName } from '../../../../src/domain/object-name.js';
import { counting } from '../../../../src/store/remote/counting.js';
import { idleClock } from '../../../support/idle-clock.js';
import { lyingBackend } from '../../../support/lying-backend.js';
import { mapBackend } from '../../../support/map-backend.js';
import { codeOf } from '../../../support/store-records.js';

const NAME = objectName('high/x');
const BODY = { kind: 'bytes', bytes: Buffer.from('12345'), digest: digestOf('12345') } as const;

test('requests, hits, misses, bytes, failures and time', async () => {
  const clock = idleClock();
  const lying = lyingBackend(mapBackend(), clock);
  const { backend, statistics } = counting(lying, clock);
  lying.queue({ call: 'put', fault: { kind: 'delay', milliseconds: 70 } });
  await backend.putIfAbsent(NAME, BODY);
  await backend.putIfAbsent(NAME, BODY);
  await backend.get(NAME, { sink: () => undefined });
  await backend.get(objectName('high/y'), { sink: () => undefined });
  const enough = new Error('enough');
  const stop = (): void => {
    throw enough;
  };
  await expect(backend.get(NAME, { sink: stop })).rejects.toBe(enough);
  const fault = { kind: 'fail', code: 'backend-timeout' } as const;
  for (const call of ['get', 'list', 'remove'] as const) lying.queue({ call, fault });
  expect(await codeOf(backend.get(NAME, { sink: () => undefined }))).toBe('backend-timeout');
  const names = async (): Promise<void> => {
    for await (const { name } of backend.list('high/')) expect(name).toBe(NAME);
  };
  expect(await codeOf(names())).toBe('backend-timeout');
  await names();
  expect(await codeOf(backend.remove(NAME))).toBe('backend-timeout');
  expect(statistics()).toEqual({
    remote: 'map://bucket',
    requests: 9,
    hits: 2,
    misses: 1,
    written: 1,
    failures: 3,
    bytesIn: 5 + 2,
    bytesOut: 5,
    milliseconds: 70,
  });
});
