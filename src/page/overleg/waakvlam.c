/*
 * Waakvlam: for who wants no help now, and must not get lost.
 *
 * What: the casusregisseur writes why, in the words of the jongere; who of the own network lets us
 *       in, and when that person was asked; and when it is looked at again. From then on most of
 *       the dossier is closed, for everybody. One click opens it as it was.
 * Who:  the casusregisseur. Others around the jongere see who it is, that it burns, and whom to
 *       call.
 * Invariants: somebody stays responsible and a next contact stays planned (promise 1); work, an end
 *       that nobody followed up, or a call for help cannot be hidden by it (promise 2, by trigger);
 *       it does not end by itself: a day to look again is a signal.
 * On purpose absent: choosing which parts stay open (domain/waakvlam.h says it for all alike).
 * Rows: F063, F064; peers 6.
 */
#include "gate/page.h"

#include "domain/fase.h"
#include "domain/signaal.h"
#include "domain/waakvlam.h"
#include "store/jongere.h"
#include "store/waakvlam.h"

/* ---- rows ---- */

struct vlam_row {
	jongere_id id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	int fase;
	gebruiker_id casusregisseur_id;
	struct datum volgend_contact_datum;
	struct moment gesloten_op;
	struct moment hulp_gevraagd_op;
	struct moment melding_rood_op;
	bool werk_open;             /* work that goes on, or an end that waits for its follow-up */
	struct datum herzien_datum; /* DATUM_GEEN: there is none now */
	const char *reden;
	struct moment van_op;
	struct datum gevraagd_datum;
	const char *naaste;
	const char *naaste_telefoon;
};
#define PERSON ONDERDEEL_PERSONALIA
static const struct column vlam_columns[] = {
    COLUMN_ID(struct vlam_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct vlam_row, zicht, INT, NULL, 0),
    COLUMN(struct vlam_row, versie, INT, NULL, 0),
    COLUMN(struct vlam_row, roepnaam, TEXT, "Roepnaam", PERSON),
    COLUMN(struct vlam_row, achternaam, TEXT, "Achternaam", PERSON),
    COLUMN_KEUZE(struct vlam_row, fase, fasen, "Fase", PERSON),
    COLUMN_ID(struct vlam_row, casusregisseur_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct vlam_row, volgend_contact_datum, DATUM, "Volgend contact", PERSON),
    COLUMN(struct vlam_row, gesloten_op, MOMENT, NULL, 0),
    COLUMN(struct vlam_row, hulp_gevraagd_op, MOMENT, NULL, ONDERDEEL_TIJDLIJN),
    COLUMN(struct vlam_row, melding_rood_op, MOMENT, NULL, ONDERDEEL_WERK),
    COLUMN(struct vlam_row, werk_open, BOOL, NULL, ONDERDEEL_WERK),
    COLUMN(struct vlam_row, herzien_datum, DATUM, "Opnieuw kijken op", PERSON),
    COLUMN(struct vlam_row, reden, TEXT, "Waarom nu geen hulp", ONDERDEEL_TIJDLIJN),
    COLUMN(struct vlam_row, van_op, MOMENT, "Sinds", 0),
    COLUMN(struct vlam_row, gevraagd_datum, DATUM, "Gevraagd op", ONDERDEEL_NETWERK),
    COLUMN(struct vlam_row, naaste, TEXT, "Vertrouwenspersoon", ONDERDEEL_NETWERK),
    COLUMN(struct vlam_row, naaste_telefoon, TEXT, "Telefoon", ONDERDEEL_NETWERK),
};
QUERY(vlam_find,
      "SELECT j.id, j.zicht, j.versie, j.roepnaam, j.achternaam, j.fase, j.casusregisseur_id, "
      "j.volgend_contact_datum, j.gesloten_op, j.stand_hulp_gevraagd_op AS hulp_gevraagd_op, "
      "j.stand_melding_rood_op AS melding_rood_op, "
      "EXISTS (SELECT 1 FROM plaatsing p WHERE p.jongere_id = j.id "
      "AND (p.eind_datum IS NULL OR p.opgevolgd_op IS NULL)) AS werk_open, "
      "w.herzien_datum, w.reden, w.van_op, w.gevraagd_datum, n.naam AS naaste, "
      "n.telefoon AS naaste_telefoon FROM jongere j LEFT JOIN waakvlam w ON w.jongere_id = j.id "
      "AND w.tot_op = 253402300799000 LEFT JOIN naaste n ON n.id = w.naaste_id WHERE j.id = $1");
