#include "store/zetel.h"

#include "store/gebruiker.h"
#include "store/organisatie.h"
#include "toegang/recht.h"

#include <string.h>

/* The lowest place that is free; when none is, the second, which is taken (zetel_een). */
#define VRIJE_PLEK                                                                                 \
	"CASE WHEN NOT EXISTS (SELECT 1 FROM zetel z WHERE z.scan_id = $1 AND z.domein = $2 "      \
	"AND z.plek = 1) THEN 1 ELSE 2 END"

/* ---- reading ---- */

const struct column zetel_columns[ZETEL_COLUMNS] = {
    COLUMN_ID(struct zetel_row, id, zetel, ZETEL, "Nummer"),
    COLUMN_ID(struct zetel_row, scan_id, scan, SCAN, NULL),
    COLUMN(struct zetel_row, versie, INT, NULL, 0),
    COLUMN(struct zetel_row, domein, INT, "Domein", 0),
    COLUMN(struct zetel_row, plek, INT, "Plek", 0),
    COLUMN(struct zetel_row, naam, TEXT, "Naam", 0),
    COLUMN(struct zetel_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct zetel_row, functie, TEXT, "Functie", 0),
    COLUMN(struct zetel_row, email, TEXT, "E-mail", 0),
    COLUMN(struct zetel_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct zetel_row, waarvoor, TEXT, "Waarvoor bellen", 0),
    COLUMN(struct zetel_row, bijdrage, TEXT, "Doet voor deze jongeren", 0),
    COLUMN_ID(struct zetel_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct zetel_row, gebeld_op, MOMENT, "Gebeld op", 0),
    COLUMN(struct zetel_row, uitgenodigd_op, MOMENT, "Uitgenodigd op", 0),
    COLUMN_KEUZE(struct zetel_row, antwoord, zetelantwoorden, "Antwoord", 0),
    COLUMN(struct zetel_row, antwoord_tekst, TEXT, "Zei daarbij", 0),
    COLUMN(struct zetel_row, getest_op, MOMENT, "Getest op", 0),
    COLUMN(struct zetel_row, voorzitter, BOOL, "Voorzitter", 0),
    COLUMN(struct zetel_row, initiatiefnemer, BOOL, NULL, 0),
    COLUMN(struct zetel_row, eigen, BOOL, NULL, 0),
};
#define ZETEL_SELECT                                                                               \
	"SELECT z.id, z.scan_id, z.versie, z.domein, z.plek, z.naam, z.organisatie, z.functie, "   \
	"z.email, z.telefoon, z.waarvoor, z.bijdrage, z.gebruiker_id, z.gebeld_op, "               \
	"z.uitgenodigd_op, z.antwoord, z.antwoord_tekst, z.getest_op, z.voorzitter, "              \
	"z.initiatiefnemer, z.eigen FROM zetel z "
QUERY(zetel_find, ZETEL_SELECT "WHERE z.id = $1");
QUERY(zetel_of_scan, ZETEL_SELECT "WHERE z.scan_id = $1 ORDER BY z.domein, z.plek LIMIT 12");
const struct object object_zetel = OBJECT(ZETEL, zetel_find, zetel_columns, struct zetel_row);

int zetel_stand(const struct zetel_row *z)
{
	return zetelstand_of(&(struct zetel_feiten){.gebeld = moment_set(z->gebeld_op),
						    .uitgenodigd = moment_set(z->uitgenodigd_op),
						    .antwoord = z->antwoord});
}

int zetel_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	return db_rows(db, a, &zetel_of_scan, ARGS(scan), zetel_columns, COUNT(zetel_columns),
		       sizeof(struct zetel_row), SCAN_ZETELS, ret);
}

int zeteldomein_is_vol(struct db *db, struct arena *a, scan_id scan, int domein, bool *ret)
{
	struct db_rows rows;
	int taken = 0, rc = zetel_list(db, a, scan, &rows);

	if (rc)
		return rc;
	for (size_t i = 0; i < rows.count; i++)
		taken += ((const struct zetel_row *)rows.rows)[i].domein == domein + 1;
	*ret = taken == SCAN_PLEKKEN;
	return 0;
}

