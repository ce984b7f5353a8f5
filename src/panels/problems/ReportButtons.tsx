// Takes the problems along: as a file, or in the clipboard, for whoever keeps the events file.
import type { Problem } from '#domain/problem.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/use-copy.ts';
import { problemReport } from './problem-report.ts';

interface ReportButtonsProps {
  readonly name: string;
  readonly problems: readonly Problem[];
}

export function ReportButtons({ name, problems }: ReportButtonsProps) {
  const words = useWords();
  const announce = useAnnounce();
  const copy = async () => {
    const done = await copyText(problemReport(name, problems, words));
    announce(words.t(done ? 'problems.copied' : 'problems.copyFailed'));
  };
  return (
    <>
      <Button size="small" onClick={() => download(`${name}.problems.csv`, problemReport(name, problems, words))}>
        {words.t('problems.download')}
      </Button>
      <Button size="small" onClick={() => void copy()}>
        {words.t('problems.copy')}
      </Button>
    </>
  );
}

/** With a byte order mark: without it spreadsheets take Arabic for something else. */
const BOM = '\uFEFF';
/** The browser has taken the file over long before. */
const KEPT_MS = 60_000;

function download(name: string, csv: string): void {
  const url = URL.createObjectURL(new Blob([BOM, csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
