#include "store/casusoverleg.h"

#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"
#include "toegang/recht.h"

/* ---- reading ---- */

const struct column casusoverleg_columns[CASUSOVERLEG_COLUMNS] = {
    COLUMN_ID(struct casusoverleg_row, id, casusoverleg, CASUSOVERLEG, "Nummer"),
    COLUMN(struct casusoverleg_row, versie, INT, NULL, 0),
    COLUMN(struct casusoverleg_row, onderwerp, TEXT, "Onderwerp", 0),
    COLUMN(struct casusoverleg_row, datum, DATUM, "Datum", 0),
    COLUMN(struct casusoverleg_row, plek, TEXT, "Waar", 0),
    COLUMN_ID(struct casusoverleg_row, voorzitter_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct casusoverleg_row, voorzitter, TEXT, "Voorzitter", 0),
    COLUMN_KEUZE(struct casusoverleg_row, toestand, casusoverleg_toestanden, "Stand", 0),
    COLUMN(struct casusoverleg_row, punten, INT, "Op de agenda", 0),
    COLUMN(struct casusoverleg_row, punten_open, INT, "Nog niet besproken", 0),
    COLUMN_ID(struct casusoverleg_row, vervolg_id, casusoverleg, CASUSOVERLEG, "Volgende"),
};
QUERY(
    casusoverleg_find,
    "SELECT c.id, c.versie, c.onderwerp, c.datum, c.plek, c.voorzitter_id, g.naam AS voorzitter, c.toestand, "
    "c.punten, c.punten_open, c.vervolg_id FROM casusoverleg c "
    "JOIN gebruiker g ON g.id = c.voorzitter_id WHERE c.id = $1");
const struct object object_casusoverleg =
    OBJECT(CASUSOVERLEG, casusoverleg_find, casusoverleg_columns, struct casusoverleg_row);

const struct column overlegdeelnemer_columns[OVERLEGDEELNEMER_COLUMNS] = {
    COLUMN_ID(struct overlegdeelnemer_row, id, overlegdeelnemer, OVERLEGDEELNEMER, "Nummer"),
    COLUMN_ID(struct overlegdeelnemer_row, casusoverleg_id, casusoverleg, CASUSOVERLEG, NULL),
    COLUMN_ID(struct overlegdeelnemer_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct overlegdeelnemer_row, versie, INT, NULL, 0),
    COLUMN(struct overlegdeelnemer_row, naam, TEXT, "Naam", 0),
    COLUMN(struct overlegdeelnemer_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct overlegdeelnemer_row, rol, rollen, NULL, 0),
    COLUMN(struct overlegdeelnemer_row, aanwezig, BOOL, "Aanwezig", 0),
};
#define DEELNEMER_SELECT                                                                           \
	"SELECT d.id, d.casusoverleg_id, d.gebruiker_id, d.versie, g.naam, "                       \
	"(SELECT o.naam FROM functie f "                                                           \
	"JOIN organisatie o ON o.id = f.organisatie_id WHERE f.gebruiker_id = d.gebruiker_id "     \
	"AND f.tot_datum IS NULL ORDER BY f.id LIMIT 1) AS organisatie, "                          \
	"(SELECT f.rol FROM functie f WHERE f.gebruiker_id = d.gebruiker_id "                      \
	"AND f.tot_datum IS NULL ORDER BY f.id LIMIT 1) AS rol, d.aanwezig "                       \
	"FROM overlegdeelnemer d JOIN gebruiker g ON g.id = d.gebruiker_id "
QUERY(deelnemer_find, DEELNEMER_SELECT "WHERE d.id = $1");
QUERY(deelnemer_of_overleg,
      DEELNEMER_SELECT "WHERE d.casusoverleg_id = $1 ORDER BY d.id LIMIT 200");
const struct object object_overlegdeelnemer =
    OBJECT(OVERLEGDEELNEMER, deelnemer_find, overlegdeelnemer_columns, struct overlegdeelnemer_row);

