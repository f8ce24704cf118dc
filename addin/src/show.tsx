import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { OfficeHost } from "./host/officeHost";
import { App } from "./ui/App";

/** Shows the pane in the page. */
export function show(host: OfficeHost): void {
  const element = document.getElementById("pane");
  if (element === null) throw new Error("The page has no place for the pane.");
  createRoot(element).render(<StrictMode><App host={host} /></StrictMode>);
}
