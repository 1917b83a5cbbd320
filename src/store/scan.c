#include "store/scan.h"

#include "store/zetel.h"

const struct column scan_columns[SCAN_COLUMNS] = {
    COLUMN_ID(struct scan_row, id, scan, SCAN, "Nummer"),
    COLUMN(struct scan_row, versie, INT, NULL, 0),
    COLUMN(struct scan_row, regio, TEXT, "Regio", 0),
    COLUMN(struct scan_row, wonen, TEXT, "Waar wonen de jongeren?", 0),
    COLUMN(struct scan_row, jaar, INT, "Jaar", 0),
    COLUMN_KEUZE(struct scan_row, toestand, scan_toestanden, "Stand", 0),
    COLUMN_KEUZE(struct scan_row, gestopt_vanuit, scan_toestanden, NULL, 0),
    COLUMN_KEUZE(struct scan_row, stopsoort, stopsoorten, "Gestopt", 0),
    COLUMN(struct scan_row, stop_tekst, TEXT, "Wat het bracht", 0),
    COLUMN(struct scan_row, initiatiefnemer, TEXT, "Begonnen door", 0),
    COLUMN_ID(struct scan_row, vorige_scan_id, scan, SCAN, "Vorige scan"),
    COLUMN_ID(struct scan_row, voorzitter_zetel_id, zetel, ZETEL, NULL),
    COLUMN(struct scan_row, voorzitter, TEXT, "Voorzitter", 0),
    COLUMN(struct scan_row, voorzitter_organisatie, TEXT, "Organisatie van de voorzitter", 0),
    COLUMN(struct scan_row, uitnodiging, TEXT, "Uitnodiging", 0),
    COLUMN(struct scan_row, sessie1_datum, DATUM, "Sessie 1", 0),
    COLUMN(struct scan_row, sessie1_waar, TEXT, "Waar is sessie 1?", 0),
    COLUMN(struct scan_row, sessie2_datum, DATUM, "Sessie 2", 0),
    COLUMN(struct scan_row, sessie2_waar, TEXT, "Waar is sessie 2?", 0),
    COLUMN(struct scan_row, vastgesteld_op, MOMENT, "Vastgesteld op", 0),
    COLUMN_ID(struct scan_row, zetel_id, zetel, ZETEL, NULL),
    COLUMN(struct scan_row, is_initiatiefnemer, BOOL, NULL, 0),
    COLUMN(struct scan_row, is_voorzitter, BOOL, NULL, 0),
    COLUMN(struct scan_row, leidt, BOOL, NULL, 0),
    COLUMN(struct scan_row, is_zonder, BOOL, "Zonder initiatiefnemer", 0),
    COLUMN(struct scan_row, zetels, INT, "Zetels bezet", 0),
};
#define SCAN_SELECT                                                                                \
	"SELECT s.id, s.versie, s.regio, s.wonen, s.jaar, s.toestand, s.gestopt_vanuit, "          \
	"s.stopsoort, s.stop_tekst, s.initiatiefnemer, s.vorige_scan_id, s.voorzitter_zetel_id, "  \
	"z.naam AS voorzitter, z.organisatie AS voorzitter_organisatie, s.uitnodiging, "           \
	"s.sessie1_datum, s.sessie1_waar, s.sessie2_datum, s.sessie2_waar, s.vastgesteld_op, "     \
	"s.zetel_id, s.is_initiatiefnemer, s.is_voorzitter, "                                      \
	"(s.is_initiatiefnemer OR s.is_voorzitter) AS leidt, s.is_zonder, s.zetels "               \
	"FROM scan s LEFT JOIN zetel z ON z.id = s.voorzitter_zetel_id "
QUERY(scan_find, SCAN_SELECT "WHERE s.id = $1");
QUERY(scan_all, SCAN_SELECT "ORDER BY s.jaar DESC, s.id DESC LIMIT 200");
const struct object object_scan = OBJECT(SCAN, scan_find, scan_columns, struct scan_row);

const char *scan_naam(struct arena *a, const char *regio, int64_t jaar)
{
	return arena_format(a, "%s, %d", regio, (int)jaar);
}

int scan_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &scan_all, ARGS_NONE, scan_columns, COUNT(scan_columns),
		       sizeof(struct scan_row), SCANS_MAX, ret);
}

