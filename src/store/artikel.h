/*
 * The kennisbank as it is read by everybody: what is published, found by words and by what it is
 * tied to, and how a law stood on a day (F363-F370). Writing it is store/redactie.
 */
#ifndef STORE_ARTIKEL_H
#define STORE_ARTIKEL_H

#include "db/object.h"
#include "domain/artikel.h"

/* As a line in a list. */
struct artikel_regel {
	artikel_id id;
	const char *naam;
	int artikelsoort;
	const char *titel;
	const char *samenvatting;
	const char *regio; /* of a praktijk, or NULL */
	struct datum geldig_tot_datum;
	struct moment gepubliceerd_op;
	int64_t kop; /* where it was found (enum artikelkop); without words 0 */
};
#define ARTIKEL_REGEL_COLUMNS 9
extern const struct column artikel_regel_columns[ARTIKEL_REGEL_COLUMNS];

/* What is asked for; "" asks for nothing. */
struct artikel_vraag {
	const char *woorden; /* as they were typed */
	const char *soort;   /* code of artikelsoorten */
	const char *band;    /* "factor/7" */
	struct moment na_op; /* only those before this one; MOMENT_GEEN: from the newest */
	int64_t na_id;
};
/* Where the longest of the words stands, or that they are the title, also as one word or more
 * ("proef plaatsing"). */
enum artikelkop { ARTIKELKOP_TEKST, ARTIKELKOP_SAMENVATTING, ARTIKELKOP_TITEL, ARTIKELKOP_GELIJK };
/*
 * Those with all of the words, or words that begin so: the highest artikelkop first, at most
 * ARTIKEL_MAX; more is ERR_TE_GROOT, so `limit` is one more than is shown. Without words the newest
 * first.
 */
#define ARTIKEL_MAX 51
MUST_USE int artikel_list(struct db *db, struct arena *a, const struct artikel_vraag *vraag,
			  struct db_rows *ret);
/* How many there are of a kind. */
struct artikel_aantal {
	int artikelsoort;
	int64_t aantal;
};
MUST_USE int artikel_count(struct db *db, struct arena *a, struct db_rows *ret);

/* An article and what it is tied to. */
struct artikel_binding {
	const char *woord; /* "/scherm/overleg/overdracht", "/norm/7" */
	const char *naam;
	const char *titel;
};
/* All that is tied to something of this kind, by title. */
MUST_USE int artikel_list_bindingen(struct db *db, struct arena *a, enum bandsoort soort,
				    struct db_rows *ret);

/* A page, with the text that holds today. */
struct artikel_row {
	artikel_id id;
	const char *naam;
	int artikelsoort;
	struct datum geldig_tot_datum;
	struct moment gearchiveerd_op;
	struct moment bevestigd_op;
	int eigenaar_rol;     /* enum rol, or CHOICE_NONE: somebody */
	const char *eigenaar; /* name, for who is logged in; else NULL */
	const char *bij;
};
#define ARTIKEL_COLUMNS 9
extern const struct column artikel_columns[ARTIKEL_COLUMNS];
extern const struct object object_artikel;
/* ERR_GEEN_RIJ: there is no such page. */
MUST_USE int artikel_find(struct db *db, struct arena *a, const char *naam,
			  struct artikel_row *ret);

struct artikeltekst_row {
	artikelversie_id id;
	const char *titel;
	const char *samenvatting;
	const char *tekst;
	const char *bronnen; /* one a line */
	const char *regio, *contact;
	struct datum van_datum; /* DATUM_GEEN: it says nothing of that */
	int herkomst;
	struct moment gepubliceerd_op;
	const char *wat;
};
#define ARTIKELTEKST_COLUMNS 11
extern const struct column artikeltekst_columns[ARTIKELTEKST_COLUMNS];
/* As it held on this day; ERR_GEEN_RIJ: there was none yet. */
MUST_USE int artikeltekst_find(struct db *db, struct arena *a, artikel_id artikel, struct datum dag,
			       struct artikeltekst_row *ret);

/* From when which text counts, the last first; at most ARTIKELMOMENT_MAX. */
struct artikelmoment_row {
	struct datum van_datum;
	struct moment gepubliceerd_op;
	const char *wat;
};
#define ARTIKELMOMENT_MAX 100
MUST_USE int artikelmoment_list(struct db *db, struct arena *a, artikel_id artikel,
				struct db_rows *ret);

#endif
