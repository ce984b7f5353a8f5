// The last thing that a panel said: "Link copied", "Opened x: 12 events". It goes by itself, or when it is closed.
import { use, useEffect, useState, useSyncExternalStore } from 'react';
import { AnnouncementsContext } from '#ui/announcements.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { Message } from './Message.tsx';

/** Long enough to be read twice; it is also read out. */
const SHOWN_MS = 7000;

export function LatestMessage() {
  const { subscribe, latest } = use(AnnouncementsContext);
  const message = useSyncExternalStore(subscribe, latest);
  const [gone, setGone] = useState(0);

  useEffect(() => {
    if (message === null) return undefined;
    const timer = setTimeout(() => setGone(message.number), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);

  if (message === null || message.number === gone) return null;
  if (message.isQuiet) return <VisuallyHidden key={message.number}>{message.text}</VisuallyHidden>;
  return <Message key={message.number} text={message.text} onClose={() => setGone(message.number)} />;
}
