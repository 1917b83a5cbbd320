/*
 * Prullenbak: what was taken away and can come back.
 *
 * What: a list per dossier and one of what I took away myself, each with until when; and the way
 *       back of everything that can be taken away, which is also what "Maak ongedaan" does.
 * Who:  who reads the thing reads of it here; who may take it away may put it back. A talk that was
 *       taken back is for who wrote it down alone.
 * Invariants: putting back breaks nothing that came in its place: it is refused in words. After the
 *       region's term schoonmaak deletes it; what people decided or agreed on is never deleted.
 * On purpose absent: emptying it by hand. What must be gone sooner is a request under the AVG.
 * Rows: peers 51; promise 9.
 */
#include "gate/page.h"

#include "domain/termijn.h"
#include "store/beslissing.h"
#include "store/bevinding.h"
#include "store/certificaat.h"
#include "store/document.h"
#include "store/jongere.h"
#include "store/kenmerk.h"
#include "store/overeenkomst.h"
#include "store/prullenbak.h"

#define DOEL "terugzetten wat is weggehaald"

/* Of each kind the noun in its paths, and where it is seen when it is back. */
static const struct weg {
	enum id_kind kind;
	const char *pad;  /* /kenmerken/:kenmerk/terugzetten */
	const char *waar; /* below the dossier; NULL: a page of its own */
} wegen[PRULLENSOORTEN] = {
    [PRULLEN_KENMERK] = {ID_KENMERK, "kenmerken", "profiel"},
    [PRULLEN_BEVINDING] = {ID_BEVINDING, "bevindingen", "bemiddelbaarheid"},
    [PRULLEN_CERTIFICAAT] = {ID_CERTIFICAAT, "certificaten", "certificaten"},
    [PRULLEN_DOCUMENT] = {ID_DOCUMENT, "documenten", NULL},
    [PRULLEN_BESLISSING] = {ID_BESLISSING, "beslissingen", "beslissingen"},
    [PRULLEN_OVEREENKOMST] = {ID_OVEREENKOMST, "overeenkomsten", "overeenkomst"},
    [PRULLEN_CONTRACT] = {ID_CONTRACT, "contracten", NULL},
    [PRULLEN_PLAATSING] = {ID_PLAATSING, "plaatsingen", NULL},
    [PRULLEN_NAASTE] = {ID_NAASTE, "naasten", "kring"},
    [PRULLEN_CONTACTMOMENT] = {ID_CONTACTMOMENT, "contactmomenten", "tijdlijn"},
    [PRULLEN_LOONWAARDEMETING] = {ID_LOONWAARDEMETING, "loonwaardemetingen", NULL},
    [PRULLEN_JOBCOACHUUR] = {ID_JOBCOACHUUR, "jobcoachuren", NULL},
    [PRULLEN_CONTACTPERSOON] = {ID_CONTACTPERSOON, "contactpersonen", NULL},
    [PRULLEN_HARRIE] = {ID_HARRIE, "harries", NULL},
    [PRULLEN_FILTER] = {ID_FILTER, "filters", NULL},
};

/* ---- one line ---- */

static struct ui_action back_action(struct request *r, int soort, int64_t voorwerp,
				    const char *tekst)
{
	const struct weg *w = &wegen[soort];

	return (struct ui_action){.label = "Zet terug",
				  .url = arena_format(r->arena, "/%s/%s/terugzetten", w->pad,
						      request_path(r, "%s", w->kind, voorwerp)),
				  .post = true,
				  .toelichting = tekst};
}

static const char *title_text(struct html *h, int soort, const char *tekst)
{
	const char *label = choice_label(&prullensoorten, soort);

	return tekst ? arena_format(h->arena, "%s: %s", label, tekst) : label;
}

static const char *until_text(struct html *h, int soort, struct moment vervalt)
{
	if (soort == PRULLEN_CONTRACT || soort == PRULLEN_PLAATSING)
		return "Blijft terug te zetten";
	if (prullensoort_blijft(soort))
		return "Blijft te lezen bij de jongere";
	return arena_format(h->arena, "Terug te zetten tot %s",
			    html_datum(h, moment_datum(vervalt)));
}

/* In the list of one dossier by whom, in the list of what somebody took away himself of whom. */
static void view_prul(struct html *h, struct request *r, const struct prullen_row *p, bool name)
{
	const char *tekst = prullen_tekst(h->arena, p->prullensoort, prullen_row_tekst(p));
	const struct ui_action back = back_action(r, p->prullensoort, p->voorwerp_id, tekst);
	bool may = !moment_set(p->gesloten_op) && request_may_do(r, &back);
	const char *wat = prullensoort_blijft(p->prullensoort) ? "Ingetrokken" : "Weggehaald";
	const char *door = name || !p->door ? "" : arena_format(h->arena, " door %s", p->door);

	ui_signal(
	    h, &(struct ui_signal){
		   .wat = title_text(h, p->prullensoort, tekst),
		   .wie = name ? kop_kort(h->arena, p) : NULL,
		   .url = name ? html_url(h, "/jongeren/%s", TOKEN(h, p->jongere_id)) : NULL,
		   .waarom = arena_format(h->arena, "%s op %s%s", wat, html_moment(h, p->op), door),
		   .termijn = until_text(h, p->prullensoort, p->vervalt_op),
		   .action = may ? back : (struct ui_action){0}});
}

