#include "store/contract.h"

#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "store/contact.h"

/* ---- the contract ---- */

const struct column contract_columns[CONTRACT_COLUMNS] = {
    COLUMN_ID(struct contract_row, id, contract, CONTRACT, "Nummer"),
    COLUMN_ID(struct contract_row, plaatsing_id, plaatsing, PLAATSING, "Plaatsing"),
    COLUMN_ID(struct contract_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct contract_row, zicht, INT, NULL, 0),
    COLUMN(struct contract_row, versie, INT, "Versie", 0),
    COLUMN(struct contract_row, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct contract_row, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct contract_row, fase, fasen, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct contract_row, volgend_contact_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct contract_row, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(struct contract_row, formeel, TEXT, "Contract en loon bij", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct contract_row, weet_werkgever, weet_werkgever_keuzes, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct contract_row, vorm, contractvormen, "Contract", ONDERDEEL_WERK),
    COLUMN(struct contract_row, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(struct contract_row, tot_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN(struct contract_row, uren, REAL, "Uren per week", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct contract_row, vervolg, contractvervolgen, "Wat komt erna", ONDERDEEL_WERK),
    COLUMN(struct contract_row, vervolg_op, MOMENT, "Vastgelegd op", ONDERDEEL_WERK),
    COLUMN(struct contract_row, vastgelegd_op, MOMENT, NULL, ONDERDEEL_WERK),
    COLUMN(struct contract_row, plaatsing_van_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct contract_row, eind_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct contract_row, geregeld, BOOL, NULL, ONDERDEEL_WERK),
};
/* clang-format off */
#define CONTRACT_SELECT                                                                            \
	"SELECT c.id, c.plaatsing_id, c.jongere_id, j.zicht, c.versie, j.roepnaam, j.achternaam, "     \
	"j.fase, j.volgend_contact_datum, w.naam AS werkgever, "             \
	"(SELECT f.naam FROM werkgever f WHERE f.id = p.formele_werkgever_id) AS formeel, p.weet_werkgever, c.vorm, "             \
	"c.van_datum, c.tot_datum, c.uren, c.vervolg, c.vervolg_op, c.vastgelegd_op, "                 \
	"p.van_datum AS plaatsing_van_datum, p.eind_datum, (p.eind_datum IS NOT NULL "                 \
	"OR EXISTS (SELECT v.id FROM contract v WHERE v.plaatsing_id = c.plaatsing_id "                \
	"AND v.van_datum > c.van_datum) OR EXISTS (SELECT x.id FROM plaatsing x "                      \
	"WHERE x.jongere_id = c.jongere_id AND x.van_datum > c.tot_datum)) AS geregeld "               \
	"FROM contract c JOIN plaatsing p ON p.id = c.plaatsing_id "                                   \
	"JOIN jongere j ON j.id = c.jongere_id JOIN werkgever w ON w.id = p.werkgever_id "
/* clang-format on */
QUERY(contract_find, CONTRACT_SELECT "WHERE c.id = $1");
QUERY(contract_last,
      CONTRACT_SELECT "WHERE c.plaatsing_id = $1 ORDER BY c.van_datum DESC, c.id DESC LIMIT 1");

const struct object object_contract =
    OBJECT(CONTRACT, contract_find, contract_columns, struct contract_row);

int contract_load(struct db *db, struct arena *a, contract_id id, struct contract_row *ret)
{
	return db_row(db, a, &contract_find, ARGS(id), contract_columns, COUNT(contract_columns),
		      ret);
}

int contract_find_last(struct db *db, struct arena *a, plaatsing_id plaatsing,
		       struct contract_row *ret)
{
	int rc = db_row(db, a, &contract_last, ARGS(plaatsing), contract_columns,
			COUNT(contract_columns), ret);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	*ret = (struct contract_row){
	    .tot_datum = DATUM_GEEN, .van_datum = DATUM_GEEN, .vervolg = CHOICE_NONE};
	return 0;
}

/* ---- what was asked before its end ---- */

const struct column contractgesprek_columns[CONTRACTGESPREK_COLUMNS] = {
    COLUMN_ID(struct contractgesprek_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct contractgesprek_row, datum, DATUM, "Wanneer", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct contractgesprek_row, wens, contractwensen, "Jongere", ONDERDEEL_WERK),
    COLUMN(struct contractgesprek_row, mag_werkgever, BOOL, "Mag de werkgever gevraagd worden?",
	   ONDERDEEL_WERK),
    COLUMN_KEUZE(struct contractgesprek_row, aanbod, contractvervolgen, "Werkgever",
		 ONDERDEEL_WERK),
    COLUMN(struct contractgesprek_row, tekst, TEXT, "In eigen woorden", ONDERDEEL_WERK),
    COLUMN(struct contractgesprek_row, door, TEXT, "Vastgelegd door", 0),
};
QUERY(gesprek_list,
      "SELECT s.jongere_id, s.datum, s.wens, s.mag_werkgever, s.aanbod, s.tekst, "
      "g.naam AS door FROM contractgesprek s JOIN gebruiker g ON g.id = s.gebruiker_id "
      "WHERE s.contract_id = $1 ORDER BY s.id LIMIT 100");
QUERY(wens_insert,
      "INSERT INTO t_contractgesprek (contract_id, jongere_id, datum, tekst, gebruiker_id, op, "
      "wens, mag_werkgever) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
QUERY(aanbod_insert,
      "INSERT INTO t_contractgesprek (contract_id, jongere_id, datum, tekst, gebruiker_id, op, "
      "aanbod) VALUES ($1, $2, $3, $4, $5, $6, $7)");

int contractgesprek_list(struct db *db, struct arena *a, contract_id contract, struct db_rows *ret)
{
	return db_rows(db, a, &gesprek_list, ARGS(contract), contractgesprek_columns,
		       COUNT(contractgesprek_columns), sizeof(struct contractgesprek_row),
		       CONTRACTGESPREK_MAX, ret);
}

struct contracteinde_feiten contracteinde_of(const struct contract_row *c,
					     const struct db_rows *gesprekken)
{
	const struct contractgesprek_row *rows = gesprekken->rows;
	struct contracteinde_feiten f = {.wens = CHOICE_NONE,
					 .weet_werkgever = c->weet_werkgever,
					 .aanbod = CHOICE_NONE,
					 .vervolg = c->vervolg,
					 .is_geregeld = c->geregeld};

	for (size_t i = 0; i < gesprekken->count; i++) {
		if (rows[i].wens == CHOICE_NONE) {
			f.aanbod = rows[i].aanbod;
			continue;
		}
		f.wens = rows[i].wens;
		f.mag_werkgever = rows[i].mag_werkgever;
	}
	return f;
}

int contractgesprek_create(const struct handeling *h, const struct contractgesprek_nieuw *n)
{
	bool jongere = n->wens != CHOICE_NONE;
	const char *answer = jongere ? choice_label(&contractwensen, n->wens)
				     : choice_label(&contractvervolgen, n->aanbod);
	const struct contact_nieuw contact = {
	    .jongere = n->jongere,
	    .gebruiker = h->gebruiker,
	    .soort = n->contactsoort,
	    .met = jongere ? CONTACTMET_JONGERE : CONTACTMET_WERKGEVER,
	    .datum = n->datum,
	    .tekst = arena_format(h->a, "Na dit contract: %s. %s", answer, n->tekst),
	    .plaatsing = n->plaatsing,
	    .volgend = n->volgend,
	    .nu = h->nu};
	contactmoment_id id;
	int rc = jongere
		     ? db_exec(h->db, &wens_insert,
			       ARGS(n->contract, n->jongere, n->datum, n->tekst, h->gebruiker,
				    h->nu, ARG_CHOICE(contractwensen, n->wens), n->mag_werkgever))
		     : db_exec(h->db, &aanbod_insert,
			       ARGS(n->contract, n->jongere, n->datum, n->tekst, h->gebruiker,
				    h->nu, ARG_CHOICE(contractvervolgen, n->aanbod)));

	return rc < 0 ? rc : contact_create(h->db, h->a, &contact, &id);
}