static const struct object object_vlam = OBJECT(JONGERE, vlam_find, vlam_columns, struct vlam_row);

/* Who of the own network lets us in: the jongere named that person and agreed that we call. */
#define MAX_PERSONEN 40
struct persoon_row {
	naaste_id id;
	jongere_id jongere_id;
	const char *naam;
};
static const struct column persoon_columns[] = {
    COLUMN_ID(struct persoon_row, id, naaste, NAASTE, NULL),
    COLUMN_ID(struct persoon_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct persoon_row, naam, TEXT, "Naam", ONDERDEEL_NETWERK),
};
QUERY(persoon_list, "SELECT id, jongere_id, naam FROM naaste WHERE jongere_id = $1 "
		    "AND vertrouwenspersoon = TRUE AND mag_bellen = TRUE AND telefoon IS NOT NULL "
		    "ORDER BY zicht_van_op, id LIMIT 40");

struct vlam_page {
	struct vlam_row waakvlam;
	struct list personen;
};
static const struct shape vlam_shape = SHAPE("Waakvlam", struct vlam_row, vlam_columns);
static const struct shape_part page_parts[] = {
    {"waakvlam", &vlam_shape, offsetof(struct vlam_page, waakvlam), false},
};
static const struct shape page_shape = {.name = "WaakvlamVanJongere",
					.size = sizeof(struct vlam_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

/* ---- fields ---- */

#define PAD "/jongeren/:jongere/waakvlam"
#define LANGER PAD "/verlengen"
#define VIA PAD "/vertrouwenspersoon"

struct via {
	naaste_id naaste;
	struct datum gevraagd;
};
struct start_in {
	const char *reden;
	naaste_id naaste;
	struct datum gevraagd;
	struct datum herzien;
};
#define HERZIEN(struct_)                                                                           \
	FIELD(struct_, herzien, DATE, "Opnieuw kijken op", .required = true, .after = DAYS(1),     \
	      .before = DAYS(366), .hint = "Dan staat het weer in Mijn werk. Hoogstens een jaar.")
#define VIA_WIE(struct_)                                                                           \
	FIELD_ID_OF(struct_, naaste, naaste, NAASTE, "Via wie kunnen wij binnenkomen?",            \
		    .hint = "De vertrouwenspersoon van de jongere, die wij mogen bellen.")
#define VIA_SINDS(struct_)                                                                         \
	FIELD(struct_, gevraagd, DATE, "Aan die persoon gevraagd op", .after = DAYS(-366),         \
	      .before = DAYS(0))
static const struct field start_fields[] = {
    FIELD(struct start_in, reden, LONG_TEXT, "Waarom nu geen hulp?", .required = true, .max = 1000,
	  .hint = "In de woorden van de jongere."),
    VIA_WIE(struct start_in),
    VIA_SINDS(struct start_in),
    HERZIEN(struct start_in),
};
static const struct field via_fields[] = {VIA_WIE(struct via), VIA_SINDS(struct via)};
struct langer_in {
	struct datum herzien;
};
static const struct field langer_fields[] = {HERZIEN(struct langer_in)};
#define HALF_JAAR 182

/* ---- handlers ---- */

/* What was said of one that ended today: by a slip of the thumb it is not typed again. */
struct vorige_row {
	jongere_id jongere_id;
	const char *reden;
	naaste_id naaste_id;
	struct datum gevraagd_datum;
	struct datum herzien_datum;
};
static const struct column vorige_columns[] = {
    COLUMN_ID(struct vorige_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct vorige_row, reden, TEXT, NULL, ONDERDEEL_TIJDLIJN),
    COLUMN_ID(struct vorige_row, naaste_id, naaste, NAASTE, NULL),
    COLUMN(struct vorige_row, gevraagd_datum, DATUM, NULL, ONDERDEEL_NETWERK),
    COLUMN(struct vorige_row, herzien_datum, DATUM, NULL, 0),
};
QUERY(vorige_find, "SELECT jongere_id, reden, naaste_id, gevraagd_datum, herzien_datum "
		   "FROM waakvlam WHERE jongere_id = $1 AND tot_op >= $2 AND tot_op <= $3 "
		   "ORDER BY zicht_van_op, id DESC LIMIT 1");

static int vorige_load(struct request *r, jongere_id jongere, struct start_in *start)
{
	struct vorige_row v;
	int rc = request_row(r, &vorige_find, ARGS(jongere, datum_begin(r->vandaag), r->nu),
			     vorige_columns, &v);

	if (rc)
		return rc == ERR_GEEN_RIJ ? 0 : rc;
	start->reden = v.reden;
	start->naaste = v.naaste_id;
	start->gevraagd = v.gevraagd_datum;
	if (v.herzien_datum.dag > r->vandaag.dag)
		start->herzien = v.herzien_datum;
	return 0;
}

static bool burns(const struct vlam_row *j)
{
	return datum_set(j->herzien_datum);
}

static int finish(struct request *r, const char *flash)
{
	const struct vlam_row *j = r->object;

	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, j->id.nr);
	r->flash = flash;
	return 0;
}

static int vlam_handle(struct request *r)
{
	const struct vlam_row *j = r->object;
	struct vlam_page *out = r->out;
	struct start_in *start = request_form(r, PAD);
	struct langer_in *langer = request_form(r, LANGER);
	int rc;

	out->waakvlam = *j;
	start->herzien = langer->herzien = datum_plus(r->vandaag, HALF_JAAR);
	rc = request_rows(r, &persoon_list, ARGS(j->id), persoon_columns,
			  sizeof(struct persoon_row), MAX_PERSONEN, &out->personen);
	return rc || burns(j) ? rc : vorige_load(r, j->id, start);
}

/* NULL, or why there can be none now. */
static const char *obstacle(const struct vlam_row *j)
{
	if (burns(j))
		return "Deze jongere heeft al een waakvlam.";
	if (moment_set(j->gesloten_op))
		return "Dit dossier is gesloten. Heropen het eerst.";
	if (moment_set(j->hulp_gevraagd_op))
		return "Er staat een hulpvraag open. Geef daar eerst antwoord op.";
	if (moment_set(j->melding_rood_op))
		return "Er staat een rode melding over het werk open. Geef daar eerst antwoord op.";
	if (j->fase == FASE_UITVAL)
		return "Het werk is gestopt en er is nog geen vervolg. Kies eerst de volgende fase.";
	if (j->werk_open)
		return "Er loopt werk of een stage, of er is na het einde nog geen contact geweest. "
		       "De nazorg gaat door.";
	return NULL;
}

static int refused(struct request *r, int rc)
{
	return request_explain(r, rc,
			       {"waakvlam_vertrouwenspersoon", "naaste",
				"Kies iemand uit de lijst, of laat het leeg."},
			       {NULL, "", "Er is net iets veranderd. Bekijk de jongere opnieuw."});
}

static void check_via(struct request *r, struct via via)
{
	if (via.naaste.nr && !datum_set(via.gevraagd))
		invalid(r, "gevraagd", "Vul in wanneer u dit aan die persoon vroeg.");
	if (!via.naaste.nr && datum_set(via.gevraagd))
		invalid(r, "naaste", "Kies aan wie u het vroeg, of haal de datum weg.");
}

static int via_check(struct request *r)
{
	const struct via *in = r->in;

	check_via(r, *in);
	return 0;
}

static int start_check(struct request *r)
{
	const struct start_in *in = r->in;
	const char *why = obstacle(r->object);

	if (why)
		invalid(r, "", "%s", why);
	check_via(r, (struct via){in->naaste, in->gevraagd});
	return 0;
}

static int start_handle(struct request *r)
{
	const struct vlam_row *j = r->object;
	const struct start_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct dossier_feiten feiten = {.fase = j->fase, .waakvlam = in->herzien};
	const struct waakvlam_nieuw nieuw = {
	    .jongere = j->id,
	    .reden = in->reden,
	    .naaste = in->naaste,
	    .gevraagd = in->gevraagd,
	    .herzien = in->herzien,
	    .volgend = datum_plus(r->vandaag, contact_ritme(&feiten, request_termijnen(r)))};
	int rc = refused(r, waakvlam_start(&doing, &nieuw));

	return rc ? rc : finish(r, "De waakvlam is aan. U houdt licht contact.");
}

static int langer_handle(struct request *r)
{
	const struct vlam_row *j = r->object;
	const struct langer_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc;

	if (!burns(j))
		return fail(r, ERR_CONFLICT, "there is no waakvlam");
	rc = waakvlam_update(&doing, j->id, in->herzien);
	return rc ? rc : finish(r, "De waakvlam blijft aan.");
}

static int via_handle(struct request *r)
{
	const struct vlam_row *j = r->object;
	const struct via *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc;

	if (!burns(j))
		return fail(r, ERR_CONFLICT, "there is no waakvlam");
	rc = refused(r, waakvlam_update_naaste(&doing, j->id, in->naaste, in->gevraagd));
	return rc ? rc : finish(r, "Vastgelegd via wie u nu kunt binnenkomen.");
}

static int eind_handle(struct request *r)
{
	const struct vlam_row *j = r->object;
	const struct handeling doing = request_doing(r);
	int rc;

	if (!burns(j))
		return fail(r, ERR_CONFLICT, "there is no waakvlam");
	rc = waakvlam_end(&doing, j->id);
	return rc ? rc
		  : finish(r,
			   "Alles is weer open. Spreek de jongere binnen een week. "
			   "Was het een vergissing? Bij Waakvlam staat vandaag nog wat er stond.");
}

/* ---- view ---- */

static void offer_personen(struct html *h, struct request *r, struct ui_field *naaste,
			   const char *url)
{
	const struct vlam_page *out = r->out;
	const struct persoon_row *personen = out->personen.rows;

	request_choose(r, naaste, ROW_SET(persoon_columns, personen, out->personen.count),
		       "Nog niemand");
	if (!out->personen.count)
		ui_link(h, arena_format(h->arena, "%s/naasten/nieuw", url),
			"Leg eerst de vertrouwenspersoon vast");
}

static void view_start(struct html *h, struct request *r, const struct vlam_page *out,
		       const char *url)
{
	const char *why = obstacle(&out->waakvlam);
	size_t n;
	struct ui_field *fields = request_fields(r, PAD, &n);

	if (why) {
		ui_alert(h, UI_WARNING, "Een waakvlam kan nu niet", why);
		return;
	}
	offer_personen(h, r, request_field_of(fields, n, "naaste"), url);
	ui_form(h,
		&(struct ui_form){.action = arena_format(h->arena, "%s/waakvlam", url),
				  .versie = out->waakvlam.versie,
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Zet op waakvlam",
				  .icon = UI_ICON_KLOK,
				  .cancel = url,
				  .note = arena_format(
				      h->arena,
				      "Open blijft voor u: %s. Alle anderen zien alleen de "
				      "naam en wie zij kunnen bellen. Wie kan dit lezen: nu alleen "
				      "u, en daarna wie de tijdlijn mag lezen.",
				      onderdelen_text(h->arena, WAAKVLAM_REGIE))});
}

static void view_facts(struct html *h, const struct vlam_row *j)
{
	ui_facts_begin(h);
	ui_fact(h, "Waarom nu geen hulp", j->reden);
	ui_fact(h, "Sinds", html_moment(h, j->van_op));
	ui_fact(h, "Volgend contact", html_datum(h, j->volgend_contact_datum));
	ui_fact(h, "Opnieuw kijken op", html_datum(h, j->herzien_datum));
	if (j->naaste)
		ui_fact_link(h, "Via",
			     arena_format(h->arena, "%s, gevraagd op %s", j->naaste,
					  html_datum(h, j->gevraagd_datum)),
			     j->naaste_telefoon ? html_url(h, "tel:%s", j->naaste_telefoon) : NULL);
	else
		ui_fact(h, "Via", "Nog niemand. Vraag er bij het volgende contact naar.");
	ui_facts_end(h);
}

static void view_via(struct html *h, struct request *r, const struct vlam_row *j, const char *url)
{
	size_t n;
	struct ui_field *fields = request_fields(r, VIA, &n);

	offer_personen(h, r, request_field_of(fields, n, "naaste"), url);
	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s/waakvlam/vertrouwenspersoon", url),
		       .id = "via",
		       .versie = j->versie,
		       .behind = "Andere vertrouwenspersoon",
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Bewaar",
		       .note = request_readers(r, ONDERDEEL_NETWERK)});
}

