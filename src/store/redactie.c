#include "store/redactie.h"

#include "store/zoeken.h"
#include "toegang/recht.h"

/* ---- the articles ---- */

const struct column redactie_columns[REDACTIE_COLUMNS] = {
    COLUMN_ID(struct redactie_row, id, artikel, ARTIKEL, "Nummer"),
    COLUMN(struct redactie_row, versie, INT, NULL, 0),
    COLUMN(struct redactie_row, naam, TEXT, "Adres", 0),
    COLUMN_KEUZE(struct redactie_row, artikelsoort, artikelsoorten, "Soort", 0),
    COLUMN(struct redactie_row, titel, TEXT, "Titel", 0),
    COLUMN_ID(struct redactie_row, eigenaar_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct redactie_row, eigenaar, TEXT, "Bijgehouden door", 0),
    COLUMN_KEUZE(struct redactie_row, eigenaar_rol, rollen, "Functie", 0),
    COLUMN(struct redactie_row, zonder_eigenaar, BOOL, "Zonder eigenaar", 0),
    COLUMN(struct redactie_row, van_mij, BOOL, "Van mij", 0),
    COLUMN(struct redactie_row, gepubliceerd, BOOL, "Gepubliceerd", 0),
    COLUMN_KEUZE(struct redactie_row, voorstel, artikelstanden, "Nieuwe tekst", 0),
    COLUMN_ID(struct redactie_row, ingediend_door_id, gebruiker, GEBRUIKER, NULL),
    COLUMN_ID(struct redactie_row, aanbod_id, artikelversie, ARTIKELVERSIE, NULL),
    COLUMN(struct redactie_row, meldingen, INT, "Meldingen", 0),
    COLUMN(struct redactie_row, geldig_tot_datum, DATUM, "Zeker tot en met", 0),
    COLUMN(struct redactie_row, gearchiveerd_op, MOMENT, "In het archief sinds", 0),
    COLUMN(struct redactie_row, bevestigd_op, MOMENT, "Nagekeken", 0),
};
#define REDACTIE                                                                                   \
	"SELECT a.id, a.versie, a.naam, a.artikelsoort, a.titel, a.eigenaar_id, a.eigenaar, "      \
	"a.eigenaar_rol, a.zonder_eigenaar, a.van_mij, a.gepubliceerd, a.voorstel, "               \
	"a.ingediend_door_id, a.aanbod_id, a.meldingen, a.geldig_tot_datum, a.gearchiveerd_op, "   \
	"a.bevestigd_op FROM artikel_redactie a "
QUERY(redactie_by_id, REDACTIE "WHERE a.id = $1 LIMIT 1");
QUERY(redactie_all, REDACTIE "ORDER BY a.titel, a.id LIMIT 1000");

const struct object object_redactie =
    OBJECT(ARTIKEL, redactie_by_id, redactie_columns, struct redactie_row);

int redactie_find(struct db *db, struct arena *a, artikel_id id, struct redactie_row *ret)
{
	return db_row(db, a, &redactie_by_id, ARGS(id), redactie_columns, COUNT(redactie_columns),
		      ret);
}

int redactie_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &redactie_all, ARGS_NONE, redactie_columns, COUNT(redactie_columns),
		       sizeof(struct redactie_row), REDACTIE_MAX, ret);
}

enum artikeltoestand redactie_toestand(const struct redactie_row *row, int vooruit,
				       struct datum vandaag)
{
	return artikel_toestand(
	    &(struct artikel_feiten){.gepubliceerd = row->gepubliceerd,
				     .ingediend = row->voorstel == ARTIKELSTAND_BEOORDELING,
				     .gearchiveerd = moment_set(row->gearchiveerd_op),
				     .geldig_tot = row->geldig_tot_datum},
	    vooruit, vandaag);
}

bool redactie_wacht(const struct redactie_row *row, gebruiker_id wie, int vooruit,
		    struct datum vandaag)
{
	enum artikeltoestand t = redactie_toestand(row, vooruit, vandaag);
	bool ouder = t == ARTIKELTOESTAND_TE_HERZIEN || t == ARTIKELTOESTAND_VERLOPEN;

	if (t == ARTIKELTOESTAND_GEARCHIVEERD)
		return false;
	if (row->voorstel == ARTIKELSTAND_BEOORDELING && row->ingediend_door_id.nr != wie.nr)
		return true;
	return (row->van_mij || row->zonder_eigenaar) &&
	       (ouder || row->meldingen || row->aanbod_id.nr || row->zonder_eigenaar);
}

