// A picture as PNG: its SVG, drawn by the browser on a canvas.

/** In pixels: no browser has a canvas that is longer on a side. */
const LONGEST = 16_384;

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

/**
 * @param svg that stands alone, and says its width and height
 * @param scale pixels for each of the picture's; fewer where no canvas would hold them
 * @returns rejects when the browser has no room for it
 */
export async function imagePng(svg: string, scale: number): Promise<Blob> {
  const image = await loadImage(svg);
  const { naturalWidth, naturalHeight } = image;
  const drawn = Math.min(scale, LONGEST / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(naturalWidth * drawn);
  canvas.height = Math.round(naturalHeight * drawn);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser has no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The canvas could not be written as a picture'));
    }, 'image/png');
  });
}
