#include "store/opvolgvraag.h"

#include "store/instelling.h"
#include "store/postbericht.h"

/* ---- asking ---- */

struct gevraagde {
	zetel_id id;
	verbeteragenda_id verbeteragenda_id;
	gebruiker_id gebruiker_id;
	int64_t acties;
	struct moment vastgesteld_op;
	struct datum laatste_datum;
};
static const struct column gevraagde_columns[] = {
    COLUMN_ID(struct gevraagde, id, zetel, ZETEL, NULL),
    COLUMN_ID(struct gevraagde, verbeteragenda_id, verbeteragenda, VERBETERAGENDA, NULL),
    COLUMN_ID(struct gevraagde, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct gevraagde, acties, INT, NULL, 0),
    COLUMN(struct gevraagde, vastgesteld_op, MOMENT, NULL, 0),
    COLUMN(struct gevraagde, laatste_datum, DATUM, NULL, 0),
};
QUERY(gevraagde_list,
      "SELECT t.id, t.verbeteragenda_id, t.gebruiker_id, t.acties, t.vastgesteld_op, "
      "t.laatste_datum FROM opvolgvraag_te_maken t ORDER BY t.verbeteragenda_id, t.id LIMIT 5000");
#define GEVRAAGDEN_MAX 5000
QUERY(vraag_insert,
      "INSERT INTO t_opvolgvraag (verbeteragenda_id, zetel_id, datum, acties, sleutel_hash, op, "
      "tot_datum) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");

/* Those of whose agenda the round is there, in front. */
static int load_due(struct db *db, struct arena *a, const struct opvolgronde *r,
		    struct db_rows *ret)
{
	struct termijnen t;
	struct gevraagde *rows;
	size_t n = 0;
	int rc = instelling_termijnen(db, a, r->vandaag, &t);

	rc = rc ? rc
		: db_rows(db, a, &gevraagde_list, ARGS_NONE, gevraagde_columns,
			  COUNT(gevraagde_columns), sizeof(struct gevraagde), GEVRAAGDEN_MAX, ret);
	if (rc)
		return rc;
	rows = ret->rows;
	for (size_t i = 0; i < ret->count; i++)
		if (opvolgronde_due(moment_datum(rows[i].vastgesteld_op), rows[i].laatste_datum,
				    t.verbeter_opvolging)
			.dag <= r->vandaag.dag)
			rows[n++] = rows[i];
	ret->count = n;
	return 0;
}

static int mail(struct db *db, const struct opvolgronde *r, int64_t vraag, gebruiker_id wie,
		int64_t acties)
{
	const struct postbericht_nieuw bericht = {
	    .soort = POSTSOORT_OPVOLGING, .wie = wie, .over = vraag, .aantal = acties};

	return r->post ? postbericht_create_over(db, &bericht, r->nu) : 0;
}

static int ask(struct db *db, const struct opvolgronde *r, const struct gevraagde *g)
{
	char sleutel[SECRET_LINK_MAX];
	uint8_t hash[SECRET_SIZE];
	int64_t vraag;
	int rc;

	secret_link(r->key, SECRET_OPVOLGLINK, g->id.nr, r->nu.ms, sleutel);
	secret_hash(sleutel, hash);
	rc = db_number(db, &vraag_insert,
		       ARGS(g->verbeteragenda_id, g->id, r->vandaag, g->acties,
			    ((struct bytes){hash, sizeof(hash)}), r->nu,
			    datum_plus(r->vandaag, OPVOLGVRAAG_DAGEN)),
		       &vraag);
	return rc ? rc : mail(db, r, vraag, g->gebruiker_id, g->acties);
}

/* ---- reminding ---- */

struct herinnerde {
	int64_t id;
	gebruiker_id gebruiker_id;
	struct datum datum;
	int64_t acties;
};
static const struct column herinnerde_columns[] = {
    COLUMN(struct herinnerde, id, INT, NULL, 0),
    COLUMN_ID(struct herinnerde, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct herinnerde, datum, DATUM, NULL, 0),
    COLUMN(struct herinnerde, acties, INT, NULL, 0),
};
QUERY(herinnerde_list, "SELECT t.id, t.gebruiker_id, t.datum, t.acties "
		       "FROM opvolgvraag_te_herinneren t ORDER BY t.id LIMIT 5000");
QUERY(vraag_set_herinnerd, "UPDATE t_opvolgvraag SET herinnerd_datum = $2 WHERE id = $1");

static int load_unanswered(struct db *db, struct arena *a, const struct opvolgronde *r,
			   struct db_rows *ret)
{
	struct herinnerde *rows;
	size_t n = 0;
	int rc = db_rows(db, a, &herinnerde_list, ARGS_NONE, herinnerde_columns,
			 COUNT(herinnerde_columns), sizeof(struct herinnerde), GEVRAAGDEN_MAX, ret);

