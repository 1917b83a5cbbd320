#include "part/kern.h"

#include "domain/netwerk.h"
#include "part/kaart.h"

static bool is_same(const struct kernlid_row *a, const struct kernlid_row *b)
{
	return a->gebruiker_id.nr == b->gebruiker_id.nr &&
	       a->contactpunt_id.nr == b->contactpunt_id.nr;
}

/* Whether an earlier line is of the same person, in the same domain when one is asked for. */
static bool is_again(const struct kernlid_row *rows, size_t i, bool in_domein)
{
	for (size_t k = 0; k < i; k++)
		if (is_same(&rows[k], &rows[i]) &&
		    (!in_domein || organisatiesoort_zeteldomein(rows[k].soort) ==
				       organisatiesoort_zeteldomein(rows[i].soort)))
			return true;
	return false;
}

int kern_load(struct request *r, regio_id regio, struct kern *ret)
{
	const struct kernlid_row *rows;
	struct db_rows leden = {0};
	int rc = 0;

	*ret = (struct kern){.regio = regio};
	if (!regio.nr)
		rc = regio_find_of(r->db, r->wie.organisatie, &ret->regio);
	if (!rc && ret->regio.nr)
		rc = kernlid_list(r->db, r->arena, ret->regio, &leden);
	if (rc)
		return rc;
	ret->leden = list_of(&leden);
	rows = leden.rows;
	for (size_t i = 0; i < leden.count; i++) {
		ret->heeft[organisatiesoort_zeteldomein(rows[i].soort)] = true;
		ret->mensen += !is_again(rows, i, false);
	}
	return 0;
}

const char *kern_text(struct arena *a, const struct kern *kern)
{
	const char *text =
	    arena_format(a, "%zu %s", kern->mensen, kern->mensen == 1 ? "persoon" : "mensen");
	const char *before = ". Nog niemand voor ";

	for (int i = 0; i < SCAN_DOMEINEN; i++)
		if (!kern->heeft[i]) {
			text = arena_format(a, "%s%s%s", text, before,
					    choice_label(&zeteldomeinen, i));
			before = ", ";
		}
	return arena_format(a, "%s.", text);
}

static void view_domein(struct html *h, const struct kern *kern, int domein)
{
	const struct kernlid_row *rows = kern->leden.rows;

	ui_fact_begin(h, choice_label(&zeteldomeinen, domein));
	if (!kern->heeft[domein])
		ui_badge(h, UI_WARNING, "Nog niemand");
	for (size_t i = 0; i < kern->leden.count; i++) {
		if (organisatiesoort_zeteldomein(rows[i].soort) != domein ||
		    is_again(rows, i, true))
			continue;
		ui_line(h, NULL, kaart_url_of(h, rows[i].gebruiker_id, rows[i].contactpunt_id),
			rows[i].naam, arena_format(h->arena, ", %s", rows[i].organisatie));
	}
	ui_fact_end(h);
}

void kern_view(struct html *h, const struct kern *kern)
{
	ui_facts_begin(h);
	for (int i = 0; i < SCAN_DOMEINEN; i++)
		view_domein(h, kern, i);
	ui_facts_end(h);
}
