/**
 * A snapshot as a part of an address, `#s=1.eNqr…`: the number of the form, and behind it deflated JSON in the letters of
 * an address.
 */

const form = "1.";

/** Longer texts are no snapshots, letters; and what they unfold to, bytes. */
const mostLetters = 8 * 1024;
const mostBytes = 16 * 1024;

/** Everything that comes out, in order. @throws TypeError if it is not what that transformation takes */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  way: CompressionStream | DecompressionStream,
): Promise<number[]> {
  const out: number[] = [];
  const reader = new Blob([bytes]).stream().pipeThrough(way).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return out;
    out.push(...value);
    // a few letters can unfold to gigabytes
    if (out.length > mostBytes) throw new RangeError("too long");
  }
}

/** @throws RangeError if it is longer than an address may be */
export async function packed(snapshot: unknown): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(snapshot));
  const bytes = await through(json, new CompressionStream("deflate-raw"));
  const letters = btoa(String.fromCharCode(...bytes));
  const text = form + letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  if (text.length > mostLetters) throw new RangeError(`a snapshot of ${text.length} letters, wanted ${mostLetters}`);
  return text;
}

/** What was packed; null if it is nothing of the kind. Not yet checked as a snapshot. Never rejects. */
export async function unpacked(text: string): Promise<unknown> {
  if (!text.startsWith(form) || text.length > mostLetters) return null;
  try {
    const letters = atob(text.slice(form.length).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const json = await through(bytes, new DecompressionStream("deflate-raw"));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(json))) as unknown;
  } catch {
    return null;
  }
}

/** The packed snapshot that a hash holds; null if it holds none. */
export const packedIn = (hash: string): string | null => /[#&?]s=([^&]*)/.exec(hash)?.[1] ?? null;
