// Where everything stands: header, what is wrong, filters, timeline, overview, list, details.
import { useCallback, useRef, useState } from 'react';
import { useEventsFile } from '#panels/load/events-file-context.ts';
import { LoadPanel } from '#panels/load/LoadPanel.tsx';
import { DatasetProvider } from '#queries/DatasetProvider.tsx';
import { useViewState } from '#url/use-view-state.ts';
import { Extra } from './Extra.tsx';
import { FileDialogs } from './FileDialogs.tsx';
import { Header } from './Header.tsx';
import { WaysIn } from './lazy-panels.ts';
import { OpenedFile } from './OpenedFile.tsx';
import type { OpenDialog } from './open-dialog.ts';
import { PageDialogs } from './PageDialogs.tsx';
import styles from './Page.module.css';
import { SkipLink } from './SkipLink.tsx';
import { StatusBar } from './StatusBar.tsx';
import { usePageKeys } from './use-page-keys.ts';
import { useFetchDrawing } from './use-fetch-drawing.ts';
import { useSheet } from './use-sheet.ts';
import { WindowProvider } from './WindowProvider.tsx';

export function Page() {
  const { shown } = useEventsFile();
  const { embed, event } = useViewState().view;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const search = useRef<{ focus(): void }>(null);
  const closeDialog = useCallback(() => setDialog(null), []);
  usePageKeys({ onSearch: () => search.current?.focus(), onHelp: () => setDialog({ name: 'help' }) });
  useSheet();
  useFetchDrawing();

  return (
    <div
      className={styles['page']}
      data-embed={embed || undefined}
      data-details={event === null ? 'closed' : 'open'}
      data-file={shown ? 'open' : 'none'}
    >
      <SkipLink />
      {!embed && <Header searchRef={search} onDialog={setDialog} />}
      <StatusBar onDialog={setDialog} />
      {shown === null ? (
        <div className={styles['body']}>
          {!embed && <div className={styles['rail']} />}
          <main className={styles['empty']}>
            <LoadPanel />
          </main>
        </div>
      ) : (
        <DatasetProvider dataset={shown.dataset}>
          <WindowProvider>
            <OpenedFile shown={shown} onDialog={setDialog} />
            <FileDialogs dialog={dialog} onClose={closeDialog} onDialog={setDialog} />
          </WindowProvider>
        </DatasetProvider>
      )}
      <PageDialogs dialog={dialog} onClose={closeDialog} />
      <Extra>
        <WaysIn />
      </Extra>
    </div>
  );
}
