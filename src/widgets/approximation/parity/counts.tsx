/** What three circuits cost against the number of bits, on a log axis; the number of bits is dragged. */
import { xorGates } from "../../../experiments/approximation/parity/circuits.ts";
import { read } from "../../../experiments/approximation/parity/outputs.ts";
import { parameters } from "../../../experiments/approximation/parity/parameters.ts";
import { countTitle } from "../../../experiments/approximation/parity/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear, log } from "../../../ui/scales.ts";

const { min, max } = parameters.bits;
const bits = Array.from({ length: max - min + 1 }, (_, i) => min + i);
/** What the run counts at its own number of bits, as laws for all. */
const terms = bits.map((n) => 2 ** (n - 1));
const gates = bits.map(xorGates);

export function Counts({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const n = Number(summary.values.bits);
  const counted = read.median(summary, "terms");
  const title = asking ? "What a circuit costs" : countTitle(summary);
  return (
    <Panel
      label={`Cost of three circuits against bits, on a log scale. ${title}.`}
      title={title}
      aspect={1.3}
      narrow={0.95}
      interactive
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([min, max])}
          y={log([1, 1e6])}
          xLabel="Bits"
          yLabel="Terms, ReLUs, gates"
          xTicks={[2, 8, 16, 20]}
          yTicks={[1, 10, 1e3, 1e6]}
          ends={[
            { ink: "plain", text: "terms of an OR of ANDs", y: terms },
            ...(asking ? [] : [{ ink: "shallow", text: "ReLUs in one layer", y: bits } as const]),
            { ink: "local", text: "gates of a tree of XORs", y: gates },
          ]}
        >
          <Line x={bits} y={terms} ink="plain" />
          <Line x={bits} y={gates} ink="local" mark={false} />
          <Points x={[n]} y={[read.median(summary, "gates")]} ink="local" />
          {asking ? null : (
            <>
              <Line x={bits} y={bits} ink="shallow" mark={false} />
              <Points x={[n]} y={[read.median(summary, "relus")]} ink="shallow" />
            </>
          )}
          <Handle label="Bits" x="bits" at={[n, counted]} />
        </Plot>
      )}
    </Panel>
  );
}
