/** What readers ask for, made: a film, or a zip for slides. Loaded with the first of them, with all that it needs. */
import { zipSync } from "fflate";
import { soon } from "../../runner/soon.ts";
import { pagePool } from "../pool.ts";
import { fileName } from "../takeaways.ts";
import { Easel } from "./Easel.ts";
import { filmOf, mostPictures } from "./film.ts";
import type { FilmKind } from "./film-kinds.ts";
import type { Made, Making } from "./making.ts";
import type { Around } from "./own-figure.ts";
import { packOf } from "./pack.ts";

/** Of this page. */
const around: Around = {
  pool: pagePool,
  frame: (callback) => {
    let wanted = true;
    // timers of a hidden tab are held back
    soon(() => wanted && callback(), document.hidden ? 0 : 4);
    return () => {
      wanted = false;
    };
  },
};

/** As the reader's figure asks for it. */
export type Order = Omit<Making, "around">;

async function onEasel<T>(order: Order, make: (making: Making, easel: Easel) => Promise<T>): Promise<T> {
  const making = { ...order, around };
  const easel = new Easel(making);
  try {
    return await make(making, easel);
  } finally {
    easel.close();
  }
}

/** @throws Error in the reader's words if it cannot be made; the signal's reason */
export function makeFilm(order: Order, kind: FilmKind): Promise<Made> {
  const { experiment } = order.widget;
  return onEasel(order, async (making, easel) => {
    let there = 0;
    const total = mostPictures(making);
    const { content, about, last } = await filmOf(making, kind, easel, () => making.onProgress(++there / total));
    return { name: fileName(experiment, last, kind.name), content, told: `A film of ${about}.` };
  });
}

/** Pictures and films are packed already. */
async function zipped(files: ReadonlyMap<string, Blob>): Promise<Blob> {
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, content] of files) bytes[name] = new Uint8Array(await content.arrayBuffer());
  return new Blob([zipSync(bytes, { level: 0 }) as Uint8Array<ArrayBuffer>], { type: "application/zip" });
}

/**
 * @param kind of its film; null for none
 * @throws Error in the reader's words if a part of it cannot be made; the signal's reason
 */
export function makePack(order: Order, kind: FilmKind | null): Promise<Made> {
  const { experiment } = order.widget;
  return onEasel(order, async (making, easel) => {
    const { files, film } = await packOf(making, kind, easel);
    const pictures = [...files.keys()].filter((name) => name.endsWith(".png")).length;
    const what = [...(film ? [`a film of ${film.about}`] : []), `${pictures} pictures`, "what to say beside them"];
    const name = fileName(experiment, film?.last ?? making.summary, "slides.zip");
    return { name, content: await zipped(files), told: `In it: ${what.join("; ")}.` };
  });
}
