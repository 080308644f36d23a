/** Files of CIFAR-10's binary version, against its published description, and everything that is not one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyFromSeed } from "../../../src/engine/random.ts";
import { read, reduce } from "../../../src/experiments/approximation/locality/cifar-files.ts";
import type { GivenFile } from "../../../src/experiments/files.ts";
import { fileOf, RECORD_BYTES, setOf, stripedRecords } from "../../fixtures/cifar.ts";

const AREA = 16 * 16;
const FEWEST = 5000;

/** Labels in turn; the first red block bears the record's number, in two pixels' means. */
function numbered(count: number, first = 0): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count * RECORD_BYTES);
  for (let i = 0; i < count; i++) {
    bytes[i * RECORD_BYTES] = i % 10;
    const number = first + i;
    // a block of four times three values of v has the mean v
    for (const [column, value] of [
      [0, number >> 8],
      [2, number & 255],
    ] as const)
      for (const plane of [0, 1, 2])
        for (const place of [0, 1, 32, 33]) bytes[i * RECORD_BYTES + 1 + plane * 1024 + column + place] = value;
  }
  return bytes;
}
/** The numbers that were kept, in order, and their labels. */
function kept({ bytes, count }: { readonly bytes: Uint8Array; readonly count: number }) {
  const numbers = Array.from({ length: count }, (_, i) => {
    const at = count + i * AREA;
    return 256 * bytes[at]! + bytes[at + 1]!;
  });
  return { numbers, labels: [...bytes.subarray(0, count)] };
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

const refusal = async (files: readonly GivenFile[]): Promise<string> => {
  const made = await read(files);
  return "refusal" in made ? made.refusal : "taken";
};

describe("a record", () => {
  it("is a label, then 1,024 red values row by row, then green, then blue", () => {
    // row 5, column 8 of 32 lies in row 2, column 4 of 16
    for (const plane of [0, 1, 2]) {
      const record = new Uint8Array(RECORD_BYTES);
      record[1 + 1024 * plane + 32 * 5 + 8] = 240;
      const greys = new Uint8Array(AREA);
      reduce(record, greys);
      expect([...greys.entries()].filter(([, grey]) => grey > 0)).toEqual([[16 * 2 + 4, 240 / 12]]);
    }
  });

  it("becomes greys that are means of three colors", () => {
    const record = new Uint8Array(RECORD_BYTES);
    record.fill(30, 1, 1025).fill(60, 1025, 2049).fill(255, 2049);
    const greys = new Uint8Array(AREA);
    reduce(record, greys);
    expect(new Set(greys)).toEqual(new Set([115]));
  });
});

describe("files", () => {
  const official = range(1, 6).map((i) => fileOf(`data_batch_${i}.bin`, numbered(2500, 2500 * (i - 1))));
  const test = fileOf("test_batch.bin", numbered(2000, 20_000));

  it("by their official names: the same part of each is learned from, test_batch.bin is the test", async () => {
    const set = await setOf([...official, test]);
    const { numbers, labels } = kept(set);
    expect(set).toMatchObject({ count: 11_000, side: 16 });
    expect(set.bytes).toHaveLength(11_000 * 257);
    expect(numbers).toEqual([
      ...range(0, 5).flatMap((i) => range(2500 * i, 2500 * i + 2000)),
      ...range(20_000, 21_000),
    ]);
    expect(labels).toEqual(numbers.map((number) => number % 10));
    expect(set.said).toContain("14,500 pictures came. 10,000 of them are to learn from, 1,000 of test_batch.bin are");
    expect(set.said).toContain("2.8 MB");
  });

  it("in any order are the same", async () => {
    const { bytes } = await setOf([...official, test]);
    expect((await setOf([official[3]!, test, official[0]!, official[4]!, official[1]!, official[2]!])).bytes).toEqual(
      bytes,
    );
  });

  it.each([
    ["one without the test", () => [official[0]!, official[2]!], 5000],
    ["test_batch.bin alone", () => [fileOf("test_batch.bin", numbered(6000))], 6000],
    ["under other names", () => [fileOf("a.bin", numbered(3001)), fileOf("b", numbered(3001, 3010))], 6002],
  ])("%s: some are held out, nobody learns from them, and it is said", async (_, files, count) => {
    const given = files();
    const set = await setOf(given);
    const { numbers } = kept(set);
    expect(set.count).toBe(count);
    expect(new Set(numbers).size).toBe(count);
    expect(set.said).toMatch(/1,000 others are held out for the test, for want of (test_batch.bin|other files)/);
    expect(set.said).toContain(given[0]!.name);
    // of every file some
    const held = numbers.slice(-1000);
    expect(new Set(held.map((number) => Math.floor(number / 2510))).size).toBeGreaterThanOrEqual(given.length);
  });

  it("that come along in the archive are left aside", async () => {
    const set = await setOf([
      fileOf("readme.html", new Uint8Array(9)),
      official[0]!,
      fileOf("batches.meta.txt", new Uint8Array(61)),
      official[1]!,
    ]);
    expect(set.count).toBe(5000);
    expect(set.said).not.toContain("readme");
  });
});

describe("what is not wanted", () => {
  const bytes = (...first: number[]) => {
    const all = new Uint8Array(RECORD_BYTES * 2);
    all.set(first);
    return all;
  };
  const tar = bytes(100);
  tar.set([0x75, 0x73, 0x74, 0x61, 0x72], 257);
  const badLabel = stripedRecords(FEWEST);
  badLabel[4321 * RECORD_BYTES] = 10;
  const oneClass = new Uint8Array(FEWEST * RECORD_BYTES);
  const unreadable = {
    ...fileOf("gone.bin", bytes()),
    name: "gone.bin",
    size: 2 * RECORD_BYTES,
    slice: () => ({ arrayBuffer: () => Promise.reject(new Error("NotReadableError")) }),
  };

  it.each<[string, readonly GivenFile[], RegExp]>([
    ["nothing", [], /^Files: no pictures came, wanted data_batch_1\.bin .* Choose those\.$/],
    ["the notes alone", [fileOf("readme.html", bytes())], /^readme\.html: no pictures came, wanted/],
    [
      "an empty file",
      [fileOf("test_batch.bin", new Uint8Array())],
      /^test_batch\.bin: it is empty, wanted .* again\.$/,
    ],
    [
      "half a record",
      [fileOf("data_batch_1.bin", new Uint8Array(1536))],
      /^data_batch_1\.bin: 1,536 bytes came, wanted a multiple of 3,073, .* Download it again\.$/,
    ],
    ["a byte too many", [fileOf("a.bin", new Uint8Array(3074))], /3,074 bytes came/],
    ["a label that is none", [fileOf("a.bin", badLabel)], /^a\.bin, record 4,322: label 10 came, wanted 0 to 9/],
    [
      "the archive",
      [fileOf("cifar-10-binary.tar.gz", bytes(0x1f, 0x8b, 8))],
      /^cifar-10-binary\.tar\.gz: a packed archive \(\.tar\.gz\) came, wanted .* Unpack it and choose/,
    ],
    ["the archive unpacked by half", [fileOf("cifar-10-binary.tar", tar)], /an archive \(\.tar\) came/],
    ["a zip", [fileOf("cifar.zip", bytes(0x50, 0x4b, 3, 4))], /\(\.zip\) came/],
    [
      "the Python version",
      [fileOf("data_batch_1", bytes(0x80, 2, 0x7d, 0x71))],
      /^data_batch_1: a file of the Python version came, .* Download cifar-10-binary\.tar\.gz instead/,
    ],
    [
      "the Matlab version",
      [fileOf("data_batch_1.mat", bytes(...Array.from("MATLAB 5.0", (c) => c.charCodeAt(0))))],
      /Matlab version came/,
    ],
    [
      "CIFAR-100",
      [{ ...fileOf("test.bin", bytes()), name: "test.bin", size: 30_740_000, slice: () => new Blob([bytes()]) }],
      /a file of CIFAR-100 came/,
    ],
    [
      "too few",
      [fileOf("a.bin", stripedRecords(300)), fileOf("b.bin", stripedRecords(200))],
      /^a\.bin and b\.bin: 500 pictures came, wanted 5,000 or more, 4,000 to learn from and 1,000 for the test\./,
    ],
    ["the same twice", [fileOf("a.bin", bytes()), fileOf("a.bin", bytes())], /^a\.bin: it came twice/],
    [
      "one class",
      [fileOf("a.bin", oneClass)],
      /^a\.bin: no automobile \(label 1\) came among the 4,000 to learn from, wanted all 10 classes/,
    ],
    ["one that cannot be read", [unreadable], /^gone\.bin: its bytes could not be read, wanted .* choose it again\.$/],
  ])("%s", async (_, files, sentence) => {
    expect(await refusal(files)).toMatch(sentence);
  });

  it("any bytes are refused by a sentence: where, what came, what was wanted, what to do", async () => {
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      // whole records of anything
      fc
        .tuple(fc.uint8Array({ minLength: 1, maxLength: 600 }), fc.integer({ min: 1, max: 6 }))
        .map(([some, records]) => {
          const all = new Uint8Array(records * RECORD_BYTES);
          for (let i = 0; i < all.length; i++) all[i] = some[i % some.length]!;
          return all;
        }),
    );
    const name = fc.oneof(fc.constantFrom("test_batch.bin", "data_batch_1.bin", "README.HTML", ""), fc.string());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, file), { maxLength: 4 }), async (given) => {
        const said = await refusal(given.map(([called, all]) => fileOf(called, Uint8Array.from(all))));
        expect(said).toMatch(/^.*: .+, wanted .+\. .+[.?]$/s);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("any label in enough records is taken or named", async () => {
    const good = stripedRecords(FEWEST);
    await fc.assert(
      fc.asyncProperty(fc.nat(FEWEST - 1), fc.nat(255), async (record, label) => {
        const changed = good.slice();
        changed[record * RECORD_BYTES] = label;
        const said = await refusal([fileOf("a.bin", changed)]);
        if (label <= 9) expect(said).toBe("taken");
        // a first byte may be the beginning of another kind of file
        else if (record > 0)
          expect(said).toContain(`record ${(record + 1).toLocaleString("en-US")}: label ${label} came`);
        else expect(said).not.toBe("taken");
      }),
      { numRuns: 12, seed: 2 },
    );
  });
});

it("of 180 MB a small part is read, a little at a time", async () => {
  const stripes = stripedRecords(10, keyFromSeed(3));
  let most = 0;
  let all = 0;
  const large = (name: string): GivenFile => ({
    name,
    size: 10_000 * RECORD_BYTES,
    slice: (begin, end) => {
      most = Math.max(most, end - begin);
      all += end - begin;
      const part = new Uint8Array(end - begin);
      for (let i = 0; i < part.length; i++) part[i] = stripes[(begin + i) % stripes.length]!;
      return new Blob([part]);
    },
  });
  const set = await setOf([...range(1, 6).map((i) => large(`data_batch_${i}.bin`)), large("test_batch.bin")]);
  expect(set.count).toBe(11_000);
  expect(most).toBeLessThanOrEqual(400_000);
  expect(all).toBeLessThan(11_000 * RECORD_BYTES + 6 * 1000);
  expect(set.bytes.length).toBeLessThan(3e6);
});
