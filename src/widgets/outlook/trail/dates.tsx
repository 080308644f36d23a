/** The line of dates: a dot for each stop, full for the author’s own and hollow for those of others, and where the reader stands. */
import { useContext } from "react";
import { placeOf, stopAt } from "../../../experiments/outlook/trail/history.ts";
import { parameters, years } from "../../../experiments/outlook/trail/parameters.ts";
import { dateOf, stops } from "../../../experiments/outlook/trail/stops.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { second } from "../../../ui/inks.ts";
import { type Moves, MovesContext } from "../../../ui/moves.ts";
import { Over } from "../../../ui/Over.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { buttonWidth, PlotButton } from "../../../ui/PlotButton.tsx";
import { Points } from "../../../ui/Points.tsx";
import { PanelContext } from "../../../ui/panel-context.ts";
import { usePlot } from "../../../ui/plot-context.ts";
import { toolsAt } from "../../../ui/plot-room.ts";
import { linear } from "../../../ui/scales.ts";
import { textWidth } from "../../../ui/text.ts";

const { min, max } = parameters.stop;
const X = linear([min - 0.4, max + 0.4]);
const Y = linear([0, 1]);

interface DatesProps {
  readonly width: number;
  readonly height: number;
  readonly stop: number;
}

export function Dates({ width, height, stop }: DatesProps) {
  const fontSize = useContext(PanelContext);
  const moves = useContext(MovesContext);
  const of = (by: "author" | "others") => stops.flatMap((one, i) => (one.by === by ? [i + 1] : []));
  const short = width < 43 * fontSize;
  return (
    <Plot
      width={width}
      height={height}
      x={X}
      y={Y}
      xTicks={years.map(({ value }) => value)}
      xFormat={(value) => {
        const year = years.find((one) => one.value === value)?.label ?? "";
        return short ? `’${year.slice(2)}` : year;
      }}
      yTicks={[]}
      tools
    >
      {(["author", "others"] as const).map((by) => (
        <Points key={by} x={of(by)} y={of(by).map(() => 0.5)} ink="law" r={4} hollow={by === "others"} />
      ))}
      <Handle label="Date" x="stop" at={[stop, 0.5]} format={(value) => dateOf(stopAt(value))} />
      <Over>
        <Key />
        {moves ? <Buttons moves={moves} /> : null}
      </Over>
    </Plot>
  );
}

const BUTTONS = [
  { text: "First", label: "First stop", to: () => min },
  { text: "Back", label: "Back to the stop before", to: (stop: number) => stop - 1 },
  { text: "Next", label: "Next stop", to: (stop: number) => stop + 1 },
];

function Buttons({ moves }: { readonly moves: Moves }) {
  const { fontSize } = usePlot();
  const stop = placeOf(moves.number("stop").value);
  const go = (to: number) => moves.move({ stop: placeOf(to) }, true);
  return (
    <>
      {BUTTONS.map(({ text, label, to }, i) => (
        <PlotButton
          key={text}
          text={text}
          label={label}
          left={BUTTONS.slice(0, i).reduce((left, before) => left + buttonWidth(before.text, fontSize), 0)}
          middle={toolsAt(fontSize)}
          onPress={() => go(to(stop))}
        />
      ))}
    </>
  );
}

/** What full and hollow dots mean, where it has room beside the buttons. */
function Key() {
  const { width, fontSize } = usePlot();
  const row = toolsAt(fontSize) + fontSize * 0.36;
  const buttons = BUTTONS.reduce((sum, { text }) => sum + buttonWidth(text, fontSize), 0);
  const wide = (words: readonly string[]) =>
    words.reduce((sum, text) => sum + textWidth(text, fontSize) + GAP * fontSize, 0);
  const words = KEYS.find((key) => buttons + wide(key) <= width);
  if (!words) return null;
  const [author = "", others = ""] = words;
  // beside the buttons, above the plot: a label would be drawn back into it
  const key = { "aria-hidden": true, y: row, textAnchor: "end", fill: second } as const;
  return (
    <>
      <text {...key} x={width - wide([others])}>
        {author}
      </text>
      <text {...key} x={width}>
        {others}
      </text>
    </>
  );
}

/** Between words, em. */
const GAP = 1.1;

const KEYS = [
  ["● by the author", "○ by others"],
  ["● the author", "○ others"],
] as const;
