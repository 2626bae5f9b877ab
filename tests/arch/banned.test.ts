/** What may stand only in its one home, and what may stand nowhere. */
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { placeOf, readSources, visit, type Source } from './sources.js';

const sources = readSources();

/** Member access → the files that are its home. */
const HOMES: Readonly<Record<string, RegExp>> = {
  'process.env': /^adapters\/terminal\.ts$/,
  'host.env': /^adapters\/terminal\.ts$/,
  // The marks compare with times of files, which no clock of ours can stand in for.
  'Date.now': /^adapters\/(node-clock|git\/marks)\.ts$/,
  'Math.random': /^$/,
  'performance.now': /^adapters\/node-clock\.ts$/,
};

function offences(isOffence: (node: ts.Node, source: Source) => boolean): readonly string[] {
  const found: string[] = [];
  for (const source of sources) {
    visit(source.tree, (node) => {
      if (isOffence(node, source))
        found.push(
          `${placeOf(source, node)}: ${node.getText(source.tree).split('\n')[0]?.slice(0, 80)}`,
        );
    });
  }
  return found;
}

const MUTATORS = /^(set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill)$/;

/** Names that a file declares at its top level. */
function topLevelNames(source: Source): ReadonlySet<string> {
  const statements = source.tree.statements.filter(ts.isVariableStatement);
  return new Set(
    statements.flatMap((one) =>
      one.declarationList.declarations.map((each) => each.name.getText()),
    ),
  );
}

/** A call such as `seen.add(…)`, or an assignment such as `state.last = …`, to something at the top level. */
function isMutationOf(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression, name } = node.expression;
    return MUTATORS.test(name.text) && names.has(expression.getText());
  }
  if (!ts.isBinaryExpression(node)) return false;
  const { operatorToken, left } = node;
  const isAssignment =
    operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    operatorToken.kind <= ts.SyntaxKind.LastAssignment;
  const isMember = ts.isPropertyAccessExpression(left) || ts.isElementAccessExpression(left);
  return isAssignment && isMember && names.has(left.expression.getText());
}

describe('banned', () => {
  test('the environment, the clock and chance are read in one place each', () => {
    const offenders = offences((node, { file }) => {
      if (!ts.isPropertyAccessExpression(node)) return false;
      const home = HOMES[node.getText()];
      return home !== undefined && !home.test(file);
    });

    expect(offenders).toEqual([]);
  });

  test('a new Date takes its time from a clock or a text', () => {
    const offenders = offences(
      (node) =>
        ts.isNewExpression(node) &&
        node.expression.getText() === 'Date' &&
        (node.arguments ?? []).length === 0,
    );

    expect(offenders).toEqual([]);
  });

  test('nothing is printed past the doors', () => {
    const offenders = offences((node) => ts.isIdentifier(node) && node.text === 'console');

    expect(offenders).toEqual([]);
  });

  test('every error thrown on purpose has a code', () => {
    const offenders = offences(
      (node) =>
        ts.isThrowStatement(node) &&
        ts.isNewExpression(node.expression) &&
        node.expression.expression.getText() === 'Error',
    );

    expect(offenders).toEqual([]);
  });

  test('no type is any', () => {
    expect(offences((node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });

  test('modules keep no state', () => {
    const names = new Map(sources.map((source) => [source, topLevelNames(source)]));
    const offenders = offences((node, source) => {
      if (isMutationOf(node, names.get(source) ?? new Set()))
        return source.file !== 'adapters/terminal.ts';
      if (!ts.isVariableStatement(node) || !ts.isSourceFile(node.parent)) return false;
      return (node.declarationList.flags & ts.NodeFlags.Const) === 0;
    });

    expect(offenders).toEqual([]);
  });

  test('nothing is exported by default, no enum is declared', () => {
    const offenders = offences(
      (node) =>
        ts.isEnumDeclaration(node) ||
        ts.isExportAssignment(node) ||
        (ts.canHaveModifiers(node) &&
          (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.DefaultKeyword)),
    );

    expect(offenders).toEqual([]);
  });
});
