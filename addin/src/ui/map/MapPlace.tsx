import { Tab, TabList } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { flushFields } from "../fields/pending";
import { useMap, usePane } from "../state/pane";
import { useFocusOfAddress } from "../shell/useFocus";
import { useWiderThan } from "../state/useWidth";
import { Guided } from "./Guided";
import { LivePicture } from "./LivePicture";
import { PictureDrawer } from "./PictureDrawer";
import { ReadOnly } from "./ReadOnly";
import { ReadOnlyNote } from "./ReadOnlyNote";
import shell from "../shell/shell.module.css";
import css from "./map.module.css";

const Workshop = lazy(() => import("./workshop/Workshop"));
const Grid = lazy(() => import("./grid/Grid"));

/** What do we know? Step by step, as a grid of stages and lanes, or in a room full of people. */
export default function MapPlace() {
  const { words, route, go } = usePane();
  const { map, session } = useMap();
  const isWide = useWiderThan(1100);
  const isRoomy = useWiderThan(640);
  // A room's screen; what is narrower shows the same map as a grid.
  const isRoom = useWiderThan(1280);
  useFocusOfAddress(route.place === "map" ? route.stage : undefined);
  if (route.place !== "map") return null;
  const view = route.view === "workshop" && !isRoom ? "grid" : route.view;
  const hasDrawer = isRoomy && !session.isReadOnly && (view === "grid" || (route.view === "guided" && !isWide && route.step !== "draw"));
  const views = (
    <div className={css.views}>
      <TabList size="small" appearance="subtle" className={css.viewTabs ?? ""} aria-label={words.guided.views} selectedValue={view} onTabSelect={(_, data) => {
        flushFields();
        go(data.value === "guided" ? { place: "map", map: map.id, view: "guided", step: "goal" } : { place: "map", map: map.id, view: data.value === "workshop" ? "workshop" : "grid" });
      }}>
        <Tab value="guided">{words.guided.guidedView}</Tab>
        <Tab value="grid">{words.guided.gridView}</Tab>
        {isRoom && <Tab value="workshop">{words.guided.workshopView}</Tab>}
      </TabList>
      {hasDrawer && <PictureDrawer />}
    </div>
  );
  if (route.view === "guided" && session.isReadOnly) return <ReadOnly views={views} />;
  if (route.view === "guided") return <Guided step={route.step} stage={route.stage} views={views} aside={isWide && route.step !== "draw" ? <aside aria-label={words.draw.picture}><LivePicture /></aside> : undefined} />;
  return (
    <Suspense fallback={<main className={shell.main} />}>
      {route.view === "workshop" && isRoom ? <Workshop views={views} note={<ReadOnlyNote />} wanted={route} /> : <Grid views={views} note={<ReadOnlyNote />} stage={route.stage} />}
    </Suspense>
  );
}
