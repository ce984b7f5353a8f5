// Takes the problems along: as a file, or in the clipboard, for whoever keeps the events file.
import type { Problem } from '#domain/problem.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { Button } from '#ui/Button.tsx';
import { download } from '#ui/download.ts';
import { copyText } from '#ui/use-copy.ts';
import { problemReport } from './problem-report.ts';

interface ReportButtonsProps {
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** With a byte order mark: without it spreadsheets take Arabic for something else. */
const BOM = '\uFEFF';

export function ReportButtons({ name, problems }: ReportButtonsProps) {
  const words = useWords();
  const announce = useAnnounce();
  const report = () => problemReport(name, problems, words);
  const save = () => download(`${name}.problems.csv`, BOM + report(), 'text/csv;charset=utf-8');
  const copy = async () => {
    const done = await copyText(report());
    announce(words.t(done ? 'problems.copied' : 'problems.copyFailed'));
  };
  return (
    <>
      <Button size="small" onClick={save}>
        {words.t('problems.download')}
      </Button>
      <Button size="small" onClick={() => void copy()}>
        {words.t('problems.copy')}
      </Button>
    </>
  );
}
