/*
 * Certificaten: the certificates and courses of a young person, until when they are valid, and what
 * of them an employer may know.
 *
 * What: the list with who saw the paper; say that one is not needed any more, that the paper was
 *       seen, and whether an employer may know; take away what is a mistake. What is new or renewed
 *       is written down in certificaat.c.
 * Who:  whoever has the part "werk" in sight; changing asks the right to change dossiers.
 * Invariants: what was written down stays; before the end somebody says how it goes on, or it is on
 *       the work list of the casusregisseur; an employer is told of what is valid, seen by us, and
 *       allowed by the young person (promise 3).
 * On purpose absent: a course that somebody only follows, which is an agreement in the plan, and
 *       marks. The paper itself is a document.
 * Rows: F044; document 001, 2.3.
 */
#include "gate/page.h"

#include "domain/termijn.h"
#include "store/certificaat.h"
#include "store/jongere.h"

#define DOEL "begeleiding naar werk"

/* ---- the list ---- */

struct certificaten_page {
	struct list certificaten;
};
static const struct shape certificaat_shape =
    SHAPE("Certificaat", struct certificaat_row, certificaat_columns);
static const struct shape_part page_parts[] = {
    {"certificaten", &certificaat_shape, offsetof(struct certificaten_page, certificaten), true},
};
static const struct shape page_shape = {.name = "Certificaten",
					.size = sizeof(struct certificaten_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int page_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct certificaten_page *out = r->out;
	struct db_rows rows;
	int rc = certificaat_list(r->db, r->arena, kop->id, &rows);

	if (!rc)
		out->certificaten = list_of(&rows);
	return rc;
}

static enum ui_tone stand_tone(enum certificaatstand stand)
{
	switch (stand) {
	case CERTIFICAATSTAND_GELDIG:
		return UI_OK;
	case CERTIFICAATSTAND_EINDIGT:
		return UI_WARNING;
	case CERTIFICAATSTAND_VERLOPEN:
		return UI_ERROR;
	case CERTIFICAATSTAND_VERNIEUWD:
		return UI_NEUTRAL;
	}
	return UI_NEUTRAL;
}

static const char *told_text(struct html *h, const struct certificaat_row *c)
{
	if (!datum_set(c->vertel_datum))
		return "Nee, de jongere heeft daar geen ja op gezegd";
	if (!datum_set(c->bewijs_datum))
		return "De jongere zegt ja. Kijk eerst zelf naar het bewijs";
	return arena_format(h->arena, "Ja, dat zei de jongere op %s",
			    html_datum(h, c->vertel_datum));
}

static void view_facts(struct html *h, const struct certificaat_row *c)
{
	ui_facts_begin(h);
	ui_fact(h, "Gehaald op", html_datum(h, c->behaald_datum));
	ui_fact(h, "Geldig tot en met",
		datum_set(c->tot_datum) ? html_datum(h, c->tot_datum) : "Zonder einde");
	if (c->certificaatvervolg == CERTIFICAATVERVOLG_NIET_NODIG)
		ui_fact(h, "Daarna", choice_label(&certificaatvervolgen, c->certificaatvervolg));
	ui_fact(h, "Bewijs",
		datum_set(c->bewijs_datum)
		    ? arena_format(h->arena, "Gezien door %s op %s", c->gezien_door,
				   html_datum(h, c->bewijs_datum))
		    : "Nog niet gezien");
	ui_fact(h, "Mag een werkgever dit weten?", told_text(h, c));
	ui_fact(h, "Opgeschreven door", c->door);
	ui_facts_end(h);
}

static struct ui_action step(const struct certificaat_row *c, const char *label, const char *url,
			     enum ui_icon icon)
{
	return (struct ui_action){.label = label,
				  .url = url,
				  .post = true,
				  .versie = c->versie,
				  .kind = UI_SUBTLE,
				  .icon = icon};
}

#define MAX_STEPS 5

/* What can be done with it: of one that was renewed, nothing but taking it away. */
static size_t list_steps(struct html *h, const struct certificaat_row *c, struct ui_action *ret)
{
	const struct certificaat_feiten feiten = certificaat_feiten_of(c);
	const char *url = html_url(h, "/certificaten/%s", TOKEN(h, c->id));
	size_t n = 0;

#define URL(step_) arena_format(h->arena, "%s/" step_, url)
	if (certificaat_is_open(&feiten)) {
		ret[n++] = (struct ui_action){
		    .label = "Vernieuwd", .url = URL("vernieuwen"), .icon = UI_ICON_VINK};
		ret[n++] = step(c, "Niet meer nodig", URL("niet-nodig"), UI_ICON_KRUIS);
	} else if (c->certificaatvervolg == CERTIFICAATVERVOLG_NIET_NODIG) {
		ret[n++] = step(c, "Toch weer nodig", URL("wel-nodig"), UI_ICON_VINK);
	}
	if (c->certificaatvervolg != CERTIFICAATVERVOLG_VERNIEUWD) {
		if (!feiten.is_gezien)
			ret[n++] = step(c, "Ik zag het bewijs", URL("gezien"), UI_ICON_OOG);
		ret[n++] = feiten.mag_verteld ? step(c, "Een werkgever mag dit niet weten",
						     URL("niet-vertellen"), UI_ICON_SLOT)
					      : step(c, "Een werkgever mag dit weten",
						     URL("vertellen"), UI_ICON_WERKGEVERS);
	}
	ret[n++] = step(c, "Haal weg", URL("weghalen"), UI_ICON_KRUIS);
#undef URL
	return n;
}

static void view_certificaat(struct html *h, struct request *r, const struct certificaat_row *c)
{
	const struct certificaat_feiten feiten = certificaat_feiten_of(c);
	enum certificaatstand stand =
	    certificaat_stand(&feiten, request_termijnen(r)->certificaat_vooruit, r->vandaag);
	struct ui_action steps[MAX_STEPS];
	size_t n = moment_set(c->gesloten_op) ? 0 : list_steps(h, c, steps);

	ui_card_begin(h, NULL);
	ui_h2(h, certificaat_naam(c));
	ui_badge(h, stand_tone(stand), choice_label(&certificaatstanden, (int)stand));
	view_facts(h, c);
	ui_actions(h, steps, request_keep_allowed(r, steps, n));
	ui_card_end(h);
}

static void page_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct certificaten_page *out = r->out;
	const struct certificaat_row *rows = out->certificaten.rows;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	const struct ui_action add = {.label = "Zet er een bij",
				      .url = arena_format(h->arena, "%s/certificaten/nieuw", url),
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS};
	bool may_add = !moment_set(kop->gesloten_op) && request_may_do(r, &add);

	ui_h1(h, arena_format(h->arena, "Certificaten van %s", kop_kort(h->arena, kop)),
	      "Wat iemand haalde, tot wanneer het geldt, en wat een werkgever mag weten.");
	ui_link(h, url, "Terug naar de jongere");
	ui_link(h, arena_format(h->arena, "%s/werkbehoeften", url), "Wat is nodig op het werk?");
	if (!out->certificaten.count)
		ui_empty(h, "Nog geen certificaat",
			 "Zet hier wat een werkgever graag ziet: heftruck, VCA, hygiëne in de "
			 "keuken, een rijbewijs, of een andere cursus die is gehaald.",
			 may_add ? &add : NULL);
	else if (may_add)
		ui_actions(h, &add, 1);
	for (size_t i = 0; i < out->certificaten.count; i++)
		view_certificaat(h, r, &rows[i]);
	ui_print_button(h);
}