static void view_burning(struct html *h, struct request *r, const struct vlam_row *j,
			 const char *url)
{
	const struct ui_action end = {.label = "Wil weer hulp: open alles",
				      .url = arena_format(h->arena, "%s/waakvlam/einde", url),
				      .post = true,
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_VINK,
				      .versie = j->versie};
	size_t n;
	struct ui_field *fields = request_fields(r, LANGER, &n);

	view_facts(h, j);
	ui_actions(h, &end, 1);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/waakvlam/verlengen", url),
				     .versie = j->versie,
				     .id = "langer",
				     .legend = "Nog geen hulp",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Laat zo",
				     .cancel = url});
	view_via(h, r, j, url);
}

static void vlam_view(struct html *h, struct request *r)
{
	const struct vlam_page *out = r->out;
	const struct vlam_row *j = &out->waakvlam;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, j->id));

	ui_h1(h, arena_format(h->arena, "Waakvlam voor %s", kop_kort(h->arena, j)),
	      "Voor wie nu geen hulp wil. Wij blijven licht in contact, zonder te duwen.");
	if (burns(j))
		view_burning(h, r, j, url);
	else
		view_start(h, r, out, url);
	ui_link(h, url, "Terug naar de jongere");
}

/* ---- routes ---- */

#define DOEL "licht contact houden met wie nu geen hulp wil"

