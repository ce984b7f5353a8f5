// "Add to calendar" for the details: downloads the event, and says when that cannot be done.
import { useCallback } from 'react';
import type { EventDetail } from '#domain/answer.ts';
import { fetchLaterMessages } from '#i18n/languages.ts';
import { useWords } from '#i18n/use-words.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { useLinks } from '#url/use-links.ts';

export function useAddToCalendar(): (detail: EventDetail) => void {
  const words = useWords();
  const links = useLinks();
  const { meta, name } = useDataset();
  const announce = useAnnounce();
  return useCallback(
    (detail) => {
      const add = async () => {
        try {
          const [{ addToCalendar }] = await Promise.all([import('./add-to-calendar.ts'), fetchLaterMessages()]);
          const isDone = addToCalendar({ detail, link: links.event(detail.record.id), words, meta, fileName: name });
          if (!isDone) announce(words.t('calendar.impossible'));
        } catch {
          announce(words.t('calendar.failed'));
        }
      };
      void add();
    },
    [words, links, meta, name, announce],
  );
}
