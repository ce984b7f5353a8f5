// What the words in a column of kinds mean: each one of ours.
import { KINDS } from '#domain/vocabulary.ts';
import type { MappedField, TableSample } from '#domain/table-mapping.ts';
import { visibleName } from '#base/visible-text.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileText } from '#ui/FileText.tsx';
import { valuesOf } from './mapping-fields.ts';
import styles from './MappingDialog.module.css';

interface KindValuesProps {
  readonly field: MappedField;
  readonly sample: TableSample;
  readonly onChange: (field: MappedField) => void;
}

export function KindValues({ field, sample, onChange }: KindValuesProps) {
  const { t, kind } = useWords();
  const values = valuesOf(sample, field.from);
  if (values.length === 0) return null;
  const meant = new Map(field.values);
  const set = (value: string, is: string) => onChange({ ...field, values: [...new Map(meant).set(value, is)] });
  return (
    <details className={styles['values']}>
      <summary>{t('load.mapping.values', { n: values.length })}</summary>
      <ul>
        {values.map((value) => (
          <li key={value}>
            <FileText text={value} />
            <select
              className={styles['control']}
              aria-label={t('load.mapping.values.of', { value: visibleName(value) })}
              value={meant.get(value) ?? KINDS.find((one) => one === value.toLowerCase()) ?? 'other'}
              onChange={(event) => set(value, event.target.value)}
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {kind(one)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  );
}
