// The words of a language that its message file leaves to later (build/messages-plugin.ts).

declare module 'virtual:later-messages/*' {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
