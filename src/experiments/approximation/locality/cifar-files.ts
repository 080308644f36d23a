/**
 * Reads files of CIFAR-10 in its binary version (Krizhevsky 2009; https://www.cs.toronto.edu/~kriz/cifar.html): records
 * of 3,073 bytes, a label from 0 to 9 and then 32 x 32 pixels row by row, first all red values, then green, then blue. Of
 * each picture 16 x 16 greys are kept. A page loads this with the first files; it reads a part of a file at a time.
 */
import { grouped } from "../../../terms/numbers.ts";
import { counted, listed } from "../../../terms/words.ts";
import type { NewSet } from "../../datasets.ts";
import type { GivenFile, RefusedFiles } from "../../files.ts";
import { foreignKind, HEAD } from "./foreign-files.ts";
import { photographNames, tasks } from "./tasks.ts";

export const RECORD = 3073;
const SIDE = 32;
const PLANE = SIDE * SIDE;
/** Side of what is kept. */
const KEPT = tasks.cifar.side;
const AREA = KEPT * KEPT;
const CLASSES = tasks.cifar.classes;
const TEST = tasks.cifar.test;
/** Pictures to learn from: at least as many as the figure's largest setting, and at most so many. */
const FEWEST = 4000;
const MOST = 10_000;
/** Records that are read at a time: 0.4 MB. */
const AT_ONCE = 128;

const TEST_FILE = "test_batch.bin";
/** They come with the archive and hold no pictures. */
const ASIDE = ["batches.meta.txt", "readme.html"];
const ONES = "the CIFAR-10 binary version";

/** Its message is the reader's. */
class Refusal extends Error {}

const isNamed = ({ name }: GivenFile, names: readonly string[]) => names.includes(name.toLowerCase());
const recordsOf = ({ size }: GivenFile) => size / RECORD;
const recordsIn = (files: readonly GivenFile[]) => files.reduce((sum, file) => sum + recordsOf(file), 0);

async function bytesOf(file: GivenFile, begin: number, end: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(begin, end).arrayBuffer());
  } catch {
    throw new Refusal(
      `${file.name}: its bytes could not be read, wanted ${ONES}. It may have been moved: choose it again.`,
    );
  }
}

/** @throws Refusal unless it can be a file of the binary version, by its beginning and its length */
async function check(file: GivenFile): Promise<void> {
  const { name, size } = file;
  if (size === 0) throw new Refusal(`${name}: it is empty, wanted ${ONES}. Unpack or download it again.`);
  const foreign = foreignKind(await bytesOf(file, 0, Math.min(size, HEAD)), size);
  if (foreign) throw new Refusal(`${name}: ${foreign.came} came, wanted ${ONES}. ${foreign.remedy}`);
  if (size % RECORD !== 0)
    throw new Refusal(
      `${name}: ${grouped(size)} bytes came, wanted a multiple of ${grouped(RECORD)}, as in ${ONES}. Is it whole? Download it again.`,
    );
}

/** Each file's part of `wanted`, in proportion to its number and never more; all together `wanted`. */
function portions(numbers: readonly number[], wanted: number): number[] {
  const all = numbers.reduce((sum, number) => sum + number, 0);
  let before = 0;
  return numbers.map((number) => {
    const from = Math.floor((wanted * before) / all);
    before += number;
    return Math.floor((wanted * before) / all) - from;
  });
}

/** So many of its first records; those after `learn` are for the test. */
interface Part {
  readonly file: GivenFile;
  readonly learn: number;
  readonly test: number;
}

/** What of which file is kept. @throws Refusal if there are too few pictures */
function parts(files: readonly GivenFile[]): { readonly parts: readonly Part[]; readonly heldOut: boolean } {
  const tests = files.filter((file) => isNamed(file, [TEST_FILE]));
  const others = files.filter((file) => !tests.includes(file));
  if (recordsIn(tests) >= TEST && recordsIn(others) >= FEWEST) {
    const learn = portions(others.map(recordsOf), Math.min(MOST, recordsIn(others)));
    return {
      parts: [
        ...others.map((file, i) => ({ file, learn: learn[i]!, test: 0 })),
        ...tests.map((file) => ({ file, learn: 0, test: TEST })),
      ],
      heldOut: false,
    };
  }
  const all = recordsIn(files);
  if (all < FEWEST + TEST)
    throw new Refusal(
      `${namesOf(files)}: ${counted(all, "picture")} came, wanted ${grouped(FEWEST + TEST)} or more, ${grouped(FEWEST)} to learn from and ${grouped(TEST)} for the test. Any one file of ${ONES} has 10,000.`,
    );
  const kept = portions(files.map(recordsOf), Math.min(MOST + TEST, all));
  const test = portions(kept, TEST);
  return { parts: files.map((file, i) => ({ file, learn: kept[i]! - test[i]!, test: test[i]! })), heldOut: true };
}

