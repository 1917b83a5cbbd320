#include "cmd/bevolking_zelfscan.h"

#include "cmd/bevolking_regio.h"
#include "cmd/bevolking_rij_agenda.h"
#include "domain/zelfscan.h"

#define STROOM_ZELFSCAN (UINT64_C(17) << 40)
#define JAREN 2
#define OPEN_DAGEN 28
#define STELLINGEN 36 /* as shipped in 0055: three of each factor */
#define DEELNEMERS 30 /* at most */
_Static_assert(STELLINGEN == 3 * FACTOR_COUNT, "three of each factor");

struct invulling {
	struct bevolking *b;
	struct toeval t;
	int jaren_her;
	bool is_open;
};

static int antwoorden_add(struct invulling *v, int64_t deelnemer, bool klaar)
{
	/* People of one organisation differ by person, and all by subject. */
	double mens = 0.8 * toeval_real(&v->t);
	int rc = 0;

	for (int i = 0; !rc && i < (klaar ? STELLINGEN : STELLINGEN / 3); i++) {
		double r = 1.3 + i / 3 % 4 * 0.5 + (JAREN - v->jaren_her) * 0.3 + mens +
			   1.5 * toeval_real(&v->t);
		const struct zelfscanantwoord_rij a = {
		    .id = bevolking_nummer(v->b, TABEL_ZELFSCANANTWOORD),
		    .deelnemer_id = deelnemer,
		    .stellingversie_id = i + 1,
		    .score = toeval_is(&v->t, 0.06) ? ZELFSCORE_WEET_NIET
			     : r > ZELFSCORE_HOOGST ? ZELFSCORE_HOOGST
						    : (int64_t)r};

		rc = bevolking_add(v->b, TABEL_ZELFSCANANTWOORD, &a, (struct daad){0});
	}
	return rc;
}

static int deelnemer_add(struct invulling *v, const struct zelfscan_rij *z, int64_t wie)
{
	bool klaar = toeval_is(&v->t, v->is_open ? 0.5 : 0.9);
	int32_t dagen = v->is_open ? OPEN_DAGEN / 2 - 1 : OPEN_DAGEN - 2;
	struct datum op =
	    datum_plus(moment_datum(z->op), 1 + (int32_t)toeval_below(&v->t, (uint64_t)dagen));
	const struct zelfscandeelnemer_rij d = {
	    .id = bevolking_nummer(v->b, TABEL_ZELFSCANDEELNEMER),
	    .zelfscan_id = z->id,
	    .gebruiker_id = {wie},
	    .klaar_op = klaar ? bevolking_moment(op, wie) : MOMENT_GEEN};
	int rc = bevolking_add(v->b, TABEL_ZELFSCANDEELNEMER, &d, (struct daad){0});

	return rc ? rc : antwoorden_add(v, d.id, klaar);
}

/* Of UWV's people in a municipality the scan is another. */
static bool works_at(const struct bevolking_maat *m, int casusregisseur, int gemeente)
{
	return bevolking_gemeente_of(m, casusregisseur) == gemeente &&
	       !bevolking_is_uwv(casusregisseur);
}

static int zelfscan_add(struct invulling *v, int gemeente, int first)
{
	const struct bevolking_maat *m = &v->b->maat;
	struct datum van =
	    datum_plus(m->vandaag, v->is_open ? -OPEN_DAGEN / 2 : -365 * v->jaren_her + gemeente);
	struct zelfscan_rij z = {
	    .id = {bevolking_nummer(v->b, TABEL_ZELFSCAN)},
	    .organisatie_id = {bevolking_gemeente_nr(gemeente)},
	    .gebruiker_id = {bevolking_casusregisseur(v->b, first)},
	    .op = bevolking_moment(van, gemeente),
	    .tot_datum = datum_plus(van, OPEN_DAGEN),
	    .gesloten_op =
		v->is_open ? MOMENT_GEEN : bevolking_moment(datum_plus(van, OPEN_DAGEN), gemeente)};
	int rc = bevolking_add(v->b, TABEL_ZELFSCAN, &z,
			       (struct daad){.op = z.op, .gebruiker = z.gebruiker_id.nr});

	for (int i = first, n = 0; !rc && i < m->casusregisseurs && n < DEELNEMERS; i++)
		if (works_at(m, i, gemeente) && toeval_is(&v->t, 0.8)) {
			n++;
			rc = deelnemer_add(v, &z, bevolking_casusregisseur(v->b, i));
		}
	return rc;
}

/* One municipality in three asks again just now. */
static int gemeente_create(struct invulling *v, int gemeente)
{
	const struct bevolking_maat *m = &v->b->maat;
	int first = 0, rc = 0;

	while (first < m->casusregisseurs && !works_at(m, first, gemeente))
		first++;
	if (first == m->casusregisseurs)
		return 0;
	for (v->jaren_her = JAREN; !rc && v->jaren_her >= 0; v->jaren_her--) {
		v->is_open = v->jaren_her == 0;
		if (!v->is_open || gemeente % 3 == 0)
			rc = zelfscan_add(v, gemeente, first);
	}
	return rc;
}

int bevolking_zelfscans_create(struct bevolking *b)
{
	struct invulling v = {.b = b};
	int rc = 0;

	toeval_begin(&v.t, b->maat.seed, STROOM_ZELFSCAN);
	for (int i = 0; !rc && i < b->maat.gemeenten; i++)
		rc = gemeente_create(&v, i);
	return rc;
}
