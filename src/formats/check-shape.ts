// Checks one record against the schema: whether it can be used, and what of it has to be left out.
import type { Validator } from 'virtual:events-schema';
import { checkDepth, hasFreeKeys } from './check-depth.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { removeKey } from './json-value.ts';
import type { ProblemLog, Where } from './problem-log.ts';

/** The file and the list around it. */
const RECORD_DEPTH = 2;

/**
 * Tells the log what is wrong. An unknown key is taken out of the record with a warning; anything else makes the record
 * unusable, and the answer false. Throws the LoadError `too-deep`.
 */
export function checkShape(record: unknown, validate: Validator, where: Where, log: ProblemLog): boolean {
  const isValid = validate(record);
  if (!isValid || hasFreeKeys(record)) checkDepth(record, RECORD_DEPTH, log.fileName);
  if (isValid) return true;
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
