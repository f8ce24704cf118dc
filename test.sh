#!/usr/bin/env bash
# Builds everything and runs every test. On Debian and Ubuntu the programs that some tests look through (LibreOffice,
# poppler, fonts, Chromium) are installed where they are missing; elsewhere the tests that need them are skipped, and it is said.
# Ends with one line: "N passed, N failed", with ", N skipped" where there are any. Exit code 0 only when none failed.
set -uo pipefail
cd "$(dirname "$0")" || exit 2

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
configuration=Release
results="$PWD/artifacts/test-results"

install_missing() {
  local missing=()
  has_program() { command -v "$1" > /dev/null 2>&1; }
  # Not grep -q: it stops reading early, and with pipefail that looks like a missing font.
  has_font() { has_program fc-list && [ -n "$(fc-list 2> /dev/null | grep -i "$1")" ]; }
  has_program soffice || missing+=(libreoffice-impress libreoffice-calc)
  has_program pdftotext || missing+=(poppler-utils)
  has_program fc-list || missing+=(fontconfig)
  has_font 'NotoSansCJK' || missing+=(fonts-noto-cjk)
  has_font 'Carlito' || missing+=(fonts-crosextra-carlito)
  has_font 'LiberationSans' || missing+=(fonts-liberation)
  has_program node && [ ! -x "${CHROMIUM:-/usr/bin/chromium}" ] && missing+=(chromium)
  [ ${#missing[@]} -eq 0 ] && return 0

  if ! has_program apt-get; then
    echo "SKIPPED on this system: tests that look at rendered slides and sheets or use a browser. Missing: ${missing[*]} (install them to run these tests)."
    return 0
  fi
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! has_program sudo || ! sudo -n true 2> /dev/null; then
      echo "SKIPPED: tests that look at rendered slides and sheets or use a browser. To run them: sudo apt-get install ${missing[*]}"
      return 0
    fi
    as_root=(sudo)
  fi
  echo "Installing ${missing[*]} ..."
  export DEBIAN_FRONTEND=noninteractive
  if ! { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"; } > /dev/null; then
    echo "SKIPPED: tests that look at rendered slides and sheets or use a browser. apt-get could not install: ${missing[*]}"
  fi
}

# Fast floors first, so that a broken one is seen early; whatever is not named here comes after them.
test_projects() {
  local name
  local fast=(Maps Insights Packages Surfaces Drawing Slides Workbooks Carriers Manifests Libraries FakeGraph OneDrive Service Architecture Cli)
  for name in "${fast[@]}"; do
    echo "tests/JourneyOffice.$name.Tests/JourneyOffice.$name.Tests.csproj"
  done
  find tests tools -name '*.Tests.csproj' -not -path '*/bin/*' -not -path '*/obj/*' 2> /dev/null | sort | while read -r project; do
    name="$(basename "$project" .Tests.csproj)"
    [[ " ${fast[*]} " == *" ${name#JourneyOffice.} "* ]] || echo "$project"
  done
}

# Adds the counters of one results file: total, passed and failed; what is neither was skipped.
count() {
  sed -n "s/.*<Counters [^>]*$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1
}

# The fake PowerPoint and Excel that the add-in is tested in. Node reads what Vitest counted.
test_office_host() {
  local folder=tests/officehost report="$results/officehost.json" counted
  if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2> /dev/null; then
    echo "SKIPPED: tests of the fake Office host. They need Node 20.19 or later."
    return 0
  fi
  if [ ! "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
    if ! (cd "$folder" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --silent); then
      if npm ping > /dev/null 2>&1; then echo "npm ci failed in $folder." && failed=$((failed + 1)); else echo "SKIPPED: tests of the fake Office host. npm's registry can't be reached."; fi
      return 0
    fi
  fi
  echo "Testing $folder ..."
  (cd "$folder" && npm run --silent check) || failed=$((failed + 1))
  (cd "$folder" && npx vitest run --reporter=dot --reporter=json --outputFile.json="$report")
  counted="$(node -p "const r = JSON.parse(require('fs').readFileSync('$report', 'utf8')); [r.numPassedTests, r.numFailedTests + r.numFailedTestSuites * !r.numFailedTests, r.numPendingTests].join(' ')" 2> /dev/null)" || counted="0 1 0"
  local project_passed project_failed project_skipped
  read -r project_passed project_failed project_skipped <<< "$counted"
  passed=$((passed + project_passed)) failed=$((failed + project_failed)) skipped=$((skipped + project_skipped))
}

install_missing
rm -rf "$results"

echo "Building ..."
if ! dotnet build JourneyOffice.sln -c "$configuration" --nologo -v quiet -clp:NoSummary; then
  echo "The build failed."
  echo "0 passed, 1 failed"
  exit 1
fi

passed=0 failed=0 skipped=0
while read -r project; do
  [ -f "$project" ] || continue
  name="$(basename "$project" .csproj)"
  echo "Testing $name ..."
  dotnet test "$project" -c "$configuration" --no-build --nologo -v quiet \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" --results-directory "$results"
  code=$?
  trx="$results/$name.trx"
  if [ -f "$trx" ]; then
    project_passed=$(count passed "$trx") project_failed=$(count failed "$trx") project_total=$(count total "$trx")
    passed=$((passed + ${project_passed:-0}))
    skipped=$((skipped + ${project_total:-0} - ${project_passed:-0} - ${project_failed:-0}))
    failed=$((failed + ${project_failed:-0}))
  fi
  # A run that broke off without failing a test (a crash, no results) is a failure too.
  if [ $code -ne 0 ] && [ "${project_failed:-0}" -eq 0 ]; then
    echo "$name ended with exit code $code."
    failed=$((failed + 1))
  fi
  project_failed=0
done < <(test_projects)
test_office_host

echo "Testing addin ..."
read -r pane_passed pane_failed pane_skipped < <(addin/run-tests.sh "$results")
passed=$((passed + ${pane_passed:-0})) failed=$((failed + ${pane_failed:-1})) skipped=$((skipped + ${pane_skipped:-0}))

if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ]
