/** What part of new dots the net gets wrong, with any labels and with true ones: the middle of other draws, and their middle half. */
import { read } from "../../../experiments/prologue/memorize/outputs.ts";
import { DRAWS } from "../../../experiments/prologue/memorize/parameters.ts";
import type { Summary } from "../../../experiments/types.ts";
import { wholePercent } from "../../../terms/numbers.ts";
import { Categories } from "../../../ui/Categories.tsx";
import { categoryAxis } from "../../../ui/categories.ts";
import { Label } from "../../../ui/Label.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear } from "../../../ui/scales.ts";

const names = ["Any labels", "True labels"];
/** Rows that the name, the bar of new dots, and that of the own ones, stand from the middle. */
const NAME = -0.3;
const NEW = 0;
const OWN = 0.3;
const x = linear([0, 0.6]);

interface NewDotsProps {
  readonly summary: Summary;
  readonly width: number;
  readonly height: number;
}

export function NewDots({ summary, width, height }: NewDotsProps) {
  const both = (name: "own" | "new" | "low" | "high") =>
    (["any", "true"] as const).map((labels) => read.median(summary, `${labels}.${name}`));
  const [own, fresh, low, high] = [both("own"), both("new"), both("low"), both("high")];
  return (
    <Plot
      width={width}
      height={height}
      x={x}
      y={categoryAxis(names).y}
      yLabel={`Wrong, over ${DRAWS} other draws`}
      xTicks={[0, 0.25, 0.5]}
      yTicks={[]}
      xFormat={wholePercent}
    >
      <Rule x={0.5} label="a coin" dashed />
      <Categories values={fresh} low={low} high={high} ink="accent" thick={0.26} shift={NEW} />
      <Categories values={own} ink="plain" thick={0.26} shift={OWN} />
      {names.map((name, i) => (
        <Row key={name} at={i} name={name} own={own[i] ?? 0} fresh={fresh[i] ?? 0} high={high[i] ?? 0} />
      ))}
    </Plot>
  );
}

interface RowProps {
  readonly at: number;
  readonly name: string;
  /** Parts that are wrong. */
  readonly own: number;
  readonly fresh: number;
  /** Where the whisker ends. */
  readonly high: number;
}

/** A bar that is shorter has its words behind it. */
const SHORT = 0.25;

function Row({ at, name, own, fresh, high }: RowProps) {
  const words = (part: number, end: number) => ({ x: part < SHORT ? end : 0, dx: 6, dy: 5 });
  return (
    <>
      <Label x={0} y={at + NAME} dx={0} dy={8} text={name} />
      <Label {...words(fresh, high)} y={at + NEW} text={`${wholePercent(fresh)} of new dots`} />
      <Label {...words(own, own)} y={at + OWN} text={`${wholePercent(own)} of its own`} ink="plain" />
    </>
  );
}
