// Checks one record against the schema: whether it can be used, and what of it has to be left out.
import type { Validator } from 'virtual:events-schema';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { removeKey } from './json-value.ts';
import type { ProblemLog, Where } from './problem-log.ts';

/**
 * Tells the log what is wrong. An unknown key is taken out of the record with a warning; anything else makes the record
 * unusable, and the answer false.
 */
export function checkShape(record: unknown, validate: Validator, where: Where, log: ProblemLog): boolean {
  if (validate(record)) return true;
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
