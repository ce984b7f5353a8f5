// The last thing that a panel said: "Link copied", "Opened x: 12 events". It goes by itself, or when it is closed.
import { use, useEffect, useRef, useState, useSyncExternalStore } from 'react';
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
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setIsGone(true), SHOWN_MS);
    // There is little room on a small screen: who goes on with the page has done with the message.
    const touch = ({ pointerType, target }: PointerEvent) => {
      if (pointerType === 'touch' && target instanceof Node && !place.current?.contains(target)) setIsGone(true);
    };
    document.addEventListener('pointerdown', touch);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', touch);
    };
  }, []);
  if (isGone) return null;
  if (isQuiet) return <VisuallyHidden>{text}</VisuallyHidden>;
  return <Message ref={place} text={text} onClose={() => setIsGone(true)} />;
}
