#!/bin/sh
# After `make`, `make asan` and `make catalogus`: what the linker knows of each file.
#   page/, cmd/, job/   export one symbol, named after the file (a .c with a .h beside it is shared, and may export more)
#   everywhere          what no other file uses is static, or is not needed
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
join -v 1 "$out/defined" "$out/used" |
	awk '$1 != "main" { printf "%s:1: symbol: nothing else uses %s: make it static, or leave it out\n", $2, $1 }' \
		>>"$out/findings"

cat "$out/findings"
failed=$(wc -l <"$out/findings")
echo "$(($(wc -l <"$out/objects") - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
