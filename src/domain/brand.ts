/** Nominal types: a checked string is a different type from any string. */

declare const brand: unique symbol;

/** `T` that has passed the parser named `B`. */
export type Brand<T, B extends string> = T & { readonly [brand]: B };
