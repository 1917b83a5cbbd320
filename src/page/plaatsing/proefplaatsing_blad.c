/*
 * The agreement of a trial placement on one sheet, to read together and to sign.
 *
 * Who: whoever has the part "werk" in sight. Invariant: the employer reads nothing of benefit or
 * support here: goals, tasks, hours, who helps. What nobody agreed on is not signed: without a last
 * day there is no sheet. Rows: F206, F224; peers 79.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "store/jongere.h"
#include "store/proefplaatsing.h"

static int blad_handle(struct request *r)
{
	struct proefplaatsing *p = arena_alloc(r->arena, sizeof(*p));

	r->prepared = p;
	return proefplaatsing_load(r->db, r->arena, r->object, r->vandaag, p);
}

static void view_afspraken(struct html *h, const struct proefplaatsing_row *p)
{
	ui_facts_begin(h);
	ui_fact(h, "Wie", kop_heel(h->arena, p));
	ui_fact(h, "Waar", p->werkgever);
	ui_fact(h, "Wat", p->functie);
	ui_fact(h, "Van", html_datum(h, p->van_datum));
	ui_fact(h, "Tot en met", html_datum(h, p->verwacht_eind_datum));
	ui_fact(h, "Uren per week", tekst_getal(h->arena, p->uren));
	ui_fact(h, "Wat wij proberen", p->doelen);
	ui_fact(h, "Taken", p->taken);
	ui_fact(h, "Begeleider op het werk", p->begeleider);
	ui_facts_end(h);
	ui_p(h, "Dit is een proef zonder loon. Past het niet, dan mag iedereen stoppen. Aan het "
		"eind kijken wij samen hoe het ging. De jongere zegt of dat klopt.");
}

static void view_tekenen(struct html *h, const struct proefplaatsing *p)
{
	ui_section_begin(h, "tekenen", "Handtekeningen");
	ui_facts_begin(h);
	for (int who = TEKENAAR_JONGERE; who <= TEKENAAR_OUDER; who++) {
		const struct handtekening_row *s = handtekening_find(p, WAARVOOR_OVEREENKOMST, who);

		if (s)
			ui_fact(h, choice_label(&tekenaars, who),
				arena_format(h->arena, "%s, %s (%s)", s->naam,
					     html_datum(h, s->datum),
					     choice_label(&tekenwijzen, s->wijze)));
		else if (p->ontbreken & 1U << who)
			ui_fact(h, choice_label(&tekenaars, who),
				"Naam, datum en handtekening: ______________________________");
	}
	ui_facts_end(h);
	ui_section_end(h);
}

static void blad_view(struct html *h, struct request *r)
{
	const struct proefplaatsing *p = r->prepared;

	ui_h1(h, "Afspraken voor een proefplaatsing", NULL);
	if (p->toestand == CHOICE_NONE) {
		ui_p(h, "Er is nog geen overeenkomst.");
	} else if (!datum_set(p->row->verwacht_eind_datum)) {
		ui_p(h, PROEF_ZONDER_EINDE);
	} else {
		view_afspraken(h, p->row);
		view_tekenen(h, p);
	}
	ui_buttons_begin(h);
	ui_print_button(h);
	ui_button_link(h, UI_SUBTLE,
		       html_url(h, "/plaatsingen/%s/proefplaatsing", TOKEN(h, p->row->id)),
		       "Terug naar de proefplaatsing");
	ui_buttons_end(h);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/proefplaatsing/blad",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Overeenkomst van een proefplaatsing om te printen",
     .doel = "begeleiding naar werk",
     .object = &object_proefplaatsing,
     .onderdelen = ONDERDEEL_WERK,
     .handle = blad_handle,
     .view = blad_view,
     .flags = ROUTE_PRINT | ROUTE_NO_API,
     .scenario = "proefplaatsing"},
};
PAGE(proefplaatsing_blad, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
