# Shared by ./run and ./check: installs what is missing, says so, and is silent when nothing is. Sourced, not run.
# shellcheck shell=sh

fail() {
	printf '%s: %s\n' "${0##*/}" "$1" >&2
	exit 1
}

# Runs a command with its output in build/log/NAME.log; when it fails, shows the end of it.
logged() {
	name=$1
	shift
	mkdir -p build/log
	"$@" >"build/log/$name.log" 2>&1 || {
		tail -n 25 "build/log/$name.log" >&2
		return 1
	}
}

as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		return 1
	fi
}

# The packages of the sections named, as tools/packages.txt lists them.
packages_of() {
	for section in "$@"; do
		sed -n "/^\[$section\]/,/^\[/{/^[a-z0-9]/p}" tools/packages.txt
	done
}

packages_missing() {
	# shellcheck disable=SC2046 # names of packages are words
	dpkg-query -W -f '${Package} ${db:Status-Status}\n' $(packages_of "$@") 2>/dev/null |
		awk '$2 == "installed" { print $1 }' | sort >build/packages.there
	packages_of "$@" | sort | comm -23 - build/packages.there
	command -v node >/dev/null || echo nodejs
	command -v npm >/dev/null || echo npm
}

need_packages() {
	mkdir -p build
	missing=$(packages_missing "$@" | tr '\n' ' ')
	[ -n "$missing" ] || return 0
	command -v apt-get >/dev/null ||
		fail "Dit werkt op Debian 12. Hier ontbreken: $missing"
	echo "Pakketten installeren: $missing"
	export DEBIAN_FRONTEND=noninteractive
	logged apt-update as_root apt-get update -q ||
		fail "apt-get update lukt niet. Is er een netwerk, en bent u root of is er sudo?"
	# shellcheck disable=SC2086
	logged apt-install as_root apt-get install -q -y --no-install-recommends $missing ||
		fail "Pakketten installeren lukt niet. Met de hand: apt-get install $missing"
}

need_node() {
	node -e '
		const [major, minor] = process.versions.node.split(".").map(Number);
		process.exit(major > 18 || (major === 18 && minor >= 19) ? 0 : 1)' ||
		fail "Node $(node --version) is te oud: 18.19 of nieuwer is nodig."
}

# npm ci only when the lock file changed since the last time.
need_modules() {
	[ -n "$(find node_modules/.package-lock.json -newer package-lock.json 2>/dev/null)" ] && return
	need_node
	echo "Onderdelen van npm installeren"
	logged npm npm ci --ignore-scripts --no-audit --no-fund ||
		fail "npm ci lukt niet. Is registry.npmjs.org te bereiken?"
	touch node_modules/.package-lock.json
}

jobs_count() {
	nproc 2>/dev/null || echo 2
}

build() {
	logged make make -j"$(jobs_count)" || fail "Bouwen lukt niet; zie hierboven en build/log/make.log"
}