const struct column zetel_vroeger_columns[ZETEL_VROEGER_COLUMNS] = {
    COLUMN(struct zetel_vroeger_row, domein, INT, "Domein", 0),
    COLUMN(struct zetel_vroeger_row, naam, TEXT, "Naam", 0),
    COLUMN(struct zetel_vroeger_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct zetel_vroeger_row, vervangen_op, MOMENT, "Gestopt op", 0),
    COLUMN(struct zetel_vroeger_row, vervangen_reden, TEXT, "Waarom", 0),
};
QUERY(zetel_vroeger_of_scan,
      "SELECT domein, naam, organisatie, vervangen_op, vervangen_reden FROM zetel_vroeger "
      "WHERE scan_id = $1 ORDER BY vervangen_op DESC, id DESC LIMIT 60");

int zetel_vroeger_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	return db_rows(db, a, &zetel_vroeger_of_scan, ARGS(scan), zetel_vroeger_columns,
		       COUNT(zetel_vroeger_columns), sizeof(struct zetel_vroeger_row),
		       ZETELS_VROEGER_MAX, ret);
}

static const struct column zetelwerk_columns[] = {
    COLUMN_ID(struct zetelwerk_row, id, zetel, ZETEL, NULL),
    COLUMN(struct zetelwerk_row, regio, TEXT, NULL, 0),
    COLUMN(struct zetelwerk_row, jaar, INT, NULL, 0),
    COLUMN(struct zetelwerk_row, naam, TEXT, NULL, 0),
    COLUMN(struct zetelwerk_row, organisatie, TEXT, NULL, 0),
    COLUMN(struct zetelwerk_row, antwoord_op, MOMENT, NULL, 0),
    COLUMN(struct zetelwerk_row, voorzitter, BOOL, NULL, 0),
    COLUMN(struct zetelwerk_row, sessie_datum, DATUM, NULL, 0),
};
QUERY(zetelwerk_all, "SELECT z.id, z.regio, z.jaar, z.naam, z.organisatie, z.antwoord_op, "
		     "z.voorzitter, z.sessie_datum FROM mijn_zetelwerk z ORDER BY z.id LIMIT 50");

int zetelwerk_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &zetelwerk_all, ARGS_NONE, zetelwerk_columns,
		       COUNT(zetelwerk_columns), sizeof(struct zetelwerk_row), ZETELWERK_MAX, ret);
}

/* ---- writing ---- */

QUERY(zetel_insert,
      "INSERT INTO t_zetel (scan_id, domein, plek, naam, organisatie, functie, email, telefoon) "
      "SELECT $1, $2, " VRIJE_PLEK ", $3, $4, $5, $6, $7 RETURNING id");
QUERY(zetel_insert_eigen,
      "INSERT INTO t_zetel (scan_id, domein, plek, naam, organisatie, email, gebruiker_id, "
      "antwoord, antwoord_op) SELECT $1, $2, " VRIJE_PLEK ", $3, $4, $5, $6, 'ja', $7 "
      "RETURNING id");
QUERY(zetel_change, "UPDATE t_zetel SET naam = $2, organisatie = $3, functie = $4, email = $5, "
		    "telefoon = $6, versie = versie + 1 WHERE id = $1");
QUERY(zetel_set_gebeld, "UPDATE t_zetel SET gebeld_op = $2, versie = versie + 1 WHERE id = $1");
QUERY(zetel_set_kaart, "UPDATE t_zetel SET naam = $2, organisatie = $3, functie = $4, "
		       "telefoon = $5, waarvoor = $6, bijdrage = $7, versie = versie + 1 "
		       "WHERE id = $1");
QUERY(zetel_set_antwoord, "UPDATE t_zetel SET antwoord = $2, antwoord_op = $3, "
			  "antwoord_tekst = $4, versie = versie + 1 WHERE id = $1");
