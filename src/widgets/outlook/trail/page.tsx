/** A page of the theory at one date: what was struck out there, and what was written in its place. */
import { Fragment } from "react";
import type { Part } from "../../../experiments/outlook/trail/history.ts";
import { stopAt } from "../../../experiments/outlook/trail/history.ts";
import { stops } from "../../../experiments/outlook/trail/stops.ts";
import { pageInWords, stopOf } from "../../../experiments/outlook/trail/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { hairline, inks, second } from "../../../ui/inks.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { Dates } from "./dates.tsx";
import { type Block, DATES, pageOf } from "./layout.ts";

/** Width over height of the highest page. */
const shapeAt = (width: number, narrow: boolean) =>
  width / stops.reduce((most, _, i) => Math.max(most, pageOf(i + 1, width, narrow).height), 0);
const SHAPES = { wide: shapeAt(720, false), column: shapeAt(480, false), narrow: shapeAt(345, true) };

export const serif = "var(--serif, serif)";

interface PageProps {
  readonly summary: Summary;
  /** Over the whole width of a figure, or in the column of words. */
  readonly wide: boolean;
}

export function Page({ summary, wide }: PageProps) {
  const stop = stopOf(summary);
  const aspect = wide ? SHAPES.wide : SHAPES.column;
  return (
    <Panel label={pageInWords(stop)} aspect={aspect} narrow={SHAPES.narrow} wide={wide} interactive>
      {({ width, height }) => {
        const page = pageOf(stop, width, width / height < (aspect + SHAPES.narrow) / 2);
        const { text, small, left } = page.sizes;
        return (
          <>
            <Dates width={width} height={DATES} stop={stop} />
            <text aria-hidden x={left} y={page.dateAt} fontFamily={serif} fontSize={1.5 * text} fontWeight={600}>
              {stopAt(stop).date}
            </text>
            {page.blocks.map((block) => (
              <Sentence key={block.name} block={block} left={left} text={text} small={small} />
            ))}
            <g aria-hidden transform={`translate(0 ${Math.max(0, Math.floor(height - page.height))})`}>
              <path {...hairline} d={`M${left} ${page.footAt}H${width}`} />
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
