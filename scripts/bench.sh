#!/usr/bin/env bash
# Measures the release build over loopback: p50 and p95 to the first byte, requests per second, bytes, memory.
# SCALE sets the size of the demo data (1); DATABASE_URL an existing empty or seeded database instead of a fresh SQLite
# file. Arguments go to bench/main.mjs (--help).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

scripts/setup.sh
scripts/build.sh
WAYMARK_BINARY="$(readlink -f "$RELEASE_BINARY")"
WAYMARK_PORT="$(free_port)"
WAYMARK_DATA="$(temporary_directory bench)"
trap 'rm -rf -- "$WAYMARK_DATA"' EXIT
export WAYMARK_BINARY WAYMARK_PORT WAYMARK_DATA LEPTOS_SITE_ROOT="$SITE_DIRECTORY"
node scripts/bench/main.mjs "$@"
