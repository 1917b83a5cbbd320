/*
 * What is decided together with the jongere before a colleague is asked anything about him: which
 * parts of the dossier the other may read, when it was talked over, and what the jongere thinks of
 * it (promise 3). The fields and the form of every page that asks: an overdracht, extra help, a
 * coach. And who is asked: on what his sight will rest, and what that allows; and his no, which is
 * asked for in one way, with a reason that the other reads.
 */
#ifndef PART_SAMENSPRAAK_H
#define PART_SAMENSPRAAK_H

#include "domain/overdracht.h"
#include "gate/page.h"
#include "store/betrokkene.h"

/* Rows of a field table for an input struct with these members. */
#define SAMENSPRAAK_ONDERDELEN(struct_, label_, hint_)                                             \
	FIELD_SET_OF(struct_, onderdelen, onderdelen, label_, .hint = (hint_))
#define SAMENSPRAAK_FIELDS(struct_)                                                                \
	FIELD(struct_, besproken, DATE, "Besproken met de jongere op", .required = true,           \
	      .after = DAYS(-60), .before = DAYS(0)),                                              \
	    FIELD_CHOICE_OF(struct_, mening, overdracht_meningen, "Wat vindt de jongere ervan?",   \
			    .required = true)

struct samenspraak_form {
	const char *action, *cancel;
	int64_t versie;
	uint32_t onderdelen; /* that are offered */
	const char *note;    /* who reads it */
};
/* The form of this GET; it leads to what the other will see. */
void samenspraak_view_form(struct html *h, struct request *r, const struct samenspraak_form *form);
/* A mistake when one asks oneself. */
void samenspraak_check_wie(struct request *r, gebruiker_id wie);

/* Who is asked, with his post of today; without one the request ends with ERR_ONBEKEND. */
MUST_USE int gevraagde_find(struct request *r, gebruiker_id wie, struct functie_nu *ret);
/* Why he may read: consent says when it was asked and by whom; a law or an agreement speaks for
 * itself. */
const char *gevraagde_artikel(const struct request *r, const struct functie_nu *wie,
			      struct datum besproken);
/*
 * The mistakes of what he may read: more than `zicht` of who asks, health, or, where his sight
 * rests on consent, without the yes of the jongere. `mening` may be CHOICE_NONE.
 */
void gevraagde_check(struct request *r, const struct functie_nu *wie, uint32_t gevraagd,
		     uint32_t zicht, int mening);
/* The facts of it above a form. */
void gevraagde_view(struct html *h, const struct functie_nu *wie);

/* ---- his no ---- */

struct nee_in {
	const char *reden;
};
/* The field table of it; `example_` is of what is refused. */
#define NEE_FIELDS(example_)                                                                       \
	{                                                                                          \
		FIELD(struct nee_in, reden, TEXT, "Waarom niet?", .required = true, .max = 300,    \
		      .hint = "De ander leest dit. Bijvoorbeeld: " example_)                       \
	}
struct nee_form {
	const char *title, *gevolg; /* whom it is about; what happens then */
	const char *url; /* of what is asked: where it is refused, and where one goes back */
	int64_t versie;
	const char *submit;
};
/* The page of that form. */
void nee_view_form(struct html *h, struct request *r, const struct nee_form *form);

#endif
