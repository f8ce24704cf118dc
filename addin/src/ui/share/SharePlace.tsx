import { lazy } from "react";
import { usePane } from "../state/pane";
import { ShareOverview } from "./ShareOverview";
import { SignedOut } from "./SignedOut";

const SaveConflicts = lazy(() => import("./SaveConflicts"));
const HistoryPage = lazy(() => import("./HistoryPage"));
const AccessPage = lazy(() => import("./AccessPage"));

const pages = { conflicts: SaveConflicts, history: HistoryPage, access: AccessPage };

/** Who knows, who agrees? The library, rights, history, and the round of reviews. */
export default function SharePlace() {
  const { route, signedIn } = usePane();
  const Page = route.place === "share" && route.page !== undefined ? pages[route.page] : undefined;
  if (Page !== undefined) return <Page />;
  return signedIn.kind === "out" || signedIn.kind === "impossible" ? <SignedOut /> : <ShareOverview />;
}
