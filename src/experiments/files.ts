/**
 * Data sets that are not the essay's to give: a reader brings them as files. They are read where they are, on the reader's
 * own device; no stored result and no claim needs them.
 */
import { editionOf, type NewSet } from "./datasets.ts";
import type { Values } from "./parameters.ts";

/** What a `File` of a page is, and what Node can be asked for: parts of it, so that none is ever held whole. */
export interface GivenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  slice(begin: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** They are not what is wanted: why, for the reader, with place, what came, what was wanted, what to do. */
export interface RefusedFiles {
  readonly refusal: string;
}

/** The part that reads, a module of its own: pages load it with the first files. */
export interface FileReading {
  readonly read: (files: readonly GivenFile[]) => Promise<NewSet | RefusedFiles>;
}

/** Declared by a definition: `files`. */
export interface ReaderFiles {
  /** The data set that is made of them, as the definition's `data` asks for it; no name of content/data. */
  readonly name: string;
  /** "CIFAR-10 files" */
  readonly label: string;
  /** Which files, and where they are to be had: a sentence or two. */
  readonly help: string;
  /** Ends of their names, for the picker: ".bin". */
  readonly accept: string;
  /** Differences from the reader's settings with which the files count: set when some are dropped on the figure. */
  readonly at: Values;
  /** `() => import("./…-files.ts")` */
  readonly reading: () => Promise<FileReading>;
}

/** What of a definition says which files are needed when. */
interface Needs {
  readonly files?: ReaderFiles;
  readonly data?: (values: Values) => readonly string[];
}

/** The files that these settings need; null if none. */
export function filesFor({ files, data }: Needs, values: Values): ReaderFiles | null {
  return files && data?.(values).includes(files.name) ? files : null;
}

/** Files that these settings need and nobody has brought. */
export function filesMissing(experiment: Needs, values: Values): ReaderFiles | null {
  const files = filesFor(experiment, values);
  return files && editionOf(files.name) === 0 ? files : null;
}

/** What is missing; how to bring it depends on where one is. */
export const missingInWords = ({ label, help }: ReaderFiles): string =>
  `These settings need ${label}, which do not come with the essay. ${help}`;
