// The name of an actor or a place for one reader: in their language where the file has it.
import type { Names } from './event-record.ts';
import { primaryLanguage } from './language.ts';

export interface Named {
  readonly name: string;
  readonly names?: Names;
}

export interface ShownName {
  readonly text: string;
  /** As the file tags it; without it the name is in the file's own language. */
  readonly lang?: string;
}

/** `locale`: BCP 47 tag of the reader's language. */
export function nameIn({ name, names }: Named, locale: string): ShownName {
  const language = primaryLanguage(locale);
  const found = names && Object.entries(names).find(([tag]) => primaryLanguage(tag) === language);
  return found ? { text: found[1], lang: found[0] } : { text: name };
}
