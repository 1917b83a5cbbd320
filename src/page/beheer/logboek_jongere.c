/*
 * The lines of the log about one young person, for somebody who asks "who looked at me?".
 *
 * What: a full name and a birth date lead to the number of the dossier, and so to its lines in the
 *       log. Nothing else is shown: whoever asks must say who he is.
 * Who:  the privacyfunctionaris, who has no dossier in sight (view bekend).
 * Rows: F384; AVG art. 15; blueprint 7.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "store/jongere.h"

struct wie_in {
	const char *naam;
	struct datum geboren;
};
static const struct field wie_fields[] = {
    FIELD(struct wie_in, naam, TEXT, "Hele naam", .required = true, .max = 200,
	  .hint = "Roepnaam, tussenvoegsel en achternaam."),
    FIELD(struct wie_in, geboren, DATE, "Geboren", .required = true, .before = DAYS(0)),
};
QUERY(bekend_first, "SELECT bekend_id FROM bekend ORDER BY bekend_id LIMIT 1");

static int wie_handle(struct request *r)
{
	const struct wie_in *in = r->in;
	uint8_t key[32];
	int64_t jongere;
	int rc;

	herken_hash(r->arena, tekst_fold(r->arena, in->naam), in->geboren, key);
	rc = request_key(r, key);
	rc = rc ? rc : db_number(r->db, &bekend_first, ARGS_NONE, &jongere);
	if (rc == ERR_GEEN_RIJ) {
		invalid(r, "naam",
			"Hele naam: niemand met deze naam en geboortedatum is bekend. Controleer "
			"beide.");
		return ERR_INVOER;
	}
	r->location = rc ? NULL : request_path(r, "/logboek?jongere=%s", ID_JONGERE, jongere);
	return rc;
}

static int form_handle(struct request *r)
{
	(void)r;
	return 0;
}

static void form_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Wie keek in zijn dossier?",
	      "Vraag degene die dit wil weten eerst om een bewijs wie hij is.");
	ui_form(
	    h,
	    &(struct ui_form){
		.action = "/logboek/jongere",
		.fields = fields,
		.n_fields = n,
		.submit = "Zoek de regels",
		.cancel = "/logboek",
		.note =
		    "U ziet alleen wie keek en wie iets wijzigde, niet wat er in het dossier staat."});
}

#define DOEL "toezicht op het logboek"

static const struct route routes[] = {
    {.method = GET,
     .path = "/logboek/jongere",
     .recht = RECHT_LOGBOEK_LEZEN,
     .summary = "De regels van één jongere zoeken",
     .title = "Wie keek in zijn dossier?",
     .handle = form_handle,
     .view = form_view,
     .flags = ROUTE_NO_API,
     .scenario = "logboek"},
    {.method = POST,
     .path = "/logboek/jongere",
     .recht = RECHT_LOGBOEK_LEZEN,
     .summary = "De regels van één jongere zoeken",
     .doel = DOEL,
     FIELDS(wie_fields, struct wie_in),
     .handle = wie_handle,
     .again = "/logboek/jongere",
     .flags = ROUTE_ALWAYS_LOG,
     .scenario = "logboek"},
};
PAGE(logboek_jongere, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
