/** Drawings as pixels. */
import type { Picture } from "./export-picture.ts";

/** Drawn over all of a canvas. */
export async function paint(svg: string, context: CanvasRenderingContext2D): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  context.drawImage(image, 0, 0, context.canvas.width, context.canvas.height);
}

/** @throws Error if there is no such thing in this browser */
export function canvasOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("picture: this browser gives no canvas");
  return context;
}

export const asPng = ({ canvas }: CanvasRenderingContext2D): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("picture: the canvas gave no PNG"))), "image/png");
  });

/** At twice the size on the screen. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const context = canvasOf(width * 2, height * 2);
  await paint(svg, context);
  return asPng(context);
}
