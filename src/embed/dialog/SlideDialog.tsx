/** "Put this on a slide": what is chosen, and the lines that come of it. */
import { useId, useState } from "react";
import type { LinkState } from "../../experiments/link.ts";
import type { Experiment } from "../../experiments/types.ts";
import { type Choices, choices } from "../settings.ts";
import { CodePart } from "./CodePart.tsx";
import { CopyLine } from "./CopyLine.tsx";
import { FilePart } from "./FilePart.tsx";
import { chosen, embedQuery, linesOf, usualWishes, type Wishes } from "./lines.ts";

/** A figure at the moment when it was asked for. */
export interface Moment {
  readonly experiment: Experiment;
  readonly state: LinkState;
  /** Where it is in its run; null if that is its beginning, or if it has none. */
  readonly step: number | null;
  readonly ended: boolean;
  readonly speed: number;
  /** Its settings, in words. */
  readonly words: string;
}

export interface SlideDialogProps {
  readonly moment: Moment;
  /** The address of this page. */
  readonly page: string;
  /** Offers the figure as one file, at these settings of an embed. */
  readonly save: (query: string) => Promise<string>;
  readonly close: () => void;
}

const names: { readonly [K in (typeof chosen)[number]]: string } = { theme: "Colors", play: "Starts", badge: "Source" };

/** In the order of the definitions; what has no words here is for other uses. */
const words: { readonly [K in (typeof chosen)[number]]: Readonly<Partial<Record<Choices[K], string>>> } = {
  theme: { auto: "as the page around", light: "light", dark: "dark", contrast: "black and white" },
  play: { visible: "when it is shown", click: "by its button", host: "when the deck says so" },
  badge: { "1": "a line", min: "a small mark" },
};

export function SlideDialog({ moment, page, save, close }: SlideDialogProps) {
  const { experiment, state, step, ended, speed } = moment;
  // what stands still where it has come to would not stay there if it started by itself
  const held = step !== null && !ended;
  const [wishes, setWishes] = useState<Wishes>({
    ...usualWishes,
    speed,
    step: held ? step : null,
    play: held ? "click" : usualWishes.play,
  });
  const wish = (change: Partial<Wishes>) => setWishes((before) => ({ ...before, ...change }));
  const lines = linesOf(page, experiment, state, wishes);
  return (
    <div className="slide-dialog-body">
      <header>
        <h2>Put this on a slide</h2>
        <button type="button" className="button" onClick={close}>
          Close
        </button>
      </header>
      <p>
        <strong>{experiment.title}</strong>
        {moment.words === "" ? ", as it opens" : `: ${moment.words}`}.
      </p>
      <fieldset className="slide-wishes">
        <legend className="sr-only">How it is shown</legend>
        <Select
          label="Size"
          value={wishes.hall ? "hall" : "box"}
          options={[
            ["box", "by its box"],
            ["hall", "for a hall"],
          ]}
          onChange={(value) => wish({ hall: value === "hall" })}
        />
        {chosen.map((name) => (
          <Select
            key={name}
            label={names[name]}
            value={wishes[name]}
            options={choices[name].flatMap((value) => {
              const said = (words[name] as Readonly<Record<string, string>>)[value];
              return said === undefined ? [] : [[value, said] as const];
            })}
            onChange={(value) => wish({ [name]: value })}
          />
        ))}
        <Check label="Beats for the presenter’s remote" checked={wishes.beats} onChange={(beats) => wish({ beats })} />
        {step === null ? null : (
          <Check
            label={`At step ${step}, as it stands`}
            checked={wishes.step !== null}
            onChange={(on) => wish({ step: on ? step : null, play: on ? "click" : usualWishes.play })}
          />
        )}
      </fieldset>
      <Reach page={page} />
      <CopyLine name="Frame" hint="For any page, Marp, Notion, Moodle." text={lines.frame} />
      <CopyLine name="Element" hint="For a page with scripts of its own." text={lines.element} />
      <CopyLine
        name="reveal.js"
        hint="A slide; the script goes behind reveal’s own, and RevealTheory into its list of plugins."
        text={lines.reveal}
      />
      <CopyLine name="Link" hint="To the whole figure, for students." text={lines.link} />
      <CodePart text={lines.link} title={experiment.title} />
      <FilePart save={() => save(embedQuery(experiment, state, wishes))} />
    </div>
  );
}

/** Of an address that only this machine knows, nobody else has any use. */
function Reach({ page }: { readonly page: string }) {
  const { hostname } = new URL(page);
  if (!/^(localhost|127\.|\[::1\])/.test(hostname)) return null;
  return (
    <p className="slide-reach">
      This page comes from your own machine, and so do these addresses: they work here alone. The single file works
      everywhere.
    </p>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="slide-wish">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([name, said]) => (
          <option key={name} value={name}>
            {said}
          </option>
        ))}
      </select>
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className="slide-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} /> {label}
    </label>
  );
}
