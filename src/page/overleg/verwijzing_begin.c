/*
 * Vraag extra hulp: whom to ask for a while, with what, and what he may read.
 *
 * What: what was asked before for this jongere; find a colleague or somebody of elsewhere; then a
 *       concept: the question, from when until when, the parts, when it was talked over. The
 *       concept opens as the other will see it (verwijzing.c).
 * Who:  the casusregisseur of the dossier.
 * Invariants: nobody else sees a concept; no more parts than one has in sight, never health; where
 *       sight of the other rests on consent, only with the yes of the jongere; the same colleague
 *       is not asked twice at once (unique index).
 * On purpose absent: help without an end. That is a coach (coachverzoek.c), or somebody who takes
 *       part: dossier/kring.c.
 * Rows: peers 29 and section 8; S1 h4.
 */
#include "part/collega.h"
#include "part/samenspraak.h"
#include "part/verwijzing.h"

#include "store/jongere.h"
#include "store/verwijzing.h"

/* ---- whom to ask ---- */

struct zoek_page {
	struct collegas_page gevonden;
	struct list verwijzingen;
};
static const struct shape verwijzing_shape =
    SHAPE("VerwijzingInLijst", struct verwijzing_row, verwijzing_columns);
static const struct shape_part zoek_parts[] = {
    {"gevonden", &collegas_shape, offsetof(struct zoek_page, gevonden), false},
    {"verwijzingen", &verwijzing_shape, offsetof(struct zoek_page, verwijzingen), true},
};
static const struct shape zoek_shape = {.name = "ExtraHulp",
					.size = sizeof(struct zoek_page),
					.parts = zoek_parts,
					.n_parts = COUNT(zoek_parts)};

static int zoeken_handle(struct request *r)
{
	const struct collegas_in *in = r->in;
	const struct jongere_kop *kop = r->object;
	struct zoek_page *out = r->out;
	struct db_rows found = {NULL, 0}, asked;
	int rc = verwijzing_list(r->db, r->arena, kop->id, &asked);

	if (!rc && in->zoek)
		rc = collega_list(r->db, r->arena, in->zoek, COLLEGA_WERK, r->vandaag, &found);
	if (rc)
		return rc;
	collegas_fill(&out->gevonden, &found);
	out->verwijzingen = list_of(&asked);
	return 0;
}

static void view_asked(struct html *h, const struct list *list)
{
	const struct verwijzing_row *rows = list->rows;

	if (!list->count)
		return;
	ui_section_begin(h, "gevraagd", "Al gevraagd");
	ui_list_begin(h);
	for (size_t i = 0; i < list->count; i++)
		ui_item(
		    h, &(struct ui_item){
			   .title = rows[i].naar,
			   .names = true,
			   .url = html_url(h, "/verwijzingen/%s", TOKEN(h, rows[i].id)),
			   .text =
			       rows[i].verwijssoort == VERWIJSSOORT_COACH
				   ? arena_format(h->arena, "Gevraagd als coach. %s", rows[i].vraag)
				   : arena_format(h->arena, "%s Tot en met %s.", rows[i].vraag,
						  html_datum(h, rows[i].tot_datum)),
			   .badge = choice_label(&verwijzing_toestanden, rows[i].toestand),
			   .tone = verwijzing_is_open(rows[i].toestand) ? UI_INFO : UI_NEUTRAL});
	ui_list_end(h);
	ui_section_end(h);
}

static void view_found(struct html *h, const struct request *r, const struct list *found,
		       const char *url)
{
	const struct collega_row *rows = found->rows;
	const struct collegas_in *in = r->in;
	size_t shown = 0;

	ui_list_begin(h);
	for (size_t i = 0; i < found->count; i++)
		if (rows[i].id.nr != r->wie.gebruiker.nr) {
			collegas_view_item(h, &rows[i], url);
			shown++;
		}
	ui_list_end(h);
	if (in->zoek && !shown)
		ui_empty(h, "Niemand gevonden",
			 "Zoek op een deel van de naam, of op de organisatie.", NULL);
}

static void zoeken_view(struct html *h, struct request *r)
{
	const struct zoek_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	const char *here = arena_format(h->arena, "%s/verwijzing", url);

	ui_h1(h, arena_format(h->arena, "Extra hulp voor %s", kop_kort(h->arena, kop)),
	      "Vraag iemand om een tijd mee te helpen. U blijft verantwoordelijk.");
	view_asked(h, &out->verwijzingen);
	ui_section_begin(h, "vragen", "Wie wilt u vragen?");
	collegas_view_search(h, r, here);
	view_found(h, r, &out->gevonden.collegas, here);
	ui_section_end(h);
	ui_link(h, url, "Terug naar de jongere");
}

