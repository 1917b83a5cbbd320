/* A row of every type of column, for the tests of view/. */
#ifndef UNIT_VIEW_ROWS_H
#define UNIT_VIEW_ROWS_H

#include "view/row_set.h"

struct test_row {
	jongere_id id;
	const char *naam;
	struct datum start_datum;
	struct moment vastgelegd_op;
	int soort;
	bool in_dienst;
	double uren_per_week;
	int64_t gesprekken;
	int64_t intern; /* without a label: never shown */
};

static const struct choice soort_list[] = {
    {"telefoon", "Telefoon", NULL},
    {"bezoek", "Huisbezoek", "U gaat er zelf heen."},
};
static const struct choices soorten = CHOICES("soort", soort_list);

static const struct column test_columns[] = {
    COLUMN_ID(struct test_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct test_row, naam, TEXT, "Naam", 0),
    COLUMN(struct test_row, start_datum, DATUM, "Begin", 0),
    COLUMN(struct test_row, vastgelegd_op, MOMENT, "Vastgelegd", 0),
    COLUMN_KEUZE(struct test_row, soort, soorten, "Soort", 0),
    COLUMN(struct test_row, in_dienst, BOOL, "In dienst", 0),
    COLUMN(struct test_row, uren_per_week, REAL, "Uren per week", 0),
    COLUMN(struct test_row, gesprekken, INT, "Gesprekken", 0),
    COLUMN(struct test_row, intern, INT, NULL, 0),
};

/* 1 December 2026 12:30 UTC, 13:30 in Amsterdam. */
#define TEST_MOMENT ((struct moment){1796128200000})

static const struct test_row empty_row = {
    .start_datum = {INT32_MIN}, .vastgelegd_op = {INT64_MIN}, .soort = CHOICE_NONE, .intern = 99};

#endif
