/** Files that are dropped on an element. */

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

/** While files are held over it, it bears `data-dropping`. Gives the means to stop. */
export function takeDrops(element: HTMLElement, take: (files: readonly File[]) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const over = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    // else the browser opens the file in the page's place
    event.preventDefault();
    element.dataset.dropping = "";
  };
  element.addEventListener("dragenter", over, { signal });
  element.addEventListener("dragover", over, { signal });
  element.addEventListener(
    "dragleave",
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) delete element.dataset.dropping;
    },
    { signal },
  );
  element.addEventListener(
    "drop",
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      delete element.dataset.dropping;
      const given = [...(event.dataTransfer?.files ?? [])];
      if (given.length > 0) take(given);
    },
    { signal },
  );
  return () => stop.abort();
}
