// Plain text as TeX: the characters that it takes for commands, and those that are markup to Citation.js.

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  // By name: readers of BibTeX count braces, those behind a backslash too.
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  '%': String.raw`\%`,
  _: String.raw`\_`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
};

export function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}$&#%_~^<>]/g, (character) => COMMANDS[character] ?? character);
}
