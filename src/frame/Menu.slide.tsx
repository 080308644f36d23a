/** In the place of Menu.tsx in an embed: what is taken away, and the passport, are one step away, at the same state. */
import { drawnState, galleryAddress } from "./addresses.ts";
import { useFigure, useFigureState } from "./context.ts";

export function Menu() {
  const { store } = useFigure();
  const { experiment } = store;
  const summary = useFigureState((figure) => figure.summary);
  // a file that was saved, or is part of another, does not know where the site is
  if (!location.protocol.startsWith("http")) return null;
  const address = galleryAddress(location.href, experiment, drawnState(experiment, summary));
  return (
    <a className="menu" href={address} target="_blank" rel="noopener">
      All of it, in the gallery
    </a>
  );
}
