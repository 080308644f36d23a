/**
 * Pictures whose pixels have places: like `Images`, and when the places change, the pixels travel there. Still where
 * motion is not wanted, in posters and in print: then they are where they go.
 *
 *   <MovingImages pixels={field} places={field} side={16} count={8} width={width} />
 */
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { type ImageGrid, Images, type ImagesProps, imageGrid } from "./Images.tsx";
import { hairline, inks } from "./inks.ts";
import { reducedMotion } from "./reduced-motion.ts";
import type { Values } from "./scales.ts";

export interface MovingImagesProps extends Omit<ImagesProps, "captions"> {
  /** Where each pixel of a picture stands, alike in all of them: its row-major number. */
  readonly places: Values;
}

const TRAVEL_MS = 1400;
/** Levels of grey while they travel: one path each. */
const LEVELS = 10;

/** The pictures with every pixel at its place. */
export function placed(pixels: Values, places: Values, count: number): number[] {
  const size = places.length;
  const out = new Array<number>(count * size).fill(0);
  for (let i = 0; i < count * size; i++)
    out[Math.floor(i / size) * size + Number(places[i % size])] = Number(pixels[i] ?? 0);
  return out;
}

export interface Travel {
  readonly from: Values;
  readonly to: Values;
  /** How much of the way is made, 0 to 1. */
  readonly part: number;
}

/** Slow at both ends. */
const eased = (part: number) => part * part * (3 - 2 * part);
const tenth = (value: number) => Math.round(value * 10) / 10;

/** Pixels on their way: a path for each level of grey, from the palest that is seen to the full one. */
export function travelling(
  pixels: Values,
  { from, to, part }: Travel,
  { side, count, full = 1 }: Pick<ImagesProps, "side" | "count" | "full">,
  { columns, size, pitch, aside, down }: Pick<ImageGrid, "columns" | "size" | "pitch" | "aside" | "down">,
): string[] {
  const paths = Array.from({ length: LEVELS }, () => "");
  const edge = size / side;
  const way = eased(Math.max(0, Math.min(1, part)));
  const area = side * side;
  for (let picture = 0; picture < count; picture++) {
    const left = aside + (picture % columns) * pitch;
    const top = Math.floor(picture / columns) * down;
    for (let i = 0; i < area; i++) {
      const grey = Math.round((LEVELS * Number(pixels[picture * area + i] ?? 0)) / full);
      if (grey < 1) continue;
      const [a, b] = [Number(from[i]), Number(to[i])];
      const x = left + edge * ((a % side) + way * ((b % side) - (a % side)));
      const y = top + edge * (Math.floor(a / side) + way * (Math.floor(b / side) - Math.floor(a / side)));
      paths[Math.min(LEVELS, grey) - 1] += `M${tenth(x)} ${tenth(y)}h${tenth(edge)}v${tenth(edge)}h${-tenth(edge)}z`;
    }
  }
  return paths;
}

/** The same array as long as its numbers are the same: a run sends new ones with every frame. */
function useSteady(values: Values): readonly number[] {
  const key = Array.from(values, Number).join();
  return useMemo(() => (key === "" ? [] : key.split(",").map(Number)), [key]);
}

/** Where the pixels are on their way from their former places to these; null once they stand. */
function useTravel(places: readonly number[]): Travel | null {
  const [travel, setTravel] = useState<Travel | null>(null);
  const former = useRef(places);
  useLayoutEffect(() => {
    const from = former.current;
    former.current = places;
    const still = reducedMotion();
    if (still || from === places || from.length !== places.length) return;
    let frame = 0;
    let start: number | null = null;
    const draw = (time: number) => {
      start ??= time;
      const part = (time - start) / TRAVEL_MS;
      setTravel(part < 1 ? { from, to: places, part } : null);
      if (part < 1) frame = requestAnimationFrame(draw);
    };
    setTravel({ from, to: places, part: 0 });
    frame = requestAnimationFrame(draw);
    return () => {
      cancelAnimationFrame(frame);
      setTravel(null);
    };
  }, [places]);
  return travel;
}

export function MovingImages({ pixels: given, places: to, ...rest }: MovingImagesProps) {
  const pixels = useSteady(given);
  const places = useSteady(to);
  const travel = useTravel(places);
  const { count } = rest;
  const standing = useMemo(() => placed(pixels, places, count), [pixels, places, count]);
  if (!travel) return <Images pixels={standing} {...rest} />;
  const grid = imageGrid(rest, 0);
  const levels = travelling(pixels, travel, rest, grid).map((d, i) => ({ alpha: (i + 1) / LEVELS, d }));
  const frames = Array.from({ length: count }, (_, i) => ({
    i,
    x: grid.aside + (i % grid.columns) * grid.pitch,
    y: Math.floor(i / grid.columns) * grid.down,
  }));
  return (
    <g className="images" fill={rest.photographs ? "#fff" : inks.law.variable} shapeRendering="crispEdges">
      {rest.photographs
        ? frames.map(({ i, x, y }) => <rect key={i} x={x} y={y} width={grid.size} height={grid.size} fill="#000" />)
        : null}
      {levels.map(({ alpha, d }) => (
        <path key={alpha} d={d} fillOpacity={alpha} />
      ))}
      {frames.map(({ i, x, y }) => (
        <rect key={i} x={x} y={y} width={grid.size} height={grid.size} {...hairline} />
      ))}
    </g>
  );
}
