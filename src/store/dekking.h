/*
 * Who stands for which school and which municipality (F098): many to many. Read as the viewer; who
 * writes does so inside a write transaction.
 */
#ifndef STORE_DEKKING_H
#define STORE_DEKKING_H

#include "store/netwerk.h"

struct dekking_row {
	dekking_id id;
	gebruiker_id gebruiker_id;
	contactpunt_id contactpunt_id;
	int64_t versie;
	const char *school; /* or gemeente */
	const char *gemeente;
};
#define DEKKING_COLUMNS 6
extern const struct column dekking_columns[DEKKING_COLUMNS];
/* Of anybody; of the reader himself. */
extern const struct object object_dekking, object_eigen_dekking;
/* Those that were taken off. */
extern const struct object object_dekking_weg, object_eigen_dekking_weg;
#define DEKKINGEN_MAX 100
/* Of this card. */
MUST_USE int dekking_list(struct db *db, struct arena *a, const struct kaart_row *kaart,
			  struct db_rows *ret);

/* One school or one municipality of it; ERR_CONFLICT when he stands for it already. */
MUST_USE int dekking_create(const struct handeling *h, const struct kaart_row *kaart,
			    organisatie_id school, const char *gemeente, dekking_id *ret);
MUST_USE int dekking_end(const struct handeling *h, const struct dekking_row *dekking);
/* Puts back one that was taken off; it does no harm to do that twice. */
MUST_USE int dekking_restore(const struct handeling *h, const struct dekking_row *dekking);

#endif
