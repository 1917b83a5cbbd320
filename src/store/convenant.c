#include "store/convenant.h"

#include "base/tekst.h"

const struct column convenant_columns[CONVENANT_COLUMNS] = {
    COLUMN_ID(struct convenant_row, id, convenant, CONVENANT, "Nummer"),
    COLUMN(struct convenant_row, versie, INT, NULL, 0),
    COLUMN(struct convenant_row, naam, TEXT, "Convenant", 0),
    COLUMN(struct convenant_row, onderwerp, TEXT, "Waarover", 0),
    COLUMN_KEUZE(struct convenant_row, toestand, convenanttoestanden, "Stand", 0),
    COLUMN(struct convenant_row, van_datum, DATUM, "Van", 0),
    COLUMN(struct convenant_row, tot_datum, DATUM, "Tot en met", 0),
    COLUMN(struct convenant_row, opzegmaanden, INT, "Maanden vooraf besluiten", 0),
    COLUMN_ID(struct convenant_row, regio_id, regio, REGIO, NULL),
    COLUMN(struct convenant_row, regio, TEXT, "Regio", 0),
    COLUMN_KEUZE(struct convenant_row, gremium, gremia, "Hoort bij", 0),
    COLUMN_ID(struct convenant_row, eigenaar_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct convenant_row, eigenaar, TEXT, "Eigenaar", 0),
    COLUMN(struct convenant_row, partners, TEXT, "Partners", 0),
    COLUMN(struct convenant_row, n_partners, INT, "Aantal partners", 0),
    COLUMN(struct convenant_row, getekend, INT, "Getekend", 0),
    COLUMN(struct convenant_row, gevraagd, INT, "Gevraagd", 0),
    COLUMN(struct convenant_row, ontbreekt, INT, "Ontbrekende niveaus", 0),
    COLUMN(struct convenant_row, gevraagd_datum, DATUM, "Gevraagd sinds", 0),
    COLUMN(struct convenant_row, laat, INT, "Afspraken te laat", 0),
    COLUMN(struct convenant_row, werkwijze, TEXT, "Werkwijze", 0),
    COLUMN(struct convenant_row, rolverdeling, TEXT, "Wie doet wat", 0),
    COLUMN(struct convenant_row, afstemming, TEXT, "Wanneer stemmen wij af", 0),
    COLUMN(struct convenant_row, vindplaats, TEXT, "Waar het papier ligt", 0),
    COLUMN(struct convenant_row, tekstnummer, INT, "Tekst", 0),
    COLUMN_KEUZE(struct convenant_row, convenantstand, convenantstanden, NULL, 0),
    COLUMN(struct convenant_row, beeindigd_datum, DATUM, "Beëindigd per", 0),
    COLUMN(struct convenant_row, beeindigd_reden, TEXT, "Waarom beëindigd", 0),
    COLUMN_ID(struct convenant_row, vorige_id, convenant, CONVENANT, NULL),
    COLUMN(struct convenant_row, vorige, TEXT, "Verlenging van", 0),
    COLUMN_ID(struct convenant_row, volgende_id, convenant, CONVENANT, NULL),
    COLUMN(struct convenant_row, volgende, TEXT, "Verlengd met", 0),
};
/* Levels of partners that take part, by how they stand; who takes part. */
#define NIVEAUS                                                                                    \
	"FROM convenantpartner p JOIN ondertekening o ON o.convenantpartner_id = p.id "            \
	"WHERE p.convenant_id = c.id AND p.weg_op IS NULL AND o.tekenstand = "
#define PARTNERS                                                                                   \
	"(SELECT string_agg(w.naam, ', ') FROM (SELECT x.naam FROM convenantpartner p "            \
	"JOIN organisatie x ON x.id = p.organisatie_id WHERE p.convenant_id = c.id "               \
	"AND p.weg_op IS NULL ORDER BY x.naam_vouw) w) AS partners, "                              \
	"(SELECT count(p.id) FROM convenantpartner p WHERE p.convenant_id = c.id "                 \
	"AND p.weg_op IS NULL) AS n_partners, "
