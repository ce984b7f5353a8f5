// The last thing that a panel said: "Link copied", "Opened x: 12 events". It goes by itself, or when it is closed.
import { use, useEffect, useState, useSyncExternalStore } from 'react';
import { type Announcement, AnnouncementsContext } from '#ui/announcements.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { Message } from './Message.tsx';

/** Long enough to be read twice; it is also read out. */
const SHOWN_MS = 7000;

export function LatestMessage() {
  const { subscribe, latest } = use(AnnouncementsContext);
  const message = useSyncExternalStore(subscribe, latest);
  const [seen, setSeen] = useState<Announcement | null>(null);
  if (message !== null && !message.isQuiet && message !== seen) setSeen(message);
  return (
    <>
      {seen && <Passing key={seen.number} message={seen} />}
      {/* What is only for voices takes nothing from the eyes. */}
      {message?.isQuiet && <Passing key={message.number} message={message} />}
    </>
  );
}

function Passing({ message: { text, isQuiet } }: { readonly message: Announcement }) {
  const [isGone, setIsGone] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsGone(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  if (isGone) return null;
  if (isQuiet) return <VisuallyHidden>{text}</VisuallyHidden>;
  return <Message text={text} onClose={() => setIsGone(true)} />;
}
