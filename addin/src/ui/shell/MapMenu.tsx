import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useId, useState } from "react";
import { setText } from "../../core/edits";
import { contentLanguage, textFor } from "../../core/localizedText";
import { entries } from "../../core/map";
import { useMap, usePane } from "../state/pane";
import { useSaving } from "../state/useSaving";
import type { DraftState } from "../state/useDraft";
import { NameDialog } from "./NameDialog";
import css from "./shell.module.css";

/** The map's name with its segment and how far it is kept; it opens the menu of the map. */
export function MapMenu({ draft }: { readonly draft: DraftState }) {
  const { words, language, go, close } = usePane();
  const { map, session } = useMap();
  const [renames, setRenames] = useState(false);
  const buttonId = useId();
  const title = textFor(map.title, language, map.language) || words.app.notYetNamed;
  const segment = entries(map, "segments").find((entry) => entry.id === map.segment);
  const time = (when: Date): string => when.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const { library, doing, savedAt, changes, saving } = useSaving();
  const kept = library === undefined ? draft instanceof Date && words.app.draftKept(time(draft))
    : changes > 0 ? words.library.unsaved(changes) : savedAt === undefined ? words.open.version(map.version ?? 1) : words.library.saved(time(new Date(savedAt)));
  const state = session.isReadOnly ? words.app.readOnly : draft === "failed" ? words.app.draftNotKept : doing === "saving" ? words.library.saving : doing === "waiting" ? words.library.waiting : kept;
  const about = [textFor(segment?.name, language, map.language), map.sample === true ? words.app.exampleData : "", state].filter((part) => typeof part === "string" && part !== "");
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button id={buttonId} appearance="subtle" className={css.mapButton ?? ""}>
            <span className={css.mapName}>
              <span className={css.nameLine}>{title}<ChevronDownRegular className={css.chevron ?? ""} /></span>
              <span className={css.about}>{about.join(" · ")}</span>
              <span className="unseen">{words.app.mapMenu}</span>
            </span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {library !== undefined && changes > 0 && <MenuItem onClick={() => void saving.save()}>{words.app.save}</MenuItem>}
            <MenuItem onClick={() => setRenames(true)}>{words.app.rename}</MenuItem>
            <MenuItem onClick={() => go({ place: "start", page: "open" })}>{words.app.switchTo}</MenuItem>
            <MenuItem onClick={close}>{words.app.closeMap}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {renames && <NameDialog label={words.app.newName} name={textFor(map.title, language, map.language)} onDone={(name) => {
        setRenames(false);
        if (name !== undefined) session.edit(setText("title", contentLanguage(map, language), name));
        document.getElementById(buttonId)?.focus();
      }} />}
    </>
  );
}
