import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useState } from "react";
import { addEntry, moveEntry } from "../../../core/edits";
import { newId } from "../../../core/identifier";
import { entries, type Stage } from "../../../core/map";
import { removeStage } from "../../../core/removal";
import { NameDialog } from "../../shell/NameDialog";
import { useMap, usePane } from "../../state/pane";
import { useTexts } from "../../state/useTexts";

/** What can be done with a stage. Whatever is removed comes back by undo. */
export function StageMenu({ stage }: { readonly stage: Stage }) {
  const { words, offerUndo } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const [asks, setAsks] = useState<"name" | "new">();
  const says = words.grid;
  const done = (name: string | undefined): void => {
    if (name !== undefined && asks === "name") texts.setIn("stages", stage.id, "name")(name);
    if (name !== undefined && name !== "" && asks === "new") session.edit(addEntry("stages", { id: newId("s"), name: { [texts.writes]: name } }, stage.id));
    setAsks(undefined);
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement><Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label={says.stageMenu(texts.of(stage.name))} /></MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setAsks("name")}>{says.renameStage}</MenuItem>
            <MenuItem onClick={() => setAsks("new")}>{says.addStage}</MenuItem>
            <MenuItem onClick={() => session.edit(moveEntry("stages", stage.id, -1))}>{says.earlier}</MenuItem>
            <MenuItem onClick={() => session.edit(moveEntry("stages", stage.id, 1))}>{says.later}</MenuItem>
            <MenuItem onClick={() => {
              const before = entries(map, "items").length;
              session.edit(removeStage(stage.id));
              offerUndo(words.app.removed(before - entries(session.current(), "items").length + 1));
            }}>{says.removeStage}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {asks !== undefined && <NameDialog label={words.touchpoints.stageName} name={asks === "name" ? texts.of(stage.name) : ""} onDone={done} />}
    </>
  );
}
