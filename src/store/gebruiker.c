#include "store/gebruiker.h"

#include "base/tekst.h"
#include "toegang/recht.h"
#include "toegang/sessie.h"

#include <string.h>

QUERY(
    gebruiker_insert,
    "INSERT INTO t_gebruiker (naam, naam_vouw, email, email_hash, telefoon, waarvoor, waarvoor_vouw, aangemaakt_op, vluchtig) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id");
QUERY(gebruiker_change,
      "UPDATE t_gebruiker SET naam = $3, naam_vouw = $4, email = $5, telefoon = $6, "
      "waarvoor = $7, waarvoor_vouw = $8, versie = versie + 1 WHERE id = $1 AND versie = $2");
/* Another address: what opened the account before opens it no longer (0070). */
QUERY(gebruiker_readdress,
      "UPDATE t_gebruiker SET email = $3, email_hash = $4, wachtwoord_hash = NULL, "
      "wachtwoord_op = $5, versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(gebruiker_email, "SELECT email FROM gebruiker WHERE id = $1");
QUERY(kaart_change,
      "UPDATE t_gebruiker SET telefoon = $3, waarvoor = $4, bereikbaar = $5, "
      "deskundigheden = $6, werkdagen = $7, openbaar = $8, kaart_op = $9, waarvoor_vouw = $10, "
      "versie = versie + 1 "
      "WHERE id = $1 AND versie = $2");
QUERY(kaart_confirm, "UPDATE t_gebruiker SET kaart_op = $3, versie = versie + 1 "
		     "WHERE id = $1 AND versie = $2");
QUERY(gebruiker_leave, "UPDATE t_gebruiker SET toestand = 'uit_dienst', versie = versie + 1 "
		       "WHERE id = $1 AND versie = $2");
/* What was known before opens nothing: the agenda feed neither (0044, wachtwoord_op). */
QUERY(gebruiker_resume_one,
      "UPDATE t_gebruiker SET toestand = 'actief', wachtwoord_hash = NULL, wachtwoord_op = $3, "
      "versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(functie_insert,
      "INSERT INTO t_functie (gebruiker_id, organisatie_id, rol, niveau, van_datum, tot_datum, "
      "caseload_norm) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");
/* A function that ends has had its last day, so that nobody works on in it; the last day of one
 * that has yet to begin, or began today, lies before its first. */
QUERY(
    functie_stop,
    "UPDATE t_functie SET tot_datum = (SELECT CASE WHEN e.van_datum > $3 THEN e.van_datum ELSE $3 END - 1 "
    "FROM functie e WHERE e.id = t_functie.id), versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(
    functies_stop,
    "UPDATE t_functie SET tot_datum = (SELECT CASE WHEN e.van_datum > $2 THEN e.van_datum ELSE $2 END - 1 "
    "FROM functie e WHERE e.id = t_functie.id), versie = versie + 1 WHERE id IN (SELECT f.id FROM functie f WHERE f.gebruiker_id = $1 "
    "AND (f.tot_datum IS NULL OR f.tot_datum >= $2))");
QUERY(functie_change,
      "UPDATE t_functie SET niveau = $3, tot_datum = $4, caseload_norm = $5, versie = versie + 1 "
      "WHERE id = $1 AND versie = $2");
QUERY(gebruiker_by_sleutel,
      "SELECT id, naam, toestand, versie FROM inlog "
      "ORDER BY CASE WHEN toestand = 'actief' THEN 0 ELSE 1 END, id DESC LIMIT 1");

#define HASH_SIZE 32

static const struct column gevonden_columns[] = {
    COLUMN_ID(struct gebruiker_gevonden, id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct gebruiker_gevonden, naam, TEXT, NULL, 0),
    COLUMN(struct gebruiker_gevonden, toestand, TEXT, NULL, 0),
    COLUMN(struct gebruiker_gevonden, versie, INT, NULL, 0),
};

static const char *fold_any(struct arena *a, const char *text)
{
	return text ? tekst_fold(a, text) : NULL;
}

int gebruiker_create(struct db *db, struct arena *a, const struct gebruiker_nieuw *nieuw,
		     struct moment nu, gebruiker_id *ret)
{
	uint8_t hash[HASH_SIZE];

	email_hash(a, nieuw->email, hash);
	return db_number(db, &gebruiker_insert,
			 ARGS(nieuw->naam, tekst_fold(a, nieuw->naam), nieuw->email,
			      ((struct bytes){hash, sizeof hash}), nieuw->telefoon, nieuw->waarvoor,
			      fold_any(a, nieuw->waarvoor), nu, nieuw->vluchtig),
			 &ret->nr);
}

struct adres_row {
	const char *email;
};
static const struct column adres_columns[] = {COLUMN(struct adres_row, email, TEXT, NULL, 0)};

/* Moves `versie` on when there was something to change. */
static int readdress(struct db *db, struct arena *a, gebruiker_id id, int64_t *versie,
		     const char *email, struct moment nu)
{
	uint8_t hash[HASH_SIZE];
	struct adres_row row;
	int rc =
	    db_row(db, a, &gebruiker_email, ARGS(id), adres_columns, COUNT(adres_columns), &row);

	if (rc || strcmp(tekst_fold(a, row.email), tekst_fold(a, email)) == 0)
		return rc;
	email_hash(a, email, hash);
	rc = db_one(db_exec(db, &gebruiker_readdress,
			    ARGS(id, *versie, email, ((struct bytes){hash, sizeof hash}), nu)));
	*versie += !rc;
	return rc;
}

int gebruiker_update(struct db *db, struct arena *a, gebruiker_id id, int64_t versie,
		     const struct gebruiker_nieuw *nieuw, struct moment nu)
{
	int rc = readdress(db, a, id, &versie, nieuw->email, nu);

	return rc ? rc
		  : db_one(db_exec(db, &gebruiker_change,
				   ARGS(id, versie, nieuw->naam, tekst_fold(a, nieuw->naam),
					nieuw->email, nieuw->telefoon, nieuw->waarvoor,
					fold_any(a, nieuw->waarvoor))));
}

int gebruiker_update_kaart(struct db *db, struct arena *a, gebruiker_id id, int64_t versie,
			   const struct kaart *kaart, struct moment nu)
{
	return db_one(db_exec(db, &kaart_change,
			      ARGS(id, versie, kaart->telefoon, kaart->waarvoor, kaart->bereikbaar,
				   (int64_t)kaart->deskundigheden, (int64_t)kaart->werkdagen,
				   kaart->openbaar, nu, fold_any(a, kaart->waarvoor))));
}

int gebruiker_confirm_kaart(struct db *db, gebruiker_id id, int64_t versie, struct moment nu)
{
	return db_one(db_exec(db, &kaart_confirm, ARGS(id, versie, nu)));
}

int gebruiker_end(struct db *db, gebruiker_id id, int64_t versie, struct datum vandaag)
{
	int rc = db_one(db_exec(db, &gebruiker_leave, ARGS(id, versie)));

	if (rc == 0)
		rc = db_exec(db, &functies_stop, ARGS(id, vandaag));
	return db_done(rc);
}

int gebruiker_resume(struct db *db, struct arena *a, const struct functie_nieuw *nieuw,
		     const char *email, int64_t versie, struct moment nu)
{
	functie_id id;
	int rc = functie_create(db, nieuw, &id);

	if (!rc && email)
		rc = readdress(db, a, nieuw->gebruiker, &versie, email, nu);
	return rc ? rc
		  : db_one(db_exec(db, &gebruiker_resume_one, ARGS(nieuw->gebruiker, versie, nu)));
}

int functie_create(struct db *db, const struct functie_nieuw *nieuw, functie_id *ret)
{
	return db_number(db, &functie_insert,
			 ARGS(nieuw->gebruiker, nieuw->organisatie, ARG_CHOICE(rollen, nieuw->rol),
			      ARG_CHOICE(functieniveaus, nieuw->niveau), nieuw->van, nieuw->tot,
			      arg_nr(nieuw->caseload_norm)),
			 &ret->nr);
}

int functie_update(struct db *db, functie_id id, int64_t versie,
		   const struct functie_wijziging *wijziging)
{
	return db_one(db_exec(db, &functie_change,
			      ARGS(id, versie, ARG_CHOICE(functieniveaus, wijziging->niveau),
				   wijziging->tot, arg_nr(wijziging->caseload_norm))));
}

int functie_end(struct db *db, functie_id id, int64_t versie, struct datum vandaag)
{
	return db_one(db_exec(db, &functie_stop, ARGS(id, versie, vandaag)));
}

int gebruiker_find(struct db *db, struct arena *a, const struct db_context *context,
		   const char *email, struct gebruiker_gevonden *ret)
{
	struct db_context with = *context;
	uint8_t hash[HASH_SIZE];
	int rc;

	email_hash(a, email, hash);
	with.sleutel = (struct bytes){hash, sizeof hash};
	rc = db_set_context(db, &with);
	if (rc < 0)
		return rc;
	return db_row(db, a, &gebruiker_by_sleutel, ARGS_NONE, gevonden_columns,
		      COUNT(gevonden_columns), ret);
}
