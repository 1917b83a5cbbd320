/* What the tests of rules share: a day, who nothing is known of, and a job. */
#ifndef UNIT_DOMAIN_REGELING_H
#define UNIT_DOMAIN_REGELING_H

#include "domain/regeling.h"

#include "domain/doelgroep.h"
#include "domain/plaatsing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define TODAY "2026-11-22"

static struct datum day(const char *iso)
{
	struct datum d = DATUM_GEEN;

	assert_int_equal(*iso ? datum_parse(iso, &d) : 0, 0);
	return d;
}

/* Nothing is known but a birth date. */
static struct regeling_feiten nothing(void)
{
	return (struct regeling_feiten){.geboren = day("2002-03-04"),
					.doelgroep = CHOICE_NONE,
					.doelgroepregister = CHOICE_NONE,
					.uitkering = CHOICE_NONE,
					.soort = CHOICE_NONE,
					.van = DATUM_GEEN,
					.verwacht_eind = DATUM_GEEN,
					.contractvorm = CHOICE_NONE,
					.contract_tot = DATUM_GEEN,
					.contractvervolg = CHOICE_NONE,
					.loonwaarde = LOONWAARDE_ONBEKEND,
					.gemeten = DATUM_GEEN,
					.methode = CHOICE_NONE};
}

/* A job of 24 hours since September, for a year, with the municipality, in the register. */
static struct regeling_feiten job(void)
{
	struct regeling_feiten f = nothing();

	f.doelgroep = DOELGROEP_PARTICIPATIEWET;
	f.doelgroepregister = ANTWOORD_JA;
	f.uitkering = ANTWOORD_NEE;
	f.soort = PLAATSINGSOORT_DIENSTVERBAND;
	f.van = day("2026-09-01");
	f.uren = 2400;
	f.contractvorm = CONTRACTVORM_TIJDELIJK;
	f.contract_tot = day("2027-08-31");
	return f;
}

#endif
