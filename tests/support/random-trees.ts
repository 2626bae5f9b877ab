/** Random trees that obey the rules, with names that need escapes, sort oddly, or share long beginnings. */
import fc from 'fast-check';
import { digestOf } from '../../src/domain/digest.js';
import { parseSafePath } from '../../src/domain/safe-path.js';
import { compareUtf8 } from '../../src/domain/tree-rules.js';
import type { Tree, TreeEntry } from '../../src/domain/tree.js';

const NAMES = ['a', 'a-b', 'a b', 'b.js', 'say "hi"', 'ünï', '😀', '\ue000', 'node_modules', 'x+y'];

const content = fc.record({
  kind: fc.constantFrom('file' as const, 'executable' as const),
  size: fc.oneof(fc.nat(2000), fc.maxSafeNat()),
  digest: fc.nat(5).map((n) => digestOf(String(n))),
});

const leaf = fc.oneof(
  { arbitrary: content, weight: 6 },
  { arbitrary: content.map((file) => ({ ...file, chunked: true as const })), weight: 1 },
  {
    arbitrary: fc
      .constantFrom('a', './b.js', 'say "hi"', 'ünï', 'a/b')
      .map((target) => ({ kind: 'symlink' as const, target: `later/${target}` })),
    weight: 1,
  },
  { arbitrary: fc.constant({ kind: 'directory' as const }), weight: 2 },
);

const entries = fc.dictionary(
  fc
    .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/')),
  leaf,
  { maxKeys: 25 },
);

/** Every directory on the way has its own line. */
export const anyTree: fc.Arbitrary<Tree> = entries.map((wanted) => {
  const tree = new Map<string, TreeEntry>();
  for (const [path, what] of Object.entries(wanted).sort(([a], [b]) => b.length - a.length)) {
    if (tree.has(path)) continue;
    tree.set(path, { ...what, path: parseSafePath(path) });
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const above = path.slice(0, at);
      tree.set(above, { kind: 'directory', path: parseSafePath(above) });
    }
  }
  return [...tree.values()].sort((a, b) => compareUtf8(a.path, b.path));
});
