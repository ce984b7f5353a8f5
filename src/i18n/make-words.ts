// The words of the interface in one language, as functions.
import { createIntl, createIntlCache } from 'react-intl';
import type { ReactNode } from 'react';
import type { FacetKey } from '#domain/filter.ts';
import type { Language } from '#domain/language.ts';
import { nameIn, type Named, type ShownName } from '#domain/name-in.ts';
import type { Certainty, Kind, PlacePrecision, Qualifier, RelationType, Role, Status } from '#domain/vocabulary.ts';
import { directionOf, LOCALES, messagesOf, type MessageId } from './languages.ts';

export type PlainValues = Readonly<Record<string, string | number>>;
/** A tag such as `<b>…</b>` in a message takes a function of what stands in it. */
export type RichValues = Readonly<Record<string, ReactNode | ((inside: ReactNode[]) => ReactNode)>>;

export interface Words {
  readonly language: Language;
  /** BCP 47 tag for `Intl`: how dates and numbers are written. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly t: (id: MessageId, values?: PlainValues) => string;
  readonly rich: (id: MessageId, values: RichValues) => ReactNode;
  readonly kind: (kind: Kind) => string;
  readonly role: (role: Role) => string;
  /** The name of a group of filters: "Kind", "Mediators", … */
  readonly facet: (facet: FacetKey) => string;
  readonly certainty: (certainty: Certainty) => string;
  readonly status: (status: Status) => string;
  /** What stands before the other event's title. `in`: the other says it of this one. */
  readonly relation: (type: RelationType, direction: 'out' | 'in') => string;
  readonly precision: (precision: PlacePrecision) => string;
  readonly qualifier: (qualifier: Qualifier) => string;
  /** A name of the file in the reader's language where it has one. Without `lang` it is in the file's. */
  readonly nameOf: (ref: Named) => ShownName;
  readonly number: (value: number) => string;
  /** "Egypt, Qatar and Turkey" */
  readonly list: (items: readonly string[]) => string;
}

const QUALIFIER_IDS = {
  about: 'qualifier.about',
  over: 'qualifier.over',
  'at least': 'qualifier.at-least',
  'up to': 'qualifier.up-to',
  under: 'qualifier.under',
} as const satisfies Record<Qualifier, MessageId>;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Of a message in which nothing has to be filled in: compiled, it is one literal (`type` 0). */
function plainText(message: unknown): string | null {
  const [part, ...more]: unknown[] = Array.isArray(message) ? message : [];
  if (more.length > 0 || typeof part !== 'object' || part === null || !('type' in part && 'value' in part)) return null;
  return part.type === 0 && typeof part.value === 'string' ? part.value : null;
}

/** Throws nothing: a message without the values that it needs is shown by its id. */
export function makeWords(language: Language): Words {
  const locale = LOCALES[language];
  const messages = messagesOf(language);
  // Each made when it is first needed: the first use of `Intl` takes 20 ms, and the page's first look has plain texts only.
  const intl = once(() => createIntl({ locale, messages, onError: () => undefined }, createIntlCache()));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const t = (id: MessageId, values?: PlainValues): string =>
    plainText(messages[id]) ?? intl().formatMessage({ id }, values);
  return {
    language,
    locale,
    dir: directionOf(language),
    t,
    rich: (id, values) => intl().formatMessage({ id }, values),
    kind: (kind) => t(`kind.${kind}`),
    role: (role) => t(`role.${role}`),
    facet: (facet) => t(`facet.${facet}`),
    certainty: (certainty) => t(`certainty.${certainty}`),
    status: (status) => t(`status.${status}`),
    relation: (type, direction) => t(`relation.${type}.${direction}`),
    precision: (precision) => t(`precision.${precision}`),
    qualifier: (qualifier) => t(QUALIFIER_IDS[qualifier]),
    nameOf: (ref) => nameIn(ref, language),
    number: (value) => numbers().format(value),
    list: (items) => lists().format(items),
  };
}
