/** The builder of test repositories builds what it says. */
import { afterAll, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createTestRepo, temporaryDirectory } from './git-repos.js';

const root = temporaryDirectory();
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(['sha1', 'sha256'] as const)(
  'a %s repository has its commits, tags and modes',
  (format) => {
    const repo = createTestRepo(join(root, format), [], { objectFormat: format });
    const [first = '', second = ''] = repo.add(
      { files: { 'a.txt': 'one\n', 'bin/run': { executable: '#!/bin/sh\n' } }, tags: ['v1.0.0'] },
      { files: { 'a.txt': 'two\n', link: { symlink: 'a.txt' } }, annotatedTags: ['v2.0.0'] },
    );
    const third = repo.commit({ 'a.txt': null }, { branch: 'side', from: second });
    expect(repo.idOf('refs/tags/v1.0.0')).toBe(first);
    expect(repo.idOf('refs/tags/v2.0.0^{commit}')).toBe(second);
    expect(repo.idOf('refs/tags/v2.0.0')).not.toBe(second);
    expect(repo.idOf('refs/heads/main')).toBe(second);
    expect(repo.git(['ls-tree', '-r', '--format=%(objectmode) %(path)', third])).toBe(
      '100755 bin/run\n120000 link',
    );
    expect(repo.git(['rev-list', '--count', third])).toBe('3');
    const fourth = repo.commit({ b: 'b' });
    expect(repo.git(['rev-list', '--count', fourth])).toBe('3');
  },
);
