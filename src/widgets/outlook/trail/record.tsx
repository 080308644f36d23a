/** The whole trail as a list: every stop with what it wrote; what still stands at the end is in ink, all else is struck out. */
import { dateOf } from "../../../experiments/outlook/trail/stops.ts";
import { record, sourceOf, stands } from "../../../experiments/outlook/trail/words.ts";
import { Remembered } from "../../../experiments/remember.ts";
import { inks, second } from "../../../ui/inks.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { wrapText } from "../../../ui/text.ts";
import { linesOf } from "./layout.ts";
import { serif } from "./page.tsx";

interface Row {
  readonly at: number;
  readonly x: number;
  readonly size: number;
  readonly text: string;
  readonly look: "date" | "source" | "gone" | "stands";
}

/** Rows and height of the list at that width. */
function listed(width: number, narrow: boolean): { readonly rows: readonly Row[]; readonly height: number } {
  const size = narrow ? 15 : 16;
  const small = narrow ? 12 : 12.5;
  const left = narrow ? 0 : 176;
  const rows: Row[] = [];
  let y = 0;
  for (const { stop, sentences } of record) {
    y += size * 1.4;
    rows.push({ at: y, x: 0, size: small + 1, text: dateOf(stop), look: "date" });
    if (narrow) y += size * 1.3;
    sentences.forEach((sentence, i) => {
      const words = sentence.now.split(" ").map((text) => ({ text, kind: "kept" as const }));
      for (const [j, [line]] of linesOf(words, width - left, size).entries()) {
        if (i + j > 0) y += size * 1.35;
        rows.push({ at: y, x: left, size, text: line!.text, look: stands(sentence) ? "stands" : "gone" });
      }
    });
    for (const text of wrapText(sourceOf(stop), width - left, small)) {
      y += small * 1.4;
      rows.push({ at: y, x: left, size: small, text, look: "source" });
    }
    y += size * 0.5;
  }
  return { rows, height: y + size };
}

const spoken = () =>
  record
    .map(({ stop, sentences }) => `${dateOf(stop)}: ${sentences.map(({ now }) => now).join(" ")} ${sourceOf(stop)}`)
    .join(" ");

/** The list is set at these widths, and scaled to what there is. */
const WIDTHS = { wide: 720, narrow: 345 };
type Form = keyof typeof WIDTHS;
const lists = new Remembered<ReturnType<typeof listed>>();
const listOf = (form: Form) => lists.of(form, () => listed(WIDTHS[form], form === "narrow"));
/** Room that the title takes, pixels. */
const TITLE = 40;
const shapeOf = (form: Form) => WIDTHS[form] / (listOf(form).height + TITLE);

const LOOKS = {
  date: { fontWeight: 600 },
  source: { fill: second },
  gone: { fill: second, textDecoration: "line-through", fontFamily: serif },
  stands: { fill: inks.law.word, fontFamily: serif },
} as const;

export function Record() {
  const [aspect, tall] = [shapeOf("wide"), shapeOf("narrow")];
  return (
    <Panel
      label={`The whole trail. ${spoken()}`}
      title="The whole trail: struck out is what no longer stands"
      aspect={aspect}
      narrow={tall}
      wide
    >
      {({ width, height }) => {
        const form = width / height < (aspect + tall) / 2 ? "narrow" : "wide";
        return (
          <g aria-hidden transform={`scale(${Math.round((1000 * width) / WIDTHS[form]) / 1000})`}>
            {listOf(form).rows.map(({ at, x, size, text, look }) => (
              <text key={at + x} x={x} y={Math.round(at)} fontSize={size} {...LOOKS[look]}>
                {text}
              </text>
            ))}
          </g>
        );
      }}
    </Panel>
  );
}
