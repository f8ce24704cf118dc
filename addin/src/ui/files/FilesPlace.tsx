import { usePane } from "../state/pane";
import { Conflicts } from "./Conflicts";
import { Overview } from "./Overview";

/** Does the file say the same? In the browser a file is dropped and an updated copy is downloaded. */
export default function FilesPlace() {
  const { route, file } = usePane();
  const deciding = file?.deciding;
  return route.place === "files" && route.page === "conflicts" && file !== undefined && deciding !== undefined ? <Conflicts file={file} deciding={deciding} /> : <Overview />;
}
