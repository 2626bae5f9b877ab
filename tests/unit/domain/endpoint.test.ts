/** Endpoints of remote stores: https, or plain where nobody can listen. */
import { describe, expect, test } from '@jest/globals';
import { whyBadEndpoint } from '../../../src/domain/endpoint.js';

describe('an endpoint', () => {
  test.each([
    'https://minio.example.org',
    'https://minio.example.org:9000/',
    'https://account.r2.cloudflarestorage.com/path/below',
    'https://10.0.0.7:9000',
    'http://localhost:9000',
    'http://127.0.0.1:8787/cdn-cgi/local/r2/s3',
    'http://[::1]:9000',
  ])('%s is taken', (text) => {
    expect(whyBadEndpoint(text, false)).toBeNull();
  });

  test.each([
    ['http://minio.example.org', 'insecure: true'],
    ['http://127.0.0.1.example.org', 'insecure: true'],
    ['http://10.0.0.7:9000', 'insecure: true'],
    ['https://169.254.169.254', 'link-local'],
    ['https://metadata.google.internal', 'link-local'],
    ['https://[fe80::1]', 'link-local'],
    ['https://[::ffff:169.254.169.254]', 'link-local'],
  ])('T38: %s is not taken unless it is said to be meant', (text, why) => {
    expect(whyBadEndpoint(text, false)).toContain(why);
    expect(whyBadEndpoint(text, true)).toBeNull();
  });

  test.each([
    '',
    'minio.example.org',
    'ftp://minio.example.org',
    'https://user:pass@minio.example.org',
    'https://minio.example.org?x=1',
    'https://minio.example.org#x',
    'https://minio.example.org:0',
    'https://minio.example.org:99999',
    'https://minio.example.org/a/../b',
    'https://minio.example.org/%2e%2e',
    'https://-minio.example.org',
    'https://mini o',
  ])('%j is never taken', (text) => {
    expect(whyBadEndpoint(text, true)).toContain('write https://host');
  });
});
