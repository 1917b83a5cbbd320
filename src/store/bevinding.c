#include "store/bevinding.h"

#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"
#include "store/intrekking.h"

/* ---- reading ---- */

const struct column bevinding_columns[BEVINDING_COLUMNS] = {
    COLUMN_ID(struct bevinding_row, id, bevinding, BEVINDING, "Nummer"),
    COLUMN_ID(struct bevinding_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct bevinding_row, versie, INT, "Versie", 0),
    COLUMN_KEUZE(struct bevinding_row, onderwerp, bevinding_onderwerpen, "Onderwerp", 0),
    COLUMN_KEUZE(struct bevinding_row, antwoord, bevinding_antwoorden, "Antwoord", 0),
    COLUMN(struct bevinding_row, vaardigheden, INT, NULL, 0),
    COLUMN_KEUZE(struct bevinding_row, bron, bevinding_bronnen, "Hoe weten wij dit", 0),
    COLUMN(struct bevinding_row, doen, TEXT, "Doen", ONDERDEEL_DOEN),
    COLUMN(struct bevinding_row, willen, TEXT, "Willen", ONDERDEEL_WILLEN),
    COLUMN(struct bevinding_row, gezondheid, TEXT, "Gezondheid", ONDERDEEL_GEZONDHEID),
    COLUMN(struct bevinding_row, thuissituatie, TEXT, "Thuis", ONDERDEEL_THUISSITUATIE),
    COLUMN(struct bevinding_row, inkomen, TEXT, "Inkomen", ONDERDEEL_INKOMEN),
    COLUMN(struct bevinding_row, door, TEXT, "Volgens", 0),
    COLUMN(struct bevinding_row, op, MOMENT, "Op", 0),
};

#define BEVINDING_SELECT                                                                           \
	"SELECT b.id, b.jongere_id, b.versie, b.onderwerp, b.antwoord, b.vaardigheden, b.bron, "   \
	"b.doen, b.willen, b.gezondheid, b.thuissituatie, b.inkomen, g.naam AS door, b.op "        \
	"FROM bevinding b JOIN gebruiker g ON g.id = b.gebruiker_id "

QUERY(bevinding_find, BEVINDING_SELECT "WHERE b.id = $1");
QUERY(bevinding_of_jongere, BEVINDING_SELECT "WHERE b.jongere_id = $1 AND b.ingetrokken_op IS NULL "
					     "ORDER BY b.zicht_van_op, b.id DESC LIMIT 400");

const struct object object_bevinding =
    OBJECT(BEVINDING, bevinding_find, bevinding_columns, struct bevinding_row);

const char *bevinding_tekst(const struct bevinding_row *b)
{
	switch (bevinding_onderdeel(b->onderwerp)) {
	case ONDERDEEL_DOEN:
		return b->doen;
	case ONDERDEEL_WILLEN:
		return b->willen;
	case ONDERDEEL_GEZONDHEID:
		return b->gezondheid;
	case ONDERDEEL_THUISSITUATIE:
		return b->thuissituatie;
	default:
		return b->inkomen;
	}
}

int bevinding_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &bevinding_of_jongere, ARGS(jongere), bevinding_columns,
		       COUNT(bevinding_columns), sizeof(struct bevinding_row), BEVINDING_MAX, ret);
}

/* ---- writing ---- */

QUERY(bevinding_insert, "INSERT INTO t_bevinding (jongere_id, onderwerp, onderdeel, antwoord, "
			"vaardigheden, bron, tekst, gebruiker_id, op) "
			"VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id");
QUERY(bevinding_set_ingetrokken, INTREKKING_SET("bevinding"));

static int line_create(const struct handeling *h, jongere_id jongere, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = jongere,
							      .soort = GEBEURTENIS_BEMIDDELBAARHEID,
							      .datum = h->vandaag,
							      .tekst = tekst});
}

int bevinding_create(const struct handeling *h, const struct bevinding_nieuw *n, bevinding_id *ret)
{
	int rc =
	    db_number(h->db, &bevinding_insert,
		      ARGS(n->jongere, ARG_CHOICE(bevinding_onderwerpen, n->onderwerp),
			   (int64_t)bevinding_onderdeel(n->onderwerp),
			   ARG_CHOICE(bevinding_antwoorden, n->antwoord), (int64_t)n->vaardigheden,
			   ARG_CHOICE(bevinding_bronnen, n->bron), n->tekst, h->gebruiker, h->nu),
		      &ret->nr);

	return rc ? rc : line_create(h, n->jongere, "Er is opgeschreven wat al lukt of nog niet.");
}

int bevinding_withdraw(const struct handeling *h, const struct bevinding_row *b)
{
	int rc = intrekking_set(h, &bevinding_set_ingetrokken, b->id.nr);

	return rc ? rc : line_create(h, b->jongere_id, "Een antwoord is weggehaald.");
}
