#include "store/vangnet.h"

#include "store/gebeurtenis.h"

QUERY(vangnet_insert, "INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op, "
		      "uiterlijk_datum) VALUES ($1, $2, $6, $3, $4, $5)");

int vangnet_create(const struct handeling *h, const struct vangnet_melding *m)
{
	int rc = db_exec(h->db, &vangnet_insert,
			 ARGS(m->jongere, h->gebruiker, m->tekst, h->nu, m->uiterlijk,
			      m->oude_school ? "oude_school" : "valt_uit"));

	return rc < 0 ? rc
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