static void view_list(struct html *h, struct request *r, const struct list *list, bool name)
{
	const struct prullen_row *rows = list->rows;

	ui_signals_begin(h);
	for (size_t i = 0; i < list->count; i++)
		view_prul(h, r, &rows[i], name);
	ui_signals_end(h);
}

static const char *intro_text(struct html *h, struct request *r)
{
	return arena_format(h->arena,
			    "%d dagen lang zet u het met één klik terug. Daarna wordt het gewist.",
			    request_termijnen(r)->prullenbak_bewaren);
}

/* ---- of one dossier ---- */

struct dossier_page {
	struct list weggehaald;
};
static const struct shape prullen_shape = SHAPE("Prul", struct prullen_row, prullen_columns);
static const struct shape_part dossier_parts[] = {
    {"weggehaald", &prullen_shape, offsetof(struct dossier_page, weggehaald), true},
};
static const struct shape dossier_shape = {.name = "Prullenbak",
					   .size = sizeof(struct dossier_page),
					   .parts = dossier_parts,
					   .n_parts = COUNT(dossier_parts)};

static int dossier_handle(struct request *r)
{
	struct dossier_page *out = r->out;
	struct db_rows rows;
	int rc = prullenbak_list(r->db, r->arena, (jongere_id){request_id(r, ID_JONGERE)}, &rows);

	if (!rc)
		out->weggehaald = list_of(&rows);
	return rc;
}

static void dossier_view(struct html *h, struct request *r)
{
	const struct dossier_page *out = r->out;
	const struct jongere_kop *kop = r->object;

	ui_h1(h, arena_format(h->arena, "Prullenbak van %s", kop_kort(h->arena, kop)),
	      intro_text(h, r));
	ui_link(h, html_url(h, "/jongeren/%s", TOKEN(h, kop->id)), "Terug naar de jongere");
	if (moment_set(kop->gesloten_op))
		ui_alert(h, UI_INFO, "Dit dossier is gesloten",
			 "Heropen het eerst. Dan kunt u weer iets terugzetten.");
	if (out->weggehaald.count)
		view_list(h, r, &out->weggehaald, false);
	else
		ui_empty(h, "De prullenbak is leeg",
			 "Haalt iemand iets weg dat u mag lezen, dan staat het hier.", NULL);
}

/* ---- what I took away ---- */

struct mijn_page {
	struct list weggehaald;
	struct list eigen;
};
static const struct shape eigen_shape =
    SHAPE("PrulZonderJongere", struct prullen_eigen_row, prullen_eigen_columns);
static const struct shape_part mijn_parts[] = {
    {"weggehaald", &prullen_shape, offsetof(struct mijn_page, weggehaald), true},
    {"eigen", &eigen_shape, offsetof(struct mijn_page, eigen), true},
};
static const struct shape mijn_shape = {.name = "MijnPrullenbak",
					.size = sizeof(struct mijn_page),
					.parts = mijn_parts,
					.n_parts = COUNT(mijn_parts)};

static int mijn_handle(struct request *r)
{
	struct mijn_page *out = r->out;
	struct db_rows rows, eigen;
	int rc = prullenbak_list_of(r->db, r->arena, r->wie.gebruiker, &rows);

	rc = rc ? rc : prullenbak_list_eigen(r->db, r->arena, &eigen);
	if (rc)
		return rc;
	out->weggehaald = list_of(&rows);
	out->eigen = list_of(&eigen);
	return 0;
}

static void view_eigen(struct html *h, struct request *r, const struct list *list)
{
	const struct prullen_eigen_row *rows = list->rows;

	ui_section_begin(h, "eigen", "Werkgevers en filters");
	ui_signals_begin(h);
	for (size_t i = 0; i < list->count; i++) {
		const struct prullen_eigen_row *p = &rows[i];
		const struct ui_action back =
		    back_action(r, p->prullensoort, p->voorwerp_id, p->tekst);

		ui_signal(
		    h,
		    &(struct ui_signal){
			.wat = title_text(h, p->prullensoort, p->tekst),
			.waarom = arena_format(h->arena, "Weggehaald op %s", html_moment(h, p->op)),
			.termijn = until_text(h, p->prullensoort, p->vervalt_op),
			.action = request_may_do(r, &back) ? back : (struct ui_action){0}});
	}
	ui_signals_end(h);
	ui_section_end(h);
}

static void mijn_view(struct html *h, struct request *r)
{
	const struct mijn_page *out = r->out;

	ui_h1(h, "Wat ik weghaalde", intro_text(h, r));
	if (!out->weggehaald.count && !out->eigen.count)
		ui_empty(h, "De prullenbak is leeg",
			 "Haalt u per ongeluk iets weg, dan zet u het hier terug.", NULL);
	if (out->weggehaald.count) {
		ui_section_begin(h, "dossiers", "Uit dossiers");
		view_list(h, r, &out->weggehaald, true);
		ui_section_end(h);
	}
	if (out->eigen.count)
		view_eigen(h, r, &out->eigen);
}

