// A table that nobody knows: read as one with the same first row was before, or else the reader is asked.
import { useCallback, useEffect, useState } from 'react';
import type { LoadFailure } from '#domain/problem.ts';
import type { TableMapping, TableSample } from '#domain/table-mapping.ts';
import type { MappedInput } from './use-mapped-input.ts';

export interface TableToMap {
  readonly name: string;
  readonly sample: TableSample;
  /** What was said of it before; null when this is the first time. */
  readonly before: TableMapping | null;
  /** Its columns are called as ours are: it is read as such, and may mean something else. */
  readonly isOwn: boolean;
  readonly open: (mapping: TableMapping) => void;
  readonly close: () => void;
}

export interface TableMappingState {
  /** For the dialog; null while it is not wanted. */
  readonly toMap: TableToMap | null;
  /** It is being looked up whether such a table was open before. */
  readonly isRecalling: boolean;
  /** The file is read by what was said of another one, and the reader has not said that this is read. */
  readonly isRecalled: boolean;
  readonly dismissRecalled: () => void;
  /** Opens the dialog: for the table that could not be opened, or for the one that is shown. */
  readonly mapTable: () => void;
}

export function useTableToMap(
  { input, choice, choose }: MappedInput,
  failure: LoadFailure | null,
  shown: TableMapping | null,
): TableMappingState {
  const table = failure?.table ?? null;
  /** Nothing is known of it from before. */
  const [unknown, setUnknown] = useState<LoadFailure | null>(null);
  const [asked, setAsked] = useState<LoadFailure | null>(null);
  const [recalled, setRecalled] = useState<TableMapping | null>(null);
  const isToRecall = table !== null && choice === null && unknown !== failure;

  useEffect(() => {
    if (!isToRecall || !table) return undefined;
    let isWanted = true;
    const settle = (mapping: TableMapping | null) => {
      if (!isWanted) return;
      if (mapping) choose(mapping);
      else setAsked(failure);
      setRecalled(mapping);
      setUnknown(failure);
    };
    import('#queries/mapping-desk.ts').then(
      ({ mappingDesk }) => settle(mappingDesk.recall(table.names)),
      () => settle(null),
    );
    return () => {
      isWanted = false;
    };
  }, [isToRecall, table, failure, choose]);

  const before = choice === 'ask' ? shown : null;
  const open = useCallback(
    (mapping: TableMapping) => {
      setRecalled(null);
      choose(mapping);
    },
    [choose],
  );
  const close = useCallback(() => (choice === 'ask' ? choose(before) : setAsked(null)), [before, choice, choose]);
  const isWanted = table !== null && (choice === 'ask' || asked === failure);
  return {
    toMap: isWanted
      ? { name: input?.name ?? '', sample: table, before, isOwn: choice === 'ask' && !shown, open, close }
      : null,
    isRecalling: isToRecall,
    isRecalled: recalled !== null && recalled === choice,
    dismissRecalled: useCallback(() => setRecalled(null), []),
    mapTable: useCallback(() => (failure ? setAsked(failure) : choose('ask')), [failure, choose]),
  };
}
