/** A sentence inside a plot, in as many lines as it needs: in the middle of it, or in its lower right corner. */
import { Label } from "./Label.tsx";
import { usePlot } from "./plot-context.ts";
import { wrapText } from "./text.ts";

export interface NoteProps {
  readonly text: string;
  readonly place: "middle" | "corner";
}

export function Note({ text, place }: NoteProps) {
  const { width, height, fontSize } = usePlot();
  const lines = wrapText(text, width * (place === "middle" ? 0.8 : 0.6), fontSize);
  const line = fontSize * 1.35;
  const first =
    place === "middle" ? height / 2 - ((lines.length - 1) / 2) * line : height - (lines.length - 0.5) * line;
  return lines.map((words, i) => (
    <Label
      key={words}
      atX={place === "middle" ? width / 2 : width - 4}
      atY={first + i * line}
      text={words}
      anchor={place === "middle" ? "middle" : "end"}
      ink="plain"
    />
  ));
}
