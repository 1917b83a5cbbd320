/*
 * Writing down how one's own organisation carries out a regeling from a day on, or what the region
 * agreed on.
 *
 * What: the form, begun with what holds now.
 * Who:  RECHT_REGELING_BIJHOUDEN, for the organisation in whose function one works, on the level of
 *       policy or management (werkwijze_van).
 * Invariants: what was written down is never changed; what is new follows on it (werkwijze_vast,
 *       werkwijze_een). Nobody writes for another organisation (werkwijze_van_een_ander). What was
 *       written meanwhile, in another tab or by a colleague, is read before it is replaced.
 * On purpose absent: taking back what was written. What was a mistake is followed by what is right,
 *       from the same day, and both can be read.
 * Rows: F208, F209.
 */
#include "part/werkwijze.h"

#include "domain/organisatie.h"

struct punt_in {
	int punt;
};
static const struct field punt_fields[] = {
    FIELD_CHOICE_OF(struct punt_in, punt, vergelijkpunten, "Waarover", .hidden = true),
};
struct nieuw_in {
	int punt;
	int wijze;
	const char *tekst;
	const char *bron;
	const char *contact;
	struct datum van;
	struct datum tot;
	int64_t geopend; /* ms: when the form was opened */
	bool toch;
};
static const struct field nieuw_fields[] = {
    FIELD_CHOICE_OF(struct nieuw_in, punt, vergelijkpunten, "Waarover gaat het?", .required = true,
		    .select = true),
    FIELD_CHOICE_OF(struct nieuw_in, wijze, wijzen, "Hoe voert u het uit?", .required = true),
    FIELD(struct nieuw_in, tekst, LONG_TEXT, "Wat doet u precies?", .max = 1000,
	  .hint = "Schrijf het zoals u het aan een collega van een andere organisatie zegt."),
    FIELD(struct nieuw_in, bron, TEXT, "Waar staat het?", .max = 300,
	  .hint = "Een link, of de naam van de verordening of beleidsregel."),
    FIELD(struct nieuw_in, contact, TEXT, "Wie weet er meer van?", .max = 200,
	  .hint = "Een naam of team, met telefoon of mail."),
    FIELD(struct nieuw_in, van, DATE, "Sinds wanneer?", .required = true, .after = DAYS(-3660),
	  .before = DAYS(731)),
    FIELD(struct nieuw_in, tot, DATE, "Tot en met welke dag?", .before = DAYS(3660),
	  .hint = "Leeg: tot er iets nieuws is."),
    FIELD(struct nieuw_in, geopend, INT, "Geopend", .hidden = true),
    FIELD(struct nieuw_in, toch, BOOL, "Ik heb het gelezen: mijn tekst komt in de plaats"),
};

/* Whom this reader writes down for; without it nothing can be written down. */
static int own_load(struct request *r, struct uitvoerder_row *ret)
{
	int rc = uitvoerder_find_own(r->db, r->arena, ret);

	return rc == ERR_GEEN_RIJ ? fail(r, ERR_GEEN_RECHT, "no organisation to write for") : rc;
}

static uint32_t wijzen_of(int organisatiesoort)
{
	return organisatiesoort == ORGANISATIESOORT_REGIO
		   ? UINT32_C(1) << WIJZE_AFSPRAAK
		   : UINT32_C(1) << WIJZE_ZELFDE | UINT32_C(1) << WIJZE_ANDERS;
}

static uint32_t punten_of(int organisatiesoort)
{
	uint32_t set = 0;

	for (int punt = 0; punt < VERGELIJKPUNT_COUNT; punt++)
		if (vergelijkpunt_geldt((enum vergelijkpunt)punt, organisatiesoort))
			set |= UINT32_C(1) << punt;
	return set;
}

/*
 * What was written for this point since the form was opened, the last of it; NULL: nothing. Who
 * does not say when he read it, as a program may, read nothing. It lives in the request.
 */
