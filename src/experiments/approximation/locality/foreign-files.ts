/** Files that are dropped for those of CIFAR-10's binary version by mistake, known by their first bytes or their length. */

interface Foreign {
  /** As the beginning of "… came". */
  readonly came: string;
  readonly remedy: string;
}

interface Kind extends Foreign {
  /** Bytes at a place. */
  readonly at: number;
  readonly bytes: readonly number[];
}

const text = (ascii: string): number[] => Array.from(ascii, (character) => character.charCodeAt(0));

const unpack = "Unpack it and choose data_batch_1.bin and the others in it.";
const other = "Download cifar-10-binary.tar.gz instead, and unpack it.";
const kinds: readonly Kind[] = [
  { at: 0, bytes: [0x1f, 0x8b], came: "a packed archive (.tar.gz)", remedy: unpack },
  { at: 257, bytes: text("ustar"), came: "an archive (.tar)", remedy: unpack },
  { at: 0, bytes: text("PK\u0003\u0004"), came: "a packed archive (.zip)", remedy: unpack },
  // a pickle names its protocol first
  ...[2, 3, 4, 5].map((protocol) => ({
    at: 0,
    bytes: [0x80, protocol],
    came: "a file of the Python version",
    remedy: other,
  })),
  { at: 0, bytes: text("MATLAB"), came: "a file of the Matlab version", remedy: other },
];

/** Bytes of a file's beginning that tell. */
export const HEAD = 512;
/** Two labels instead of one; the lengths of its two files. */
const OF_CIFAR_100 = [10_000, 50_000].map((records) => records * 3074);

/** What it is, if it is known and not wanted; null else. `size` in bytes. */
export function foreignKind(head: Uint8Array, size: number): Foreign | null {
  // what is wanted begins with a label, and none of these with a byte so small
  const kind = kinds.find(({ at, bytes }) => head[0]! > 9 && bytes.every((byte, i) => head[at + i] === byte));
  if (kind) return kind;
  return OF_CIFAR_100.includes(size) ? { came: "a file of CIFAR-100", remedy: other } : null;
}
