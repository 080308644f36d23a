/** Formulas and lines of code wider than the page. */

/** Each scrolls in itself: then, and only then, the keyboard stops at it. */
export function followWide(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const wide of document.querySelectorAll(".katex-display, pre")) observer.observe(wide);
}
