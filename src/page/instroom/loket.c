/*
 * One aanmelding, at the loket that answers it.
 *
 * What: who asks what, for whom; whether somebody of this name and birth date is known, and whom
 *       to call then; what was done with it. Neem op starts the dossier (dossier/aanmelding.c), the
 *       other answers are in loket_antwoord.c.
 * Who:  who answers at this loket (view aanmelding), by the legal task of the organisation, which
 *       the page shows.
 * Invariants: reading is logged, with the number of the aanmelding, though there is no dossier yet.
 *       That a dossier is closed is told to who has it in sight, and may open it again; others are
 *       told whom to call.
 * On purpose absent: a search among aanmeldingen.
 * Rows: F014-F017, F019-F025.
 */
#include "gate/page.h"
#include "part/bekend.h"

#include "store/aanmelding.h"
#include "store/jongere.h"

/* ---- the page ---- */

struct grondslag_row {
	const char *grondslag;
};
static const struct column grondslag_columns[] = {
    COLUMN(struct grondslag_row, grondslag, TEXT, "Waarom dit mag", 0),
};
QUERY(grondslag_find, "SELECT grondslag FROM organisatie WHERE id = $1");

/* Who is known, when he is in sight. */
struct gezien_row {
	jongere_id id;
};
static const struct column gezien_columns[] = {
    COLUMN_ID(struct gezien_row, id, jongere, JONGERE, NULL),
};
QUERY(gezien_find, "SELECT id FROM jongere WHERE id = $1");

struct loket_page {
	struct aanmelding_row aanmelding;
	struct list stappen;
	struct bekend_row bekend;
	struct grondslag_row grondslag;
	struct gezien_row gezien; /* of a closed dossier; 0: not in sight */
	bool is_bekend;
	int64_t vaker; /* other aanmeldingen of the same person here */
};
static const struct shape aanmelding_shape =
    SHAPE("Aanmelding", struct aanmelding_row, aanmelding_columns);
static const struct shape stap_shape =
    SHAPE("Aanmeldstap", struct aanmeldstap_row, aanmeldstap_columns);
static const struct shape_part loket_parts[] = {
    {"aanmelding", &aanmelding_shape, offsetof(struct loket_page, aanmelding), false},
    {"stappen", &stap_shape, offsetof(struct loket_page, stappen), true},
};
static const struct shape loket_shape = {.name = "AanmeldingBijLoket",
					 .size = sizeof(struct loket_page),
					 .parts = loket_parts,
					 .n_parts = COUNT(loket_parts)};

static int load_known(struct request *r, const struct aanmelding_row *a, struct loket_page *out)
{
	const struct personalia wie = {a->roepnaam, a->voorvoegsel, a->achternaam,
				       a->geboorte_datum, a->gemeente};
	uint8_t herken[32];
	int rc = bekend_find(r, &wie, &out->bekend);

	out->is_bekend = !rc;
	if (!rc && moment_set(out->bekend.gesloten_op))
		rc = request_row(r, &gezien_find, ARGS(out->bekend.id), gezien_columns,
				 &out->gezien);
	if (!datum_set(a->geboorte_datum) || (rc && rc != ERR_GEEN_RIJ))
		return rc == ERR_GEEN_RIJ ? 0 : rc;
	jongere_key(r->arena, &wie, herken);
	return aanmelding_count_same(r->db, a->id, herken, &out->vaker);
}

static int loket_handle(struct request *r)
{
	const struct aanmelding_row *a = r->object;
	struct loket_page *out = r->out;
	struct db_rows stappen;
	int rc = aanmeldstap_list(r->db, r->arena, a->id, &stappen);

	out->aanmelding = *a;
	out->stappen = list_of(&stappen);
	rc = rc ? rc
		: request_row(r, &grondslag_find, ARGS(r->wie.organisatie), grondslag_columns,
			      &out->grondslag);
	return rc || a->toestand != AANMELDSTAND_NIEUW ? rc : load_known(r, a, out);
}

static void view_hints(struct html *h, const struct loket_page *out)
{
	if (out->gezien.id.nr) {
		ui_alert(h, UI_WARNING, "Van deze jongere is er een gesloten dossier",
			 "Heropen het, met alles wat erin staat. Beantwoord de aanmelding daarna "
			 "met: de jongere is al in beeld.");
		ui_link(h, html_url(h, "/jongeren/%s/heropenen", TOKEN(h, out->gezien.id)),
			"Heropen het dossier");
	} else if (out->is_bekend)
		ui_alert(h, UI_WARNING, "Deze jongere is al in beeld",
			 arena_format(h->arena,
				      "Bekend bij %s. Bel eerst, en vertel wat hier staat.",
				      bekend_text(h->arena, &out->bekend)));
	if (out->vaker)
		ui_alert(h, UI_INFO, "Vaker aangemeld",
			 "Bij dit loket is nog een aanmelding met deze naam en geboortedatum.");
}

