/** Checks of a remote store, in a scratch prefix of its own: what it can do, and whether it does what it says. */
import { digestOf } from '../domain/digest.js';
import { objectName, type ObjectName } from '../domain/object-name.js';
import type { Check } from '../domain/store-results.js';
import type { Backend, Body } from '../ports/backend.js';
import type { OpenRemote } from '../ports/open-remote.js';
import type { World } from '../ports/world.js';
import { check, SCRATCH, type Found } from './doctor-check.js';
import { checkContents } from './doctor-contents.js';

type Probing = Pick<World, 'random' | 'signal' | 'host' | 'catalog'>;

/** Requests are refused by servers at 5 to 15 minutes. */
const SKEW_NOTED_MS = 30_000;
const SKEW_FAILS_MS = 5 * 60_000;

interface Probe {
  readonly backend: Backend;
  readonly object: ObjectName;
  readonly signal: AbortSignal;
}

/** Every check even when one fails, except that nothing can be read back where nothing was written. */
export async function checkRemote(world: Probing, remote: OpenRemote): Promise<readonly Check[]> {
  const { backend, mode } = remote;
  if (mode === 'off') return [{ name: 'use', state: 'note', detail: 'it is off' }];
  const object = objectName(`${SCRATCH}${world.random.hex(16)}/probe`);
  const probe = { backend, object, signal: world.signal };
  const reached = await check('reachable', () => reach(probe));
  if (reached.state === 'fail') return [reached];
  const written = await check('rights', () => write(probe, remote));
  const checks = [reached, written];
  if (written.state === 'pass') {
    checks.push(await check('read after write', () => readBack(probe)));
    checks.push(await check('conditional create', () => writeTwice(probe)));
    checks.push(await check('ranges', () => readPart(probe)));
    checks.push(await check('listing', () => listed(probe)));
    checks.push(await check('remove', () => remove(probe)));
  }
  checks.push(clockCheck(backend));
  checks.push(...(await checkContents(world, backend)));
  return checks;
}

const FIRST = Buffer.from('lockstep doctor: this object may be removed\n');
const SECOND = Buffer.from('lockstep doctor: written over\n');

function bodyOf(bytes: Uint8Array): Body {
  return { kind: 'bytes', bytes, digest: digestOf(bytes) };
}

async function read(
  { backend, object, signal }: Probe,
  part: { readonly from?: number; readonly length?: number } = {},
): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  const sink = (bytes: Uint8Array): void => void pieces.push(bytes.slice());
  const { found } = await backend.get(object, { ...part, sink, signal });
  return found ? Buffer.concat(pieces) : null;
}

async function reach(probe: Probe): Promise<Found> {
  const bytes = await read(probe);
  return {
    state: 'pass',
    detail: bytes === null ? 'it answers' : 'it answers, oddly with an object',
  };
}

async function write(
  { backend, object, signal }: Probe,
  { mode, settings }: OpenRemote,
): Promise<Found> {
  if (mode === 'read-only') return { state: 'note', detail: 'read-only by configuration' };
  const outcome = await backend.putIfAbsent(object, bodyOf(FIRST), { signal });
  if (outcome === 'written') return { state: 'pass', detail: 'this run may read and write' };
  if (outcome === 'denied' && settings.mode === 'read-write') {
    return {
      state: 'fail',
      detail: 'this run may read and not write, and lockstep.yaml says read-write',
      hint: 'give the run the right to write, or set `mode: read-only` or `auto`',
    };
  }
  if (outcome === 'denied') {
    return { state: 'note', detail: 'this run may read and not write, which is fine' };
  }
  return { state: 'fail', detail: 'a name that nobody has is said to exist' };
}

async function readBack(probe: Probe): Promise<Found> {
  const bytes = await read(probe);
  if (bytes?.equals(FIRST) === true) {
    return { state: 'pass', detail: 'what was written is there at once' };
  }
  return {
    state: 'fail',
    detail: bytes === null ? 'what was just written is not there' : 'other bytes came back',
    hint: 'use a store that is consistent; look for a proxy or cache between',
  };
}

async function writeTwice(probe: Probe): Promise<Found> {
  const { backend, object, signal } = probe;
  const outcome = await backend.putIfAbsent(object, bodyOf(SECOND), { signal });
  const bytes = await read(probe);
  if (outcome !== 'written' && bytes?.equals(FIRST) === true) {
    return { state: 'pass', detail: 'the first writer wins' };
  }
  return { state: 'note', detail: 'the last writer wins; nothing rests on it' };
}

async function readPart(probe: Probe): Promise<Found> {
  if (!probe.backend.capabilities.ranges) {
    return { state: 'note', detail: 'none: objects are read whole' };
  }
  const whole = await read(probe);
  const part = await read(probe, { from: 9, length: 6 });
  if (whole !== null && part?.equals(whole.subarray(9, 15)) === true) {
    return { state: 'pass', detail: 'parts of objects can be read' };
  }
  return { state: 'fail', detail: 'another part than the one asked for came' };
}

async function listed({ backend, object, signal }: Probe): Promise<Found> {
  if (!backend.capabilities.list) {
    return { state: 'note', detail: 'none: it cannot be collected or looked through' };
  }
  for await (const { name } of backend.list(SCRATCH, { signal })) {
    if (name === object) return { state: 'pass', detail: 'what was written is listed at once' };
  }
  return { state: 'note', detail: 'what was just written is not listed yet' };
}

async function remove(probe: Probe): Promise<Found> {
  const { backend, object, signal } = probe;
  if (!backend.capabilities.remove) {
    return { state: 'note', detail: 'none: it cannot be collected' };
  }
  await backend.remove(object, { signal });
  if ((await read(probe)) === null) return { state: 'pass', detail: 'objects can be removed' };
  return { state: 'note', detail: 'what was removed is still there for now' };
}

function clockCheck(backend: Backend): Check {
  const skew = backend.clockSkew();
  const name = 'clock';
  if (skew === null) return { name, state: 'note', detail: 'the server does not tell its time' };
  const detail = `the server's clock is ${Math.round(Math.abs(skew) / 1000)} s ${skew < 0 ? 'behind' : 'ahead'}`;
  if (Math.abs(skew) < SKEW_NOTED_MS) return { name, state: 'pass', detail };
  const state = Math.abs(skew) < SKEW_FAILS_MS ? 'note' : 'fail';
  return { name, state, detail, hint: 'set the clock of this machine (NTP)' };
}
