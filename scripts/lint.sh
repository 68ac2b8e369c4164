#!/usr/bin/env bash
# Format and lints. Without arguments all of them, else the ones named: format server production browser end2end.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

# Two programs, two runs: together cargo would build the app for server and browser at once, a program that never ships.
lint() {
  case "$1" in
    format) cargo fmt --all --check ;;
    server)
      cargo clippy --locked -p server -p app -p entity -p migration --features server/demo,app/ssr --all-targets -- -D warnings
      ;;
    # What ships has no demo feature.
    production) cargo clippy --locked -p server -- -D warnings ;;
    browser) cargo clippy --locked -p frontend --features demo --target "$WASM_TARGET" -- -D warnings ;;
    end2end) (cd end2end && npx --no-install tsc --noEmit) ;;
    *) die "usage: lint.sh [format|server|production|browser|end2end]…" ;;
  esac
}

(($#)) || set -- format server production browser end2end
for name in "$@"; do
  note "Lint: $name"
  lint "$name"
done
