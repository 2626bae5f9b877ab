/** The little of `jstat` that is used here; the package has no types of its own. */
declare module 'jstat' {
  const jstat: {
    readonly jStat: {
      readonly normal: { cdf(x: number, mean: number, deviation: number): number };
      readonly studentt: { cdf(x: number, freedom: number): number };
    };
  };
  export { jstat as default };
}
