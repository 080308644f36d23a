/** A number: a native slider, and a field for what the slider is too coarse for. */
import { type CSSProperties, type KeyboardEvent, useId, useMemo, useState } from "react";
import { settingWords } from "../experiments/setting-words.ts";
import type { RangeParameter } from "../experiments/types.ts";
import { typedNumber } from "../experiments/values.ts";
import { grouped } from "../terms/numbers.ts";
import { useFigure, useFigureState } from "./context.ts";
import { marksApart } from "./marks.ts";
import { useSteadyTouch } from "./steady-touch.ts";
import { shareOf, type Track, trackOf } from "./track.ts";

interface RangeControlProps {
  readonly name: string;
  readonly parameter: RangeParameter;
}

/** Shift and an arrow move this many steps. */
const stride = 10;
const directions: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

const placed = (track: Track, value: number) =>
  ({ "--at": String(Number(shareOf(track, value).toFixed(4))) }) as CSSProperties;

export function RangeControl({ name, parameter }: RangeControlProps) {
  const { store } = useFigure();
  const value = useFigureState((figure) => Number(figure.values[name]));
  const alive = useFigureState((figure) => figure.alive);
  const id = useId();
  const track = useMemo(() => trackOf(parameter), [parameter]);
  const position = track.toPosition(value);
  const move = (to: number) => store.set(name, track.toValue(Math.min(track.max, Math.max(track.min, to))));
  const touch = useSteadyTouch(move);
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (!event.shiftKey || direction === undefined) return;
    event.preventDefault();
    move(position + direction * stride * track.step);
  };
  return (
    <div className="control" data-parameter={name} data-kind="range">
      <label htmlFor={id}>{parameter.label}</label>
      <Entry name={name} parameter={parameter} value={value} />
      <input
        id={id}
        type="range"
        min={track.min}
        max={track.max}
        step={track.step}
        value={touch.held ?? position}
        list={parameter.marks ? `${id}marks` : undefined}
        aria-valuetext={settingWords(parameter, value)}
        aria-describedby={`${id}help`}
        disabled={!alive}
        onChange={(event) => touch.moved(event.currentTarget.valueAsNumber)}
        {...touch.handlers}
        onKeyDown={onKeyDown}
      />
      {parameter.marks ? (
        <datalist id={`${id}marks`}>
          {marksApart(track, parameter.marks).map((mark) => (
            <option
              key={mark.value}
              value={track.toPosition(mark.value)}
              label={mark.label}
              style={placed(track, mark.value)}
            />
          ))}
        </datalist>
      ) : null}
      <p className="help" id={`${id}help`}>
        {parameter.help}
      </p>
    </div>
  );
}

/**
 * Takes any number, as people write it; it counts when Enter is pressed or the field is left. What cannot be read stays
 * in the field to be mended, and changes nothing.
 */
function Entry({ name, parameter, value }: RangeControlProps & { readonly value: number }) {
  const { store } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const [draft, setDraft] = useState<string | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const id = useId();
  const write = (text: string | null) => {
    setDraft(text);
    setUnread(null);
  };
  const commit = () => {
    if (draft === null || draft.trim() === "") return write(null);
    const number = typedNumber(draft, parameter.unit);
    if (Number.isNaN(number)) return setUnread(draft);
    write(null);
    store.set(name, number);
  };
  return (
    <>
      <span className="value">
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          size={6}
          aria-label={`${parameter.label}: exact value`}
          aria-invalid={unread !== null}
          aria-describedby={unread === null ? undefined : id}
          value={draft ?? grouped(Number(value.toPrecision(6)))}
          disabled={!alive}
          onChange={(event) => write(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            if (event.key === "Escape") write(null);
          }}
        />
        {parameter.unit ? <span className="unit">{parameter.unit}</span> : null}
      </span>
      <p className="unread" id={id} aria-live="polite">
        {unread === null
          ? ""
          : `“${shortened(unread)}” is no number; ${parameter.label} stays at ${settingWords(parameter, value)}.`}
      </p>
    </>
  );
}

const shortened = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
