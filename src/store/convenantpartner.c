#include "store/convenantpartner.h"

/* ---- partners ---- */

const struct column convenantpartner_columns[CONVENANTPARTNER_COLUMNS] = {
    COLUMN_ID(struct convenantpartner_row, id, convenantpartner, CONVENANTPARTNER, "Nummer"),
    COLUMN_ID(struct convenantpartner_row, convenant_id, convenant, CONVENANT, NULL),
    COLUMN(struct convenantpartner_row, versie, INT, NULL, 0),
    COLUMN_ID(struct convenantpartner_row, organisatie_id, organisatie, ORGANISATIE, NULL),
    COLUMN(struct convenantpartner_row, organisatie, TEXT, "Partner", 0),
    COLUMN(struct convenantpartner_row, convenant, TEXT, NULL, 0),
    COLUMN(struct convenantpartner_row, weg_op, MOMENT, NULL, 0),
    COLUMN_KEUZE(struct convenantpartner_row, convenantstand, convenantstanden, NULL, 0),
    COLUMN(struct convenantpartner_row, tot_datum, DATUM, NULL, 0),
    COLUMN(struct convenantpartner_row, beeindigd_datum, DATUM, NULL, 0),
    COLUMN(struct convenantpartner_row, tekstnummer, INT, NULL, 0),
};
#define PARTNER_SELECT                                                                             \
	"SELECT p.id, p.convenant_id, p.versie, p.organisatie_id, o.naam AS organisatie, "         \
	"c.naam AS convenant, p.weg_op, c.convenantstand, c.tot_datum, c.beeindigd_datum, "        \
	"c.tekstnummer FROM convenantpartner p JOIN convenant c ON c.id = p.convenant_id "         \
	"JOIN organisatie o ON o.id = p.organisatie_id "
QUERY(partner_by_id, PARTNER_SELECT "WHERE p.id = $1");
QUERY(partner_of, PARTNER_SELECT "WHERE p.convenant_id = $1 AND p.weg_op IS NULL "
				 "ORDER BY o.naam_vouw, p.id LIMIT 100");
QUERY(partner_insert,
      "INSERT INTO t_convenantpartner (convenant_id, organisatie_id) VALUES ($1, $2)");
QUERY(partner_weg, "UPDATE t_convenantpartner SET weg_op = $3, versie = versie + 1 "
		   "WHERE id = $1 AND versie = $2");
const struct object object_convenantpartner =
    OBJECT(CONVENANTPARTNER, partner_by_id, convenantpartner_columns, struct convenantpartner_row);

enum convenanttoestand convenantpartner_now(const struct convenantpartner_row *p,
					    struct datum vandaag)
{
	return convenant_toestand(&(struct convenantduur){.stand = p->convenantstand,
							  .tot = p->tot_datum,
							  .beeindigd = p->beeindigd_datum},
				  vandaag);
}

int convenantpartner_list(struct db *db, struct arena *a, convenant_id convenant,
			  struct db_rows *ret)
{
	return db_rows(db, a, &partner_of, ARGS(convenant), convenantpartner_columns,
		       COUNT(convenantpartner_columns), sizeof(struct convenantpartner_row),
		       CONVENANTPARTNER_MAX, ret);
}

int convenantpartner_create(const struct handeling *h, const struct convenant_row *c,
			    organisatie_id organisatie)
{
	return db_done(db_exec(h->db, &partner_insert, ARGS(c->id, organisatie)));
}

int convenantpartner_end(const struct handeling *h, const struct convenantpartner_row *p)
{
	return db_one(db_exec(h->db, &partner_weg, ARGS(p->id, p->versie, h->nu)));
}

int convenantpartner_restore(const struct handeling *h, const struct convenantpartner_row *p)
{
	return db_one(db_exec(h->db, &partner_weg, ARGS(p->id, p->versie, MOMENT_GEEN)));
}

/* ---- signatures ---- */