/* ---- steps ---- */

static void to_list(struct request *r, jongere_id jongere, const char *flash)
{
	r->location = request_path(r, "/jongeren/%s/certificaten", ID_JONGERE, jongere.nr);
	r->flash = flash;
}

/* Whether it came too late: the dossier was closed, or the certificaat renewed. */
static int step_begin(struct request *r, const char *flash)
{
	const struct certificaat_row *c = r->object;

	to_list(r, c->jongere_id, flash);
	if (moment_set(c->gesloten_op))
		return fail(r, ERR_CONFLICT, "a certificate of a closed dossier");
	if (c->certificaatvervolg == CERTIFICAATVERVOLG_VERNIEUWD)
		return fail(r, ERR_CONFLICT, "a certificate that was renewed");
	return 0;
}

static int vervolg_handle(struct request *r, int vervolg, const char *flash)
{
	const struct certificaat_row *c = r->object;
	const struct handeling doing = request_doing(r);
	int rc = step_begin(r, flash);

	if (!rc && !datum_set(c->tot_datum))
		return fail(r, ERR_CONFLICT, "a certificate without an end");
	return rc ? rc : certificaat_update_vervolg(&doing, c, vervolg);
}

static int niet_nodig_handle(struct request *r)
{
	const struct certificaat_row *c = r->object;

	r->undo = request_path(r, "/certificaten/%s/wel-nodig", ID_CERTIFICAAT, c->id.nr);
	return vervolg_handle(r, CERTIFICAATVERVOLG_NIET_NODIG,
			      "Vastgelegd: dit certificaat is niet meer nodig.");
}

