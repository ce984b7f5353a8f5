// What of an event there is room for in a picture.
import { shownText } from '#base/visible-text.ts';
import { edgesOf, ICON, itemBox, LABEL_GAP, PAD, type ItemBox, type View } from '#timeline/item-box.ts';
import type { ItemPicture } from '#timeline/timeline-picture.ts';
import { fitText } from './fit-text.ts';
import type { ImageEvent } from './image-model.ts';
import type { ImageStyle } from './image-styles.ts';

export type ImageMeasure = (text: string, style: ImageStyle) => number;

/** A shorter stretch of a title says nothing. */
const LEAST_TITLE = 14;

const isInSight = ({ x, width }: ItemBox, view: View): boolean => x + width > 0 && x < view.width;

function labelTexts({ event, tags }: ItemPicture, box: ItemBox, measure: ImageMeasure) {
  const start = box.x + box.labelX + ICON + LABEL_GAP;
  const end = box.x + box.labelX + box.labelWidth;
  const widths = tags.map((tag) => measure(tag, 'tag'));
  const taken = widths.reduce((sum, width) => sum + LABEL_GAP + width, 0);
  const room = end - start - taken;
  const text = room < LEAST_TITLE ? '' : fitText(shownText(event.title), room, (part) => measure(part, 'title'));
  if (text === '') return { title: null, tags: [] };
  const width = measure(text, 'title');
  let x = start + width;
  const placed = tags.map((tag, i) => {
    const at = x + LABEL_GAP;
    x = at + (widths[i] ?? 0);
    return { text: tag, x: at };
  });
  return { title: { text, ...(event.lang !== undefined && { lang: event.lang }), x: start, width }, tags: placed };
}

/** On screen the end of a bar pushes its label out of sight, and the reader can move; in a picture it is cut short. */
function inSight(box: ItemBox): ItemBox {
  const over = PAD - (box.x + box.labelX);
  const labelWidth = box.labelWidth - over;
  return over > PAD && labelWidth > 0 ? { ...box, labelX: box.labelX + over, labelWidth } : box;
}

/** `null` where the event is out of sight. */
export function placeEvent(item: ItemPicture, view: View, measure: ImageMeasure): ImageEvent | null {
  const box = inSight(itemBox(item, view));
  if (!isInSight(box, view)) return null;
  const { kind, certainty, status, dimmed } = item.event;
  return {
    name: item.name,
    kind,
    certainty,
    status,
    dimmed,
    ...edgesOf(item.extent),
    box,
    top: item.top,
    hasIcon: box.labelWidth >= ICON,
    ...labelTexts(item, box, measure),
  };
}
