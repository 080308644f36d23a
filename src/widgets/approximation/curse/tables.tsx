/** What a tree of tables and one table lose against the numbers that they keep: a line each, a point for each number of bins. */
import { read } from "../../../experiments/approximation/curse/outputs.ts";
import { percent, tablesTitle } from "../../../experiments/approximation/curse/words.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { log } from "../../../ui/scales.ts";

export function Tables({ summary }: Pick<DrawingProps, "summary">) {
  const tree = Array.from(read.field(summary, "tables.tree"));
  const treeErrors = Array.from(read.field(summary, "tree.errors"));
  const one = Array.from(read.field(summary, "tables.one"));
  const oneErrors = Array.from(read.field(summary, "table.errors"));
  const { content, knobs } = summary.values;
  const random = content === "random";
  const same = !random && knobs === 2;
  const most = Math.max(1e4, (one.at(-1) ?? 1) * 3);
  const here = (name: "tree" | "table") => [
    read.median(summary, name),
    read.median(summary, name === "tree" ? "tree.error" : "table.error"),
  ];
  const [treeKept = 1, treeLost = 1] = here("tree");
  const [oneKept = 1, oneLost = 1] = here("table");
  return (
    <Panel
      label={`What is lost against the numbers kept, both on log scales: a tree of tables ${percent(treeLost)}, one table ${percent(oneLost)}. ${tablesTitle(summary)}.`}
      aspect={1.45}
      title={tablesTitle(summary)}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([3, most])}
          y={log([0.015, 2])}
          xLabel="Numbers kept"
          yLabel="Lost, as a part of the spread"
          xTicks={[1e1, 1e3, 1e6, 1e9, 1e12, 1e18, 1e24].filter(
            (tick) => most < 1e18 || (tick !== 1e3 && tick !== 1e9),
          )}
          yTicks={[0.02, 0.1, 0.5, 1]}
          yFormat={percent}
        >
          {random || same ? null : (
            <>
              <Line x={one} y={oneErrors} ink="plain" mark={false} />
              <Points x={one} y={oneErrors} ink="plain" r={3} />
              <Points x={[oneKept]} y={[oneLost]} ink="plain" r={6.5} hollow />
              <Label
                x={one.at(-1) ?? 1}
                y={oneErrors.at(-1) ?? 1}
                dx={-10}
                dy={6}
                anchor="end"
                text="one table"
                ink="plain"
              />
            </>
          )}
          <Line x={tree} y={treeErrors} ink="local" mark={false} />
          <Points x={tree} y={treeErrors} ink="local" r={3} />
          <Points x={[treeKept]} y={[treeLost]} ink="local" r={6.5} hollow />
          <Label
            x={tree.at(-1) ?? 1}
            y={treeErrors.at(-1) ?? 1}
            dx={-10}
            dy={random ? 22 : 6}
            anchor="end"
            text={same ? "tree and table" : "a tree"}
            ink="local"
          />
          {random ? <Label atX={8} atY={height / 3} text="One table would lose nothing." ink="plain" /> : null}
        </Plot>
      )}
    </Panel>
  );
}
