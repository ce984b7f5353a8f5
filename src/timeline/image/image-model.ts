// All that a picture of the timeline shows, as plain data: every text cut to its room, every place known. Places along the
// axis count from the start side, so that one model serves both directions of writing.
import type { Certainty, Kind, Status } from '#domain/vocabulary.ts';
import type { Edge, ItemBox } from '#timeline/item-box.ts';
import type { ImageStyle } from './image-styles.ts';

/** A text of ours or, with `lang` where it tells, of the file. */
export interface ImageText {
  readonly text: string;
  readonly lang?: string;
}

/** On one line, in its own direction. */
export interface PlacedText extends ImageText {
  readonly x: number;
  /** Of the middle of the line. */
  readonly y: number;
  readonly style: ImageStyle;
  readonly colour: 'ink' | 'ink-2' | 'ink-3';
}

export interface PlacedKind {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
}

export interface ImageEvent {
  /** Title, kind and date, for those who hear the picture or point at the event. */
  readonly name: string;
  readonly kind: Kind;
  readonly certainty: Certainty;
  readonly status: Status;
  readonly dimmed: boolean;
  readonly start: Edge;
  readonly end: Edge;
  readonly box: ItemBox;
  /** From the top of the lane. */
  readonly top: number;
  /** The icon is not shown where not even it has room. */
  readonly hasIcon: boolean;
  /** Cut to its room; `null` where there is none. `x` counts from the start of the view. */
  readonly title: (ImageText & { readonly x: number; readonly width: number }) | null;
  readonly tags: readonly { readonly text: string; readonly x: number }[];
}

/** Stacked bars of one kind, in one path. */
export interface ImageBars {
  readonly kind: Kind;
  readonly dimmed: boolean;
  /** x, y, width and height of each; y from the top of the lane. */
  readonly rects: readonly (readonly [number, number, number, number])[];
}

export interface ImageLane {
  readonly top: number;
  readonly height: number;
  /** Name and count; places in the picture. */
  readonly texts: readonly PlacedText[];
  readonly bars: readonly ImageBars[];
  readonly events: readonly ImageEvent[];
}

export interface ImageTick {
  /** From the start of the view. */
  readonly x: number;
  /** Where the next larger unit begins. */
  readonly isMajor: boolean;
}

export interface ImageModel {
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly dir: 'ltr' | 'rtl';
  /** Of the words that are not the file's. */
  readonly lang: string;
  readonly name: string;
  /** Where everything begins, from the start side. */
  readonly startX: number;
  /** Of the axis, from the start side of the picture, and its length. */
  readonly viewX: number;
  readonly viewWidth: number;
  readonly axisTop: number;
  readonly lanesTop: number;
  readonly lanesBottom: number;
  /** Head, axis and foot. */
  readonly texts: readonly PlacedText[];
  readonly legend: readonly PlacedKind[];
  readonly ticks: readonly ImageTick[];
  readonly lanes: readonly ImageLane[];
}
