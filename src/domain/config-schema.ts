/** Schema of `lockstep.yaml`. */
import * as z from 'zod/mini';
import { deliverySchema } from './delivery-schema.js';
import { whyBadEndpoint } from './endpoint.js';
import { gatesByEnvironment } from './gates-schema.js';
import { isRefName } from './git-ref.js';
import { whyBadRemoteUrl } from './remote-url.js';
import { applySchema, rollbackSchema } from './rollback-schema.js';
import {
  checked,
  fields,
  list,
  maybe,
  name,
  NAME_FIX,
  path,
  seconds,
  text,
} from './schema-parts.js';
import { sizeOf } from './size.js';
import { isSpan } from './span.js';
import { updateSchema } from './update-schema.js';

const spanOf = (fix: string) => checked(fix, isSpan);
const count = (fix: string, least: number, most: number) =>
  z.int({ error: fix }).check(z.gte(least, { error: fix }), z.lte(most, { error: fix }));
const size = checked('write a size such as 512MiB or 2GiB', (value) => sizeOf(value) !== null);

const flag = z.boolean({ error: 'write true or false' });
const URL_FIX =
  'write s3://bucket/prefix, gs://bucket/prefix, az://container/prefix, file:///directory or actions://';
const remoteUrl = text(URL_FIX).check(
  z.refine((value) => whyBadRemoteUrl(value) === null, {
    error: (issue) => `${URL_FIX}: ${whyBadRemoteUrl(String(issue.input)) ?? ''}`,
  }),
);
const endpoint = text('write https://host, https://host:port or https://host/path');

interface Endpoints {
  readonly endpoint?: string | null | undefined;
  readonly sts_endpoint?: string | null | undefined;
  readonly insecure?: boolean | null | undefined;
}

/** An endpoint is judged together with the `insecure` beside it. */
const endpointIsRight = (key: 'endpoint' | 'sts_endpoint') => {
  const why = (remote: Endpoints): string | null => {
    const value = remote[key] ?? null;
    return value === null ? null : whyBadEndpoint(value, remote.insecure === true);
  };
  return z.refine<Endpoints>((remote) => why(remote) === null, {
    path: [key],
    error: (issue) => why(issue.input as Endpoints) ?? '',
  });
};

const remote = fields(
  {
    name: maybe(name(NAME_FIX)),
    url: remoteUrl,
    mode: maybe(
      z.enum(['auto', 'read-write', 'read-only', 'off'], {
        error: 'write auto, read-write, read-only or off',
      }),
    ),
    writers: maybe(z.enum(['anyone', 'trusted'], { error: 'write anyone or trusted' })),
    endpoint: maybe(endpoint),
    region: maybe(text('write a region such as eu-central-1')),
    path_style: maybe(flag),
    insecure: maybe(flag),
    role: maybe(text('write the role that the token of the workflow is exchanged for')),
    audience: maybe(text('write the audience of the token, such as sts.amazonaws.com')),
    sts_endpoint: maybe(endpoint),
    sse: maybe(z.enum(['AES256', 'aws:kms'], { error: 'write AES256 or aws:kms' })),
    kms_key: maybe(text('write the id of a KMS key')),
    concurrency: maybe(count('write a whole number from 1 to 64', 1, 64)),
    timeout: maybe(spanOf('write a span such as 30s')),
    attempts: maybe(count('write a whole number from 1 to 20', 1, 20)),
  },
  'write a mapping with at least url',
).check(endpointIsRight('endpoint'), endpointIsRight('sts_endpoint'));

const store = fields(
  {
    path: maybe(path),
    carry_max: maybe(size),
    on_cache_error: maybe(z.enum(['warn', 'error'], { error: 'write warn or error' })),
    max_size: maybe(size),
    keep: maybe(spanOf('write a span such as 14d')),
    remotes: maybe(list(remote, 'write a list such as [{url: s3://bucket/prefix}]')),
    signing: maybe(
      fields(
        {
          public_keys: maybe(list(path, 'write a list of files such as [keys/ci.pub]')),
          require: maybe(flag),
        },
        'write a mapping with public_keys or require',
      ),
    ),
  },
  'write a mapping with path, remotes, signing, carry_max, max_size, keep or on_cache_error',
);

/** `lockstep.yaml`. */
export const configSchema = fields(
  {
    environments: maybe(list(name(NAME_FIX), 'write a list such as [dev, staging, prod]')),
    jobs: maybe(count('write a whole number from 1 to 256', 1, 256)),
    retries: maybe(count('write a whole number from 0 to 20', 0, 20)),
    store: maybe(store),
    git: maybe(
      fields(
        {
          timeout: maybe(
            z.union([seconds, spanOf('')], { error: 'write seconds, or a span such as 10m' }),
          ),
        },
        'write a mapping with timeout',
      ),
    ),
    journal: maybe(
      fields(
        {
          branch: maybe(checked('write the name of a branch', isRefName)),
          remote: maybe(checked('write the name of a remote, or none', isRefName)),
        },
        'write a mapping with branch or remote',
      ),
    ),
    promote: maybe(
      fields(
        {
          via: maybe(
            z.enum(['file', 'commit', 'pull-request'], {
              error: 'write file, commit or pull-request',
            }),
          ),
        },
        'write a mapping with via',
      ),
    ),
    stop_the_line: maybe(text('write why nothing may be promoted now, or null')),
    deployments: maybe(flag),
    gates: maybe(gatesByEnvironment),
    apply: maybe(applySchema),
    rollback: maybe(rollbackSchema),
    delivery: maybe(deliverySchema),
    logs: maybe(
      fields(
        {
          max: maybe(size),
          keep_runs: maybe(count('write a whole number from 1 to 100000', 1, 100_000)),
        },
        'write a mapping with max or keep_runs',
      ),
    ),
    update: maybe(updateSchema),
  },
  'write a mapping',
);
