#include "store/accountaanvraag.h"

#include "store/postbericht.h"
#include "toegang/sessie.h"

/* ---- asked ---- */

QUERY(aanvraag_insert,
      "INSERT INTO t_accountaanvraag (naam, organisatie, domein, regio, email, email_hash, "
      "telefoon, waarom, op, toestand) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
      "RETURNING id");
QUERY(link_insert, "INSERT INTO t_aanvraaglink (accountaanvraag_id, sleutel_hash, op) "
		   "VALUES ($1, $2, $3)");
QUERY(lopend_first, "SELECT id FROM aanvraag_lopend LIMIT 1");

static int insert(const struct handeling *h, const struct accountaanvraag_nieuw *n, int stand,
		  int64_t *ret)
{
	uint8_t hash[32];

	email_hash(h->a, n->email, hash);
	return db_number(h->db, &aanvraag_insert,
			 ARGS(n->naam, n->organisatie, n->domein, n->regio, n->email,
			      ((struct bytes){hash, sizeof(hash)}), n->telefoon, n->waarom, h->nu,
			      ARG_CHOICE(aanvraagstanden, stand)),
			 ret);
}

int accountaanvraag_create(const struct handeling *h, const struct accountaanvraag_nieuw *n)
{
	int64_t ignored;

	return insert(h, n, AANVRAAG_NIEUW, &ignored);
}

int accountaanvraag_create_post(const struct handeling *h, const struct master_key *key,
				const struct accountaanvraag_nieuw *n)
{
	char sleutel[SECRET_LINK_MAX];
	uint8_t hash[SECRET_SIZE];
	int64_t id;
	int rc = insert(h, n, AANVRAAG_ONBEVESTIGD, &id);

	if (rc)
		return rc;
	secret_link(key, SECRET_AANVRAAGLINK, id, h->nu.ms, sleutel);
	secret_hash(sleutel, hash);
	secret_wipe(sleutel, sizeof(sleutel));
	rc = db_done(
	    db_exec(h->db, &link_insert, ARGS(id, ((struct bytes){hash, sizeof(hash)}), h->nu)));
	return rc ? rc
		  : postbericht_create_over(h->db,
					    &(struct postbericht_nieuw){.soort = POSTSOORT_AANVRAAG,
									.over = id,
									.aantal = 1},
					    h->nu);
}

