/** `store:` of lockstep.yaml: remotes, signing, limits, and what is refused at which place. */
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_REMOTE } from '../../../src/domain/config.js';
import { readConfig } from '../../../src/domain/read-config.js';
import { caught } from '../../support/caught.js';

const read = (text: string) => readConfig(text, 'lockstep.yaml').store;
const problems = (text: string) =>
  caught(() => read(text))
    .message.split('\n')
    .map((line) => line.replace('lockstep.yaml:', ''));

describe('store:', () => {
  test('every key has its effect', () => {
    const store = read(`store:
  on_cache_error: error
  max_size: 20GiB
  keep: 2w
  signing: {public_keys: [keys/ci.pub], require: true}
  remotes:
    - name: eu
      url: s3://bucket/prefix/
      mode: read-only
      writers: trusted
      endpoint: https://minio.example.org/s3
      region: eu-central-1
      path_style: true
      role: arn:aws:iam::1:role/ci
      audience: sts.amazonaws.com
      sts_endpoint: http://localhost:9000
      sse: aws:kms
      kms_key: key-1
      concurrency: 4
      timeout: 45s
      attempts: 2
    - url: file:///srv/store
`);

    expect(store).toMatchObject({
      onCacheError: 'error',
      maxBytes: 20 * 1024 ** 3,
      keepMs: 14 * 86_400_000,
      signing: { publicKeys: ['keys/ci.pub'], require: true },
    });
    expect(store.remotes).toEqual([
      {
        name: 'eu',
        url: { text: 's3://bucket/prefix', scheme: 's3', bucket: 'bucket', prefix: 'prefix' },
        mode: 'read-only',
        writers: 'trusted',
        endpoint: 'https://minio.example.org/s3',
        region: 'eu-central-1',
        pathStyle: true,
        insecure: false,
        role: 'arn:aws:iam::1:role/ci',
        audience: 'sts.amazonaws.com',
        stsEndpoint: 'http://localhost:9000',
        sse: 'aws:kms',
        kmsKey: 'key-1',
        concurrency: 4,
        timeoutMs: 45_000,
        attempts: 2,
      },
      {
        ...DEFAULT_REMOTE,
        name: 'file:///srv/store',
        url: { text: 'file:///srv/store', scheme: 'file', path: '/srv/store' },
      },
    ]);
  });

  test('what is left out or empty comes from the defaults', () => {
    expect(read('store: {remotes: , signing: {}}')).toMatchObject({
      onCacheError: 'warn',
      maxBytes: null,
      keepMs: 1_209_600_000,
      remotes: [],
      signing: { publicKeys: [], require: false },
    });
    expect(DEFAULT_REMOTE).toMatchObject({ mode: 'auto', writers: 'anyone', attempts: 4 });
  });

  test('every problem is told with its place and what to write', () => {
    const found = problems(`store:
  on_cache_error: ignore
  max_size: big
  keep: forever
  remotes:
    - {url: "ftp://bucket", mode: write}
    - {url: "s3://bucket/../x", concurrency: 0, path_style: maybe}
    - {mode: off}
    - {url: "s3://bucket?x=y", endpont: "https://x"}
`);

    expect(found).toEqual([
      expect.stringMatching(/^2:19: store.on_cache_error .* "ignore"; write warn or error/),
      expect.stringMatching(/^3:13: store.max_size .* "big"; write a size/),
      expect.stringMatching(/^4:9: store.keep .* "forever"; write a span/),
      expect.stringMatching(/^6:13: .*"ftp:\/\/bucket"; write s3:.*"ftp" is no kind/),
      expect.stringMatching(/^6:35: .*mode .* "write"/),
      expect.stringMatching(/^7:13: .*the part "\.\."/),
      expect.stringMatching(/^7:46: .*concurrency .* "0"; write a whole number/),
      expect.stringMatching(/^7:61: .*path_style .* "maybe"; write true or false/),
      expect.stringMatching(/^8:.*has no store.remotes\[2\].url/),
      expect.stringMatching(/^9:13: .*query/),
      expect.stringMatching(/^9:.*unknown key "endpont"; write endpoint/),
    ]);
  });

  test('T38: an endpoint in the clear needs a word that it is meant', () => {
    const remote = (more: string) => `store: {remotes: [{url: "s3://bucket", ${more}}]}`;

    expect(problems(remote('endpoint: "http://minio.example.org"'))).toEqual([
      expect.stringMatching(/endpoint .*insecure: true/),
    ]);
    expect(problems(remote('sts_endpoint: "http://169.254.169.254"'))).toEqual([
      expect.stringMatching(/sts_endpoint .*link-local/),
    ]);
    expect(
      read(remote('insecure: true, endpoint: "http://minio.example.org"')).remotes[0]?.endpoint,
    ).toBe('http://minio.example.org');
  });

  test.each([
    'store: {keys: [00ff]}',
    'store: {encryption_key: 00ff}',
    'store: {signing: {private_key: 00ff}}',
    'store: {remotes: [{url: "s3://bucket", secret_access_key: 00ff}]}',
    'store: {remotes: [{url: "az://container", account_key: 00ff}]}',
    'store_keys: 00ff',
  ])('T36: a key in the file is refused and not repeated: %s', (text) => {
    const error = caught(() => read(text));

    expect(error.message).toMatch(/take it out of the file .* LOCKSTEP_STORE_KEYS/);
    expect(error.message).not.toContain('00ff');
  });

  test('T36: credentials in an address are refused and not repeated', () => {
    const error = caught(() => read('store: {remotes: [{url: "s3://AKID:SECRET@bucket"}]}'));

    expect(error.message).toContain('holds credentials');
    expect(error.message).not.toContain('SECRET');
    expect(JSON.stringify(error.data)).not.toContain('SECRET');
  });

  test('two remotes of one name are refused', () => {
    expect(
      problems(
        'store: {remotes: [{url: "s3://bucket"}, {url: "s3://other", name: x}, {url: "gs://other", name: x}]}',
      ),
    ).toEqual([expect.stringContaining('remote x is there twice')]);
  });
});
