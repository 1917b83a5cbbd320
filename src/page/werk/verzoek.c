/*
 * Ik wacht op: what I asked of others and is not done yet.
 *
 * What: every open offer, question for help, agreement, question on an agenda, advice and question
 *       to an employer that is mine, since when, longest first; and a button that reminds a
 *       colleague of it.
 * Who:  whoever has a work list (RECHT_WERK_DOEN), of what he asked himself in dossiers that he has
 *       in sight.
 * Invariants: a line is there as long as the facts say so, and nobody ticks it off. A colleague is
 *       reminded once in so many days (a setting of the region), and reads in Mijn werk by whom.
 *       Who has no account is called: of those the line leads to where the answer is recorded.
 * On purpose absent: what the jongere himself agreed to do; nobody is reminded by a system of that.
 * Rows: peers 42, F029, F116, F118, F127, F264.
 */
#include "gate/reeks.h"

#include "domain/termijn.h"
#include "store/jongere.h"
#include "store/verzoek.h"

struct verzoeken_page {
	struct list verzoeken;
};
static const struct shape verzoek_shape = SHAPE("Verzoek", struct verzoek_row, verzoek_columns);
static const struct shape_part verzoeken_parts[] = {
    {"verzoeken", &verzoek_shape, offsetof(struct verzoeken_page, verzoeken), true},
};
static const struct shape verzoeken_shape = {.name = "Verzoeken",
					     .size = sizeof(struct verzoeken_page),
					     .parts = verzoeken_parts,
					     .n_parts = COUNT(verzoeken_parts)};

/* Of which one is reminded: one of these. */
struct herinnering_in {
	overdracht_id overdracht;
	verwijzing_id verwijzing;
	actie_id actie;
	overlegpunt_id overlegpunt;
};
static const struct field herinnering_fields[] = {
    FIELD_ID_OF(struct herinnering_in, overdracht, overdracht, OVERDRACHT, "Overdracht",
		.hidden = true),
    FIELD_ID_OF(struct herinnering_in, verwijzing, verwijzing, VERWIJZING, "Extra hulp",
		.hidden = true),
    FIELD_ID_OF(struct herinnering_in, actie, actie, ACTIE, "Afspraak", .hidden = true),
    FIELD_ID_OF(struct herinnering_in, overlegpunt, overlegpunt, OVERLEGPUNT, "Agendapunt",
		.hidden = true),
};

struct lijst_in {
	int kies;
};
static const struct field lijst_fields[] = {KIES_FIELD(struct lijst_in)};

/* ---- handlers ---- */

static int list_handle(struct request *r)
{
	struct verzoeken_page *out = r->out;
	struct db_rows rows = {0};
	int rc = verzoek_list(r->db, r->arena, &rows);

	out->verzoeken = list_of(&rows);
	return rc;
}

static struct datum herinnering_van(struct request *r, const struct verzoek_row *v)
{
	return verzoek_herinnering_van(moment_datum(v->sinds_op), v->herinnerd_datum,
				       request_termijnen(r)->herinnering_rust);
}

/* The one that this form names, and that is still waited for. */
static int asked_find(struct request *r, struct verzoek_row *ret)
{
	const struct herinnering_in *in = r->in;
	const int64_t onderwerpen[] = {[VERZOEK_OVERDRACHT] = in->overdracht.nr,
				       [VERZOEK_VERWIJZING] = in->verwijzing.nr,
				       [VERZOEK_ACTIE] = in->actie.nr,
				       [VERZOEK_OVERLEGPUNT] = in->overlegpunt.nr};
	int soort = VERZOEK_OVERDRACHT, rc;

	while (soort < VERZOEK_OVERLEGPUNT && !onderwerpen[soort])
		soort++;
	rc = verzoek_find(r->db, r->arena, soort, onderwerpen[soort], ret);
	return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "nothing that one waits for") : rc;
}

static int remind_check(struct request *r)
{
	struct verzoek_row v;
	int rc = asked_find(r, &v);
	char dag[DATUM_TEXT_MAX];

	if (rc)
		return rc;
	if (herinnering_van(r, &v).dag > r->vandaag.dag)
		invalid(r, "", "Herinneren kan weer vanaf %s. Bel anders even.",
			datum_lang(herinnering_van(r, &v), dag));
	return 0;
}

static int remind_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	struct verzoek_row v;
	int rc = asked_find(r, &v);

	r->location = "/verzoeken";
	r->flash = "Uw collega ziet in Mijn werk dat u wacht.";
	return rc ? rc : verzoek_remind(&doing, &v);
}

/* ---- view ---- */

static const char *subject_url(struct html *h, const struct verzoek_row *v)
{
	switch ((enum verzoeksoort)v->soort) {
	case VERZOEK_OVERDRACHT:
		return html_url(h, "/overdrachten/%s", TOKEN(h, v->overdracht_id));
	case VERZOEK_VERWIJZING:
		return html_url(h, "/verwijzingen/%s", TOKEN(h, v->verwijzing_id));
	case VERZOEK_ACTIE:
		return html_url(h, "/jongeren/%s/plan", TOKEN(h, v->jongere_id));
	case VERZOEK_OVERLEGPUNT:
		return html_url(h, "/overlegpunten/%s", TOKEN(h, v->overlegpunt_id));
	case VERZOEK_ADVIES:
		return html_url(h, "/expertises/%s/antwoord", TOKEN(h, v->expertise_id));
	case VERZOEK_CONTRACTVRAAG:
		return html_url(h, "/plaatsingen/%s", TOKEN(h, v->plaatsing_id));
	}
	BUG("a kind of verzoek without a page");
}

