// The numbers of an event, each with who gave it.
import type { Figure } from '#domain/event-record.ts';
import type { Words } from '#i18n/make-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileText } from '#ui/FileText.tsx';
import { ActorName } from './ActorName.tsx';
import styles from './Figures.module.css';
import type { Reading } from './reading.ts';
import { Section } from './Section.tsx';

export interface FiguresProps {
  readonly reading: Reading;
}

export function Figures({ reading }: FiguresProps) {
  const { t } = useWords();
  const figures = reading.detail.record.figures ?? [];
  if (figures.length === 0) return null;
  return (
    <Section title={t('details.figures')}>
      <table className={styles['figures']} aria-label={t('details.figures')}>
        <thead>
          <tr>
            <th scope="col">{t('details.figure.what')}</th>
            <th scope="col">{t('details.figure.value')}</th>
            <th scope="col">{t('details.figure.by')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, position) => (
            // Figures have no id, and those of one event never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <FigureRow key={position} figure={figure} reading={reading} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface FigureRowProps {
  readonly figure: Figure;
  readonly reading: Reading;
}

function FigureRow({ figure, reading }: FigureRowProps) {
  const { t } = useWords();
  const { lang } = reading.detail.record;
  return (
    <tr>
      <th scope="row">
        <FileText text={figure.label} lang={lang} terms={reading.terms} />
      </th>
      <td>
        <FigureValue figure={figure} lang={lang} />
      </td>
      <td>
        {figure.by === undefined ? (
          <span className={styles['quiet']}>{t('details.figure.nobody')}</span>
        ) : (
          <ActorName id={figure.by} reading={reading} />
        )}
        {figure.cite?.locator !== undefined && (
          <span className={styles['locator']}>
            <FileText text={figure.cite.locator} />
          </span>
        )}
      </td>
    </tr>
  );
}

function FigureValue({ figure, lang }: { readonly figure: Figure; readonly lang: string | undefined }) {
  const words = useWords();
  const { unit } = figure;
  const number = numberIn(figure, words);
  const { of } = figure;
  return (
    <>
      <span className={styles['value']}>
        {figure.qualifier !== undefined && `${words.qualifier(figure.qualifier)} `}
        {of === undefined
          ? number(figure.value)
          : words.t('details.figure.of', { value: number(figure.value), of: number(of) })}
        {unit !== undefined && unit !== '%' && (
          <>
            {' '}
            <FileText text={unit} lang={lang} />
          </>
        )}
      </span>
      <FigureRange figure={figure} number={number} />
    </>
  );
}

interface FigureRangeProps {
  readonly figure: Figure;
  readonly number: (value: number) => string;
}

/** Bounds that are the number itself say nothing more. */
function FigureRange({ figure: { value, min, max }, number }: FigureRangeProps) {
  const { t } = useWords();
  if ((min ?? max) === undefined || (min === value && max === value)) return null;
  return (
    <span className={styles['range']}>
      {min !== undefined && max !== undefined && t('details.figure.range', { min: number(min), max: number(max) })}
      {min !== undefined && max === undefined && t('details.figure.min', { min: number(min) })}
      {max !== undefined && min === undefined && t('details.figure.max', { max: number(max) })}
    </span>
  );
}

/** Digits as the file has them, in the reader's way of writing; the sign of per cent where the language puts it. */
function numberIn({ unit }: Figure, { locale }: Words): (value: number) => string {
  if (unit !== '%') {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 });
    return (value) => format.format(value);
  }
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 10 });
  return (value) => format.format(value / 100);
}
