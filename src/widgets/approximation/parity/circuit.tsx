/** A tree of XORs over the bits, drawn downwards: what carries a one is lit, from the bits to the answer. */
import { inks, paper } from "../../../ui/inks.ts";
import { RADIUS } from "./bits.tsx";
import type { Gate } from "./layout.ts";

export function Circuit({ gates }: { readonly gates: readonly Gate[] }) {
  const { variable } = inks.local;
  const wires = (value: number) =>
    gates
      .flatMap(({ x, y, from }) => from.map((part) => ({ ...part, to: [x, y] as const })))
      .filter((part) => part.value === value)
      .map((part) => {
        const start = part.key.startsWith("bit") ? part.y + RADIUS : part.y;
        return `M${part.x} ${start}L${part.to[0]} ${part.to[1]}`;
      })
      .join("");
  return (
    <>
      <path d={wires(0)} stroke={variable} strokeOpacity={0.35} strokeWidth={1} fill="none" />
      <path d={wires(1)} stroke={variable} strokeWidth={2.5} fill="none" />
      {gates.map(({ key, x, y, value }) => (
        <circle key={key} cx={x} cy={y} r={4.5} fill={value ? variable : paper} stroke={variable} strokeWidth={1.5} />
      ))}
    </>
  );
}
