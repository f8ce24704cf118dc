import { createContext, useCallback, useContext, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { Conflict } from "../../api/answers";
import type { Service } from "../../api/service";
import type { JourneyMap } from "../../core/map";
import type { MapSession } from "../../core/session";
import { DocumentProblem, wayWith, type DocumentChange, type OpenDocument, type Progress, type Work } from "../../host/openDocument";
import type { OfficeHost } from "../../host/officeHost";
import { readDocument, type ReadDocument } from "./work";

/** What is being done with the document. */
export interface Busy {
  readonly kind: "reading" | "working";
  readonly progress?: Progress | undefined;
}

/** The open document in the pane: as it was read last, and what is being done with it. */
export interface DocumentState {
  readonly read: ReadDocument | undefined;
  readonly readAt: Date | undefined;
  readonly busy: Busy | undefined;
  readonly problem: unknown;
  /** What was decided of conflicts and is not written yet. */
  readonly decided: readonly Conflict[];
  readonly decide: (conflict: Conflict) => void;
  readonly refresh: () => void;
  readonly stop: () => void;
  /** Does something to the document and reads it again; says whether it was done. One thing at a time. */
  readonly run: (work: (work: Work) => Promise<void>) => Promise<boolean>;
}

export const DocumentContext = createContext<DocumentState | undefined>(undefined);

/** The open document, with its state; for places that there are only with one. */
export function useDocument(): DocumentState {
  const state = useContext(DocumentContext);
  if (state === undefined) throw new Error("No document is open here.");
  return state;
}

/** Whether some map of the document is not in step, also because the open one was changed since. */
export function needsAnybody(state: DocumentState | undefined, open: JourneyMap | undefined): boolean {
  return state?.read?.maps.some(({ map, status, against }) => status.state !== "inStep" || (map.id === open?.id && (against ?? map) !== open)) === true;
}

// Elsewhere it is read by its bytes, when somebody looks (CopyPlace).
const isReadThere = ({ abilities }: OpenDocument): boolean => ["inPlace", "reading"].includes(wayWith(abilities));

// Coming back to the pane twice within this time, in milliseconds, is one look.
const pause = 2_000;

/** Reads the document when the pane opens, when somebody may have changed it, and after each thing that was done to it. */
export function useOpenDocument(host: OfficeHost, service: Service, session: MapSession | undefined): DocumentState | undefined {
  const { document, drafts } = host;
  const [last, setLast] = useState<{ readonly read: ReadDocument; readonly at: Date }>();
  const [busy, setBusy] = useState<Busy>();
  const [problem, setProblem] = useState<unknown>();
  const [decided, setDecided] = useState<readonly Conflict[]>([]);
  const doing = useRef<{ readonly isReading: boolean; readonly stopping: AbortController; readonly over: Promise<unknown> }>(undefined);
  const current = useRef(session);
  useEffect(() => {
    current.current = session;
  }, [session]);

  const known = useCallback(async (id: string): Promise<JourneyMap | undefined> => {
    const open = current.current?.current();
    return open?.id === id ? open : (await drafts.get(id).catch(() => undefined))?.map;
  }, [drafts]);

  const look = useCallback(async (kind: Busy["kind"], act: ((work: Work) => Promise<void>) | undefined): Promise<boolean> => {
    if (document === undefined) return false;
    if (doing.current !== undefined) {
      if (act === undefined || !doing.current.isReading) return false;
      // What somebody asks for goes before a look that nobody asked for: coming back to the pane begins one.
      doing.current.stopping.abort();
      await doing.current.over;
    }
    const stopping = new AbortController();
    let end = (): void => undefined;
    doing.current = { isReading: act === undefined, stopping, over: new Promise<void>((resolve) => {
      end = resolve;
    }) };
    const work = (doneAs: Busy["kind"]): Work => ({ signal: stopping.signal, onProgress: (progress) => setBusy({ kind: doneAs, progress }) });
    setBusy({ kind });
    setProblem(undefined);
    let failed: unknown;
    try {
      await act?.(work("working"));
    } catch (reason) {
      failed = reason;
    }
    try {
      // Also after something failed: what the pane shows is what stands there now.
      if (isReadThere(document) && !(failed instanceof DocumentProblem && failed.kind === "slow")) setLast({ read: await readDocument(document, service, known, stopping.signal.aborted ? {} : work("reading")), at: new Date() });
    } catch (reason) {
      failed ??= reason;
    }
    doing.current = undefined;
    end();
    setBusy(undefined);
    setProblem(failed);
    return failed === undefined;
  }, [document, known, service]);

  const refresh = useCallback(() => void look("reading", undefined), [look]);
  const run = useCallback(async (act: (work: Work) => Promise<void>): Promise<boolean> => {
    const isDone = await look("working", act);
    if (isDone) setDecided([]);
    return isDone;
  }, [look]);
  const stop = useCallback(() => doing.current?.stopping.abort(), []);
  const decide = useCallback((conflict: Conflict) => setDecided((others) => [...others.filter((other) => other.path !== conflict.path), conflict]), []);

  const onChange = useEffectEvent((change: DocumentChange) => {
    // What somebody types into a table, and chooses there, is taken up by itself (ui/sheet).
    if (change.kind !== "perhaps") return;
    if (last === undefined || Date.now() - last.at.getTime() > pause) refresh();
  });
  useEffect(() => {
    if (document === undefined || !isReadThere(document)) return;
    // Not while the pane is being drawn for the first time.
    const beginning = setTimeout(refresh);
    const stop = document.onChange((change) => onChange(change));
    return () => {
      clearTimeout(beginning);
      stop();
    };
  }, [document, refresh]);

  return useMemo(() => (document === undefined ? undefined : { read: last?.read, readAt: last?.at, busy, problem, decided, decide, refresh, stop, run }), [document, last, busy, problem, decided, decide, refresh, stop, run]);
}

/** The open document itself. */
export const documentOf = (host: OfficeHost): OpenDocument => {
  if (host.document === undefined) throw new Error("No document is open here.");
  return host.document;
};
