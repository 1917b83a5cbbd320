/*
 * Session two begins and ends, and goes one state back when that was too early.
 *
 * What: begin; make the agenda, in which what was chosen and has no action yet gets one to finish,
 *       made of what was heard in session one; and back from either.
 * Who:  the one in the chair, or who began the scan.
 * Invariants: a step back is from one state only, so that one sent twice goes back once. An action
 *       that the end made goes away again only when nobody touched it.
 * Rows: F345, F346.
 */
#include "gate/page.h"

#include "store/prioriteit.h"
#include "store/scan.h"
#include "store/verbeteragenda.h"

#include <string.h>

#define PAD "/scans/:scan/sessie-twee"

/* ---- the agenda stands by itself ---- */

#define WAT_MAX 200
#define ZONDER_STEMMEN 3 /* so many norms get an action when nobody voted */

static bool asks_for_action(const struct prioriteit_row *n, size_t place, bool voted)
{
	return !n->acties && (voted ? n->punten.stemmen > 0 : place < ZONDER_STEMMEN);
}

/* What was heard, when it is short enough to be something to do; else the norm. */
static const char *draft_of(struct arena *a, const struct prioriteit_row *n)
{
	if (n->gehoord && strlen(n->gehoord) <= WAT_MAX)
		return n->gehoord;
	return arena_format(a, "Beter: %s", n->titel);
}

static int drafts_create(struct request *r, const struct handeling *doing)
{
	const struct sessietwee_row *s = r->object;
	const struct prioriteit_row *rows;
	struct db_rows normen;
	verbeteractie_id ignored;
	int rc = prioriteit_list(r->db, r->arena, s, &normen);

	rows = normen.rows;
	for (size_t i = 0; !rc && i < normen.count; i++)
		if (asks_for_action(&rows[i], i, rows[0].punten.stemmen > 0))
			rc = verbeteractie_create(
			    doing, s->agenda_id,
			    &(struct verbeteractie_inhoud){.norm = rows[i].id,
							   .wat = draft_of(r->arena, &rows[i]),
							   .wanneer = DATUM_GEEN},
			    &ignored);
	return rc;
}

/* As the end made it of this norm: nobody wrote on it since. */
static bool is_untouched(struct arena *a, const struct verbeteractie_row *x,
			 const struct prioriteit_row *n)
{
	return x->versie == 1 && x->scannorm_id.nr == n->id.nr && !x->trekker && !x->organisatie &&
	       !x->merkbaar && !datum_set(x->wanneer_datum) && strcmp(x->wat, draft_of(a, n)) == 0;
}

static int drafts_withdraw(struct request *r, const struct handeling *doing)
{
	const struct sessietwee_row *s = r->object;
	const struct verbeteractie_row *acties;
	const struct prioriteit_row *normen;
	struct db_rows of_scan, norms;
	int rc = verbeteractie_list(r->db, r->arena, s->scan_id, &of_scan);

	rc = rc ? rc : prioriteit_list(r->db, r->arena, s, &norms);
	if (rc)
		return rc;
	acties = of_scan.rows;
	normen = norms.rows;
	for (size_t i = 0; !rc && i < of_scan.count; i++)
		for (size_t k = 0; !rc && k < norms.count; k++)
			if (is_untouched(r->arena, &acties[i], &normen[k]))
				rc = verbeteractie_withdraw(doing, acties[i].id);
	return rc;
}

/* ---- acts ---- */

static int step(struct request *r, int stap, const char *flash)
{
	const struct sessietwee_row *s = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/scans/%s/sessie-twee", ID_SCAN, s->scan_id.nr);
	r->flash = flash;
	return scan_step_of(&doing, s->scan_id, stap);
}

static int begin_handle(struct request *r)
{
	r->undo = request_path(r, "/scans/%s/sessie-twee/terug", ID_SCAN, request_id(r, ID_SCAN));
	return step(r, SCANSTAP_BEGIN2, "Sessie 2 is begonnen.");
}

static int terug_handle(struct request *r)
{
	const struct sessietwee_row *s = r->object;

	if (!s->is_sessie)
		return fail(r, ERR_CONFLICT, "session two does not go on");
	return step(r, SCANSTAP_TERUG, "Sessie 2 is nog niet begonnen.");
}

static int einde_handle(struct request *r)
{
	const struct sessietwee_row *s = r->object;
	const struct handeling doing = request_doing(r);
	int rc;

	if (!s->is_sessie || s->stemronde == STEMRONDE_OPEN)
		return fail(r, ERR_CONFLICT, "session two does not go on, or people choose");
	rc = drafts_create(r, &doing);
	rc = rc ? rc
		: step(r, SCANSTAP_EIND2,
		       "De Verbeteragenda staat klaar. Kijk samen wat er nog bij moet.");
	r->location = request_path(r, "/verbeteragenda/%s", ID_SCAN, s->scan_id.nr);
	r->undo = request_path(r, "/scans/%s/sessie-twee/heropenen", ID_SCAN, s->scan_id.nr);
	return rc;
}

static int heropenen_handle(struct request *r)
{
	const struct sessietwee_row *s = r->object;
	const struct handeling doing = request_doing(r);
	int rc;

	if (!s->is_concept)
		return fail(r, ERR_CONFLICT, "session two did not just end");
	rc = drafts_withdraw(r, &doing);
	return rc ? rc : step(r, SCANSTAP_TERUG, "Sessie 2 gaat verder.");
}

/* ---- routes ---- */

#define ROUTE(path_, summary_, handle_)                                                            \
	{                                                                                          \
		.method = POST, .path = PAD path_, .recht = RECHT_VERBETERAGENDA_BIJHOUDEN,        \
		.summary = (summary_), .doel = "samenwerken in de regio",                          \
		.object = &object_sessietwee, .mits = "leidt", .handle = (handle_), .again = PAD,  \
		.flags = ROUTE_NO_API | ROUTE_STROOM, .scenario = "sessietwee"                     \
	}

static const struct route routes[] = {
    ROUTE("/begin", "Sessie 2 beginnen", begin_handle),
    ROUTE("/terug", "Sessie 2 nog niet beginnen", terug_handle),
    ROUTE("/einde", "De Verbeteragenda maken", einde_handle),
    ROUTE("/heropenen", "Toch verder met sessie 2", heropenen_handle),
};
PAGE(sessietwee_stap, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
