/** Tables as people have them (lines of a spreadsheet, a CSV file, a page's own text) as the text of points, and back. */

/** Points a line, as they are read: "0.1, 0.5, a". */
export const linesOf = (canonical: string): string => canonical.replaceAll("_", "\n").replaceAll(",", ", ");

const hasNumber = (line: string) => /\d/.test(line);

/**
 * Line ends between points; a first line without a number is a heading. Between tabs, as spreadsheets put them, a comma
 * between digits is a decimal one; quotes around a column go.
 */
export function pointsIn(text: string): string {
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/[−–]/g, "-")
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const [first = "", ...rest] = lines;
  const rows = rest.length > 0 && !hasNumber(first) ? rest : lines;
  return rows
    .map((row) =>
      (row.includes("\t") ? row.replace(/(\d),(\d)/g, "$1.$2").replaceAll("\t", ",") : row).replaceAll('"', ""),
    )
    .join("_");
}

/** Bytes of the largest file that is read. */
export const LARGEST = 65_536;

/** @returns the file's text, or why it is not read, a sentence */
export async function textOfFile(
  file: Blob & { readonly name: string },
): Promise<{ text: string } | { refusal: string }> {
  if (file.size > LARGEST)
    return {
      refusal: `${file.name} has ${Math.ceil(file.size / 1024)} kB; files of at most ${LARGEST / 1024} kB are read.`,
    };
  const text = await file.text();
  return text.includes("\u0000") ? { refusal: `${file.name} is not a text file.` } : { text };
}