/* ---- putting back ---- */

static int soort_of(const struct request *r)
{
	for (int i = 0; i < PRULLENSOORTEN; i++)
		if (wegen[i].kind == r->route->object->kind)
			return i;
	BUG("%s puts nothing back", r->route->path);
}

static const char *place_of(struct request *r, int soort)
{
	const struct weg *w = &wegen[soort];

	if (w->waar)
		return arena_format(
		    r->arena, "%s/%s",
		    request_path(r, "/jongeren/%s", ID_JONGERE, request_id(r, ID_JONGERE)),
		    w->waar);
	if (prullensoort_is_eigen(soort))
		return "/prullenbak";
	return arena_format(r->arena, "/%s/%s", w->pad,
			    request_path(r, "%s", w->kind, request_id(r, w->kind)));
}

static int terugzetten_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	int soort = soort_of(r);
	const char *why;
	int rc = prullenbak_restore(&doing, soort, request_id(r, wegen[soort].kind), &why);

	if (rc == ERR_CONFLICT && why) {
		invalid(r, "", "%s", why);
		return fail(r, rc, "nothing to put back, or something came in its place");
	}
	r->location = place_of(r, soort);
	r->flash = soort == PRULLEN_PLAATSING
		       ? "Teruggezet. Het staat er weer. Kijk of de fase van de jongere klopt."
		       : "Teruggezet. Het staat er weer.";
	return rc;
}

/* ---- routes ---- */

#define TERUG(pad_, recht_, delen_, object_, title_)                                               \
	{                                                                                          \
		.method = POST, .path = "/" pad_ "/terugzetten", .recht = RECHT_##recht_,          \
		.summary = title_, .doel = DOEL, .object = &(object_), .onderdelen = (delen_),     \
		.handle = terugzetten_handle, .scenario = "prullenbak"                             \
	}

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/prullenbak",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Prullenbak",
     .doel = DOEL,
     .object = &object_jongere,
     .handle = dossier_handle,
     .view = dossier_view,
     .shape = &dossier_shape,
     .scenario = "prullenbak"},
    {.method = GET,
     .path = "/prullenbak",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Wat ik weghaalde",
     .doel = DOEL,
     .handle = mijn_handle,
     .view = mijn_view,
     .shape = &mijn_shape,
     .scenario = "prullenbak"},
    TERUG("kenmerken/:kenmerk", DOSSIER_WIJZIGEN, 0, object_kenmerk,
	  "Iets terugzetten in het profiel"),
    TERUG("bevindingen/:bevinding", DOSSIER_WIJZIGEN, 0, object_bevinding, "Antwoord terugzetten"),
    TERUG("certificaten/:certificaat", DOSSIER_WIJZIGEN, ONDERDEEL_WERK, object_certificaat,
	  "Certificaat terugzetten"),
    TERUG("documenten/:document", DOSSIER_WIJZIGEN, 0, object_document, "Document terugzetten"),
    TERUG("beslissingen/:beslissing", DOSSIER_WIJZIGEN, ONDERDEEL_PLAN, object_beslissing,
	  "Beslissing terugzetten"),
    TERUG("overeenkomsten/:overeenkomst", DOSSIER_WIJZIGEN, ONDERDEEL_PLAN, object_overeenkomst,
	  "Overeenkomst terugzetten"),
    TERUG("contracten/:contract", PLAATSING_VASTLEGGEN, ONDERDEEL_WERK, object_contract_weg,
	  "Contract terugzetten"),
    TERUG("plaatsingen/:plaatsing", PLAATSING_VASTLEGGEN, ONDERDEEL_WERK, object_plaatsing_weg,
	  "Werk terugzetten"),
    TERUG("naasten/:naaste", CONTACT_VASTLEGGEN, ONDERDEEL_NETWERK, object_naaste_weg,
	  "Naaste terugzetten"),
    TERUG("contactmomenten/:contactmoment", CONTACT_VASTLEGGEN, 0, object_contactmoment_weg,
	  "Contact terugzetten"),
    TERUG("loonwaardemetingen/:loonwaardemeting", PLAATSING_VASTLEGGEN, ONDERDEEL_WERK,
	  object_loonwaardemeting_weg, "Loonwaarde terugzetten"),
    TERUG("jobcoachuren/:jobcoachuur", PLAATSING_VASTLEGGEN, ONDERDEEL_WERK, object_jobcoachuur_weg,
	  "Tijd van de jobcoach terugzetten"),
    TERUG("contactpersonen/:contactpersoon", WERKGEVER_WIJZIGEN, 0, object_contactpersoon_weg,
	  "Contactpersoon terugzetten"),
    TERUG("harries/:harrie", WERKGEVER_WIJZIGEN, 0, object_harrie_weg,
	  "Getrainde collega terugzetten"),
    TERUG("filters/:filter", DOSSIER_LEZEN, 0, object_filter_weg, "Filter terugzetten"),
};
PAGE(prullenbak, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
