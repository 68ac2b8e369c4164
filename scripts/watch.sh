#!/usr/bin/env bash
# For developers: builds in debug, serves, and rebuilds and reloads the browser after every change.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

scripts/setup.sh
load_env_file .env
export APP_ENV="${APP_ENV:-development}"
exec cargo leptos watch --split -- serve
