#include "store/terugkeer.h"

#include "store/aanmelding.h"
#include "store/vangnet.h"

QUERY(terugkeer_insert, "INSERT INTO t_terugkeer (melder_id, terugkeersoort, tekst, herken_hash, "
			"op, uiterlijk_datum) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id");
QUERY(terugkeer_back, "UPDATE t_terugkeer SET ingetrokken_op = $2 WHERE id = $1");

static int keep_receipt(const struct handeling *h, const struct terugkeer_nieuw *nieuw,
			terugkeer_id *ret)
{
	uint8_t key[32];

	jongere_key(h->a, &nieuw->wie, key);
	return db_number(h->db, &terugkeer_insert,
			 ARGS(h->gebruiker, ARG_CHOICE(terugkeersoorten, nieuw->soort),
			      nieuw->tekst, ((struct bytes){key, sizeof(key)}), h->nu,
			      nieuw->uiterlijk),
			 &ret->nr);
}

static int come_in(const struct handeling *h, const struct terugkeer_nieuw *nieuw,
		   const char *tekst)
{
	aanmelding_id id;

	return aanmelding_create(
	    h,
	    &(struct aanmelding_nieuw){.vorm = AANMELDVORM_OUDE_SCHOOL,
				       .kanaal = KANAAL_OUDE_SCHOOL,
				       .melder_naam = nieuw->melder,
				       .wie = nieuw->wie,
				       .onderwerpen = 1u << AANMELDONDERWERP_HULP,
				       .vraag = tekst,
				       .uiterlijk = nieuw->uiterlijk},
	    &id);
}

int terugkeer_create(const struct handeling *h, const struct terugkeer_nieuw *nieuw,
		     terugkeer_id *ret)
{
	const char *tekst = terugkeer_text(h->a, nieuw->soort, nieuw->tekst, nieuw->telefoon);
	signaal_id id;
	int rc = keep_receipt(h, nieuw, ret);

	if (rc)
		return rc;
	if (!nieuw->jongere.nr)
		return come_in(h, nieuw, tekst);
	return vangnet_create(h,
			      &(struct vangnet_melding){.jongere = nieuw->jongere,
							.wie = nieuw->melder,
							.tekst = tekst,
							.uiterlijk = nieuw->uiterlijk,
							.oude_school = true},
			      &id);
}

int terugkeer_withdraw(const struct handeling *h, terugkeer_id id)
{
	return db_done(db_exec(h->db, &terugkeer_back, ARGS(id, h->nu)));
}
