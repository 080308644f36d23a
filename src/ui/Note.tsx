/** A sentence in the middle of a plot, in as many lines as it needs. */
import { Label } from "./Label.tsx";
import { usePlot } from "./plot-context.ts";
import { wrapText } from "./text.ts";

export function Note({ text }: { readonly text: string }) {
  const { width, height, fontSize } = usePlot();
  const lines = wrapText(text, width * 0.8, fontSize);
  const line = fontSize * 1.35;
  const first = height / 2 - ((lines.length - 1) / 2) * line;
  return lines.map((words, i) => (
    <Label key={words} atX={width / 2} atY={first + i * line} text={words} anchor="middle" ink="plain" />
  ));
}
