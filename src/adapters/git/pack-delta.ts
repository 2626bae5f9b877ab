/** An object told as a change of another (gitformat-pack, "Deltified representation"). */

export interface DeltaSizes {
  readonly base: number;
  readonly result: number;
  /** Where the instructions begin. */
  readonly start: number;
}

/** What a delta says of itself; null when it ends too early. */
export function deltaSizes(delta: Buffer): DeltaSizes | null {
  const base = sizeAt(delta, 0);
  const result = base === null ? null : sizeAt(delta, base.end);
  if (base === null || result === null) return null;
  return { base: base.value, result: result.value, start: result.end };
}

/**
 * Instructions: a byte with its high bit set copies from the base, where its low seven bits say which bytes of offset (4)
 * and size (3) follow, a size of 0 meaning 65,536; any other byte but 0 is a count of new bytes that follow it.
 * Null when the delta is damaged or of another base. The caller has judged the size of the result.
 */
export function applyDelta(base: Buffer, delta: Buffer): Buffer | null {
  const sizes = deltaSizes(delta);
  if (sizes?.base !== base.length) return null;
  const result = Buffer.alloc(sizes.result);
  let filled = 0;
  for (let at = sizes.start; at < delta.length;) {
    const { source, from, size, end } = instructionAt(base, delta, at);
    const fits = size > 0 && from + size <= source.length && filled + size <= result.length;
    if (!fits) return null;
    source.copy(result, filled, from, from + size);
    filled += size;
    at = end;
  }
  return filled === result.length ? result : null;
}

interface Instruction {
  readonly source: Buffer;
  readonly from: number;
  readonly size: number;
  /** Where the next one begins. */
  readonly end: number;
}

function instructionAt(base: Buffer, delta: Buffer, start: number): Instruction {
  const code = delta[start] ?? 0;
  if (code < 128) return { source: delta, from: start + 1, size: code, end: start + 1 + code };
  const values = [0, 0];
  let end = start + 1;
  for (let bit = 0; bit < 7; bit += 1) {
    if ((code & (1 << bit)) === 0) continue;
    const [part, scale] = bit < 4 ? [0, bit] : [1, bit - 4];
    values[part] = (values[part] ?? 0) + (delta[end] ?? 0) * 256 ** scale;
    end += 1;
  }
  const [from = 0, size = 0] = values;
  return { source: base, from, size: size === 0 ? 0x10000 : size, end };
}

/** Seven bits a byte, little end first. */
function sizeAt(
  delta: Buffer,
  start: number,
): { readonly value: number; readonly end: number } | null {
  let value = 0;
  for (let end = start, scale = 1; end < delta.length; end += 1, scale *= 128) {
    const byte = delta[end] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return { value, end: end + 1 };
  }
  return null;
}
