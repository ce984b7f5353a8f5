// Which file the address names, and whether it is ours to ask for.
import { visibleName } from '#base/visible-text.ts';
import type { AddressInput } from '#domain/opening.ts';
import { resolveEvents } from '#url/events-address.ts';

/** Beside the page, wherever that is served. */
export const BUNDLED_FILE = 'events/sharm-el-sheikh-2025.json';

export interface EventsInput {
  readonly input: AddressInput;
  /** The host, when it is neither the page's own nor one that the deployment vouches for: the reader is asked before anything is requested from it. */
  readonly foreignHost: string | null;
}

const NO_ORIGINS: ReadonlySet<string> = new Set();

/**
 * @param trusted other origins whose files are opened as the page's own
 * @param events address of an events file as the view has it, resolved against the page's; null: the bundled file
 * @param page address of the page
 */
export function eventsInput(
  events: string | null,
  page: string,
  trusted: ReadonlySet<string> = NO_ORIGINS,
): EventsInput {
  const url = resolveEvents(events ?? BUNDLED_FILE, page);
  const isOurs = url.origin === new URL(page).origin || trusted.has(url.origin);
  return {
    input: { kind: 'address', url: url.href, name: visibleName(fileName(url)) },
    foreignHost: isOurs ? null : url.host,
  };
}

/** What the reader knows the file by: the last part of its address, else its host. */
function fileName(url: URL): string {
  const last = url.pathname.split('/').findLast((part) => part !== '');
  if (last === undefined) return url.host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
