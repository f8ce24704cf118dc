#!/usr/bin/env bash
# Runs the pane's checks and tests; the folder for results is the first argument. What people read goes to the second stream, the counts
# ("passed failed skipped") to the first, so that ../test.sh can add them. Without Node 20.19 or without npm's registry it says that it skips.
set -uo pipefail
cd "$(dirname "$0")" || exit 2
results="$1"
mkdir -p "$results"

skip() {
  echo "SKIPPED: tests of the task pane. $1" >&2
  echo "0 0 0"
  exit 0
}

node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2> /dev/null || skip "They need Node 20.19 or later."
if [ ! node_modules/.package-lock.json -nt package-lock.json ] && ! npm ci --silent >&2; then
  if npm ping > /dev/null 2>&1; then
    echo "npm ci failed in addin." >&2
    echo "0 1 0"
    exit 0
  fi
  skip "npm's registry can't be reached."
fi

passed=0 failed=0 skipped=0
# Adds what Vitest counted; a file that can't even be read counts as one failure.
add() {
  local counted
  counted="$(node -p "const r = JSON.parse(require('fs').readFileSync('$1', 'utf8')); [r.numPassedTests, r.numFailedTests + (r.numFailedTests === 0 ? r.numFailedTestSuites : 0), r.numPendingTests].join(' ')" 2> /dev/null)" || counted="0 1 0"
  read -r now_passed now_failed now_skipped <<< "$counted"
  passed=$((passed + now_passed)) failed=$((failed + now_failed)) skipped=$((skipped + now_skipped))
}

{ npm run --silent generate && npm run --silent lint && npx tsc --noEmit; } >&2 || failed=$((failed + 1))
npx vitest run --reporter=dot --reporter=json --outputFile.json="$results/pane.json" >&2
add "$results/pane.json"
if [ -d dist ]; then
  { node scripts/budget.mjs && node scripts/secrets.mjs; } >&2 || failed=$((failed + 1))
  [ -x "${CHROMIUM:-/usr/bin/chromium}" ] || echo "SKIPPED: tests of the task pane in a browser. They need Chromium (apt-get install chromium, or CHROMIUM=/its/path)." >&2
  npx vitest run --config vitest.browser.config.ts --reporter=dot --reporter=json --outputFile.json="$results/pane-browser.json" >&2
  add "$results/pane-browser.json"
fi
if [ -d ../tests/officehost/node_modules ]; then
  npx vitest run --config vitest.office.config.ts --reporter=dot --reporter=json --outputFile.json="$results/pane-office.json" >&2
  add "$results/pane-office.json"
else
  echo "SKIPPED: tests of the task pane in Office. They need the fake Office's packages (npm ci in tests/officehost)." >&2
fi
echo "$passed $failed $skipped"