#define CONVENANT_SELECT                                                                           \
	"SELECT c.id, c.versie, c.naam, c.onderwerp, c.convenantstand AS toestand, c.van_datum, "  \
	"c.tot_datum, c.opzegmaanden, c.regio_id, r.naam AS regio, c.gremium, c.eigenaar_id, "     \
	"g.naam AS eigenaar, " PARTNERS "(SELECT count(o.id) " NIVEAUS                             \
	"'getekend') AS getekend, (SELECT count(o.id) " NIVEAUS                                    \
	"'gevraagd') AS gevraagd, 0 AS ontbreekt, (SELECT min(o.gevraagd_datum) " NIVEAUS          \
	"'gevraagd') AS gevraagd_datum, "                                                          \
	"(SELECT count(f.id) FROM convenantafspraak f WHERE f.convenant_id = c.id "                \
	"AND f.afspraakstand = 'open' AND f.weg_op IS NULL "                                       \
	"AND f.voor_datum < (SELECT ctx_vandaag())) AS laat, c.werkwijze, c.rolverdeling, "        \
	"c.afstemming, c.vindplaats, c.tekstnummer, c.convenantstand, c.beeindigd_datum, "         \
	"c.beeindigd_reden, c.vorige_id, v.naam AS vorige, n.id AS volgende_id, "                  \
	"n.naam AS volgende FROM convenant c JOIN gebruiker g ON g.id = c.eigenaar_id "            \
	"LEFT JOIN regio r ON r.id = c.regio_id LEFT JOIN convenant v ON v.id = c.vorige_id "      \
	"LEFT JOIN convenant n ON n.vorige_id = c.id AND n.beeindigd_datum IS NULL "
QUERY(convenant_by_id, CONVENANT_SELECT "WHERE c.id = $1");
/* $4: enum convenantloop; $5: today; $6: the last day, or 0; $7: the last of the page before. */
#define FOUND                                                                                      \
	"WHERE c.naam_vouw LIKE $1 ESCAPE '\\' AND ($2 = 0 OR EXISTS "                             \
	"(SELECT 1 FROM convenantpartner q WHERE q.convenant_id = c.id "                           \
	"AND q.organisatie_id = $2 AND q.weg_op IS NULL)) "                                        \
	"AND ($3 = 0 OR c.eigenaar_id = $3) "                                                      \
	"AND ($4 = 0 OR ($4 = 2) = (c.beeindigd_datum IS NOT NULL OR "                             \
	"(c.convenantstand = 'geldig' AND coalesce(c.tot_datum, $5) < $5))) "                      \
	"AND ($6 = 0 OR (c.convenantstand = 'geldig' AND c.tot_datum <= $6)) "
_Static_assert(CONVENANTLOOP_VOORBIJ == 2, "as the query says");
#define BY(name_, key_, of_last_, after_, down_)                                                   \
	QUERY(name_, CONVENANT_SELECT FOUND                                                        \
	      "AND ($7 = 0 OR (" key_ ") " after_ " (SELECT " of_last_                             \
	      " FROM convenant k WHERE k.id = $7)) ORDER BY " down_ " LIMIT $8")
BY(convenant_by_naam, "c.naam_vouw, -c.id", "k.naam_vouw, -k.id", ">", "c.naam_vouw, c.id DESC");
BY(convenant_by_naam_terug, "c.naam_vouw, -c.id", "k.naam_vouw, -k.id", "<",
   "c.naam_vouw DESC, c.id");
/* The day after the last that there is, for what has no end. */
#define EINDE(of) "coalesce(" of ".tot_datum, 2932897)"
BY(convenant_by_einde, EINDE("c") ", c.id", EINDE("k") ", k.id", ">", EINDE("c") ", c.id");
BY(convenant_by_einde_terug, EINDE("c") ", c.id", EINDE("k") ", k.id", "<",
   EINDE("c") " DESC, c.id DESC");
