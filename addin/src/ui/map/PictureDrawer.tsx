import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../state/pane";
import { LivePicture } from "./LivePicture";
import css from "./map.module.css";

/** Where there is no room for the picture beside what it shows: a button, and the picture in a drawer. */
export function PictureDrawer() {
  const { words } = usePane();
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button appearance="subtle" size="small" aria-haspopup="dialog" onClick={() => open(true)}>{words.draw.picture}</Button>
      {isOpen && <Drawer onClose={() => open(false)} />}
    </>
  );
}

function Drawer({ onClose }: { readonly onClose: () => void }) {
  const { words } = usePane();
  const drawer = useRef<HTMLDialogElement>(null);
  // Closed before it goes, so that the focus is given back to where it was.
  useEffect(() => {
    const dialog = drawer.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={drawer} className={css.drawer} aria-label={words.draw.picture} onClose={onClose}>
      <div className={css.drawerBody}>
        <Button className={css.drawerClose ?? ""} appearance="subtle" icon={<DismissRegular />} aria-label={words.draw.close} onClick={() => drawer.current?.close()} />
        <LivePicture />
      </div>
    </dialog>
  );
}
