/** Writes every file that is made from the tables in the sources: action.yml, action READMEs, docs/errors.md, docs/schemas. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from './load-table.mjs';

const root = path.dirname(import.meta.dirname);

for (const [file, text] of generatedFiles()) {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
