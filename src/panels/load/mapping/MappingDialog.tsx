// Says what the columns of a table mean: on one side the fields of an event, on the other what the first rows become.
import { useId, useState } from 'react';
import { LARGEST_MAPPING, missingIn, newMapping, type TableMapping } from '#domain/table-mapping.ts';
import { useWords } from '#i18n/use-words.ts';
import { mappingDesk } from '#queries/mapping-desk.ts';
import { useMappedSample } from '#queries/use-mapped-sample.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { download } from '#ui/download.ts';
import { fieldOf, type FieldColumn, forTable, MAIN_COLUMNS, MORE_COLUMNS, withField } from './mapping-fields.ts';
import styles from './MappingDialog.module.css';
import { MappingField } from './MappingField.tsx';
import { MappingPreview } from './MappingPreview.tsx';
import type { TableToMap } from './use-table-to-map.ts';

export function MappingDialog({ name, sample, before, isOwn, open, close }: TableToMap) {
  const { t, rich } = useWords();
  // Of a table that is read as ours is, nobody asks before whether one like it was mapped.
  const [saidBefore] = useState(() => before ?? mappingDesk.recall(sample.names));
  const [said, setSaid] = useState(() => saidBefore && forTable(saidBefore, sample.names));
  const why = saidBefore ? 'again' : isOwn ? 'own' : 'unknown';
  const { mapped, error, retry } = useMappedSample(sample, said);
  // Where nothing can be guessed, the reader says all of it.
  const mapping = said ?? mapped?.mapping ?? (error && newMapping(sample.names, []));
  const reasonId = useId();
  const isReady = mapping !== null && mappingDesk.fits(mapping, sample.names);
  const reason = mapping && !isReady ? t(`load.mapping.missing.${missingIn(mapping) ?? 'title'}`) : null;
  const openIt = () => {
    if (!mapping) return;
    mappingDesk.keep(mapping);
    open(mapping);
  };
  return (
    <Dialog
      title={t('load.mapping.title')}
      closeLabel={t('dialog.close')}
      onClose={close}
      width="wide"
      footer={
        <>
          <p id={reasonId} className={styles['reason']} role="status">
            {reason}
          </p>
          <Button onClick={close}>{t('load.cancel')}</Button>
          <Button
            variant="primary"
            disabled={!isReady}
            aria-describedby={reason ? reasonId : undefined}
            onClick={openIt}
          >
            {t('load.mapping.open')}
          </Button>
        </>
      }
    >
      <p className={styles['about']}>{rich(`load.mapping.about.${why}`, { name: <bdi key="name">{name}</bdi> })}</p>
      {mapping ? (
        <>
          <MappingFiles mapping={mapping} names={sample.names} onMapping={setSaid} />
          <div className={styles['sides']}>
            <MappingFields sample={sample} mapping={mapping} onMapping={setSaid} />
            <MappingPreview rows={isReady && mapped ? mapped.rows : null} error={error} retry={retry} />
          </div>
        </>
      ) : (
        <p role="status">{t('load.mapping.guessing')}</p>
      )}
    </Dialog>
  );
}

interface MappingFieldsProps extends Pick<TableToMap, 'sample'> {
  readonly mapping: TableMapping;
  readonly onMapping: (mapping: TableMapping) => void;
}

function MappingFields({ sample, mapping, onMapping }: MappingFieldsProps) {
  const { t } = useWords();
  /** Those that are filled from the beginning are seen from the beginning. */
  const [isOpen] = useState(() => MORE_COLUMNS.some((column) => fieldOf(mapping, column)));
  const one = (column: FieldColumn) => (
    <MappingField
      key={column}
      column={column}
      field={fieldOf(mapping, column)}
      sample={sample}
      onChange={(field) => onMapping(withField(mapping, column, field))}
    />
  );
  return (
    <section className={styles['fields']} aria-labelledby="mapping-fields">
      <h3 id="mapping-fields">{t('load.mapping.fields')}</h3>
      {MAIN_COLUMNS.map(one)}
      <details open={isOpen}>
        <summary>{t('load.mapping.more')}</summary>
        <div className={styles['fields']}>{MORE_COLUMNS.map(one)}</div>
      </details>
    </section>
  );
}

interface MappingFilesProps {
  readonly mapping: TableMapping;
  readonly names: readonly string[];
  readonly onMapping: (mapping: TableMapping) => void;
}

/** A mapping as a file: for the other people of a newsroom. */
function MappingFiles({ mapping, names, onMapping }: MappingFilesProps) {
  const { t } = useWords();
  const [isRefused, setIsRefused] = useState(false);
  const read = async (file: File) => {
    const text = file.size > LARGEST_MAPPING ? '' : await file.text().catch(() => '');
    const found = mappingDesk.read(text);
    const own = found && forTable(found, names);
    setIsRefused(!own || own.fields.length === 0);
    if (own && own.fields.length > 0) onMapping(own);
  };
  const save = () => download('parley-mapping.json', `${JSON.stringify(mapping, null, 2)}\n`, 'application/json');
  return (
    <div className={styles['files']}>
      <Button size="small" onClick={() => chooseFile((file) => void read(file))}>
        {t('load.mapping.use')}
      </Button>
      <Button size="small" disabled={missingIn(mapping) !== null} onClick={save}>
        {t('load.mapping.save')}
      </Button>
      <p role="alert" className={styles['refused']}>
        {isRefused && t('load.mapping.refused')}
      </p>
    </div>
  );
}

function chooseFile(onFile: (file: File) => void): void {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.addEventListener('change', () => {
    const file = chooser.files?.[0];
    if (file) onFile(file);
  });
  chooser.click();
}