QUERY(zetel_set_getest, "UPDATE t_zetel SET getest_op = $2, versie = versie + 1 WHERE id = $1");
QUERY(zetel_set_vervangen, "UPDATE t_zetel SET vervangen_op = $2, vervangen_reden = $3, "
			   "versie = versie + 1 WHERE id = $1");
QUERY(zetel_set_gebruiker, "UPDATE t_zetel SET gebruiker_id = $2, versie = versie + 1 "
			   "WHERE id = $1");
QUERY(zetel_set_uitgenodigd, "UPDATE t_zetel SET uitgenodigd_op = $2, versie = versie + 1 "
			     "WHERE id = $1");

int zetel_create(const struct handeling *h, scan_id scan, int64_t domein,
		 const struct zetel_inhoud *in, zetel_id *ret)
{
	return db_number(
	    h->db, &zetel_insert,
	    ARGS(scan, domein, in->naam, in->organisatie, in->functie, in->email, in->telefoon),
	    &ret->nr);
}

int zetel_create_eigen(const struct handeling *h, scan_id scan, const struct eigen_zetel *z,
		       zetel_id *ret)
{
	return db_number(
	    h->db, &zetel_insert_eigen,
	    ARGS(scan, z->domein, z->naam, z->organisatie, z->email, h->gebruiker, h->nu),
	    &ret->nr);
}

int zetel_update(const struct handeling *h, zetel_id id, const struct zetel_inhoud *in)
{
	return db_done(
	    db_exec(h->db, &zetel_change,
		    ARGS(id, in->naam, in->organisatie, in->functie, in->email, in->telefoon)));
}

int zetel_update_gebeld(const struct handeling *h, zetel_id id, bool gebeld)
{
	const struct moment op = gebeld ? h->nu : MOMENT_GEEN;

	return db_done(db_exec(h->db, &zetel_set_gebeld, ARGS(id, op)));
}

int zetel_update_kaart(const struct handeling *h, zetel_id id, const struct zetel_kaart *kaart)
{
	return db_done(db_exec(h->db, &zetel_set_kaart,
			       ARGS(id, kaart->naam, kaart->organisatie, kaart->functie,
				    kaart->telefoon, kaart->waarvoor, kaart->bijdrage)));
}

int zetel_update_antwoord(const struct handeling *h, zetel_id id, int antwoord, const char *tekst)
{
	return db_done(db_exec(h->db, &zetel_set_antwoord,
			       ARGS(id, ARG_CHOICE(zetelantwoorden, antwoord), h->nu, tekst)));
}

int zetel_update_getest(const struct handeling *h, zetel_id id)
{
	return db_done(db_exec(h->db, &zetel_set_getest, ARGS(id, h->nu)));
}

int zetel_end(const struct handeling *h, zetel_id id, const char *reden)
{
	return db_done(db_exec(h->db, &zetel_set_vervangen, ARGS(id, h->nu, reden)));
}

int zetel_assign(const struct handeling *h, zetel_id id, gebruiker_id gast)
{
	return db_done(db_exec(h->db, &zetel_set_gebruiker, ARGS(id, gast)));
}

/* ---- guests ---- */

#define GASTEN "Gasten van de Implementatiescan"

int gasten_organisatie(const struct handeling *h, organisatie_id *ret)
{
	int rc = organisatie_find(h->db, h->a, GASTEN, ret);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	rc = organisatie_create(h->db, h->a,
				&(struct organisatie_nieuw){.naam = GASTEN,
							    .soort = ORGANISATIESOORT_ANDERS,
							    .domein = CHOICE_NONE,
							    .grondslag = "toestemming"},
				ret);
	return rc ? rc : organisatie_end(h->db, *ret, 1);
}

/* An address that nobody can log in with: it has no @ and is never the same twice. */
static const char *no_address(struct arena *a)
{
	uint8_t random[16];
	char text[HEX_MAX(sizeof(random))];

	secret_random(random, sizeof(random));
	return arena_format(a, "gast-%s", hex_of(random, sizeof(random), text));
}