static int wel_nodig_handle(struct request *r)
{
	return vervolg_handle(r, CHOICE_NONE, "Vastgelegd: dit certificaat is weer nodig.");
}

static int gezien_handle(struct request *r)
{
	const struct certificaat_row *c = r->object;
	const struct handeling doing = request_doing(r);
	int rc = step_begin(r, "Vastgelegd dat u het bewijs zag.");

	if (!rc && datum_set(c->bewijs_datum))
		return fail(r, ERR_CONFLICT, "a certificate that was seen before");
	return rc ? rc : certificaat_check_paper(&doing, c);
}

static int reveal_handle(struct request *r, bool mag, const char *flash)
{
	const struct certificaat_row *c = r->object;
	const struct handeling doing = request_doing(r);
	int rc = step_begin(r, flash);

	return rc ? rc : certificaat_reveal(&doing, c, mag);
}

static int vertellen_handle(struct request *r)
{
	const struct certificaat_row *c = r->object;

	r->undo = request_path(r, "/certificaten/%s/niet-vertellen", ID_CERTIFICAAT, c->id.nr);
	return reveal_handle(r, true, "Vastgelegd: een werkgever mag dit weten.");
}

static int niet_vertellen_handle(struct request *r)
{
	return reveal_handle(r, false, "Vastgelegd: een werkgever mag dit niet weten.");
}

static int weghalen_handle(struct request *r)
{
	const struct certificaat_row *c = r->object;
	const struct handeling doing = request_doing(r);

	to_list(r, c->jongere_id, "Het certificaat is weggehaald.");
	r->undo = request_path(r, "/certificaten/%s/terugzetten", ID_CERTIFICAAT, c->id.nr);
	return certificaat_withdraw(&doing, c);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, summary_, object_, ...)                                      \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_DOSSIER_##recht_,             \
		.summary = (summary_), .doel = DOEL, .object = &(object_),                         \
		.onderdelen = ONDERDEEL_WERK, .scenario = "certificaat", __VA_ARGS__               \
	}
#define JONGERE(method_, path_, recht_, summary_, ...)                                             \
	ROUTE(method_, "/jongeren/:jongere/certificaten" path_, recht_, summary_, object_jongere,  \
	      __VA_ARGS__)
#define STAP(method_, path_, summary_, ...)                                                        \
	ROUTE(method_, "/certificaten/:certificaat/" path_, WIJZIGEN, summary_,                    \
	      object_certificaat, __VA_ARGS__)

static const struct route routes[] = {
    JONGERE(GET, "", LEZEN, "Certificaten", .handle = page_handle, .view = page_view,
	    .shape = &page_shape, .flags = ROUTE_PRINT),
    STAP(POST, "niet-nodig", "Certificaat niet meer nodig", .handle = niet_nodig_handle),
    STAP(POST, "wel-nodig", "Certificaat toch weer nodig", .handle = wel_nodig_handle),
    STAP(POST, "gezien", "Bewijs van een certificaat gezien", .handle = gezien_handle),
    STAP(POST, "vertellen", "Een werkgever mag een certificaat weten", .handle = vertellen_handle),
    STAP(POST, "niet-vertellen", "Een werkgever mag een certificaat niet weten",
	 .handle = niet_vertellen_handle),
    STAP(POST, "weghalen", "Certificaat weghalen", .handle = weghalen_handle),
};
PAGE(certificaten, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