static const struct query *const by_orde[CONVENANTORDES] = {
    [CONVENANTORDE_NAAM] = &convenant_by_naam,
    [CONVENANTORDE_NAAM_TERUG] = &convenant_by_naam_terug,
    [CONVENANTORDE_EINDE] = &convenant_by_einde,
    [CONVENANTORDE_EINDE_TERUG] = &convenant_by_einde_terug,
};
const struct object object_convenant =
    OBJECT(CONVENANT, convenant_by_id, convenant_columns, struct convenant_row);

struct convenantduur convenant_duur(const struct convenant_row *c)
{
	return (struct convenantduur){.stand = c->convenantstand,
				      .tot = c->tot_datum,
				      .beeindigd = c->beeindigd_datum,
				      .opzegmaanden = (int)c->opzegmaanden};
}

enum convenanttoestand convenant_now(const struct convenant_row *c, struct datum vandaag)
{
	const struct convenantduur duur = convenant_duur(c);

	return convenant_toestand(&duur, vandaag);
}

void convenant_fill(struct convenant_row *c, struct datum vandaag)
{
	enum convenanttoestand toestand = convenant_now(c, vandaag);

	c->toestand = (int)toestand;
	c->ontbreekt = convenant_may(toestand, CONVENANTSTAP_TEKENEN)
			   ? TEKENNIVEAUS * c->n_partners - c->getekend - c->gevraagd
			   : 0;
}

int convenant_list(struct db *db, struct arena *a, const struct convenant_vraag *v,
		   struct datum vandaag, struct db_rows *ret)
{
	size_t limit = v->limit ? v->limit : CONVENANT_MAX;
	int64_t uiterlijk = datum_set(v->uiterlijk) ? v->uiterlijk.dag : 0;
	int rc = db_rows(
	    db, a, by_orde[v->orde],
	    ARGS(tekst_like(a, tekst_fold(a, v->zoek)), v->organisatie.nr, v->eigenaar.nr,
		 (int64_t)v->loop, vandaag, uiterlijk, v->na.nr, (int64_t)limit),
	    convenant_columns, COUNT(convenant_columns), sizeof(struct convenant_row), limit, ret);
	struct convenant_row *rows = rc ? NULL : ret->rows;

	for (size_t i = 0; !rc && i < ret->count; i++)
		convenant_fill(&rows[i], vandaag);
	return rc;
}

/* ---- writing ---- */

QUERY(convenant_insert,
      "INSERT INTO t_convenant (eigenaar_id, vorige_id, regio_id, gremium, vindplaats, "
      "gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");
QUERY(partner_copy, "INSERT INTO t_convenantpartner (convenant_id, organisatie_id) "
		    "SELECT $2, p.organisatie_id FROM convenantpartner p "
		    "JOIN organisatie o ON o.id = p.organisatie_id WHERE p.convenant_id = $1 "
		    "AND p.weg_op IS NULL AND o.actief = TRUE ORDER BY p.id");
QUERY(tekst_insert,
      "INSERT INTO t_convenanttekst (convenant_id, nummer, naam, naam_vouw, onderwerp, werkwijze, "
      "rolverdeling, afstemming, van_datum, tot_datum, opzegmaanden, wat, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)");
QUERY(convenant_touch, "UPDATE t_convenant SET versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(convenant_change,
      "UPDATE t_convenant SET eigenaar_id = $3, regio_id = $4, gremium = $5, vindplaats = $6, "
      "versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(convenant_stand, "UPDATE t_convenant SET convenantstand = $3, versie = versie + 1 "
		       "WHERE id = $1 AND versie = $2");
QUERY(convenant_stop, "UPDATE t_convenant SET beeindigd_datum = $3, beeindigd_reden = $4, "
		      "versie = versie + 1 WHERE id = $1 AND versie = $2");

static int tekst_create(const struct handeling *h, convenant_id id, int64_t nummer,
			const struct convenant_inhoud *n)
{
	return db_done(db_exec(h->db, &tekst_insert,
			       ARGS(id, nummer, n->naam, tekst_fold(h->a, n->naam), n->onderwerp,
				    n->werkwijze, n->rolverdeling, n->afstemming, n->van, n->tot,
				    n->opzegmaanden, n->wat, h->gebruiker, h->nu)));
}

