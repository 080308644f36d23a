/**
 * All the script of a page before a figure is near: wakes figures, switches the theme, lets the keyboard reach wide
 * formulas.
 */

const woken = new WeakSet<Element>();

function wake(island: HTMLElement): void {
  if (woken.has(island)) return;
  woken.add(island);
  nearness.unobserve(island);
  void import("./island.ts").then((module) => module.wake(island));
}

const nearness = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) if (entry.isIntersecting) wake(entry.target as HTMLElement);
  },
  { rootMargin: "600px 0px" },
);

for (const island of document.querySelectorAll<HTMLElement>("[data-island]")) {
  nearness.observe(island);
  island.addEventListener("focusin", () => wake(island), { once: true });
}

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

/** A formula or a line of code wider than the page scrolls in itself: then, and only then, the keyboard stops at it. */
const scrollers = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});
for (const wide of document.querySelectorAll(".katex-display, pre")) scrollers.observe(wide);

if (document.querySelector(".gallery"))
  void import("../gallery/open.ts").then(({ startGallery }) => startGallery(location, wake));
