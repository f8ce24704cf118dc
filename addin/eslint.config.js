import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const officeGlobals = ["Office", "PowerPoint", "Excel", "OfficeExtension"].map((name) => ({
  name,
  message: "Only host/ and auth/ name Office.js; everything else talks to the OfficeHost port.",
}));

/** The floors of the pane, lowest first: each may import only from those named here. */
const floors = { core: [], api: ["core"], host: ["core"], auth: ["core", "host"], ui: ["core", "api", "host", "auth"] };

const oneWay = Object.entries(floors).map(([floor, below]) => ({
  files: [`src/${floor}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": ["error", {
      patterns: Object.keys(floors).filter((other) => other !== floor && !below.includes(other)).map((other) => ({
        regex: `^(\\.\\./)+${other}/`,
        message: `${floor}/ must not use ${other}/: dependencies go down the floors.`,
      })),
    }],
  },
}));

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/**/generated"] },
  js.configs.recommended,
  { files: ["**/*.{ts,tsx}"], extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked], languageOptions: { parserOptions: { projectService: true } } },
  { files: ["src/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict], rules: { "no-restricted-globals": ["error", ...officeGlobals], "jsx-a11y/label-has-associated-control": ["error", { depth: 5 }], "max-lines": ["error", 300] } },
  { files: ["**/*.{ts,tsx}"], rules: {
    "no-alert": "error",
    "no-console": "error",
    "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
  } },
  { files: ["src/host/**/*.ts", "src/auth/**/*.ts"], rules: { "no-restricted-globals": "off" } },
  ...oneWay,
  { files: ["scripts/**/*.mjs", "tests/**/*.mjs"], languageOptions: { globals: { process: "readonly", console: "readonly", fetch: "readonly", Buffer: "readonly", URL: "readonly", document: "readonly", window: "readonly", setTimeout: "readonly", FormData: "readonly", Blob: "readonly" } } },
);