static const char *subject_token(struct html *h, const struct verzoek_row *v)
{
	return v->overdracht_id.nr   ? TOKEN(h, v->overdracht_id)
	       : v->verwijzing_id.nr ? TOKEN(h, v->verwijzing_id)
	       : v->actie_id.nr      ? TOKEN(h, v->actie_id)
				     : TOKEN(h, v->overlegpunt_id);
}

static struct ui_action remind_act(struct html *h, const struct verzoek_row *v)
{
	struct ui_hidden *hidden = arena_array(h->arena, 1, sizeof(*hidden));

	hidden->name = choice_code(&verzoeksoorten, v->soort);
	hidden->value = subject_token(h, v);
	return (struct ui_action){
	    .label = "Herinner",
	    .url = "/herinneringen",
	    .post = true,
	    .kind = UI_SECONDARY,
	    .icon = UI_ICON_BEL,
	    .hidden = hidden,
	    .n_hidden = 1,
	    .toelichting = arena_format(h->arena, "%s ziet dan in Mijn werk dat u wacht", v->wie)};
}

/* What was asked, and when one did so. */
static const char *asked_text(struct html *h, const struct verzoek_row *v)
{
	const char *op = html_datum(h, moment_datum(v->sinds_op));

	if (datum_set(v->herinnerd_datum))
		op = arena_format(h->arena, "%s, herinnerd op %s", op,
				  html_datum(h, v->herinnerd_datum));
	return v->tekst ? arena_format(h->arena, "%s (gevraagd op %s)", v->tekst, op)
			: arena_format(h->arena, "Gevraagd op %s.", op);
}

/* What is sent of a chosen line. */
static const char *kies_value(struct html *h, const struct verzoek_row *v)
{
	return arena_format(h->arena, "jongere=%s&%s=%s", TOKEN(h, v->jongere_id),
			    choice_code(&verzoeksoorten, v->soort), subject_token(h, v));
}

static void view_verzoek(struct html *h, struct request *r, const struct verzoek_row *v)
{
	bool collega = verzoek_is_aan_collega((enum verzoeksoort)v->soort);
	bool may_remind = collega && herinnering_van(r, v).dag <= r->vandaag.dag;
	const struct lijst_in *in = r->in;
	bool chooses = in->kies != CHOICE_NONE && collega;
	const char *url = subject_url(h, v);
	struct ui_action open = {.label = collega ? "Bekijk" : "Leg het antwoord vast", .url = url};

	if (!request_may_open(r, url))
		open =
		    (struct ui_action){.label = "Bekijk de jongere",
				       .url = html_url(h, "/jongeren/%s", TOKEN(h, v->jongere_id))};
	ui_signal(h, &(struct ui_signal){
			 .wat = arena_format(h->arena, "%s: %s",
					     choice_label(&verzoeksoorten, v->soort), v->wie),
			 .wie = naam_kort(h->arena, v->roepnaam, v->achternaam),
			 .url = html_url(h, "/jongeren/%s", TOKEN(h, v->jongere_id)),
			 .waarom = asked_text(h, v),
			 .termijn = ui_due_text(h, v->voor_datum, r->vandaag),
			 .tone = ui_due_tone(v->voor_datum, r->vandaag),
			 .action = may_remind ? remind_act(h, v) : open,
			 .meer = &open,
			 .n_meer = may_remind,
			 .kies = chooses ? kies_value(h, v) : NULL,
			 .gekozen = chooses && in->kies > KIES_RIJEN});
}

static void list_view(struct html *h, struct request *r)
{
	const struct verzoeken_page *out = r->out;
	const struct lijst_in *in = r->in;
	const struct kies_lijst kies = {.lijst = REEKSLIJST_VERZOEKEN, .kies = in->kies};
	const struct verzoek_row *rows = out->verzoeken.rows;

	ui_h1(h, "Ik wacht op",
	      arena_format(h->arena,
			   "Wat u aan anderen vroeg. Een collega herinneren kan om de %d dagen.",
			   request_termijnen(r)->herinnering_rust));
	if (!out->verzoeken.count)
		ui_empty(
		    h, "U wacht op niemand",
		    "Vraagt u een collega, een deskundige of een werkgever iets? Dan staat het "
		    "hier tot het klaar is.",
		    NULL);
	if (out->verzoeken.count)
		kies_view_ways(h, r, &kies);
	ui_signals_begin(h);
	for (size_t i = 0; i < out->verzoeken.count; i++)
		view_verzoek(h, r, &rows[i]);
	ui_signals_end(h);
	if (out->verzoeken.count)
		kies_view(h, r, &kies);
	ui_link(h, "/werk", "Terug naar Mijn werk");
}

/* ---- routes ---- */

#define DOEL "weten waar nog op gewacht wordt"

static const struct route routes[] = {
    {.method = GET,
     .path = "/verzoeken",
     .recht = RECHT_WERK_DOEN,
     .summary = "Ik wacht op",
     .doel = DOEL,
     FIELDS(lijst_fields, struct lijst_in),
     .handle = list_handle,
     .view = list_view,
     .shape = &verzoeken_shape,
     .scenario = "verzoeken"},
    {.method = POST,
     .path = "/herinneringen",
     .recht = RECHT_WERK_DOEN,
     .summary = "Een collega herinneren",
     .doel = DOEL,
     FIELDS(herinnering_fields, struct herinnering_in),
     .check = remind_check,
     .handle = remind_handle,
     .again = "/verzoeken",
     .scenario = "verzoeken"},
};
PAGE(verzoek, .room = "werk", .routes = routes, .n_routes = COUNT(routes));
