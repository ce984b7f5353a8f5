// A table was read as another one with the same first row: said until it is read, with the way to say otherwise.
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useEventsFile } from '#panels/load/events-file-context.ts';

export function MappingRecalled() {
  const { t } = useWords();
  const { mapTable, dismissRecalled } = useEventsFile();
  return (
    <Notice
      actions={
        <>
          <Button onClick={mapTable}>{t('load.mapping.change')}</Button>
          <Button variant="quiet" onClick={dismissRecalled}>
            {t('load.close')}
          </Button>
        </>
      }
    >
      <p>{t('load.mapping.recalled')}</p>
    </Notice>
  );
}
