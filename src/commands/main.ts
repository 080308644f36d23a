/** Dispatches the commands that are bundled. Standard output carries the result alone. */
import { parseArguments, UsageError } from "./arguments.ts";
import { claimsCommand } from "./claims.ts";
import { experimentCommand } from "./experiment.ts";
import { lectureCommand } from "./lecture.ts";
import { newCommand } from "./new.ts";
import { checkResults, resultsCommand } from "./results.ts";
import { rowsCommand } from "./rows.ts";
import { wordsCommand } from "./words.ts";

async function perform(
  command: string | undefined,
  given: readonly string[],
): Promise<{ output: string; status: number }> {
  switch (command) {
    case "experiment":
      return { output: await experimentCommand(parseArguments(given)), status: 0 };
    case "claims":
      return claimsCommand(parseArguments(given));
    case "results":
      return resultsCommand(parseArguments(given));
    case "new":
      return newCommand(parseArguments(given));
    case "lecture":
      return lectureCommand(parseArguments(given));
    case "rows":
      return rowsCommand(parseArguments(given));
    case "words":
      return wordsCommand(parseArguments(given));
    case "check-results": {
      const rows = await checkResults(given.includes("--sweeps"));
      return { output: JSON.stringify(rows), status: rows.every((row) => row.reason === null) ? 0 : 1 };
    }
    default:
      throw new UsageError(
        `${command ?? "no command"} came, wanted experiment, claims, results, rows, words, lecture or new`,
      );
  }
}

/** Waits until it is out. A reader that has had enough, as `| head`, ends the writing and is no error. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") resolve();
      else reject(error);
    });
    process.stdout.write(text, (error) => error || resolve());
  });
}

/** Gives the exit status: 0, 1 for a failed claim or a bug, 2 for bad input. */
export async function main(given: readonly string[]): Promise<number> {
  const [command, ...rest] = given;
  try {
    const { output, status } = await perform(command, rest);
    await print(`${output}\n`);
    return status;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}
