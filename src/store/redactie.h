/*
 * Writing the kennisbank: new texts, what becomes of them, who looks after an article, and the
 * articles that come with the program (F363-F370). Who writes stands in the view artikel_schrijver;
 * whatever breaks a guard of schema/0059 is ERR_CONFLICT with its name.
 */
#ifndef STORE_REDACTIE_H
#define STORE_REDACTIE_H

#include "db/object.h"
#include "domain/artikel.h"
#include "store/jongere_wijzig.h"

/* An article as who writes sees it. */
struct redactie_row {
	artikel_id id;
	int64_t versie;
	const char *naam;
	int artikelsoort;
	const char *titel;
	gebruiker_id eigenaar_id; /* 0: whoever has the function */
	const char *eigenaar;
	int eigenaar_rol;
	bool zonder_eigenaar; /* who looked after it is not there any more */
	bool van_mij;
	bool gepubliceerd;
	int voorstel; /* how far a new text is (enum artikelstand), or CHOICE_NONE */
	gebruiker_id ingediend_door_id;
	artikelversie_id aanbod_id;
	int64_t meldingen; /* not answered yet */
	struct datum geldig_tot_datum;
	struct moment gearchiveerd_op;
	struct moment bevestigd_op;
};
#define REDACTIE_COLUMNS 18
extern const struct column redactie_columns[REDACTIE_COLUMNS];
/* For routes under /kennis/redactie/:artikel. */
extern const struct object object_redactie;
#define REDACTIE_MAX 1000
/* ERR_GEEN_RIJ: there is none, or not for who asks. */
MUST_USE int redactie_find(struct db *db, struct arena *a, artikel_id id, struct redactie_row *ret);
/* By title. */
MUST_USE int redactie_list(struct db *db, struct arena *a, struct db_rows *ret);
enum artikeltoestand redactie_toestand(const struct redactie_row *row, int vooruit,
				       struct datum vandaag);
/* Whether the reader is the one who must do something with it; `wie` reads. */
bool redactie_wacht(const struct redactie_row *row, gebruiker_id wie, int vooruit,
		    struct datum vandaag);

/* How many articles wait for the reader, and so for `wie`; 0 for who does not write. */
MUST_USE int redactie_count_waiting(struct db *db, struct arena *a, gebruiker_id wie, int vooruit,
				    struct datum vandaag, int64_t *ret);

/* A text, as a form fills it in. What is not filled in is NULL, or DATUM_GEEN. */
struct artikel_tekst {
	const char *titel, *samenvatting, *tekst, *bronnen, *bij, *regio, *contact, *wat;
	struct datum van, geldig_tot;
};
struct artikelversie_row {
	artikelversie_id id;
	artikel_id artikel_id;
	int64_t nummer;
	int herkomst;
	int artikelstand;
	const char *titel, *samenvatting, *tekst, *bronnen, *bij, *regio, *contact;
	struct datum van_datum, geldig_tot_datum;
	const char *wat;
	const char *door;            /* NULL: Redactie Startbaan */
	const char *beoordeeld_door; /* NULL: nobody, or not yet */
	const char *opmerking;
	struct moment op;
	struct moment gepubliceerd_op;
};
#define ARTIKELVERSIE_COLUMNS 20
extern const struct column artikelversie_columns[ARTIKELVERSIE_COLUMNS];
/* All texts of an article, the last first, at most ARTIKELVERSIE_MAX. */
#define ARTIKELVERSIE_MAX 200
MUST_USE int artikelversie_list(struct db *db, struct arena *a, artikel_id artikel,
				struct db_rows *ret);
/* In such a list the first with this stand, or NULL. */
const struct artikelversie_row *artikelversie_with(const struct db_rows *rows, int stand);

/* ---- what is done; each fails with ERR_VERSIE when somebody changed the article meanwhile ---- */

/* A new article with its first text, of who makes it. ERR_CONFLICT: the name is taken. */
MUST_USE int artikel_create(const struct handeling *h, const char *naam, int soort,
			    const struct artikel_tekst *tekst, artikel_id *ret);
/* Writes the new text of an article: the one that is not ready, or one more. */
MUST_USE int artikel_write(const struct handeling *h, const struct redactie_row *artikel,
			   const struct artikel_tekst *tekst);
/* Steps of a new text: ARTIKELSTAP_DIEN_IN, TREK_TERUG (with what should be otherwise, or NULL),
 * KEUR_GOED. ERR_CONFLICT artikel_eigen_oordeel: of one's own text. */
MUST_USE int voorstel_step(const struct handeling *h, const struct redactie_row *artikel,
			   enum artikelstap stap, const char *opmerking);
/* The new text is not wanted, nor what the program offers. */
MUST_USE int voorstel_drop(const struct handeling *h, const struct redactie_row *artikel);
MUST_USE int aanbod_drop(const struct handeling *h, const struct redactie_row *artikel);
/* What the program offers becomes the new text, for a colleague to look at. */
MUST_USE int aanbod_take(const struct handeling *h, const struct redactie_row *artikel);
/* It is still so, until this day. */
MUST_USE int artikel_confirm(const struct handeling *h, const struct redactie_row *artikel,
			     struct datum geldig_tot);
MUST_USE int artikel_archive(const struct handeling *h, const struct redactie_row *artikel,
			     bool weg);
/* One of both: somebody, or CHOICE_NONE and a function. */
MUST_USE int artikel_assign(const struct handeling *h, const struct redactie_row *artikel,
			    gebruiker_id wie, int rol);

/* Who may look after an article, for a choice: people with a name. */
struct redacteur_row {
	gebruiker_id id;
	const char *naam;
	int rol;
};
#define REDACTEUR_COLUMNS 3
extern const struct column redacteur_columns[REDACTEUR_COLUMNS];
#define REDACTEUR_MAX 200
MUST_USE int redacteur_list(struct db *db, struct arena *a, struct db_rows *ret);

#endif