int redactie_count_waiting(struct db *db, struct arena *a, gebruiker_id wie, int vooruit,
			   struct datum vandaag, int64_t *ret)
{
	struct db_rows rows;
	const struct redactie_row *list;
	int rc = redactie_list(db, a, &rows);

	*ret = 0;
	list = rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		*ret += redactie_wacht(&list[i], wie, vooruit, vandaag);
	return rc;
}

/* ---- their texts ---- */

const struct column artikelversie_columns[ARTIKELVERSIE_COLUMNS] = {
    COLUMN_ID(struct artikelversie_row, id, artikelversie, ARTIKELVERSIE, "Nummer"),
    COLUMN_ID(struct artikelversie_row, artikel_id, artikel, ARTIKEL, NULL),
    COLUMN(struct artikelversie_row, nummer, INT, "Versie", 0),
    COLUMN_KEUZE(struct artikelversie_row, herkomst, artikelherkomsten, "Van", 0),
    COLUMN_KEUZE(struct artikelversie_row, artikelstand, artikelstanden, "Stand", 0),
    COLUMN(struct artikelversie_row, titel, TEXT, "Titel", 0),
    COLUMN(struct artikelversie_row, samenvatting, TEXT, "Samenvatting", 0),
    COLUMN(struct artikelversie_row, tekst, TEXT, "Tekst", 0),
    COLUMN(struct artikelversie_row, bronnen, TEXT, "Bronnen", 0),
    COLUMN(struct artikelversie_row, bij, TEXT, "Hoort bij", 0),
    COLUMN(struct artikelversie_row, regio, TEXT, "Regio", 0),
    COLUMN(struct artikelversie_row, contact, TEXT, "Vragen aan", 0),
    COLUMN(struct artikelversie_row, van_datum, DATUM, "Zo sinds", 0),
    COLUMN(struct artikelversie_row, geldig_tot_datum, DATUM, "Zeker tot en met", 0),
    COLUMN(struct artikelversie_row, wat, TEXT, "Wat er anders is", 0),
    COLUMN(struct artikelversie_row, door, TEXT, "Geschreven door", 0),
    COLUMN(struct artikelversie_row, beoordeeld_door, TEXT, "Nagelezen door", 0),
    COLUMN(struct artikelversie_row, opmerking, TEXT, "Opmerking", 0),
    COLUMN(struct artikelversie_row, op, MOMENT, "Geschreven", 0),
    COLUMN(struct artikelversie_row, gepubliceerd_op, MOMENT, "Gepubliceerd", 0),
};
QUERY(artikelversie_all,
      "SELECT v.id, v.artikel_id, v.nummer, v.herkomst, v.artikelstand, v.titel, v.samenvatting, "
      "v.tekst, v.bronnen, v.bij, v.regio, v.contact, nullif(v.van_datum, 0) AS van_datum, "
      "v.geldig_tot_datum, v.wat, g.naam AS door, b.naam AS beoordeeld_door, v.opmerking, v.op, "
      "v.gepubliceerd_op FROM artikelversie v LEFT JOIN gebruiker g ON g.id = v.gebruiker_id "
      "LEFT JOIN gebruiker b ON b.id = v.beoordeeld_id WHERE v.artikel_id = $1 "
      "ORDER BY v.nummer DESC LIMIT 200");

int artikelversie_list(struct db *db, struct arena *a, artikel_id artikel, struct db_rows *ret)
{
	return db_rows(db, a, &artikelversie_all, ARGS(artikel), artikelversie_columns,
		       COUNT(artikelversie_columns), sizeof(struct artikelversie_row),
		       ARTIKELVERSIE_MAX, ret);
}

const struct artikelversie_row *artikelversie_with(const struct db_rows *rows, int stand)
{
	const struct artikelversie_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].artikelstand == stand)
			return &list[i];
	return NULL;
}

/* ---- writing ---- */

QUERY(artikel_insert,
      "INSERT INTO t_artikel (naam, artikelsoort, eigenaar_id, geldig_tot_datum, aangemaakt_op) "
      "VALUES ($1, $2, $3, $4, $5) RETURNING id");
QUERY(artikel_touch, "UPDATE t_artikel SET versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(voorstel_insert,
      "INSERT INTO t_artikelversie (artikel_id, nummer, herkomst, artikelstand, titel, "
      "samenvatting, tekst, bronnen, bij, regio, contact, van_datum, geldig_tot_datum, wat, "
      "gebruiker_id, op, titel_vouw, samenvatting_vouw, zoektekst) VALUES ($1, "
      "(SELECT coalesce(max(v.nummer), 0) + 1 "
      "FROM artikelversie v WHERE v.artikel_id = $1), 'regio', 'concept', $2, $3, $4, $5, $6, $7, "
      "$8, $9, $10, $11, $12, $13, $14, $15, $16)");
