// One field of ours, and the column of the table that fills it.
import { type ReactNode, useId } from 'react';
import { visibleName } from '#base/visible-text.ts';
import { DATE_COLUMNS, LIST_COLUMNS, LIST_SIGNS, type MappedField, type TableSample } from '#domain/table-mapping.ts';
import { KINDS, ROLES, type Role } from '#domain/vocabulary.ts';
import { useWords } from '#i18n/use-words.ts';
import { DateOptions } from './DateOptions.tsx';
import { KindValues } from './KindValues.tsx';
import { cellsOf, COMPOSED, type FieldColumn } from './mapping-fields.ts';
import styles from './MappingDialog.module.css';

const NONE = '';
const TEXT = 'text';
const FROM = 'from:';
const IS = 'is:';
const SAMPLE = 24;
const NAME = 48;

export interface MappingFieldProps {
  readonly column: FieldColumn;
  readonly field: MappedField | null;
  readonly sample: TableSample;
  readonly onChange: (field: MappedField | null) => void;
}

export function MappingField({ column, field, sample, onChange }: MappingFieldProps) {
  const { t } = useWords();
  const id = useId();
  const label = useFieldLabel(column);
  const isNeeded = column === 'title' || column === 'start';
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>
        {label}
        {isNeeded && <span className={styles['needed']}> ({t('load.mapping.needed')})</span>}
      </label>
      <select
        id={id}
        className={styles['control']}
        value={valueOf(field)}
        onChange={(event) => onChange(chosen(column, event.target.value, field, sample))}
      >
        <option value={NONE}>{t(column === 'kind' ? 'load.mapping.kind.none' : 'load.mapping.none')}</option>
        {COMPOSED.has(column) && <option value={TEXT}>{t('load.mapping.composed')}</option>}
        {column === 'kind' && <ConstantKinds />}
        {sample.names.map((name) => (
          <option key={name} value={FROM + name} dir="auto">
            {optionText(sample, name)}
          </option>
        ))}
      </select>
      {field && <Options column={column} field={field} sample={sample} onChange={onChange} label={label} />}
    </div>
  );
}

/** Who only takes part has words of its own here. */
type RoleColumn = Exclude<Extract<FieldColumn, Role>, 'participant'>;
const isOfRole = (column: FieldColumn): column is RoleColumn =>
  column !== 'participant' && ROLES.some((role) => role === column);

function useFieldLabel(column: FieldColumn): string {
  const { t, role } = useWords();
  return isOfRole(column) ? role(column) : t(`load.mapping.field.${column}`);
}

function ConstantKinds() {
  const { t, kind } = useWords();
  return KINDS.filter((one) => one !== 'other').map((one) => (
    <option key={one} value={IS + one}>
      {t('load.mapping.kind.every', { kind: kind(one) })}
    </option>
  ));
}

function valueOf(field: MappedField | null): string {
  if (!field) return NONE;
  if (field.text !== undefined) return TEXT;
  return field.is === undefined ? FROM + (field.from ?? '') : IS + field.is;
}

function optionText(sample: TableSample, name: string): string {
  const example = cellsOf(sample, name)[0];
  const shown = visibleName(name, NAME);
  return example === undefined ? shown : `${shown} – ${visibleName(example.replaceAll(/\s+/g, ' '), SAMPLE)}`;
}

function chosen(column: string, value: string, before: MappedField | null, sample: TableSample): MappedField | null {
  if (value === NONE) return null;
  if (value === TEXT) return { column, text: before?.from === undefined ? '' : `{${before.from}}` };
  if (value.startsWith(IS)) return { column, is: value.slice(IS.length) };
  const from = sample.names.find((name) => name === value.slice(FROM.length)) ?? '';
  const zone = before?.zone === undefined ? {} : { zone: before.zone };
  return DATE_COLUMNS.includes(column) ? { column, from, ...zone } : { column, from };
}

interface OptionsProps extends MappingFieldProps {
  readonly field: MappedField;
  readonly label: string;
}

function Options({ column, field, sample, onChange, label }: OptionsProps): ReactNode {
  if (field.text !== undefined) return <Composed field={field} sample={sample} onChange={onChange} label={label} />;
  if (DATE_COLUMNS.includes(column))
    return <DateOptions field={field} sample={sample} onChange={onChange} label={label} />;
  if (column === 'kind') return <KindValues field={field} sample={sample} onChange={onChange} />;
  return LIST_COLUMNS.includes(column) ? <Separator field={field} onChange={onChange} label={label} /> : null;
}

type PartProps = Pick<OptionsProps, 'field' | 'sample' | 'onChange' | 'label'>;

function Composed({ field, sample, onChange, label }: PartProps) {
  const { t } = useWords();
  const hint = useId();
  const text = field.text ?? '';
  return (
    <>
      <input
        className={styles['control']}
        dir="auto"
        aria-label={t('load.mapping.composed.label', { field: label })}
        aria-describedby={hint}
        value={text}
        onChange={(event) => onChange({ ...field, text: event.target.value })}
      />
      <select
        className={styles['control']}
        aria-label={t('load.mapping.composed.add', { field: label })}
        value={NONE}
        onChange={(event) => onChange({ ...field, text: `${text}{${event.target.value}}` })}
      >
        <option value={NONE}>{t('load.mapping.composed.choose')}</option>
        {sample.names.map((name) => (
          <option key={name} value={name} dir="auto">
            {optionText(sample, name)}
          </option>
        ))}
      </select>
      <p id={hint} className={styles['hint']}>
        {t('load.mapping.composed.hint')}
      </p>
    </>
  );
}

function Separator({ field, onChange, label }: Omit<PartProps, 'sample'>) {
  const { t } = useWords();
  return (
    <select
      className={styles['control']}
      aria-label={t('load.mapping.separator', { field: label })}
      value={field.separator ?? ';'}
      onChange={({ target }) => {
        const separator = LIST_SIGNS.find((sign) => sign === target.value);
        if (separator) onChange({ ...field, separator });
      }}
    >
      {LIST_SIGNS.map((sign) => (
        <option key={sign} value={sign}>
          {sign === 'none' ? t('load.mapping.separator.none') : t('load.mapping.separator.sign', { sign })}
        </option>
      ))}
    </select>
  );
}
