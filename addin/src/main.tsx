import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { browserHost } from "./host/browser/browserHost";
import { App } from "./ui/App";

const element = document.getElementById("pane");
if (element === null) throw new Error("The page has no place for the pane.");
createRoot(element).render(<StrictMode><App host={browserHost()} /></StrictMode>);
