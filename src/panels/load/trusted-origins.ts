// The other origins that whoever publishes this page vouches for: their files are opened without asking.

/**
 * Reads `<meta name="parley-origins" content="https://data.example.org https://example.com:8443">`, which a deployment writes
 * into index.html. What is no http(s) origin is left out: it could match nothing.
 */
export function trustedOrigins(page: Pick<Document, 'querySelector'>): ReadonlySet<string> {
  const listed = page.querySelector('meta[name="parley-origins"]')?.getAttribute('content') ?? '';
  return new Set(listed.split(/[\s,]+/).flatMap(originOf));
}

function originOf(text: string): readonly string[] {
  if (!/^https?:\/\//i.test(text)) return [];
  try {
    return [new URL(text).origin];
  } catch {
    return [];
  }
}
