// Which file an `events` parameter may name: one beside the page, or one on the web.

/**
 * Stand for the page where only the form of an address matters. Of both kinds: `https:x` is a file beside a page of https,
 * and a host of that name to a page of http.
 */
const ANY_PAGES = ['https://page.invalid/folder/', 'http://page.invalid/folder/'];

function parseUrl(address: string, page: string): URL | null {
  try {
    return new URL(address, page);
  } catch {
    return null;
  }
}

function resolve(address: string, page: string): URL | null {
  const url = parseUrl(address, page);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  // `fetch` refuses addresses with a password in them; and a link should not carry one.
  return url.username === '' && url.password === '' ? url : null;
}

/** Relative, or http(s), without a name and password in it. */
export function isEventsAddress(address: string): boolean {
  return address.trim() !== '' && ANY_PAGES.every((page) => resolve(address, page) !== null);
}

/** The whole address of the file, seen from the page's. Throws when it is not an events address. */
export function resolveEvents(address: string, page: string): URL {
  const url = resolve(address, page);
  if (!url) throw new RangeError(`Not the address of an events file: ${address}`);
  return url;
}
