#include "part/artikelband.h"

#include "base/handleiding.h"
#include "domain/factor.h"
#include "domain/regeling.h"

static const struct handleiding *topic_of(struct html *h, const char *scherm)
{
	return handleiding_find_page(arena_format(h->arena, "page/%s.c", scherm));
}

const char *artikelband_label(struct html *h, const struct band *band)
{
	const struct handleiding *topic;

	switch ((enum bandsoort)band->soort) {
	case BANDSOORT_FACTOR:
		return choice_label(&factoren, band->index);
	case BANDSOORT_NORM:
		return arena_format(h->arena, "Norm %d", band->index);
	case BANDSOORT_REGELING:
		return choice_label(&regeling_keuzes, band->index);
	case BANDSOORT_SCHERM:
		topic = topic_of(h, band->scherm);
		return topic ? topic->titel : NULL;
	case BANDSOORT_LEZER:
		return choice_label(&lezersgroepen, band->index);
	}
	return NULL;
}

const char *artikelband_url(struct html *h, const struct band *band)
{
	const struct handleiding *topic;

	switch ((enum bandsoort)band->soort) {
	case BANDSOORT_FACTOR:
		return html_url(h, "/kennis?bij=factor/%d",
				factor_nummer((enum factor)band->index));
	case BANDSOORT_NORM:
		return html_url(h, "/kennis?bij=norm/%d", band->index);
	case BANDSOORT_REGELING:
		return html_url(h, "/kennis?bij=regeling/%s",
				choice_code(&regeling_keuzes, band->index));
	case BANDSOORT_SCHERM:
		topic = topic_of(h, band->scherm);
		return topic ? html_url(h, "/handleiding?onderwerp=%s", topic->naam) : NULL;
	case BANDSOORT_LEZER:
		return html_url(h, "/voor-%s", choice_code(&lezersgroepen, band->index));
	}
	return NULL;
}
