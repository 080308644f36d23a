/** Two walks from one exact fit: their loss against the way, and how each has changed the function. */
import experiment from "../../../experiments/landscape/straight-walk/face.ts";
import { stuck, title } from "../../../experiments/landscape/straight-walk/words.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { BOLD, wrapText } from "../../../ui/text.ts";
import { Change, keyWidth, type Walk } from "./changes.tsx";
import { Losses } from "./losses.tsx";

const GAP = 24;
/** Em. */
const LOW = 22;
const heads: Readonly<Record<Walk, string>> = { straight: "Changed, straight", surface: "Changed, on the surface" };

const linesOf = (walk: Walk, width: number, fontSize: number) => wrapText(heads[walk], width, fontSize * BOLD);

function Drawing({ summary, ghost }: DrawingProps) {
  const asking = useGuess()?.asking ?? false;
  const seed = summary.seeds[0] ?? 1;
  const said = stuck(summary)
    ? title(summary)
    : `${title(summary)}. Two squares of inputs show in tones how each walk has changed the function of seed ${seed}, its points as circles.`;
  return (
    <Panel
      label={
        asking
          ? "Axes for the loss against the way gone, and two squares of inputs with the points that are fitted."
          : said
      }
      title={asking ? "Two walks begin at an exact fit" : title(summary)}
      aspect={1.62}
      narrow={0.68}
      wide
    >
      {({ width, height, fontSize }) => {
        const flat = height < LOW * fontSize;
        const beside = width > (flat ? 34 : 43) * fontSize;
        // in a low box the squares stand beside each other
        const row = beside && flat;
        const key = keyWidth(summary, fontSize);
        // what each square has below the losses
        const half = Math.floor((width - key - GAP) / 2);
        const tall = row ? height : beside ? Math.floor((height - 12) / 2) : Math.round(height * 0.4);
        // a square, its key, and its name of one line or two
        const across = row
          ? Math.round(0.18 * width)
          : beside
            ? tall - Math.round(fontSize * 1.6) + key
            : Math.floor((width - GAP) / 2);
        const named = {
          straight: linesOf("straight", across, fontSize),
          surface: linesOf("surface", across, fontSize),
        };
        const head = Math.round(fontSize * (0.25 + 1.35 * Math.max(named.straight.length, named.surface.length)));
        const side = row
          ? Math.min(across, tall - head)
          : beside
            ? Math.min(across - key, tall - head)
            : Math.min(half, tall - head);
        const left = row ? width - 2 * (across + GAP) - key : beside ? width - across - GAP : width;
        const low = beside ? height : height - tall - 8;
        return (
          <>
            <Losses summary={summary} ghost={ghost} width={left} height={low} />
            {(["straight", "surface"] as const).map((walk, i) => {
              const keyed = (beside && !row) || i === 1;
              const [x, y] = row
                ? [left + GAP + i * (across + GAP), 0]
                : beside
                  ? [left + GAP, i * (tall + 12)]
                  : [i * (half + GAP), low + 8];
              return (
                <g key={walk} transform={`translate(${x} ${y})`}>
                  {named[walk].map((line, at) => (
                    <text
                      key={line}
                      aria-hidden
                      y={Math.round(fontSize * (1 + 1.35 * at))}
                      fontSize={fontSize}
                      fontWeight={600}
                    >
                      {line}
                    </text>
                  ))}
                  <g transform={`translate(0 ${head})`}>
                    <Change
                      summary={summary}
                      walk={walk}
                      keyed={keyed}
                      before={asking}
                      width={side + (keyed ? key : 0)}
                      height={side}
                    />
                  </g>
                </g>
              );
            })}
          </>
        );
      }}
    </Panel>
  );
}

export default {
  experiment,
  Drawing,
  action: "Walk",
  controls: ["moving", "examples", "correct"],
  sketch: { controls: ["moving", "examples"] },
} satisfies Widget;
