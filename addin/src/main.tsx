import { browserHost } from "./host/browser/browserHost";
import { show } from "./show";

show(browserHost());