static int meanwhile_find(struct request *r, const struct uitvoerder_row *wie, int punt,
			  int64_t geopend, const struct werkwijze_row **ret)
{
	const struct werkwijze_row *list;
	struct db_rows rows;
	int rc;

	*ret = NULL;
	if (punt == CHOICE_NONE)
		return 0;
	if (geopend > r->nu.ms)
		geopend = FIELD_INT_NONE;
	rc = werkwijze_history(r->db, r->arena, wie->id, (enum vergelijkpunt)punt, &rows);
	list = rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		if (list[i].op.ms > geopend && (!*ret || list[i].op.ms > (*ret)->op.ms))
			*ret = &list[i];
	return rc;
}

/* The form that comes back shows what was written meanwhile beside what was typed. */
static int again_handle(struct request *r, const struct uitvoerder_row *wie)
{
	const struct werkwijze_row *other;
	int rc = meanwhile_find(r, wie, choice_find(&vergelijkpunten, request_typed(r, "punt")),
				request_typed_int(r, "geopend"), &other);

	if (!rc && other) {
		r->prepared = arena_alloc(r->arena, sizeof(*other));
		*(struct werkwijze_row *)r->prepared = *other;
	}
	return rc;
}

static int nieuw_form_handle(struct request *r)
{
	const struct punt_in *in = r->in;
	struct uitvoerder_row *wie = r->out;
	struct nieuw_in *form = request_form(r, NULL);
	struct db_rows rows;
	const struct werkwijze_row *w = NULL;
	int rc = own_load(r, wie);

	if (rc || r->again)
		return rc ? rc : again_handle(r, wie);
	rc = werkwijze_list(r->db, r->arena, r->vandaag, &rows);
	if (rc)
		return rc;
	if (in->punt != CHOICE_NONE)
		w = werkwijze_find(&rows, wie->id, in->punt, r->vandaag);
	*form = (struct nieuw_in){.punt = in->punt,
				  .wijze = CHOICE_NONE,
				  .van = r->vandaag,
				  .tot = DATUM_GEEN,
				  .geopend = r->nu.ms};
	if (wie->soort == ORGANISATIESOORT_REGIO)
		form->wijze = WIJZE_AFSPRAAK;
	else if (w)
		form->wijze = w->wijze;
	if (w) {
		form->tekst = w->tekst;
		form->bron = w->bron;
		form->contact = w->contact;
	}
	return 0;
}

static void view_meanwhile(struct html *h, const struct werkwijze_row *other)
{
	ui_section_begin(h, "intussen",
			 arena_format(h->arena, "Intussen vastgelegd door %s", other->door));
	werkwijze_facts_view(h, other);
	ui_section_end(h);
	ui_p(h, "Hieronder staat wat u zelf schreef.");
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct uitvoerder_row *wie = r->out;
	const struct werkwijze_row *other = r->prepared;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_keep_choices(r, request_field_of(fields, n, "wijze"), wijzen_of(wie->soort));
	request_keep_choices(r, request_field_of(fields, n, "punt"), punten_of(wie->soort));
	ui_h1(h, "Vastleggen hoe u een regeling uitvoert", wie->naam);
	if (other)
		view_meanwhile(h, other);
	else
		n--; /* nothing to have read */
	ui_form(h, &(struct ui_form){.action = "/werkwijzen",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = "/werkwijzen",
				     .note = "Wat tot nu toe gold eindigt de dag ervoor, en blijft "
					     "te lezen. Iedereen die inlogt kan dit lezen. Noem "
					     "geen jongeren."});
}

