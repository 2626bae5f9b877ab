/** Reading components.yaml: everything it may say, and every problem at once. */
import { describe, expect, test } from '@jest/globals';
import type { Component } from '../../../src/domain/manifest.js';
import type { ComponentName } from '../../../src/domain/names.js';
import { readManifest } from '../../../src/domain/read-manifest.js';
import { caught, caughtFindings } from '../../support/caught.js';

const FILE = 'manifests/components.yaml';
const read = (text: string, allowLocal = false) => readManifest(text, FILE, { allowLocal });
const REPO = 'repo: "https://h.example/x.git"';

function component(fields: string): Component {
  const found = read(
    `components:\n  x: {${REPO}, version: v1, ${fields}}\n  lib: {${REPO}, version: v1}\n`,
  );
  return found.components.get('x' as ComponentName) as Component;
}

const lines = (text: string) =>
  caughtFindings(() => read(text)).map(
    (one) => `${one.where?.line}:${one.where?.column} ${one.message} | ${one.fix}`,
  );

describe('a manifest', () => {
  test('of the earlier command line is read unchanged', () => {
    const manifest = read(
      `meta: {mode: reference}\ncomponents:\n  api: {type: npm, version: v1.1.0, repo: "https://host/api.git", depends_on: [lib], build_target: "//a:b", isolation: {type: venv, python_version: 3.10, requirements: r.txt}}\n  lib: {type: bazel, version: main, repo: "https://host/lib.git"}\n`,
    );
    expect(manifest.mode).toBe('reference');
    expect([...manifest.components.values()]).toEqual([
      {
        name: 'api',
        repo: 'https://host/api.git',
        version: 'v1.1.0',
        type: 'npm',
        buildTarget: '//a:b',
        dependsOn: [{ name: 'lib', range: null }],
        tagPrefix: '',
        build: {},
        line: 3,
        isolation: { type: 'venv', pythonVersion: '3.10', requirements: 'r.txt' },
      },
      {
        name: 'lib',
        repo: 'https://host/lib.git',
        version: 'main',
        type: 'bazel',
        buildTarget: null,
        dependsOn: [],
        tagPrefix: '',
        build: {},
        line: 4,
        isolation: null,
      },
    ]);
  });

  test('gives components sorted by name', () => {
    const text = ['c', 'a', 'b'].map((name) => `  ${name}: {${REPO}, version: v1}\n`).join('');
    expect([...read(`components:\n${text}`).components.keys()]).toEqual(['a', 'b', 'c']);
  });

  test.each([
    ['1.10', '1.10'],
    ['"1.10"', '1.10'],
    ['2026-01-01', '2026-01-01'],
    ['0x10', '0x10'],
    ['true', 'true'],
    ['1e3', '1e3'],
    ['" v1 "', 'v1'],
    ['^1.2', '^1.2'],
    ['">=1 <2 || 3.x"', '>=1 <2 || 3.x'],
  ])('takes version %s by its text', (written, meant) => {
    const manifest = read(`components: {x: {${REPO}, version: ${written}}}`);
    expect(manifest.components.get('x' as ComponentName)?.version).toBe(meant);
  });

  test('takes the three forms of a dependency', () => {
    expect(component('depends_on: [lib]').dependsOn).toEqual([{ name: 'lib', range: null }]);
    expect(component('depends_on: ["lib:^1.2"]').dependsOn).toEqual([
      { name: 'lib', range: '^1.2' },
    ]);
    expect(component('depends_on: [{name: lib, version: 1.10}]').dependsOn).toEqual([
      { name: 'lib', range: '1.10' },
    ]);
    expect(component('depends_on: [{name: lib}]').dependsOn).toEqual([
      { name: 'lib', range: null },
    ]);
    expect(component('depends_on: null').dependsOn).toEqual([]);
  });

  test.each([
    ['make all', [{ shell: 'make all' }]],
    ['[make, all]', [{ argv: ['make', 'all'] }]],
    ['[[make, a], [make, b]]', [{ argv: ['make', 'a'] }, { argv: ['make', 'b'] }]],
    ['[make all, [make, b]]', [{ shell: 'make all' }, { argv: ['make', 'b'] }]],
    ['[{run: make a}, make b]', [{ shell: 'make a' }, { shell: 'make b' }]],
    ['{run: [make, a]}', [{ argv: ['make', 'a'] }]],
    ['[]', []],
    ['true', [{ shell: 'true' }]],
  ])('takes build: %s as commands', (written, commands) => {
    expect(component(`build: {build: ${written}}`).build).toEqual({ build: commands });
  });

  test('reads the rest of a build', () => {
    expect(
      component(
        'tag_prefix: x/, build: {outputs: [dist], inputs: [a/b], env: {PORT: 8080, timeout: 5}, pass_env: [HOME], timeout: 60, test: null}',
      ),
    ).toMatchObject({
      tagPrefix: 'x/',
      build: {
        outputs: ['dist'],
        inputs: ['a/b'],
        env: new Map([
          ['PORT', '8080'],
          ['timeout', '5'],
        ]),
        passEnv: ['HOME'],
        timeout: 60,
      },
    });
  });

  test('shows all problems at once, each with its place and what to write', () => {
    const text = `components:
  api:
    repo: ext::sh
    verison: 1.10
    type: nmp
    depends_on: [lob, "lib:main"]
    build: {outputs: [../x, dist], timeout: -1, env: {"a b": 2}, test: [a, [""]], bild: x}
  lib: {${REPO}, version: "v1..2"}
  "-x": {${REPO}, version: v1}
  LIB: 5
extra: 1
meta: {mode: x}
`;
    const error = caught(() => read(text));
    expect(error.code).toBe('manifest-invalid');
    expect(error.message.split('\n')).toHaveLength(17);
    const wanted = [
      '2:3: component api has no version; write a tag',
      '3:11: repo of component api: repository URL "ext::sh" is refused',
      '4:5: component api has an unknown key "verison"; write version',
      '5:11: type of component api is "nmp"; write npm',
      '6:18: api depends on lob, which is no component; write',
      '6:23: depends_on[1] of component api is "lib:main"; write a component name',
      '7:23: build.outputs[0] of component api is "../x"; write a relative path',
      '7:45: build.timeout of component api is "-1"; write a number above 0',
      '7:62: build.env.a b of component api is not allowed; write a name',
      '7:76: build.test[1] of component api is a list; write a command',
      '7:83: build of component api has an unknown key "bild"; write build',
      '8:3: components LIB and lib differ in case only; rename one',
      '8:51: version of component lib is "v1..2"; write a tag',
      '9:3: "-x" cannot name a component; use letters',
      '10:8: component LIB is "5"; write a mapping',
      '11:1: the file has an unknown key "extra"; write one of components, meta',
      '12:14: mode of meta is "x"; write "reference" or "vendored"',
    ];
    for (const [index, line] of error.message.split('\n').entries()) {
      expect(line).toContain(`${FILE}:${wanted[index]}`);
    }
    expect(lines(text)).toHaveLength(17);
  });

  test('has no local repositories unless that is allowed', () => {
    const text = `components: {x: {repo: /srv/x.git, version: v1}}`;
    expect(caught(() => read(text)).message).toMatch(/:1:24: .*LOCKSTEP_ALLOW_FILE=1/);
    expect(read(text, true).components.size).toBe(1);
  });

  test.each(['', '# nothing\n', '[]', 'components: [a]', 'components:\n', 'x'])(
    'that has no components is refused: %j',
    (text) => expect(caught(() => read(text)).code).toBe('manifest-invalid'),
  );
});

