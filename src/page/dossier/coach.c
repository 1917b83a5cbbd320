/*
 * Coach: who accompanies a young person, out of a proposal in words.
 *
 * What: the people there is a reason for, in an order that says its reasons (domain/coach), or
 *       anybody by name; why this one, in the words of who chooses; what was chosen before.
 * Who:  who may change the circle of a dossier in sight, and does more than help for a while.
 * Invariants: a human chooses, and says why, also when it is not the first of the proposal; a
 *       candidate reads nothing before he is chosen; a coach is involved (coach_zonder_zicht), by
 *       the basis of his own role and organisation. Somebody of another organisation who is not
 *       involved is asked first, by the casusregisseur (overleg/coachverzoek.c).
 * On purpose absent: a score; asking for consent, which is done in the circle; ending it, which is
 *       ending the involvement.
 * Rows: F127, F130, F138-F139, F143; document 004, step 2.
 */
#include "part/collega.h"

#include "domain/betrokkene.h"
#include "domain/netwerk.h"
#include "store/coach.h"
#include "store/jongere.h"
#include "store/werkbehoefte.h"

#include <string.h>

#define DOEL "begeleiding naar werk"
#define PAD "/jongeren/:jongere/coach"

/* ---- the proposal ---- */

struct voorstel_in {
	uint32_t nodig;
	const char *zoek;
};
static const struct field voorstel_fields[] = {
    FIELD_SET_OF(struct voorstel_in, nodig, deskundigheden, "Waar moet de coach veel van weten?",
		 .hint = "Bespreek dit met de jongere."),
    FIELD(struct voorstel_in, zoek, TEXT, "Of zoek op naam of organisatie", .max = 80),
};

struct voorstel_page {
	struct list kandidaten, keuzes;
	uint32_t profiel; /* what the needs at work say that is needed, as bits of deskundigheden */
};
static const struct shape kandidaat_shape =
    SHAPE("Coachkandidaat", struct coachkandidaat_row, coachkandidaat_columns);
static const struct shape keuze_shape =
    SHAPE("Coachkeuze", struct coachkeuze_row, coachkeuze_columns);
static const struct shape_part voorstel_parts[] = {
    {"kandidaten", &kandidaat_shape, offsetof(struct voorstel_page, kandidaten), true},
    {"keuzes", &keuze_shape, offsetof(struct voorstel_page, keuzes), true},
};
static const struct shape voorstel_shape = {.name = "Coachvoorstel",
					    .size = sizeof(struct voorstel_page),
					    .parts = voorstel_parts,
					    .n_parts = COUNT(voorstel_parts)};

static struct coach_vraag vraag_of(const struct request *r, uint32_t nodig)
{
	return (struct coach_vraag){{request_id(r, ID_JONGERE)}, nodig, r->vandaag};
}

/* Nobody said what is needed: then what the young person needs at work says it. */
static int profiel_load(struct request *r, struct voorstel_in *in, uint32_t *ret)
{
	struct werkbeeld beeld;
	int rc;

	if (in->nodig || in->zoek)
		return 0;
	rc = werkbeeld_load(r->db, r->arena, (jongere_id){request_id(r, ID_JONGERE)}, &beeld);
	if (!rc)
		in->nodig = *ret = deskundigheden_of_behoeften(beeld.nodig);
	return rc;
}

static int voorstel_handle(struct request *r)
{
	struct voorstel_in *in = r->in;
	struct voorstel_page *out = r->out;
	struct coach_vraag vraag;
	struct db_rows kandidaten, keuzes;
	int rc = profiel_load(r, in, &out->profiel);

	if (rc)
		return rc;
	vraag = vraag_of(r, in->nodig);
	rc = in->zoek ? coach_search(r->db, r->arena, &vraag, in->zoek, &kandidaten)
		      : coach_propose(r->db, r->arena, &vraag, &kandidaten);

	rc = rc ? rc : coachkeuze_list(r->db, r->arena, vraag.jongere, &keuzes);
	if (rc)
		return rc;
	out->kandidaten = list_of(&kandidaten);
	out->keuzes = list_of(&keuzes);
	return 0;
}

