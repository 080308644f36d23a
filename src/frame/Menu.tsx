/** What a reader takes away: the link, what goes on a slide, picture and numbers. */
import { type KeyboardEvent, useRef, useState } from "react";
import { useFigure } from "./context.ts";
import { ForSlides } from "./ForSlides.tsx";
import { groups, type Item, type Result, takeAway, takeaways } from "./takeaways.ts";
import { WhenAlive } from "./WhenAlive.tsx";

export function Menu() {
  const { store, options } = useFigure();
  const menu = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  const [{ told, byHand }, tell] = useState<Result>({ told: "", byHand: null });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    event.stopPropagation();
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  const choose = async (name: Item) => {
    const figure = menu.current?.closest(".figure");
    if (!figure) return;
    try {
      tell(await takeAway(name, figure, store, options));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      tell({ told: `That did not work: ${why}`, byHand: null });
    }
  };
  return (
    <details className="menu" ref={menu} onKeyDown={onKeyDown} onToggle={() => setOpened(true)}>
      <summary>Share, export</summary>
      <WhenAlive>
        {groups.map(({ title, items }, i) => (
          <fieldset key={title} className="menu-items">
            <legend>{title}</legend>
            {items.map((name) => (
              <button key={name} type="button" className="button" onClick={() => void choose(name)}>
                {takeaways[name]}
              </button>
            ))}
            {opened && i === groups.length - 1 ? <ForSlides onTold={tell} /> : null}
          </fieldset>
        ))}
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
