// What a file says of itself. None of it is worth refusing the file for: a bad field is left out, with a warning.
import { validateMeta } from 'virtual:events-schema';
import type { Meta } from '#domain/event-record.ts';
import { parseWhen, whenBounds } from '#domain/when.ts';
import { isZone, ownZone } from '#domain/zone.ts';
import { isJsonObject, removeKey, type JsonObject } from '#formats/json/json-value.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import type { Finding, ProblemLog, Where } from './problem-log.ts';

const WHERE: Where = { list: 'meta' };

type RawMeta = Partial<Meta>;

function findUnknownZone({ timeZone }: RawMeta): Finding | null {
  if (timeZone === undefined || isZone(timeZone)) return null;
  return { code: 'unknown-zone', path: ['timeZone'], value: timeZone };
}

function findBadUpdate({ updated }: RawMeta): Finding | null {
  // The schema has seen to the clock, down to fractions that events do not have: the day is what may not exist.
  if (updated === undefined || parseWhen(updated.slice(0, 10))) return null;
  return { code: 'bad-date', path: ['updated'], value: updated, params: { reason: 'noSuchDay' } };
}

function findBadView({ view, timeZone }: RawMeta): Finding | null {
  if (!view) return null;
  const [from, to] = [parseWhen(view.from), parseWhen(view.to)];
  if (!from) return { code: 'bad-date', path: ['view', 'from'], value: view.from, params: { reason: 'noSuchDay' } };
  if (!to) return { code: 'bad-date', path: ['view', 'to'], value: view.to, params: { reason: 'noSuchDay' } };
  const zone = ownZone(timeZone);
  const isEmpty = whenBounds(to, zone).to <= whenBounds(from, zone).from;
  if (!isEmpty) return null;
  return { code: 'end-before-start', path: ['view', 'to'], value: view.to, params: { start: view.from } };
}

/** A missing title is the name of the file. Mutates `raw`, which JSON.parse has made for us. */
export function readMeta(raw: unknown, log: ProblemLog): Meta {
  const meta: JsonObject = isJsonObject(raw) ? raw : {};
  if (raw === undefined) {
    log.warn(WHERE, { code: 'missing-field', path: [], value: raw, params: { allowed: 'meta', count: 1 } });
    return { title: log.fileName };
  }
  const leaveOut = (finding: Finding): void => {
    log.warn(WHERE, finding);
    removeKey(meta, finding.path.slice(0, finding.code === 'unknown-key' ? finding.path.length : 1));
  };
  if (!validateMeta(raw)) explainSchemaErrors(validateMeta.errors ?? [], raw).forEach(leaveOut);
  for (const find of [findUnknownZone, findBadUpdate, findBadView]) {
    const finding = find(meta);
    if (finding) leaveOut(finding);
  }
  return { title: log.fileName, ...meta };
}
