/**
 * Small grey pictures in rows, each value between paper and ink, so that they follow the theme: inline PNGs, through
 * which ink is seen. They stand in a panel, outside any plot.
 *
 *   <Images pixels={field} side={28} count={10} width={width} captions={["shirt", …]} />
 */
import { useContext, useId, useMemo } from "react";
import { hairline, inks } from "./inks.ts";
import { PanelContext } from "./panel-context.ts";
import { dataAddress, greyPng } from "./png.ts";
import type { Values } from "./scales.ts";

export interface ImagesProps {
  /** One picture after the other, each row-major from its top, 0 for paper to `full` for ink. */
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
}

export interface ImageGrid {
  readonly columns: number;
  /** Side of a picture, pixels of the screen: a whole multiple of its own pixels where there is room. */
  readonly size: number;
  /** From one picture to the next, across and down. */
  readonly pitch: number;
  readonly down: number;
  readonly height: number;
}

const GAP = 8;

/** How pictures are laid out, for a panel that must know its height. */
export function imageGrid(
  { side, count, width, columns }: Pick<ImagesProps, "side" | "count" | "width" | "columns">,
  caption: number,
): ImageGrid {
  const least = Math.max(side, 40);
  const fitting = Math.max(1, Math.min(count, columns ?? Math.floor((width + GAP) / (least + GAP))));
  const room = Math.max(8, (width + GAP) / fitting - GAP);
  const size = room >= side ? Math.floor(room / side) * side : room;
  const rows = Math.ceil(count / fitting);
  const down = size + caption + GAP;
  return { columns: fitting, size, pitch: size + GAP, down, height: rows * down - GAP };
}

/** One picture as the address of a PNG, white where ink is to be seen. */
function addressOf(pixels: Values, side: number, i: number, full: number): string {
  const grey = Uint8Array.from({ length: side * side }, (_, k) => {
    const part = Number(pixels[i * side * side + k] ?? 0) / full;
    return Number.isFinite(part) ? Math.round(255 * Math.max(0, Math.min(1, part))) : 0;
  });
  return dataAddress(greyPng(grey, side));
}

export function Images({ pixels, side, count, width, columns, full = 1, captions }: ImagesProps) {
  const fontSize = useContext(PanelContext);
  const id = useId();
  const addresses = useMemo(
    () => Array.from({ length: count }, (_, i) => addressOf(pixels, side, i, full)),
    [pixels, side, count, full],
  );
  const caption = captions ? Math.round(fontSize * 1.4) : 0;
  const { columns: across, size, pitch, down, height } = imageGrid({ side, count, width, columns }, caption);
  const placed = addresses.map((href, i) => ({
    i,
    href,
    x: (i % across) * pitch,
    y: Math.floor(i / across) * down,
  }));
  return (
    <g className="images">
      <mask id={id} maskUnits="userSpaceOnUse" x={0} y={0} width={width} height={Math.max(0, height)}>
        {placed.map(({ i, href, x, y }) => (
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
        ))}
      </mask>
      <rect width={width} height={Math.max(0, height)} fill={inks.law.variable} mask={`url(#${id})`} />
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
