import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { itemsOfKind } from "../../core/cells";
import { ownCopy } from "../../core/copies";
import { entries, schemaVersion } from "../../core/map";
import { Footer } from "../shell/Footer";
import { useMap, usePane } from "../state/pane";
import { LivePicture } from "./LivePicture";
import shell from "../shell/shell.module.css";

/** A map that a newer program wrote: why it can only be looked at, what it shows, and the way on in a copy. */
export function ReadOnly({ views }: { readonly views: ReactNode }) {
  const { words, language, open } = usePane();
  const { map } = useMap();
  const says = words.gallery;
  const counts = [[entries(map, "stages").length, says.stageCount], [entries(map, "touchpoints").length, says.touchpoints], [itemsOfKind(map, "obstacle").length, says.obstacles]] as const;
  return (
    <>
      <main className={shell.main} id="fields" tabIndex={-1}>
        <div className={shell.column}>
          {views}
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{words.problems.readOnly}</MessageBarTitle> {words.problems.readOnlyWhy(map.schemaVersion ?? schemaVersion, schemaVersion)}
              <div className={shell.caption}>{words.problems.code} JO1004</div>
            </MessageBarBody>
          </MessageBar>
          <LivePicture />
          <h1>{counts.map(([count, say]) => say(count)).join(words.listSeparator)}</h1>
          <p>{words.problems.readOnlyWay}</p>
        </div>
      </main>
      <Footer primary={{ label: words.problems.makeCopy, onClick: () => open({ ...ownCopy(map, language), schemaVersion }) }} />
    </>
  );
}
