#!/bin/sh
# A PostgreSQL cluster of its own for tests and benchmarks.
#
#   pg.sh start DIR   makes a cluster in DIR (which must not exist yet), starts it, prints the URI of its owner
#   pg.sh stop DIR    stops it and removes DIR; harmless when it is gone
#
# The cluster listens on a unix socket in DIR only. The URI's role, startbaan, is no superuser: it may make
# databases and roles, as the owner of an installation may. Run as root, the server runs as user postgres.
set -eu

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
if [ -z "$bin" ] || [ $# -ne 2 ]; then
	sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
	exit 100
fi
dir=$2

as_server() {
	if [ "$(id -u)" -eq 0 ]; then
		setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"
	else
		"$@"
	fi
}

start() {
	mkdir -m 0700 "$dir"
	dir=$(cd "$dir" && pwd)
	[ "$(id -u)" -ne 0 ] || chown postgres:postgres "$dir"
	cd /
	as_server "$bin/initdb" --pgdata="$dir/data" --username=postgres --auth=trust --encoding=UTF8 \
		--locale=C.UTF-8 --no-sync >"$dir.log" 2>&1 || { cat "$dir.log" >&2; exit 1; }
	mv "$dir.log" "$dir/log"
	chmod 0666 "$dir/log"
	cat >>"$dir/data/postgresql.conf" <<-END
		listen_addresses = ''
		unix_socket_directories = '$dir'
		max_connections = 200
		max_prepared_transactions = 0
	END
	as_server "$bin/pg_ctl" --pgdata="$dir/data" --log="$dir/log" --wait --timeout=60 start \
		>/dev/null 2>&1 || { cat "$dir/log" >&2; exit 1; }
	as_server "$bin/psql" --quiet --no-psqlrc --host="$dir" --username=postgres --dbname=postgres \
		--set=ON_ERROR_STOP=1 >/dev/null <<-END
		CREATE ROLE startbaan LOGIN CREATEDB CREATEROLE;
		CREATE ROLE startbaan_app NOLOGIN NOINHERIT;
	END
	echo "postgresql://startbaan@/postgres?host=$dir"
}

stop() {
	[ -d "$dir/data" ] || exit 0
	dir=$(cd "$dir" && pwd)
	cd /
	as_server "$bin/pg_ctl" --pgdata="$dir/data" --mode=fast --wait stop >/dev/null 2>&1 || true
	rm -rf "$dir"
}

case $1 in
start) start ;;
stop) stop ;;
*)
	echo "pg.sh: start or stop" >&2
	exit 100
	;;
esac
