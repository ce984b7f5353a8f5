// Stands in the page for the HTTP clients of Citation.js (see lazy-packages-plugin.ts).

/** Only asked whether something is one. */
export const { Headers } = globalThis;

/** @returns {never} */
function refuse() {
  throw new Error('The page fetches nothing for a citation.');
}
refuse.Headers = Headers;

// The clients that it stands for are default exports.
// oxlint-disable-next-line import/no-default-export
export default refuse;
