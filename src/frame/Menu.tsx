/** What a reader takes away: the link, what goes on a slide, picture and numbers. */
import { type KeyboardEvent, useRef, useState } from "react";
import { useFigure } from "./context.ts";
import { takeAway, takeaways } from "./takeaways.ts";
import { WhenAlive } from "./WhenAlive.tsx";

export function Menu() {
  const { store, options } = useFigure();
  const menu = useRef<HTMLDetailsElement>(null);
  const [told, setTold] = useState("");
  /** Text that could not be copied, to be copied by hand. */
  const [byHand, setByHand] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    event.stopPropagation();
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  const choose = async (name: keyof typeof takeaways) => {
    const figure = menu.current?.closest(".figure");
    if (!figure) return;
    setByHand(null);
    try {
      const result = await takeAway(name, figure, store, options);
      setTold(result.told);
      setByHand(result.byHand);
    } catch (error) {
      setTold(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <details className="menu" ref={menu} onKeyDown={onKeyDown}>
      <summary>Share, export</summary>
      <WhenAlive>
        <div className="menu-items">
          {Object.entries(takeaways).map(([name, label]) => (
            <button
              key={name}
              type="button"
              className="button"
              onClick={() => void choose(name as keyof typeof takeaways)}
            >
              {label}
            </button>
          ))}
        </div>
      </WhenAlive>
      <p aria-live="polite">{told}</p>
      {byHand === null ? null : (
        <textarea
          readOnly
          rows={4}
          aria-label="To copy"
          value={byHand}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </details>
  );
}
