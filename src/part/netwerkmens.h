/*
 * Choosing somebody of the directory: a colleague with an account, or who is reached without one.
 */
#ifndef PART_NETWERKMENS_H
#define PART_NETWERKMENS_H

#include "gate/page.h"
#include "store/gremium.h"

/* Two fields, into the members `gebruiker` and `contactpunt` of an input struct. */
#define NETWERKMENS_FIELDS(struct_)                                                                \
	FIELD_ID_OF(struct_, gebruiker, gebruiker, GEBRUIKER, "Wie?"),                             \
	    FIELD_ID_OF(struct_, contactpunt, contactpunt, CONTACTPUNT,                            \
			"Of iemand zonder account", .select = true)

struct netwerkmens_keuzes {
	struct db_rows mensen, punten;
};
extern const struct shape netwerkmens_shape; /* of these, for a form */

/* For the handler of a form. */
MUST_USE int netwerkmens_load(struct request *r, struct netwerkmens_keuzes *ret);
/* For its view: what can be chosen. */
void netwerkmens_draw(struct request *r, const struct netwerkmens_keuzes *keuzes,
		      struct ui_field *fields, size_t n);
/* A mistake unless exactly one of both is chosen. */
void netwerkmens_check(struct request *r, gebruiker_id gebruiker, contactpunt_id contactpunt);

#endif
