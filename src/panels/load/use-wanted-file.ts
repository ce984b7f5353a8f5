// Which file is wanted: the one that the address names, or one of the reader's own in its place.
import { useCallback, useMemo, useState } from 'react';
import { visibleName } from '#base/visible-text.ts';
import type { AddressInput, OpenInput } from '#domain/opening.ts';
import { useViewState, useViewStore } from '#url/use-view-state.ts';
import { eventsInput } from './events-input.ts';
import { trustedOrigins } from './trusted-origins.ts';
import { isRevision, type ReadersFile, useReadersFile } from './use-readers-file.ts';

export interface WantedFile extends Omit<ReadersFile, 'file' | 'entry'> {
  /** Null while the reader has to agree to a request to `foreignHost`. */
  readonly input: OpenInput | null;
  readonly name: string;
  readonly isBundled: boolean;
  readonly isFromDevice: boolean;
  /** Of another site, asked about or not; null for the page's own, and for those that the deployment vouches for. */
  readonly fromHost: string | null;
  /** The same, while the reader has to be asked about it. */
  readonly foreignHost: string | null;
  readonly allowForeign: () => void;
  /** The file of the address has changed: it is opened anew, in the same view. */
  readonly reviseAddress: () => void;
  /** For a file that was refused because the memory may not suffice for it. */
  readonly tryAnyway: () => void;
}

export function useWantedFile(): WantedFile {
  const { events } = useViewState().view;
  const { bar } = useViewStore();
  const { file, entry, ...own } = useReadersFile();
  const [allowed, setAllowed] = useState<ReadonlySet<string>>(new Set<string>());
  const named = useMemo(() => eventsInput(events, bar.href(), trustedOrigins(document)), [events, bar]);
  const [versions, setVersions] = useState<ReadonlyMap<string, number>>(new Map());
  const isFromDevice = file !== null || entry !== null;
  const isAsking = !isFromDevice && named.foreignHost !== null && !allowed.has(named.input.url);

  const asked = useMemo<OpenInput | null>(() => {
    if (file) {
      return { kind: 'file', file, name: visibleName(file.name), ...(isRevision(file) && { version: 1 }) };
    }
    if (entry) return { kind: 'kept', identity: entry.identity, name: visibleName(entry.name) };
    return isAsking ? null : revised(named.input, versions);
  }, [file, entry, isAsking, named, versions]);
  const [insisted, setInsisted] = useState<OpenInput | null>(null);
  const input = useMemo(
    () => (asked && asked === insisted ? { ...asked, anyway: true as const } : asked),
    [asked, insisted],
  );
  const allowForeign = useCallback(() => setAllowed((urls) => new Set(urls).add(named.input.url)), [named]);
  return {
    ...own,
    input,
    name: input?.name ?? named.input.name,
    isBundled: !isFromDevice && events === null,
    isFromDevice,
    fromHost: isFromDevice ? null : named.foreignHost,
    foreignHost: isAsking ? named.foreignHost : null,
    allowForeign,
    reviseAddress: useCallback(
      () => setVersions((known) => new Map(known).set(named.input.url, (known.get(named.input.url) ?? 0) + 1)),
      [named],
    ),
    tryAnyway: useCallback(() => setInsisted(asked), [asked]),
  };
}

function revised(input: AddressInput, versions: ReadonlyMap<string, number>): AddressInput {
  const version = versions.get(input.url);
  return version === undefined ? input : { ...input, version };
}
