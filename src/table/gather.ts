// Columns in another order: by row what is known by file position, and the like.

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Fills `into` with `values[indices[i]]` for each i; it is as long as `indices`. */
export function gather<Into extends Numbers>(values: Numbers, indices: Uint32Array, into: Into): Into {
  for (let i = 0; i < indices.length; i++) into[i] = values[indices[i] ?? 0] ?? 0;
  return into;
}

/** The permutation that undoes `order`. */
export function inverse(order: Uint32Array): Uint32Array<ArrayBuffer> {
  const undo = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) undo[order[i] ?? 0] = i;
  return undo;
}
