/** A drawn curve as its heights. */
import type { CurveParameter } from "../experiments/parameters.ts";
import { LineControl } from "./LineControl.tsx";

interface CurveControlProps {
  readonly name: string;
  readonly parameter: CurveParameter;
}

const printed = (value: string) => value.replaceAll(",", ", ").replaceAll("-", "−");
const read = (text: string) => text.replace(/[−–]/g, "-");

export function CurveControl({ name, parameter }: CurveControlProps) {
  const { label, help, knots, x, y } = parameter;
  return (
    <LineControl
      name={name}
      parameter={parameter}
      label={label}
      help={`${help} ${knots} heights from ${printed(String(y.min))} to ${printed(String(y.max))}, at equal distances along ${x.label}.`}
      printed={printed}
      read={read}
    />
  );
}
