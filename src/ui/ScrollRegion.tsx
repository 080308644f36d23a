/** What may be wider than its place scrolls in itself; so that the keyboard reaches it, it has a name and takes the focus. */
import type { ReactNode } from "react";

export function ScrollRegion({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="table-scroll" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
