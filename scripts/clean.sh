#!/usr/bin/env bash
# Removes everything that can be built or installed again. The data in data/ and the shared tools stay.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

cargo clean
rm -rf style/node_modules end2end/node_modules end2end/test-results end2end/playwright-report end2end/shots