static void view_keuze(struct html *h, const struct coachkeuze_row *k)
{
	ui_facts_begin(h);
	ui_fact(h, "Coach", k->naam);
	ui_fact(h, "Waarom", k->reden);
	ui_fact(h, "Wat het voorstel zei", k->uitleg);
	if (k->eerste && strcmp(k->eerste, k->naam) != 0)
		ui_fact(h, "Stond bovenaan", k->eerste);
	ui_fact(h, "Gekozen door",
		arena_format(h->arena, "%s, %s", k->door, html_moment(h, k->op)));
	if (moment_set(k->beeindigd_op))
		ui_fact(h, "Tot", html_moment(h, k->beeindigd_op));
	ui_facts_end(h);
}

static void view_keuzes(struct html *h, const struct list *keuzes)
{
	const struct coachkeuze_row *rows = keuzes->rows;
	size_t now = keuzes->count && !moment_set(rows[0].beeindigd_op) ? 1 : 0;

	if (now) {
		ui_section_begin(h, "nu", "Wie is het nu?");
		view_keuze(h, &rows[0]);
		ui_section_end(h);
	}
	if (now == keuzes->count)
		return;
	ui_details_begin(h, "Wie was het eerder?");
	for (size_t i = now; i < keuzes->count; i++)
		view_keuze(h, &rows[i]);
	ui_details_end(h);
}

static bool must_be_asked(const struct request *r, const struct coachkandidaat_row *wie)
{
	return !wie->is_betrokken && wie->organisatie_id.nr != r->wie.organisatie.nr;
}

static void view_kandidaat(struct html *h, const struct request *r,
			   const struct coachkandidaat_row *wie, const char *url)
{
	const struct voorstel_in *in = r->in;
	bool ask = must_be_asked(r, wie);
	const char *path =
	    arena_format(h->arena, "%s/%s%s", url, TOKEN(h, wie->id), ask ? "/vraag" : "");
	bool may = request_may_open(r, path);

	ui_item(h,
		&(struct ui_item){
		    .title = wie->naam,
		    .url = may ? arena_format(h->arena, "%s?nodig=%u", path, in->nodig) : NULL,
		    .names = true,
		    .text = arena_format(h->arena, "%s, %s. %s%s", choice_label(&rollen, wie->rol),
					 wie->organisatie, wie->uitleg,
					 may ? "" : " De casusregisseur kan deze coach vragen."),
		    .badge = ask ? "Eerst vragen" : NULL,
		    .tone = UI_INFO});
}

static void view_kandidaten(struct html *h, const struct request *r, const char *url)
{
	const struct voorstel_in *in = r->in;
	const struct voorstel_page *out = r->out;
	const struct coachkandidaat_row *rows = out->kandidaten.rows;

	if (!out->kandidaten.count)
		ui_empty(h, in->zoek ? "Niemand gevonden" : "Er is nog geen voorstel",
			 in->zoek ? "Probeer een deel van de naam. Hier staat alleen wie jongeren "
				    "begeleidt."
				  : "Kies waar de coach veel van moet weten, of zoek op naam.",
			 NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->kandidaten.count; i++)
		view_kandidaat(h, r, &rows[i], url);
	ui_list_end(h);
	ui_details_begin(h, "Hoe komt de volgorde tot stand?");
	ui_p(
	    h,
	    "Eerst wie de jongere op school begeleidde. Dan wie veel weet van wat nodig is, dan "
	    "wie werkt waar de jongere woont, en dan wie er is en ruimte heeft. Er wordt "
	    "niets opgeteld. U kiest zelf, en schrijft op waarom. Iemand van een andere organisatie "
	    "vraagt u eerst: die leest niets tot er een ja is.");
	ui_details_end(h);
}