	if (rc)
		return rc;
	rows = ret->rows;
	for (size_t i = 0; i < ret->count; i++)
		if (r->post && opvolgvraag_may_remind(rows[i].datum, r->vandaag))
			rows[n++] = rows[i];
	ret->count = n;
	return 0;
}

static int remind(struct db *db, const struct opvolgronde *r, const struct herinnerde *w)
{
	int rc = db_exec(db, &vraag_set_herinnerd, ARGS(w->id, r->vandaag));

	return rc < 0 ? rc : mail(db, r, w->id, w->gebruiker_id, w->acties);
}

/* ---- a round ---- */

int opvolgronde_count(struct db *db, struct arena *a, const struct opvolgronde *r)
{
	struct db_rows due, unanswered;
	int rc = load_due(db, a, r, &due);

	rc = rc ? rc : load_unanswered(db, a, r, &unanswered);
	return rc ? rc : (int)(due.count + unanswered.count);
}

int opvolgronde_create(struct db *db, struct arena *a, const struct opvolgronde *r)
{
	struct db_rows due, unanswered;
	int rc = load_due(db, a, r, &due);

	rc = rc ? rc : load_unanswered(db, a, r, &unanswered);
	for (size_t i = 0; !rc && i < due.count; i++)
		rc = ask(db, r, (const struct gevraagde *)due.rows + i);
	for (size_t i = 0; !rc && i < unanswered.count; i++)
		rc = remind(db, r, (const struct herinnerde *)unanswered.rows + i);
	return rc ? rc : (int)(due.count + unanswered.count);
}

/* ---- who answered ---- */

const struct column opvolgvraag_columns[OPVOLGVRAAG_COLUMNS] = {
    COLUMN(struct opvolgvraag_row, datum, DATUM, "Gevraagd op", 0),
    COLUMN(struct opvolgvraag_row, naam, TEXT, "Trekker", 0),
    COLUMN(struct opvolgvraag_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct opvolgvraag_row, acties, INT, "Acties", 0),
    COLUMN(struct opvolgvraag_row, verteld, INT, "Waarvan verteld", 0),
    COLUMN(struct opvolgvraag_row, wacht, INT, "Wacht nog", 0),
    COLUMN(struct opvolgvraag_row, herinnerd_datum, DATUM, "Herinnerd op", 0),
};
QUERY(vraag_of_scan,
      "SELECT v.datum, v.naam, v.organisatie, v.acties, v.verteld, v.wacht, v.herinnerd_datum "
      "FROM opvolgvraag v WHERE v.scan_id = $1 ORDER BY v.datum DESC, v.id LIMIT 96");

int opvolgvraag_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	return db_rows(db, a, &vraag_of_scan, ARGS(scan), opvolgvraag_columns,
		       COUNT(opvolgvraag_columns), sizeof(struct opvolgvraag_row), OPVOLGVRAGEN_MAX,
		       ret);
}

/* ---- the link ---- */

const struct column opvolgactie_columns[OPVOLGACTIE_COLUMNS] = {
    COLUMN_ID(struct opvolgactie_row, id, verbeteractie, VERBETERACTIE, NULL),
    COLUMN_ID(struct opvolgactie_row, zetel_id, zetel, ZETEL, NULL),
    COLUMN(struct opvolgactie_row, naam, TEXT, NULL, 0),
    COLUMN(struct opvolgactie_row, regio, TEXT, NULL, 0),
    COLUMN(struct opvolgactie_row, jaar, INT, NULL, 0),
    COLUMN(struct opvolgactie_row, wat, TEXT, NULL, 0),
    COLUMN(struct opvolgactie_row, merkbaar, TEXT, NULL, 0),
    COLUMN(struct opvolgactie_row, wanneer_datum, DATUM, NULL, 0),
    COLUMN_KEUZE(struct opvolgactie_row, verbeterstand, verbeterstanden, NULL, 0),
    COLUMN(struct opvolgactie_row, wacht, BOOL, NULL, 0),
};
QUERY(actie_of_link,
      "SELECT x.id, x.zetel_id, x.naam, x.regio, x.jaar, x.wat, x.merkbaar, x.wanneer_datum, "
      "x.verbeterstand, x.wacht FROM opvolgactie_sleutel x "
      "ORDER BY CASE WHEN x.wacht THEN 1 ELSE 0 END, coalesce(x.wanneer_datum, 9999999), x.id "
      "LIMIT 200");

int opvolgactie_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &actie_of_link, ARGS_NONE, opvolgactie_columns,
		       COUNT(opvolgactie_columns), sizeof(struct opvolgactie_row), OPVOLGACTIES_MAX,
		       ret);
}
