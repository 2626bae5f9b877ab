/** Content-defined chunks (FastCDC with normalised chunking, docs/formats.md): where to cut depends on the bytes alone. */
import { digestOf, hexOf } from '../../domain/digest.js';

/** No chunk is shorter, but the last of a file. */
export const MIN_CHUNK = 64 << 10;
/** Up to here a cut needs more zero bits, so that most chunks are a little longer than this. */
export const NORMAL_CHUNK = 256 << 10;
/** No chunk is longer. */
export const MAX_CHUNK = 1 << 20;

const STRICT_MASK = 0xffff_f000;
const LOOSE_MASK = 0xffff_0000;

/** A piece of memory that finds cuts in itself. */
export interface Cutter {
  /** As many bytes as were asked for; never moved. */
  readonly memory: Buffer;
  /**
   * The length of the chunk that begins at `from`. `to` is the end of the file, or at least `MAX_CHUNK` further on:
   * with less the cut could depend on how the file was read.
   */
  cut(from: number, to: number): number;
}

/** Random numbers that anyone can make again: the first 32 bits of SHA-256 of `lockstep gear <byte>`. */
export function gearTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) =>
    Number.parseInt(hexOf(digestOf(`lockstep gear ${byte}`)).slice(0, 8), 16),
  );
}

/** In WebAssembly, 1.7 times as fast as in plain JavaScript, which serves where there is none (`node --jitless`). */
export function createCutter(bytes: number): Cutter {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly?: WebAssemblyParts };
  return WebAssembly === undefined
    ? createPlainCutter(bytes)
    : createFastCutter(WebAssembly, bytes);
}

function createFastCutter({ Memory, Module, Instance }: WebAssemblyParts, bytes: number): Cutter {
  const gear = gearTable();
  const pages = Math.ceil((gear.byteLength + bytes) / PAGE_BYTES);
  const memory = new Memory({ initial: pages });
  new Uint32Array(memory.buffer).set(gear);
  const module = new Module(Buffer.from(CODE, 'base64'));
  const { cut } = new Instance(module, { m: { memory } }).exports;
  const start = gear.byteLength;
  return {
    memory: Buffer.from(memory.buffer, start, bytes),
    cut: (from, to) => cut(start + from, start + to),
  };
}

/** The same cuts in plain JavaScript. */
export function createPlainCutter(bytes: number): Cutter {
  const gear = gearTable();
  const memory = Buffer.alloc(bytes);
  return { memory, cut: (from, to) => cutIn(memory.subarray(from, to), gear) };
}

function cutIn(bytes: Uint8Array, gear: Uint32Array): number {
  const longest = Math.min(bytes.byteLength, MAX_CHUNK);
  let hash = 0;
  for (let at = MIN_CHUNK; at < longest;) {
    const mask = at < NORMAL_CHUNK ? STRICT_MASK : LOOSE_MASK;
    hash = ((hash << 1) + (gear[bytes[at] ?? 0] ?? 0)) | 0;
    at += 1;
    if ((hash & mask) === 0) return at;
  }
  return longest;
}

const PAGE_BYTES = 65536;

/** What is used of the platform's global, which the language's own types leave out. */
interface WebAssemblyParts {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, object>>>>,
  ) => { readonly exports: { readonly cut: Cutter['cut'] } };
}

/*
The gear table lies at address 0, the bytes behind it. What follows is the assembled form of

(module
  (import "m" "memory" (memory 1))
  (func (export "cut") (param $from i32) (param $to i32) (result i32)
    (local $at i32) (local $hash i32) (local $end i32)
    (if (i32.le_u (i32.sub (local.get $to) (local.get $from)) (i32.const 65536))
      (then (return (i32.sub (local.get $to) (local.get $from)))))
    (if (i32.gt_u (i32.sub (local.get $to) (local.get $from)) (i32.const 1048576))
      (then (local.set $to (i32.add (local.get $from) (i32.const 1048576)))))
    (local.set $at (i32.add (local.get $from) (i32.const 65536)))
    (local.set $end (i32.add (local.get $from) (i32.const 262144)))
    (if (i32.gt_u (local.get $end) (local.get $to)) (then (local.set $end (local.get $to))))
    (block $found
      (block $normal
        (loop $next
          (br_if $normal (i32.ge_u (local.get $at) (local.get $end)))
          (local.set $hash (i32.add (i32.shl (local.get $hash) (i32.const 1))
            (i32.load (i32.shl (i32.load8_u (local.get $at)) (i32.const 2)))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (br_if $found (i32.eqz (i32.and (local.get $hash) (i32.const 0xfffff000))))
          (br $next)))
      (loop $next
        (br_if $found (i32.ge_u (local.get $at) (local.get $to)))
        (local.set $hash (i32.add (i32.shl (local.get $hash) (i32.const 1))
          (i32.load (i32.shl (i32.load8_u (local.get $at)) (i32.const 2)))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br_if $found (i32.eqz (i32.and (local.get $hash) (i32.const 0xffff0000))))
        (br $next)))
    (i32.sub (local.get $at) (local.get $from))))
*/
const CODE =
  'AGFzbQEAAAABBwFgAn9/AX8CDQEBbQZtZW1vcnkCAAEDAgEABwcBA2N1dAAACroBAbcBAQN/IAEgAGtBgIAETQRAIAEgAGsPCyABIABrQYCAwABLBEAgAEGAgMAA' +
  'aiEBCyAAQYCABGohAiAAQYCAEGohBCAEIAFLBEAgASEECwJAAkADQCACIARPDQEgA0EBdCACLQAAQQJ0KAIAaiEDIAJBAWohAiADQYBgcUUNAgwACwsDQCACIAFPDQEg' +
  'A0EBdCACLQAAQQJ0KAIAaiEDIAJBAWohAiADQYCAfHFFDQEMAAsLIAIgAGsL';