static void voorstel_view(struct html *h, struct request *r)
{
	const struct voorstel_in *in = r->in;
	const struct voorstel_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const char *jongere = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	const char *url = arena_format(h->arena, "%s/coach", jongere);
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	request_field_of(filters, n, "nodig")->fold =
	    in->nodig ? "Kies nog iets anders" : "Kies uit een lijst";
	ui_h1(h, arena_format(h->arena, "Wie wordt de coach van %s?", kop_kort(h->arena, kop)),
	      "Wie past, en waarom. Niemand ziet het dossier voordat u kiest.");
	view_keuzes(h, &out->keuzes);
	if (out->profiel)
		ui_p(h, arena_format(h->arena,
				     "Op het werk nodig, volgens het profiel: %s. Daar begint het "
				     "voorstel mee. U kunt het veranderen.",
				     choices_text(h->arena, &deskundigheden, out->profiel)));
	ui_form(h, &(struct ui_form){.action = url,
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon wie past"});
	ui_section_begin(h, "voorstel", "Voorstel");
	view_kandidaten(h, r, url);
	ui_section_end(h);
	ui_link(h, jongere, "Terug naar de jongere");
}

/* ---- the choice ---- */

struct nodig_in {
	int64_t nodig; /* bits of deskundigheden */
};
static const struct field nodig_fields[] = {
    FIELD(struct nodig_in, nodig, INT, "Nodig", .least = 0, .most = (1 << DESKUNDIGHEID_COUNT) - 1,
	  .hidden = true),
};
struct keuze_in {
	const char *reden;
	int64_t nodig;
};
static const struct field keuze_fields[] = {
    FIELD(struct keuze_in, reden, LONG_TEXT, "Waarom kiest u deze coach?", .required = true,
	  .max = 500, .hint = "Bijvoorbeeld: de jongere kent hem van de stage en vertrouwt hem."),
    FIELD(struct keuze_in, nodig, INT, "Nodig", .least = 0, .most = (1 << DESKUNDIGHEID_COUNT) - 1,
	  .hidden = true),
};
struct keuze_page {
	struct coachkandidaat_row wie, eerste; /* the first of the proposal; 0: there is none */
};
static const struct shape keuze_page_shape = {.name = "CoachKiezen",
					      .size = sizeof(struct keuze_page)};

static uint32_t bits_of(int64_t nodig)
{
	return nodig == FIELD_INT_NONE ? 0 : (uint32_t)nodig;
}

static int wie_load(struct request *r, const struct coach_vraag *vraag,
		    struct coachkandidaat_row *ret)
{
	gebruiker_id wie = {request_id(r, ID_GEBRUIKER)};
	int rc = coachkandidaat_find(r->db, r->arena, vraag, wie, ret);

	return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "nobody who accompanies young people")
				  : rc;
}

static int keuze_load(struct request *r, uint32_t nodig, struct keuze_page *ret)
{
	const struct coach_vraag vraag = vraag_of(r, nodig);
	struct db_rows voorstel;
	int rc = wie_load(r, &vraag, &ret->wie);

	rc = rc ? rc : coach_propose(r->db, r->arena, &vraag, &voorstel);
	if (!rc && voorstel.count)
		ret->eerste = *(const struct coachkandidaat_row *)voorstel.rows;
	return rc;
}

static int form_handle(struct request *r)
{
	const struct nodig_in *in = r->in;
	struct keuze_in *form = request_form(r, NULL);

	form->nodig = r->again ? request_typed_int(r, "nodig") : bits_of(in->nodig);
	return keuze_load(r, (uint32_t)form->nodig, r->out);
}

static void form_view(struct html *h, struct request *r)
{
	const struct keuze_page *out = r->out;
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s/coach", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(
	    h,
	    arena_format(h->arena, "%s wordt coach van %s", out->wie.naam, kop_kort(h->arena, kop)),
	    arena_format(h->arena, "%s, %s.%s", choice_label(&rollen, out->wie.rol),
			 out->wie.organisatie,
			 out->wie.id.nr == r->wie.gebruiker.nr ? "" : " Bel elkaar eerst."));
	ui_facts_begin(h);
	ui_fact(h, "Wat het voorstel zegt", out->wie.uitleg);
	if (out->eerste.id.nr && out->eerste.id.nr != out->wie.id.nr)
		ui_fact(h, "Bovenaan staat",
			arena_format(h->arena, "%s. %s", out->eerste.naam, out->eerste.uitleg));
	ui_fact(h, "Wat er gebeurt",
		out->wie.is_betrokken
		    ? "De coach ziet de jongere al. Dat verandert niet."
		    : "De coach ziet meteen wat die rol nodig heeft, en leest in Mijn werk dat er "
		      "kennis te maken is.");
	ui_facts_end(h);
	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s/%s", url, TOKEN(h, out->wie.id)),
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Kies als coach",
		       .cancel = url,
		       .note = request_readers(r, ONDERDEEL_NETWERK)});
}

/* ---- choosing ---- */

