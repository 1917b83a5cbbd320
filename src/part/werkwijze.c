#include "part/werkwijze.h"

#include "domain/termijn.h"

struct werkwijze_wacht werkwijze_wacht_count(struct request *r, const struct uitvoerder_row *wie,
					     const struct db_rows *rows)
{
	int houdbaar = request_termijnen(r)->werkwijze_houdbaar;
	struct werkwijze_wacht wacht = {0};

	for (int punt = 0; punt < VERGELIJKPUNT_COUNT; punt++) {
		const struct werkwijze_row *w = werkwijze_find(rows, wie->id, punt, r->vandaag);

		if (!vergelijkpunt_geldt((enum vergelijkpunt)punt, wie->soort))
			continue;
		if (!w)
			wacht.onbekend++;
		else if (werkwijze_row_stand(w, rows, houdbaar, r->vandaag) ==
			 WERKWIJZESTAND_BEVESTIGEN)
			wacht.bevestigen++;
	}
	return wacht;
}

int werkwijze_wacht_load(struct request *r, struct werkwijze_wacht *ret)
{
	struct uitvoerder_row wie;
	struct db_rows rows;
	int rc;

	*ret = (struct werkwijze_wacht){0};
	if (!request_may_open(r, "/werkwijzen"))
		return 0;
	rc = uitvoerder_find_own(r->db, r->arena, &wie);
	if (rc == ERR_GEEN_RIJ)
		return 0;
	rc = rc ? rc : werkwijze_list(r->db, r->arena, r->vandaag, &rows);
	if (!rc)
		*ret = werkwijze_wacht_count(r, &wie, &rows);
	return rc;
}

void werkwijze_wacht_view(struct html *h, const struct werkwijze_wacht *wacht)
{
	if (wacht->bevestigen)
		ui_alert(h, UI_WARNING, "Klopt dit nog?",
			 arena_format(h->arena,
				      "Van %d %s is lang niet gezegd of u die nog zo uitvoert.",
				      wacht->bevestigen,
				      wacht->bevestigen == 1 ? "regeling" : "regelingen"));
	else if (wacht->onbekend)
		ui_alert(h, UI_INFO, "Hoe voert u regelingen uit?",
			 arena_format(h->arena, "Van %d %s weet de regio het nog niet.",
				      wacht->onbekend, wacht->onbekend == 1 ? "punt" : "punten"));
	else
		return;
	ui_link(h, "/werkwijzen", "Leg vast hoe u regelingen uitvoert");
}

static const char *period(struct html *h, const struct werkwijze_row *w)
{
	const char *van = html_datum(h, w->van_datum);

	return datum_set(w->tot_datum)
		   ? arena_format(h->arena, "%s tot en met %s", van, html_datum(h, w->tot_datum))
		   : arena_format(h->arena, "%s, tot er iets nieuws is", van);
}

void werkwijze_facts_view(struct html *h, const struct werkwijze_row *w)
{
	ui_facts_begin(h);
	if (w->tekst)
		ui_fact(h, w->wijze == WIJZE_ANDERS ? "Wat anders is" : "Hoe", w->tekst);
	ui_fact(h, "Vanaf", period(h, w));
	if (w->bron)
		ui_fact(h, "Bron", w->bron);
	if (w->contact)
		ui_fact(h, "Vragen aan", w->contact);
	ui_fact(h, "Bevestigd",
		arena_format(h->arena, "%s, door %s", html_datum(h, moment_datum(w->bevestigd_op)),
			     w->bevestigd_door));
	ui_facts_end(h);
}
