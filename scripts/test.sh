#!/usr/bin/env bash
# Every check there is, from a fresh clone. A stage runs even after an earlier one failed; the last line counts the tests.
# A stage that breaks without a failed test, or runs no test where it should, counts as one failure.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

passed=0
failed=0
POSTGRES_DIRECTORY=""
SCRATCH="$(temporary_directory tests)"
# Incremental files only cost time and disk where every build is the first.
if [[ "${CI:-}" == true ]]; then export CARGO_INCREMENTAL=0; fi

clean_up() {
  if [[ -n "$POSTGRES_DIRECTORY" ]]; then scripts/postgres.sh stop "$POSTGRES_DIRECTORY" || true; fi
  rm -rf -- "$SCRATCH"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# stage NAME COMMAND [ARGUMENT…]: a heading, the command, its time. Always true, so that the next stage runs.
stage() {
  local name="$1" began=$SECONDS failed_before=$failed
  shift
  printf '\n%s\n' "${BOLD}==== $name ====${PLAIN}"
  if "$@"; then
    printf '%s\n' "${GREEN}ok${PLAIN}: $name ($((SECONDS - began)) s)"
  else
    if ((failed == failed_before)); then failed=$((failed + 1)); fi
    printf '%s\n' "${RED}FAILED${PLAIN}: $name ($((SECONDS - began)) s)"
  fi
}

# count RUNNER FILE: adds a runner's results to the totals; false when it ran no test.
count() {
  local counts
  counts="$(node scripts/count-tests.mjs "$1" "$2")" || return 1
  passed=$((passed + ${counts% *}))
  failed=$((failed + ${counts#* }))
  [[ "$counts" != "0 0" ]] || { echo "no test ran"; return 1; }
}

# Bash switches `set -e` off inside a stage, so each of these says itself what makes it fail.
start_postgres() {
  POSTGRES_DIRECTORY="$(temporary_directory postgres)" || return 1
  TEST_POSTGRES_URL="$(scripts/postgres.sh start "$POSTGRES_DIRECTORY")" || return 1
  export TEST_POSTGRES_URL
  echo "$TEST_POSTGRES_URL"
}

rust_tests() {
  local status=0
  cargo test --locked --no-fail-fast -p server -p app -p entity -p migration --features server/demo,app/ssr 2>&1 |
    tee "$SCRATCH/cargo.log" || status=1
  count cargo "$SCRATCH/cargo.log" && return "$status"
}

style_tests() {
  local status=0
  (cd style && npm test) 2>&1 | tee "$SCRATCH/node.log" || status=1
  count node "$SCRATCH/node.log" && return "$status"
}

browser_tests() {
  local results="end2end/test-results/results.json" status=0
  rm -f "$results"
  scripts/e2e.sh --forbid-only || status=1
  [[ -f "$results" ]] || return 1
  count playwright "$results" && return "$status"
}

finish() {
  printf '\n%s\n' "Took $((SECONDS / 60)) min $((SECONDS % 60)) s."
  printf '%d passed, %d failed\n' "$passed" "$failed"
  ((failed == 0)) && exit 0
  exit 1
}

stage "Set-up" scripts/setup.sh test
if ((failed)); then finish; fi
stage "Format" scripts/lint.sh format
stage "Lints: server" scripts/lint.sh server
stage "Lints: server without demo data" scripts/lint.sh production
stage "Lints: browser" scripts/lint.sh browser
stage "Types of the browser tests" scripts/lint.sh end2end
stage "Tests of the chart module" style_tests
stage "Private PostgreSQL" start_postgres
stage "Unit and integration tests on SQLite and PostgreSQL" rust_tests
stage "Release build" scripts/build.sh
stage "Browser tests" browser_tests
finish
