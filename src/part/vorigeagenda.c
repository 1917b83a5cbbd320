#include "part/vorigeagenda.h"

int vorigeagenda_load(struct request *r, scan_id vorige, struct vorigeagenda *ret)
{
	int rc;

	*ret = (struct vorigeagenda){0};
	if (!vorige.nr)
		return 0;
	rc = db_row(r->db, r->arena, object_verbeteragenda.query, ARGS(vorige),
		    verbeteragenda_columns, VERBETERAGENDA_COLUMNS, &ret->agenda);
	if (rc == ERR_GEEN_RIJ || (!rc && !moment_set(ret->agenda.vastgesteld_op))) {
		ret->agenda.id.nr = 0;
		return 0;
	}
	return rc ? rc : verbeteractie_list(r->db, r->arena, vorige, &ret->acties);
}

static size_t count_stand(const struct vorigeagenda *v, int stand)
{
	const struct verbeteractie_row *rows = v->acties.rows;
	size_t n = 0;

	for (size_t i = 0; i < v->acties.count; i++)
		n += rows[i].verbeterstand == stand;
	return n;
}

static void view_lopend(struct html *h, const struct vorigeagenda *v)
{
	const struct verbeteractie_row *rows = v->acties.rows;

	ui_details_begin(h, "Wat loopt er nog?");
	ui_list_begin(h);
	for (size_t i = 0; i < v->acties.count; i++)
		if (verbeterstand_runs(rows[i].verbeterstand))
			ui_item(
			    h, &(struct ui_item){
				   .title = rows[i].wat,
				   .url = html_url(h, "/verbeteracties/%s", TOKEN(h, rows[i].id)),
				   .text = rows[i].trekker,
				   .badge = choice_label(&verbeterstanden, rows[i].verbeterstand)});
	ui_list_end(h);
	ui_details_end(h);
}

void vorigeagenda_view(struct html *h, const struct vorigeagenda *v)
{
	const size_t klaar = count_stand(v, VERBETERSTAND_KLAAR),
		     gestopt = count_stand(v, VERBETERSTAND_GESTOPT), n = v->acties.count - gestopt;

	if (!v->agenda.id.nr)
		return;
	ui_section_begin(h, "vorige",
			 arena_format(h->arena, "Dit is in %d afgesproken", (int)v->agenda.jaar));
	if (n)
		ui_progress(h, (int64_t)klaar, (int64_t)n,
			    arena_format(h->arena, "%zu van de %zu acties klaar", klaar, n));
	if (n > klaar)
		view_lopend(h, v);
	ui_link(h, html_url(h, "/verbeteragenda/%s", TOKEN(h, v->agenda.scan_id)),
		arena_format(h->arena, "Naar de Verbeteragenda van %d", (int)v->agenda.jaar));
	ui_section_end(h);
}
