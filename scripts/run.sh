#!/usr/bin/env bash
# From a fresh clone to a running portal with demo data: set-up, release build, serve.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

scripts/setup.sh
scripts/build.sh
load_env_file .env
export APP_ENV="${APP_ENV:-development}" LEPTOS_SITE_ROOT="$SITE_DIRECTORY"
exec "$RELEASE_BINARY" serve
