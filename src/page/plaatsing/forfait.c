/*
 * Forfait: the fixed loonkostensubsidie of the first months of a job, before the work is measured.
 *
 * What:  from when until when it was granted. Before its end the measurement is asked for in Mijn
 *        werk (domain/signaal); a measurement closes that, and the subsidy follows it from then on.
 * Who:   whoever has the part "werk" in sight and may record placements.
 * Invariants: six months at most (Participatiewet 10d, lid 5), in the table too; only of paid work,
 *        from its first day or later.
 * On purpose absent: the amount and whether it applies (regeling.c); the grant itself, which the
 *        gemeente decides.
 * Rows:  F247-F248.
 */
#include "gate/page.h"

#include "domain/loonkosten.h"
#include "domain/plaatsing.h"
#include "store/jongere.h"
#include "store/loonwaarde.h"

#define DOEL "begeleiding naar werk"

struct forfait_in {
	struct datum van;
	struct datum tot;
};
static const struct field forfait_fields[] = {
    FIELD(struct forfait_in, van, DATE, "Vaste subsidie vanaf", .after = DAYS(-3660),
	  .before = DAYS(366)),
    FIELD(struct forfait_in, tot, DATE, "Tot en met", .after = DAYS(-3660), .before = DAYS(732),
	  .hint = "Hoogstens zes maanden. Laat beide leeg als er geen vaste subsidie is."),
};

static const struct column forfait_columns[] = {
    COLUMN(struct forfait_in, van, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct forfait_in, tot, DATUM, NULL, ONDERDEEL_WERK),
};
QUERY(forfait_find, "SELECT p.forfait_van_datum AS van, p.forfait_tot_datum AS tot "
		    "FROM plaatsing p WHERE p.id = $1");

static int form_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	struct forfait_in *form = request_form(r, NULL);
	int rc = request_row(r, &forfait_find, ARGS(p->id), forfait_columns, form);

	if (!rc && !datum_set(form->van))
		*form = (struct forfait_in){p->van_datum, forfait_uiterlijk(p->van_datum)};
	return rc;
}

static void form_view(struct html *h, struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Vaste loonkostensubsidie",
	      arena_format(h->arena,
			   "%s, %s bij %s. De eerste maanden is er nog geen meting nodig.",
			   kop_kort(h->arena, p), p->functie, p->werkgever));
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/forfait", url),
				     .versie = p->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

/* A period that both ends are known of. */
static void check_periode(struct request *r, const struct plaatsing_kop *p,
			  const struct forfait_in *in)
{
	struct datum last = forfait_uiterlijk(in->van);
	char day[DATUM_TEXT_MAX];

	if (in->van.dag < p->van_datum.dag)
		invalid(r, "van", "Vaste subsidie vanaf: kies %s of later. Toen begon dit werk.",
			datum_lang(p->van_datum, day));
	else if (!datum_set(last))
		invalid(r, "van", "Vaste subsidie vanaf: deze regeling bestond toen nog niet.");
	else if (in->tot.dag > last.dag)
		invalid(r, "tot", "Tot en met: hoogstens zes maanden, dus tot en met %s.",
			datum_lang(last, day));
	else if (in->tot.dag < in->van.dag)
		invalid(r, "tot", "Tot en met: kies een dag na de eerste dag van de subsidie.");
}

static int form_check(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct forfait_in *in = r->in;

	if (!plaatsingsoort_is_werk(p->soort))
		invalid(r, "", "Loonkostensubsidie is er alleen bij betaald werk.");
	if (datum_set(in->van) && datum_set(in->tot))
		check_periode(r, p, in);
	else if (datum_set(in->van))
		invalid(r, "tot", "Tot en met: vul de laatste dag in.");
	else if (datum_set(in->tot))
		invalid(r, "van", "Vaste subsidie vanaf: vul de eerste dag in.");
	return 0;
}

static int save_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct forfait_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct forfait_in now;
	int rc = request_row(r, &forfait_find, ARGS(p->id), forfait_columns, &now);
	bool same = !rc && now.van.dag == in->van.dag && now.tot.dag == in->tot.dag;

	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = datum_set(in->van) ? "De vaste subsidie is vastgelegd."
				      : "Er staat nu geen vaste subsidie.";
	return rc || same ? rc : forfait_update(&doing, p->id, p->jongere_id, in->van, in->tot);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/forfait",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Vaste loonkostensubsidie",
     .doel = DOEL,
     .object = &object_plaatsing,
     .onderdelen = ONDERDEEL_WERK,
     .handle = form_handle,
     .view = form_view,
     .flags = ROUTE_NO_API,
     .scenario = "forfait"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/forfait",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Vaste loonkostensubsidie vastleggen",
     .doel = DOEL,
     .object = &object_plaatsing,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(forfait_fields, struct forfait_in),
     .check = form_check,
     .handle = save_handle,
     .again = "/plaatsingen/:plaatsing/forfait",
     .scenario = "forfait"},
};
PAGE(forfait, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
