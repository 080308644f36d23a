/**
 * Points that the reader sets, moves, takes away and puts into classes, in a `Plot tools`, whose upper edge has room for
 * its buttons. In stills they are points.
 *
 *   <PointsEditor name="dots" label="Point" points={pointsOf(text)} look={(kind) => ({ ink: kind === "a" ? "local" : "shallow" })} />
 *
 * A tap on the empty plot adds one; so does "Add", where arrow keys move a cross and Enter sets a point there. On a
 * point: arrow keys move it (with Shift ten steps), Enter changes its class, Delete or a double tap takes it away. Where
 * the place of a point says what class it has (`classOf`), nobody can change it.
 */
import { useContext, useRef, useState } from "react";
import { AddPoint } from "./AddPoint.tsx";
import { EditedPoint, type PointActs, type PointLook } from "./EditedPoint.tsx";
import { inks } from "./inks.ts";
import { Mark } from "./Mark.tsx";
import { type MovePoint, type Moves, MovesContext } from "./moves.ts";
import { Over } from "./Over.tsx";
import { buttonWidth, PlotButton } from "./PlotButton.tsx";
import { pixel, usePlot } from "./plot-context.ts";
import { toolsAt } from "./plot-room.ts";
import { tickText } from "./scales.ts";
import { stepped } from "./steps.ts";
import { textWidth } from "./text.ts";

export type { PointLook };

export interface PointsEditorProps {
  /** Name of the parameter. */
  readonly name: string;
  /** What one of them is: "Point". */
  readonly label: string;
  /** What is drawn in stills. */
  readonly points: readonly MovePoint[];
  /** How a class looks; all in the accent if left out. */
  readonly look?: (kind: string) => PointLook;
  /** The class that follows from where a point is, while it is dragged too. */
  readonly classOf?: (point: MovePoint) => string;
}

const plainLook = (): PointLook => ({ ink: "accent" });

export function PointsEditor(props: PointsEditorProps) {
  const moves = useContext(MovesContext);
  return moves ? <Live {...props} moves={moves} /> : <Still {...props} />;
}

const given = ({ kind }: MovePoint) => kind;

function Still({ points, look = plainLook, classOf = given }: PointsEditorProps) {
  const frame = usePlot();
  const marks = points.map((point, i) => ({
    id: i,
    at: [pixel(frame.x, point.x), pixel(frame.y, point.y)],
    ...look(classOf(point)),
  }));
  return marks.map(({ id, at: [left, top], ink, hollow }) =>
    left == null || top == null ? null : <Mark key={id} x={left} y={top} ink={ink} hollow={hollow} r={4.5} />,
  );
}

function Live({ name, label, look = plainLook, classOf, moves }: PointsEditorProps & { readonly moves: Moves }) {
  const frame = usePlot();
  const bar = toolsAt(frame.fontSize);
  const { points, x, y, classes, least, most } = moves.points(name);
  const [selected, setSelected] = useState<number | null>(null);
  /** The point that takes the focus once it is drawn. */
  const [focused, setFocused] = useState<number | null>(null);
  const [kind, setKind] = useState(classes[0]?.value ?? "");
  const [refusal, setRefusal] = useState("");
  const chosen = selected === null ? undefined : points[selected];
  /** Several of them. */
  const many = `${label.toLowerCase()}s`;
  const shown = classOf ?? given;
  const nameOf = (value: string) => classes.find((one) => one.value === value)?.label ?? "";
  const put = (next: readonly MovePoint[], done = true) => {
    setRefusal("");
    moves.move({ [name]: next }, done);
  };
  const change = (i: number, changes: Partial<MovePoint>, done: boolean) =>
    put(
      points.map((point, k) => (k === i ? { ...point, ...changes } : point)),
      done,
    );
  const add = (left: number, top: number) => {
    if (points.length >= most) {
      setRefusal(`${most} ${many} are the most`);
      return false;
    }
    put([...points, { x: left, y: top, kind }]);
    setSelected(points.length);
    return true;
  };
  const remove = (i: number) => {
    if (points.length <= least) {
      setRefusal(`${least} ${many} are the least`);
      return;
    }
    put(points.filter((_, k) => k !== i));
    const next = points.length > 1 ? Math.max(0, i - 1) : null;
    setSelected(next);
    setFocused(next);
  };
  const toggle = (i: number) => {
    if (classOf) return;
    const at = classes.findIndex(({ value }) => value === points[i]?.kind);
    const next = classes[(at + 1) % classes.length]?.value;
    if (next === undefined) return;
    setKind(next);
    change(i, { kind: next }, true);
  };
  const acts: PointActs = {
    select(id) {
      setSelected(id);
      setFocused(null);
    },
    move(id, to) {
      if (to) change(id, { x: to[0], y: to[1] }, false);
      else moves.move({}, true);
    },
    step(id, [across, up]) {
      const point = points[id];
      if (point) change(id, { x: stepped(x, point.x, across, frame.x), y: stepped(y, point.y, up, frame.y) }, false);
    },
    remove,
    toggle,
  };
  const newest = useRef(acts);
  newest.current = acts;
  const count = refusal || (points.length >= most ? `${most} ${many}: full` : `${points.length} of ${most} ${many}`);
  const words = (point: MovePoint) =>
    [`${x.label} ${tickText(point.x)}`, `${y.label} ${tickText(point.y)}`, nameOf(shown(point))]
      .filter(Boolean)
      .join(", ");
  const shownClass = chosen && !classOf ? nameOf(chosen.kind) : "";
  const buttons = ["Add", ...(chosen ? [shownClass, "Delete"] : [])].filter(Boolean);
  const wide = buttons.reduce((sum, text) => sum + buttonWidth(text, frame.fontSize), 0);
  // beside a narrow plot is room
  let right = Math.max(frame.width, Math.ceil(textWidth(count, frame.fontSize)) + wide);
  const place = (text: string) => {
    right -= buttonWidth(text, frame.fontSize);
    return right;
  };
  return (
    <Over>
      <rect
        aria-hidden
        className="point-ground"
        width={frame.width}
        height={frame.height}
        fill="transparent"
        onClick={(event) => {
          const matrix = event.currentTarget.getScreenCTM()?.inverse();
          if (!matrix) return;
          const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
          if (add(frame.x.invert(at.x), frame.y.invert(at.y))) setFocused(points.length);
        }}
      />
      {points
        .map((point, i) => ({ point, id: i }))
        .map(({ point, id }) => (
          <EditedPoint
            key={id}
            id={id}
            x={point.x}
            y={point.y}
            {...look(shown(point))}
            label={`${label} ${id + 1} of ${points.length}`}
            words={words(point)}
            range={x}
            selected={id === selected}
            focused={id === focused}
            acts={newest}
          />
        ))}
      <text
        aria-live="polite"
        className="plot-status"
        x={0}
        y={Math.round(bar + frame.fontSize * 0.36)}
        fill={inks.plain.word}
      >
        {count}
      </text>
      <AddPoint left={place("Add")} middle={bar} x={x} y={y} onAdd={add} />
      {chosen && shownClass ? (
        <PlotButton
          text={shownClass}
          label={`Class ${shownClass}: change`}
          left={place(shownClass)}
          middle={bar}
          onPress={() => toggle(selected ?? 0)}
        />
      ) : null}
      {chosen ? (
        <PlotButton
          text="Delete"
          label={`Delete ${label.toLowerCase()} ${(selected ?? 0) + 1}`}
          left={place("Delete")}
          middle={bar}
          onPress={() => remove(selected ?? 0)}
        />
      ) : null}
    </Over>
  );
}
