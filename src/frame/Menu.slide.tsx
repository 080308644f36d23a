/** In the place of Menu.tsx in an embed: what is taken away, and the passport, are one step away, at the same state. */
import type { SyntheticEvent } from "react";
import { drawnState, galleryAddress } from "./addresses.ts";
import { useFigure } from "./context.ts";

export function Menu() {
  const { store } = useFigure();
  // a file that was saved, or is part of another, does not know where the site is
  if (!location.protocol.startsWith("http")) return null;
  const address = () =>
    galleryAddress(location.href, store.experiment, drawnState(store.experiment, store.state.summary));
  // when it is needed: not with every picture of a run
  const lead = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.href = address();
  };
  return (
    <a
      className="menu"
      href={address()}
      target="_blank"
      rel="noopener"
      onPointerDown={lead}
      onFocus={lead}
      onClick={lead}
    >
      All of it, in the gallery
    </a>
  );
}
