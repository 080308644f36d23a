/**
 * Starts a worker from this very script: a sandboxed frame and a file on disk can load none by address. The build puts
 * the whole script into one function of this name, whose own text is the worker's; so engine and experiment cross the
 * wire once. The page leaves it its address, from which data are loaded.
 */
import { dataWithin } from "./data.inline.ts";

declare const wholeScript: () => void;

let address: string | undefined;

export function spawn(): Worker {
  address ??= URL.createObjectURL(
    new Blob(
      [
        `pageOfEmbed=${JSON.stringify(document.baseURI)};dataOfPage=${JSON.stringify(dataWithin())};`,
        `(${wholeScript.toString()})()`,
      ],
      { type: "text/javascript" },
    ),
  );
  return new Worker(address);
}
