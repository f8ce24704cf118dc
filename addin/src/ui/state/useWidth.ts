import { useSyncExternalStore } from "react";

/** Whether the pane is at least so wide, in CSS pixels. */
export function useWiderThan(pixels: number): boolean {
  const query = `(min-width: ${pixels}px)`;
  return useSyncExternalStore((listener) => {
    const media = matchMedia(query);
    media.addEventListener("change", listener);
    return () => media.removeEventListener("change", listener);
  }, () => matchMedia(query).matches);
}
