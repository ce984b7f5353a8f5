// Makes the model of a picture of the timeline, for tests of what is written of it.
import type { Lane } from '#domain/answer.ts';
import { UTC } from '#domain/ids.ts';
import type { ImageModel } from '#timeline/image/image-model.ts';
import { makeImage, type ImageOptions } from '#timeline/image/make-image.ts';
import { WINDOW, windowAnswer } from './drawn-event.ts';

/** Of `WINDOW`, 800 pixels wide, with a title and nothing else around it. Its words say little, and take seven pixels a letter. */
export function anImage(lanes: readonly Lane[], more: Partial<ImageOptions> = {}): ImageModel {
  return makeImage({
    answer: windowAnswer(WINDOW, lanes),
    window: WINDOW,
    width: 800,
    zone: UTC,
    keep: [],
    dir: 'ltr',
    lang: 'en',
    words: {
      eventName: ({ title }) => title,
      eventTags: () => [],
      laneName: () => ({ text: 'Lane' }),
      laneCount: (_inView, count) => `${count}`,
      kindName: (kind) => kind,
      barNote: () => '',
      labels: { minor: () => '', major: () => '' },
    },
    measure: (text) => text.length * 7,
    title: { text: 'A file' },
    facts: [],
    origin: [],
    ...more,
  });
}
