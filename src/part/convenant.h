/*
 * What pages of convenanten share: what waits for the reader, the fields of a text and of what
 * stands beside it, and the colour of a state.
 */
#ifndef PART_CONVENANT_H
#define PART_CONVENANT_H

#include "gate/page.h"
#include "store/convenantafspraak.h"
#include "store/convenantpartner.h"

#define CONVENANT_DOEL "samenwerken in de regio"
#define CONVENANT_NOTE                                                                             \
	"Wie kan dit lezen: iedereen in het netwerk die kan inloggen. Noem geen jongeren."

enum ui_tone convenant_tone(enum convenanttoestand toestand);
enum ui_tone afspraak_tone(const struct convenantafspraak_row *x, struct datum vandaag);
/* "Te laat", or how it stands. */
const char *afspraak_says(const struct convenantafspraak_row *x, struct datum vandaag);

/* Writes how a promise stands, as a cell of ui_table; `arg` is the request. */
bool afspraak_write_cell(struct html *h, const struct column *column, const void *row, void *arg);

/* A mistake of the request as a whole when this step cannot be done in this state. */
void convenant_require(struct request *r, enum convenanttoestand toestand, enum convenantstap stap);

/* ---- what waits for the reader: his convenanten, and what he promised ---- */

struct convenant_wacht {
	struct werk *list;
	size_t count;
};
MUST_USE int convenant_wacht_load(struct request *r, struct convenant_wacht *ret);
/* Each with where it is done, for who has no Mijn werk too. */
void convenant_wacht_view(struct html *h, const struct convenant_wacht *wacht);
/* How many there are, and the way to them: for the page where somebody begins. */
void convenant_wacht_tell(struct html *h, const struct convenant_wacht *wacht);

/* ---- forms ---- */

struct convenant_in {
	/* the text */
	const char *naam;
	const char *onderwerp;
	struct datum van, tot;
	int64_t opzegmaanden;
	const char *werkwijze;
	const char *rolverdeling;
	const char *afstemming;
	const char *wat;
	/* beside it */
	gebruiker_id eigenaar;
	regio_id regio;
	int gremium;
	const char *vindplaats;
};
#define CONVENANT_TEKST_FIELDS                                                                     \
	FIELD(struct convenant_in, naam, TEXT, "Naam", .required = true, .max = 120,               \
	      .hint = "Bijvoorbeeld: Convenant van school naar werk."),                            \
	    FIELD(struct convenant_in, onderwerp, LONG_TEXT, "Waar gaat het over?",                \
		  .required = true, .max = 500),                                                   \
	    FIELD(struct convenant_in, van, DATE, "Geldt van", .required = true,                   \
		  .after = DAYS(-3660), .before = DAYS(3660)),                                     \
	    FIELD(struct convenant_in, tot, DATE, "Geldt tot en met", .after = DAYS(-3660),        \
		  .before = DAYS(7320), .hint = "Leeg: er is geen einde afgesproken."),            \
	    FIELD(struct convenant_in, opzegmaanden, INT,                                          \
		  "Hoeveel maanden voor het einde besluit u of het doorgaat?",                     \
		  .most = CONVENANT_OPZEGMAANDEN,                                                  \
		  .hint = "De eigenaar krijgt dan een seintje. Leeg: drie maanden."),              \
	    FIELD(struct convenant_in, werkwijze, LONG_TEXT, "Hoe werken wij samen?",              \
		  .max = 4000),                                                                    \
	    FIELD(struct convenant_in, rolverdeling, LONG_TEXT, "Wie doet wat?", .max = 4000,      \
		  .hint = "Per partner: wat doet die, en wanneer."),                               \
	    FIELD(struct convenant_in, afstemming, LONG_TEXT, "Wanneer stemmen wij af?",           \
		  .max = 2000, .hint = "Bijvoorbeeld: elk kwartaal een leerlingbespreking.")
#define CONVENANT_GEGEVENS_FIELDS                                                                  \
	FIELD_ID_OF(struct convenant_in, eigenaar, gebruiker, GEBRUIKER, "Eigenaar",               \
		    .required = true, .hint = "Krijgt een seintje als er iets moet gebeuren."),    \
	    FIELD_ID_OF(struct convenant_in, regio, regio, REGIO, "Voor welke regio?"),            \
	    FIELD_CHOICE_OF(struct convenant_in, gremium, gremia, "Waar hoort het bij?",           \
			    .select = true),                                                       \
	    FIELD(struct convenant_in, vindplaats, TEXT, "Waar ligt het getekende papier?",        \
		  .max = 300, .hint = "In woorden, of een adres dat met https:// begint.")

/* What people and regions are offered in such a form. */
struct convenant_keuzes {
	struct db_rows mensen, regios;
};
MUST_USE int convenant_keuzes_load(struct request *r, struct convenant_keuzes *ret);
/* The fields of the form, with these choices in those that want them. */
struct ui_field *convenant_fields(struct request *r, const struct convenant_keuzes *keuzes,
				  size_t *n);

/* Mistakes that no field sees alone; texts lead to no young person. */
MUST_USE int convenant_check(struct request *r);
struct convenant_inhoud convenant_inhoud_of(const struct convenant_in *in);
struct convenant_gegevens convenant_gegevens_of(const struct convenant_in *in);
struct convenant_in convenant_in_of(const struct convenant_row *c);

#endif
