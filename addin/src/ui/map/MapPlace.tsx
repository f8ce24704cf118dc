import { Tab, TabList } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { flushFields } from "../fields/pending";
import { useMap, usePane } from "../state/pane";
import { useWiderThan } from "../state/useWidth";
import { Guided } from "./Guided";
import { LivePicture } from "./LivePicture";
import { ReadOnlyNote } from "./ReadOnlyNote";
import shell from "../shell/shell.module.css";
import css from "./map.module.css";

const Grid = lazy(() => import("./grid/Grid"));

/** What do we know? Step by step, or as a grid of stages and lanes. */
export default function MapPlace() {
  const { words, route, go } = usePane();
  const { map } = useMap();
  const isWide = useWiderThan(1100);
  if (route.place !== "map") return null;
  const views = (
    <TabList size="small" appearance="subtle" className={css.viewTabs ?? ""} aria-label={words.guided.views} selectedValue={route.view} onTabSelect={(_, data) => {
      flushFields();
      go(data.value === "guided" ? { place: "map", map: map.id, view: "guided", step: "goal" } : { place: "map", map: map.id, view: "grid" });
    }}>
      <Tab value="guided">{words.guided.guidedView}</Tab>
      <Tab value="grid">{words.guided.gridView}</Tab>
    </TabList>
  );
  if (route.view === "guided") return <Guided step={route.step} stage={route.stage} views={views} aside={isWide && route.step !== "draw" ? <aside aria-label={words.draw.picture}><LivePicture /></aside> : undefined} />;
  return (
    <Suspense fallback={<main className={shell.main} />}>
      <Grid views={views} note={<ReadOnlyNote />} stage={route.stage} />
    </Suspense>
  );
}
