/*
 * Questions of professionals, who is asked, and answers (domain/vraag.h, F371-F376). What is read
 * comes through views that know who may: vraag, vraaglezer, vraagantwoord of schema 0058. Every
 * write is refused for who may not, by trigger (ERR_CONFLICT vraag_van_een_ander, vraag_vast).
 */
#ifndef STORE_VRAAG_H
#define STORE_VRAAG_H

#include "db/object.h"
#include "domain/vraag.h"
#include "store/jongere_wijzig.h"

struct vraag_row {
	vraag_id id;
	int64_t versie;
	int vraagsoort;
	const char *titel;
	const char *tekst;
	int64_t deskundigheden; /* bits */
	gebruiker_id gebruiker_id;
	const char *vrager;
	struct moment op;
	struct moment gewijzigd_op;
	bool aan_mij; /* the reader is asked to answer */
	int64_t antwoorden;
	bool opgelost;
	bool nieuws; /* the reader asked it, and did not say to have seen an answer */
};
#define VRAAG_COLUMNS 14
extern const struct column vraag_columns[VRAAG_COLUMNS];
/* A question in sight; one's own, also when it was taken back. */
extern const struct object object_vraag, object_mijn_vraag;

struct mijn_vraag_row {
	vraag_id id;
	int64_t versie;
	struct moment ingetrokken_op;
};

/* What a list asks for; `na` is the id where the page before ended, 0 at first. */
struct vraag_zoek {
	int lijst;               /* enum vraaglijst */
	const char *woorden;     /* folded, one blank between, all of them; four count */
	uint32_t deskundigheden; /* 0: all */
	onderwerp_id onderwerp;  /* 0: all */
	gebruiker_id wie;
	int64_t na;
	size_t limit;
};
/* What waits longest comes first; of the other lists what is newest. */
MUST_USE int vraag_list(struct db *db, struct arena *a, const struct vraag_zoek *zoek,
			struct db_rows *ret);

/* Of policy, answered, with all of these words (folded, one blank between; four count), at most
 * VRAAG_GEVONDEN_MAX, the newest first. */
#define VRAAG_GEVONDEN_MAX 11
MUST_USE int vraag_list_answered(struct db *db, struct arena *a, const char *woorden,
				 struct db_rows *ret);

/* Of how many questions that are the reader's, are put to him or are about what he follows, there
 * is news after `sinds` of somebody else. */
MUST_USE int vraag_count_news(struct db *db, struct moment sinds, int64_t *ret);

struct vraag_nieuw {
	int vraagsoort; /* enum vraagsoort */
	const char *titel;
	const char *tekst;
	uint32_t deskundigheden;
};
/* Of policy: who knows of it is asked, at most ten. */
MUST_USE int vraag_create(const struct handeling *h, const struct vraag_nieuw *n, vraag_id *ret);
/* ERR_VERSIE when it was changed since. */
MUST_USE int vraag_update(const struct handeling *h, const struct vraag_row *v,
			  const struct vraag_nieuw *n);
/* The asker saw what was answered. */
MUST_USE int vraag_accept(const struct handeling *h, vraag_id id);
/* ERR_CONFLICT vraag_vast: somebody answered. */
MUST_USE int vraag_withdraw(const struct handeling *h, vraag_id id, bool terug);

/* ---- who is asked ---- */

struct vraaglezer_row {
	vraaglezer_id id;
	gebruiker_id gebruiker_id;
	const char *naam;
};
#define VRAAGLEZER_COLUMNS 3
extern const struct column vraaglezer_columns[VRAAGLEZER_COLUMNS];
#define VRAAGLEZER_MAX 100
MUST_USE int vraaglezer_list(struct db *db, struct arena *a, vraag_id vraag, struct db_rows *ret);

struct mijn_vraaglezer_row {
	vraaglezer_id id;
	vraag_id vraag_id;
	struct moment ingetrokken_op;
};
/* Of one's own question, also who is not asked any more. */
extern const struct object object_mijn_vraaglezer;
/* Who was asked already stays so. */
MUST_USE int vraaglezer_create(const struct handeling *h, vraag_id vraag, gebruiker_id wie);
MUST_USE int vraaglezer_withdraw(const struct handeling *h, vraaglezer_id id, bool terug);

