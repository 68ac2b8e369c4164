#!/usr/bin/env bash
# The browser tests against the release build, on a fresh demo database. Arguments go to Playwright.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

[[ -x "$RELEASE_BINARY" ]] || die "there is no release build; make it with scripts/build.sh."
CHROMIUM_PATH="$(chromium_path)" || die "Chromium is not installed (Debian: chromium), or CHROMIUM_PATH is wrong."
WAYMARK_BINARY="$(readlink -f "$RELEASE_BINARY")"
WAYMARK_SITE="$ROOT/$SITE_DIRECTORY"
WAYMARK_PORT="$(free_port)"
WAYMARK_DATA="$(temporary_directory browser-tests)"
trap 'rm -rf -- "$WAYMARK_DATA"' EXIT
export CHROMIUM_PATH WAYMARK_BINARY WAYMARK_SITE WAYMARK_PORT WAYMARK_DATA

cd end2end
npx --no-install playwright test "$@"
