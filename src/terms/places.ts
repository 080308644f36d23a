/**
 * Where a figure lives. Everything that looks for a figure's files, or names one to a reader, asks here.
 *
 *   src/experiments/<chapter>/<id>/face.ts     the definition; beside it motion.ts and what the two need
 *   src/widgets/<chapter>/<id>/widget.tsx      the drawing; beside it its parts
 *   content/results/<id>.json                  the stored result
 *   tests/experiments/<chapter>/<id>.test.ts   tests beyond those that every figure inherits
 *
 * Paths count from the project's folder.
 */
export interface Figure {
  readonly chapter: string;
  readonly id: string;
}

export const faceFile = ({ chapter, id }: Figure): string => `src/experiments/${chapter}/${id}/face.ts`;
export const widgetFile = ({ chapter, id }: Figure): string => `src/widgets/${chapter}/${id}/widget.tsx`;
export const testFile = ({ chapter, id }: Figure): string => `tests/experiments/${chapter}/${id}.test.ts`;
export const resultFile = (id: string): string => `content/results/${id}.json`;

const face = /(?:^|\/)([a-z0-9-]+)\/([a-z0-9-]+)\/face\.ts$/;
const widget = /(?:^|\/)([a-z0-9-]+)\/([a-z0-9-]+)\/widget\.tsx$/;

/** The figure whose face or drawing this file is, whatever the path counts from; null for any other file. */
export function figureOf(path: string): Figure | null {
  const [, chapter, id] = face.exec(path) ?? widget.exec(path) ?? [];
  return chapter !== undefined && id !== undefined ? { chapter, id } : null;
}

/** The paths of a glob by the ids of their figures. @throws Error if two chapters have a figure of one name */
export function byId<T>(
  files: Readonly<Record<string, T>>,
): ReadonlyMap<string, { readonly path: string; readonly file: T }> {
  const found = new Map<string, { path: string; file: T }>();
  for (const [path, file] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const figure = figureOf(path);
    if (!figure) continue;
    const twin = found.get(figure.id);
    if (twin)
      throw new Error(
        `${path}: there is a figure ${figure.id} already, ${twin.path}; ids are unique in the whole essay`,
      );
    found.set(figure.id, { path, file });
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
