// Takes the problems along: as a file, or in the clipboard, for whoever keeps the events file.
import type { Advice } from '#domain/advice.ts';
import type { Problem } from '#domain/problem.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { download } from '#ui/download.ts';
import { useCopyAndSay } from '#ui/use-copy-and-say.ts';
import { problemReport } from './problem-report.ts';

interface ReportButtonsProps {
  readonly name: string;
  readonly problems: readonly (Problem | Advice)[];
  /** Of the file that is made, before ".csv". */
  readonly suffix?: string;
}

/** With a byte order mark: without it spreadsheets take Arabic for something else. */
const BOM = '\uFEFF';

export function ReportButtons({ name, problems, suffix = 'problems' }: ReportButtonsProps) {
  const words = useWords();
  const { copy } = useCopyAndSay({ copied: words.t('problems.copied'), refused: words.t('problems.copyFailed') });
  const report = () => problemReport(name, problems, words);
  const save = () => download(`${name}.${suffix}.csv`, BOM + report(), 'text/csv;charset=utf-8');
  return (
    <>
      <Button size="small" onClick={save}>
        {words.t('problems.download')}
      </Button>
      <Button size="small" onClick={() => copy(report())}>
        {words.t('problems.copy')}
      </Button>
    </>
  );
}
