#!/bin/bash
# postgres.sh start         a PostgreSQL of the tests' own; prints its folder and its URL, a line each
# postgres.sh stop FOLDER
#
# It lives in a temporary folder and listens on 127.0.0.1 at a free port. Its fsync is off unless
# OKNO_POSTGRES_FSYNC=on: tests kill registries and connections, never this server, and a thousand
# fresh databases are made quickly.
set -euo pipefail

binaries=$(pg_config --bindir)
if [ ! -x "$binaries/initdb" ]; then # pg_config of the library alone may name another place
    binaries=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb | tail -n 1)")
fi
durable=${OKNO_POSTGRES_FSYNC:-off}

# The server refuses to run as root.
as_user=()
if [ "$(id -u)" -eq 0 ]; then
    user=postgres
    id "$user" >/dev/null 2>&1 || user=nobody
    as_user=(setpriv "--reuid=$user" "--regid=$(id -g "$user")" --clear-groups)
fi

start() {
    local folder port
    folder=$(mktemp -d "${TMPDIR:-/tmp}/okno-postgres-XXXXXX")
    [ ${#as_user[@]} -eq 0 ] || chown "$user" "$folder"
    cd "$folder"
    "${as_user[@]}" "$binaries/initdb" --pgdata="$folder/data" --username=okno --auth=trust \
        --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 || {
        cat "$folder/initdb.log" >&2
        return 1
    }
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        port=$((20000 + RANDOM % 12000))
        if "${as_user[@]}" "$binaries/pg_ctl" --pgdata="$folder/data" --log="$folder/data/log" \
            --wait --silent --options="-p $port -k $folder -c listen_addresses=127.0.0.1 \
            -c fsync=$durable -c full_page_writes=$durable -c max_connections=400" start \
            >/dev/null 2>&1; then
            echo "$folder"
            echo "postgresql://okno@127.0.0.1:$port/postgres"
            return 0
        fi
    done
    cat "$folder/data/log" >&2
    return 1
}

stop() {
    "${as_user[@]}" "$binaries/pg_ctl" --pgdata="$1/data" --mode=immediate --silent stop
    rm -rf "$1"
}

case ${1:-} in
start) start ;;
stop) stop "${2:?stop needs the folder}" ;;
*)
    sed -n '2,3s/^# //p' "$0" >&2
    exit 2
    ;;
esac
