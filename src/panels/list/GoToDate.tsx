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
  const [isWrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const note = useId();

  const clear = () => {
    if (input.current) input.current.value = '';
    setWrong(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = input.current?.value.trim() ?? '';
    if (text === '') return;
    const when = readDate(text, locale);
    if (when) {
      clear();
      go(when, { focus: true });
    } else {
      setWrong(true);
      say(t('list.goTo.wrong'), { isQuiet: true });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // Otherwise the same key would also close the details.
    event.preventDefault();
    event.stopPropagation();
    if (event.currentTarget.value === '') event.currentTarget.blur();
    else clear();
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
          onInput={() => setWrong(false)}
          onKeyDown={onKeyDown}
        />
        <DateNote id={note} isWrong={isWrong} range={formatSpan(extent, zone, locale)} />
      </form>
      {/* Outside of the form: with two boxes in it, Enter would not send it everywhere. */}
      <DatePicker extent={extent} zone={zone} onPick={(day) => go(day, { focus: false })} />
    </div>
  );
}

interface DateNoteProps {
  readonly id: string;
  readonly isWrong: boolean;
  /** When the events are. */
  readonly range: string;
}

function DateNote({ id, isWrong, range }: DateNoteProps) {
  const { t } = useWords();
  return (
    <p id={id} className={styles['note']}>
      {isWrong && <strong>{t('list.goTo.wrong')}</strong>}
      {t('list.goTo.hint', { range })}
    </p>
  );
}