static int guest_create(const struct handeling *h, const struct zetel_row *z, functie_id *functie)
{
	const struct gebruiker_nieuw wie = {
	    .naam = z->naam, .email = no_address(h->a), .vluchtig = true};
	struct functie_nieuw f = {.rol = ROL_DEELNEMER,
				  .niveau = FUNCTIENIVEAU_MANAGEMENT,
				  .van = h->vandaag,
				  .tot = DATUM_GEEN};
	int rc = gasten_organisatie(h, &f.organisatie);

	rc = rc ? rc : gebruiker_create(h->db, h->a, &wie, h->nu, &f.gebruiker);
	rc = rc ? rc : functie_create(h->db, &f, functie);
	return rc ? rc : zetel_assign(h, z->id, f.gebruiker);
}

QUERY(zetelgast_functie, "SELECT functie_id FROM zetelgast WHERE zetel_id = $1 LIMIT 1");
QUERY(zetellink_stop, "UPDATE t_zetellink SET beeindigd_op = $2, versie = versie + 1 WHERE id IN "
		      "(SELECT l.id FROM zetellink l WHERE l.zetel_id = $1)");
QUERY(zetellink_insert, "INSERT INTO t_zetellink (zetel_id, functie_id, sleutel_hash, "
			"aangemaakt_op) VALUES ($1, $2, $3, $4)");

static int link_create(const struct handeling *h, zetel_id zetel, functie_id functie,
		       const char *sleutel)
{
	uint8_t hash[SECRET_SIZE];

	secret_hash(sleutel, hash);
	return db_done(db_exec(h->db, &zetellink_insert,
			       ARGS(zetel, functie, ((struct bytes){hash, sizeof(hash)}), h->nu)));
}

int zetel_invite(const struct handeling *h, const struct master_key *key, const struct zetel_row *z,
		 char ret[SECRET_LINK_MAX])
{
	functie_id functie;
	int rc = z->initiatiefnemer ? ERR_CONFLICT
		 : z->gebruiker_id.nr
		     ? db_number(h->db, &zetelgast_functie, ARGS(z->id), &functie.nr)
		     : guest_create(h, z, &functie);

	rc = rc ? rc : db_done(db_exec(h->db, &zetellink_stop, ARGS(z->id, h->nu)));
	secret_link(key, SECRET_ZETELLINK, z->id.nr, h->nu.ms, ret);
	rc = rc ? rc : link_create(h, z->id, functie, ret);
	return rc ? rc : db_done(db_exec(h->db, &zetel_set_uitgenodigd, ARGS(z->id, h->nu)));
}

const struct column zetellink_columns[ZETELLINK_COLUMNS] = {
    COLUMN_ID(struct zetellink_row, zetel_id, zetel, ZETEL, NULL),
    COLUMN_ID(struct zetellink_row, scan_id, scan, SCAN, NULL),
    COLUMN_ID(struct zetellink_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN_ID(struct zetellink_row, functie_id, functie, FUNCTIE, NULL),
    COLUMN(struct zetellink_row, naam, TEXT, NULL, 0),
    COLUMN(struct zetellink_row, organisatie, TEXT, NULL, 0),
    COLUMN(struct zetellink_row, regio, TEXT, NULL, 0),
    COLUMN(struct zetellink_row, jaar, INT, NULL, 0),
    COLUMN_KEUZE(struct zetellink_row, toestand, scan_toestanden, NULL, 0),
    COLUMN(struct zetellink_row, sessie1_datum, DATUM, NULL, 0),
    COLUMN(struct zetellink_row, sessie1_waar, TEXT, NULL, 0),
    COLUMN(struct zetellink_row, initiatiefnemer, TEXT, NULL, 0),
};
QUERY(zetellink_shown,
      "SELECT zetel_id, scan_id, gebruiker_id, functie_id, naam, organisatie, regio, jaar, "
      "toestand, sessie1_datum, sessie1_waar, initiatiefnemer FROM zetellink_sleutel LIMIT 1");

int zetellink_find(struct db *db, struct arena *a, struct zetellink_row *ret)
{
	return db_row(db, a, &zetellink_shown, ARGS_NONE, zetellink_columns,
		      COUNT(zetellink_columns), ret);
}
