// Sizes of files in words.

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "340 kB", "1.2 MB": three figures at most say enough. */
export function formatBytes(bytes: number, locale: string): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: bytes / 1000 ** power < 10 && power > 0 ? 1 : 0,
  }).format(bytes / 1000 ** power);
}
