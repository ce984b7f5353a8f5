// Which addresses of a file may become links.

/** The address when it is one of http or https; `null` for everything else, `javascript:` and friends among it. */
export function webAddress(text: string | undefined): URL | null {
  if (text === undefined || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
