#include "cmd/demo_verloop.h"

#include "base/buf.h"
#include "domain/signaal.h"
#include "store/jongere.h"

#include <string.h>

#define DAG_MS INT64_C(86400000)

struct datum verloop_dag(const struct verloop *v, int dag)
{
	if (dag == NIET)
		return DATUM_GEEN;
	return datum_plus(v->demo->vandaag, dag < 0 ? dag - v->j->eerder : dag);
}

struct datum workday(struct datum d)
{
	int weekday = datum_weekday(d);

	return weekday < 5 ? d : datum_plus(d, 4 - weekday);
}

const char *verloop_text(struct verloop *v, const char *text)
{
	const char *values[] = {
	    v->j->roepnaam, demo_bedrijf_naam(v->bedrijf ? v->bedrijf : v->j->bedrijf), v->j->werk};
	struct buf b = BUF_INIT(8000);
	const char *ret;

	if (!text)
		return NULL;
	for (; *text; text++) {
		const char *mark = strchr("@&#", *text);

		if (mark && values[mark - "@&#"])
			buf_text(&b, values[mark - "@&#"]);
		else
			buf_char(&b, *text);
	}
	ret = arena_text(v->a, b.data ? b.data : "");
	buf_free(&b);
	return ret;
}

static enum demo_mens verloop_wie(const struct verloop *v, enum demo_mens m)
{
	switch ((int)m) {
	case M_CASUS:
		return v->casusregisseur;
	case M_MENTOR:
		return v->j->school == O_BRUG ? M_JOKE : v->j->school == O_ROC ? M_SVEN : M_OLAF;
	case M_STAGE:
		return v->j->school == O_BRUG ? M_TIM : v->j->school == O_ROC ? M_SVEN : M_FATMA;
	default:
		return m;
	}
}

gebruiker_id verloop_mens(const struct verloop *v, enum demo_mens m)
{
	return v->demo->regio.mens[verloop_wie(v, m)];
}

int verloop_context(struct verloop *v, enum demo_mens wie, struct datum dag)
{
	enum demo_mens m = verloop_wie(v, wie);
	int64_t minutes = 8 * 60 + (v->nummer * 37) % 400;
	int64_t ms = dag.dag * DAG_MS + minutes * 60000;
	struct db_context c = {
	    .gebruiker = v->demo->regio.mens[m].nr,
	    .functie = v->demo->regio.functie[m].nr,
	    .organisatie = v->demo->regio.werkt_bij[m].nr,
	    .doel = "begeleiding",
	    .nu = {ms < v->demo->nu.ms ? ms : v->demo->nu.ms - 60000},
	    .vandaag = dag,
	};

	v->h = (struct handeling){v->db, v->a, {c.gebruiker}, c.nu, dag};
	return db_set_context(v->db, &c);
}
const char *verloop_telefoon(struct verloop *v)
{
	return arena_format(v->a, "06-0000%04d", 1000 + ++v->demo->telefoons);
}

int verloop_fase(struct verloop *v, int fase, const char *why)
{
	if (fase == CHOICE_NONE || fase == v->fase)
		return 0;
	v->fase = fase;
	return jongere_update_fase(&v->h, v->jongere, fase, v->dag, why);
}

struct datum verloop_next_contact(const struct verloop *v)
{
	const struct termijnen termijnen = termijnen_default();
	const struct dossier_feiten feiten = {
	    .fase = v->fase, .is_monitor = v->monitor, .waakvlam = v->waakvlam};

	return workday(datum_plus(v->dag, contact_ritme(&feiten, &termijnen)));
}
