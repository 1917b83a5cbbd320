#!/bin/sh
# Replays the corpus of each fuzz_x given: fuzz.sh build/asan/test/fuzz/fuzz_x…
set -u
passed=0
failed=0
export ASAN_OPTIONS="${ASAN_OPTIONS:-abort_on_error=1:detect_stack_use_after_return=1}"
export UBSAN_OPTIONS="${UBSAN_OPTIONS:-print_stacktrace=1}"
for program in "$@"; do
	corpus=test/fuzz/corpus/${program##*/fuzz_}
	timeout --foreground 300 "$program" "$corpus" >"$program.log" 2>&1
	status=$?
	ok=$(sed -n 's/ passed, 0 failed$//p' "$program.log")
	if [ "$status" -eq 0 ] && [ -n "$ok" ]; then
		passed=$((passed + ok))
	else
		failed=$((failed + 1))
		echo "FAILED $corpus (status $status)"
		tail -n 40 "$program.log"
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