int accountaanvraag_is_lopend(struct db *db, bool *ret)
{
	int64_t id;
	int rc = db_number(db, &lopend_first, ARGS_NONE, &id);

	*ret = !rc;
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

/* ---- proven ---- */

static const struct column link_columns[] = {
    COLUMN_ID(struct aanvraaglink_row, id, accountaanvraag, ACCOUNTAANVRAAG, NULL),
    COLUMN(struct aanvraaglink_row, naam, TEXT, NULL, 0),
    COLUMN(struct aanvraaglink_row, organisatie, TEXT, NULL, 0),
    COLUMN_KEUZE(struct aanvraaglink_row, toestand, aanvraagstanden, NULL, 0),
};
QUERY(link_shown, "SELECT id, naam, organisatie, toestand FROM aanvraaglink_sleutel LIMIT 1");
QUERY(aanvraag_confirm, "UPDATE t_accountaanvraag SET toestand = 'nieuw', bevestigd_op = $2, "
			"versie = versie + 1 WHERE id = $1");

int aanvraaglink_find(struct db *db, struct arena *a, struct aanvraaglink_row *ret)
{
	return db_row(db, a, &link_shown, ARGS_NONE, link_columns, COUNT(link_columns), ret);
}

int accountaanvraag_confirm(const struct handeling *h, const struct aanvraaglink_row *l)
{
	if (aanvraagstand_after(l->toestand, AANVRAAGSTAP_BEVESTIG) == CHOICE_NONE)
		return ERR_CONFLICT;
	return db_done(db_exec(h->db, &aanvraag_confirm, ARGS(l->id, h->nu)));
}

/* ---- answered ---- */

const struct column accountaanvraag_columns[ACCOUNTAANVRAAG_COLUMNS] = {
    COLUMN_ID(struct accountaanvraag_row, id, accountaanvraag, ACCOUNTAANVRAAG, "Nummer"),
    COLUMN(struct accountaanvraag_row, versie, INT, NULL, 0),
    COLUMN(struct accountaanvraag_row, naam, TEXT, "Naam", 0),
    COLUMN(struct accountaanvraag_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct accountaanvraag_row, domein, INT, "Domein", 0),
    COLUMN(struct accountaanvraag_row, regio, TEXT, "Regio", 0),
    COLUMN(struct accountaanvraag_row, email, TEXT, "E-mail", 0),
    COLUMN(struct accountaanvraag_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct accountaanvraag_row, waarom, TEXT, "Waarom", 0),
    COLUMN(struct accountaanvraag_row, op, MOMENT, "Aangevraagd op", 0),
    COLUMN_KEUZE(struct accountaanvraag_row, toestand, aanvraagstanden, "Stand", 0),
    COLUMN(struct accountaanvraag_row, bevestigd_op, MOMENT, "Adres bevestigd op", 0),
    COLUMN(struct accountaanvraag_row, heeft_account, BOOL, "Adres heeft al een account", 0),
    COLUMN_KEUZE(struct accountaanvraag_row, reden, aanvraagredenen, "Waarom niet", 0),
    COLUMN(struct accountaanvraag_row, beantwoord_op, MOMENT, "Beantwoord op", 0),
    COLUMN(struct accountaanvraag_row, door, TEXT, "Beantwoord door", 0),
    COLUMN_ID(struct accountaanvraag_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct accountaanvraag_row, bewaar_tot_datum, DATUM, "Bewaard tot en met", 0),
};
#define AANVRAAG_SELECT                                                                            \
	"SELECT a.id, a.versie, a.naam, a.organisatie, a.domein, a.regio, a.email, a.telefoon, "   \
	"a.waarom, a.op, a.toestand, a.bevestigd_op, a.heeft_account, a.reden, a.beantwoord_op, "  \
	"g.naam AS door, a.gebruiker_id, a.bewaar_tot_datum "                                      \
	"FROM accountaanvraag a LEFT JOIN gebruiker g ON g.id = a.door_id "
QUERY(aanvraag_find, AANVRAAG_SELECT "WHERE a.id = $1");
QUERY(aanvraag_open, AANVRAAG_SELECT "WHERE a.toestand = 'nieuw' AND a.id > $1 "
				     "ORDER BY a.id LIMIT $2");
QUERY(aanvraag_klaar, AANVRAAG_SELECT "WHERE a.toestand <> 'nieuw' AND a.id > $1 "
				      "ORDER BY a.id LIMIT $2");
QUERY(aanvraag_count, "SELECT count(a.op) AS aantal FROM accountaanvraag a "
		      "WHERE a.toestand = 'nieuw'");
QUERY(telling_sum, "SELECT coalesce(sum(n.aantal), 0) AS aantal FROM aanvraagtelling n "
		   "WHERE n.toestand = $1");
QUERY(aanvraag_answer,
      "UPDATE t_accountaanvraag SET toestand = $2, reden = $3, beantwoord_op = $4, door_id = $5, "
      "gebruiker_id = $6, bewaar_tot_datum = $7, versie = versie + 1 WHERE id = $1");

const struct object object_accountaanvraag =
    OBJECT(ACCOUNTAANVRAAG, aanvraag_find, accountaanvraag_columns, struct accountaanvraag_row);

int accountaanvraag_list(struct db *db, struct arena *a, bool wacht, int64_t na, size_t limit,
			 struct db_rows *ret)
{
	return db_rows(db, a, wacht ? &aanvraag_open : &aanvraag_klaar, ARGS(na, (int64_t)limit),
		       accountaanvraag_columns, ACCOUNTAANVRAAG_COLUMNS,
		       sizeof(struct accountaanvraag_row), limit, ret);
}

int accountaanvraag_count(struct db *db, int64_t *ret)
{
	return db_number(db, &aanvraag_count, ARGS_NONE, ret);
}

int aanvraagtelling_count(struct db *db, int stand, int64_t *ret)
{
	return db_number(db, &telling_sum, ARGS(ARG_CHOICE(aanvraagstanden, stand)), ret);
}

int accountaanvraag_step(const struct handeling *h, const struct accountaanvraag_row *a, int stap,
			 const struct aanvraag_antwoord *antwoord)
{
	int stand = aanvraagstand_after(a->toestand, stap);
	bool waits = stand == AANVRAAG_NIEUW;

	if (stand == CHOICE_NONE)
		return ERR_CONFLICT;
	return db_done(
	    db_exec(h->db, &aanvraag_answer,
		    ARGS(a->id, ARG_CHOICE(aanvraagstanden, stand),
			 ARG_CHOICE(aanvraagredenen, antwoord->reden), waits ? MOMENT_GEEN : h->nu,
			 waits ? (gebruiker_id){0} : h->gebruiker, antwoord->gebruiker,
			 waits ? DATUM_GEEN : antwoord->bewaar_tot)));
}
