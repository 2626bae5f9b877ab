/** The house: who may import whom, how large a thing may be, and what may stand only in one place. */
import { describe, expect, test } from '@jest/globals';
import path from 'node:path';
import ts from 'typescript';
import { importsOf, placeOf, readSources, targetOf, visit, type Source } from './sources.js';

const sources = readSources();

/** ARCHITECTURE.md, "The house": folder → folders it may import. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  ports: ['domain', 'ports'],
  store: ['domain', 'ports', 'store'],
  report: ['domain', 'report'],
  operations: ['domain', 'ports', 'store', 'report', 'operations'],
  adapters: ['domain', 'ports', 'adapters'],
  app: ['domain', 'ports', 'store', 'report', 'operations', 'adapters', 'app'],
  '.': ['app', 'adapters', 'store', '.'],
};

/** Packages and Node modules that a folder may import; adapters may import everything. */
const OUTSIDE: Readonly<Record<string, RegExp>> = {
  domain: /^(jstat|semver|yaml|zod(\/mini)?|@marcbachmann\/cel-js)$/,
  ports: /^$/,
  store: /^node:(zlib|path|util)$/,
  report: /^$/,
  operations: /^node:path$/,
  adapters: /^/,
  app: /^(commander|node:path)$/,
  '.': /^$/,
};

/** Files that may import one module of Node more than their folder. */
const OUTSIDE_EXTRA: Readonly<Record<string, string>> = {
  'domain/digest.ts': 'node:crypto',
  'store/packs/sealing.ts': 'node:crypto',
  'store/remote/signing.ts': 'node:crypto',
};

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '.';
}

/** Adapters of different folders are neighbours that may meet only in app. */
function arrowOffences(source: Source): readonly string[] {
  const folder = folderOf(source.file);
  return importsOf(source).flatMap(({ specifier }) => {
    const target = targetOf(source, specifier);
    if (target === 'errors.ts') return [];
    const allowed =
      target === null
        ? OUTSIDE[folder]?.test(specifier) || OUTSIDE_EXTRA[source.file] === specifier
        : ARROWS[folder]?.includes(folderOf(target));
    return allowed === true ? [] : [`src/${source.file} imports ${specifier}`];
  });
}

describe('the house', () => {
  test('imports point down only', () => {
    const rows = sources.filter(({ file }) => file !== 'errors.ts');

    expect(rows.length).toBeGreaterThan(50);
    expect(rows.flatMap(arrowOffences)).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    const graph = new Map(
      sources.map((source) => [
        source.file,
        importsOf(source)
          .filter(({ isTypeOnly }) => !isTypeOnly)
          .flatMap(({ specifier }) => targetOf(source, specifier) ?? []),
      ]),
    );

    expect([...graph.keys()].flatMap((file) => cycleFrom(graph, file))).toEqual([]);
  });

  test('ports have no runtime code', () => {
    const kinds = new Set([
      ts.SyntaxKind.ImportDeclaration,
      ts.SyntaxKind.InterfaceDeclaration,
      ts.SyntaxKind.TypeAliasDeclaration,
      ts.SyntaxKind.ExportDeclaration,
    ]);
    const offenders = sources
      .filter(({ file }) => file.startsWith('ports/'))
      .flatMap((source) =>
        source.tree.statements
          .filter((one) => !kinds.has(one.kind))
          .map((one) => placeOf(source, one)),
      );

    expect(offenders).toEqual([]);
  });

  test('files have at most 300 lines, functions at most 60', () => {
    const offenders = sources.flatMap((source) => [
      ...(source.text.split('\n').length > 301 ? [`src/${source.file}`] : []),
      ...longFunctions(source),
    ]);

    expect(offenders).toEqual([]);
  });

  test('every file begins with its purpose', () => {
    const offenders = sources.filter(({ text }) => !/^\/\*\*\s/.test(text)).map(({ file }) => file);

    expect(offenders).toEqual([]);
  });

  test('names of files are nouns, not bins', () => {
    const banned = /^(utils?|helpers?|managers?|common|misc)$/;
    const offenders = sources
      .map(({ file }) => file)
      .filter(
        (file) =>
          !/^[a-z0-9/-]+(\.d)?\.ts$/.test(file) ||
          path
            .basename(file, '.ts')
            .split('-')
            .some((word) => banned.test(word)),
      );

    expect(offenders).toEqual([]);
  });
});

function cycleFrom(
  graph: ReadonlyMap<string, readonly string[]>,
  start: string,
): readonly string[] {
  const seen = new Set<string>();
  const queue = (graph.get(start) ?? []).map((next) => [start, next]);
  for (let trail = queue.shift(); trail !== undefined; trail = queue.shift()) {
    const last = trail.at(-1) ?? '';
    if (last === start) return [trail.join(' → ')];
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of graph.get(last) ?? []) queue.push([...trail, next]);
  }
  return [];
}

function longFunctions(source: Source): readonly string[] {
  const found: string[] = [];
  visit(source.tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const lineOf = (position: number): number =>
      source.tree.getLineAndCharacterOfPosition(position).line;
    if (lineOf(node.end) - lineOf(node.getStart(source.tree)) >= 60)
      found.push(placeOf(source, node));
  });
  return found;
}
