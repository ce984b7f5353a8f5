// Long work that lets others have their turn: messages that came meanwhile are handed over before it goes on.

/** Between two pauses: a frame of the others. */
export const TURN_MS = 12;

/** A timer would wait four milliseconds and more; a message to oneself comes right after those that are already there. */
export function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const onMessage = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', onMessage, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
