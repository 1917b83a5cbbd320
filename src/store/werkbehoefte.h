/*
 * What a young person needs at work, and what of it may be told. Functions that write run inside a
 * write transaction in which the dossier was loaded with the right to change it. F038-F039.
 */
#ifndef STORE_WERKBEHOEFTE_H
#define STORE_WERKBEHOEFTE_H

#include "db/db.h"
#include "domain/werkbehoefte.h"
#include "store/jongere_wijzig.h"

struct werkbehoefte_row {
	jongere_id jongere_id;
	int behoefte;
	int belang;
	const char *toelichting;
	int bron; /* enum bevinding_bron */
	struct datum datum;
	const char *door;
};
#define WERKBEHOEFTE_COLUMNS 7
extern const struct column werkbehoefte_columns[WERKBEHOEFTE_COLUMNS];

/* What may be told; when nobody talked about it `datum` is not set. */
struct werkvertelling_row {
	jongere_id jongere_id;
	int64_t behoeften; /* bits of werkbehoeften */
	const char *tekst;
	struct datum datum;
	const char *door;
};
#define WERKVERTELLING_COLUMNS 5
extern const struct column werkvertelling_columns[WERKVERTELLING_COLUMNS];

#define WERKBEHOEFTE_MAX 400
/* What holds: which of `rows`, all answers, the newest first. */
struct werkbeeld {
	struct db_rows rows;
	struct werkbehoeften_nu nu;
	uint32_t nodig; /* a must or a wish, as bits */
	struct werkvertelling_row vertelling;
};
MUST_USE int werkbeeld_load(struct db *db, struct arena *a, jongere_id jongere,
			    struct werkbeeld *ret);
/* The answer of a need that holds, or NULL. */
const struct werkbehoefte_row *werkbeeld_answer(const struct werkbeeld *beeld, int behoefte);
/* The one that says that nothing is needed, or NULL. */
const struct werkbehoefte_row *werkbeeld_nothing(const struct werkbeeld *beeld);

/* What may be told today, in those words; NULL: nothing, or something of it is not needed now. */
const char *werkbeeld_told(const struct werkbeeld *beeld);

struct werkbehoefte_nieuw {
	int belang[WERKBEHOEFTEN]; /* CHOICE_NONE: not answered now */
	bool is_geen;              /* nothing is needed; then nothing is answered */
	const char *toelichting;
	int bron;
	struct datum datum;
};
/* Whether it says anything that does not stand yet; that nothing is needed may be said again. */
bool werkbehoefte_is_news(const struct werkbeeld *beeld, const struct werkbehoefte_nieuw *nieuw);
/* Only what is answered otherwise than it stands gets this source and day. */
MUST_USE int werkbehoefte_update(const struct handeling *h, jongere_id jongere,
				 const struct werkbeeld *beeld,
				 const struct werkbehoefte_nieuw *nieuw);
/* What may be told from here on; 0: nothing, and then without a text. */
MUST_USE int werkvertelling_create(const struct handeling *h, jongere_id jongere,
				   uint32_t behoeften, const char *tekst, struct datum datum);

#endif
