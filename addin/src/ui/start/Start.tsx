import { lazy, Suspense } from "react";
import { usePane } from "../state/pane";
import { Welcome } from "./Welcome";

const Gallery = lazy(() => import("./Gallery"));
const OpenMap = lazy(() => import("./OpenMap"));
const Funnel = lazy(() => import("./Funnel"));
const SegmentCopy = lazy(() => import("./SegmentCopy"));

const pages = { templates: Gallery, open: OpenMap, funnel: Funnel, segment: SegmentCopy };

/** Which map? The ways to one, and the page of the way that was chosen. */
export function Start() {
  const { route } = usePane();
  const Page = route.place === "start" && route.page !== undefined ? pages[route.page] : Welcome;
  return <Suspense fallback={<main />}><Page /></Suspense>;
}
