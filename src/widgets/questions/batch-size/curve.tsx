/** One family's curve: its middle, and its middle half as whiskers, the two families side by side. */
import { type FamilyName, styles } from "../../../experiments/questions/batch-size/nets.ts";
import type { FieldBand } from "../../../experiments/types.ts";
import { Line } from "../../../ui/Line.tsx";
import { Points } from "../../../ui/Points.tsx";

interface CurveProps {
  readonly family: FamilyName;
  readonly of: FieldBand | null;
  readonly batches: readonly number[];
}

/** Factors along the log axis. */
const ASIDE = { rate: 0.97, ratio: 1.03 } as const;

export function Curve({ family, of, batches }: CurveProps) {
  const { ink } = styles[family];
  const x = batches.map((batch) => batch * ASIDE[family]);
  return (
    <>
      <Line x={x} y={of?.values ?? []} ink={ink} dash="none" mark={false} />
      <Points
        x={x}
        y={of?.values ?? []}
        low={of?.low ?? []}
        high={of?.high ?? []}
        ink={ink}
        r={4.5}
        hollow={family === "ratio"}
      />
    </>
  );
}
