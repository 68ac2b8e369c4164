# shellcheck shell=bash
# Paths, pinned versions and PATH. Sourced by every script, which then runs in the root of the repository.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$ROOT" || exit 1
# shellcheck source=lib.sh
source "$ROOT/scripts/lib.sh"

# The two pins that the sources already state are read from there.
RUST_CHANNEL="$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)"
WASM_BINDGEN_VERSION="$(sed -n 's/^wasm-bindgen = "=\(.*\)"$/\1/p' Cargo.toml)"
CARGO_LEPTOS_VERSION="0.3.9"
WASM_TARGET="wasm32-unknown-unknown"

# Shared by all clones of this user.
TOOLS_DIRECTORY="${XDG_CACHE_HOME:-$HOME/.cache}/waymark/tools"
# The server is written to cargo's target folder; the site always to the one named in Cargo.toml.
RELEASE_BINARY="${CARGO_TARGET_DIR:-target}/release/waymark"
SITE_DIRECTORY="target/site"

export PATH="$TOOLS_DIRECTORY/bin:$ROOT/style/node_modules/.bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
export RUST_CHANNEL WASM_BINDGEN_VERSION CARGO_LEPTOS_VERSION WASM_TARGET TOOLS_DIRECTORY RELEASE_BINARY SITE_DIRECTORY

# Flags from the environment would replace those of .cargo/config.toml and rebuild everything.
unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_RUSTFLAGS
# Cargo would look for the job server of the make that started the script.
unset MAKEFLAGS MFLAGS MAKELEVEL
