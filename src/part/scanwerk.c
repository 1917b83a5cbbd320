#include "part/scanwerk.h"

#include "part/werk.h"

#include <string.h>

int scanwerk_wacht_load(struct request *r, struct scanwerklijst *ret)
{
	*ret = (struct scanwerklijst){0};
	return werk_may_do(r) ? 0 : scanwerk_load(r->db, r->arena, r->vandaag, ret);
}

/* "Hoe gaat het met uw actie? Op …" */
static const char *regel_text(struct html *h, const struct scanwerk *w)
{
	const char *label = signaalsoorten[w->signaal.soort].label;

	return arena_format(h->arena, "%s%s %s", label, strchr(label, '?') ? "" : ".",
			    w->signaal.waarom);
}

const char *scanonderwerp_url(struct html *h, const struct scanonderwerp *over)
{
	if (over->verbeteractie.nr)
		return html_url(h, "/verbeteracties/%s", TOKEN(h, over->verbeteractie));
	if (over->zelfscan.nr)
		return html_url(h, "/zelfscan/%s", TOKEN(h, over->zelfscan));
	if (over->scanovername.nr)
		return html_url(h, "/scanovernames/%s", TOKEN(h, over->scanovername));
	if (over->zonder.nr)
		return html_url(h, "/scans/%s/overnemen", TOKEN(h, over->zonder));
	if (over->zetel.nr)
		return over->zetel_zit_voor
			   ? html_url(h, "/zetels/%s", TOKEN(h, over->zetel))
			   : html_url(h, "/zetels/%s/vervangen", TOKEN(h, over->zetel));
	if (over->formulering.nr)
		return html_url(h, "/formuleringen/%s", TOKEN(h, over->formulering));
	return NULL;
}

static void view_regel(struct html *h, struct request *r, const struct scanwerk *w)
{
	const struct signaalsoort_info *info = &signaalsoorten[w->signaal.soort];

	ui_item(h, &(struct ui_item){.title = w->wat ? w->wat : info->label,
				     .url = scanonderwerp_url(h, &w->over),
				     .text = w->wat ? regel_text(h, w) : w->signaal.waarom,
				     .badge = ui_due_text(h, w->signaal.uiterlijk, r->vandaag),
				     .tone = ui_due_tone(w->signaal.uiterlijk, r->vandaag)});
}

/* Of many the first are there at once, also on a phone. */
#define FIRST 3

static void view_regels(struct html *h, struct request *r, const struct scanwerk *list, size_t n)
{
	ui_list_begin(h);
	for (size_t i = 0; i < n; i++)
		view_regel(h, r, &list[i]);
	ui_list_end(h);
}

void scanwerk_wacht_view(struct html *h, struct request *r, const struct scanwerklijst *wacht)
{
	size_t first = wacht->count > FIRST + 1 ? FIRST : wacht->count;

	if (!wacht->count)
		return;
	ui_section_begin(h, "wacht-op-u", "Dit wacht op u");
	view_regels(h, r, wacht->list, first);
	if (first < wacht->count) {
		ui_details_phone_begin(
		    h, arena_format(h->arena, "Nog %zu regels", wacht->count - first));
		view_regels(h, r, wacht->list + first, wacht->count - first);
		ui_details_end(h);
	}
	ui_section_end(h);
}
