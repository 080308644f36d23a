/** Test errors at the ends of the six methods, a row each: all starts as dots, their median as a mark. */
import { methodNames, methods } from "../../../experiments/questions/newton/methods.ts";
import { read } from "../../../experiments/questions/newton/outputs.ts";
import { errorTitle, short } from "../../../experiments/questions/newton/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Categories } from "../../../ui/Categories.tsx";
import { categoryAxis } from "../../../ui/categories.ts";
import { Dots } from "../../../ui/Dots.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { log } from "../../../ui/scales.ts";

const TICKS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** Errors of nets go with the size of the first weights; farther ones widen the axis. */
function domainOf({ values }: Summary, errors: readonly number[]): [number, number] {
  const size = Number(values.size);
  const [low, high] = values.model === "line" ? [0.05, 3] : [0.008 * size ** 1.5, 0.22 * size ** 0.7];
  const known = errors.filter((error) => error > 0 && Number.isFinite(error));
  return [Math.min(low, ...known.map((error) => error / 1.1)), Math.max(high, ...known.map((error) => error * 1.1))];
}
const names = methodNames.map((name) => methods[name].short);
const inkOf = methodNames.map((name) => (name === "newton" ? ("accent" as const) : ("law" as const)));

export function Errors({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const title = asking ? "Test error at the end" : errorTitle(summary);
  const medians = methodNames.map((name) => read.median(summary, `error.${name}`));
  const errors = methodNames.map((name) => read.members(summary, `error.${name}`));
  const domain = domainOf(summary, asking ? [] : errors.flat());
  const said = methodNames.map((name, i) => `${methods[name].label} ${short(medians[i] ?? Number.NaN)}`).join(", ");
  const label = asking
    ? "An empty row for each of six methods, for its test error."
    : `${title}. Median test error of ${summary.seeds.length} starts: ${said}.`;
  return (
    <Panel label={label} title={title} aspect={1.15} narrow={1.25}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          {...categoryAxis(names)}
          x={log(domain)}
          xTicks={TICKS.filter((tick) => tick >= domain[0] && tick <= domain[1])}
          xLabel={`Test error (log scale); a dot a start, median of ${summary.seeds.length} marked`}
        >
          <Answer>
            {methodNames.map((name, i) => {
              const own = errors[i] ?? [];
              return <Dots key={name} x={own} y={own.map(() => i)} ink={inkOf[i] ?? "law"} size={5} alpha={0.35} />;
            })}
            <Categories values={medians} ink={inkOf} dots />
          </Answer>
        </Plot>
      )}
    </Panel>
  );
}
