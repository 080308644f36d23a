/**
 * The picture first: parts of a slide are left out, in this order, until the picture has most of the box and everything
 * else is whole. Whatever would have fitted after all comes back. The style sheet hides what `data-drop` names.
 */

/** The picture's share of the box, at least; words that are larger than its own may not take more than those would. */
const pictureShare = 0.55;
const shareWanted = () =>
  1 - (1 - pictureShare) * Number(getComputedStyle(document.documentElement).getPropertyValue("--in-picture"));

/** Lower than this the picture stands alone, pixels. */
const leastHeight = 200;

const order = ["question", "further", "title", "again", "controls", "badge", "transport", "said", "sentence"] as const;
type Part = (typeof order)[number];

/** What must lie wholly within the box. */
const whole = ".figure-head, .sentence, .notes, .desk > *, .controls > *, .timeline > *, .embed > .badge";

const overlap = (from: number, to: number, size: number) => Math.max(0, Math.min(to, size) - Math.max(from, 0));

function shareOf(page: HTMLElement): number {
  const { innerHeight } = window;
  const box = page.getBoundingClientRect();
  const panels = [...page.querySelectorAll(".panels:not(.asking) .panel")];
  const area = panels.reduce((sum, panel) => {
    const { left, right, top, bottom } = panel.getBoundingClientRect();
    return sum + overlap(left - box.left, right - box.left, box.width) * overlap(top, bottom, innerHeight);
  }, 0);
  return area / (box.width * innerHeight);
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
  let box = "";
  const drop = (parts: readonly Part[]) => {
    dropped = parts;
    root.dataset.drop = parts.join(" ");
  };
  const fits = () =>
    // a question has the room of what would answer it
    page.querySelector(".slide-question") !== null || (isWhole(page) && shareOf(page) >= shareWanted());
  /** In a box without width nothing is known of what will fit. */
  const isLaidOut = () => [...page.querySelectorAll(".panel")].some((panel) => panel.getBoundingClientRect().width > 0);
  /** Leaves out more, after what is left out already. */
  const more = () => {
    if (!isLaidOut()) return;
    for (const part of order) {
      if (fits()) return;
      if (!dropped.includes(part)) drop([...dropped, part]);
    }
  };
  /** The window may know its size before the page is laid out in it. */
  const boxNow = () => [window.innerWidth, window.innerHeight, root.clientWidth, root.clientHeight].join(" ");
  const anew = () => {
    box = boxNow();
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
  // a frame may have no size yet, and no event comes of the first that it gets; the root has the size of the box
  const observer = new ResizeObserver(() => {
    if (boxNow() !== box) anew();
    // words that grow take room; they do not give it back, or the picture would change its size with every sentence
    else if (window.innerHeight >= leastHeight) more();
  });
  for (const part of [root, ...page.querySelectorAll(".sentence, .panels, .notes, .desk > *")]) observer.observe(part);
}
