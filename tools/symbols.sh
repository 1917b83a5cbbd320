#!/bin/sh
# After `make`, `make asan` and `make catalogus`: what the linker knows of each file.
#   page/, cmd/, job/   export one symbol, named after the file (a .c with a .h beside it is shared, and may export more)
#   everywhere          what nobody uses is left out
set -eu
LC_ALL=C
export LC_ALL
out=build/check/symbols
mkdir -p "$out"

exported() {
	nm -g --defined-only "$1" | awk '$2 ~ /[TDRBVW]/ { print $3 }'
}

find build/release/src -name '*.o' | sort >"$out/objects"
while read -r object; do
	source=${object#build/release/}
	source=${source%.o}.c
	# Left behind by a file that has moved.
	[ -e "$source" ] || continue
	exported "$object" | sed "s|\$| $source|"
done <"$out/objects" | sort >"$out/defined"
[ -s "$out/defined" ] || { echo "nm finds nothing in build/release"; exit 1; }

find build/release build/asan/test -name '*.o' ! -name sqlite3.o -exec nm -u {} + |
	awk '$1 == "U" { print $2 }' | sort -u >"$out/used"

awk '
	$2 ~ /^src\/(page|cmd|job)\// {
		kind = $2; sub(/^src\//, "", kind); sub(/\/.*/, "", kind)
		file = $2; sub(/.*\//, "", file); sub(/\.c$/, "", file)
		header = $2; sub(/\.c$/, ".h", header)
		if ((getline line < header) < 0 && $1 != kind "_" file)
			printf "%s:1: symbol: exports %s; only %s_%s, the rest is static\n", $2, $1, kind, file
	}' "$out/defined" >"$out/findings"
# A header may offer what its own module also uses; what nobody uses at all is dead.
join -v 1 "$out/defined" "$out/used" | while read -r name source; do
	[ "$name" != main ] || continue
	[ "$(grep -cw "$name" "$source")" -gt 1 ] ||
		echo "$source:1: symbol: nobody uses $name: leave it out"
done >>"$out/findings"

cat "$out/findings"
failed=$(wc -l <"$out/findings")
echo "$(($(wc -l <"$out/objects") - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
