import { usePane } from "../state/pane";
import { wayWith } from "../../host/openDocument";
import { Conflicts } from "../files/Conflicts";
import FilesPlace from "../files/FilesPlace";
import { CopyPlace } from "./CopyPlace";
import { DocumentConflicts } from "./DocumentConflicts";
import { InPlace } from "./InPlace";
import { UpdateReview } from "./UpdateReview";

/** Does the open document say the same? In place where this program can; else by an updated copy in a window of its own, or at least by reading it. */
export default function DocumentPlace() {
  const { route, host, file } = usePane();
  const page = route.place === "files" ? route.page : undefined;
  const way = host.document === undefined ? "none" : wayWith(host.document.abilities);
  if (way === "none") return <FilesPlace />;
  if (way === "reading") return <InPlace />;
  if (way === "copy") {
    return page === "conflicts" && file?.deciding !== undefined ? <Conflicts file={file} deciding={file.deciding} /> : <CopyPlace />;
  }
  return page === "conflicts" ? <DocumentConflicts /> : page === "update" ? <UpdateReview /> : <InPlace />;
}
