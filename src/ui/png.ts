/**
 * Small grey pictures as PNG files, without a canvas: 8 bits a pixel, not compressed.
 * Formats: PNG (W3C, third edition), zlib (RFC 1950), deflate's stored blocks (RFC 1951, 3.2.4).
 */

const LONGEST = 65_535;

/** Of each byte, for a polynomial of 0xedb88320. */
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

export function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

const four = (number: number) => [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255];
const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

/** One after the other. Bytes are copied whole: pictures are made while a finger moves. */
function joined(...parts: readonly ArrayLike<number>[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined(letters(name), data);
  return joined(four(data.length), named, four(crc32(named)));
}

function stored(bytes: Uint8Array): Uint8Array {
  const parts: ArrayLike<number>[] = [[0x78, 0x01]];
  for (let from = 0; from === 0 || from < bytes.length; from += LONGEST) {
    const block = bytes.subarray(from, from + LONGEST);
    const low = [block.length & 255, block.length >>> 8];
    parts.push([from + LONGEST >= bytes.length ? 1 : 0, ...low, ...low.map((byte) => byte ^ 255)], block);
  }
  return joined(...parts, four(adler32(bytes)));
}

/** @param grey row-major from the top, `width` a row, 0 black to 255 white */
export function greyPng(grey: Uint8Array, width: number): Uint8Array {
  const height = width > 0 ? Math.floor(grey.length / width) : 0;
  // each row begins with its filter: none
  const rows = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row++) rows.set(grey.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Uint8Array.from([...four(width), ...four(height), 8, 0, 0, 0, 0]);
  return joined(
    [137, 80, 78, 71, 13, 10, 26, 10],
    chunk("IHDR", header),
    chunk("IDAT", stored(rows)),
    chunk("IEND", new Uint8Array(0)),
  );
}

export function dataAddress(png: Uint8Array): string {
  let text = "";
  for (const byte of png) text += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(text)}`;
}
