/*
 * The end of a verwijzing: later than was agreed, or with what came of it.
 *
 * What: the casusregisseur names a later last day; either of the two says that it is done, whether
 *       it helped, and what it brought the jongere.
 * Who:  the two it is between; who helped only until the last day, after which nothing is in sight.
 * Invariants: longer only while it lasts, and only later (by trigger); nothing ends without what
 *       came of it; who helped reads nothing more from that moment.
 * On purpose absent: a mark for who helped.
 * Rows: peers 29 and section 8.
 */
#include "gate/page.h"

#include "store/jongere.h"
#include "store/verwijzing.h"

static int check_step(struct request *r, enum verwijzing_stap stap)
{
	const struct verwijzing_row *v = r->object;

	return verwijzing_may(v->toestand, stap, verwijzing_partij(v, r->wie.gebruiker))
		   ? 0
		   : fail(r, ERR_CONFLICT, "step %d makes no sense now", (int)stap);
}

static void view_form(struct html *h, struct request *r, const char *page, const char *submit,
		      const char *note)
{
	const struct verwijzing_row *v = r->object;
	const char *url = html_url(h, "/verwijzingen/%s", TOKEN(h, v->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/%s", url, page),
				     .versie = v->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = submit,
				     .cancel = url,
				     .note = note});
}

/* ---- longer ---- */

struct langer_in {
	struct datum tot;
};
static const struct field langer_fields[] = {
    FIELD(struct langer_in, tot, DATE, "Tot en met", .required = true, .after = DAYS(0),
	  .before = DAYS(366)),
};
#define USUAL_DAYS 28

static int langer_form_handle(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	struct langer_in *form = request_form(r, NULL);

	form->tot = datum_plus(v->tot_datum, USUAL_DAYS);
	return check_step(r, VERWIJZINGSTAP_VERLENG);
}

static void langer_view(struct html *h, struct request *r)
{
	const struct verwijzing_row *v = r->object;

	ui_h1(h, arena_format(h->arena, "%s helpt langer mee", v->naar),
	      arena_format(h->arena,
			   "Nu tot en met %s. Bespreek het eerst met de jongere en met %s.",
			   html_datum(h, v->tot_datum), v->naar));
	view_form(h, r, "verlengen", "Maak langer",
		  "De ander leest tot en met die dag wat was afgesproken.");
}

static int langer_check(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	const struct langer_in *in = r->in;

	if (datum_set(in->tot) && in->tot.dag <= v->tot_datum.dag)
		invalid(r, "tot", "Kies een dag na de laatste dag van nu. Korter is: rond af.");
	return 0;
}

static int extend_handle(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	const struct langer_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = check_step(r, VERWIJZINGSTAP_VERLENG);

	r->location = request_path(r, "/verwijzingen/%s", ID_VERWIJZING, v->id.nr);
	r->flash = "De hulp duurt langer.";
	return rc ? rc : verwijzing_extend(&doing, v, in->tot);
}

/* ---- done ---- */

struct klaar_in {
	int uitkomst;
	const char *opbrengst;
};
static const struct field klaar_fields[] = {
    FIELD_CHOICE_OF(struct klaar_in, uitkomst, verwijzing_uitkomsten, "Heeft het geholpen?",
		    .required = true),
    FIELD(struct klaar_in, opbrengst, LONG_TEXT, "Wat leverde het de jongere op?", .required = true,
	  .max = 1000, .hint = "Bijvoorbeeld: reist nu alleen naar het werk."),
};

static int klaar_form_handle(struct request *r)
{
	struct klaar_in *form = request_form(r, NULL);

	form->uitkomst = CHOICE_NONE;
	return check_step(r, VERWIJZINGSTAP_ROND_AF);
}

static void klaar_view(struct html *h, struct request *r)
{
	const struct verwijzing_row *v = r->object;

	ui_h1(h, arena_format(h->arena, "De extra hulp voor %s afronden", kop_kort(h->arena, v)),
	      arena_format(h->arena,
			   "%s leest daarna niets meer van deze jongere, behalve om een "
			   "andere reden.",
			   v->naar));
	view_form(h, r, "afronden", "Rond af", request_readers(r, ONDERDEEL_NETWERK));
}

static int end_handle(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	const struct klaar_in *in = r->in;
	const struct handeling doing = request_doing(r);
	bool helper = verwijzing_partij(v, r->wie.gebruiker) == PARTIJ_ONTVANGER;
	int rc = check_step(r, VERWIJZINGSTAP_ROND_AF);

	r->location =
	    helper ? "/verwijzingen" : request_path(r, "/verwijzingen/%s", ID_VERWIJZING, v->id.nr);
	r->flash = "De extra hulp is afgerond.";
	return rc ? rc : verwijzing_end(&doing, v, in->uitkomst, in->opbrengst);
}

/* ---- routes ---- */

#define DOEL "extra hulp vragen en geven"

static const struct route routes[] = {
    {.method = GET,
     .path = "/verwijzingen/:verwijzing/verlengen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Extra hulp langer",
     .doel = DOEL,
     .object = &object_verwijzing,
     .handle = langer_form_handle,
     .view = langer_view,
     .flags = ROUTE_NO_API,
     .scenario = "verwijzing"},
    {.method = POST,
     .path = "/verwijzingen/:verwijzing/verlengen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Extra hulp langer",
     .doel = DOEL,
     .object = &object_verwijzing,
     FIELDS(langer_fields, struct langer_in),
     .check = langer_check,
     .handle = extend_handle,
     .again = "/verwijzingen/:verwijzing/verlengen",
     .scenario = "verwijzing"},
    {.method = GET,
     .path = "/verwijzingen/:verwijzing/afronden",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Extra hulp afronden",
     .doel = DOEL,
     .object = &object_verwijzing,
     .handle = klaar_form_handle,
     .view = klaar_view,
     .flags = ROUTE_NO_API,
     .scenario = "verwijzing"},
    {.method = POST,
     .path = "/verwijzingen/:verwijzing/afronden",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Extra hulp afronden",
     .doel = DOEL,
     .object = &object_verwijzing,
     FIELDS(klaar_fields, struct klaar_in),
     .handle = end_handle,
     .again = "/verwijzingen/:verwijzing/afronden",
     .scenario = "verwijzing"},
};
PAGE(verwijzing_einde, .room = "overleg", .routes = routes, .n_routes = COUNT(routes));
