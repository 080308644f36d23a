/** The eight knobs: each on its way up and down, with as much of the tone of its value as it is away from the middle. */
import { knobNames, parameters } from "../../../experiments/approximation/eight-knobs/parameters.ts";
import { signed } from "../../../experiments/approximation/eight-knobs/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { baseline } from "../../../ui/inks.ts";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { strokeOf } from "./stroke.ts";

export function Knobs({ summary }: { readonly summary: Summary }) {
  const { x, y } = usePlot();
  const { min, max } = parameters.x1;
  return knobNames.map((name, i) => {
    const left = pixel(x, i + 0.5) ?? 0;
    const [top, middle, bottom] = [max, 0, min].map((value) => pixel(y, value) ?? 0);
    const value = Number(summary.values[name]);
    return (
      <g key={name}>
        <path {...baseline} d={`M${left} ${top}V${bottom}M${left - 6} ${middle}h12`} />
        <path d={`M${left} ${middle}V${pixel(y, value) ?? 0}`} {...strokeOf(value / max)} />
        <Handle label={parameters[name].label} y={name} at={[i + 0.5, value]} ink="law" format={signed} />
      </g>
    );
  });
}
