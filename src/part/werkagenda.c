#include "part/werkagenda.h"

#include "gate/gate.h"

#include <string.h>

static int rijen_load(struct request *r, struct telling_rijen *ret)
{
	struct telling_stand stand;
	int rc = telling_stand_load(r->db, r->arena, &stand);

	return rc ? rc : telling_rijen_load(gate_telling(r), r->db, r->arena, &stand, ret);
}

static bool any_figure(const struct agendaregel_row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (rows[i].agendacijfer != CHOICE_NONE)
			return true;
	return false;
}

int werkagenda_tell_now(struct request *r, struct agendaregel_row *rows, size_t n)
{
	struct telling_rijen rijen = {0};
	bool may = request_may_open(r, "/sturing");
	int rc = may && any_figure(rows, n) ? rijen_load(r, &rijen) : 0;

	for (size_t i = 0; !rc && i < n; i++) {
		rows[i].nu_waarde = agendacijfer_compute(&rijen, rows[i].agendacijfer);
		if (!may)
			rows[i].begin_waarde = NAN;
	}
	return rc;
}

int werkagenda_cijfer_now(struct request *r, int cijfer, double *ret)
{
	struct telling_rijen rijen = {0};
	int rc = cijfer == CHOICE_NONE ? 0 : rijen_load(r, &rijen);

	*ret = agendacijfer_compute(&rijen, cijfer);
	return rc;
}

/* ---- drawing ---- */

const char *factor_kop(struct html *h, int factor)
{
	return arena_format(h->arena, "%d. %s", factor_nummer((enum factor)factor),
			    choice_label(&factoren, factor));
}

static const char *waarde_text(struct html *h, double waarde)
{
	return isnan(waarde) ? "niet te zien" : arena_format(h->arena, "%.0f%%", waarde * 100);
}

static const char *joined(struct html *h, const char *text, const char *more)
{
	return text ? arena_format(h->arena, "%s %s", text, more) : more;
}

const char *werkagenda_monitoring(struct html *h, const struct agendaregel_row *r)
{
	const char *text = r->meet_tekst;

	if (r->agendacijfer != CHOICE_NONE)
		text = joined(h, text,
			      arena_format(h->arena, "%s: %s bij het begin (%s), %s nu.",
					   choice_label(&agendacijfers, r->agendacijfer),
					   waarde_text(h, r->begin_waarde),
					   html_datum(h, r->begin_datum),
					   waarde_text(h, r->nu_waarde)));
	if (datum_set(r->meet_datum))
		text = joined(h, text,
			      arena_format(h->arena, "Kijk op %s.", html_datum(h, r->meet_datum)));
	return text;
}

static enum ui_tone stand_tone(int stand)
{
	return stand == AGENDASTAND_KLAAR   ? UI_OK
	       : stand == AGENDASTAND_BEZIG ? UI_INFO
					    : UI_NEUTRAL;
}

static void write_stand(struct html *h, const struct agendaregel_row *regel, struct datum vandaag)
{
	const struct agendadagen dagen = agendaregel_dagen(regel);

	if (agendaregel_is_nu(&dagen, vandaag))
		ui_badge(h, UI_WARNING, "Nu aan de beurt");
	else
		ui_badge(h, stand_tone(regel->agendastand),
			 choice_label(&agendastanden, regel->agendastand));
}

static bool write_cell(struct html *h, const struct column *column, const void *row, void *arg)
{
	const struct agendaregel_row *regel = row;
	const struct request *r = arg;
	const char *text = NULL;

	if (strcmp(column->name, "agendastand") == 0) {
		write_stand(h, regel, r->vandaag);
		return true;
	}
	if (strcmp(column->name, "meet_tekst") == 0)
		text = werkagenda_monitoring(h, regel);
	else if (strcmp(column->name, "wie") == 0 && regel->collega)
		text = regel->wie ? arena_format(h->arena, "%s (%s)", regel->wie, regel->collega)
				  : regel->collega;
	else
		return false;
	html(h, "%s", text ? text : "");
	return true;
}

void werkagenda_view_regels(struct html *h, struct request *r, const struct agendaregel_row *rows,
			    size_t n)
{
	const char *form =
	    n ? html_url(h, "/agendaregels/%s/wijzigen", TOKEN(h, rows[0].id)) : NULL;

	ui_table(h, ROW_SET(agendaregel_columns, rows, n),
		 &(struct ui_table){
		     .one = "regel",
		     .many = "regels",
		     .a3 = true,
		     .link = "vraag",
		     .link_id = "id",
		     .link_prefix = "/agendaregels/",
		     .link_suffix = form && request_may_open(r, form) ? "/wijzigen" : NULL,
		     .hide = "factor collega agendacijfer begin_waarde begin_datum nu_waarde "
			     "meet_datum gekeken_datum bewijs",
		     .phone = "wie wanneer_datum: agendastand",
		     .cell = write_cell,
		     .arg = r,
		 });
}
