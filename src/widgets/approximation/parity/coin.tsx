/** How often a coin is right: a rule across the plot, named below it at the right, where labels of curves stand outside. */
import { Label } from "../../../ui/Label.tsx";
import { usePlot } from "../../../ui/plot-context.ts";
import { Rule } from "../../../ui/Rule.tsx";

export const COIN = 0.5;

export function Coin() {
  const { x } = usePlot();
  return (
    <>
      <Rule y={COIN} dashed />
      <Label x={x.domain()[1]} y={COIN} dx={-6} dy={16} anchor="end" text="a coin" ink="plain" />
    </>
  );
}
