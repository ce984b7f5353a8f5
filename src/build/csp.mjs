// The Content Security Policy of the page: one list, written into the built page and sent by our own server.

const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  // data: for the small drawings inside stylesheets, blob: for the picture that the page makes of itself.
  'img-src': ["'self'", 'data:', 'blob:'],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  // `?events=` may name a file on another host, which cannot be known when the page is built. The page itself makes no
  // such request before the reader has agreed to it; the end-to-end tests fail on any request to another host.
  'connect-src': ["'self'", 'http:', 'https:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
};

/** The policy as one header value. `frame-ancestors` is not in it: a page may be embedded, and a `<meta>` cannot say it. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');
