import { usePane } from "../state/pane";
import { Conflicts } from "../files/Conflicts";
import { CopyPlace } from "./CopyPlace";
import { DocumentConflicts } from "./DocumentConflicts";
import { InPlace } from "./InPlace";
import { UpdateReview } from "./UpdateReview";

/** Does the open document say the same? In place where this program can; else by an updated copy in a window of its own. */
export default function DocumentPlace() {
  const { route, host, file } = usePane();
  const page = route.place === "files" ? route.page : undefined;
  if (host.document?.abilities.update.works !== true) {
    return page === "conflicts" && file?.deciding !== undefined ? <Conflicts file={file} deciding={file.deciding} /> : <CopyPlace />;
  }
  return page === "conflicts" ? <DocumentConflicts /> : page === "update" ? <UpdateReview /> : <InPlace />;
}
