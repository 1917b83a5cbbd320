#!/bin/sh
# Runs unit test programs (cmocka) and ends with the count: unit.sh DIR PROGRAM…
# Each writes DIR/…/test_x.tap; what fails is shown with its output. Status 1 when anything failed.
set -u
dir=$1
shift
passed=0
failed=0
export CMOCKA_MESSAGE_OUTPUT=TAP
# Of who allocated, four callers: to keep thirty costs a fifth of all time.
export ASAN_OPTIONS="${ASAN_OPTIONS:-abort_on_error=1:detect_stack_use_after_return=1:strict_string_checks=1:malloc_context_size=4}"
export UBSAN_OPTIONS="${UBSAN_OPTIONS:-print_stacktrace=1}"
export TSAN_OPTIONS="${TSAN_OPTIONS:-halt_on_error=1:second_deadlock_stack=1}"
# Four at a time on two cores, for they wait for PostgreSQL and for clocks; from the end of the alphabet, where the
# long ones are. Every program has its own output and status.
printf '%s\n' "$@" | sort -r | xargs -P 4 -I PROGRAM sh -c \
	'timeout --foreground 1800 PROGRAM >PROGRAM.tap 2>&1; echo $? >PROGRAM.status'
for program in "$@"; do
	status=$(cat "$program.status")
	ok=$(grep -c '^ok ' "$program.tap")
	bad=$(grep -v '# SKIP' "$program.tap" | grep -c '^not ok ')
	skip=$(grep -c '^not ok .*# SKIP' "$program.tap")
	# ./check has all that a test may ask for.
	[ -z "${STARTBAAN_CHECK-}" ] || bad=$((bad + skip))
	# A crash, a leak or a program without tests is a failure of its own.
	if [ "$bad" -eq 0 ] && { [ "$status" -ne 0 ] || [ $((ok + skip)) -eq 0 ]; }; then
		bad=1
	fi
	passed=$((passed + ok))
	failed=$((failed + bad))
	if [ "$bad" -ne 0 ]; then
		echo "FAILED ${program#"$dir"/} (status $status)"
		grep -A 6 '^not ok ' "$program.tap" | head -n 60
		grep -v '^ok ' "$program.tap" | tail -n 20
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