/* Colleagues who know of one of these, who are there, and whom to ask. */
struct kenner_row {
	gebruiker_id id;
	const char *naam;
	int64_t deskundigheden;
	const char *waarvoor;
};
#define KENNER_COLUMNS 4
extern const struct column kenner_columns[KENNER_COLUMNS];
#define KENNER_MAX 20
MUST_USE int kenner_list(struct db *db, struct arena *a, const struct vraag_row *v,
			 struct db_rows *ret);

/* ---- answers ---- */

struct vraagantwoord_row {
	vraagantwoord_id id;
	vraag_id vraag_id;
	int64_t versie;
	const char *tekst;
	gebruiker_id gebruiker_id;
	const char *naam;
	struct moment op;
	struct moment gewijzigd_op;
	struct moment gekozen_op;
};
#define VRAAGANTWOORD_COLUMNS 9
extern const struct column vraagantwoord_columns[VRAAGANTWOORD_COLUMNS];
#define VRAAGANTWOORD_MAX 200
/* The chosen one first, then in order of time. */
MUST_USE int vraagantwoord_list(struct db *db, struct arena *a, vraag_id vraag,
				struct db_rows *ret);

/* What everybody in the network may read was answered, and by the one who asked said to be it. */
struct vraagstof {
	const char *titel; /* of the question */
	const char *tekst; /* of the answer */
};
/* ERR_GEEN_RIJ when nothing was chosen, and of one situation: that is no article. */
MUST_USE int vraagstof_find(struct db *db, struct arena *a, vraag_id vraag, struct vraagstof *ret);

struct mijn_vraagantwoord_row {
	vraagantwoord_id id;
	vraag_id vraag_id;
	int64_t versie;
	const char *tekst;
	struct moment ingetrokken_op;
	struct moment gekozen_op;
};
/* An answer to one's own question, to choose; and one of one's own, also taken back. */
extern const struct object object_antwoord_aan_mij, object_mijn_vraagantwoord;
MUST_USE int vraagantwoord_create(const struct handeling *h, vraag_id vraag, const char *tekst);
MUST_USE int vraagantwoord_update(const struct handeling *h,
				  const struct mijn_vraagantwoord_row *row, const char *tekst);
MUST_USE int vraagantwoord_withdraw(const struct handeling *h, vraagantwoord_id id, bool terug);
/* The one chosen before is it no more; `gekozen` false: none is. */
MUST_USE int vraagantwoord_choose(const struct handeling *h, vraag_id vraag, vraagantwoord_id id,
				  bool gekozen);

/* ---- the article that it became ---- */

struct vraagartikel_row {
	vraag_id vraag_id;
	const char *vraag; /* its title */
	artikel_id artikel_id;
	const char *naam, *titel; /* of the article; NULL: it is not published */
};
#define VRAAGARTIKEL_COLUMNS 5
extern const struct column vraagartikel_columns[VRAAGARTIKEL_COLUMNS];
/* One row, or none: it became none, or the reader may not read the question. */
MUST_USE int vraagartikel_of_vraag(struct db *db, struct arena *a, vraag_id vraag,
				   struct db_rows *ret);
MUST_USE int vraagartikel_of_artikel(struct db *db, struct arena *a, artikel_id artikel,
				     struct db_rows *ret);
/* ERR_CONFLICT vraagartikel_vraag: it became one before; vraagartikel_schrijver: of a case, without
 * a chosen answer, or by who may not write. */
MUST_USE int vraagartikel_create(const struct handeling *h, vraag_id vraag, artikel_id artikel);

/* Folded words of the names of young people in the reader's own sight, one blank between and
 * around: for the guard against them, and shown nowhere. */
MUST_USE int vraag_namen(struct db *db, struct arena *a, const char **ret);
/* Folded names of organisations, of regions and of the municipalities where they are or that
 * somebody covers, one blank between and around: no names of people. */
MUST_USE int vraag_bekend(struct db *db, struct arena *a, const char **ret);

#endif
