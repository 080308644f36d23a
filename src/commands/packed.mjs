// Files as most static hosts send them: packed for who accepts that, and kept by the browser for as long as they are the
// same. What is the same is told by content: a new build that changes nothing is not sent again.
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** By the names that requests have for them, best first. */
const packers = {
  br: (data) => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (data) => gzipSync(data, { level: 9 }),
};

const isText = (type) => /^text\/|javascript|json|xml/.test(type);

/** The build has named it by its content: under this name it never changes. */
const isNamedByContent = (file) => /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+$/.test(file);

/** A name with a weight of zero is refused. */
const accepts = (header, name) =>
  header.split(",").some((one) => {
    const [token, ...weights] = one.split(";").map((part) => part.trim().toLowerCase());
    return token === name && !weights.some((weight) => /^q=0(\.0*)?$/.test(weight));
  });

const names = (tags, tag) => tags.split(",").some((one) => ["*", tag].includes(one.trim().replace(/^W\//, "")));

/**
 * A folder's files, each packed once for each way and kept in memory while it is unchanged.
 * @returns a function of file, type, and the request's accept-encoding and if-none-match, that gives `{ status, headers, body }`; 304 without a body
 * where the browser has it already
 */
export function packing() {
  const kept = new Map();
  const made = (file, way) => {
    const { mtimeMs, size } = statSync(file);
    const key = `${way} ${file}`;
    const before = kept.get(key);
    if (before?.mtimeMs === mtimeMs && before.size === size) return before;
    const data = readFileSync(file);
    const hash = createHash("sha256").update(data).digest("base64url").slice(0, 22);
    const one = { mtimeMs, size, body: packers[way]?.(data) ?? data, etag: `"${hash}${way && `-${way}`}"` };
    kept.set(key, one);
    return one;
  };
  return (file, type, { accepted = "", had = "" }) => {
    const way = isText(type) ? (Object.keys(packers).find((name) => accepts(accepted, name)) ?? "") : "";
    const { body, etag } = made(file, way);
    const lasting = {
      etag,
      "cache-control": isNamedByContent(file) ? "max-age=31536000, immutable" : "no-cache",
      ...(isText(type) ? { vary: "accept-encoding" } : {}),
    };
    if (names(had, etag)) return { status: 304, headers: lasting, body: null };
    const packed = way === "" ? {} : { "content-encoding": way };
    return { status: 200, headers: { ...lasting, ...packed, "content-length": body.length }, body };
  };
}