const struct column overlegpunt_columns[OVERLEGPUNT_COLUMNS] = {
    COLUMN_ID(struct overlegpunt_row, id, overlegpunt, OVERLEGPUNT, "Nummer"),
    COLUMN_ID(struct overlegpunt_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(struct overlegpunt_row, casusoverleg_id, casusoverleg, CASUSOVERLEG, "Overleg"),
    COLUMN(struct overlegpunt_row, zicht, INT, NULL, 0),
    COLUMN(struct overlegpunt_row, versie, INT, NULL, 0),
    COLUMN(struct overlegpunt_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct overlegpunt_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct overlegpunt_row, datum, DATUM, "Datum", 0),
    COLUMN_KEUZE(struct overlegpunt_row, overleg, casusoverleg_toestanden, NULL, 0),
    COLUMN(struct overlegpunt_row, vraag, TEXT, "Vraag", ONDERDEEL_PLAN),
    COLUMN_KEUZE(struct overlegpunt_row, urgentie, overlegurgenties, "Urgentie", ONDERDEEL_PLAN),
    COLUMN(struct overlegpunt_row, weet_jongere, BOOL, "De jongere weet ervan", ONDERDEEL_PLAN),
    COLUMN(struct overlegpunt_row, door, TEXT, "Gevraagd door", 0),
    COLUMN(struct overlegpunt_row, doorgeschoven, INT, "Doorgeschoven", 0),
    COLUMN_KEUZE(struct overlegpunt_row, toestand, overlegpunt_toestanden, "Stand", 0),
    COLUMN(struct overlegpunt_row, verslag, TEXT, "Verslag", ONDERDEEL_PLAN),
    COLUMN(struct overlegpunt_row, besproken_door, TEXT, "Verslag door", 0),
    COLUMN(struct overlegpunt_row, besproken_op, MOMENT, "Besproken op", 0),
    COLUMN(struct overlegpunt_row, neemt_deel, BOOL, NULL, 0),
};
#define PUNT_SELECT                                                                                \
	"SELECT p.id, p.jongere_id, p.casusoverleg_id, j.zicht, p.versie, j.roepnaam, "            \
	"j.achternaam, p.datum, p.overleg, p.vraag, p.urgentie, p.weet_jongere, g.naam AS door, "  \
	"p.doorgeschoven, p.toestand, p.verslag, b.naam AS besproken_door, p.besproken_op, "       \
	"EXISTS (SELECT c.id FROM casusoverleg c WHERE c.id = p.casusoverleg_id) AS neemt_deel "   \
	"FROM overlegpunt p JOIN jongere j ON j.id = p.jongere_id "                                \
	"JOIN gebruiker g ON g.id = p.gebruiker_id "                                               \
	"LEFT JOIN gebruiker b ON b.id = p.door_id "
QUERY(punt_find, PUNT_SELECT "WHERE p.id = $1");
QUERY(punt_of_overleg,
      PUNT_SELECT "WHERE p.casusoverleg_id = $1 AND p.toestand <> 'ingetrokken' "
		  "ORDER BY CASE p.urgentie WHEN 'spoed' THEN 0 WHEN 'gewoon' THEN 1 ELSE 2 END, "
		  "p.doorgeschoven DESC, p.id LIMIT 200");
QUERY(punt_of_jongere, PUNT_SELECT "WHERE p.jongere_id = $1 AND p.toestand <> 'ingetrokken' "
				   "ORDER BY p.zicht_van_op, p.datum DESC, p.id DESC LIMIT 200");
const struct object object_overlegpunt =
    OBJECT(OVERLEGPUNT, punt_find, overlegpunt_columns, struct overlegpunt_row);

int overlegpunt_list(struct db *db, struct arena *a, casusoverleg_id overleg, struct db_rows *ret)
{
	return db_rows(db, a, &punt_of_overleg, ARGS(overleg), overlegpunt_columns,
		       COUNT(overlegpunt_columns), sizeof(struct overlegpunt_row), OVERLEG_MAX,
		       ret);
}

int overlegpunt_list_of(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &punt_of_jongere, ARGS(jongere), overlegpunt_columns,
		       COUNT(overlegpunt_columns), sizeof(struct overlegpunt_row), OVERLEG_MAX,
		       ret);
}

int overlegdeelnemer_list(struct db *db, struct arena *a, casusoverleg_id overleg,
			  struct db_rows *ret)
{
	return db_rows(db, a, &deelnemer_of_overleg, ARGS(overleg), overlegdeelnemer_columns,
		       COUNT(overlegdeelnemer_columns), sizeof(struct overlegdeelnemer_row),
		       OVERLEG_MAX, ret);
}

