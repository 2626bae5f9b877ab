/** Which remotes a run uses. */
import { describe, expect, test } from '@jest/globals';
import { chooseRemotes } from '../../../src/domain/choose-remotes.js';
import { DEFAULT_REMOTE, type RemoteSettings } from '../../../src/domain/config.js';
import { parseRemoteUrl } from '../../../src/domain/remote-url.js';
import { caught } from '../../support/caught.js';

const remote = (name: string, url: string): RemoteSettings => ({
  ...DEFAULT_REMOTE,
  name,
  url: parseRemoteUrl(url),
  region: `region of ${name}`,
});
const FILE = [remote('main', 's3://bucket/a'), remote('spare', 'gs://other')];
const LOOSE = { endpoint: null, region: null, pathStyle: null };

describe('remotes in use', () => {
  test('are those of the file when nothing else is asked, and none when none is asked', () => {
    expect(chooseRemotes(FILE, null, LOOSE)).toBe(FILE);
    expect(chooseRemotes(FILE, 'none', LOOSE)).toEqual([]);
  });

  test('one by its name, or by its address, has the settings of the file', () => {
    expect(chooseRemotes(FILE, 'spare', LOOSE)).toEqual([FILE[1]]);
    expect(chooseRemotes(FILE, 's3://bucket/a/', LOOSE)).toEqual([FILE[0]]);
  });

  test('an address that is not in the file has the defaults and what the variables say', () => {
    const loose = { endpoint: 'https://minio.example.org', region: 'auto', pathStyle: true };

    expect(chooseRemotes(FILE, 's3://third', loose)).toEqual([
      { ...DEFAULT_REMOTE, name: 's3://third', url: parseRemoteUrl('s3://third'), ...loose },
    ]);
  });

  test('T02 the Actions cache, which its platform keeps apart, needs no signatures', () => {
    expect(chooseRemotes(FILE, 'actions://', LOOSE)).toMatchObject([{ writers: 'trusted' }]);
  });

  test('a name that the file does not have is refused, with the nearest', () => {
    const error = caught(() => chooseRemotes(FILE, 'mian', LOOSE));

    expect(error.code).toBe('backend-url-invalid');
    expect(error.message).toContain('the nearest is main');
    expect(caught(() => chooseRemotes([], 'x', LOOSE)).message).toContain('lockstep.yaml has none');
  });

  test('a wrong address, and T38 an endpoint in the clear, are refused', () => {
    expect(caught(() => chooseRemotes(FILE, 's3://b/../c', LOOSE)).code).toBe(
      'backend-url-invalid',
    );
    const error = caught(() =>
      chooseRemotes(FILE, 's3://third', { ...LOOSE, endpoint: 'http://minio.example.org' }),
    );

    expect([error.code, error.hint]).toEqual([
      'backend-url-invalid',
      expect.stringContaining('LOCKSTEP_REMOTE_ENDPOINT'),
    ]);
  });
});