static void view_facts(struct html *h, const struct aanmelding_row *a)
{
	ui_facts_begin(h);
	ui_fact(h, "Waarover", aanmeldonderwerpen_text(h->arena, a->onderwerpen));
	ui_fact(h, "Geboren", html_datum(h, a->geboorte_datum));
	ui_fact(h, "Woonplaats of gemeente", a->gemeente);
	ui_fact_link(h, "Telefoon van de jongere", a->telefoon,
		     a->telefoon ? html_url(h, "tel:%s", a->telefoon) : NULL);
	ui_fact(h, "Wie meldt aan", choice_label(&kanalen, a->kanaal));
	if (a->melder_naam)
		ui_fact(h, "Naam van de melder", a->melder_naam);
	if (a->melder_telefoon)
		ui_fact_link(h, "Telefoon van de melder", a->melder_telefoon,
			     html_url(h, "tel:%s", a->melder_telefoon));
	ui_fact(h, "Hoe", choice_label(&aanmeldvormen, a->vorm));
	ui_fact(h, "Opgeschreven door", a->door ? a->door : "een bezoeker van de website");
	ui_fact(h, "Aangemeld", html_moment(h, a->op));
	ui_facts_end(h);
}

static void view_acts(struct html *h, struct request *r, const struct aanmelding_row *a)
{
	const char *url = html_url(h, "/aanmeldingen/%s", TOKEN(h, a->id));
	struct ui_action acts[] = {
	    {.label = "Neem op",
	     .url = arena_format(h->arena, "%s/opnemen", url),
	     .kind = UI_PRIMARY},
	    {.label = "Verwijs door", .url = arena_format(h->arena, "%s/doorverwijzen", url)},
	    {.label = "Neem niet op", .url = arena_format(h->arena, "%s/niet-opnemen", url)},
	};
	const struct ui_action again = {.label = "Heropen",
					.url = arena_format(h->arena, "%s/heropenen", url),
					.post = true,
					.versie = a->versie};

	if (a->toestand == AANMELDSTAND_NIEUW)
		ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
	else if (aanmeldstand_after(a->toestand, AANMELDSTAP_HEROPEN) != CHOICE_NONE)
		ui_actions(h, &again, 1);
}

static void view_stappen(struct html *h, const struct list *stappen)
{
	const struct aanmeldstap_row *rows = stappen->rows;

	if (!stappen->count)
		return;
	ui_section_begin(h, "stappen", "Wat ermee is gedaan");
	for (size_t i = 0; i < stappen->count; i++) {
		ui_card_begin(h, arena_format(h->arena, "%s op %s",
					      choice_label(&aanmeldstappen, rows[i].stap),
					      html_moment(h, rows[i].op)));
		ui_text(h, rows[i].tekst);
		ui_p(h, datum_set(rows[i].verteld_datum)
			    ? arena_format(h->arena, "Door %s. Verteld op %s.", rows[i].wie,
					   html_datum(h, rows[i].verteld_datum))
			    : arena_format(h->arena, "Door %s.", rows[i].wie));
		ui_card_end(h);
	}
	ui_section_end(h);
}

static const char *state_text(struct html *h, const struct request *r,
			      const struct aanmelding_row *a)
{
	if (a->toestand == AANMELDSTAND_NIEUW)
		return arena_format(h->arena, "%s. Antwoord voor %s.",
				    ui_due_text(h, a->uiterlijk_datum, r->vandaag),
				    html_datum(h, a->uiterlijk_datum));
	if (a->toestand == AANMELDSTAND_NIET_OPGENOMEN)
		return arena_format(h->arena, "Niet opgenomen: %s. Wordt bewaard tot en met %s.",
				    choice_label(&aanmeldredenen, a->reden),
				    html_datum(h, a->bewaar_tot_datum));
	return arena_format(h->arena, "%s. Wordt bewaard tot en met %s.",
			    choice_label(&aanmeldstanden, a->toestand),
			    html_datum(h, a->bewaar_tot_datum));
}

static void loket_view(struct html *h, struct request *r)
{
	const struct loket_page *out = r->out;
	const struct aanmelding_row *a = &out->aanmelding;

	ui_h1(h, kop_heel(h->arena, a), state_text(h, r, a));
	view_hints(h, out);
	ui_section_begin(h, "vraag", "De vraag");
	ui_text(h, a->vraag);
	ui_section_end(h);
	view_acts(h, r, a);
	view_facts(h, a);
	view_stappen(h, &out->stappen);
	ui_p(h, arena_format(h->arena,
			     "U mag dit lezen omdat uw organisatie deze taak heeft: %s. Dat u dit "
			     "las is vastgelegd.",
			     out->grondslag.grondslag));
	ui_link(h, "/aanmeldingen", "Alle aanmeldingen");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/aanmeldingen/:aanmelding",
     .recht = RECHT_AANMELDING_BEANTWOORDEN,
     .summary = "Aanmelding",
     .doel = "aanmeldingen beantwoorden",
     .object = &object_aanmelding,
     .handle = loket_handle,
     .view = loket_view,
     .shape = &loket_shape,
     .flags = ROUTE_ALWAYS_LOG,
     .scenario = "instroom"},
};
PAGE(loket, .room = "instroom", .routes = routes, .n_routes = COUNT(routes));
