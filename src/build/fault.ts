/** Faults of a chapter as whoever writes it reads them: "content/noise.mdx:12:5: what came, what was wanted". */
import type { VFile } from "vfile";
import { ChapterError } from "./tree.ts";

type Message = VFile["messages"][number];

export const faultAt = (name: string, place: Partial<Record<"line" | "column", number>> | undefined, reason: string) =>
  new Error(`${name}:${place?.line ?? 1}:${place?.column ?? 1}: ${reason}`);

/** A fault with its place, if the error has one; the error itself if it has none. `name` is the file. */
export function located(name: string, error: unknown): unknown {
  if (error instanceof ChapterError) return faultAt(name, error.node.position?.start, error.message);
  const { line, column, reason } = error as Partial<Message>;
  return line !== undefined && reason !== undefined ? faultAt(name, { line, column }, reason) : error;
}
