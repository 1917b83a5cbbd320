#include "part/netwerkactie.h"

#include "part/herleidbaar.h"
#include "store/keuze.h"

#define INHOUD struct netwerkactie_inhoud
#define WAT "Wat gaat er gebeuren?"
#define WIE "Of iemand zonder account"
#define WIE_FIELDS                                                                                 \
	FIELD_ID_OF(INHOUD, collega, gebruiker, GEBRUIKER, "Wie doet dit?"),                       \
	    FIELD(INHOUD, wie, TEXT, WIE, .max = 120)

const struct field netwerkactie_fields[4] = {
    FIELD(INHOUD, wat, TEXT, WAT, .required = true, .max = 300),
    WIE_FIELDS,
    FIELD(INHOUD, voor, DATE, "Uiterlijk op", .required = true, .after = DAYS(-366),
	  .before = DAYS(1100)),
};
const struct field netwerkactie_wie_fields[2] = {WIE_FIELDS};

int netwerkactie_check_wie(struct request *r, gremium_id gremium, gebruiker_id nu)
{
	const INHOUD *in = r->in;
	bool hier = true;
	int rc = 0;

	if (!in->collega.nr && !in->wie)
		invalid(r, "collega", "Wie doet dit: kies iemand, of vul een naam in.");
	if (in->collega.nr && in->wie)
		invalid(r, "wie", "Kies een van beide: een collega, of iemand zonder account.");
	if (in->collega.nr && in->collega.nr != nu.nr)
		rc = gremiumcollega_find(r->db, gremium, in->collega, &hier);
	if (!rc && !hier)
		invalid(r, "collega",
			"Wie doet dit: kies iemand uit de regio van dit overleg, of vul een naam "
			"in.");
	herleidbaar_check_vak(r, "wie", WIE, in->wie);
	return rc;
}

int netwerkactie_check(struct request *r, gremium_id gremium, gebruiker_id nu)
{
	const INHOUD *in = r->in;

	herleidbaar_check_vak(r, "wat", WAT, in->wat);
	return netwerkactie_check_wie(r, gremium, nu);
}

void netwerkactie_view_form(struct html *h, struct request *r, const char *post,
			    const struct db_rows *mensen, const struct ui_form *form)
{
	const struct mens_keuze *rows = mensen->rows;
	struct ui_form all = *form;
	struct ui_field *fields = request_fields(r, post, &all.n_fields);

	request_choose(r, request_field_of(fields, all.n_fields, "collega"),
		       ROW_SET(mens_keuze_columns, rows, mensen->count), "Niemand");
	all.fields = fields;
	all.note = "Wie het doet, ziet het op tijd in Mijn werk.";
	ui_form(h, &all);
}