const struct column casusoverleg_keuze_columns[3] = {
    COLUMN_ID(struct casusoverleg_keuze, id, casusoverleg, CASUSOVERLEG, NULL),
    COLUMN(struct casusoverleg_keuze, naam, TEXT, NULL, 0),
    COLUMN(struct casusoverleg_keuze, datum, DATUM, NULL, 0),
};
QUERY(casusoverleg_open,
      "SELECT c.id, c.onderwerp AS naam, c.datum FROM casusoverleg c "
      "WHERE c.toestand IN ('gepland', 'bezig', 'onderbroken') ORDER BY c.datum, c.id LIMIT 200");

int casusoverleg_keuze_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	struct casusoverleg_keuze *rows;
	char dag[DATUM_TEXT_MAX];
	int rc = db_rows(db, a, &casusoverleg_open, ARGS_NONE, casusoverleg_keuze_columns,
			 COUNT(casusoverleg_keuze_columns), sizeof(struct casusoverleg_keuze),
			 OVERLEG_MAX, ret);

	rows = ret->rows;
	for (size_t i = 0; !rc && i < ret->count; i++)
		rows[i].naam =
		    arena_format(a, "%s, %s", rows[i].naam, datum_lang(rows[i].datum, dag));
	return rc;
}

/* ---- the meeting ---- */

QUERY(casusoverleg_insert, "INSERT INTO t_casusoverleg (onderwerp, datum, plek, voorzitter_id) "
			   "VALUES ($1, $2, $3, $4) RETURNING id");
QUERY(casusoverleg_change, "UPDATE t_casusoverleg SET onderwerp = $2, datum = $3, plek = $4, "
			   "versie = versie + 1 WHERE id = $1");
QUERY(casusoverleg_set_voorzitter,
      "UPDATE t_casusoverleg SET voorzitter_id = $2, versie = versie + 1 WHERE id = $1");
QUERY(casusoverleg_set_toestand,
      "UPDATE t_casusoverleg SET toestand = $2, vervolg_id = $3, versie = versie + 1 "
      "WHERE id = $1");
QUERY(deelnemer_insert, "INSERT INTO t_overlegdeelnemer (casusoverleg_id, gebruiker_id, op) "
			"VALUES ($1, $2, $3) RETURNING id");
QUERY(deelnemer_insert_same, "INSERT INTO t_overlegdeelnemer (casusoverleg_id, gebruiker_id, op) "
			     "SELECT $2, d.gebruiker_id, $3 FROM overlegdeelnemer d "
			     "WHERE d.casusoverleg_id = $1 AND d.gebruiker_id <> $4");
QUERY(deelnemer_set_aanwezig,
      "UPDATE t_overlegdeelnemer SET aanwezig = $2, versie = versie + 1 WHERE id = $1");
QUERY(deelnemer_set_ingetrokken,
      "UPDATE t_overlegdeelnemer SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");

int overlegdeelnemer_create(const struct handeling *h, casusoverleg_id overleg, gebruiker_id wie)
{
	overlegdeelnemer_id id;

	return db_number(h->db, &deelnemer_insert, ARGS(overleg, wie, h->nu), &id.nr);
}

int overlegdeelnemer_withdraw(const struct handeling *h, overlegdeelnemer_id id)
{
	return db_done(db_exec(h->db, &deelnemer_set_ingetrokken, ARGS(id, h->nu)));
}

int overlegdeelnemer_update(const struct handeling *h, overlegdeelnemer_id id, bool aanwezig)
{
	return db_done(db_exec(h->db, &deelnemer_set_aanwezig, ARGS(id, aanwezig)));
}

int casusoverleg_create(const struct handeling *h, const struct casusoverleg_inhoud *in,
			casusoverleg_id *ret)
{
	int rc = db_number(h->db, &casusoverleg_insert,
			   ARGS(in->onderwerp, in->datum, in->plek, h->gebruiker), &ret->nr);

	return rc ? rc : overlegdeelnemer_create(h, *ret, h->gebruiker);
}

int casusoverleg_update(const struct handeling *h, casusoverleg_id id,
			const struct casusoverleg_inhoud *in)
{
	return db_done(
	    db_exec(h->db, &casusoverleg_change, ARGS(id, in->onderwerp, in->datum, in->plek)));
}

