/*
 * The chain of temporary contracts with one employer. Contracts with at most six months between
 * them are one chain (BW 7:668a); many employers stop a month or two before the law turns the next
 * one into a permanent contract, so the chain is watched from 21 months on (F263). The general rule
 * (three contracts, 36 months) is shown as information: a CAO may differ, and a human decides.
 */
#ifndef DOMAIN_KETEN_H
#define DOMAIN_KETEN_H

#include "base/datum.h"

#define KETEN_TUSSEN_MAANDEN 6
#define KETEN_MAX_CONTRACTEN 3
#define KETEN_MAX_MAANDEN 36

struct keten_contract {
	struct datum van;
	struct datum tot; /* last day; DATUM_GEEN: no end */
	bool is_vast;
	/* false: outside the chain rule, as the contract of a bbl place is (7:668a lid 10) */
	bool telt;
};

struct keten {
	struct datum van;    /* first day of the running chain; DATUM_GEEN: none */
	int contracten;      /* in the chain up to and including the running one */
	int maanden;         /* whole months from `van` to the day asked for */
	struct datum vol_op; /* the day on which the general rule makes it permanent by duration */
	bool is_vast;        /* the running contract is permanent */
	bool is_vast_door_wet; /* more than three contracts, or 36 months passed */
};

/*
 * The chain that the contract running on `vandaag` belongs to (or, when none runs, the last one
 * that ended at most six months ago). `list` holds the contracts with one employer in order of
 * `van`. Contracts that start later are not counted.
 */
struct keten keten_compute(const struct keten_contract *list, size_t count, struct datum vandaag);

/* Whole months from a to b, as datum_plus_months counts them; 0 when b is not later. */
int maanden_tussen(struct datum a, struct datum b);

#endif
