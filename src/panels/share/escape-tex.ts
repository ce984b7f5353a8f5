// Plain text as TeX: the characters that it takes for commands, and those that are markup to Citation.js.

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
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
