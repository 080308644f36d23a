/**
 * Messages between a host and a figure in its frame: `theory-embed`, version 1. Both sides make and check them here. They
 * are plain data; nothing in them is secret, and nothing is ever used as markup, selector, path or code.
 */

export const protocol = "theory-embed";
export const version = 1;

/** Longer messages are dropped, letters as JSON. */
export const mostLetters = 16 * 1024;

/** Names that could reach a prototype. */
const forbidden = /"(__proto__|constructor|prototype)"\s*:/;

export type Payload = Readonly<Record<string, unknown>>;

export interface Message {
  readonly type: string;
  /** Of a question; the answer repeats it as `re`. */
  readonly id?: string;
  readonly re?: string;
  readonly payload: Payload;
}

export const envelope = (message: Message) => ({ protocol, v: version, ...message });

const isText = (given: unknown, most: number): given is string => typeof given === "string" && given.length <= most;

const isRecord = (given: unknown): given is Record<string, unknown> =>
  typeof given === "object" && given !== null && !Array.isArray(given);

/** What came, if it is a message of ours; null for anything else. Never throws. */
export function soundMessage(data: unknown): Message | null {
  if (!isRecord(data) || data.protocol !== protocol || data.v !== version) return null;
  const { type, id, re, payload = {} } = data;
  if (!isText(type, 32) || !isRecord(payload)) return null;
  let text: string;
  try {
    text = JSON.stringify(payload);
  } catch {
    return null;
  }
  if (text.length > mostLetters || forbidden.test(text)) return null;
  return { type, payload, ...(isText(id, 64) ? { id } : {}), ...(isText(re, 64) ? { re } : {}) };
}

/** Lets through so many in any second. @param now milliseconds from any beginning */
export function turnstile(most: number, now: () => number): () => boolean {
  let second = Number.NEGATIVE_INFINITY;
  let passed = 0;
  return () => {
    const time = now();
    if (time - second >= 1000) [second, passed] = [time, 0];
    return ++passed <= most;
  };
}

/** What a figure offers a presenter, in order; the first is where it begins. */
export interface Beat {
  readonly id: string;
  readonly title: string;
}

/** What a frame says of itself when a host has called. */
export interface Welcome {
  readonly nonce: string;
  readonly widget: string;
  readonly beats: readonly Beat[];
}

export function soundWelcome({ nonce, widget, beats }: Payload): Welcome | null {
  if (!isText(nonce, 64) || !isText(widget, 64) || !Array.isArray(beats)) return null;
  const known = beats.filter((beat) => isRecord(beat) && isText(beat.id, 64) && isText(beat.title, 200)) as Beat[];
  return { nonce, widget, beats: known.map(({ id, title }) => ({ id, title })) };
}
