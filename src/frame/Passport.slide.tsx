/** In the place of Passport.tsx in an embed, which does without the claims' script: the passport is one step away. */
import { galleryAddress } from "./addresses.ts";
import { useFigure } from "./context.ts";
import { drawnState } from "./takeaways.ts";

export function Passport() {
  const { store } = useFigure();
  const { experiment, state } = store;
  // a file that was saved, or is part of another, does not know where the site is
  if (!location.protocol.startsWith("http")) return null;
  return (
    <a
      href={galleryAddress(location.href, experiment, drawnState(experiment, state.summary))}
      target="_blank"
      rel="noopener"
    >
      Passport, in the gallery
    </a>
  );
}
