// Types that follow from what is published: the map from docs/schema, the interface from the description that the service gives of itself.
// They are made before each build and each test and never committed.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";
import openapi, { astToString } from "openapi-typescript";

const at = (path) => new URL(path, import.meta.url);

const schema = JSON.parse(await readFile(at("../../docs/schema/journey-map.schema.json"), "utf8"));
const map = await compile({ ...schema, title: "JourneyMap" }, "JourneyMap", {
  additionalProperties: false, bannerComment: "", format: false, unreachableDefinitions: true,
});
await mkdir(at("../src/core/generated/"), { recursive: true });
await writeFile(at("../src/core/generated/map.ts"), map);

const description = JSON.parse(await readFile(at("../../src/JourneyOffice.Service/Api/openapi.json"), "utf8"));
await mkdir(at("../src/api/generated/"), { recursive: true });
await writeFile(at("../src/api/generated/openapi.ts"), astToString(await openapi(description)));
