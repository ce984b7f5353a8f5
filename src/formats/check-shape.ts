// What of a record that breaks the schema has to be left out, and whether the rest can be used.
import type { Validator } from 'virtual:events-schema';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { isJsonObject, removeKey } from './json-value.ts';
import type { ProblemLog, Where } from './problem-log.ts';

/**
 * To be called after `validate` has refused the record. Tells the log what is wrong. An unknown key is taken out of the
 * record with a warning; anything else makes the record unusable, and the answer false.
 */
export function repairShape(record: unknown, validate: Validator, where: Where, log: ProblemLog): boolean {
  if (!isJsonObject(record)) {
    log.error(where, { code: 'wrong-type', path: [], value: record, params: { expected: 'object' } });
    return false;
  }
  let isUsable = true;
  for (const finding of explainSchemaErrors(validate.errors ?? [], record)) {
    if (finding.code === 'unknown-key') {
      log.warn(where, finding);
      removeKey(record, finding.path);
    } else {
      log.error(where, finding);
      isUsable = false;
    }
  }
  return isUsable;
}