int scan_load(struct db *db, struct arena *a, scan_id id, struct scan_row *ret)
{
	return db_row(db, a, &scan_find, ARGS(id), scan_columns, COUNT(scan_columns), ret);
}

/* ---- writing ---- */

QUERY(scan_insert, "INSERT INTO t_scan (regio, wonen, jaar, vorige_scan_id, initiatiefnemer_id, "
		   "aangemaakt_op) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id");
QUERY(scan_change, "UPDATE t_scan SET regio = $2, wonen = $3, jaar = $4, sessie1_datum = $5, "
		   "sessie1_waar = $6, sessie2_datum = $7, sessie2_waar = $8, vorige_scan_id = $9, "
		   "versie = versie + 1 WHERE id = $1");
QUERY(scan_set_uitnodiging,
      "UPDATE t_scan SET uitnodiging = $2, versie = versie + 1 WHERE id = $1");
QUERY(scan_set_voorzitter,
      "UPDATE t_scan SET voorzitter_zetel_id = $2, versie = versie + 1 WHERE id = $1");
QUERY(scan_set_toestand,
      "UPDATE t_scan SET toestand = $2, gestopt_vanuit = $3, stopsoort = $4, stop_tekst = $5, "
      "vastgesteld_op = $6, versie = versie + 1 WHERE id = $1");

int scan_create(const struct handeling *h, const struct scan_nieuw *n, scan_id *ret)
{
	zetel_id zetel;
	int rc =
	    db_number(h->db, &scan_insert,
		      ARGS(n->regio, n->wonen, n->jaar, n->vorige, h->gebruiker, h->nu), &ret->nr);

	rc = rc ? rc : zetel_create_eigen(h, *ret, &n->zetel, &zetel);
	return rc ? rc : scan_update_voorzitter(h, *ret, zetel);
}

int scan_update(const struct handeling *h, scan_id id, const struct scan_inhoud *in)
{
	return db_done(
	    db_exec(h->db, &scan_change,
		    ARGS(id, in->regio, in->wonen, in->jaar, in->sessie1_datum, in->sessie1_waar,
			 in->sessie2_datum, in->sessie2_waar, in->vorige)));
}

int scan_update_uitnodiging(const struct handeling *h, scan_id id, const char *tekst)
{
	return db_done(db_exec(h->db, &scan_set_uitnodiging, ARGS(id, tekst)));
}

int scan_update_voorzitter(const struct handeling *h, scan_id id, zetel_id zetel)
{
	return db_done(db_exec(h->db, &scan_set_voorzitter, ARGS(id, zetel)));
}

struct stand {
	int toestand, vanuit, stopsoort;
	const char *tekst;
	struct moment vastgesteld;
};

static int set_stand(const struct handeling *h, scan_id id, const struct stand *s)
{
	return db_done(
	    db_exec(h->db, &scan_set_toestand,
		    ARGS(id, ARG_CHOICE(scan_toestanden, s->toestand),
			 ARG_CHOICE(scan_toestanden, s->vanuit),
			 ARG_CHOICE(stopsoorten, s->stopsoort), s->tekst, s->vastgesteld)));
}

int scan_step(const struct handeling *h, const struct scan_row *s, int stap)
{
	struct stand stand = {.toestand = scan_next(s->toestand, stap, s->gestopt_vanuit),
			      .vanuit = CHOICE_NONE,
			      .stopsoort = CHOICE_NONE,
			      .vastgesteld = MOMENT_GEEN};

	if (stand.toestand == CHOICE_NONE || stap == SCANSTAP_STOP)
		return ERR_CONFLICT;
	if (stand.toestand == SCAN_VASTGESTELD)
		stand.vastgesteld = h->nu;
	return set_stand(h, s->id, &stand);
}

int scan_step_of(const struct handeling *h, scan_id id, int stap)
{
	struct scan_row s;
	int rc = scan_load(h->db, h->a, id, &s);

	return rc ? rc : scan_step(h, &s, stap);
}

int scan_stop(const struct handeling *h, const struct scan_row *s, int stopsoort, const char *tekst)
{
	const struct stand stand = {.toestand = scan_next(s->toestand, SCANSTAP_STOP, CHOICE_NONE),
				    .vanuit = s->toestand,
				    .stopsoort = stopsoort,
				    .tekst = tekst,
				    .vastgesteld = MOMENT_GEEN};

	return stand.toestand == CHOICE_NONE ? ERR_CONFLICT : set_stand(h, s->id, &stand);
}
