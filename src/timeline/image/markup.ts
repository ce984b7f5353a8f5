// Markup of a picture, in which texts of a file are only ever texts.

/** What no XML may hold, not even as a reference. */
// oxlint-disable-next-line no-control-regex -- these are what has to go
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;
const NAMES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;

/** For texts and attributes. What XML cannot hold, halves of characters among it, becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(NOT_IN_XML, '\uFFFD')
    .replaceAll(/[&<>"']/g, (character) => NAMES[character as keyof typeof NAMES]);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const round = (value: number): number => Math.round(value * 100) / 100;

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined) return '';
      return ` ${name}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`;
    })
    .join('');
}

/** @param children markup, not text */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const start = `<${name}${attributesText(attributes)}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** Commands of a path, the numbers rounded. */
export function path(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === 'number' ? round(part) : part)).join(' ');
}
