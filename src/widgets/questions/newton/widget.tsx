/** Six methods: where each ends, in a net over its input or in the plane of two weights, and how well the ends predict. */
import experiment from "../../../experiments/questions/newton/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Errors } from "./errors.tsx";
import { Nets } from "./nets.tsx";
import { Plane } from "./plane.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      {summary.values.model === "line" ? <Plane summary={summary} /> : <Nets summary={summary} />}
      <Errors summary={summary} />
    </>
  );
}

export default {
  experiment,
  Drawing,
  action: "Let them go down",
  controls: ["model", "starts", "size", "ratio"],
  compact: Errors,
  sketch: { controls: ["model", "size"], Drawing, pair: true },
} satisfies Widget;
