/** A page of the theory at one date: what was struck out there, and what was written in its place. */
import { Fragment } from "react";
import type { Part } from "../../../experiments/outlook/trail/history.ts";
import { stopAt } from "../../../experiments/outlook/trail/history.ts";
import { dateOf, stops } from "../../../experiments/outlook/trail/stops.ts";
import { pageInWords, stopOf } from "../../../experiments/outlook/trail/words.ts";
import { Remembered } from "../../../experiments/remember.ts";
import type { Summary } from "../../../experiments/types.ts";
import { hairline, inks, second } from "../../../ui/inks.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { Dates } from "./dates.tsx";
import { type Block, DATES, pageOf } from "./layout.ts";
import { slideOf } from "./slide.ts";

const WIDTHS = { wide: 720, column: 480, narrow: 345 } as const;
const shapes = new Remembered<number>();

/** Width over height of the highest page: all of them are set once, when the first is drawn. */
const shapeOf = (form: keyof typeof WIDTHS): number =>
  shapes.of(form, () => {
    const width = WIDTHS[form];
    return width / stops.reduce((most, _, i) => Math.max(most, pageOf(i + 1, width, form === "narrow").height), 0);
  });

export const serif = "var(--serif, serif)";

/** Wider by so much than a page is: a slide. */
const SQUEEZED = 1.1;

interface PageProps {
  readonly summary: Summary;
  /** Over the whole width of a figure, or in the column of words. */
  readonly wide: boolean;
}

export function Page({ summary, wide }: PageProps) {
  const stop = stopOf(summary);
  const [aspect, narrow] = [shapeOf(wide ? "wide" : "column"), shapeOf("narrow")];
  return (
    <Panel label={pageInWords(stop)} aspect={aspect} narrow={narrow} wide={wide} interactive>
      {({ width, height, fontSize }) => {
        const narrowly = width / height < (aspect + narrow) / 2;
        // a box that is too low for a page
        const low = width / height > SQUEEZED * (narrowly ? narrow : aspect);
        const slide = low ? slideOf(stop, width, height, fontSize) : null;
        const page = slide ?? pageOf(stop, width, narrowly);
        const { text, small, left } = page.sizes;
        const heading = slide ? 1.3 * fontSize : 1.5 * text;
        return (
          <>
            <Dates width={width} height={slide?.dates ?? DATES} stop={stop} />
            <text aria-hidden x={left} y={page.dateAt} fontFamily={serif} fontSize={heading} fontWeight={600}>
              {dateOf(stopAt(stop))}
            </text>
            {page.blocks.map((block) => (
              <Sentence key={block.name} block={block} left={left} text={text} small={small} />
            ))}
            <g aria-hidden transform={`translate(0 ${Math.max(0, Math.floor(height - page.height))})`}>
              {page.source.length > 0 ? <path {...hairline} d={`M${left} ${page.footAt}H${width}`} /> : null}
              {page.source.map(({ at, text: line }) => (
                <text key={line} x={left} y={at} fontSize={small} fill={second}>
                  {line}
                </text>
              ))}
            </g>
          </>
        );
      }}
    </Panel>
  );
}

interface SentenceProps {
  readonly block: Block;
  readonly left: number;
  readonly text: number;
  readonly small: number;
}

function Sentence({ block: { name, nameAt, lines, sentence }, left, text, small }: SentenceProps) {
  return (
    <g aria-hidden>
      <text x={0} y={nameAt} fontSize={small} fill={sentence.changed ? inks.accent.word : second}>
        {name}
      </text>
      {lines.map(({ at, parts }) => (
        <text key={at} x={left} y={at} fontFamily={serif} fontSize={text}>
          {parts.map((part, i) => (
            <Fragment key={`${part.kind} ${part.text}`}>
              {i > 0 ? <tspan> </tspan> : null}
              <tspan {...lookOf(part)}>{part.text}</tspan>
            </Fragment>
          ))}
        </text>
      ))}
    </g>
  );
}

/** Struck out, written anew, or as it was. */
function lookOf({ kind }: Part) {
  if (kind === "gone") return { fill: second, textDecoration: "line-through" };
  return kind === "new" ? { fill: inks.accent.word, fontWeight: 600 } : {};
}
