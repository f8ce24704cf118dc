import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { OpenDocument } from "../../host/openDocument";
import { nothing, SheetReader, type Around, type Come } from "./reader";
import type { SheetState } from "./state";

/** What comes from the sheets beside the pane; undefined where there are none that can be read as they stand. */
export function useSheet(document: OpenDocument | undefined, around: Around): SheetState | undefined {
  const [come, tell] = useState<Come>(nothing);
  const latest = useRef(around);
  const current = useRef<SheetReader>(undefined);
  useLayoutEffect(() => {
    latest.current = around;
  });
  const isWorkbook = document?.kind === "workbook" && document.abilities.update.works;
  useEffect(() => {
    if (!isWorkbook) return;
    const reader = new SheetReader(document, () => latest.current, tell);
    current.current = reader;
    const stop = document.onChange((change) => reader.hear(change));
    return () => {
      stop();
      reader.stop();
    };
  }, [document, isWorkbook]);
  const [of, setOf] = useState(around.session);
  if (of !== around.session) {
    setOf(around.session);
    tell(nothing);
  }
  return useMemo(() => (isWorkbook ? { ...come, again: () => current.current?.again(), putAway: () => tell((last) => ({ ...last, count: 0, problem: undefined })) } : undefined), [isWorkbook, come]);
}
