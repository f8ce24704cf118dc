import { chooseHost } from "./host/chooseHost";
import { show } from "./show";

void chooseHost().then(show);