QUERY(voorstel_update,
      "UPDATE t_artikelversie SET herkomst = 'regio', titel = $2, samenvatting = $3, tekst = $4, "
      "bronnen = $5, bij = $6, regio = $7, contact = $8, van_datum = $9, geldig_tot_datum = $10, "
      "wat = $11, gebruiker_id = $12, op = $13, titel_vouw = $14, "
      "samenvatting_vouw = $15, zoektekst = $16, "
      "versie = versie + 1 WHERE id IN (SELECT v.id FROM artikelversie v WHERE v.artikel_id = $1 "
      "AND v.artikelstand = 'concept')");

static int touch(const struct handeling *h, const struct redactie_row *artikel)
{
	return db_one(db_exec(h->db, &artikel_touch, ARGS(artikel->id, artikel->versie)));
}

static int write_text(const struct handeling *h, const struct query *q, artikel_id id,
		      const struct artikel_tekst *t)
{
	const char *alles =
	    arena_format(h->a, "%s %s %s %s %s %s", t->titel, t->samenvatting, t->tekst, t->bronnen,
			 t->regio ? t->regio : "", t->contact ? t->contact : "");

	return db_one(
	    db_exec(h->db, q,
		    ARGS(id, t->titel, t->samenvatting, t->tekst, t->bronnen, t->bij, t->regio,
			 t->contact, datum_set(t->van) ? t->van.dag : 0, t->geldig_tot, t->wat,
			 h->gebruiker, h->nu, zoek_tekst(h->a, t->titel),
			 zoek_tekst(h->a, t->samenvatting), zoek_tekst(h->a, alles))));
}

int artikel_create(const struct handeling *h, const char *naam, int soort,
		   const struct artikel_tekst *tekst, artikel_id *ret)
{
	int rc = db_number(
	    h->db, &artikel_insert,
	    ARGS(naam, ARG_CHOICE(artikelsoorten, soort), h->gebruiker, tekst->geldig_tot, h->nu),
	    &ret->nr);

	return rc ? rc : write_text(h, &voorstel_insert, *ret, tekst);
}

int artikel_write(const struct handeling *h, const struct redactie_row *artikel,
		  const struct artikel_tekst *tekst)
{
	bool is_begonnen = artikel->voorstel == ARTIKELSTAND_CONCEPT;
	int rc = touch(h, artikel);

	return rc ? rc
		  : write_text(h, is_begonnen ? &voorstel_update : &voorstel_insert, artikel->id,
			       tekst);
}

/* ---- steps ---- */

QUERY(voorstel_set,
      "UPDATE t_artikelversie SET artikelstand = $3, opmerking = $4, versie = versie + 1 "
      "WHERE id IN (SELECT v.id FROM artikelversie v WHERE v.artikel_id = $1 "
      "AND v.artikelstand = $2)");
QUERY(voorstel_replace,
      "UPDATE t_artikelversie SET artikelstand = 'vervangen', versie = versie + 1 "
      "WHERE id IN (SELECT v.id FROM artikelversie v JOIN artikelversie n "
      "ON n.artikel_id = v.artikel_id AND n.van_datum = v.van_datum WHERE v.artikel_id = $1 "
      "AND v.artikelstand = 'gepubliceerd' AND n.artikelstand = 'beoordeling')");
QUERY(voorstel_publish,
      "UPDATE t_artikelversie SET artikelstand = 'gepubliceerd', beoordeeld_id = $2, "
      "gepubliceerd_op = $3, versie = versie + 1 WHERE id IN (SELECT v.id FROM artikelversie v "
      "WHERE v.artikel_id = $1 AND v.artikelstand = 'beoordeling')");
QUERY(artikel_date,
      "UPDATE t_artikel SET geldig_tot_datum = (SELECT v.geldig_tot_datum FROM artikelversie v "
      "WHERE v.artikel_id = $1 AND v.artikelstand = 'beoordeling'), bevestigd_id = $2, "
      "bevestigd_op = $3 WHERE id = $1");

