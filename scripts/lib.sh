# shellcheck shell=bash
# Small words that every script uses. Sourced by env.sh.

# shellcheck disable=SC2034 # the scripts that source this use them
if [[ -t 1 && -z "${NO_COLOR:-}" ]]; then
  BOLD=$'\e[1m' RED=$'\e[31m' GREEN=$'\e[32m' PLAIN=$'\e[0m'
else
  BOLD='' RED='' GREEN='' PLAIN=''
fi

# One line of progress.
note() { printf '%s\n' "${BOLD}==>${PLAIN} $*"; }

# One line on standard error, then exit 1.
die() {
  printf '%s\n' "${RED}error:${PLAIN} $*" >&2
  exit 1
}

# A port of 127.0.0.1 that is free at this moment.
free_port() {
  node -e 'const s = require("node:net").createServer(); s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# A new directory directly under the temporary folder; the caller removes it.
temporary_directory() { mktemp -d "${TMPDIR:-/tmp}/waymark-$1.XXXXXX"; }

# One digest over the contents and names of every file under the given paths, without node_modules.
digest_of() {
  find "$@" -name node_modules -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1
}

# The folder that holds initdb, pg_ctl and postgres; fails when PostgreSQL's server is not installed.
postgres_directory() {
  local on_path candidate
  on_path="$(command -v initdb || true)"
  for candidate in ${on_path:+"$(dirname "$(readlink -f "$on_path")")"} $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV); do
    if [[ -x "$candidate/initdb" && -x "$candidate/pg_ctl" && -x "$candidate/postgres" ]]; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

# The Chromium that the browser tests drive: CHROMIUM_PATH, or the one on PATH.
chromium_path() {
  local path="${CHROMIUM_PATH:-$(command -v chromium || true)}"
  [[ -n "$path" && -x "$path" ]] && printf '%s\n' "$path"
}

# Exports the NAME=value lines of a file; what the environment already holds stays.
load_env_file() {
  [[ -f "$1" ]] || return 0
  local line name value
  while IFS= read -r line || [[ -n "$line" ]]; do
    [[ "$line" =~ ^[[:space:]]*(export[[:space:]]+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$ ]] || continue
    name="${BASH_REMATCH[2]}"
    value="${BASH_REMATCH[3]%$'\r'}"
    if [[ "$value" =~ ^\"(.*)\"[[:space:]]*$ || "$value" =~ ^\'(.*)\'[[:space:]]*$ ]]; then
      value="${BASH_REMATCH[1]}"
    fi
    [[ -n "${!name+set}" ]] || export "$name=$value"
  done <"$1"
}