/* Somebody of this organisation reads along only when the young person said yes. */
static int needs_consent(struct request *r, const struct coachkandidaat_row *wie, bool *ret)
{
	struct functie_nu functie;
	int rc = functie_find_now(r->db, r->arena, wie->id, r->vandaag, &functie);

	*ret = !rc && !wie->is_betrokken && functie_grondslag(&functie) == GRONDSLAG_TOESTEMMING;
	return rc;
}

static int is_coach_now(struct request *r, gebruiker_id wie, bool *ret)
{
	const struct coachkeuze_row *rows;
	struct db_rows keuzes;
	int rc = coachkeuze_list(r->db, r->arena, (jongere_id){request_id(r, ID_JONGERE)}, &keuzes);

	rows = keuzes.rows;
	*ret = !rc && keuzes.count && !moment_set(rows[0].beeindigd_op) &&
	       rows[0].gebruiker_id.nr == wie.nr;
	return rc;
}

static int keuze_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct coach_vraag vraag = vraag_of(r, 0);
	struct coachkandidaat_row wie;
	bool consent = false, already = false;
	int rc = wie_load(r, &vraag, &wie);

	rc = rc ? rc : needs_consent(r, &wie, &consent);
	rc = rc ? rc : is_coach_now(r, wie.id, &already);
	if (rc)
		return rc;
	if (moment_set(kop->gesloten_op))
		invalid(r, "", "Dit dossier is gesloten. Heropen het eerst.");
	if (datum_set(kop->waakvlam_datum))
		invalid(r, "", "Deze jongere wil nu geen hulp. Een coach kiezen kan daarna weer.");
	if (must_be_asked(r, &wie))
		invalid(
		    r, "",
		    "Deze coach werkt bij een andere organisatie. Ga terug naar het voorstel en "
		    "vraag het eerst.");
	if (already)
		invalid(r, "", "Deze persoon is al de coach.");
	if (consent)
		invalid(r, "",
			"Deze organisatie mag alleen meelezen met toestemming. Vraag het aan de "
			"jongere, en voeg de persoon eerst toe als begeleider.");
	return kring_check(r);
}

/* A basis of his own role, with no more than the one who chooses may read. */
static int involve(struct request *r, const struct coachkandidaat_row *wie)
{
	const struct jongere_kop *kop = r->object;
	struct functie_nu functie;
	struct betrokkene_nieuw nieuw;
	int rc = functie_find_now(r->db, r->arena, wie->id, r->vandaag, &functie);

	if (rc)
		return rc;
	functie.rol = wie->rol;
	nieuw = betrokkene_own(kop->id, &functie, r->nu);
	nieuw.onderdelen &= (uint32_t)kop->zicht;
	return betrokkene_create(r->db, r->arena, &nieuw);
}

static int keuze_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct keuze_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct keuze_page page = {0};
	int rc = keuze_load(r, bits_of(in->nodig), &page);

	if (!rc && !page.wie.is_betrokken)
		rc = involve(r, &page.wie);
	rc = rc ? rc
		: coachkeuze_create(&doing, &(struct coachkeuze_nieuw){.jongere = kop->id,
								       .wie = &page.wie,
								       .eerste = page.eerste.id,
								       .reden = in->reden});
	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, kop->id.nr);
	r->flash = "De coach is gekozen, en leest in Mijn werk dat er kennis te maken is.";
	return rc;
}

/* ---- routes ---- */

#define ROUTE(method_, path_, summary_, ...)                                                       \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_KRING_WIJZIGEN,               \
		.summary = (summary_), .doel = DOEL, .object = &object_jongere,                    \
		.onderdelen = ONDERDEEL_NETWERK, .scenario = "coach", __VA_ARGS__                  \
	}

static const struct route routes[] = {
    ROUTE(GET, PAD, "Wie wordt de coach?", FIELDS(voorstel_fields, struct voorstel_in),
	  .handle = voorstel_handle, .view = voorstel_view, .shape = &voorstel_shape),
    ROUTE(GET, PAD "/:gebruiker", "Coach kiezen", FIELDS(nodig_fields, struct nodig_in),
	  .handle = form_handle, .view = form_view, .shape = &keuze_page_shape,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, PAD "/:gebruiker", "Coach kiezen", FIELDS(keuze_fields, struct keuze_in),
	  .check = keuze_check, .handle = keuze_handle, .again = PAD "/:gebruiker"),
};
PAGE(coach, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