const struct column ondertekening_columns[ONDERTEKENING_COLUMNS] = {
    COLUMN_ID(struct ondertekening_row, id, ondertekening, ONDERTEKENING, "Nummer"),
    COLUMN_ID(struct ondertekening_row, convenantpartner_id, convenantpartner, CONVENANTPARTNER,
	      NULL),
    COLUMN_ID(struct ondertekening_row, convenant_id, convenant, CONVENANT, NULL),
    COLUMN(struct ondertekening_row, versie, INT, NULL, 0),
    COLUMN(struct ondertekening_row, convenant, TEXT, NULL, 0),
    COLUMN(struct ondertekening_row, organisatie, TEXT, "Partner", 0),
    COLUMN_KEUZE(struct ondertekening_row, niveau, functieniveaus, "Niveau", 0),
    COLUMN_ID(struct ondertekening_row, collega_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct ondertekening_row, naam, TEXT, NULL, 0),
    COLUMN(struct ondertekening_row, wie, TEXT, "Wie", 0),
    COLUMN_KEUZE(struct ondertekening_row, tekenstand, tekenstanden, "Stand", 0),
    COLUMN(struct ondertekening_row, gevraagd_datum, DATUM, "Gevraagd op", 0),
    COLUMN(struct ondertekening_row, antwoord_datum, DATUM, "Antwoord op", 0),
    COLUMN(struct ondertekening_row, tekst, INT, "Getekende tekst", 0),
    COLUMN(struct ondertekening_row, reden, TEXT, "Waarom nu niet", 0),
    COLUMN_KEUZE(struct ondertekening_row, convenantstand, convenantstanden, NULL, 0),
    COLUMN(struct ondertekening_row, tot_datum, DATUM, NULL, 0),
    COLUMN(struct ondertekening_row, beeindigd_datum, DATUM, NULL, 0),
    COLUMN(struct ondertekening_row, tekstnummer, INT, NULL, 0),
};
#define TEKEN_SELECT                                                                               \
	"SELECT t.id, t.convenantpartner_id, p.convenant_id, t.versie, c.naam AS convenant, "      \
	"o.naam AS organisatie, t.niveau, t.collega_id, t.naam, coalesce(g.naam, t.naam) AS wie, " \
	"t.tekenstand, t.gevraagd_datum, t.antwoord_datum, coalesce(t.tekstnummer, 0) AS tekst, "  \
	"t.reden, c.convenantstand, c.tot_datum, c.beeindigd_datum, c.tekstnummer "                \
	"FROM ondertekening t JOIN convenantpartner p ON p.id = t.convenantpartner_id "            \
	"JOIN convenant c ON c.id = p.convenant_id JOIN organisatie o ON o.id = p.organisatie_id " \
	"LEFT JOIN gebruiker g ON g.id = t.collega_id "
QUERY(teken_by_id, TEKEN_SELECT "WHERE t.id = $1");
QUERY(teken_of, TEKEN_SELECT "WHERE p.convenant_id = $1 AND p.weg_op IS NULL "
			     "ORDER BY o.naam_vouw, p.id, t.niveau, t.id LIMIT 300");
QUERY(teken_insert, "INSERT INTO t_ondertekening (convenantpartner_id, niveau, collega_id, naam, "
		    "gevraagd_datum, gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7)");
QUERY(teken_ask, "UPDATE t_ondertekening SET tekenstand = 'gevraagd', collega_id = $3, naam = $4, "
		 "gevraagd_datum = $5, antwoord_datum = NULL, tekstnummer = NULL, reden = NULL, "
		 "versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(teken_answer,
      "UPDATE t_ondertekening SET tekenstand = $3, antwoord_datum = $4, tekstnummer = $5, "
      "reden = $6, versie = versie + 1 WHERE id = $1 AND versie = $2");
const struct object object_ondertekening =
    OBJECT(ONDERTEKENING, teken_by_id, ondertekening_columns, struct ondertekening_row);

enum convenanttoestand ondertekening_now(const struct ondertekening_row *o, struct datum vandaag)
{
	return convenant_toestand(&(struct convenantduur){.stand = o->convenantstand,
							  .tot = o->tot_datum,
							  .beeindigd = o->beeindigd_datum},
				  vandaag);
}

int ondertekening_list(struct db *db, struct arena *a, convenant_id convenant, struct db_rows *ret)
{
	return db_rows(db, a, &teken_of, ARGS(convenant), ondertekening_columns,
		       COUNT(ondertekening_columns), sizeof(struct ondertekening_row),
		       ONDERTEKENING_MAX, ret);
}

int ondertekening_create(const struct handeling *h, const struct convenantpartner_row *p,
			 int niveau, const struct ondertekenaar *wie)
{
	return db_done(db_exec(h->db, &teken_insert,
			       ARGS(p->id, ARG_CHOICE(functieniveaus, niveau), wie->collega,
				    wie->naam, wie->gevraagd, h->gebruiker, h->nu)));
}

int ondertekening_ask(const struct handeling *h, const struct ondertekening_row *o,
		      const struct ondertekenaar *wie)
{
	return db_one(db_exec(h->db, &teken_ask,
			      ARGS(o->id, o->versie, wie->collega, wie->naam, wie->gevraagd)));
}

int ondertekening_answer(const struct handeling *h, const struct ondertekening_row *o,
			 enum tekenstand stand, struct datum dag, const char *reden)
{
	bool signs = stand == TEKENSTAND_GETEKEND;

	return db_one(
	    db_exec(h->db, &teken_answer,
		    ARGS(o->id, o->versie, ARG_CHOICE(tekenstanden, (int)stand), dag,
			 arg_nr(signs ? o->tekstnummer : 0), signs ? (const char *)NULL : reden)));
}