static const struct route routes[] = {
    {.method = GET,
     .path = PAD,
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Waakvlam",
     .doel = DOEL,
     .object = &object_vlam,
     .onderdelen = ONDERDEEL_NETWERK,
     .handle = vlam_handle,
     .view = vlam_view,
     .shape = &page_shape,
     .flags = ROUTE_REGISSEUR,
     .scenario = "waakvlam"},
    {.method = POST,
     .path = PAD,
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Op waakvlam zetten",
     .doel = DOEL,
     .object = &object_vlam,
     .onderdelen = ONDERDEEL_NETWERK,
     FIELDS(start_fields, struct start_in),
     .check = start_check,
     .handle = start_handle,
     .again = PAD,
     .flags = ROUTE_REGISSEUR,
     .scenario = "waakvlam"},
    {.method = POST,
     .path = LANGER,
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Waakvlam aan laten",
     .doel = DOEL,
     .object = &object_vlam,
     .onderdelen = ONDERDEEL_NETWERK,
     FIELDS(langer_fields, struct langer_in),
     .handle = langer_handle,
     .again = PAD,
     .flags = ROUTE_REGISSEUR,
     .scenario = "waakvlam"},
    {.method = POST,
     .path = VIA,
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Andere vertrouwenspersoon",
     .doel = DOEL,
     .object = &object_vlam,
     .onderdelen = ONDERDEEL_NETWERK,
     FIELDS(via_fields, struct via),
     .check = via_check,
     .handle = via_handle,
     .again = PAD,
     .flags = ROUTE_REGISSEUR,
     .scenario = "waakvlam"},
    {.method = POST,
     .path = PAD "/einde",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Waakvlam beëindigen",
     .doel = DOEL,
     .object = &object_vlam,
     .onderdelen = ONDERDEEL_NETWERK,
     .handle = eind_handle,
     .flags = ROUTE_REGISSEUR,
     .scenario = "waakvlam"},
};
PAGE(waakvlam, .room = "overleg", .routes = routes, .n_routes = COUNT(routes));
