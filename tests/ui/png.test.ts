import { inflateSync, crc32 as zlibCrc } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adler32, crc32, dataAddress, greyPng } from "../../src/ui/png.ts";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The chunks of a PNG file, each checked for its length and sum. */
function chunksOf(png: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(png.buffer);
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(view.getUint32(at + 8 + length)).toBe(crc32(named));
    chunks.set(String.fromCharCode(...named.subarray(0, 4)), named.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

describe("sums", () => {
  // published check values: CRC-32/ISO-HDLC of "123456789", Adler-32 of "Wikipedia", the CRC of an empty IEND chunk
  it("are those that others have published", () => {
    expect(crc32(bytes("123456789"))).toBe(0xcbf43926);
    expect(crc32(bytes("IEND"))).toBe(0xae426082);
    expect(adler32(bytes("Wikipedia"))).toBe(0x11e60398);
  });

  it("are zlib's", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (some) => {
        expect(crc32(some)).toBe(zlibCrc(some));
      }),
    );
  });
});

describe("a PNG", () => {
  it("says its size and that it is grey, and ends", () => {
    const chunks = chunksOf(greyPng(Uint8Array.of(0, 128, 255, 1, 2, 3), 3));
    expect([...chunks.keys()]).toEqual(["IHDR", "IDAT", "IEND"]);
    expect([...chunks.get("IHDR")!]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
  });

  it("gives zlib its rows back, each behind its filter, over several blocks too", () => {
    const sizes = [
      [1, 1],
      [28, 28],
      [300, 301],
    ] as const;
    for (const [width, height] of sizes) {
      const grey = Uint8Array.from({ length: width * height }, (_, i) => (i * 7919) % 256);
      const rows = inflateSync(chunksOf(greyPng(grey, width)).get("IDAT")!);
      expect(rows.length).toBe(height * (width + 1));
      for (let row = 0; row < height; row++) {
        expect(rows[row * (width + 1)]).toBe(0);
        expect([...rows.subarray(row * (width + 1) + 1, (row + 1) * (width + 1))]).toEqual([
          ...grey.subarray(row * width, (row + 1) * width),
        ]);
      }
    }
  });

  it("is written into the page as it is", () => {
    const png = greyPng(Uint8Array.of(255), 1);
    const [head, body = ""] = dataAddress(png).split(",");
    expect(head).toBe("data:image/png;base64");
    expect([...Buffer.from(body, "base64")]).toEqual([...png]);
  });
});
