/**
 * How far a reader has come: which sections have been read to their ends, and which claims tested. It is kept on the device
 * and shown where chapters are listed; nothing of it is sent.
 */
import { drawers, onDevice } from "../frame/memory.ts";
import type { Trials } from "../frame/tested.ts";

/** A chapter: ids of the sections that were read, the last of them, and how many there are. */
interface Read {
  readonly sections: readonly string[];
  readonly last: string;
  readonly of: number;
}

const reading = onDevice("reading");

/** What storage held may be anything. */
function soundRead(kept: unknown): Read | null {
  const { sections, last, of } = (kept ?? {}) as Partial<Read>;
  if (!Array.isArray(sections) || typeof last !== "string" || typeof of !== "number") return null;
  return { sections: sections.map(String), last, of };
}

const readOf = (path: string): Read | null => soundRead(reading.recall(path));

/** The last element of each section of the page, by the id of its heading. */
function endsOfSections(): Map<Element, string> {
  const ends = new Map<Element, string>();
  for (const heading of document.querySelectorAll("main.chapter .column > h2[id]")) {
    let end: Element = heading;
    while (end.nextElementSibling && !end.nextElementSibling.matches("h2, .settled, .bibliography, nav"))
      end = end.nextElementSibling;
    ends.set(end, heading.id);
  }
  return ends;
}

function mark(): void {
  const here = readOf(location.pathname);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".toc a"))
    link.toggleAttribute("data-read", here?.sections.includes(link.hash.slice(1)) ?? false);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".site-nav a")) {
    const read = readOf(link.pathname);
    link.toggleAttribute("data-read", read !== null && read.sections.length >= read.of);
  }
}

/** A section counts as read once its end has been seen. */
function follow(): void {
  const ends = endsOfSections();
  if (ends.size === 0) return;
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const id = ends.get(target);
      if (!isIntersecting || id === undefined) continue;
      seen.unobserve(target);
      const sections = new Set([...(readOf(location.pathname)?.sections ?? []), id]);
      const known = [...sections].filter((section) => [...ends.values()].includes(section));
      reading.keep(location.pathname, { sections: known, last: id, of: ends.size } satisfies Read);
      mark();
    }
  });
  for (const end of ends.keys()) seen.observe(end);
}

function tellChapters(contents: Element): void {
  for (const link of contents.querySelectorAll<HTMLAnchorElement>("li > a:first-child")) {
    const read = readOf(link.pathname);
    if (!read || read.sections.length === 0) continue;
    const note = document.createElement("small");
    note.className = "read-note";
    if (read.sections.length >= read.of) note.textContent = "Read.";
    else {
      const on = document.createElement("a");
      on.href = `${link.href}#${encodeURIComponent(read.last)}`;
      on.textContent = "go on there";
      note.append(`${read.sections.length} of ${read.of} sections read, `, on, ".");
    }
    link.parentElement?.append(" ", note);
  }
}

function keysOf(drawer: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(drawer));
  } catch {
    return [];
  }
}

const allKeys = (): string[] => Object.values(drawers).flatMap(keysOf);

/** Claims with a trial of their own, and how many of them did not hold. */
function testedSoFar(): { readonly tested: number; readonly failed: number } {
  let [tested, failed] = [0, 0];
  for (const key of keysOf(drawers.trials)) {
    const trials = onDevice("trials").recall(key.slice(drawers.trials.length)) as Trials | null;
    for (const parts of Object.values(trials ?? {})) {
      if (typeof parts?.claim?.held !== "boolean") continue;
      tested++;
      if (!parts.claim.held) failed++;
    }
  }
  return { tested, failed };
}

function tellClaims(contents: Element): void {
  if (allKeys().length === 0) return;
  const { tested, failed } = testedSoFar();
  const of = (contents as HTMLElement).dataset.claims;
  const note = document.createElement("p");
  note.className = "read-note";
  const held = failed === 0 ? "" : `, and ${failed} did not hold`;
  note.append(
    `You have tested ${tested} of ${of} claims yourself${held}. This is kept on this device, and nowhere else. `,
  );
  const forget = document.createElement("button");
  forget.type = "button";
  forget.className = "button";
  forget.textContent = "Forget it";
  forget.addEventListener("click", () => {
    for (const key of allKeys()) localStorage.removeItem(key);
    for (const old of document.querySelectorAll(".read-note")) old.remove();
    mark();
  });
  note.append(forget);
  contents.append(note);
}

export function followReading(): void {
  mark();
  follow();
  const contents = document.querySelector(".contents-list");
  if (!contents) return;
  tellChapters(contents);
  tellClaims(contents);
}
