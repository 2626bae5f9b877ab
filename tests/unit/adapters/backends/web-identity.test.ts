/** Where a role is taken when no token service is named: at that of AWS, in the region of the bucket. */
import { describe, expect, test } from '@jest/globals';
import { stsOfAws } from '../../../../src/adapters/backends/web-identity.js';

describe('the token service of AWS', () => {
  test.each([
    ['eu-central-1', 'https://sts.eu-central-1.amazonaws.com'],
    ['cn-north-1', 'https://sts.cn-north-1.amazonaws.com.cn'],
    ['auto', 'https://sts.amazonaws.com'],
    [undefined, 'https://sts.amazonaws.com'],
  ])('for a bucket in %s is %s', (region, wanted) => {
    expect(stsOfAws(region)).toBe(wanted);
  });
});
