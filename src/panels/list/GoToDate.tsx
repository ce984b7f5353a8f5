// "Go to date": a box for a date in the head of the list.
import { useId, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import type { TimeWindow } from '#domain/extent.ts';
import { formatSpan } from '#i18n/format-instant.ts';
import { readDate } from '#i18n/read-date.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { DatePicker } from './DatePicker.tsx';
import styles from './GoToDate.module.css';
import { useGoToDate, type DateJourney } from './use-go-to-date.ts';

export interface GoToDateProps extends DateJourney {
  /** When the events are that pass. */
  readonly extent: TimeWindow;
}

const LONGEST = 64;

export function GoToDate({ extent, ...journey }: GoToDateProps) {
  const { zone } = journey.question;
  const go = useGoToDate(journey);
  const { t, locale } = useWords();
  const say = useAnnounce();
  const [{ text, isWrong }, setText] = useState({ text: '', isWrong: false });
  const input = useRef<HTMLInputElement>(null);
  const note = useId();

  const write = (next: string) => setText({ text: next, isWrong: false });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const when = readDate(text, locale);
    if (when) {
      write('');
      go(when, true);
    } else {
      setText({ text, isWrong: true });
      say(t('list.goTo.wrong'), { isQuiet: true });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // Otherwise the same key would also close the details.
    event.preventDefault();
    event.stopPropagation();
    if (text === '') input.current?.blur();
    else write('');
  };

  return (
    <div className={styles['box']}>
      <form onSubmit={submit}>
        <input
          ref={input}
          type="text"
          className={styles['input']}
          aria-label={t('list.goTo')}
          aria-describedby={note}
          aria-invalid={isWrong || undefined}
          placeholder={t('list.goTo')}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          dir="auto"
          maxLength={LONGEST}
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <p id={note} className={styles['note']}>
          {isWrong && <strong>{t('list.goTo.wrong')}</strong>}
          {t('list.goTo.hint', { range: formatSpan(extent, zone, locale) })}
        </p>
      </form>
      {/* Outside of the form: with two boxes in it, Enter would not send it everywhere. */}
      <DatePicker extent={extent} zone={zone} onPick={(day) => go(day, false)} />
    </div>
  );
}
