// A picture as PNG: its SVG, drawn by the browser on a canvas.
import type { ImageModel } from './image-model.ts';
import { imageSvg, SAMPLE, type SvgOptions } from './image-svg.ts';

/** In pixels: no browser has a canvas that is longer on a side. */
const LONGEST = 16_384;
/** In milliseconds. A font that has not come by then cannot be read, and another is drawn in its place. */
const PATIENCE = { step: 20, most: 3000 };

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function makeCanvas(width: number, height: number, settings?: CanvasRenderingContext2DSettings) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const context = canvas.getContext('2d', settings);
  if (!context) throw new Error('The browser has no canvas to draw on');
  return { canvas, context };
}

/** In levels of one colour, from 0 to 255: letters stand out from the page by more. */
const INK = 128;

/** Whether there is anything in each square but the page, which its first pixel shows. */
function isInked(context: CanvasRenderingContext2D, squares: readonly number[]): boolean {
  return squares.every((square) => {
    const { data } = context.getImageData(square * SAMPLE, 0, SAMPLE, SAMPLE);
    const [page = 0] = data;
    return data.some((value, i) => i % 4 === 0 && Math.abs(value - page) > INK);
  });
}

/** An image counts as loaded while its fonts are still being read, and until then their texts are not drawn. */
async function fontsArrived(image: HTMLImageElement, top: number, samples: readonly string[]): Promise<void> {
  const squares = samples.flatMap((sample, i) => (sample === '' ? [] : [i]));
  const width = samples.length * SAMPLE;
  if (squares.length === 0) return;
  for (let waited = 0; waited < PATIENCE.most; waited += PATIENCE.step) {
    const { context } = makeCanvas(width, SAMPLE, { willReadFrequently: true });
    context.drawImage(image, 0, top, width, SAMPLE, 0, 0, width, SAMPLE);
    if (isInked(context, squares)) return;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE.step));
  }
}

/**
 * @param scale pixels for each of the picture's; fewer where no canvas would hold them
 * @returns rejects when the browser has no room for it
 */
export async function imagePng(model: ImageModel, options: SvgOptions, scale: number): Promise<Blob> {
  const { width, height } = model;
  const image = await loadImage(imageSvg(model, { ...options, hasSamples: true }));
  await fontsArrived(
    image,
    height,
    options.fonts.faces.map(({ sample }) => sample),
  );
  const drawn = Math.min(scale, LONGEST / Math.max(width, height));
  const { canvas, context } = makeCanvas(width * drawn, height * drawn);
  context.drawImage(image, 0, 0, width * drawn, (height + SAMPLE) * drawn);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The canvas could not be written as a picture'));
    }, 'image/png');
  });
}