/** Greys from 0 to 255, each the mean of two by two pixels and three colors, rounded. */
export function reduce(record: Uint8Array, greys: Uint8Array): void {
  for (let row = 0; row < KEPT; row++)
    for (let column = 0; column < KEPT; column++) {
      let sum = 0;
      for (let plane = 0; plane < 3; plane++) {
        const at = 1 + plane * PLANE + 2 * row * SIDE + 2 * column;
        sum += record[at]! + record[at + 1]! + record[at + SIDE]! + record[at + SIDE + 1]!;
      }
      greys[row * KEPT + column] = Math.floor((sum + 6) / 12);
    }
}

interface Target {
  readonly labels: Uint8Array;
  readonly greys: Uint8Array;
  /** Where the next picture to learn from goes, and the next of the test. */
  learn: number;
  test: number;
}

/** @throws Refusal at a label that is none */
async function take({ file, learn, test }: Part, target: Target): Promise<void> {
  for (let from = 0; from < learn + test; from += AT_ONCE) {
    const to = Math.min(learn + test, from + AT_ONCE);
    const bytes = await bytesOf(file, from * RECORD, to * RECORD);
    for (let i = from; i < to; i++) {
      const record = bytes.subarray((i - from) * RECORD, (i - from + 1) * RECORD);
      const [label = CLASSES] = record;
      if (label >= CLASSES)
        throw new Refusal(
          `${file.name}, record ${grouped(i + 1)}: label ${label} came, wanted 0 to ${CLASSES - 1}, as in ${ONES}. Is it another data set?`,
        );
      const place = i < learn ? target.learn++ : target.test++;
      target.labels[place] = label;
      reduce(record, target.greys.subarray(place * AREA, (place + 1) * AREA));
    }
  }
}

const namesOf = (files: readonly GivenFile[]): string =>
  files.length > 6 ? counted(files.length, "file") : listed(files.map(({ name }) => name));

/** In the order of their names, so that those in which they came change nothing. @throws Refusal */
function sorted(given: readonly GivenFile[]): GivenFile[] {
  const files = given.filter((file) => !isNamed(file, ASIDE)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const again = files.find(({ name }, i) => files[i + 1]?.name === name);
  if (again) throw new Refusal(`${again.name}: it came twice, wanted each file once. Choose the files again.`);
  if (files.length === 0)
    throw new Refusal(
      `${namesOf(given) || "Files"}: no pictures came, wanted data_batch_1.bin and others of ${ONES}. Choose those.`,
    );
  return files;
}

/** Every class must be there, in the test too: what is kept are the first records of each file. */
function checkClasses(files: readonly GivenFile[], labels: Uint8Array, role: string): void {
  const missing = photographNames.findIndex((_, label) => !labels.includes(label));
  if (missing >= 0)
    throw new Refusal(
      `${namesOf(files)}: no ${photographNames[missing]} (label ${missing}) came among ${role}, wanted all ${CLASSES} classes, mixed, as in ${ONES}. Choose the files as they were unpacked.`,
    );
}

/**
 * At most 10,000 pictures to learn from, the same part of each file, and 1,000 for the test, from test_batch.bin if that is
 * there; bytes: all labels, those of the test last, and then all greys in that order.
 */
export async function read(given: readonly GivenFile[]): Promise<NewSet | RefusedFiles> {
  try {
    return await taken(given);
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    throw error;
  }
}

/** @throws Refusal */
async function taken(given: readonly GivenFile[]): Promise<NewSet> {
  const files = sorted(given);
  for (const file of files) await check(file);
  const chosen = parts(files);
  const learned = chosen.parts.reduce((sum, { learn }) => sum + learn, 0);
  const count = learned + TEST;
  const bytes = new Uint8Array(count * (1 + AREA));
  const labels = bytes.subarray(0, count);
  const target = { labels, greys: bytes.subarray(count), learn: 0, test: learned };
  for (const part of chosen.parts) await take(part, target);
  checkClasses(files, labels.subarray(0, learned), `the ${grouped(learned)} to learn from`);
  checkClasses(files, labels.subarray(learned), `the ${grouped(TEST)} for the test`);
  const test = chosen.heldOut
    ? `${grouped(TEST)} others are held out for the test, for want of ${files.some((file) => isNamed(file, [TEST_FILE])) ? "other files" : TEST_FILE}`
    : `${grouped(TEST)} of ${TEST_FILE} are for the test`;
  return {
    name: "CIFAR-10",
    credit: "Krizhevsky 2009",
    licence: "the reader’s own copy",
    classes: photographNames,
    side: KEPT,
    count,
    bytes,
    said: `${namesOf(files)}: ${grouped(recordsIn(files))} pictures came. ${grouped(learned)} of them are to learn from, ${test}. ${(bytes.length / 1e6).toFixed(1)} MB are kept, here and in each worker.`,
  };
}
