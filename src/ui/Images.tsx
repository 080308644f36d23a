/**
 * Small grey pictures in rows, each value between paper and ink, so that they follow the theme: inline PNGs, through
 * which ink is seen; photographs are the same in all themes. They stand in a panel, outside any plot.
 *
 *   <Images pixels={field} side={28} count={10} width={width} captions={["shirt", …]} />
 */
import { useContext, useId, useMemo } from "react";
import { hairline, inks } from "./inks.ts";
import { PanelContext } from "./panel-context.ts";
import { dataAddress, greyPng } from "./png.ts";
import type { Values } from "./scales.ts";
import { textWidth } from "./text.ts";

export interface ImagesProps {
  /** One picture after the other, each row-major from its top, 0 for paper to `full` for ink; of photographs from black to white. */
  readonly pixels: Values;
  /** Pixels of a picture's side. */
  readonly side: number;
  readonly count: number;
  /** Room in pixels of the screen. */
  readonly width: number;
  /** Pictures in a row; as many as fit if left out. */
  readonly columns?: number;
  readonly full?: number;
  readonly captions?: readonly string[];
  readonly photographs?: boolean;
}

export interface ImageGrid {
  readonly columns: number;
  /** Side of a picture, pixels of the screen: a whole multiple of its own pixels where there is room. */
  readonly size: number;
  /** From one picture to the next, across and down, and what its caption sticks out on either side. */
  readonly pitch: number;
  readonly aside: number;
  readonly down: number;
  readonly height: number;
}

const GAP = 8;

/** How pictures are laid out, for a panel that must know its height. Captions stand side by side. */
export function imageGrid(
  { side, count, width, columns, captions }: Omit<ImagesProps, "pixels" | "full" | "photographs">,
  fontSize: number,
): ImageGrid {
  const caption = captions ? Math.round(fontSize * 1.4) : 0;
  const widest = (captions ?? []).reduce((most, text) => Math.max(most, textWidth(text, fontSize)), 0);
  const least = Math.max(side, 40, widest);
  const fitting = Math.max(1, Math.min(count, columns ?? Math.floor((width + GAP) / (least + GAP))));
  const room = Math.max(8, (width + GAP) / fitting - GAP);
  const size = room >= side ? Math.floor(room / side) * side : room;
  const rows = Math.ceil(count / fitting);
  const down = size + caption + GAP;
  const cell = Math.max(size, widest);
  return { columns: fitting, size, pitch: cell + GAP, aside: (cell - size) / 2, down, height: rows * down - GAP };
}

/** One picture as the address of a PNG, white where ink is to be seen. */
function addressOf(pixels: Values, side: number, i: number, full: number): string {
  const grey = Uint8Array.from({ length: side * side }, (_, k) => {
    const part = Number(pixels[i * side * side + k] ?? 0) / full;
    return Number.isFinite(part) ? Math.round(255 * Math.max(0, Math.min(1, part))) : 0;
  });
  return dataAddress(greyPng(grey, side));
}

export function Images({ pixels, side, count, width, columns, full = 1, captions, photographs = false }: ImagesProps) {
  const fontSize = useContext(PanelContext);
  const id = useId();
  const addresses = useMemo(
    () => Array.from({ length: count }, (_, i) => addressOf(pixels, side, i, full)),
    [pixels, side, count, full],
  );
  const {
    columns: across,
    size,
    pitch,
    aside,
    down,
    height,
  } = imageGrid({ side, count, width, columns, captions }, fontSize);
  const placed = addresses.map((href, i) => ({
    i,
    href,
    x: aside + (i % across) * pitch,
    y: Math.floor(i / across) * down,
  }));
  const images = placed.map(({ i, href, x, y }) => (
    <image
      key={i}
      href={href}
      x={x}
      y={y}
      width={size}
      height={size}
      imageRendering="pixelated"
      style={{ imageRendering: "pixelated" }}
    />
  ));
  return (
    <g className="images">
      {photographs ? (
        images
      ) : (
        <>
          <mask id={id} maskUnits="userSpaceOnUse" x={0} y={0} width={width} height={Math.max(0, height)}>
            {images}
          </mask>
          <rect width={width} height={Math.max(0, height)} fill={inks.law.variable} mask={`url(#${id})`} />
        </>
      )}
      {placed.map(({ i, x, y }) => (
        <g key={i}>
          <rect x={x} y={y} width={size} height={size} {...hairline} />
          {captions?.[i] ? (
            <text aria-hidden x={x + size / 2} y={Math.round(y + size + fontSize * 1.1)} textAnchor="middle">
              {captions[i]}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
}