static int publish(const struct handeling *h, artikel_id id)
{
	int rc = db_one(db_exec(h->db, &artikel_date, ARGS(id, h->gebruiker, h->nu)));

	if (!rc)
		rc = db_exec(h->db, &voorstel_replace, ARGS(id));
	return rc < 0 ? rc
		      : db_one(db_exec(h->db, &voorstel_publish, ARGS(id, h->gebruiker, h->nu)));
}

static int move(const struct handeling *h, artikel_id id, int van, int naar, const char *opmerking)
{
	return db_one(db_exec(h->db, &voorstel_set,
			      ARGS(id, ARG_CHOICE(artikelstanden, van),
				   ARG_CHOICE(artikelstanden, naar), opmerking)));
}

int voorstel_step(const struct handeling *h, const struct redactie_row *artikel,
		  enum artikelstap stap, const char *opmerking)
{
	int rc = touch(h, artikel);

	if (rc)
		return rc;
	if (stap == ARTIKELSTAP_KEUR_GOED)
		return publish(h, artikel->id);
	return stap == ARTIKELSTAP_DIEN_IN
		   ? move(h, artikel->id, ARTIKELSTAND_CONCEPT, ARTIKELSTAND_BEOORDELING, NULL)
		   : move(h, artikel->id, ARTIKELSTAND_BEOORDELING, ARTIKELSTAND_CONCEPT,
			  opmerking);
}

int voorstel_drop(const struct handeling *h, const struct redactie_row *artikel)
{
	int rc = touch(h, artikel);

	return rc ? rc : move(h, artikel->id, ARTIKELSTAND_CONCEPT, ARTIKELSTAND_VERVANGEN, NULL);
}

int aanbod_drop(const struct handeling *h, const struct redactie_row *artikel)
{
	int rc = touch(h, artikel);

	return rc ? rc : move(h, artikel->id, ARTIKELSTAND_AANBOD, ARTIKELSTAND_VERVANGEN, NULL);
}

QUERY(aanbod_begin,
      "UPDATE t_artikelversie SET artikelstand = 'concept', gebruiker_id = $2, op = $3, "
      "versie = versie + 1 WHERE id = $1");

int aanbod_take(const struct handeling *h, const struct redactie_row *artikel)
{
	int rc = touch(h, artikel);

	return rc ? rc
		  : db_one(db_exec(h->db, &aanbod_begin,
				   ARGS(artikel->aanbod_id, h->gebruiker, h->nu)));
}

QUERY(artikel_still,
      "UPDATE t_artikel SET geldig_tot_datum = $3, bevestigd_id = $4, bevestigd_op = $5, "
      "versie = versie + 1 WHERE id = $1 AND versie = $2");

int artikel_confirm(const struct handeling *h, const struct redactie_row *artikel,
		    struct datum geldig_tot)
{
	return db_one(db_exec(h->db, &artikel_still,
			      ARGS(artikel->id, artikel->versie, geldig_tot, h->gebruiker, h->nu)));
}

QUERY(artikel_away, "UPDATE t_artikel SET gearchiveerd_op = $3, versie = versie + 1 WHERE id = $1 "
		    "AND versie = $2");

int artikel_archive(const struct handeling *h, const struct redactie_row *artikel, bool weg)
{
	return db_one(db_exec(h->db, &artikel_away,
			      ARGS(artikel->id, artikel->versie, weg ? h->nu : MOMENT_GEEN)));
}

QUERY(artikel_give, "UPDATE t_artikel SET eigenaar_id = $3, eigenaar_rol = $4, versie = versie + 1 "
		    "WHERE id = $1 AND versie = $2");

int artikel_assign(const struct handeling *h, const struct redactie_row *artikel, gebruiker_id wie,
		   int rol)
{
	return db_one(db_exec(h->db, &artikel_give,
			      ARGS(artikel->id, artikel->versie, wie, ARG_CHOICE(rollen, rol))));
}

/* ---- who ---- */

const struct column redacteur_columns[REDACTEUR_COLUMNS] = {
    COLUMN_ID(struct redacteur_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct redacteur_row, naam, TEXT, "Naam", 0),
    COLUMN_KEUZE(struct redacteur_row, rol, rollen, "Functie", 0),
};
QUERY(redacteur_all, "SELECT r.gebruiker_id AS id, min(r.naam) AS naam, min(r.rol) AS rol "
		     "FROM artikel_redacteur r GROUP BY r.gebruiker_id ORDER BY 2, 1 LIMIT 200");

int redacteur_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &redacteur_all, ARGS_NONE, redacteur_columns,
		       COUNT(redacteur_columns), sizeof(struct redacteur_row), REDACTEUR_MAX, ret);
}
