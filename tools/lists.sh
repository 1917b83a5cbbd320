#!/bin/sh
# Writes the C source of a list that follows from the names of files:
#
#   lists.sh page src/page         const struct page *const pages[], page_<file> of every room
#   lists.sh cmd src/cmd           const struct cmd *const cmds[], cmd_<file>
#   lists.sh job src/job           const struct job *const jobs[], job_<file>
#   lists.sh migration src/schema  const struct migration migrations[], from NNNN_name.sql
#
# Lists end with NULL (or a row of zeros), which the count leaves out.
set -eu
LC_ALL=C
export LC_ALL
kind=$1
dir=$2

files() {
	test ! -d "$dir" || find "$dir" -name "$1" | sort
}

# Every file exports one constant, named after it. A file without it does not link.
symbols() {
	printf '#include <stddef.h>\n\n'
	# A .c with a .h beside it is shared by the others and has no constant.
	names=$(files '*.c' | while read -r file; do test -e "${file%.c}.h" || basename "$file" .c; done | sort)
	for name in $names; do
		printf 'extern const struct %s %s_%s;\n' "$kind" "$kind" "$name"
	done
	printf '\nextern const struct %s *const %ss[];\nextern const size_t %s_count;\n' \
		"$kind" "$kind" "$kind"
	printf '\nconst struct %s *const %ss[] = {\n' "$kind" "$kind"
	for name in $names; do
		printf '\t&%s_%s,\n' "$kind" "$name"
	done
	printf '\tNULL,\n};\nconst size_t %s_count = sizeof(%ss) / sizeof(%ss[0]) - 1;\n' \
		"$kind" "$kind" "$kind"
}

migrations() {
	printf '#include "db/migrate.h"\n\n'
	printf 'const struct migration migrations[] = {\n'
	count=0
	for file in $(files '[0-9][0-9][0-9][0-9]_*.sql'); do
		name=$(basename "$file" .sql)
		number=$(printf %s "$name" | sed 's/_.*//; s/^0*//')
		sum=$(sha256sum "$file")
		printf '\t{.number = %s, .name = "%s", .sha256 = "%s", .sql =\n' \
			"$number" "$name" "${sum%% *}"
		sed 's/\\/\\\\/g; s/"/\\"/g; s/\t/\\t/g; s/.*/\t "&\\n"/' "$file"
		printf '\t},\n'
		count=$((count + 1))
	done
	printf '\t{.number = 0},\n};\nconst size_t migration_count = %s;\n' "$count"
}

printf '/* Made by tools/lists.sh from the files in %s. */\n' "$dir"
case $kind in
page | cmd | job)
	printf 'struct %s;\n' "$kind"
	symbols
	;;
migration) migrations ;;
*)
	echo "lists.sh: no list of $kind" >&2
	exit 1
	;;
esac
