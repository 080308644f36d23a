/** A hairline across the plot at one x or one y, with a label at its end. */
import { rule } from "./inks.ts";
import { Label } from "./Label.tsx";
import { pixel, usePlot } from "./plot-context.ts";

export interface RuleProps {
  /** One of the two, in data units. */
  readonly x?: number;
  readonly y?: number;
  readonly label?: string;
  /** Dashed: a reference, not a boundary. */
  readonly dashed?: boolean;
}

export function Rule({ x, y, label, dashed }: RuleProps) {
  const frame = usePlot();
  const across = x === undefined;
  const at = across ? pixel(frame.y, y) : pixel(frame.x, x);
  if (at === null) return null;
  const half = at > frame.width / 2;
  return (
    <g>
      <path
        {...rule}
        d={across ? `M0 ${at}H${frame.width}` : `M${at} 0V${frame.height}`}
        strokeDasharray={dashed ? "3 3" : undefined}
      />
      {label && across ? <Label atX={frame.width - 4} atY={at - 5} text={label} anchor="end" ink="plain" /> : null}
      {label && !across ? (
        <Label
          atX={half ? at - 6 : at + 6}
          atY={frame.fontSize}
          text={label}
          anchor={half ? "end" : "start"}
          ink="plain"
        />
      ) : null}
    </g>
  );
}
