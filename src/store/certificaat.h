/*
 * Certificates in the database: read as the viewer, written with their line on the timeline.
 * Functions that write run inside a write transaction in which the dossier or certificaat was
 * loaded with the right to change it. F044.
 */
#ifndef STORE_CERTIFICAAT_H
#define STORE_CERTIFICAAT_H

#include "db/object.h"
#include "domain/certificaat.h"
#include "store/jongere_wijzig.h"

struct certificaat_row {
	certificaat_id id;
	jongere_id jongere_id;
	certificaat_id voorganger_id; /* the one that it renews, or 0 */
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	struct moment gesloten_op; /* of the dossier */
	int certificaatsoort;
	const char *naam; /* in own words, or NULL */
	struct datum behaald_datum;
	struct datum tot_datum; /* DATUM_GEEN: no end */
	const char *gezien_door;
	struct datum bewijs_datum; /* DATUM_GEEN: only told */
	struct datum vertel_datum; /* DATUM_GEEN: an employer may not know */
	int certificaatvervolg;
	const char *door;
};
#define CERTIFICAAT_COLUMNS 17
extern const struct column certificaat_columns[CERTIFICAAT_COLUMNS];
/* For routes under /certificaten/:certificaat; r->object is a struct certificaat_row. */
extern const struct object object_certificaat;

const char *certificaat_naam(const struct certificaat_row *c);
struct certificaat_feiten certificaat_feiten_of(const struct certificaat_row *c);

#define CERTIFICAAT_MAX 100
/* What was not taken back, the newest first. */
MUST_USE int certificaat_list(struct db *db, struct arena *a, jongere_id jongere,
			      struct db_rows *ret);

/* What an employer is told of today: "VCA, Heftruck (tot en met 3 mei 2027)"; NULL: of nothing. */
const char *certificaten_told(struct arena *a, const struct db_rows *rows, struct datum vandaag);

struct certificaat_nieuw {
	int soort;
	const char *naam; /* of CERTIFICAAT_ANDER; else NULL */
	struct datum behaald;
	struct datum tot; /* DATUM_GEEN: no end */
	bool is_gezien;   /* by who writes it down */
	bool mag_verteld;
};
MUST_USE int certificaat_create(const struct handeling *h, jongere_id jongere,
				const struct certificaat_nieuw *nieuw, certificaat_id *ret);
/* The same one again, from `nieuw` on; soort and naam are those of the old. */
MUST_USE int certificaat_renew(const struct handeling *h, const struct certificaat_row *c,
			       const struct certificaat_nieuw *nieuw, certificaat_id *ret);
/* CERTIFICAATVERVOLG_NIET_NODIG, or CHOICE_NONE: it is asked for again. */
MUST_USE int certificaat_update_vervolg(const struct handeling *h, const struct certificaat_row *c,
					int vervolg);
/* Whoever acts saw the paper today. */
MUST_USE int certificaat_check_paper(const struct handeling *h, const struct certificaat_row *c);
/* What the young person says today of an employer who may know. */
MUST_USE int certificaat_reveal(const struct handeling *h, const struct certificaat_row *c,
				bool mag);
/* What it renewed is asked for again. ERR_CONFLICT as intrekking_set. */
MUST_USE int certificaat_withdraw(const struct handeling *h, const struct certificaat_row *c);

#endif
