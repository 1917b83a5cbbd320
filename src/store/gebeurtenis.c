#include "store/gebeurtenis.h"

#include "store/zoeken.h"

QUERY(
    insert,
    "INSERT INTO t_gebeurtenis (jongere_id, datum, op, soort, onderdeel, tekst, zoektekst, gebruiker_id,"
    " contactmoment_id, plaatsing_id)"
    " VALUES ($1, $2, ctx_nu(), $3, $4, $5, $6, ctx_gebruiker(), $7, $8)");
QUERY(of_contact, "SELECT id FROM gebeurtenis WHERE contactmoment_id = $1");
QUERY(update, "UPDATE t_gebeurtenis SET datum = $2, tekst = $3, zoektekst = $4 WHERE id = $1");
QUERY(withdraw, "UPDATE t_gebeurtenis SET ingetrokken_op = ctx_nu() WHERE id = $1");
QUERY(restore, "UPDATE t_gebeurtenis SET ingetrokken_op = NULL WHERE id = $1");

int gebeurtenis_create(struct db *db, struct arena *a, const struct gebeurtenis_nieuw *nieuw)
{
	return db_send(db, &insert,
		       ARGS(nieuw->jongere, nieuw->datum,
			    ARG_CHOICE(gebeurtenissoorten, (int)nieuw->soort),
			    gebeurtenis_onderdeel((int)nieuw->soort), nieuw->tekst,
			    zoek_tekst(a, nieuw->tekst), nieuw->contactmoment, nieuw->plaatsing));
}

int gebeurtenis_update_contact(struct db *db, struct arena *a, contactmoment_id contactmoment,
			       struct datum datum, const char *tekst)
{
	int64_t nr;
	int rc = db_number(db, &of_contact, ARGS(contactmoment), &nr);

	if (!rc)
		rc = db_exec(db, &update, ARGS(nr, datum, tekst, zoek_tekst(a, tekst)));
	return db_done(rc);
}

static int set_of_contact(struct db *db, const struct query *set, contactmoment_id contactmoment)
{
	int64_t nr;
	int rc = db_number(db, &of_contact, ARGS(contactmoment), &nr);

	if (!rc)
		rc = db_exec(db, set, ARGS(nr));
	return db_done(rc);
}

int gebeurtenis_withdraw_contact(struct db *db, contactmoment_id contactmoment)
{
	return set_of_contact(db, &withdraw, contactmoment);
}

int gebeurtenis_restore_contact(struct db *db, contactmoment_id contactmoment)
{
	return set_of_contact(db, &restore, contactmoment);
}

int gebeurtenis_withdraw(struct db *db, gebeurtenis_id id)
{
	return db_done(db_exec(db, &withdraw, ARGS(id)));
}
