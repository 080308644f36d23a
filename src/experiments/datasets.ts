/**
 * Data sets that came from outside: an experiment names those that it needs (`data`), and the runner puts them here before
 * a run begins. Where they come from is the runner's affair; a motion takes them as they are.
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

const sets = new Map<string, DataSetOf>();

export const hasData = (name: string): boolean => sets.has(name);

export function keepData(name: string, { bytes, ...file }: DataFile): void {
  sets.set(name, { ...file, bytes: Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)) });
}

/** @throws Error if the runner has not brought it */
export function dataNamed(name: string): DataSetOf {
  const found = sets.get(name);
  if (!found) throw new Error(`data set ${name}: not there; a run that needs it must name it in its definition’s data`);
  return found;
}
