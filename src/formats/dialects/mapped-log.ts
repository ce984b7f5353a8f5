// Tells of a day in a mapped column how days stand in that column, as the reader of the table has said.
import type { DateForm, TableMapping } from '#domain/table-mapping.ts';
import { ProblemLog, type Finding, type Where } from '#formats/checks/problem-log.ts';
import { dayInOrder } from './mapped-date.ts';

/** Words of `problem.bad-date`. The form of the file itself needs none of its own. */
const REASONS: Readonly<Partial<Record<DateForm, string>>> = {
  'day-first': 'dayFirst',
  'month-first': 'monthFirst',
  year: 'year',
  'unix-s': 'unixSeconds',
  'unix-ms': 'unixMilliseconds',
};

export class MappedLog extends ProblemLog {
  /** By field of the time. */
  readonly #forms: ReadonlyMap<unknown, DateForm>;

  constructor(fileName: string, { fields }: TableMapping) {
    super(fileName);
    this.#forms = new Map(fields.flatMap(({ column, as }) => (as === undefined ? [] : [[column, as]])));
  }

  override error(where: Where, finding: Finding): void {
    super.error(where, this.#inItsForm(finding));
  }

  #inItsForm(finding: Finding): Finding {
    const { code, path, value } = finding;
    const form = code === 'bad-date' && path[0] === 'time' ? this.#forms.get(path[1]) : undefined;
    const reason = form && REASONS[form];
    // Of a day that was found, and of its time, our own words tell what is wrong.
    if (!form || reason === undefined || typeof value !== 'string' || /^\d{4}-\d{2}/.test(value)) return finding;
    return { ...finding, params: { reason: dayInOrder(value, form) ? 'noSuchDay' : reason } };
  }
}
