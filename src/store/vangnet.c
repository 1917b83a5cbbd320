#include "store/vangnet.h"

#include "store/gebeurtenis.h"

QUERY(vangnet_insert, "INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op, "
		      "uiterlijk_datum) VALUES ($1, $2, $6, $3, $4, $5) RETURNING id");
QUERY(vangnet_back, "UPDATE t_signaal SET ingetrokken_op = $2, afgehandeld_op = $2, "
		    "afgehandeld_door_id = $3, reactie = 'Ingetrokken door wie het meldde.', "
		    "versie = versie + 1 WHERE id = $1");

int vangnet_create(const struct handeling *h, const struct vangnet_melding *m, signaal_id *ret)
{
	int rc = db_number(h->db, &vangnet_insert,
			   ARGS(m->jongere, h->gebruiker, m->tekst, h->nu, m->uiterlijk,
				m->oude_school ? "oude_school" : "valt_uit"),
			   &ret->nr);

	return rc ? rc
		  : gebeurtenis_create(
			h->db, h->a,
			&(struct gebeurtenis_nieuw){
			    .jongere = m->jongere,
			    .soort = GEBEURTENIS_HULP,
			    .datum = h->vandaag,
			    .tekst = arena_format(
				h->a, m->oude_school ? "%s meldt: %s" : "%s meldt uitval: %s",
				m->wie, m->tekst)});
}

int vangnet_withdraw(const struct handeling *h, signaal_id id)
{
	return db_done(db_exec(h->db, &vangnet_back, ARGS(id, h->nu, h->gebruiker)));
}
