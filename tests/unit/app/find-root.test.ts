import { describe, expect, test } from '@jest/globals';
import { findRoot } from '../../../src/app/find-root.js';
import type { Disk } from '../../../src/ports/disk.js';

/** A disk that only knows which files exist. */
function diskOf(...files: readonly string[]): Pick<Disk, 'lstat'> {
  return { lstat: (path) => (files.includes(path) ? ({} as ReturnType<Disk['lstat']>) : null) };
}

describe('the meta-repo', () => {
  const disk = diskOf('/w/meta/manifests/components.yaml', '/w/other/m/components.yaml');

  test.each(['/w/meta', '/w/meta/manifests', '/w/meta/components/api/src'])(
    'is found from %s',
    (from) => {
      expect(findRoot(disk, from, null)).toEqual({
        root: '/w/meta',
        manifestsDir: '/w/meta/manifests',
      });
    },
  );

  test('the nearest one is taken', () => {
    const nested = diskOf('/w/manifests/components.yaml', '/w/meta/manifests/components.yaml');

    expect(findRoot(nested, '/w/meta/docs', null).root).toBe('/w/meta');
  });

  test('--manifests names the directory, relative to where it was typed', () => {
    expect(findRoot(disk, '/w/meta', '../other/m')).toEqual({
      root: '/w/other',
      manifestsDir: '/w/other/m',
    });
  });

  test.each([
    ['/w', null],
    ['/', null],
    ['/w/meta', 'nowhere'],
  ])('from %s with --manifests %s there is none', (from, manifests) => {
    const work = (): unknown => findRoot(disk, from, manifests);

    expect(work).toThrow(expect.objectContaining({ code: 'manifest-missing', kind: 'usage' }));
  });
});
