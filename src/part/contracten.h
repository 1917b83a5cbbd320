/*
 * The contracts of one place as its page shows them: the chain that they make with the employer,
 * hours that grow, and what must be agreed before the last one ends (F196-F207, F258-F263).
 */
#ifndef PART_CONTRACTEN_H
#define PART_CONTRACTEN_H

#include "domain/keten.h"
#include "gate/page.h"
#include "store/contract.h"
#include "store/ingroei.h"

/* The place that they are of. */
struct contractplek {
	plaatsing_id id;
	jongere_id jongere;
	werkgever_id bij; /* who has the contract */
	bool is_open;     /* it did not end */
	bool groeit;      /* a step of hours is to come */
};
struct contracten {
	struct contractplek plek;
	struct list list; /* as in contract_shape */
	struct keten keten;
	struct ingroeibeeld ingroei;      /* empty when no step is to come */
	struct contract_row laatste;      /* id 0: none */
	enum contracteindestap eindestap; /* of that one */
};
extern const struct shape contract_shape;
MUST_USE int contracten_load(struct request *r, const struct contractplek *plek,
			     struct contracten *ret);
/* `url`: of the place. What to add is offered to who may change it, as long as it is open. */
void contracten_view(struct html *h, const struct contracten *c, const char *url, bool may_change);

#endif
