/** Files that a reader would drop on a figure, by their paths. */
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { bringSet } from "../experiments/datasets.ts";
import type { GivenFile } from "../experiments/files.ts";
import type { Experiment } from "../experiments/types.ts";
import { UsageError } from "./arguments.ts";

async function partOf(path: string, begin: number, end: number): Promise<ArrayBuffer> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(end - begin);
    await file.read(bytes, 0, bytes.length, begin);
    return bytes.buffer;
  } finally {
    await file.close();
  }
}

async function givenFile(path: string): Promise<GivenFile> {
  const size = await stat(path).then(
    (found) => found.size,
    () => {
      throw new UsageError(`--file: ${path} came, wanted a file that can be read`);
    },
  );
  return {
    name: basename(path),
    size,
    slice: (begin, end) => ({ arrayBuffer: () => partOf(path, begin, end) }),
  };
}

/** Makes the experiment's data set of them. @throws UsageError if it takes none, or not these */
export async function bringFiles({ id, files }: Experiment, paths: readonly string[]): Promise<void> {
  if (!files) throw new UsageError(`--file: ${paths[0]} came, but ${id} takes no files`);
  const given = await Promise.all(paths.map(givenFile));
  const made = await (await files.reading()).read(given);
  if ("refusal" in made) throw new UsageError(`--file: ${made.refusal}`);
  bringSet(files.name, made);
}
