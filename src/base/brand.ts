// Nominal types: a branded string or number can only come from its one constructor.

declare const brand: unique symbol;

export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
