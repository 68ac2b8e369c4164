#!/usr/bin/env bash
# A private PostgreSQL for one test run: `start DIRECTORY` (an empty folder) prints its URL, `stop DIRECTORY` ends it and
# removes the folder. It listens on a free port of 127.0.0.1 only.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

usage() { die "usage: postgres.sh start|stop DIRECTORY"; }

# PostgreSQL refuses to run as root.
as_owner() {
  if ((EUID == 0)); then runuser -u postgres -- "$@"; else "$@"; fi
}

fail() {
  cat "$DIRECTORY"/*.log >&2 2>/dev/null || true
  die "$1"
}

start() {
  [[ -d "$DIRECTORY" && -z "$(ls -A "$DIRECTORY")" ]] || die "$DIRECTORY is not an empty folder."
  touch "$MARK"
  if ((EUID == 0)); then chown postgres "$DIRECTORY"; fi
  as_owner "$BIN/initdb" --pgdata="$DIRECTORY/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 \
    --no-sync >"$DIRECTORY/start.log" 2>&1 || fail "initdb failed."

  # The cluster does not outlive the run, so nothing has to survive a power cut.
  local port options="-h 127.0.0.1 -k '$DIRECTORY' -c max_connections=200 -c fsync=off -c full_page_writes=off"
  # Somebody else may take a free port before the server does.
  for _ in 1 2 3; do
    port="$(free_port)"
    if as_owner "$BIN/pg_ctl" start --wait --pgdata="$DIRECTORY/data" --log="$DIRECTORY/server.log" \
      --options="$options -p $port" >>"$DIRECTORY/start.log" 2>&1; then
      printf 'postgres://postgres@127.0.0.1:%s/postgres\n' "$port"
      return 0
    fi
  done
  fail "PostgreSQL did not start."
}

stop() {
  [[ -f "$MARK" ]] || die "$DIRECTORY was not made by \`postgres.sh start\`."
  if [[ -f "$DIRECTORY/data/postmaster.pid" ]]; then
    as_owner "$BIN/pg_ctl" stop --mode=immediate --wait --silent --pgdata="$DIRECTORY/data" || true
  fi
  rm -rf -- "${DIRECTORY:?}"
}

(($# == 2)) || usage
[[ "$2" == /* ]] || die "the folder must be an absolute path."
DIRECTORY="$2"
MARK="$DIRECTORY/.waymark-postgres"
BIN="$(postgres_directory)" || die "PostgreSQL's server is not installed (Debian: postgresql)."
# The user postgres may not be allowed to enter the repository's folder.
cd /
case "$1" in
  start) start ;;
  stop) stop ;;
  *) usage ;;
esac
