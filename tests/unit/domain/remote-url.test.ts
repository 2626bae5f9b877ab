/** Addresses of remote stores: what is read from them, and what is refused with what to write. */
import { describe, expect, test } from '@jest/globals';
import { isLikeUrl, parseRemoteUrl, whyBadRemoteUrl } from '../../../src/domain/remote-url.js';
import { caught } from '../../support/caught.js';

describe('an address of a remote store', () => {
  test.each([
    ['s3://bucket', { scheme: 's3', bucket: 'bucket', prefix: '', text: 's3://bucket' }],
    [
      's3://my.bucket-1/team/lockstep/',
      {
        scheme: 's3',
        bucket: 'my.bucket-1',
        prefix: 'team/lockstep',
        text: 's3://my.bucket-1/team/lockstep',
      },
    ],
    ['gs://acme_cache/x', { scheme: 'gs', bucket: 'acme_cache', prefix: 'x' }],
    ['az://container/a.b', { scheme: 'az', bucket: 'container', prefix: 'a.b' }],
    [
      'file:///srv/my store/',
      { scheme: 'file', path: '/srv/my store', text: 'file:///srv/my store' },
    ],
    ['actions://', { scheme: 'actions', prefix: '', text: 'actions://' }],
    ['actions://docs', { scheme: 'actions', prefix: 'docs', text: 'actions://docs' }],
  ])('%s is read', (text, expected) => {
    expect(parseRemoteUrl(text)).toMatchObject(expected);
  });

  test.each([
    ['', 'no scheme'],
    ['bucket/prefix', 'no scheme'],
    ['s3:bucket', 'no scheme'],
    ['http://bucket', '"http" is no kind of remote store'],
    ['S3://bucket', '"S3" is no kind of remote store'],
    ['s3://', 'no bucket'],
    ['s3:///prefix', 'no bucket'],
    ['az://', 'no container'],
    ['s3://b', 'not the name of a bucket'],
    ['gs://Bucket', 'not the name of a bucket'],
    ['az://two--hyphens', 'not the name of a container'],
    ['az://with.dot', 'not the name of a container'],
    ['s3://bucket/a/../b', 'the part ".."'],
    ['s3://bucket/./b', 'the part "."'],
    ['s3://bucket/a//b', 'an empty part'],
    ['s3://bucket/a b', 'letters, digits'],
    ['s3://bucket/%2e%2e/b', 'has a "%"'],
    ['s3://bucket?endpoint=https://evil.example', 'query or fragment'],
    ['s3://bucket/a#b', 'query or fragment'],
    ['s3://AKID:SECRET@bucket/prefix', 'holds credentials'],
    ['file://host/share', 'no host'],
    ['file://store', 'no host'],
    ['file:///', 'root of the file system'],
    ['file:///a/../b', 'the part ".."'],
    ['file:///a\\b', 'backslash'],
    ['actions://../x', 'the part ".."'],
    ['s3://b\u00fccket', 'printable ASCII'],
    ['s3://bucket/a\nb', 'printable ASCII'],
    [`s3://bucket/${'a'.repeat(1100)}`, 'longer than'],
  ])('%j is refused: %s', (text, why) => {
    const error = caught(() => parseRemoteUrl(text));

    expect(error.code).toBe('backend-url-invalid');
    expect(error.message).toContain(why);
    expect(whyBadRemoteUrl(text)).toContain(why);
    expect(error.hint).toMatch(/s3:\/\/bucket\/prefix|AWS_/);
  });

  test('credentials in it are not repeated in the error (T36)', () => {
    const error = caught(() => parseRemoteUrl('s3://AKID:SECRET@bucket/prefix'));

    expect(`${error.message} ${error.hint}`).not.toContain('SECRET');
  });

  test('names of remotes are told from addresses', () => {
    expect(['main', 'eu.cache'].map(isLikeUrl)).toEqual([false, false]);
    expect(['s3://b', 's3:b', '/srv/store'].map(isLikeUrl)).toEqual([true, true, true]);
  });
});
