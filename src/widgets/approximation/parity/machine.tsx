/**
 * One input whose bits the reader flips, and two circuits that answer: a tree of XORs, and one layer of ReLUs. Which
 * input is looked at changes no number of the figure, so it stays with the drawing.
 */
import { useState } from "react";
import { bitsOf } from "../../../experiments/approximation/parity/circuits.ts";
import { read } from "../../../experiments/approximation/parity/outputs.ts";
import { heard } from "../../../experiments/approximation/parity/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { inks, rim } from "../../../ui/inks.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { Bits } from "./bits.tsx";
import { Circuit } from "./circuit.tsx";
import { bitSpots, gatesOf } from "./layout.ts";
import { Trained } from "./trained.tsx";
import { Zigzag } from "./zigzag.tsx";

interface MachineProps {
  readonly summary: Summary;
  /** With what three nets learned by training. */
  readonly trained?: boolean;
}

/** Em. */
const LOW = 17;

/** 1, 3 and 4 of the bits are one; with fewer bits, those that are there. */
const FIRST = 0b1101;

export function Machine({ summary, trained }: MachineProps) {
  const [input, setInput] = useState(FIRST);
  const asking = useGuess()?.asking ?? false;
  const count = Number(summary.values.bits);
  const values = bitsOf(input, count);
  const ones = values.reduce((sum, value) => sum + value, 0);
  const answer = ones % 2 === 1 ? "odd" : "even";
  const gates = read.median(summary, "gates");
  const title = `${ones} of ${count} bits ${ones === 1 ? "is" : "are"} one: ${answer}`;
  const circuits = `a tree of ${gates} XORs answers ${answer}${asking ? "" : `, a layer of ${read.median(summary, "relus")} ReLUs gives ${read.field(summary, "zigzag")[ones] ?? 0}`}`;
  const learned = trained && !asking ? ` Answered rightly by trained nets: ${heard(summary)}.` : "";
  return (
    <Panel
      label={`${title}; ${circuits}.${learned}`}
      title={title}
      aspect={trained ? 1.95 : 2.3}
      narrow={trained ? 0.68 : 0.88}
      wide
      interactive
    >
      {({ width, height, fontSize }) => {
        const side = width >= 560 || width > 1.2 * height;
        const left = side ? Math.round(width * 0.46) : width;
        const { spots, height: top } = bitSpots(count, left);
        const bottom = side ? height - fontSize * 1.9 : top + 62;
        const below = bottom + fontSize * 2.6;
        const rest = side ? height : height - below;
        // in a low box what was trained stands alone beside the tree
        const alone = trained && side && height < LOW * fontSize && !asking;
        const strip = alone ? rest : trained ? Math.round(fontSize * 9) : 0;
        const right = side ? width - left - 36 : width;
        const tree = gatesOf(values, spots, top - 8, bottom);
        const root = tree.at(-1);
        return (
          <>
            <Circuit gates={tree} />
            <Bits
              values={values}
              spots={spots}
              fontSize={fontSize}
              onFlip={(bit) => setInput((before) => before ^ (1 << bit))}
            />
            {root ? (
              <text
                aria-hidden
                x={root.x}
                y={Math.round(root.y + fontSize * 1.6)}
                textAnchor="middle"
                fill={inks.local.word}
                {...rim}
              >
                {`a tree of ${gates} ${gates === 1 ? "XOR" : "XORs"}: ${answer}`}
              </text>
            ) : null}
            <g transform={side ? `translate(${left + 36} 0)` : `translate(0 ${Math.round(below)})`}>
              {alone ? null : (
                <Answer>
                  <Zigzag summary={summary} ones={ones} width={right} height={rest - strip} />
                </Answer>
              )}
              {trained ? (
                <g transform={`translate(0 ${rest - strip + 4})`}>
                  <Trained summary={summary} width={right} height={strip - 4} />
                </g>
              ) : null}
            </g>
          </>
        );
      }}
    </Panel>
  );
}
