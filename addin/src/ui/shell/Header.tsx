import { Button, CounterBadge, Tab, TabList } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useContext, useSyncExternalStore } from "react";
import { DocumentContext, needsAnybody } from "../document/state";
import { flushFields } from "../fields/pending";
import { useMap, usePane } from "../state/pane";
import type { DraftState } from "../state/useDraft";
import { MapMenu } from "./MapMenu";
import css from "./shell.module.css";

/** The map's name and state, the four places, undo and redo. */
export function Header({ draft }: { readonly draft: DraftState }) {
  const { words, route, go, host, announce } = usePane();
  const { map, session } = useMap();
  const needsYou = needsAnybody(useContext(DocumentContext), map);
  const steps = useSyncExternalStore(session.subscribe, session.steps);
  const step = (kind: "undo" | "redo"): void => {
    flushFields();
    session[kind]();
    announce(kind === "undo" ? words.app.undone : words.app.redone);
  };
  const places = {
    start: () => go({ place: "start" }),
    map: () => go({ place: "map", map: map.id, view: "guided", step: "goal" }),
    files: () => go({ place: "files", map: map.id }),
    share: () => go({ place: "share", map: map.id }),
  };
  return (
    <header className={css.header}>
      <div className={css.title}>
        <img className={css.logo} src="/addin/icon.svg" alt="" />
        <MapMenu draft={draft} />
      </div>
      <Button appearance="subtle" className={css.more ?? ""} icon={<MoreHorizontalRegular />} aria-label={words.app.more} onClick={() => go({ place: "settings" })} />
      <nav className={css.bar} aria-label={words.app.places}>
        <TabList size="small" className={css.tabs ?? ""} selectedValue={route.place} onTabSelect={(_, data) => {
          flushFields();
          places[data.value as keyof typeof places]();
        }}>
          <Tab value="start">{words.app.start}</Tab>
          <Tab value="map">{words.app.map}</Tab>
          <Tab value="files">{host.document === undefined ? words.app.files : words.document.place[host.document.kind]}{needsYou && <><CounterBadge dot size="small" className={css.dot ?? ""} /><span className="unseen">, {words.document.needsYou}</span></>}</Tab>
          <Tab value="share">{words.app.share}</Tab>
        </TabList>
        <Button appearance="subtle" icon={<ArrowUndoRegular />} aria-label={words.app.undo} disabledFocusable={steps.past.length === 0} onClick={() => step("undo")} />
        <Button appearance="subtle" icon={<ArrowRedoRegular />} aria-label={words.app.redo} disabledFocusable={steps.future.length === 0} onClick={() => step("redo")} />
      </nav>
    </header>
  );
}
