/** Settings as they are read and heard: in passports, at sliders, in what may cure a run. */
import { grouped } from "../terms/numbers.ts";
import { heightsOf } from "./curves.ts";
import type { Parameter } from "./parameters.ts";
import { pointsOf } from "./points.ts";

const several = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** A parameter's value: a number with its unit, a choice by its label, of points and curves how many there are. */
export function settingWords(parameter: Parameter, value: number | string | undefined): string {
  switch (parameter.kind) {
    case "range": {
      const text = grouped(Number(Number(value).toPrecision(6)));
      return parameter.unit ? `${text} ${parameter.unit}` : text;
    }
    case "choice":
      return parameter.choices.find((choice) => choice.value === value)?.label ?? String(value);
    case "points":
      return several(pointsOf(String(value)).length, "point");
    case "curve":
      return several(heightsOf(String(value)).length, "height");
    case "text":
      return String(value);
  }
}
