/*
 * An action of last year's agenda that still runs goes on this year's, without being typed again.
 *
 * What: a copy, on the norm with the same number, carried by who carried it: on his seat when he
 *       sits at the table again, else by name.
 * Who:  whoever sits at the table, during session two.
 * Invariants: once: what stands there in the same words is not taken over again. A day that passed
 *       is left open, for the table to choose another.
 * On purpose absent: anything done to the old one. It is followed no more as soon as the new agenda
 *       is settled (view opvolgvraag_te_maken).
 * Rows: F348; peers J132.
 */
#include "gate/page.h"

#include "store/prioriteit.h"
#include "store/verbeteragenda.h"

#include <string.h>

#define PAD "/scans/:scan/sessie-twee"
#define GEWIST "Naam gewist" /* 0051: who sat there is forgotten */

struct overname_in {
	verbeteractie_id actie;
};
static const struct field overname_fields[] = {
    FIELD_ID_OF(struct overname_in, actie, verbeteractie, VERBETERACTIE, "Actie", .required = true,
		.hidden = true),
};

static const struct verbeteractie_row *actie_of(const struct db_rows *acties, verbeteractie_id id)
{
	const struct verbeteractie_row *rows = acties->rows;

	for (size_t i = 0; i < acties->count; i++)
		if (rows[i].id.nr == id.nr)
			return &rows[i];
	return NULL;
}

static int overname_check(struct request *r)
{
	const struct sessietwee_row *s = r->object;
	const struct overname_in *in = r->in;
	const struct verbeteractie_row *x;
	struct db_rows vroeger, acties;
	int rc = verbeteractie_list(r->db, r->arena, s->vorige_scan_id, &vroeger);

	rc = rc ? rc : verbeteractie_list(r->db, r->arena, s->scan_id, &acties);
	if (rc || !in->actie.nr)
		return rc;
	r->prepared = arena_alloc(r->arena, sizeof(*x));
	x = actie_of(&vroeger, in->actie);
	if (!x || !verbeterstand_runs(x->verbeterstand))
		return fail(r, ERR_ONBEKEND, "no action that runs, of the scan before");
	*(struct verbeteractie_row *)r->prepared = *x;
	if (verbeteractie_has_words(&acties, x->wat))
		invalid(r, "", "Deze actie staat al op de agenda.");
	return 0;
}

/* ---- what it becomes ---- */

static int find_norm(struct request *r, const struct verbeteractie_row *x, scannorm_id *ret)
{
	const struct sessietwee_row *s = r->object;
	const struct normkeuze *rows;
	struct db_rows normen;
	int rc = normkeuze_list(r->db, r->arena, s->scan_id, &normen);

	rows = normen.rows;
	for (size_t i = 0; !rc && i < normen.count; i++)
		if (rows[i].nummer == x->norm_nummer)
			*ret = rows[i].id;
	return rc;
}

static int find_zetel(struct request *r, const struct verbeteractie_row *x, zetel_id *ret)
{
	const struct sessietwee_row *s = r->object;
	const char *wie = arena_format(r->arena, "%s, %s", x->trekker ? x->trekker : "",
				       x->organisatie ? x->organisatie : "");
	const struct zetelkeuze *rows;
	struct db_rows zetels;
	int rc = zetelkeuze_list(r->db, r->arena, s->scan_id, &zetels);

	rows = zetels.rows;
	for (size_t i = 0; !rc && i < zetels.count; i++)
		if (strcmp(rows[i].naam, wie) == 0)
			*ret = rows[i].id;
	return rc;
}

static int inhoud_of(struct request *r, const struct verbeteractie_row *x,
		     struct verbeteractie_inhoud *ret)
{
	int rc;

	*ret = (struct verbeteractie_inhoud){
	    .wat = x->wat,
	    .wanneer = x->wanneer_datum.dag >= r->vandaag.dag ? x->wanneer_datum : DATUM_GEEN,
	    .merkbaar = x->merkbaar};
	rc = find_norm(r, x, &ret->norm);
	rc = rc ? rc : find_zetel(r, x, &ret->trekker_zetel);
	if (rc || ret->trekker_zetel.nr)
		return rc;
	ret->organisatie = x->organisatie;
	if (x->trekker && strcmp(x->trekker, GEWIST) != 0)
		ret->trekker = x->trekker;
	return 0;
}

static int overname_handle(struct request *r)
{
	const struct sessietwee_row *s = r->object;
	const struct handeling doing = request_doing(r);
	struct verbeteractie_inhoud inhoud;
	verbeteractie_id id = {0};
	int rc = inhoud_of(r, r->prepared, &inhoud);

	rc = rc ? rc : verbeteractie_create(&doing, s->agenda_id, &inhoud, &id);
	r->location = request_path(r, "/scans/%s/sessie-twee", ID_SCAN, s->scan_id.nr);
	r->flash = "Staat op de agenda. Kijk of de trekker en de dag nog kloppen.";
	r->undo = request_path(r, "/verbeteracties/%s/weghalen", ID_VERBETERACTIE, id.nr);
	return rc;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = POST,
     .path = PAD "/overnemen",
     .recht = RECHT_VERBETERAGENDA_BIJHOUDEN,
     .summary = "Een actie van de vorige scan overnemen",
     .doel = "samenwerken in de regio",
     .object = &object_sessietwee,
     .mits = "is_sessie",
     FIELDS(overname_fields, struct overname_in),
     .check = overname_check,
     .handle = overname_handle,
     .again = PAD,
     .flags = ROUTE_NO_API | ROUTE_STROOM,
     .scenario = "sessietwee"},
};
PAGE(actieovername, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