int casusoverleg_update_voorzitter(const struct handeling *h, casusoverleg_id id, gebruiker_id wie)
{
	return db_done(db_exec(h->db, &casusoverleg_set_voorzitter, ARGS(id, wie)));
}

static int set_toestand(const struct handeling *h, const struct casusoverleg_row *c, int stap,
			casusoverleg_id volgende)
{
	int toestand = casusoverleg_next(c->toestand, stap);

	if (toestand == CHOICE_NONE)
		return ERR_CONFLICT;
	return db_done(
	    db_exec(h->db, &casusoverleg_set_toestand,
		    ARGS(c->id, ARG_CHOICE(casusoverleg_toestanden, toestand), volgende)));
}

int casusoverleg_step(const struct handeling *h, const struct casusoverleg_row *c, int stap)
{
	return set_toestand(h, c, stap, (casusoverleg_id){0});
}

int casusoverleg_end(const struct handeling *h, const struct casusoverleg_row *c,
		     struct datum volgende)
{
	const struct casusoverleg_inhoud in = {c->onderwerp, volgende, c->plek};
	casusoverleg_id next = {0};
	int rc = datum_set(volgende) ? casusoverleg_create(h, &in, &next) : 0;

	if (!rc && next.nr)
		rc = db_done(
		    db_exec(h->db, &deelnemer_insert_same, ARGS(c->id, next, h->nu, h->gebruiker)));
	return rc ? rc : set_toestand(h, c, casusoverleg_last_step(c->toestand), next);
}

/* ---- a jongere on the agenda ---- */

QUERY(punt_insert, "INSERT INTO t_overlegpunt (jongere_id, casusoverleg_id, vraag, urgentie, "
		   "weet_jongere, gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7) "
		   "RETURNING id");
QUERY(punt_set_ingetrokken,
      "UPDATE t_overlegpunt SET toestand = 'ingetrokken', versie = versie + 1 WHERE id = $1");
QUERY(punt_set_verslag,
      "UPDATE t_overlegpunt SET toestand = 'besproken', verslag = $2, besproken_op = $3, "
      "door_id = $4, versie = versie + 1 WHERE id = $1");
QUERY(overlegactie_insert,
      "INSERT INTO t_overlegactie (jongere_id, overlegpunt_id, actie_id) VALUES ($1, $2, $3)");

static int line_create(const struct handeling *h, jongere_id jongere, const char *wat,
		       const char *tekst)
{
	return gebeurtenis_create(
	    h->db, h->a,
	    &(struct gebeurtenis_nieuw){.jongere = jongere,
					.soort = GEBEURTENIS_OVERLEG,
					.datum = h->vandaag,
					.tekst = arena_format(h->a, "%s: %s", wat, tekst)});
}

int overlegpunt_create(const struct handeling *h, const struct overlegpunt_nieuw *n,
		       overlegpunt_id *ret)
{
	int rc = db_number(h->db, &punt_insert,
			   ARGS(n->jongere, n->overleg, n->vraag,
				ARG_CHOICE(overlegurgenties, n->urgentie), n->weet_jongere,
				h->gebruiker, h->nu),
			   &ret->nr);

	return rc ? rc : line_create(h, n->jongere, "Op de agenda van het casusoverleg", n->vraag);
}

int overlegpunt_withdraw(const struct handeling *h, const struct overlegpunt_row *p)
{
	int rc = db_done(db_exec(h->db, &punt_set_ingetrokken, ARGS(p->id)));

	return rc ? rc : line_create(h, p->jongere_id, "Van de agenda gehaald", p->vraag);
}

int overlegpunt_report(const struct handeling *h, const struct overlegpunt_row *p,
		       const char *verslag)
{
	const char *wat = p->toestand == OVERLEGPUNT_BESPROKEN
			      ? "Verslag van het casusoverleg gewijzigd"
			      : "Besproken in het casusoverleg";
	int rc =
	    db_done(db_exec(h->db, &punt_set_verslag, ARGS(p->id, verslag, h->nu, h->gebruiker)));

	return rc ? rc : line_create(h, p->jongere_id, wat, verslag);
}

int overlegactie_create(const struct handeling *h, const struct overlegpunt_row *p, actie_id actie)
{
	return db_done(db_exec(h->db, &overlegactie_insert, ARGS(p->jongere_id, p->id, actie)));
}