/* ---- what is asked ---- */

struct vraag_in {
	const char *vraag;
	struct datum van;
	struct datum tot;
	uint32_t onderdelen;
	struct datum besproken;
	int mening;
};
static const struct field vraag_fields[] = {
    FIELD(struct vraag_in, vraag, LONG_TEXT, "Waarmee kan de ander helpen?", .required = true,
	  .max = 1000, .hint = "Bijvoorbeeld: oefen samen de reis naar het werk."),
    FIELD(struct vraag_in, van, DATE, "Vanaf", .required = true, .after = DAYS(0),
	  .before = DAYS(91)),
    FIELD(struct vraag_in, tot, DATE, "Tot en met", .required = true, .after = DAYS(0),
	  .before = DAYS(366), .hint = "Daarna leest de ander vanzelf niets meer."),
    SAMENSPRAAK_ONDERDELEN(struct vraag_in, "Wat mag de ander dan lezen?",
			   "Kies samen met de jongere, en niet meer dan nodig is. De naam, de "
			   "leeftijd, de woonplaats en de fase leest de ander altijd."),
    SAMENSPRAAK_FIELDS(struct vraag_in),
};
#define USUAL_DAYS 91

static struct verwijzing_inhoud inhoud_of(const struct request *r, const struct functie_nu *wie)
{
	const struct vraag_in *in = r->in;

	return (struct verwijzing_inhoud){.vraag = in->vraag,
					  .onderdelen = in->onderdelen,
					  .van = in->van,
					  .tot = in->tot,
					  .besproken = in->besproken,
					  .mening = in->mening,
					  .grondslag = functie_grondslag(wie),
					  .artikel = gevraagde_artikel(r, wie, in->besproken)};
}

static int check_vraag(struct request *r, gebruiker_id wie, uint32_t zicht)
{
	const struct vraag_in *in = r->in;
	struct functie_nu functie;
	int rc = gevraagde_find(r, wie, &functie);

	if (rc)
		return rc;
	samenspraak_check_wie(r, wie);
	if (datum_set(in->van) && datum_set(in->tot) && in->tot.dag < in->van.dag)
		invalid(r, "tot", "De laatste dag is niet voor de eerste.");
	gevraagde_check(r, &functie, in->onderdelen, zicht, in->mening);
	return 0;
}

#define LEZERS "Wie kan dit lezen: u, en de ander zodra u het vraagt."

struct nieuw_page {
	struct functie_nu wie;
};
static const struct shape nieuw_shape = {.name = "VerwijzingNieuw",
					 .size = sizeof(struct nieuw_page)};

static int nieuw_form_handle(struct request *r)
{
	const gebruiker_id wie = {request_id(r, ID_GEBRUIKER)};
	struct nieuw_page *out = r->out;
	struct vraag_in *form = request_form(r, NULL);
	int rc = gevraagde_find(r, wie, &out->wie);

	if (rc)
		return rc;
	form->van = r->vandaag;
	form->tot = datum_plus(r->vandaag, USUAL_DAYS);
	form->onderdelen =
	    betrokkene_rol_onderdelen(betrokkene_rol_of(out->wie.rol)) & VERWIJZING_ONDERDELEN;
	form->mening = CHOICE_NONE;
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct nieuw_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s/verwijzing", TOKEN(h, kop->id));

	ui_h1(h,
	      arena_format(h->arena, "%s vragen om %s te helpen", out->wie.naam,
			   kop_kort(h->arena, kop)),
	      arena_format(h->arena, "%s, %s. Hierna ziet u wat de ander te zien krijgt.",
			   choice_label(&rollen, out->wie.rol), out->wie.organisatie));
	gevraagde_view(h, &out->wie);
	samenspraak_view_form(
	    h, r,
	    &(struct samenspraak_form){
		.action = arena_format(h->arena, "%s/%s", url, TOKEN(h, out->wie.id)),
		.cancel = url,
		.onderdelen = (uint32_t)kop->zicht & VERWIJZING_ONDERDELEN,
		.note = LEZERS});
}

static int nieuw_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;

	return check_vraag(r, (gebruiker_id){request_id(r, ID_GEBRUIKER)}, (uint32_t)kop->zicht);
}

