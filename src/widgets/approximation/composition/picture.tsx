/** The tree as it stands in its plot: wires, nodes, and on them the errors in tones. */
import { read } from "../../../experiments/approximation/composition/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";
import { hairline, paper, second } from "../../../ui/inks.ts";
import { Label } from "../../../ui/Label.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { toneOf } from "../../../ui/tones.ts";
import { ground, painted, type Room, type Stroke, sizeOf, wires } from "./tree.ts";

interface TreeProps {
  readonly summary: Summary;
  /** Where the room of the tree begins, on the axis. */
  readonly left: number;
  /** Nothing is painted yet. */
  readonly asking: boolean;
}

/** Pixels between the tree and the errors. */
const GAP = 14;

export function Tree({ summary, left, asking }: TreeProps) {
  const { x, y, width } = usePlot();
  const depth = Number(summary.values.depth);
  const room: Room = {
    left: 0,
    width: Math.round((pixel(x, 0) ?? width / 2) - (pixel(x, left) ?? 0) - GAP),
    yOf: (level) => pixel(y, depth - level) ?? 0,
    depth,
  };
  return (
    <>
      <path {...hairline} stroke={second} opacity={0.6} d={wires(room)} />
      {ground(room).map((stroke) => (
        <Nodes key={stroke.level} stroke={stroke} />
      ))}
      {asking ? null : <Painted room={room} summary={summary} />}
      <Label
        atX={room.width / 2}
        atY={room.yOf(depth)}
        dx={sizeOf(room, depth) / 2 + 6}
        dy={5}
        text="top"
        ink="plain"
      />
    </>
  );
}

/** Nodes that err nowhere: rings of paper, or a pale band. Knobs are dots. */
function Nodes({ stroke: { level, d, size, discs } }: { readonly stroke: Stroke }) {
  if (level === 0)
    return (
      <path d={d} stroke={second} strokeWidth={discs ? 5 : 3} strokeLinecap={discs ? "round" : "butt"} fill="none" />
    );
  if (!discs)
    return (
      <>
        <path d={d} stroke={paper} strokeWidth={size} fill="none" />
        <path d={d} stroke={second} strokeOpacity={0.18} strokeWidth={size} fill="none" />
      </>
    );
  return (
    <>
      <path d={d} stroke={second} strokeWidth={size} strokeLinecap="round" fill="none" />
      <path d={d} stroke={paper} strokeWidth={size - 2} strokeLinecap="round" fill="none" />
    </>
  );
}

function Painted({ room, summary }: { readonly room: Room; readonly summary: Summary }) {
  const random = summary.values.signs === "random";
  return (
    <>
      {painted(room, read.field(summary, "tree")).map(({ level, tone, d, size, discs }) => {
        const { fill, fillOpacity } = toneOf(tone, true);
        return (
          <path
            key={`${level} ${tone}`}
            d={d}
            stroke={fill}
            strokeOpacity={fillOpacity}
            strokeWidth={discs ? size - 2 : size}
            strokeLinecap={discs ? "round" : "butt"}
            fill="none"
          />
        );
      })}
      {random ? (
        <>
          <Label atX={0} atY={4} text="too high" ink="shallow" />
          <Label atX={0} atY={22} text="too low" ink="local" />
        </>
      ) : null}
    </>
  );
}