int convenant_create(const struct handeling *h, const struct convenant_inhoud *inhoud,
		     const struct convenant_gegevens *g, convenant_id vorige, convenant_id *ret)
{
	int rc = db_number(h->db, &convenant_insert,
			   ARGS(g->eigenaar, vorige, g->regio, ARG_CHOICE(gremia, g->gremium),
				g->vindplaats, h->gebruiker, h->nu),
			   &ret->nr);

	rc = rc ? rc : tekst_create(h, *ret, 1, inhoud);
	if (!rc && vorige.nr)
		rc = db_exec(h->db, &partner_copy, ARGS(vorige, *ret));
	return db_done(rc);
}

int convenant_update_tekst(const struct handeling *h, const struct convenant_row *c,
			   const struct convenant_inhoud *inhoud)
{
	int rc = db_one(db_exec(h->db, &convenant_touch, ARGS(c->id, c->versie)));

	return rc ? rc : tekst_create(h, c->id, c->tekstnummer + 1, inhoud);
}

int convenant_update(const struct handeling *h, const struct convenant_row *c,
		     const struct convenant_gegevens *g)
{
	return db_one(db_exec(h->db, &convenant_change,
			      ARGS(c->id, c->versie, g->eigenaar, g->regio,
				   ARG_CHOICE(gremia, g->gremium), g->vindplaats)));
}

int convenant_set_stand(const struct handeling *h, const struct convenant_row *c,
			enum convenantstand stand)
{
	return db_one(db_exec(h->db, &convenant_stand,
			      ARGS(c->id, c->versie, ARG_CHOICE(convenantstanden, (int)stand))));
}

int convenant_end(const struct handeling *h, const struct convenant_row *c, struct datum dag,
		  const char *reden)
{
	return db_one(db_exec(h->db, &convenant_stop, ARGS(c->id, c->versie, dag, reden)));
}

/* ---- texts ---- */

const struct column convenanttekst_columns[CONVENANTTEKST_COLUMNS] = {
    COLUMN(struct convenanttekst_row, nummer, INT, "Tekst", 0),
    COLUMN(struct convenanttekst_row, op, MOMENT, "Wanneer", 0),
    COLUMN(struct convenanttekst_row, door, TEXT, "Door", 0),
    COLUMN(struct convenanttekst_row, wat, TEXT, "Wat is er anders?", 0),
    COLUMN(struct convenanttekst_row, naam, TEXT, "Naam", 0),
    COLUMN(struct convenanttekst_row, onderwerp, TEXT, "Waarover", 0),
    COLUMN(struct convenanttekst_row, werkwijze, TEXT, "Werkwijze", 0),
    COLUMN(struct convenanttekst_row, rolverdeling, TEXT, "Wie doet wat", 0),
    COLUMN(struct convenanttekst_row, afstemming, TEXT, "Wanneer stemmen wij af", 0),
    COLUMN(struct convenanttekst_row, van_datum, DATUM, "Van", 0),
    COLUMN(struct convenanttekst_row, tot_datum, DATUM, "Tot en met", 0),
    COLUMN(struct convenanttekst_row, opzegmaanden, INT, "Maanden vooraf besluiten", 0),
};
QUERY(tekst_of, "SELECT x.nummer, x.op, g.naam AS door, x.wat, x.naam, x.onderwerp, x.werkwijze, "
		"x.rolverdeling, x.afstemming, x.van_datum, x.tot_datum, x.opzegmaanden "
		"FROM convenanttekst x JOIN gebruiker g ON g.id = x.gebruiker_id "
		"WHERE x.convenant_id = $1 ORDER BY x.nummer DESC LIMIT 200");

int convenanttekst_list(struct db *db, struct arena *a, convenant_id convenant, struct db_rows *ret)
{
	return db_rows(db, a, &tekst_of, ARGS(convenant), convenanttekst_columns,
		       COUNT(convenanttekst_columns), sizeof(struct convenanttekst_row),
		       CONVENANTTEKST_MAX, ret);
}
