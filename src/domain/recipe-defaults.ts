/** Default recipes by type of component; none of them puts text of a manifest into a shell line. */
import { LockstepError } from '../errors.js';
import type { Command, Component, ComponentType } from './manifest.js';

/**
 * A command of a recipe. A default may depend on files of the component: it runs when all of `present` are
 * there and all of `absent` are not. The condition is part of the recipe, not its answer, so that the build key
 * is known from the lock alone, before anything is checked out (the answer follows from the tree id).
 */
export interface RecipeCommand {
  readonly command: Command;
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

export interface RecipeDefaults {
  readonly install: readonly RecipeCommand[];
  readonly build: readonly RecipeCommand[];
  readonly test: readonly RecipeCommand[];
  /** Captured when they exist after the build. */
  readonly outputs: readonly string[];
  /** Tools whose versions matter even when the manifest replaces the commands. */
  readonly tools: readonly string[];
  /** Directories of the component that stand first on PATH. */
  readonly path: readonly string[];
}

const NOTHING: RecipeDefaults = {
  install: [],
  build: [],
  test: [],
  outputs: [],
  tools: [],
  path: [],
};

const BY_TYPE: Readonly<Record<ComponentType, (component: Component) => RecipeDefaults>> = {
  npm,
  python,
  cargo,
  go,
  make,
  bazel,
  docker,
  script: () => NOTHING,
  none: () => NOTHING,
};

/** The defaults of a component's type. Throws `manifest-invalid` for a `build_target` that begins with "-". */
export function defaultsOf(component: Component): RecipeDefaults {
  if (component.buildTarget?.startsWith('-') === true) {
    throw new LockstepError('manifest-invalid', {
      message: `build_target ${JSON.stringify(component.buildTarget)} of ${component.name} would be taken for an option`,
      hint: 'write a target that does not begin with "-"',
    });
  }
  return BY_TYPE[component.type](component);
}

/** A Bazel label such as `//api:api` means nothing to the other tools and is left out there. */
function targetOf(component: Component): string | null {
  return component.buildTarget?.startsWith('//') === true ? null : component.buildTarget;
}

interface When {
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
}

function run(argv: readonly string[], when: When = {}): RecipeCommand {
  return { command: { argv }, present: when.present ?? [], absent: when.absent ?? [] };
}

/**
 * Install scripts of packages stay off; `npm rebuild` can be declared for those that need them. Without a
 * package lock `npm install` runs and writes none, so that the checkout stays clean. `build_target` = npm script.
 */
function npm(component: Component): RecipeDefaults {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
  const manifest = ['package.json'];
  const script = targetOf(component);
  return {
    install: [
      run(['npm', 'ci', ...flags], { present: [...manifest, 'package-lock.json'] }),
      run(['npm', 'ci', ...flags], {
        present: [...manifest, 'npm-shrinkwrap.json'],
        absent: ['package-lock.json'],
      }),
      run(['npm', 'install', '--no-package-lock', ...flags], {
        present: manifest,
        absent: ['package-lock.json', 'npm-shrinkwrap.json'],
      }),
    ],
    build: [
      script === null
        ? run(['npm', 'run', 'build', '--if-present'], { present: manifest })
        : run(['npm', 'run', script]),
    ],
    test: [run(['npm', 'test', '--if-present'], { present: manifest })],
    outputs: ['dist'],
    tools: ['node', 'npm'],
    path: [],
  };
}

/**
 * A private environment in `.venv`, first on PATH, never the global one; made when there are requirements or
 * the manifest asks for isolation. Python has no build or test command that fits all projects (`unittest`
 * fails when it finds nothing), so these are what the manifest says.
 */
function python(component: Component): RecipeDefaults {
  const isolation = component.isolation;
  const interpreter =
    isolation?.pythonVersion === undefined ? 'python3' : `python${isolation.pythonVersion}`;
  const requirements = isolation?.requirements ?? 'requirements.txt';
  const declared = isolation?.requirements !== undefined;
  const when = declared ? {} : { present: [requirements] };
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'];
  return {
    ...NOTHING,
    install: [
      run([interpreter, '-m', 'venv', '--clear', '.venv'], isolation?.type === 'venv' ? {} : when),
      run(['.venv/bin/python', ...pip, '-r', requirements], when),
    ],
    tools: [interpreter],
    path: ['.venv/bin'],
  };
}

/**
 * Offline when the crates are vendored, exact when there is a Cargo.lock. `target/release` is far too much to
 * keep, and which files in it matter only the project knows: outputs must be declared. `build_target` = package.
 */
function cargo(component: Component): RecipeDefaults {
  const target = targetOf(component);
  const only = target === null ? [] : ['--package', target];
  const variants = (verb: string): RecipeCommand[] =>
    [true, false].flatMap((locked) =>
      [true, false].map((vendored) =>
        run(
          [
            'cargo',
            verb,
            '--release',
            ...flag('--locked', locked),
            ...flag('--offline', vendored),
            ...only,
          ],
          {
            present: [...flag('Cargo.lock', locked), ...flag('vendor', vendored)],
            absent: [...flag('Cargo.lock', !locked), ...flag('vendor', !vendored)],
          },
        ),
      ),
    );
  return {
    ...NOTHING,
    build: variants('build'),
    test: variants('test'),
    tools: ['cargo', 'rustc'],
  };
}

function flag(name: string, on: boolean): readonly string[] {
  return on ? [name] : [];
}

/** `go build -o` refuses a module without a main package, so that case only compiles. */
const GO_BUILD =
  "if go list -f '{{.Name}}' ./... | grep -qx main; then go build -trimpath -buildvcs=false -o bin/ ./...; else go build -buildvcs=false ./...; fi";

/** Paths of the machine and of the checkout stay out of the programs. `build_target` = package. */
function go(component: Component): RecipeDefaults {
  const target = targetOf(component);
  return {
    ...NOTHING,
    install: [run(['go', 'mod', 'download'], { present: ['go.sum'], absent: ['vendor'] })],
    build: [
      target === null
        ? { command: { shell: GO_BUILD }, present: [], absent: [] }
        : run(['go', 'build', '-trimpath', '-buildvcs=false', '-o', 'bin/', target]),
    ],
    test: [run(['go', 'test', './...'])],
    outputs: ['bin'],
    tools: ['go'],
  };
}

/** `make` or `make <build_target>`; `build` is captured when it appears, other places must be declared. */
function make(component: Component): RecipeDefaults {
  const target = targetOf(component);
  return {
    ...NOTHING,
    build: [run(['make', ...(target === null ? [] : [target])])],
    outputs: ['build'],
    tools: ['make', 'cc'],
  };
}

/** Everything, or one label. `bazel-bin` is a link out of the tree, so outputs must be copied and declared. */
function bazel(component: Component): RecipeDefaults {
  return {
    ...NOTHING,
    build: [run(['bazel', 'build', '--', component.buildTarget ?? '//...'])],
    tools: ['bazel'],
  };
}

/** An image named after the component in the local daemon, no files. `build_target` = stage. */
function docker(component: Component): RecipeDefaults {
  const target = targetOf(component);
  const stage = target === null ? [] : ['--target', target];
  const image = `lockstep/${component.name.toLowerCase()}`;
  return {
    ...NOTHING,
    build: [run(['docker', 'build', '--tag', image, ...stage, '.'])],
    tools: ['docker'],
  };
}
