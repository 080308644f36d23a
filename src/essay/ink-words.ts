/**
 * A learner's name in the prose lights its marks in the figures of the page, and dims the others': while the pointer or the
 * focus is on it, and until it is pressed again where it was pressed, since a finger does not hover.
 */
const root = document.documentElement;

/** A learner that no figure draws has nothing to light. */
const isDrawn = (ink: string) => document.querySelector(`.panel :is([stroke*="-${ink}"], [fill*="-${ink}"])`) !== null;

export function followInks(): void {
  const words = [...document.querySelectorAll<HTMLElement>("[data-lights]")].filter((word) =>
    isDrawn(word.dataset.lights ?? ""),
  );
  let pressed: HTMLElement | null = null;
  const light = (word: HTMLElement | null) => {
    const ink = (word ?? pressed)?.dataset.lights;
    if (ink === undefined) delete root.dataset.lit;
    else root.dataset.lit = ink;
  };
  const press = (word: HTMLElement) => {
    pressed?.setAttribute("aria-pressed", "false");
    pressed = pressed === word ? null : word;
    pressed?.setAttribute("aria-pressed", "true");
    light(null);
  };
  for (const word of words) {
    word.tabIndex = 0;
    word.setAttribute("role", "button");
    word.setAttribute("aria-pressed", "false");
    for (const on of ["pointerenter", "focus"]) word.addEventListener(on, () => light(word));
    for (const off of ["pointerleave", "blur"]) word.addEventListener(off, () => light(null));
    word.addEventListener("click", () => press(word));
    word.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && pressed) press(pressed);
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press(word);
    });
  }
}
