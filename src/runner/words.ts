/** What a reader is told of workers and of code that did not come. */

export const withoutWorkers = "This page may not start workers; the figure computes on the page itself, more slowly.";

export const withoutWebAssembly = "There is no WebAssembly here; the figure computes in JavaScript, more slowly.";

export const replaced = "A worker stopped and was replaced; the run repeats from its start.";

export const notLoaded =
  "What computes this figure could not be loaded; it is tried again when the connection is back.";

export const neverLoaded =
  "What computes this figure could not be loaded. The site may have changed since this page was opened: reload the page.";

/** Of a worker that was replaced for its silence and whose successor is silent too. */
export const noAnswer = "it no longer answered";
