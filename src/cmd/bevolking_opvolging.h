/*
 * What followed on the table of a generated scan: which norms the twelve put first, what the boards
 * said (F358), and each quarter how an action goes (F360).
 */
#ifndef CMD_BEVOLKING_OPVOLGING_H
#define CMD_BEVOLKING_OPVOLGING_H

#include "cmd/bevolking.h"
#include "cmd/bevolking_rij_scan.h"

struct opvolging {
	struct bevolking *b;
	struct toeval *t; /* of its own, so that the scans stay what they were */
	int64_t leider;
	struct datum vast; /* when the twelve agreed */
};

/* The day of the last news and whether it goes well, into an action that is not written yet. */
void opvolging_compute(const struct opvolging *o, struct verbeteractie_rij *actie);
/* All news of that action. */
MUST_USE int opvolging_nieuws_create(const struct opvolging *o,
				     const struct verbeteractie_rij *actie);
MUST_USE int opvolging_prioriteit_create(const struct opvolging *o, verbeteragenda_id agenda,
					 zetel_id zetel, const scannorm_id *normen, size_t n);
MUST_USE int opvolging_afhechting_create(const struct opvolging *o, verbeteragenda_id agenda,
					 const char *organisatie);

#endif
