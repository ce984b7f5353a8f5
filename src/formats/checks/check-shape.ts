// What of a record that breaks the schema has to be left out, and what makes it unusable.
import type { Validator } from 'virtual:events-schema';
import { isJsonObject, removeKey, type JsonPath } from '#formats/json/json-value.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import type { ProblemLog, Where } from './problem-log.ts';

/**
 * To be called after `validate` has refused the record. Tells the log what is wrong. An unknown key is taken out of the
 * record with a warning; anything else makes the record unusable. The answer: where that is, by path; none when it can be used.
 */
export function repairShape(record: unknown, validate: Validator, where: Where, log: ProblemLog): readonly JsonPath[] {
  if (!isJsonObject(record)) {
    log.error(where, { code: 'wrong-type', path: [], value: record, params: { expected: 'object' } });
    return [[]];
  }
  const broken: JsonPath[] = [];
  for (const finding of explainSchemaErrors(validate.errors ?? [], record)) {
    if (finding.code === 'unknown-key') {
      log.warn(where, finding);
      removeKey(record, finding.path);
    } else {
      log.error(where, finding);
      broken.push(finding.path);
    }
  }
  return broken;
}
