/*
 * What a list of school leavers means: which column is what, and what every row says. Pure: it
 * gets texts and a day.
 *
 * Schools export what their administration knows (Magister, SOMtoday, ParnasSys, Presentis) and
 * edit it by hand, so headings differ and cells are what people type. The columns are guessed
 * from the headings, the user corrects the guess (kolomkeuze), and the choice is kept as text
 * "heading=field" per line for the next list with these headings.
 *
 * A burgerservicenummer is never taken in: we have no legal ground for it. A column that looks
 * like one, by name or by its values, cannot be chosen, and such a number in any other column is
 * left out with a notice.
 *
 * Each row is good, good with remarks, faulty, or no pupil at all (a total at the end). A list
 * with one faulty row is not taken in (all or nothing); that is for whoever takes it in. So are
 * the casusregisseur and the school, here only the texts that stand in the row.
 *
 * Source: issue 2 section 4; F107, F112-F114, F386; research/standards.md 15 (age 12-27 of the
 * Doorstroompunt).
 */
#ifndef DOMAIN_LEERLINGLIJST_H
#define DOMAIN_LEERLINGLIJST_H

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"

#define LEERLINGLIJST_ONGEDAAN_DAGEN 30 /* so long a list can be undone */

enum leerling_veld {
	LEERLING_ROEPNAAM,
	LEERLING_VOORNAMEN,
	LEERLING_VOORVOEGSEL,
	LEERLING_ACHTERNAAM,
	LEERLING_NAAM, /* whole: "Jansen, Piet van" */
	LEERLING_GEBOORTEDATUM,
	LEERLING_SCHOOLSOORT,
	LEERLING_SCHOOL,
	LEERLING_KLAS,
	LEERLING_UITSTROOMDATUM,
	LEERLING_BESTEMMING,
	LEERLING_MENTOR,
	LEERLING_CASUSREGISSEUR,
	LEERLING_TELEFOON,
	LEERLING_EMAIL,
	LEERLING_WOONPLAATS,
	LEERLING_GEMEENTE
};
#define LEERLING_VELD_COUNT 17
extern const struct choices leerling_velden;

/* ---- which column is what ---- */

#define LEERLINGLIJST_KOLOMMEN_MAX 100

struct kolomkeuze {
	size_t n;
	int veld[LEERLINGLIJST_KOLOMMEN_MAX]; /* enum leerling_veld, or CHOICE_NONE: not used */
	bool bsn
	    [LEERLINGLIJST_KOLOMMEN_MAX]; /* looks like a burgerservicenummer: stays CHOICE_NONE */
};

/*
 * Where the rows come from. `rij` and `kolom` count from 0; `nummer` is the row's number in the
 * file.
 */
struct leerlinglijst_bron {
	const void *lijst;
	size_t n_rijen;
	size_t n_kolommen; /* at most LEERLINGLIJST_KOLOMMEN_MAX */
	const char *const *koppen;
	const char *(*cel)(const void *lijst, size_t rij, size_t kolom);
	size_t (*nummer)(const void *lijst, size_t rij);
};

/* Is this the heading of a column of a list of leavers? For finding the row of headings. */
bool leerlinglijst_is_kop(struct arena *a, const char *kop);
/* 8 or 9 digits (blanks and points between them aside) that satisfy the elfproef. */
bool leerlinglijst_is_bsn(const char *tekst);
/* The guess, from the headings, and from the cells what looks like a burgerservicenummer. */
void kolomkeuze_find(struct arena *a, const struct leerlinglijst_bron *bron,
		     struct kolomkeuze *ret);
/*
 * The user's choice for one column; CHOICE_NONE to leave it out. ERR_GEEN_RECHT for a column that
 * looks like a burgerservicenummer, ERR_CONFLICT when another column has this field, ERR_INVOER
 * for what is no column or field.
 */
MUST_USE int kolomkeuze_update(struct kolomkeuze *k, size_t kolom, int veld);
/*
 * A remembered choice over the guess: columns with these headings get these fields, also none;
 * the others keep what they have, unless their field was given away. Lines that are not
 * understood are passed over.
 */
void kolomkeuze_parse(struct arena *a, const char *tekst, const struct leerlinglijst_bron *bron,
		      struct kolomkeuze *k);
/* The choice as text: folded heading, "=", code of the field or nothing, per column a line. */
char *kolomkeuze_render(struct arena *a, const struct leerlinglijst_bron *bron,
			const struct kolomkeuze *k);
/* What is missing before rows can be read, as a Dutch sentence; NULL when nothing is. */
const char *kolomkeuze_check(const struct kolomkeuze *k);

/* ---- what the rows say ---- */

enum leerling_uitkomst {
	LEERLING_GOED,
	LEERLING_LET_OP,      /* can be taken in; there are remarks */
	LEERLING_FOUT,        /* cannot */
	LEERLING_OVERGESLAGEN /* no pupil: a total, a note */
};

struct leerling {
	size_t rij; /* its number in the file */
	enum leerling_uitkomst uitkomst;
	const char *
	    roepnaam; /* texts are "" when not given; roepnaam may come from the first of voornamen */
	const char *voorvoegsel;
	const char *achternaam;
	const char *naam_vouw; /* folded "roepnaam voorvoegsel achternaam" */
	struct datum geboortedatum;
	int schoolsoort; /* domain/school.h, or CHOICE_NONE */
	const char *school;
	const char *klas;
	struct datum uitstroomdatum;
	int bestemming; /* domain/fase.h, or CHOICE_NONE: not known yet */
	const char *mentor;
	const char *casusregisseur; /* an e-mail address or a name */
	const char *telefoon;       /* "0612345678", "+32470123456" */
	const char *email;
	const char *woonplaats;
	const char *gemeente;
	const char *
	    sleutel; /* "naam_vouw|2009-02-28|school": the same young person in the next version of the list */
	size_t
	    dubbel_rij; /* an earlier row in this file with the same name and birth date; 0: none */
};

#define LEERLINGLIJST_MELDINGEN_MAX 2000 /* kept; all are counted */
#define LEERLINGLIJST_TEKENS_MAX 100 /* of a name, a school, a class; 254 of an e-mail address */

struct leerling_melding {
	size_t rij;
	int veld;        /* or CHOICE_NONE when the row as a whole is meant */
	bool fout;       /* or else a remark */
	const char *zin; /* 'Rij 12, geboortedatum: "31-02-2009" bestaat niet. Schrijf …' */
};

struct leerlinglijst {
	struct leerling *leerlingen; /* one per row of the source, in its order */
	size_t n;
	struct leerling_melding *meldingen; /* in the order of the rows */
	size_t n_meldingen;
	size_t meldingen_totaal;
	size_t n_uitkomst[LEERLING_OVERGESLAGEN + 1]; /* rows per enum leerling_uitkomst */
};

/*
 * Reads every row. Texts may point into the source, which must live as long as `a`. `vandaag` is
 * the day on which ages and dates are looked at.
 */
void leerlinglijst_parse(struct arena *a, const struct leerlinglijst_bron *bron,
			 const struct kolomkeuze *k, struct datum vandaag,
			 struct leerlinglijst *ret);

#endif
