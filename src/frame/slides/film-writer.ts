/** Frames into a film: encoded by the browser, put into a container by mediabunny. */
import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  type MetadataTags,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from "mediabunny";
import type { FilmKind } from "./film-kinds.ts";

/** So many frames may wait for the encoder: each holds 8 MB. */
const mostWaiting = 2;

/** A film can be entered so often, in seconds. */
const betweenKeys = 2;

export class FilmWriter {
  readonly #kind: FilmKind;
  readonly #rate: number;
  readonly #target = new BufferTarget();
  readonly #output: Output;
  readonly #source: EncodedVideoPacketSource;
  readonly #encoder: VideoEncoder;
  /** Rejects when the encoder gives up. */
  readonly #failed: Promise<never>;
  #written: Promise<void>;
  #frames = 0;

  /** @param rate frames a second */
  constructor(kind: FilmKind, rate: number, tags: MetadataTags) {
    this.#kind = kind;
    this.#rate = rate;
    const format = kind.name === "mp4" ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat();
    this.#output = new Output({ format, target: this.#target });
    this.#source = new EncodedVideoPacketSource(kind.family);
    this.#output.addVideoTrack(this.#source);
    this.#output.setMetadataTags(tags);
    this.#written = this.#output.start();
    let fail: (error: Error) => void = () => {};
    this.#failed = new Promise((_, reject) => {
      fail = reject;
    });
    this.#failed.catch(() => {});
    this.#encoder = new VideoEncoder({
      output: (chunk, about) => {
        this.#written = this.#written.then(() => this.#source.add(EncodedPacket.fromEncodedChunk(chunk), about));
        this.#written.catch(fail);
      },
      error: (error) => fail(new Error(`the browser’s encoder of films gave up: ${error.message}`)),
    });
    this.#encoder.configure({ ...kind.config, framerate: rate });
  }

  /** Shows that picture for so many frames. @throws Error if the encoder gave up */
  async add(picture: HTMLCanvasElement, frames: number): Promise<void> {
    for (let i = 0; i < frames; i++) {
      await this.#room();
      const at = (frame: number) => Math.round((frame * 1e6) / this.#rate);
      const timestamp = at(this.#frames);
      const frame = new VideoFrame(picture, { timestamp, duration: at(this.#frames + 1) - timestamp });
      this.#encoder.encode(frame, { keyFrame: this.#frames % (betweenKeys * this.#rate) === 0 });
      frame.close();
      this.#frames++;
    }
  }

  /** @throws Error if the encoder gave up */
  async finish(): Promise<Blob> {
    await Promise.race([this.#encoder.flush(), this.#failed]);
    await this.#written;
    await this.#output.finalize();
    this.#encoder.close();
    return new Blob([this.#target.buffer ?? new ArrayBuffer(0)], { type: this.#kind.type });
  }

  /** Gives up what it has. */
  async cancel(): Promise<void> {
    if (this.#encoder.state !== "closed") this.#encoder.close();
    await this.#output.cancel();
  }

  async #room(): Promise<void> {
    while (this.#encoder.encodeQueueSize >= mostWaiting) {
      const dequeued = new Promise<void>((resolve) => {
        this.#encoder.addEventListener("dequeue", () => resolve(), { once: true });
      });
      await Promise.race([dequeued, this.#failed]);
    }
    // it may have given up between two frames
    await Promise.race([this.#failed, Promise.resolve()]);
  }
}
