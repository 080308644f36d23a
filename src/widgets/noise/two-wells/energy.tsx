/**
 * Walls of energy and of entropy: the potential along the axis, and the free energy of its coordinate, -T ln p by
 * Boltzmann's law and by the crowd. What lies between the two lines is the temperature times the room across.
 */
import { bottomsOf } from "../../../experiments/noise/two-wells/bottoms.ts";
import { read } from "../../../experiments/noise/two-wells/outputs.ts";
import { energyTitle, namesOf, partsOf, percents } from "../../../experiments/noise/two-wells/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Dots } from "../../../ui/Dots.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { extentOf, linear } from "../../../ui/scales.ts";

/** Walkers in a bin, of all seeds, below which its height is left out. */
const FEWEST = 10;
/** Shares of the law that are worth words. */
const WORTH = 0.002;

export function Energy({ summary }: { readonly summary: Summary }) {
  const places = read.field(summary, "density.first");
  const potential = read.field(summary, "potential");
  const freeEnergy = read.field(summary, "freeEnergy");
  const density = read.field(summary, "density.crowd");
  const temperature = Number(summary.values.temperature);
  const { left, right, ridge } = bottomsOf(potential);
  // both are 0 at the bottom of the narrow well: what they differ by elsewhere is room
  const own = freeEnergy[left] ?? 0;
  const law = Array.from(freeEnergy, (height) => height - own);
  const energy = Array.from(potential, (height) => height - (potential[left] ?? 0));
  const bin = places.length > 1 ? places[1]! - places[0]! : 1;
  const walkers = Number(summary.values.walkers) * summary.seeds.length;
  /** Of one walker in all bins at once, by the law: where the crowd's heights are counted from. */
  const zero = -temperature * Math.log(read.field(summary, "density.exact")[left] ?? 1);
  const crowd = Array.from(density, (value) =>
    value * bin * walkers >= FEWEST ? -temperature * Math.log(value) - zero : Number.NaN,
  );
  const [least, most] = extentOf(energy.slice(left, right + 1), law.slice(left, right + 1));
  const span = Math.max(1e-6, most - least);
  const title = energyTitle(summary);
  const parts = partsOf(summary);
  const shares = percents(parts);
  const { narrow, wide } = namesOf(summary);
  const label = `${title}. Boltzmann’s law has ${shares[0]} in the ${narrow}, ${shares[1]} in the ${wide}${parts[2] > WORTH ? `, ${shares[2]} in neither` : ""}.`;
  const part = (at: number, text: string) => (
    <Label x={places[at] ?? 0} y={law[at] ?? 0} dy={19} anchor="middle" text={text} />
  );
  return (
    <Panel label={label} title={title} aspect={3} narrow={1.3} wide>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear(extentOf(places))}
          y={linear([least - 0.34 * span, most + 0.22 * span])}
          xLabel={
            Number(summary.values.dimension) > 1
              ? `First of ${String(summary.values.dimension)} coordinates`
              : "Position"
          }
          yLabel="Energy along the axis, and free energy"
          xTicks={[]}
          yTicks={[0]}
          ends={[
            { ink: "plain", text: "energy", y: energy },
            { ink: "law", text: "free energy", y: law },
            { ink: "accent", text: "dots: the crowd", y: crowd },
          ]}
        >
          <Line x={places} y={energy} ink="plain" smooth />
          <Dots x={places} y={crowd} ink="accent" size={5} alpha={1} />
          <Line x={places} y={law} ink="law" smooth />
          {part(left, `${width < 420 ? "" : "Boltzmann: "}${shares[0]}`)}
          {part(right, `${width < 420 ? "" : "Boltzmann: "}${shares[1]}`)}
          {parts[2] > WORTH ? part(ridge, `neither: ${shares[2]}`) : null}
        </Plot>
      )}
    </Panel>
  );
}
