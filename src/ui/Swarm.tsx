/**
 * A crowd of small round dots, thousands of them: on a page that is alive they are painted into a canvas within the plot,
 * where they lie over each other they get denser; in stills, which have to be small, the first few hundred are a path.
 *
 *   <Swarm x={places} y={heights} ink="accent" />
 */
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { InkName } from "../terms/inks.ts";
import { Dots } from "./Dots.tsx";
import { inks } from "./inks.ts";
import { usePlot } from "./plot-context.ts";
import { kindOf, type Scale, type Values } from "./scales.ts";
import { stampDots } from "./stamps.ts";

export interface SwarmProps {
  readonly x: Values;
  readonly y: Values;
  readonly ink: InkName;
  /** Diameter in CSS pixels. */
  readonly size?: number;
  /** Of one dot, 0 to 1. */
  readonly alpha?: number;
}

/** Dots of a still. */
export const STILL = 400;
/** CSS pixels around the plot, so that dots at its edge are whole. */
const RIM = 6;
/** Pixels of a canvas to one of CSS: more cannot be told apart in dots, unless the page itself is enlarged. */
const FINEST = 2;
/** Pixels of one canvas. */
const MOST_PIXELS = 8e6;

/** What the page asks for (`data-dpr` on its root), where it is enlarged or printed; else what the display has. */
function fineness(width: number, height: number): number {
  const asked = Number(document.documentElement.dataset.dpr);
  const fine = asked > 0 ? asked : Math.min(FINEST, devicePixelRatio || 1);
  return Math.min(fine, Math.sqrt(MOST_PIXELS / (width * height)));
}

export function Swarm(props: SwarmProps) {
  const { over } = usePlot();
  if (over) return <Canvas {...props} />;
  const [x, y] = [Array.from(props.x).slice(0, STILL), Array.from(props.y).slice(0, STILL)];
  return <Dots {...props} x={x} y={y} />;
}

/** What a linear scale does, without what it costs to ask it: there are thousands. */
function straight(scale: Scale): (value: number) => number {
  if (kindOf(scale) !== "linear") return (value) => scale(value);
  const [at, one] = [scale(0), scale(1) - scale(0)];
  return (value) => at + one * value;
}

/** A CSS colour as a browser paints it: red, green, blue, and no opacity. */
function bytesOf(colour: string, context: CanvasRenderingContext2D): Uint8ClampedArray {
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const bytes = context.getImageData(0, 0, 1, 1).data;
  bytes[3] = 0;
  return bytes;
}

/** A picture of one colour, kept from frame to frame: asking a browser for a colour makes it work out all of its styles. */
interface Sheet {
  readonly image: ImageData;
  readonly ink: InkName;
  /** One pixel of it that no dot covers. */
  readonly bare: number;
}

/** What changes the colours of a page: they are painted once, and do not follow by themselves. */
function onOtherColours(repaint: () => void): () => void {
  const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener("change", repaint);
  const observer = new MutationObserver(repaint);
  observer.observe(document.documentElement, { attributes: true });
  return () => {
    for (const query of queries) query.removeEventListener("change", repaint);
    observer.disconnect();
  };
}

function Canvas({ x, y, ink, size = 3, alpha = 0.5 }: SwarmProps) {
  const frame = usePlot();
  const canvas = useRef<HTMLCanvasElement>(null);
  const sheet = useRef<Sheet>(null);
  const [width, height] = [frame.width + 2 * RIM, frame.height + 2 * RIM];
  const paint = useCallback(() => {
    // painted by this script alone: a canvas that stays in memory needs no layer of its own
    const context = canvas.current?.getContext("2d", { willReadFrequently: true });
    if (!canvas.current || !context) return;
    const fine = fineness(width, height);
    const [columns, rows] = [Math.round(width * fine), Math.round(height * fine)];
    if (canvas.current.width !== columns) canvas.current.width = columns;
    if (canvas.current.height !== rows) canvas.current.height = rows;
    const kept = sheet.current;
    if (kept?.image.width !== columns || kept.image.height !== rows || kept.ink !== ink) {
      const [bare = 0] = new Uint32Array(bytesOf(getComputedStyle(canvas.current).color, context).buffer);
      sheet.current = { image: new ImageData(columns, rows), ink, bare };
    }
    const { image, bare } = sheet.current!;
    const count = Math.min(x.length, y.length);
    const [across, down] = [new Float32Array(count), new Float32Array(count)];
    const [toX, toY] = [straight(frame.x), straight(frame.y)];
    for (let i = 0; i < count; i++) {
      across[i] = fine * (RIM + toX(x[i] ?? Number.NaN));
      down[i] = fine * (RIM + toY(y[i] ?? Number.NaN));
    }
    new Uint32Array(image.data.buffer).fill(bare);
    stampDots(image.data, columns, rows, { x: across, y: down, radius: (size * fine) / 2, alpha });
    context.putImageData(image, 0, 0);
  }, [x, y, frame, ink, size, alpha, width, height]);
  const newest = useRef(paint);
  useLayoutEffect(() => {
    newest.current = paint;
    paint();
  }, [paint]);
  useEffect(
    () =>
      onOtherColours(() => {
        sheet.current = null;
        newest.current();
      }),
    [],
  );
  return (
    <foreignObject x={-RIM} y={-RIM} width={width} height={height} pointerEvents="none">
      <canvas
        ref={canvas}
        aria-hidden
        style={{ display: "block", width: `${width}px`, height: `${height}px`, color: inks[ink].variable }}
      />
    </foreignObject>
  );
}
