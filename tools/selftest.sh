#!/bin/sh
# Does tools/check refuse what it should, and nothing else? test/tools/RULE/ is a small tree with mistakes
# against that rule, and `expected` is what the rule says about it. A rule without samples fails.
set -u
passed=0
failed=0
for rule in $(build/tools/check rules); do
	said=build/check/selftest-$rule
	mkdir -p build/check
	build/tools/check -C "test/tools/$rule" "$rule" >"$said" 2>&1
	if diff -u "test/tools/$rule/expected" "$said"; then
		passed=$((passed + 1))
	else
		echo "FAILED the rule $rule does not say what test/tools/$rule/expected says"
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
