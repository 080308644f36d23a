/**
 * The picture first: parts of a slide are left out, in this order, until the picture has most of the box and everything
 * else is whole. Whatever would have fitted after all comes back. The style sheet hides what `data-drop` names.
 */

/** The picture's share of the box, at least. */
export const pictureShare = 0.55;

/** Lower than this the picture stands alone, pixels. */
const leastHeight = 200;

const order = ["question", "further", "title", "again", "controls", "badge", "transport", "sentence"] as const;
type Part = (typeof order)[number];

/** What must lie wholly within the box. */
const whole = ".figure-head, .sentence, .notes, .desk > *, .controls > *, .timeline > *, .embed > .badge";

const overlap = (from: number, to: number, size: number) => Math.max(0, Math.min(to, size) - Math.max(from, 0));

function shareOf(panels: readonly Element[]): number {
  const { innerWidth, innerHeight } = window;
  const area = panels.reduce((sum, panel) => {
    const { left, right, top, bottom } = panel.getBoundingClientRect();
    return sum + overlap(left, right, innerWidth) * overlap(top, bottom, innerHeight);
  }, 0);
  return area / (innerWidth * innerHeight);
}

/** What stands at the foot of the side column must not be run into by what comes before it. */
function isWhole(page: HTMLElement): boolean {
  const desk = page.querySelector(".desk");
  const boxed = desk && getComputedStyle(desk).display !== "contents" ? desk.getBoundingClientRect().bottom : null;
  return [...page.querySelectorAll(whole)].every((part) => {
    const { width, height, right, bottom } = part.getBoundingClientRect();
    if (width === 0 || height === 0) return true;
    const lowest = boxed !== null && desk?.contains(part) ? Math.min(boxed, window.innerHeight) : window.innerHeight;
    return bottom <= lowest + 1 && right <= window.innerWidth + 1;
  });
}

/** Keeps it so, as the box changes and as words grow. The figure must have been drawn. */
export function keepPictureFirst(page: HTMLElement): void {
  const root = document.documentElement;
  let dropped: readonly Part[] = [];
  const drop = (parts: readonly Part[]) => {
    dropped = parts;
    root.dataset.drop = parts.join(" ");
  };
  const fits = () =>
    isWhole(page) && shareOf([...page.querySelectorAll(".panels:not(.asking) .panel")]) >= pictureShare;
  /** Leaves out more, after what is left out already. */
  const more = () => {
    for (const part of order) {
      if (fits()) return;
      if (!dropped.includes(part)) drop([...dropped, part]);
    }
  };
  /** A frame that is not displayed has its window's size, and nothing in it has any. */
  const isLaidOut = () => page.offsetWidth > 0;
  let measured = false;
  const anew = () => {
    if (!isLaidOut()) return;
    measured = true;
    if (window.innerHeight < leastHeight) return drop(order);
    drop([]);
    more();
    for (const part of [...dropped].reverse().slice(1)) {
      const before = dropped;
      drop(before.filter((one) => one !== part));
      if (!fits()) drop(before);
    }
  };
  anew();
  addEventListener("resize", anew);
  // words that grow take room; they do not give it back, or the picture would change its size with every sentence
  const observer = new ResizeObserver(() => {
    if (!measured) anew();
    else if (isLaidOut() && window.innerHeight >= leastHeight) more();
  });
  for (const part of page.querySelectorAll(".sentence, .panels, .notes, .desk > *")) observer.observe(part);
}
