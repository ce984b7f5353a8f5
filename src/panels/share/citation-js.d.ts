// The part of Citation.js that is used here; the packages bring no types.

declare module '@citation-js/core' {
  interface BibtexConfig {
    readonly format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean };
  }
  export const plugins: {
    readonly config: { get(plugin: '@bibtex'): BibtexConfig };
    readonly output: { format(format: 'bibtex' | 'ris', items: readonly object[]): string };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
