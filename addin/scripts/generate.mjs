// Types that follow from what is published: the map from docs/schema, the interface from the description that the service gives of itself.
// They are made before each build and each test and never committed.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";
import openapi, { astToString } from "openapi-typescript";
import ts from "typescript";

const at = (path) => new URL(path, import.meta.url);

await mkdir(at("../src/core/generated/"), { recursive: true });
for (const [file, name] of [["journey-map", "JourneyMap"], ["live-snapshot", "LiveSnapshot"], ["live-patch", "LivePatch"]]) {
  const schema = JSON.parse(await readFile(at(`../../docs/schema/${file}.schema.json`), "utf8"));
  const types = await compile({ ...schema, title: name }, name, { additionalProperties: false, bannerComment: "", format: false, unreachableDefinitions: true });
  await writeFile(at(`../src/core/generated/${name === "JourneyMap" ? "map" : file}.ts`), types);
}

const description = JSON.parse(await readFile(at("../../docs/schema/openapi.json"), "utf8"));
await mkdir(at("../src/api/generated/"), { recursive: true });
// The description says little of maps, since they have a schema of their own: its type stands in their place.
const types = await openapi(description, {
  inject: 'import type { JourneyMap } from "../../core/map";\n',
  transform: (_, { path }) => (path === "#/components/schemas/Map" ? ts.factory.createTypeReferenceNode("JourneyMap") : undefined),
});
await writeFile(at("../src/api/generated/openapi.ts"), astToString(types));
