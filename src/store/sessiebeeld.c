#include "store/sessiebeeld.h"

const char *const sessiebeeld_scores[SCORE_MOST] = {"1", "2", "3", "4", "5"};

static void find_norms(struct sessiebeeld *b)
{
	for (size_t i = 0; i < b->n_normen; i++) {
		const struct sessienorm_row *norm = &b->normen[i];
		enum normtoestand toestand = (enum normtoestand)norm->toestand;

		b->klaar += sessienorm_is_klaar(toestand);
		if (sessienorm_is_aan_de_beurt(toestand))
			b->nu = norm;
		if (!b->volgende && toestand == NORMTOESTAND_DICHT)
			b->volgende = norm;
	}
}

static void add_rij(struct sessiebeeld *b, const char *label, const int *list, size_t n)
{
	const struct scorespreiding s = scorespreiding_compute(list, n);

	if (!n)
		return;
	for (int i = 0; i < SCORE_MOST; i++)
		b->aantal[b->n_rijen * SCORE_MOST + (size_t)i] = s.aantal[i];
	b->rijen[b->n_rijen++] = label;
}

static void count_scores(struct sessiebeeld *b)
{
	int all[NORMANTWOORD_MAX], some[NORMANTWOORD_MAX];

	for (int domein = 1; domein <= SCAN_DOMEINEN; domein++) {
		size_t n = 0;

		for (size_t i = 0; i < b->n_antwoorden; i++)
			if (b->antwoorden[i].domein == domein)
				some[n++] = (int)b->antwoorden[i].score;
		add_rij(b, zeteldomein_label(domein), some, n);
	}
	for (size_t i = 0; i < b->n_antwoorden; i++)
		all[i] = (int)b->antwoorden[i].score;
	b->spreiding = scorespreiding_compute(all, b->n_antwoorden);
	add_rij(b, "Samen", all, b->n_antwoorden);
}

int sessiebeeld_load(struct db *db, struct arena *a, scan_id scan, struct sessiebeeld *ret)
{
	struct db_rows normen, zetels, antwoorden;
	scannorm_id nu;
	int rc = sessienorm_list(db, a, scan, &normen);

	*ret = (struct sessiebeeld){0};
	if (rc)
		return rc;
	ret->normen = normen.rows;
	ret->n_normen = normen.count;
	find_norms(ret);
	nu = ret->nu ? ret->nu->id : (scannorm_id){0};
	rc = sessiezetel_list(db, a, scan, nu, &zetels);
	rc = rc ? rc : normantwoord_list(db, a, nu, &antwoorden);
	if (rc)
		return rc;
	ret->zetels = zetels.rows;
	ret->n_zetels = zetels.count;
	for (size_t i = 0; i < zetels.count; i++)
		ret->geantwoord += ret->zetels[i].normantwoord_id != 0;
	ret->antwoorden = antwoorden.rows;
	ret->n_antwoorden = antwoorden.count;
	count_scores(ret);
	return 0;
}
