// Which encoding of the time before UTF-8 some bytes are in, told from the bytes alone: the file does not say.

export type LegacyEncoding = 'windows-1252' | 'windows-1256';

/** Share of the bytes past ASCII that stand beside another one: in Arabic words nearly all, among Latin letters few. */
const IN_RUNS = 0.6;
/** Share of them that are the most frequent letters of Arabic; of other alphabets, a fifth of it at most stands there. */
const ARABIC = 0.4;
/** ا ل م ن و ي ر ت in windows-1256. */
const FREQUENT = new Set([0xc7, 0xe1, 0xe3, 0xe4, 0xe6, 0xed, 0xd1, 0xca]);
/** Bytes that windows-1252 has no character for. */
const UNUSED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

const isControl = (byte: number): boolean => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;

/** `bytes`: some of a file, which are no UTF-8. Null for what is no text, and for other alphabets. */
export function legacyEncodingOf(bytes: Uint8Array): LegacyEncoding | null {
  let high = 0;
  let inRuns = 0;
  let frequent = 0;
  let hasUnused = false;
  for (const [i, byte] of bytes.entries()) {
    if (isControl(byte)) return null;
    if (byte < 0x80) continue;
    high += 1;
    if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) inRuns += 1;
    if (FREQUENT.has(byte)) frequent += 1;
    if (UNUSED.has(byte)) hasUnused = true;
  }
  if (inRuns < high * IN_RUNS) return hasUnused ? null : 'windows-1252';
  return frequent >= high * ARABIC ? 'windows-1256' : null;
}

/** What windows-1252 has from 0x80 on. Some engines take it for Latin-1, which has controls there. */
const FROM_80 = '€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ';
const CONTROLS = /[\u{80}-\u{9f}]/gu;

/** A byte is a character: none is cut in two. */
export function decodeLegacy(bytes: Uint8Array, encoding: LegacyEncoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(CONTROLS, (control) => FROM_80[control.charCodeAt(0) - 0x80] ?? control);
}
