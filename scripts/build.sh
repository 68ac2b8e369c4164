#!/usr/bin/env bash
# Makes the release build with demo data; does nothing when no source changed since the last one.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

STAMP="${CARGO_TARGET_DIR:-target}/release/.waymark-build"
SOURCES=(
  app entity frontend migration server/src server/Cargo.toml style public
  .cargo Cargo.toml Cargo.lock rust-toolchain.toml scripts/build.sh
)

digest="$(digest_of "${SOURCES[@]}") $CARGO_LEPTOS_VERSION"
if [[ -f "$STAMP" && "$(<"$STAMP")" == "$digest" && -x "$RELEASE_BINARY" && -d "$SITE_DIRECTORY/pkg" ]]; then
  note "The release build is up to date"
  exit 0
fi

note "Building the release (the first time takes about a quarter of an hour on two cores)"
# A build that breaks off leaves the site folder incomplete, so the old stamp must not outlive its start.
rm -f "$STAMP"
started=$SECONDS
cargo leptos build --release --split --precompress
[[ -x "$RELEASE_BINARY" && -d "$SITE_DIRECTORY/pkg" ]] || die "the build ended without $RELEASE_BINARY or $SITE_DIRECTORY/pkg."
printf '%s\n' "$digest" >"$STAMP"
note "Built in $((SECONDS - started)) s"
