/** The sources as the compiler's parser sees them, for tests that guard the house. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const PROJECT = path.dirname(path.dirname(import.meta.dirname));

export interface Source {
  /** Relative to src/. */
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Every file of src/, parsed, with parents set. */
export function readSources(): readonly Source[] {
  return globSync('**/*.ts', { cwd: path.join(PROJECT, 'src') })
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(PROJECT, 'src', file), 'utf8');
      return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.ES2024, true) };
    });
}

export interface Import {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

/** Static and dynamic imports and re-exports of a file. */
export function importsOf({ tree }: Source): readonly Import[] {
  const found: Import[] = [];
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({
        specifier: node.moduleSpecifier.text,
        isTypeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
      });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
      found.push({ specifier, isTypeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isStringLiteral(argument)) {
        found.push({ specifier: argument.text, isTypeOnly: false });
      }
    }
  });
  return found;
}

/** The file of src/ that a relative import means, or null for a package. */
export function targetOf(source: Source, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(source.file), specifier).replace(/\.js$/, '.ts');
}

/** Calls `see` for the node and everything below it. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** `file:line` of a node. */
export function placeOf({ file, tree }: Source, node: ts.Node): string {
  return `src/${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}
