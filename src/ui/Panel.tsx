/**
 * One picture: an <svg> whose units are CSS pixels.
 *
 *   <Panel label="Test error against examples" title="Test error" aspect={1.5}>
 *     {({ width, height }) => <Plot width={width} height={height} …/>}
 *   </Panel>
 *
 * Prerendered and on the first render it is 480 wide (720 if `wide`) and scaled by the browser; then it measures itself.
 * `aspect` is width over height (`narrow` on a phone) and is kept by CSS, so nothing on the page moves. `label` is its accessible name.
 */
import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { inks } from "./inks.ts";
import { PanelContext } from "./panel-context.ts";
import { wrapText } from "./text.ts";

export interface PanelSize {
  readonly width: number;
  readonly height: number;
  /** Size of text in pixels. */
  readonly fontSize: number;
}

export interface PanelProps {
  readonly title?: string;
  readonly label: string;
  /** Width over height. */
  readonly aspect: number;
  /** The same where the figure is narrow, on a phone: at most 1.5 if left out. */
  readonly narrow?: number;
  /** Over the whole width of the figure. */
  readonly wide?: boolean;
  /** Something in it can be moved: its parts must be reached, so it is a group with a name, not one picture. */
  readonly interactive?: boolean;
  readonly children: (size: PanelSize) => ReactNode;
}

const FIRST = { width: 480, height: 0, fontSize: 13 };
const short = (value: number) => String(Math.round(value * 1000) / 1000);

export function Panel({
  title,
  label,
  aspect,
  narrow = Math.min(aspect, 1.5),
  wide,
  interactive,
  children,
}: PanelProps) {
  const svg = useRef<SVGSVGElement>(null);
  const [size, setSize] = useState(() => ({ ...FIRST, width: wide ? 720 : 480 }));
  useLayoutEffect(() => {
    const element = svg.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const measure = () => {
      const box = element.getBoundingClientRect();
      const width = Math.round(box.width);
      const height = Math.round(box.height);
      const fontSize = Number.parseFloat(getComputedStyle(element).fontSize) || FIRST.fontSize;
      if (width < 40 || height < 40) return;
      setSize((old) =>
        old.width === width && old.height === height && old.fontSize === fontSize ? old : { width, height, fontSize },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { width, fontSize } = size;
  const height = size.height || Math.round(width / aspect);
  const lines = title ? wrapText(title, width, fontSize * 1.12) : [];
  const above = lines.length > 0 ? Math.round(lines.length * fontSize * 1.35 + fontSize * 0.7) : 0;
  return (
    <svg
      ref={svg}
      className={wide ? "panel panel-wide" : "panel"}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={fontSize}
      fontFamily="var(--sans, sans-serif)"
      fill={inks.law.word}
      style={{ "--aspect": short(aspect), "--narrow": short(narrow) } as CSSProperties}
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
          {line}
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
