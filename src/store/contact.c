#include "store/contact.h"

#include "store/gebeurtenis.h"

QUERY(
    contact_insert,
    "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum, tekst, plaatsing_id, op) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id");
/* No new version: recording a contact must not clash with somebody who is changing the dossier. */
QUERY(contact_move_next, "UPDATE t_jongere SET volgend_contact_datum = $2 WHERE id = $1");

int contact_create(struct db *db, struct arena *a, const struct contact_nieuw *nieuw,
		   contactmoment_id *ret)
{
	int rc = db_number(db, &contact_insert,
			   ARGS(nieuw->jongere, nieuw->gebruiker,
				ARG_CHOICE(contactsoorten, nieuw->soort),
				ARG_CHOICE(contactmetten, nieuw->met), nieuw->datum, nieuw->tekst,
				nieuw->plaatsing, nieuw->nu),
			   &ret->nr);

	if (rc)
		return rc;
	rc = db_send(db, &contact_move_next, ARGS(nieuw->jongere, nieuw->volgend));
	if (rc)
		return rc;
	return gebeurtenis_create(
	    db, a,
	    &(struct gebeurtenis_nieuw){
		.jongere = nieuw->jongere,
		.soort = GEBEURTENIS_CONTACT,
		.datum = nieuw->datum,
		.tekst = contact_tekst(a, nieuw->soort, nieuw->met, nieuw->tekst),
		.contactmoment = *ret,
		.plaatsing = nieuw->plaatsing});
}
