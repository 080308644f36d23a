/**
 * One picture: an <svg> whose units are CSS pixels.
 *
 *   <Panel label="Test error against examples" title="Test error" aspect={1.5}>
 *     {({ width, height }) => <Plot width={width} height={height} …/>}
 *   </Panel>
 *
 * Prerendered and on the first render it is 480 wide (720 if `wide`) and scaled by the browser; then it measures itself.
 * `aspect` is width over height (`narrow` on a phone) and is kept by CSS, so nothing on the page moves; a
 * slide squeezes it into its box. A panel that holds
 * a plane takes the plot's axes in its place. `label` is its accessible name.
 *
 *   <Panel label="The two weights" plane={axes}>{(size) => <Plot {...size} {...axes} equal />}</Panel>
 */
import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { inks } from "./inks.ts";
import { PanelContext, USUAL } from "./panel-context.ts";
import { type PlotAxes, planeAspect } from "./plot-room.ts";
import { BOLD, wrapText } from "./text.ts";
import { words } from "./Words.tsx";

export interface PanelSize {
  readonly width: number;
  readonly height: number;
  /** Size of text in pixels. */
  readonly fontSize: number;
}

export interface PanelProps {
  readonly title?: string;
  readonly label: string;
  /** Width over height; left out where there is a `plane`. */
  readonly aspect?: number;
  /** Axes of a plot with `equal` units: the panel is as high as such a plot is at the usual width. */
  readonly plane?: PlotAxes;
  /** Width over height where the figure is narrow, on a phone: at most 1.5 if left out. */
  readonly narrow?: number;
  /** Width over height in the column of words: midway between the two if left out. */
  readonly column?: number;
  /** Over the whole width of the figure. */
  readonly wide?: boolean;
  /** Something in it can be moved: its parts must be reached, so it is a group with a name, not one picture. */
  readonly interactive?: boolean;
  readonly children: (size: PanelSize) => ReactNode;
}

const FIRST = { width: 480, height: 0, fontSize: USUAL };
const WIDE = 720;
/** What a box squeezes below its own height is drawn this high, in em, and smaller; a style sheet may ask for more. */
const LEAST_HIGH = 15;
/** Of a phone. */
const NARROW = 358;
const short = (value: number) => String(Math.round(value * 1000) / 1000);

const titleLines = (title: string | undefined, width: number, fontSize: number) =>
  title ? wrapText(title, width, fontSize * 1.12 * BOLD) : [];
/** Pixels that a title of so many lines takes. */
const room = ({ length }: readonly string[], fontSize: number) =>
  length > 0 ? Math.round(length * fontSize * 1.35 + fontSize * 0.7) : 0;

export function Panel({
  title,
  label,
  plane,
  aspect: given = 1.5,
  narrow: narrowly = Math.min(given, 1.5),
  column,
  wide,
  interactive,
  children,
}: PanelProps) {
  const svg = useRef<SVGSVGElement>(null);
  const [size, setSize] = useState(() => ({ ...FIRST, width: wide ? WIDE : FIRST.width }));
  useLayoutEffect(() => {
    const element = svg.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const measure = () => {
      const box = element.getBoundingClientRect();
      const width = Math.round(box.width);
      const height = Math.round(box.height);
      const style = getComputedStyle(element);
      const fontSize = Number.parseFloat(style.fontSize) || FIRST.fontSize;
      if (width < 40 || height < 40) return;
      const usual = width / Number(style.getPropertyValue("--aspect"));
      const asked = Number(style.getPropertyValue("--least-high"));
      const least = asked > 0 ? asked * fontSize : Math.min(LEAST_HIGH * fontSize, usual);
      const shrunk = Math.max(1, least / height);
      const next = { width: Math.round(width * shrunk), height: Math.round(height * shrunk), fontSize };
      setSize((old) =>
        old.width === next.width && old.height === next.height && old.fontSize === fontSize ? old : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // a page that is made ready for paper lays itself out anew and cannot wait for an observer: it says so
    addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      removeEventListener("resize", measure);
    };
  }, []);
  const { width, fontSize } = size;
  const lines = titleLines(title, width, fontSize);
  const above = room(lines, fontSize);
  const aspectAt = (at: number, otherwise: number) =>
    plane
      ? planeAspect(plane, at, room(titleLines(title, at, FIRST.fontSize), FIRST.fontSize), FIRST.fontSize)
      : otherwise;
  const aspect = aspectAt(wide ? WIDE : FIRST.width, given);
  const narrow = aspectAt(NARROW, narrowly);
  const height = size.height || Math.round(width / aspect);
  return (
    <svg
      ref={svg}
      className={wide ? "panel panel-wide" : "panel"}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={fontSize}
      fontFamily="var(--sans, sans-serif)"
      fill={inks.law.word}
      style={{ "--aspect": short(aspect), "--narrow": short(narrow), "--column": column } as CSSProperties}
      overflow="visible"
      role={interactive ? "group" : "img"}
      aria-label={label}
    >
      {lines.map((line, i) => (
        <text
          key={line}
          className="panel-title"
          aria-hidden
          x={0}
          y={Math.round(fontSize * (1.1 + 1.35 * i))}
          fontSize={fontSize * 1.12}
          fontWeight={600}
        >
          {words(line)}
        </text>
      ))}
      <g transform={above > 0 ? `translate(0 ${above})` : undefined}>
        <PanelContext value={fontSize}>
          {children({ width, height: Math.max(40, height - above), fontSize })}
        </PanelContext>
      </g>
    </svg>
  );
}
