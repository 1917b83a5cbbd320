/*
 * Lists that came in as a file, from the moment they are looked at: the file itself until it is
 * taken in, how its columns are to be read, and what became of it. A list belongs to the
 * organisation that sent it; a choice of columns is remembered for its next list with the same
 * headings. Taking in: store/opname.h.
 */
#ifndef STORE_INVOERBESTAND_H
#define STORE_INVOERBESTAND_H

#include "base/choice.h"
#include "db/object.h"
#include "store/tabel_leerlingen.h"

enum invoerbestand_toestand {
	INVOERBESTAND_GECONTROLEERD, /* may be taken in */
	INVOERBESTAND_INGELEZEN,
	INVOERBESTAND_ONGEDAAN,
	INVOERBESTAND_VERVALLEN
};
extern const struct choices invoerbestand_toestanden;

struct invoerbestand_row {
	invoerbestand_id id;
	int64_t versie;
	const char *naam;
	const char *door;
	struct moment op;
	int toestand;   /* enum invoerbestand_toestand */
	int64_t aantal; /* young people that it added and that are still there */
	const char *kolomkeuze;
};
#define INVOERBESTAND_COLUMNS 8
extern const struct column invoerbestand_columns[INVOERBESTAND_COLUMNS];
/* For routes under /leerlingenlijsten/:invoerbestand. */
extern const struct object object_invoerbestand;

#define INVOERBESTANDEN_MAX 100
/* The last ones, newest first. */
MUST_USE int invoerbestand_list(struct db *db, struct arena *a, struct db_rows *ret);

struct invoerbestand_nieuw {
	const char *naam;
	struct bytes inhoud;
	const char *koppen; /* tabel_leerlingen_koppen */
	gebruiker_id gebruiker;
	organisatie_id organisatie;
	struct moment op;
};
/* Keeps the file, to be read as the last one with these headings. Inside a write transaction. */
MUST_USE int invoerbestand_create(struct db *db, struct arena *a,
				  const struct invoerbestand_nieuw *nieuw, invoerbestand_id *ret);

/*
 * The rows of a list that was not taken in yet: as tabel_leerlingen_parse, whose result must be
 * freed also after an error. ERR_CONFLICT: the file is no longer kept.
 */
MUST_USE int invoerbestand_parse(struct db *db, struct arena *a,
				 const struct invoerbestand_row *bestand, struct datum vandaag,
				 struct tabel_leerlingen *ret);

/* The remembered choice for these headings, "" when there is none. */
MUST_USE int kolomkeuze_load(struct db *db, struct arena *a, const char *koppen, const char **ret);
struct kolomkeuze_nieuw {
	invoerbestand_id bestand;
	organisatie_id organisatie;
	const char *koppen;
	const char *keuze;
	struct moment op;
};
/* For this list and the next ones with these headings. Inside a write transaction. */
MUST_USE int invoerbestand_update_keuze(struct db *db, struct arena *a,
					const struct kolomkeuze_nieuw *nieuw);

#endif
