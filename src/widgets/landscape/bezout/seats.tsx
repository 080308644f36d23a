/** A seat for each crossing that the bound allows: taken by a real one, by a complex one, or by one at infinity. */
import { read } from "../../../experiments/landscape/bezout/outputs.ts";
import { degreesOf } from "../../../experiments/landscape/bezout/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { GuessMark } from "../../../ui/GuessMark.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { inks, paper } from "../../../ui/inks.ts";
import { Label } from "../../../ui/Label.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";

interface SeatsProps {
  readonly summary: Summary;
  readonly width: number;
  readonly height: number;
}

/** Of two curves of degree four. */
const MOST = 16;
const axis = { x: linear([0.4, MOST + 0.6]), y: linear([0, 1]), yTicks: [] } as const;
const TICKS = [1, 4, 9, MOST];

export function Seats({ summary, width, height }: SeatsProps) {
  const asking = useGuess()?.asking ?? false;
  return (
    <Plot {...axis} width={width} height={height} xLabel="Crossings" xTicks={asking ? [1, MOST / 2, MOST] : TICKS}>
      {asking ? <Guessed /> : <Taken summary={summary} />}
    </Plot>
  );
}

function Guessed() {
  const { height } = usePlot();
  return <GuessMark axis="x" at={height - 10} />;
}

type Kind = "real" | "complex" | "infinity";
const words: Readonly<Record<Kind, string>> = { real: "real", complex: "complex", infinity: "at infinity" };

function Taken({ summary }: Pick<SeatsProps, "summary">) {
  const frame = usePlot();
  const { fontSize, height } = frame;
  const bound = read.median(summary, "bound");
  const alone = read.median(summary, "real");
  const real = read.median(summary, "real.complete");
  const complex = read.median(summary, "complex");
  const [p, q] = degreesOf(summary);
  const at = height - 12;
  const step = (pixel(frame.x, 2) ?? 0) - (pixel(frame.x, 1) ?? 0);
  const r = Math.min(7, step * 0.32);
  const end = pixel(frame.x, bound + 0.5) ?? 0;
  const kindOf = (i: number): Kind => (i <= real ? "real" : i <= complex ? "complex" : "infinity");
  if (!Number.isFinite(complex))
    return <Label x={1} atY={at} text={read.median(summary, "infinite") === 1 ? "infinitely many" : "not counted"} />;
  const seats = Array.from({ length: bound }, (_, i) => i + 1);
  return (
    <g>
      {seats.map((i) => (
        <Seat key={i} kind={kindOf(i)} cx={pixel(frame.x, i) ?? 0} cy={at} r={r} />
      ))}
      {(["real", "complex", "infinity"] as const).map((kind) => {
        const mine = seats.filter((i) => kindOf(i) === kind);
        // a word needs the room of three seats, or of what follows it
        if (mine.length === 0) return null;
        const wide = mine.length * step > fontSize * 0.62 * (words[kind].length + 3);
        return wide || step > 30 ? (
          <Label
            key={kind}
            x={mine[0]}
            atY={at - r - 8}
            dx={-r}
            text={kind === "real" && real > alone ? `${alone} real, counted ${real}` : `${mine.length} ${words[kind]}`}
            ink={kind === "real" ? "law" : "plain"}
          />
        ) : null;
      })}
      <path d={`M${end} ${at - 14}V${at + 12}`} fill="none" stroke={inks.law.variable} strokeWidth={1.5} />
      <Label
        atX={bound > MOST - 3 ? end - 4 : end + 6}
        atY={bound > MOST - 3 ? at - r - 8 : at + 4}
        anchor={bound > MOST - 3 ? "end" : "start"}
        text={`${p} × ${q} = ${bound}`}
      />
    </g>
  );
}

function Seat({
  kind,
  cx,
  cy,
  r,
}: {
  readonly kind: Kind;
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}) {
  const stroke = kind === "infinity" ? inks.plain.variable : inks.law.variable;
  return (
    <circle
      cx={cx}
      cy={cy}
      r={r}
      fill={kind === "real" ? inks.law.variable : paper}
      stroke={stroke}
      strokeWidth={1.5}
      strokeDasharray={kind === "infinity" ? "2 3" : undefined}
    />
  );
}
