/** A number: a native slider, and a field for what the slider is too coarse for. */
import { type CSSProperties, type KeyboardEvent, useId, useMemo, useState } from "react";
import { settingWords } from "../experiments/setting-words.ts";
import type { RangeParameter } from "../experiments/types.ts";
import { useFigure, useFigureState } from "./context.ts";
import { type Track, trackOf } from "./track.ts";

interface RangeControlProps {
  readonly name: string;
  readonly parameter: RangeParameter;
}

/** Shift and an arrow move this many steps. */
const stride = 10;
const directions: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** Where along the track, 0 to 1, for the style sheet. */
function placed(track: Track, value: number): CSSProperties {
  const share = (track.toPosition(value) - track.min) / (track.max - track.min);
  return { "--at": String(Number(share.toFixed(4))) } as CSSProperties;
}

/** Marks whose labels do not run into the one before; the last one gives way. */
function apart(track: Track, marks: NonNullable<RangeParameter["marks"]>): NonNullable<RangeParameter["marks"]> {
  const least = (track.max - track.min) / 10;
  let free = Number.NEGATIVE_INFINITY;
  return [...marks]
    .sort((a, b) => a.value - b.value)
    .filter((mark) => {
      const position = track.toPosition(mark.value);
      if (position < free) return false;
      free = position + least;
      return true;
    });
}

export function RangeControl({ name, parameter }: RangeControlProps) {
  const { store } = useFigure();
  const value = useFigureState((figure) => Number(figure.values[name]));
  const alive = useFigureState((figure) => figure.alive);
  const id = useId();
  const track = useMemo(() => trackOf(parameter), [parameter]);
  const position = track.toPosition(value);
  const move = (to: number) => store.set(name, track.toValue(Math.min(track.max, Math.max(track.min, to))));
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
        value={position}
        list={parameter.marks ? `${id}marks` : undefined}
        aria-valuetext={settingWords(parameter, value)}
        aria-describedby={`${id}help`}
        disabled={!alive}
        onChange={(event) => move(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
      />
      {parameter.marks ? (
        <datalist id={`${id}marks`}>
          {apart(track, parameter.marks).map((mark) => (
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

/** Takes any number; it counts when Enter is pressed or the field is left. */
function Entry({ name, parameter, value }: RangeControlProps & { readonly value: number }) {
  const { store } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    const text = draft
      ?.trim()
      .replace("−", "-")
      .replace(/^([^.]*),([^.,]*)$/, "$1.$2");
    if (text) store.set(name, text);
    setDraft(null);
  };
  return (
    <span className="value">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        size={6}
        aria-label={`${parameter.label}: exact value`}
        value={draft ?? String(Number(value.toPrecision(6)))}
        disabled={!alive}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setDraft(null);
        }}
      />
      {parameter.unit ? <span className="unit">{parameter.unit}</span> : null}
    </span>
  );
}
