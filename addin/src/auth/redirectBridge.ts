import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

// The page to which the sign-in comes back. Whoever opens it otherwise is led to the pane.
broadcastResponseToMainFrame().catch(() => location.replace("/addin/"));
