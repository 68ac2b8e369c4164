#!/usr/bin/env bash
# Installs what is missing at the pinned versions: what builds need, and with `test` what the tests need too.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

require_basics() {
  local command
  for command in rustup cargo node npm git cc; do
    command -v "$command" >/dev/null || die "$command is not installed. Waymark needs git, node 20, npm, rustup and a C compiler."
  done
  (($(node -p 'process.versions.node.split(".")[0]') >= 20)) || die "node $(node --version) is too old: 20 or later is needed."
}

install_rust() {
  # Not `grep -q`: it would close the pipe early, and rustup takes that for an error.
  if ! rustup toolchain list | grep "^$RUST_CHANNEL-" >/dev/null; then
    note "Installing Rust $RUST_CHANNEL"
    rustup toolchain install "$RUST_CHANNEL" --profile minimal --component clippy --component rustfmt
  fi
  if ! rustup target list --installed --toolchain "$RUST_CHANNEL" | grep -x "$WASM_TARGET" >/dev/null; then
    note "Installing Rust's $WASM_TARGET target"
    rustup target add "$WASM_TARGET" --toolchain "$RUST_CHANNEL"
  fi
}

# install_tool CRATE COMMAND VERSION [CARGO_ARGUMENT…]: from crates.io into the shared folder, unless PATH has that version.
install_tool() {
  local crate="$1" command="$2" version="$3"
  shift 3
  [[ "$("$command" --version 2>/dev/null)" == "$command $version" ]] && return 0
  note "Building $crate $version (once, some minutes)"
  # Built outside the repository, so that its cargo configuration does not apply. The tools spend their time in the
  # compiler, not in themselves: a quick build of them is enough.
  (
    cd /
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
      cargo "+$RUST_CHANNEL" install "$crate" --version "$version" --locked --force --root "$TOOLS_DIRECTORY" "$@"
  )
}

# install_packages FOLDER: `npm ci`, again only after its lock file changed.
install_packages() {
  local folder="$1" stamp="$1/node_modules/.waymark-packages" digest
  digest="$(cat "$folder/package.json" "$folder/package-lock.json" | sha256sum)"
  [[ -f "$stamp" && "$(<"$stamp")" == "$digest" ]] && return 0
  note "Installing the npm packages of $folder/"
  (cd "$folder" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error)
  printf '%s\n' "$digest" >"$stamp"
}

# The chart module and other browser-side files that `style` makes for `public`.
build_style() {
  local stamp="style/node_modules/.waymark-build" digest
  digest="$(digest_of style)"
  if [[ -f "$stamp" && "$(<"$stamp")" == "$digest" ]] && compgen -G "public/charts/*.js" >/dev/null; then
    return 0
  fi
  note "Building the chart module"
  (cd style && npm run --silent build)
  printf '%s\n' "$digest" >"$stamp"
}

install_test_programs() {
  local missing=()
  chromium_path >/dev/null || missing+=(chromium)
  postgres_directory >/dev/null || missing+=(postgresql)
  ((${#missing[@]})) || return 0
  local install=(apt-get install --yes --no-install-recommends "${missing[@]}")
  if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
    die "the tests need Debian's ${missing[*]}. Install with:  sudo apt-get update && sudo ${install[*]}"
  fi
  note "Installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${install[@]}" -qq
  chromium_path >/dev/null || die "chromium is still missing after its installation."
  postgres_directory >/dev/null || die "PostgreSQL's server programs are still missing after their installation."
}

main() {
  local purpose="${1:-build}"
  [[ "$purpose" == build || "$purpose" == test ]] || die "usage: setup.sh [build|test]"
  require_basics
  # First what can fail for want of a right, then what takes minutes.
  [[ "$purpose" == build ]] || install_test_programs
  install_rust
  install_tool wasm-bindgen-cli wasm-bindgen "$WASM_BINDGEN_VERSION"
  install_tool cargo-leptos cargo-leptos "$CARGO_LEPTOS_VERSION" --features no_downloads
  install_packages style
  build_style
  [[ "$purpose" == build ]] || install_packages end2end
}

main "$@"
