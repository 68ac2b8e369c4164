#!/usr/bin/env bash
# Pictures of every page for every role, at two widths, light and dark, in end2end/shots/.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

scripts/setup.sh test
scripts/build.sh
rm -rf end2end/shots
scripts/e2e.sh --config shots.config.ts "$@"
note "The pictures are in end2end/shots/"
