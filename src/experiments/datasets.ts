/**
 * Data sets that came from outside: an experiment names those that it needs (`data`), and the runner puts them here before
 * a run begins. Where they come from is the runner's affair, or a reader's (`files.ts`); a motion takes them as they are.
 */

/** A file of content/data. */
export interface DataFile {
  readonly name: string;
  readonly credit: string;
  readonly licence: string;
  /** Names of the classes, in the order of their numbers. */
  readonly classes: readonly string[];
  /** Pixels of a picture's side; how many pictures. */
  readonly side: number;
  readonly count: number;
  /** Base64; what the bytes mean is told where the file was packed. */
  readonly bytes: string;
}

export interface DataSetOf extends Omit<DataFile, "bytes"> {
  readonly bytes: Uint8Array;
}

/** Made of a reader's files. */
export interface BroughtSet extends DataSetOf {
  /** What a reader is told of it: names and numbers. */
  readonly said: string;
  /** Counts on from 1: another one is other data under the same name. */
  readonly edition: number;
}

export type NewSet = Omit<BroughtSet, "edition">;

const sets = new Map<string, DataSetOf | BroughtSet>();

export const hasData = (name: string): boolean => sets.has(name);

export function keepData(name: string, { bytes, ...file }: DataFile): void {
  sets.set(name, { ...file, bytes: Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)) });
}

const broughtNamed = (name: string): BroughtSet | null => {
  const found = sets.get(name);
  return found && "edition" in found ? found : null;
};

/** Which of the sets that readers brought under that name is there; 0 for none. What is remembered of runs must name it. */
export const editionOf = (name: string): number => broughtNamed(name)?.edition ?? 0;

/** What is told of the set that a reader brought under that name; null if none. */
export const saidOf = (name: string): string | null => broughtNamed(name)?.said ?? null;

/** A new one, made of files. */
export function bringSet(name: string, set: NewSet): void {
  sets.set(name, { ...set, edition: editionOf(name) + 1 });
}

/** To be sent elsewhere. @throws Error if nobody has brought it */
export function broughtSet(name: string): BroughtSet {
  const found = broughtNamed(name);
  if (!found) throw new Error(`data set ${name}: nobody has brought it`);
  return found;
}

/** One that was brought elsewhere. */
export function keepSet(name: string, set: BroughtSet): void {
  sets.set(name, set);
}

/** @throws Error if the runner has not brought it */
export function dataNamed(name: string): DataSetOf {
  const found = sets.get(name);
  if (!found) throw new Error(`data set ${name}: not there; a run that needs it must name it in its definition’s data`);
  return found;
}