describe('dependencies in a manifest (T52)', () => {
  const graph = (edges: Record<string, string>) =>
    `components:\n${Object.entries(edges)
      .map(([name, on]) => `  ${name}: {${REPO}, version: v1, depends_on: [${on}]}\n`)
      .join('')}`;

  test('that form a circle are refused with the path', () => {
    const error = caught(() => read(graph({ c: 'a', a: 'b', b: 'c', d: 'a' })));
    expect(error.code).toBe('dependency-cycle');
    expect(error.message).toContain(
      ':3:3: components depend on each other in a circle: a → b → c → a;',
    );
    expect(caught(() => read(graph({ a: 'a' }))).message).toContain('a → a');
  });

  test('that do not exist are refused with the nearest name', () => {
    const error = caught(() => read(graph({ core: '', api: '"coer:^1"' })));
    expect(error.code).toBe('dependency-missing');
    expect(error.message).toMatch(/:3:\d+: api depends on coer, which is no component; write core/);
  });

  test('are named once', () => {
    expect(caught(() => read(graph({ a: '', b: 'a, "a:^1"' }))).message).toMatch(
      /depends on a twice/,
    );
  });
});

describe('hostile names (T31)', () => {
  test('of Object.prototype are names like any other', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const manifest = read(
      `components:\n${names.map((name) => `  ${name}: {${REPO}, version: v1, build: {env: {${name}: x}}}\n`).join('')}`,
    );
    expect([...manifest.components.keys()]).toEqual([...names].sort());
    const built = manifest.components.get('constructor' as ComponentName)?.build;
    expect(built?.env).toEqual(new Map([['constructor', 'x']]));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('__proto__ is refused wherever a key stands', () => {
    for (const text of [
      `components: {__proto__: {${REPO}, version: v1}}`,
      `components: {x: {${REPO}, version: v1, __proto__: {type: npm}}}`,
      `components: {x: {${REPO}, version: v1, build: {env: {"__proto__": x}}}}`,
      `__proto__: {components: {}}\ncomponents: {}`,
    ]) {
      expect(caught(() => read(text)).message).toMatch(/the key "__proto__" is not allowed/);
    }
  });
});
