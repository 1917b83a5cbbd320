/* What the tests of signals share: the terms, a day, the signal that was found. */
#ifndef UNIT_DOMAIN_SIGNAAL_H
#define UNIT_DOMAIN_SIGNAAL_H

#include "domain/signaal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* A Sunday, as it happens; tests that need another day say so. */
#define VANDAAG "2026-11-22"

static struct termijnen t;
static struct signaal s;

static int setup(UNUSED void **state)
{
	t = termijnen_default();
	memset(&s, 0, sizeof s);
	return 0;
}

static struct datum day(const char *iso)
{
	struct datum d = DATUM_GEEN;

	assert_int_equal(*iso ? datum_parse(iso, &d) : 0, 0);
	return d;
}

#define TEST(name) cmocka_unit_test_setup(name, setup)

#endif