/* Nobody does as the region when the region agreed on nothing: it would read as an agreement. */
static int zelfde_check(struct request *r)
{
	const struct nieuw_in *in = r->in;
	struct db_rows rows;
	struct datum dag = r->vandaag;
	int rc;

	if (in->wijze != WIJZE_ZELFDE || in->punt == CHOICE_NONE)
		return 0;
	if (datum_set(in->van) && in->van.dag > dag.dag)
		dag = in->van;
	rc = werkwijze_list(r->db, r->arena, r->vandaag, &rows);
	if (!rc && !datum_set(werkwijze_afspraak(&rows, in->punt, dag)))
		invalid(r, "wijze",
			"De regio heeft hierover nog niets afgesproken. Kies Anders dan de regio, "
			"en schrijf op wat u doet.");
	return rc;
}

static int meanwhile_check(struct request *r, const struct uitvoerder_row *wie)
{
	const struct nieuw_in *in = r->in;
	const struct werkwijze_row *other;
	int rc = meanwhile_find(r, wie, in->punt, in->geopend, &other);

	if (!rc && other && !in->toch)
		invalid(
		    r, "toch",
		    "Intussen is hierover iets anders vastgelegd. Lees het, en kies of uw tekst "
		    "in de plaats komt.");
	return rc;
}

static int nieuw_check(struct request *r)
{
	const struct nieuw_in *in = r->in;
	struct uitvoerder_row wie;
	int rc = own_load(r, &wie);

	if (rc)
		return rc;
	if (in->punt != CHOICE_NONE &&
	    !vergelijkpunt_geldt((enum vergelijkpunt)in->punt, wie.soort))
		invalid(r, "punt", "Dit voert uw organisatie niet uit. Kies iets anders.");
	if (in->wijze != CHOICE_NONE && !(wijzen_of(wie.soort) >> in->wijze & 1))
		invalid(r, "wijze", "Kies wat bij uw organisatie past.");
	rc = zelfde_check(r);
	rc = rc ? rc : meanwhile_check(r, &wie);
	if (rc)
		return rc;
	if ((in->wijze == WIJZE_ANDERS || in->wijze == WIJZE_AFSPRAAK) && !in->tekst)
		invalid(r, "tekst", "Schrijf op hoe u het doet.");
	if ((in->wijze == WIJZE_ANDERS || in->wijze == WIJZE_AFSPRAAK) && !in->bron)
		invalid(r, "bron", "Schrijf op waar het staat, zodat een ander het kan nalezen.");
	if (datum_set(in->van) && datum_set(in->tot) && in->tot.dag < in->van.dag)
		invalid(r, "tot", "Kies een laatste dag die niet voor de eerste ligt.");
	return 0;
}

static int nieuw_handle(struct request *r)
{
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct uitvoerder_row wie;
	werkwijze_id id;
	int rc = own_load(r, &wie);

	r->location = "/werkwijzen";
	r->flash = "Vastgelegd. Iedereen in de regio kan het lezen.";
	return rc ? rc
		  : werkwijze_create(&doing,
				     &(struct werkwijze_nieuw){wie.id, in->punt, in->wijze,
							       in->tekst, in->bron, in->contact,
							       in->van, in->tot},
				     &id);
}

static const struct shape uitvoerder_shape =
    SHAPE("Uitvoerder", struct uitvoerder_row, uitvoerder_columns);

static const struct route routes[] = {
    {.method = GET,
     .path = "/werkwijzen/nieuw",
     .recht = RECHT_REGELING_BIJHOUDEN,
     .summary = "Vastleggen hoe u een regeling uitvoert",
     FIELDS(punt_fields, struct punt_in),
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .shape = &uitvoerder_shape,
     .flags = ROUTE_NO_API,
     .scenario = "werkwijze"},
    {.method = POST,
     .path = "/werkwijzen",
     .recht = RECHT_REGELING_BIJHOUDEN,
     .summary = "Vastleggen hoe u een regeling uitvoert",
     FIELDS(nieuw_fields, struct nieuw_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .again = "/werkwijzen/nieuw",
     .scenario = "werkwijze"},
};
PAGE(werkwijze_wijziging, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
