/*
 * What was agreed for the start, on one sheet in plain words, for both at work.
 *
 * Who: whoever has the part "werk" in sight. Invariant: nothing of benefit, health or support stands
 * on it; of what helps at work only what may be told, and only when the young person said to whom
 * and the employer knows.
 * Rows: F205-F206.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/plaatsing.h"
#include "domain/plan.h"
#include "store/ingroei.h"
#include "store/jongere.h"
#include "store/startlijst.h"

struct blad {
	struct db_rows punten;
	struct startafspraak_row afspraak;
	struct ingroeibeeld ingroei;
	const char *vertelling; /* NULL: nothing */
};

static int blad_handle(struct request *r)
{
	const struct start_kop *p = r->object;
	struct blad *b = arena_alloc(r->arena, sizeof(*b));
	int rc = startpunt_list(r->db, r->arena, p->id, &b->punten);

	rc = rc ? rc : startafspraak_load(r->db, r->arena, p->id, &b->afspraak);
	rc = rc ? rc : ingroeibeeld_load(r->db, r->arena, p->id, &b->ingroei);
	rc = rc ? rc : startafspraak_told(r->db, r->arena, p, &b->afspraak, &b->vertelling);
	r->prepared = b;
	return rc;
}

static void view_uren(struct html *h, const struct start_kop *p, const struct ingroeibeeld *b)
{
	const struct ingroeistap_row *rows = b->stappen.rows;

	if (!b->komt) {
		ui_fact(h, "Uren per week", tekst_getal(h->arena, p->uren));
		return;
	}
	for (size_t i = 0; i < b->stappen.count; i++)
		if (&rows[i] == b->nu || rows[i].toestand == PLANSTAND_OPEN)
			ui_fact(
			    h, arena_format(h->arena, "Vanaf %s", html_datum(h, rows[i].van_datum)),
			    arena_format(h->arena, "%s uur per week",
					 tekst_getal(h->arena, rows[i].uren)));
}

static void view_punten(struct html *h, const struct db_rows *punten)
{
	const struct startpunt_row *rows = punten->rows;

	for (size_t i = 0; i < punten->count; i++)
		if (startonderwerp_is_op_blad(rows[i].startonderwerp) &&
		    rows[i].toestand == PLANSTAND_KLAAR)
			ui_fact(h, choice_label(&startonderwerpen, rows[i].startonderwerp),
				rows[i].tekst);
}

static void view_verwachtingen(struct html *h, const struct start_kop *p, const struct blad *b)
{
	if (!b->afspraak.verwachting_jongere && !b->afspraak.verwachting_werkgever &&
	    !b->vertelling)
		return;
	ui_section_begin(h, "verwachtingen", "Wat verwachten wij van elkaar?");
	ui_facts_begin(h);
	if (b->afspraak.verwachting_jongere)
		ui_fact(h, arena_format(h->arena, "%s verwacht", p->roepnaam),
			b->afspraak.verwachting_jongere);
	if (b->afspraak.verwachting_werkgever)
		ui_fact(h, arena_format(h->arena, "%s verwacht", p->werkgever),
			b->afspraak.verwachting_werkgever);
	if (b->vertelling)
		ui_fact(h, "Dit helpt op het werk", b->vertelling);
	if (b->vertelling)
		ui_fact(h, "Wie dit mag weten",
			choices_text(h->arena, &vertelkringen, (uint32_t)b->afspraak.vertelkring));
	ui_facts_end(h);
	ui_section_end(h);
}

static void blad_view(struct html *h, struct request *r)
{
	const struct start_kop *p = r->object;
	const struct blad *b = r->prepared;

	ui_h1(h, arena_format(h->arena, "Afspraken voor de start van %s", p->roepnaam), NULL);
	if (!weet_werkgever_may_ask(p->weet_werkgever))
		ui_alert(h, UI_WARNING, "Dit blad is alleen voor de jongere",
			 "De werkgever weet niet dat er begeleiding is.");
	ui_facts_begin(h);
	ui_fact(h, "Wie", kop_heel(h->arena, p));
	ui_fact(h, "Waar", p->werkgever);
	ui_fact(h, "Wat", p->functie);
	ui_fact(h, "Eerste dag", html_datum(h, p->van_datum));
	view_uren(h, p, &b->ingroei);
	view_punten(h, &b->punten);
	ui_facts_end(h);
	view_verwachtingen(h, p, b);
	ui_section_begin(h, "bellen", "Vragen, of gaat het niet goed? Bel gerust.");
	ui_people_begin(h);
	ui_person(h, &(struct ui_person){.naam = p->nazorg_door, .telefoon = p->nazorg_telefoon});
	ui_people_end(h);
	ui_p(h, "Past het werk toch niet? Dan zoeken wij samen iets anders. Dat is niet mislukt.");
	ui_section_end(h);
	ui_buttons_begin(h);
	ui_print_button(h);
	ui_button_link(h, UI_SUBTLE, html_url(h, "/plaatsingen/%s/startlijst", TOKEN(h, p->id)),
		       "Terug naar de startlijst");
	ui_buttons_end(h);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/startlijst/blad",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Afspraken voor de start om te printen",
     .doel = "begeleiding naar werk",
     .object = &object_startplek,
     .onderdelen = ONDERDEEL_WERK,
     .handle = blad_handle,
     .view = blad_view,
     .flags = ROUTE_PRINT | ROUTE_NO_API,
     .scenario = "startlijst"},
};
PAGE(startblad, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
