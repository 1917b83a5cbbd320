/*
 * The intake of a dossier and what was asked of others. The doelgroep is one of the dossier
 * (t_jongere) and is written there.
 */
#ifndef STORE_INTAKE_H
#define STORE_INTAKE_H

#include "db/object.h"
#include "domain/intake.h"
#include "store/jongere_wijzig.h"

/* The last intake of a dossier, with whose it is; without one `intake_id` is 0. */
struct intake_row {
	jongere_id id;
	int64_t zicht;
	int64_t versie; /* of the intake */
	const char *roepnaam;
	const char *achternaam;
	int doelgroep;
	struct moment gesloten_op;
	int64_t intake_id;
	int kanaal;
	int vorm;
	int64_t onderwerpen;
	const char *melder_naam;
	const char *hulpvraag;
	const char *lukt;
	int besluit;
	const char *besluit_reden;
	struct datum diagnose_tot_datum;
	const char *door;
	struct moment op;
	struct moment afgerond_op;
};
#define INTAKE_COLUMNS 20
extern const struct column intake_columns[INTAKE_COLUMNS];
/* For routes under /jongeren/:jongere about the intake; r->object is the row. */
extern const struct object object_intake;

/* Whether there is one that is not finished. */
bool intake_is_open(const struct intake_row *intake);
struct intake_inhoud intake_inhoud(const struct intake_row *intake);

/* With what an aanmelding said of it. ERR_CONFLICT intake_een_open. */
struct intake_begin {
	int kanaal;
	int vorm;
	int64_t onderwerpen;
	const char *melder_naam;
	const char *hulpvraag;
};
MUST_USE int intake_start(const struct handeling *h, jongere_id jongere,
			  const struct intake_begin *begin);

struct intake_wijziging {
	struct intake_inhoud inhoud;
	const char *besluit_reden;
	struct datum diagnose_tot;
};
/* Writes the open intake, or starts one; finishes it when nothing is missing. */
MUST_USE int intake_update(const struct handeling *h, const struct intake_row *intake,
			   const struct intake_wijziging *wijziging);

/* ---- what is asked of others ---- */

struct expertise_row {
	expertise_id id;
	jongere_id jongere_id;
	int64_t versie;
	int soort;
	const char *wie;
	const char *vraag;
	struct datum voor_datum;
	const char *door;
	struct moment op;
	const char *antwoord;
	struct datum beantwoord_datum;
};
#define EXPERTISE_COLUMNS 11
extern const struct column expertise_columns[EXPERTISE_COLUMNS];
extern const struct object object_expertise;
#define EXPERTISE_MAX 50
/* Newest first. */
MUST_USE int expertise_list(struct db *db, struct arena *a, jongere_id jongere,
			    struct db_rows *ret);
/* Whether one of these kind was answered (F028). */
bool expertise_has_answer(const struct db_rows *expertises, int soort);

struct expertise_nieuw {
	int soort;
	const char *wie;
	const char *vraag;
	struct datum voor;
};
MUST_USE int expertise_create(const struct handeling *h, jongere_id jongere,
			      const struct expertise_nieuw *nieuw);
MUST_USE int expertise_answer(const struct handeling *h, const struct expertise_row *expertise,
			      const char *antwoord);

#endif
