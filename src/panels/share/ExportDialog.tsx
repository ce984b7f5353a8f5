// Takes events of the open file away, in a format of the reader's choice; and the link to what is on screen.
import { type ReactNode, useState } from 'react';
import { EXPORT_FORMATS, exportName, isPicture, type ExportFormat } from '#domain/export-format.ts';
import { calendarDate, DAY } from '#domain/calendar.ts';
import { isoDate } from '#domain/iso-date.ts';
import { axisZone, instantToWall, localZone } from '#domain/zone.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { IMAGE_THEMES, type ImageTheme } from '#timeline/image/image-colours.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { seenTheme } from '#ui/seen-theme.ts';
import { useLinks } from '#url/use-links.ts';
import { useLiveWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import { CopyField } from './CopyField.tsx';
import styles from './ExportDialog.module.css';
import { ExportFooter } from './ExportFooter.tsx';
import { useExport } from './use-export.ts';

interface ExportDialogProps {
  readonly onClose: () => void;
  /** The file was opened from the reader's device: a link to it leads nobody else anywhere. */
  readonly isLocalFile?: boolean;
}

type Choice = 'shown' | 'all';

/** `dialog` "Export". Open for as long as it is rendered; what is being written then is given up with it. */
export function ExportDialog({ onClose, isLocalFile = false }: ExportDialogProps) {
  const words = useWords();
  const { t } = words;
  const dataset = useDataset();
  const { view } = useViewState();
  const { filter } = view;
  const live = useLiveWindow();
  const links = useLinks();
  const [choice, setChoice] = useState<Choice>('shown');
  const [format, setFormat] = useState<ExportFormat>('json');
  const [theme, setTheme] = useState(seenTheme);
  const { answer } = useAnswer({ type: 'extent', filter, zone: dataset.zone });
  const passing = answer?.passing ?? dataset.eventCount;
  const chosen = isPicture(format) ? 'shown' : choice;
  const count = chosen === 'shown' ? passing : dataset.eventCount;
  const exporting = useExport(count);
  const link = links.view();

  const start = () => {
    const part = t(nameId(format, count < dataset.eventCount));
    exporting.start(exportName(dataset.name, format, part), {
      format,
      filter: chosen === 'shown' ? filter : null,
      accessed: today(),
      ...(!isLocalFile && { link }),
      linkTo: links.event,
      meta: dataset.meta,
      fileName: dataset.name,
      shown: { view, window: live.get(), zone: axisZone(view.tz, dataset.zone), theme },
      words,
    });
  };
  return (
    <Dialog
      title={t('export.title')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      footer={<ExportFooter exporting={exporting} count={count} isGrowing={dataset.isGrowing} onStart={start} />}
    >
      <Part title={t('export.events')}>
        <EventsChoice
          passing={passing}
          total={dataset.eventCount}
          value={chosen}
          disabled={isPicture(format)}
          onChange={setChoice}
        />
      </Part>
      <Part title={t('export.format')}>
        <FormatChoice value={format} onChange={setFormat} />
        {isPicture(format) && format !== 'print' && <ThemeChoice value={theme} onChange={setTheme} />}
        <p className={styles['note']}>{t('export.goesAlong')}</p>
      </Part>
      <LinkPart link={link} isLocalFile={isLocalFile} />
    </Dialog>
  );
}

/** `title`: in sight only, where what stands in it has the same name for itself. */
function Part({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      {title !== undefined && (
        <h3 className={styles['heading']} aria-hidden="true">
          {title}
        </h3>
      )}
      {children}
    </section>
  );
}

function LinkPart({ link, isLocalFile }: { link: string; isLocalFile: boolean }) {
  const { t } = useWords();
  return (
    <Part>
      <CopyField
        label={t('export.link')}
        hint={t(isLocalFile ? 'share.localFile' : 'share.view.hint')}
        text={link}
        copyLabel={t('export.copyLink')}
      />
    </Part>
  );
}

interface ChoiceProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

interface EventsChoiceProps extends ChoiceProps<Choice> {
  readonly passing: number;
  readonly total: number;
  /** A picture is of what is on screen. */
  readonly disabled: boolean;
}

function EventsChoice({ passing, total, ...rest }: EventsChoiceProps) {
  const { t, number } = useWords();
  const shown = { value: 'shown', label: t('export.shown', { n: number(passing) }) } as const;
  const all = { value: 'all', label: t('export.all', { n: number(total) }) } as const;
  const options =
    passing < total
      ? [
          { ...shown, hint: t('export.shown.hint') },
          { ...all, hint: t('export.all.hint') },
        ]
      : [shown, all];
  return <RadioGroup look="list" label={t('export.events')} options={options} {...rest} />;
}

function FormatChoice({ value, onChange }: ChoiceProps<ExportFormat>) {
  const { t } = useWords();
  const options = EXPORT_FORMATS.map((format) => ({
    value: format,
    label: t(`export.format.${format}`),
    hint: t(`export.hint.${format}`),
  }));
  return <RadioGroup look="list" label={t('export.format')} value={value} onChange={onChange} options={options} />;
}

/** Of a picture. It is as on screen unless told otherwise. */
function ThemeChoice(props: ChoiceProps<ImageTheme>) {
  const { t } = useWords();
  const options = IMAGE_THEMES.map((theme) => ({ value: theme, label: t(`export.theme.${theme}`) }));
  return (
    <div className={styles['theme']}>
      <span aria-hidden="true">{t('export.theme')}</span>
      <RadioGroup label={t('export.theme')} options={options} {...props} />
    </div>
  );
}

/** The part of the file's name that tells it from the file that it comes of. */
function nameId(format: ExportFormat, isPart: boolean) {
  if (isPicture(format)) return format === 'print' ? 'export.printName' : 'export.pictureName';
  return isPart ? 'export.partName' : 'export.wholeName';
}

/** The reader's own day, as YYYY-MM-DD. */
function today(): string {
  return isoDate(calendarDate(Math.floor(instantToWall(localZone(), Date.now()) / DAY)));
}
