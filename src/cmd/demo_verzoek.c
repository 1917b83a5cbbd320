#include "cmd/demo_verzoek.h"

#include "store/verzoek.h"

/* Youssef put somebody on the agenda of Sanne, and asks what comes of it. */
static int reminder_play(struct db *db, void *arg)
{
	const struct demo *d = arg;
	const struct handeling h = {db, d->arena, d->regio.mens[M_YOUSSEF], d->nu, d->vandaag};
	struct db_rows rows = {0};
	int rc = verzoek_list(db, d->arena, &rows);
	const struct verzoek_row *list = rows.rows;

	for (size_t i = 0; !rc && i < rows.count; i++)
		if (list[i].soort == VERZOEK_OVERLEGPUNT)
			return verzoek_remind(&h, &list[i]);
	return rc;
}

int demo_verzoeken_create(struct demo *d)
{
	const struct db_context context = {.gebruiker = d->regio.mens[M_YOUSSEF].nr,
					   .functie = d->regio.functie[M_YOUSSEF].nr,
					   .organisatie = d->regio.werkt_bij[M_YOUSSEF].nr,
					   .nu = d->nu,
					   .vandaag = d->vandaag};

	return db_write(d->database, &context, reminder_play, d);
}
