/** All the script of a page before a figure is near: wakes figures, switches the theme. */

import { whyNotLoaded } from "../frame/not-loaded.ts";

const woken = new WeakSet<Element>();

async function wake(island: HTMLElement): Promise<void> {
  if (woken.has(island)) return;
  woken.add(island);
  nearness.unobserve(island);
  try {
    const module = await import("./island.ts");
    await module.wake(island);
  } catch {
    woken.delete(island);
    await say(island);
  }
}

/** A figure that did not come says so, and is asked for again by the reader, or when the line is back. */
async function say(island: HTMLElement): Promise<void> {
  const text = `This figure could not be started; it shows what is stored. ${await whyNotLoaded()}`;
  const again = () => void wake(island);
  // nobody can answer a guess now: its answer shows
  delete island.querySelector<HTMLElement>("[data-guess]")?.dataset.guess;
  let note = island.querySelector<HTMLElement>(":scope > .figure-error");
  if (!note) {
    note = document.createElement("div");
    note.className = "figure-error";
    note.innerHTML = '<p role="status"></p><button type="button" class="button">Try again</button>';
    note.querySelector("button")?.addEventListener("click", again);
    island.append(note);
  }
  note.querySelector("p")!.textContent = text;
  addEventListener("online", again, { once: true });
}

const nearness = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) if (entry.isIntersecting) void wake(entry.target as HTMLElement);
  },
  { rootMargin: "600px" },
);

for (const island of document.querySelectorAll<HTMLElement>("[data-island]")) {
  nearness.observe(island);
  // "wanted" comes from the words: a link that sets this figure, a paragraph that moves it
  for (const sign of ["focusin", "wanted"]) island.addEventListener(sign, () => void wake(island), { once: true });
}

// what words do to figures, how far the reader has come, and wide formulas can wait until the page stands still
(window.requestIdleCallback ?? setTimeout)(() => void import("./extras.ts"));

const root = document.documentElement;
const themes = ["auto", "light", "dark"];
const button = document.querySelector<HTMLButtonElement>(".theme-switch");

function show(theme: string): void {
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (button) button.textContent = `Theme: ${theme}`;
}

show(root.dataset.theme ?? "auto");
button?.addEventListener("click", () => {
  const theme = themes[(themes.indexOf(root.dataset.theme ?? "auto") + 1) % themes.length]!;
  show(theme);
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // storage is forbidden: the choice lasts for this page
  }
});

if (document.querySelector(".gallery"))
  void import("../gallery/open.ts").then((gallery) => gallery.startGallery(location, wake));
