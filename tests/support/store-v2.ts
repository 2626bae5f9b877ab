/** What `tests/fixtures/store/make-v2.ts` made. */

/** Of its sealed pack. */
export const V2_KEY = '5e'.repeat(32);
