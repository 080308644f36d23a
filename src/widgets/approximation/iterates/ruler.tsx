/** An axis of units: how many either net needs, a handle for how many the one layer is given, and the reader's guess. */
import { parameters } from "../../../experiments/approximation/iterates/parameters.ts";
import { counts } from "../../../experiments/approximation/iterates/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { grouped } from "../../../terms/numbers.ts";
import { categoryAxis } from "../../../ui/categories.ts";
import { GuessMark } from "../../../ui/GuessMark.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { Rule } from "../../../ui/Rule.tsx";
import { linear, log } from "../../../ui/scales.ts";

interface RulerProps {
  readonly summary: Summary;
  readonly width: number;
  readonly height: number;
}

const [DEEP, ONE] = [0, 1];
/** With room for words above either row and below the last. */
const ROWS = linear([1.8, -0.6]);
/** From so many units on there is room for words to the left of a mark, and to this many to the right. */
const ROOMY = 10;
const CROWDED = 200;

export function Ruler({ summary, width, height }: RulerProps) {
  const asking = useGuess()?.asking ?? false;
  const { deep, needed, units } = counts(summary);
  const { min, max, marks } = parameters.units;
  return (
    <Plot
      width={width}
      height={height}
      x={log([min, max * 1.15])}
      {...categoryAxis(["deep", "one layer"])}
      y={ROWS}
      xTicks={[min, ...marks.map(({ value }) => value), max]}
      xLabel="Units (log scale)"
    >
      <Rule y={DEEP} />
      <Rule y={ONE} />
      <Points x={[deep]} y={[DEEP]} ink="dense" r={5} />
      <Label
        x={deep}
        y={DEEP}
        dx={deep < ROOMY ? 11 : -11}
        dy={-6}
        anchor={deep < ROOMY ? "start" : "end"}
        text={`${deep} are enough`}
        ink="dense"
      />
      {asking ? null : (
        <>
          <Points x={[needed]} y={[ONE]} ink="shallow" r={6.5} hollow />
          <Label
            x={needed}
            y={ONE}
            dx={needed > CROWDED ? -12 : 11}
            dy={17}
            anchor={needed > CROWDED ? "end" : "start"}
            text={`${grouped(needed)} needed`}
            ink="shallow"
          />
          <Handle label="Units in one layer" x="units" at={[units, ONE]} ink="shallow" />
        </>
      )}
      <Guessed />
    </Plot>
  );
}

function Guessed() {
  const { y } = usePlot();
  return <GuessMark axis="x" at={pixel(y, ONE) ?? 0} />;
}
