import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { usePane } from "../state/pane";
import type { DraftState } from "../state/useDraft";
import { Start } from "../start/Start";
import { Header } from "./Header";
import { SheetNote } from "../sheet/SheetNote";
import { Settings } from "./Settings";
import { Elsewhere } from "./Elsewhere";
import { SignInBar } from "./SignInBar";
import { Loading } from "./Loading";
import { useFocusOfRemoved, useFocusOfReturn } from "./useFocus";
import { useKeys } from "./useKeys";
import css from "./shell.module.css";

const MapPlace = lazy(() => import("../map/MapPlace"));
const FilesPlace = lazy(() => import("../files/FilesPlace"));
const DocumentPlace = lazy(() => import("../document/DocumentPlace"));
const ReviewPage = lazy(() => import("../review/ReviewPage"));
const SharePlace = lazy(() => import("../share/SharePlace"));

/** The pane's frame: the places and what stands in them. */
export function Shell({ draft, waitsFor }: { readonly draft: DraftState; readonly waitsFor: string | undefined }) {
  const { route, session, words, host, signedIn } = usePane();
  const Files = host.document === undefined ? FilesPlace : DocumentPlace;
  useKeys();
  useFocusOfRemoved();
  useFocusOfReturn(route);
  if (route.place === "review") return <Waiting><ReviewPage map={route.map} department={route.department} /></Waiting>;
  if (waitsFor !== undefined) return <main className={css.main}>{signedIn.kind === "out" || signedIn.kind === "impossible" ? <><SignInBar /><p>{words.signIn.mapNeeds}</p></> : <Loading />}</main>;
  if (route.place === "settings") return <Settings />;
  if (route.place === "start" && (route.page !== undefined || session === undefined)) return <><CutOff /><Start /></>;
  if (route.place === "files" && route.page !== undefined) return <Waiting><Files /></Waiting>;
  if (route.place === "share" && route.page !== undefined) return <Waiting><SharePlace /></Waiting>;
  return (
    <>
      <a className={css.skip} href="#fields" onClick={(event) => {
        event.preventDefault();
        document.getElementById("fields")?.focus();
      }}>{words.app.skip}</a>
      <Header draft={draft} />
      <CutOff />
      <SheetNote />
      <Elsewhere />
      <Waiting>
        {route.place === "start" ? <Start /> : route.place === "map" ? <MapPlace /> : route.place === "files" ? <Files /> : <SharePlace />}
      </Waiting>
    </>
  );
}

// Said where the pane begins, and there only: nothing can be done about it while the pane is open.
function CutOff() {
  const { words, host, route } = usePane();
  return host.isCutOff === true && route.place === "start" ? <MessageBar intent="warning" layout="multiline"><MessageBarBody>{words.document.cutOff}</MessageBarBody></MessageBar> : null;
}

function Waiting({ children }: { readonly children: React.ReactNode }) {
  return <Suspense fallback={<main className={css.main}><Loading /></main>}>{children}</Suspense>;
}
