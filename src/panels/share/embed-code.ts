// The piece of HTML that shows a view inside another page.

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeAttribute = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** @param title of the frame, for readers who hear the page */
export function embedCode(address: string, title: string): string {
  const [src, name] = [escapeAttribute(address), escapeAttribute(title)];
  return `<iframe src="${src}" title="${name}" width="100%" height="600" loading="lazy" allow="clipboard-write; web-share"></iframe>`;
}
