// What the reader has said of the columns of tables, by file: it goes along when the file is opened.
import { useCallback, useMemo, useState } from 'react';
import { fileIdentity, type OpenInput } from '#domain/opening.ts';

type Mapping = NonNullable<OpenInput['mapping']>;

export interface MappedInput {
  readonly input: OpenInput | null;
  /** Of the wanted file. `ask`: the reader wants to say it anew. */
  readonly choice: Mapping | null;
  /** Opens the wanted file by it. */
  readonly choose: (mapping: Mapping | null) => void;
}

function keyOf(input: OpenInput): string {
  if (input.kind === 'file') return fileIdentity(input.file);
  return input.kind === 'kept' ? input.identity : input.url;
}

export function useMappedInput(wanted: OpenInput | null): MappedInput {
  const [choices, setChoices] = useState<ReadonlyMap<string, Mapping>>(new Map<string, Mapping>());
  const key = wanted && keyOf(wanted);
  const choice = (key !== null && choices.get(key)) || null;
  const input = useMemo(() => (wanted && choice ? { ...wanted, mapping: choice } : wanted), [wanted, choice]);
  const choose = useCallback(
    (mapping: Mapping | null) => {
      if (key === null) return;
      setChoices((before) => {
        const next = new Map(before);
        if (mapping) next.set(key, mapping);
        else next.delete(key);
        return next;
      });
    },
    [key],
  );
  return { input, choice, choose };
}
