#include "store/denkniveau.h"

#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"

#define DENKEN ONDERDEEL_DENKEN
const struct column denkniveau_columns[DENKNIVEAU_COLUMNS] = {
    COLUMN_ID(struct denkniveau_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_KEUZE(struct denkniveau_row, denkniveau, denkniveaus, "Denkniveau", DENKEN),
    COLUMN_KEUZE(struct denkniveau_row, niveaubron, niveaubronnen, "Hoe wij dit weten", DENKEN),
    COLUMN(struct denkniveau_row, tekst, TEXT, "Wat dat van het werk vraagt", DENKEN),
    COLUMN(struct denkniveau_row, datum, DATUM, "Van", DENKEN),
    COLUMN(struct denkniveau_row, door, TEXT, "Opgeschreven door", 0),
};
QUERY(denkniveau_of_jongere,
      "SELECT d.jongere_id, d.denkniveau, d.niveaubron, d.tekst, d.datum, g.naam AS door "
      "FROM denkniveau d JOIN gebruiker g ON g.id = d.gebruiker_id WHERE d.jongere_id = $1 "
      "ORDER BY d.zicht_van_op, d.id DESC LIMIT 100");
QUERY(denkniveau_insert,
      "INSERT INTO t_denkniveau (jongere_id, denkniveau, niveaubron, tekst, datum, gebruiker_id, "
      "op) VALUES ($1, $2, $3, $4, $5, $6, $7)");

int denkniveau_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &denkniveau_of_jongere, ARGS(jongere), denkniveau_columns,
		       COUNT(denkniveau_columns), sizeof(struct denkniveau_row), DENKNIVEAU_MAX,
		       ret);
}

int denkniveau_create(const struct handeling *h, jongere_id jongere,
		      const struct denkniveau_nieuw *n)
{
	int rc = db_exec(h->db, &denkniveau_insert,
			 ARGS(jongere, ARG_CHOICE(denkniveaus, n->denkniveau),
			      ARG_CHOICE(niveaubronnen, n->bron), n->tekst, n->datum, h->gebruiker,
			      h->nu));

	/* Which one is for who has "denken" in sight. */
	return rc < 0 ? rc
		      : gebeurtenis_create(h->db, h->a,
					   &(struct gebeurtenis_nieuw){
					       .jongere = jongere,
					       .soort = GEBEURTENIS_PROFIEL,
					       .datum = h->vandaag,
					       .tekst = "Het denkniveau is opgeschreven."});
}
