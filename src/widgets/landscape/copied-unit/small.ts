/** The small net of a summary. */
import type { Net } from "../../../experiments/landscape/copied-unit/net.ts";
import { read } from "../../../experiments/landscape/copied-unit/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";

export function smallNet(summary: Summary): Net {
  const [slope = 0, bias = 0, out = 0, offset = 0] = read.field(summary, "weights");
  return { units: [{ slope, bias, out }], offset };
}
