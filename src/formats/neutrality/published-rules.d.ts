// The type of the rules that the build takes from `public/neutrality/rules-1.json` (build/rules-plugin.ts).

declare module 'virtual:wording-rules' {
  const rules: unknown;
  export default rules;
}
