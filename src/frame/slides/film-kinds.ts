/** Which films this browser can write: asked of the browser, for the very frames that will come. */
import { slide } from "./size.ts";

export interface FilmKind {
  readonly name: "mp4" | "webm";
  readonly type: "video/mp4" | "video/webm";
  /** The codec by its family, as a container names it. */
  readonly family: "avc" | "vp9" | "vp8";
  readonly config: VideoEncoderConfig;
}

/** MP4 for PowerPoint and Keynote, WebM for what is free; of each the better codec first: High, Main, Baseline profile. */
const codecs = [
  { name: "mp4", type: "video/mp4", family: "avc", codec: "avc1.640028" },
  { name: "mp4", type: "video/mp4", family: "avc", codec: "avc1.4d0028" },
  { name: "mp4", type: "video/mp4", family: "avc", codec: "avc1.42e028" },
  { name: "webm", type: "video/webm", family: "vp9", codec: "vp09.00.40.08" },
  { name: "webm", type: "video/webm", family: "vp8", codec: "vp8" },
] as const;

/** Drawings on one ground take a small part of it. */
const bitsPerSecond = 6_000_000;

async function supported(config: VideoEncoderConfig): Promise<boolean> {
  try {
    return (await VideoEncoder.isConfigSupported(config)).supported === true;
  } catch {
    return false;
  }
}

async function ask(): Promise<readonly FilmKind[]> {
  if (typeof VideoEncoder === "undefined") return [];
  const kinds: FilmKind[] = [];
  for (const { codec, ...kind } of codecs) {
    if (kinds.some(({ name }) => name === kind.name)) continue;
    const config: VideoEncoderConfig = {
      ...slide,
      codec,
      bitrate: bitsPerSecond,
      latencyMode: "quality",
      ...(kind.family === "avc" ? { avc: { format: "avc" } } : {}),
    };
    if (await supported(config)) kinds.push({ ...kind, config });
  }
  return kinds;
}

let asked: Promise<readonly FilmKind[]> | undefined;

/** The best first; none where there is no WebCodecs. */
export function filmKinds(): Promise<readonly FilmKind[]> {
  asked ??= ask();
  return asked;
}
