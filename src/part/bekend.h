/*
 * Whether a young person is known, for who knows the full name and the birth date: whom to call,
 * and nothing else of the dossier (view bekend).
 */
#ifndef PART_BEKEND_H
#define PART_BEKEND_H

#include "gate/page.h"
#include "store/jongere_wijzig.h"

/* The name and birth date that such a form asks for: rows for an input struct with these. */
#define BEKEND_FIELDS(struct_)                                                                     \
	FIELD(struct_, roepnaam, TEXT, "Roepnaam", .required = true, .max = 80),                   \
	    FIELD(struct_, voorvoegsel, TEXT, "Voorvoegsel", .max = 20,                            \
		  .hint = "Bijvoorbeeld: van der"),                                                \
	    FIELD(struct_, achternaam, TEXT, "Achternaam", .required = true, .max = 120),          \
	    FIELD(struct_, geboren, DATE, "Geboortedatum", .required = true,                       \
		  .after = DAYS(-365 * 60), .before = DAYS(-365 * 10))

struct bekend_row {
	jongere_id id;              /* for acts that need no sight; never shown */
	const char *casusregisseur; /* of who left: his organisation */
	const char *telefoon;
	bool is_vertrokken;
	organisatie_id school_id; /* the last one that is known */
	struct moment gesloten_op;
};
/* ERR_GEEN_RIJ: nobody of this name and birth date, or one of them is not known. */
MUST_USE int bekend_find(struct request *r, const struct personalia *wie, struct bekend_row *ret);
/* The form in which one tells of somebody, at `url`, to which it also goes back. */
void bekend_view_form(struct html *h, struct request *r, const char *url, const char *note);
/* "Sanne de Wit, 06-00001234" */
const char *bekend_text(struct arena *a, const struct bekend_row *bekend);

#endif
