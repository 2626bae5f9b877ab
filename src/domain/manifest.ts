/** The manifest: components, what they want, how they are built. Shapes only; `read-manifest.ts` reads them. */
import type { ComponentName, EnvironmentName } from './names.js';

export const COMPONENT_TYPES = [
  'npm',
  'python',
  'cargo',
  'go',
  'bazel',
  'make',
  'docker',
  'script',
  'none',
] as const;
export type ComponentType = (typeof COMPONENT_TYPES)[number];

/** A dependency; `range` is an npm-style range that the locked version must satisfy, or null for any. */
export interface Dependency {
  readonly name: ComponentName;
  readonly range: string | null;
}

/** One command: an argv, or a line for the declared shell (`sh -c`). */
export type Command = { readonly argv: readonly string[] } | { readonly shell: string };

/** What `build:` may override; absent fields fall to the recipe of the type. */
export interface BuildSpec {
  readonly install?: readonly Command[];
  readonly build?: readonly Command[];
  readonly test?: readonly Command[];
  readonly verify?: readonly Command[];
  readonly deploy?: readonly Command[];
  /** Paths inside the component, files or directories, captured after the build. */
  readonly outputs?: readonly string[];
  /** Extra paths or declared values that enter the build key: files of the meta-repo, relative to it. */
  readonly inputs?: readonly string[];
  /** Variables given to the build; they enter the build key. */
  readonly env?: ReadonlyMap<string, string>;
  /** Names of host variables let through to the build (opt-in); their values enter the build key. */
  readonly passEnv?: readonly string[];
  /** Seconds for each phase. */
  readonly timeout?: number;
}

export interface Isolation {
  readonly type: 'none' | 'venv' | 'docker';
  readonly pythonVersion?: string;
  readonly requirements?: string;
}

export interface Component {
  readonly name: ComponentName;
  readonly repo: string;
  /** Tag, branch, full commit or npm-style range. */
  readonly version: string;
  readonly type: ComponentType;
  readonly buildTarget: string | null;
  readonly dependsOn: readonly Dependency[];
  /** For path-prefixed tags such as `api/v1.2.0`: `api/`. */
  readonly tagPrefix: string;
  readonly build: BuildSpec;
  readonly isolation: Isolation | null;
  /** Where it stands in the manifest, for findings. */
  readonly line: number;
}

export interface Manifest {
  readonly file: string;
  readonly mode: 'reference' | 'vendored';
  /** Sorted by name. */
  readonly components: ReadonlyMap<ComponentName, Component>;
}

/** `environments.yaml`: versions that replace the manifest's in an environment; an environment may be empty. */
export type Environments = ReadonlyMap<EnvironmentName, ReadonlyMap<ComponentName, string>>;
