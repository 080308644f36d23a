/** A formula, as its text. */

import type { TextParameter } from "../experiments/parameters.ts";
import { wanted } from "../experiments/values.ts";
import { LineControl } from "./LineControl.tsx";

interface TextControlProps {
  readonly name: string;
  readonly parameter: TextParameter;
}

const same = (text: string) => text;

export function TextControl({ name, parameter }: TextControlProps) {
  return (
    <LineControl
      name={name}
      parameter={parameter}
      label={parameter.label}
      help={`${parameter.help} It takes ${wanted(parameter)}.`}
      printed={same}
      read={same}
    />
  );
}
