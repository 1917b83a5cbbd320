/*
 * Betrokkenen: who has a basis to see parts of a dossier, and so who can read what. Rows are
 * read as the viewer (view betrokkene); starting and ending a basis writes its line on the
 * timeline in the same transaction. What follows for sight is the work of triggers (t_zicht).
 */
#ifndef STORE_BETROKKENE_H
#define STORE_BETROKKENE_H

#include "db/db.h"
#include "db/object.h"
#include "domain/betrokkene.h"
#include "toegang/recht.h"

/* The end of a basis that has no end; such a tot_op reads as MOMENT_GEEN. */
#define BETROKKENE_OPEN INT64_C(253402300799000)

struct betrokkene_row {
	betrokkene_id id;
	jongere_id jongere_id;
	gebruiker_id gebruiker_id;
	int64_t versie;
	const char *naam;
	const char *telefoon;
	const char *email;
	const char *organisatie;
	int rol; /* enum betrokkene_rol */
	int64_t onderdelen;
	int grondslag;
	const char *artikel;
	struct moment van_op;
	struct moment tot_op; /* MOMENT_GEEN: without end */
	const char *einde_reden;
};
#define BETROKKENE_COLUMNS 15
extern const struct column betrokkene_columns[BETROKKENE_COLUMNS];
/* For routes under /betrokkenen/:betrokkene; r->object is a struct betrokkene_row. */
extern const struct object object_betrokkene;

#define BETROKKENE_MAX 60
/* Who has a basis at `nu`, the casusregisseur first; with `ook_oud` also whose basis ended. */
MUST_USE int betrokkene_list(struct db *db, struct arena *a, jongere_id jongere, struct moment nu,
			     bool ook_oud, struct db_rows *ret);
/*
 * "Wie kan dit lezen: Sanne de Wit (Casusregisseur), …": the rows of betrokkene_list whose basis
 * has one of these parts. Where nobody is in sight the parts are said.
 */
const char *betrokkene_readers(struct arena *a, const struct db_rows *rows, uint32_t delen);

/* Whom one can name as the owner of something in this dossier, as a form offers them. */
struct betrokkene_keuze {
	gebruiker_id id;
	const char *naam; /* "Sanne de Wit (Casusregisseur)" */
	int rol;          /* enum betrokkene_rol */
};
extern const struct column betrokkene_keuze_columns[2];
/* Everybody whose sight of this dossier has no end, once; the casusregisseur first. */
MUST_USE int betrokkene_keuzes(struct db *db, struct arena *a, jongere_id jongere, struct moment nu,
			       struct db_rows *ret);
/* Who does the nazorg as a rule: the jobcoach, else who records it when he is in the list, else the
 * casusregisseur. F273. */
gebruiker_id betrokkene_nazorg(const struct db_rows *keuzes, gebruiker_id door);
bool betrokkene_is_keuze(const struct db_rows *keuzes, gebruiker_id wie);
/* Whether all that somebody is here now is asked, or extra help for a while (domain/verwijzing.h):
 * what was lent to him he keeps not by his own hand, and gives to nobody. */
MUST_USE int betrokkene_only_helps(struct db *db, jongere_id jongere, gebruiker_id wie,
				   struct moment nu, bool *ret);

/* The post somebody holds today, and under which legal task; of several the oldest. */
struct functie_nu {
	gebruiker_id id;
	const char *naam;
	const char *telefoon;
	int rol; /* enum rol */
	const char *organisatie;
	const char *grondslag; /* the article, "Overeenkomst …" or "Toestemming …" */
};
/* ERR_GEEN_RIJ: nobody, left, or without a function. */
MUST_USE int functie_find_now(struct db *db, struct arena *a, gebruiker_id gebruiker,
			      struct datum vandaag, struct functie_nu *ret);
/* On what the sight of somebody of this organisation rests, and in which words. */
int functie_grondslag(const struct functie_nu *functie);
const char *functie_artikel(const struct functie_nu *functie);
/* Whether the functions of this role can be responsible for a dossier: they have
 * RECHT_DOSSIER_WIJZIGEN. The same roles for a query; a unit test compares the two. */
bool rol_may_regisseur(int rol);
#define ROLLEN_REGISSEUR "('casusregisseur', 'stagebegeleider', 'doorstroomcoach')"
/* The roles whose functions have no RECHT_WERK_DOEN, for a query; compared likewise. */
#define ROLLEN_ZONDER_WERK                                                                         \
	"('manager', 'beheerder', 'privacyfunctionaris', 'teamleider', 'afstemmingsregisseur', "   \
	"'deelnemer')"
/* The roles whose functions have no RECHT_NETWERK_LEZEN, for a query; compared likewise. */
#define ROLLEN_ZONDER_NETWERK "('deelnemer')"
/* What somebody of this role is for a young person, as a rule. */
int betrokkene_rol_of(int rol);

/* Somebody who can be asked to take part, found by name or organisation. */
struct collega_row {
	gebruiker_id id;
	const char *naam;
	int rol; /* enum rol */
	const char *organisatie;
};
#define COLLEGA_COLUMNS 4
extern const struct column collega_columns[COLLEGA_COLUMNS];
#define COLLEGA_MAX 30
/* Among whom is looked: who works with young people, who can be responsible for a dossier, or
 * everybody who sees the network. */
enum collegakeuze { COLLEGA_WERK, COLLEGA_REGISSEUR, COLLEGA_NETWERK };
/* Who holds such a post today and whose name or organisation has the folded `zoek` in it, by name.
 * At most COLLEGA_MAX. */
MUST_USE int collega_list(struct db *db, struct arena *a, const char *zoek, enum collegakeuze wie,
			  struct datum vandaag, struct db_rows *ret);

struct betrokkene_nieuw {
	jongere_id jongere;
	const struct functie_nu *wie;
	int rol;             /* enum betrokkene_rol, not the casusregisseur */
	uint32_t onderdelen; /* without ONDERDEEL_BIJZONDER, which only consent gives */
	const char
	    *artikel; /* NULL: of the organisation; of consent: when and by whom it was asked */
	struct moment nu;
	struct moment tot; /* MOMENT_GEEN: without end */
	struct datum vandaag;
};
/* Somebody who stays involved, from now on, with the parts that belong to the own role. */
struct betrokkene_nieuw betrokkene_own(jongere_id jongere, const struct functie_nu *wie,
				       struct moment nu);
MUST_USE int betrokkene_create(struct db *db, struct arena *a,
			       const struct betrokkene_nieuw *nieuw);
/*
 * Ends the basis now: the dossier is out of sight with the commit. ERR_CONFLICT for the
 * casusregisseur, who is only succeeded (belofte_1_casusregisseur).
 */
MUST_USE int betrokkene_end(struct db *db, struct arena *a, const struct betrokkene_row *wie,
			    const char *reden, struct moment nu, struct datum vandaag);

#endif
