// Pieces of bytes end to end.

/** In one array; a single piece (of those that are not empty) is given back as it is, not copied. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const filled = pieces.filter((piece) => piece.length > 0);
  const [first] = filled;
  if (first && filled.length === 1) return first;
  const all = new Uint8Array(filled.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of filled) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
