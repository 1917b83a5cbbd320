/*
 * The signal that a request is about: named by its kind, the jongere of the route and, of some, a
 * place, because it is computed and has no number of its own (store/signalen.h).
 */
#ifndef PART_WERK_H
#define PART_WERK_H

#include "gate/page.h"
#include "store/signalen.h"

/* The hidden fields that name it: members `soort` and `plaatsing` of the input struct. */
#define WERK_FIELDS(struct_, required_)                                                            \
	FIELD_CHOICE_OF(struct_, soort, signaalsoort_keuzes, "Wat", .required = (required_),       \
			.hidden = true),                                                           \
	    FIELD_ID_OF(struct_, plaatsing, plaatsing, PLAATSING, "Werkplek", .hidden = true)

/* A request that says no more than that. */
struct werk_in {
	int soort; /* enum signaalsoort */
	plaatsing_id plaatsing;
};
extern const struct field werk_fields[2];

/* Whether the reader works with young people in this functie; else Mijn werk holds what the network
 * asks of him, and no dossier. */
bool werk_may_do(const struct request *r);
/* Who asks for signals, and when. */
struct signalen_vraag werk_vraag(struct request *r);
/* The signal as it is now, on a route of object_jongere; ERR_GEEN_RIJ as signalen_find. */
MUST_USE int werk_find(struct request *r, int soort, plaatsing_id plaatsing, struct werk *ret);
/*
 * The signal that a form is about, of a route that takes werk_fields. One that is gone (done
 * meanwhile, or reached by the back button) leaves `ret` empty: werk_view_gone then stands in the
 * place of the form.
 */
MUST_USE int werk_load(struct request *r, struct werk *ret);
void werk_view_gone(struct html *h);

#endif
