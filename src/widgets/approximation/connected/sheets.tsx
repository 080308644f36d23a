/** The two sheets side by side, and below each what has come of it. */
import { read } from "../../../experiments/approximation/connected/outputs.ts";
import {
  describe,
  fills,
  type SideName,
  sheetsTitle,
  sheetWords,
  sideTitle,
} from "../../../experiments/approximation/connected/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { useGuess } from "../../../ui/guess.ts";
import { inks } from "../../../ui/inks.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { wrapText } from "../../../ui/text.ts";
import { Sheet } from "./sheet.tsx";

/** Below the sheets, pixels: for a finger. */
const ROOM = 46;
const names: readonly SideName[] = ["left", "right"];

export function Sheets({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const side = read.median(summary, "side");
  const title = asking ? "Two spirals of three strands" : sheetsTitle(summary);
  const label = asking ? `Two spirals on sheets of ${side} by ${side} cells.` : `${title}. ${describe(summary)}`;
  return (
    <Panel label={label} title={title} aspect={1.72} narrow={1.44} wide>
      {({ width, height, fontSize }) => {
        const gap = width < 560 ? 16 : 40;
        // two lines of words, or the choices of a guess
        const below = Math.max(ROOM, fontSize * 3);
        const size = Math.floor(Math.min((width - gap) / 2, height - below));
        const start = Math.round((width - 2 * size - gap) / 2);
        return names.map((name, i) => {
          const left = start + i * (size + gap);
          const said = asking ? "" : summary.step === 0 ? sideTitle(name) : sheetWords(summary, name);
          return (
            <g key={name}>
              <Sheet
                cells={read.field(summary, name)}
                side={side}
                filling={fills(summary)}
                plain={asking}
                left={left}
                size={size}
              />
              {wrapText(said, size, fontSize).map((line, row) => (
                <text
                  key={line}
                  aria-hidden
                  x={left}
                  y={Math.round(size + fontSize * (1.5 + 1.3 * row))}
                  fill={inks.law.word}
                >
                  {line}
                </text>
              ))}
            </g>
          );
        });
      }}
    </Panel>
  );
}