static int create_handle(struct request *r)
{
	const gebruiker_id wie = {request_id(r, ID_GEBRUIKER)};
	const struct jongere_kop *kop = r->object;
	const struct handeling doing = request_doing(r);
	struct verwijzing_inhoud inhoud;
	struct functie_nu functie;
	verwijzing_id id;
	int rc = gevraagde_find(r, wie, &functie);

	if (rc)
		return rc;
	inhoud = inhoud_of(r, &functie);
	rc = verwijzing_create(&doing, kop->id, wie, &inhoud, &id);
	if (rc)
		return verwijzing_explain(r, rc);
	verwijzing_return(r, id, "Bewaard als concept. Bekijk het, en vraag het dan.");
	return 0;
}

/* ---- changing it ---- */

static int wijzig_form_handle(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	struct vraag_in *form = request_form(r, NULL);

	*form = (struct vraag_in){.vraag = v->vraag,
				  .van = v->van_datum,
				  .tot = v->tot_datum,
				  .onderdelen = (uint32_t)v->onderdelen,
				  .besproken = v->besproken_datum,
				  .mening = v->mening};
	return verwijzing_check_change(r, VERWIJSSOORT_HULP);
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct verwijzing_row *v = r->object;
	const char *url = html_url(h, "/verwijzingen/%s", TOKEN(h, v->id));

	ui_h1(h,
	      arena_format(h->arena, "%s vragen om %s te helpen", v->naar, kop_kort(h->arena, v)),
	      NULL);
	samenspraak_view_form(
	    h, r,
	    &(struct samenspraak_form){.action = arena_format(h->arena, "%s/wijzigen", url),
				       .cancel = url,
				       .versie = v->versie,
				       .onderdelen = VERWIJZING_ONDERDELEN,
				       .note = LEZERS});
}

/* Who may change it is casusregisseur, whose sight is all that may be given. */
static int wijzig_check(struct request *r)
{
	const struct verwijzing_row *v = r->object;

	return check_vraag(r, v->ontvanger_id, VERWIJZING_ONDERDELEN);
}

static int update_handle(struct request *r)
{
	const struct verwijzing_row *v = r->object;
	const struct handeling doing = request_doing(r);
	struct verwijzing_inhoud inhoud;
	struct functie_nu functie;
	int rc = verwijzing_check_change(r, VERWIJSSOORT_HULP);

	rc = rc ? rc : gevraagde_find(r, v->ontvanger_id, &functie);
	if (rc)
		return rc;
	inhoud = inhoud_of(r, &functie);
	verwijzing_return(r, v->id, "Bewaard. Bekijk het, en vraag het dan.");
	return verwijzing_update(&doing, v->id, &inhoud);
}

/* ---- routes ---- */

#define DOEL "extra hulp vragen"

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/verwijzing",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Vraag extra hulp",
     .doel = DOEL,
     .object = &object_jongere,
     FIELDS(collegas_fields, struct collegas_in),
     .handle = zoeken_handle,
     .view = zoeken_view,
     .shape = &zoek_shape,
     .flags = ROUTE_REGISSEUR,
     .scenario = "verwijzing"},
    {.method = GET,
     .path = "/jongeren/:jongere/verwijzing/:gebruiker",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Vraag extra hulp",
     .doel = DOEL,
     .object = &object_jongere,
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .shape = &nieuw_shape,
     .flags = ROUTE_NO_API | ROUTE_REGISSEUR,
     .scenario = "verwijzing"},
    {.method = POST,
     .path = "/jongeren/:jongere/verwijzing/:gebruiker",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Vraag om extra hulp voorbereiden",
     .doel = DOEL,
     .object = &object_jongere,
     FIELDS(vraag_fields, struct vraag_in),
     .check = nieuw_check,
     .handle = create_handle,
     .again = "/jongeren/:jongere/verwijzing/:gebruiker",
     .flags = ROUTE_REGISSEUR,
     .scenario = "verwijzing"},
    {.method = GET,
     .path = "/verwijzingen/:verwijzing/wijzigen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Vraag om extra hulp wijzigen",
     .doel = DOEL,
     .object = &object_verwijzing,
     .handle = wijzig_form_handle,
     .view = wijzig_view,
     .flags = ROUTE_NO_API,
     .scenario = "verwijzing"},
    {.method = POST,
     .path = "/verwijzingen/:verwijzing/wijzigen",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Vraag om extra hulp wijzigen",
     .doel = DOEL,
     .object = &object_verwijzing,
     FIELDS(vraag_fields, struct vraag_in),
     .check = wijzig_check,
     .handle = update_handle,
     .again = "/verwijzingen/:verwijzing/wijzigen",
     .scenario = "verwijzing"},
};
PAGE(verwijzing_begin, .room = "overleg", .routes = routes, .n_routes = COUNT(routes));
