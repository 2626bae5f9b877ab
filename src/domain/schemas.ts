/** Schemas of every file that Lockstep reads; the readers' types and the published JSON Schemas both come from them. */
import * as z from 'zod/mini';
import { phaseSchema as phase } from './command-schema.js';
import { configSchema } from './config-schema.js';
import { isObjectId } from './git-ids.js';
import { isRefName } from './git-ref.js';
import { COMPONENT_TYPES } from './manifest.js';
import { isName, NAME_PATTERN } from './names.js';
import {
  NAME_FIX,
  fields,
  text,
  checked,
  maybe,
  list,
  name,
  version,
  path,
  variable,
  seconds,
} from './schema-parts.js';
import { dependencyOf, rangeOf } from './version-text.js';

const build = fields(
  {
    install: maybe(phase),
    build: maybe(phase),
    test: maybe(phase),
    verify: maybe(phase),
    deploy: maybe(phase),
    outputs: maybe(list(path, 'write a list of paths inside the component')),
    inputs: maybe(list(path, 'write a list of paths inside the meta-repo')),
    env: maybe(
      z.record(variable, z.string({ error: 'write a text' }), {
        error: 'write a mapping of variable names to texts',
      }),
    ),
    pass_env: maybe(list(variable, 'write a list of variable names')),
    timeout: maybe(seconds),
  },
  'write a mapping with install, build, test, verify, deploy or outputs',
);

const isolation = fields(
  {
    type: z.enum(['none', 'venv', 'docker'], { error: 'write none, venv or docker' }),
    python_version: maybe(text('write a version such as "3.12"')),
    requirements: maybe(text('write the path of a requirements file')),
  },
  'write a mapping with type',
);

const DEPENDENCY_FIX = 'write a component name, "name:range", or {name: …, version: range}';
const dependency = z.union(
  [
    checked(DEPENDENCY_FIX, (value) => dependencyOf(value) !== null),
    fields(
      {
        name: checked(DEPENDENCY_FIX, isName),
        version: maybe(
          z
            .string({ error: DEPENDENCY_FIX })
            .check(z.refine((value) => rangeOf(value) !== null, { error: DEPENDENCY_FIX })),
        ),
      },
      DEPENDENCY_FIX,
    ),
  ],
  { error: DEPENDENCY_FIX },
);
const dependsOn = maybe(list(dependency, 'write a list such as [lib, "core:^1.2"]'));
const componentType = z.enum(COMPONENT_TYPES, { error: `write ${COMPONENT_TYPES.join(', ')}` });

/** One entry under `components:` of the manifest. */
export const componentSchema = fields(
  {
    repo: text('write the URL of the repository'),
    version,
    type: maybe(componentType),
    build_target: maybe(text('write a target, or leave it out')),
    depends_on: dependsOn,
    tag_prefix: maybe(
      z
        .string({ error: 'write a prefix such as "api/"' })
        .check(
          z.refine((value) => isRefName(`${value}v1`), { error: 'write a prefix such as "api/"' }),
        ),
    ),
    build: maybe(build),
    isolation: maybe(isolation),
  },
  'write a mapping with at least repo and version',
);

/** `meta:` of the manifest. */
export const metaSchema = fields(
  {
    mode: maybe(z.enum(['reference', 'vendored'], { error: 'write "reference" or "vendored"' })),
  },
  'write a mapping with mode',
);

/** One version under an environment. */
export const versionSchema = version;

const RELOCK = 'run: lockstep lock';
const objectId = (fix: string) =>
  checked(fix, isObjectId).check(z.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, { error: fix }));
const digest = z
  .string({ error: 'write sha256: and 64 hexadecimal digits' })
  .check(z.regex(/^sha256:[0-9a-f]{64}$/, { error: 'write sha256: and 64 hexadecimal digits' }));
const fullRef = checked(
  'write a full ref such as refs/tags/v1.0.0',
  (value) => value.startsWith('refs/') && isRefName(value),
);
const environment = z.nullable(name(NAME_FIX));

// Locks keep unknown keys out of the way without an error, so that a minor addition does not break older readers.

/** One component of a lock, version 2. */
export const lockedSchema = z.looseObject(
  {
    repo: text('write the URL of the repository'),
    version: text('write the version that was resolved'),
    ref: z.nullable(fullRef),
    commit: objectId(`write all 40 or 64 hexadecimal digits of the commit, or ${RELOCK}`),
    tree: objectId(`write all 40 or 64 hexadecimal digits of the tree, or ${RELOCK}`),
    type: componentType,
    build_target: maybe(text('write a target, or null')),
    depends_on: dependsOn,
    output: maybe(digest),
  },
  { error: 'write a mapping with repo, version, ref, commit, tree and type' },
);

/** Everything of a lock, version 2, but its components. */
export const lockHeadSchema = z.looseObject(
  {
    lockfile_version: z.literal(2, { error: 'write 2' }),
    environment,
    generated_at: z.string({ error: 'write a time' }).check(
      z.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z$/, {
        error: 'write a time such as "2026-11-21T10:00:00Z"',
      }),
    ),
    manifest: digest,
    promoted_from: maybe(
      z.looseObject(
        { environment: name(NAME_FIX), lock: digest },
        { error: 'write {environment: …, lock: sha256:…}' },
      ),
    ),
    partial: maybe(z.boolean({ error: 'write true, or leave it out' })),
  },
  { error: `write a lock, or ${RELOCK}` },
);

const anyId = objectId(`write all 40 or 64 hexadecimal digits, or ${RELOCK}`);

/** One component of a lock of the earlier `meta` command. */
export const earlierLockedSchema = z.looseObject(
  {
    repo: text('write the URL of the repository'),
    version: text('write the version that was resolved'),
    commit: maybe(anyId),
    sha: maybe(anyId),
    type: maybe(componentType),
    build_target: maybe(text('write a target, or null')),
    depends_on: dependsOn,
  },
  { error: 'write a mapping with repo, version and commit' },
);

/** Everything of such a lock but its components. */
export const earlierLockHeadSchema = z.looseObject(
  { environment: z.optional(environment), generated_at: maybe(z.string()) },
  { error: `write a lock, or ${RELOCK}` },
);

const componentName = z.string().check(z.regex(new RegExp(NAME_PATTERN)));

/** JSON Schemas (draft 2020-12) by the base name of their file in `docs/schemas/`. */
export function jsonSchemas(): Record<'components' | 'environments' | 'lock' | 'lockstep', object> {
  const components = z.strictObject({
    meta: maybe(metaSchema),
    components: z.record(componentName, componentSchema),
  });
  const environments = z.strictObject({
    environments: maybe(z.record(componentName, maybe(z.record(componentName, version)))),
  });
  const lock = z.intersection(
    lockHeadSchema,
    z.looseObject({ components: z.record(componentName, lockedSchema) }),
  );
  return {
    components: published(components, 'components.yaml: the components of a meta-repo'),
    environments: published(environments, 'environments.yaml: versions per environment'),
    lock: published(lock, 'components.lock.yaml: the lock of one environment, version 2'),
    lockstep: published(configSchema, 'lockstep.yaml: how Lockstep works in this meta-repo'),
  };
}

function published(schema: z.core.$ZodType, title: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== version) return;
      // A version that is not quoted, such as 1.10, is a number to an editor; the reader takes its text.
      delete jsonSchema.type;
      delete jsonSchema.minLength;
      jsonSchema.anyOf = [{ type: 'string', minLength: 1 }, { type: 'number' }];
    },
  });
  return { $schema, title, ...rest };
}
