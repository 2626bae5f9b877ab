/** The forms in which one secret may appear in text. */

/** Shorter secrets would mask ordinary words, and so tell what they are. */
export const SHORTEST_SECRET = 4;

/** Every form of the secret; empty when no line of it is long enough. */
export function secretForms(secret: string): readonly string[] {
  const lines = [secret, secret.trim(), ...secret.split(/[\r\n]+/).map((line) => line.trim())];
  const long = lines.filter((line) => line.trim().length >= SHORTEST_SECRET);
  return [...new Set(long.flatMap((line) => [line, ...encodings(line)]))];
}

function encodings(text: string): readonly string[] {
  const percent = encodeURIComponent(text.toWellFormed());
  const strict = percent.replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const upper = [percent, strict, percent.replace(/%20/g, '+')];
  const lower = upper.map((form) => form.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()));
  return [...upper, ...lower, JSON.stringify(text).slice(1, -1), ...base64Forms(text)];
}

/**
 * Base64 of the secret wherever it stands inside a longer encoded text: for each of the three alignments the digits that
 * the secret alone decides. Also the padded and unpadded form of the secret encoded by itself.
 */
function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  const inner = [0, 1, 2].map((offset) => {
    const digits = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const from = Math.ceil((offset * 8) / 6);
    return digits.slice(from, Math.floor(((offset + bytes.length) * 8) / 6));
  });
  const alone = bytes.toString('base64');
  const forms = [alone, alone.replace(/=+$/, ''), ...inner];
  return forms
    .flatMap((form) => [form, form.replace(/\+/g, '-').replace(/\//g, '_')])
    .filter((form) => form.length >= SHORTEST_SECRET);
}
