#!/bin/sh
# The description of the API against the NL API Design Rules: no errors and no warnings.
set -eu
mkdir -p build/check
build/startbaan openapi >build/check/openapi.json
node_modules/.bin/spectral lint --ruleset test/api/adr-linter.yaml --fail-severity warn --format stylish \
	build/check/openapi.json
