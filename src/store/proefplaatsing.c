#include "store/proefplaatsing.h"

#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "domain/regeling.h"
#include "domain/uitval.h"
#include "store/gebeurtenis.h"
#include "store/plaatsing.h"

/* ---- reading ---- */

#define ROW struct proefplaatsing_row
const struct column proefplaatsing_columns[PROEFPLAATSING_COLUMNS] = {
    COLUMN_ID(ROW, id, plaatsing, PLAATSING, "Nummer"),
    COLUMN_ID(ROW, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_ID(ROW, proefplaatsing_id, proefplaatsing, PROEFPLAATSING, "Overeenkomst"),
    COLUMN(ROW, zicht, INT, NULL, 0),
    COLUMN(ROW, versie, INT, "Versie", 0),
    COLUMN(ROW, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(ROW, voorvoegsel, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(ROW, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(ROW, geboorte_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(ROW, fase, fasen, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_ID(ROW, casusregisseur_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(ROW, casusregisseur, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(ROW, werkgever, TEXT, "Werkgever", ONDERDEEL_WERK),
    COLUMN(ROW, functie, TEXT, "Functie", ONDERDEEL_WERK),
    COLUMN_KEUZE(ROW, soort, plaatsingsoorten, NULL, ONDERDEEL_WERK),
    COLUMN(ROW, uren, REAL, "Uren per week", ONDERDEEL_WERK),
    COLUMN(ROW, van_datum, DATUM, "Van", ONDERDEEL_WERK),
    COLUMN(ROW, verwacht_eind_datum, DATUM, "Gepland tot en met", ONDERDEEL_WERK),
    COLUMN(ROW, eind_datum, DATUM, "Tot en met", ONDERDEEL_WERK),
    COLUMN_KEUZE(ROW, uitkomst, plaatsinguitkomsten, "Hoe het eindigde", ONDERDEEL_WERK),
    COLUMN(ROW, jobcoach, BOOL, NULL, ONDERDEEL_WERK),
    COLUMN(ROW, ander_werk, BOOL, NULL, ONDERDEEL_WERK),
    COLUMN(ROW, werkte_hier, BOOL, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(ROW, uitkering, antwoorden, NULL, ONDERDEEL_INKOMEN),
    COLUMN(ROW, doelen, TEXT, "Doelen", ONDERDEEL_WERK),
    COLUMN(ROW, taken, TEXT, "Taken", ONDERDEEL_WERK),
    COLUMN(ROW, begeleider, TEXT, "Begeleider op het werk", ONDERDEEL_WERK),
    COLUMN_KEUZE(ROW, voornemen, voornemens, "Wil de werkgever een baan bieden?", ONDERDEEL_WERK),
    COLUMN(ROW, meting, BOOL, "Loonwaarde wordt gemeten", ONDERDEEL_WERK),
    COLUMN(ROW, met_ouder, BOOL, "Een ouder tekent mee", ONDERDEEL_WERK),
    COLUMN(ROW, motivering, TEXT, "Waarom toch", ONDERDEEL_WERK),
    COLUMN(ROW, akkoord_door, TEXT, "Akkoord van", ONDERDEEL_WERK),
    COLUMN(ROW, akkoord_datum, DATUM, "Akkoord op", ONDERDEEL_WERK),
    COLUMN(ROW, verlenging, TEXT, "Waarom verlengd", ONDERDEEL_WERK),
    COLUMN(ROW, evaluatie, TEXT, "Evaluatie", ONDERDEEL_WERK),
    COLUMN(ROW, evaluatie_datum, DATUM, "Evaluatie op", ONDERDEEL_WERK),
    COLUMN_KEUZE(ROW, besluit, proefbesluiten, "Besluit", ONDERDEEL_WERK),
    COLUMN(ROW, besluit_reden, TEXT, "Waarom", ONDERDEEL_WERK),
    COLUMN_KEUZE(ROW, afgebroken, proefafbrekingen, "Afgebroken", ONDERDEEL_WERK),
    COLUMN(ROW, reden, TEXT, "Waarom afgebroken", ONDERDEEL_WERK),
};
#undef ROW
QUERY(
    proefplaatsing_find,
    "SELECT p.id, p.jongere_id, x.id AS proefplaatsing_id, j.zicht, coalesce(x.versie, 0) AS versie, j.roepnaam, "
    "j.voorvoegsel, j.achternaam, j.geboorte_datum, j.fase, j.casusregisseur_id, g.naam AS casusregisseur, w.naam AS werkgever, "
    "p.functie, p.soort, p.uren, p.van_datum, p.verwacht_eind_datum, p.eind_datum, p.uitkomst, p.jobcoach, "
    "EXISTS (SELECT o.id FROM plaatsing o WHERE o.jongere_id = p.jongere_id AND o.id <> p.id AND o.eind_datum IS NULL "
    "AND o.soort IN ('dienstverband', 'detachering', 'bbl', 'beschut', 'proefplaatsing')) AS ander_werk, "
    "EXISTS (SELECT y.id FROM plaatsing y WHERE y.jongere_id = p.jongere_id AND y.werkgever_id = p.werkgever_id "
    "AND y.van_datum < p.van_datum) AS werkte_hier, (SELECT i.uitkering FROM inkomen i WHERE i.jongere_id = p.jongere_id "
    "ORDER BY i.id DESC LIMIT 1) AS uitkering, x.doelen, x.taken, x.begeleider, x.voornemen, x.meting, x.met_ouder, "
    "x.motivering, x.akkoord_door, x.akkoord_datum, x.verlenging, x.evaluatie, x.evaluatie_datum, x.besluit, x.besluit_reden, "
    "x.afgebroken, x.reden FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id JOIN werkgever w ON w.id = p.werkgever_id "
    "JOIN gebruiker g ON g.id = j.casusregisseur_id LEFT JOIN proefplaatsing x ON x.plaatsing_id = p.id "
    "WHERE p.id = $1 AND p.soort = 'proefplaatsing'");
const struct object object_proefplaatsing =
    OBJECT(PLAATSING, proefplaatsing_find, proefplaatsing_columns, struct proefplaatsing_row);

static const struct choice waarvoor_list[] = {
    [WAARVOOR_OVEREENKOMST] = {"overeenkomst", "De overeenkomst", NULL},
    [WAARVOOR_EVALUATIE] = {"evaluatie", "De evaluatie", NULL},
};
const struct choices handtekening_waarvoren = CHOICES("handtekening", waarvoor_list);

const struct column handtekening_columns[HANDTEKENING_COLUMNS] = {
    COLUMN_ID(struct handtekening_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN_KEUZE(struct handtekening_row, waarvoor, handtekening_waarvoren, "Wat", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct handtekening_row, tekenaar, tekenaars, "Wie", ONDERDEEL_WERK),
    COLUMN(struct handtekening_row, naam, TEXT, "Naam", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct handtekening_row, wijze, tekenwijzen, "Hoe", ONDERDEEL_WERK),
    COLUMN(struct handtekening_row, datum, DATUM, "Wanneer", ONDERDEEL_WERK),
    COLUMN_KEUZE(struct handtekening_row, evaluatieoordeel, evaluatieoordelen,
		 "Was het zo, volgens de jongere?", ONDERDEEL_WERK),
    COLUMN(struct handtekening_row, tekst, TEXT, "In eigen woorden", ONDERDEEL_WERK),
};
QUERY(handtekening_list,
      "SELECT s.jongere_id, s.waarvoor, s.tekenaar, s.naam, s.wijze, s.datum, s.evaluatieoordeel, "
      "s.tekst FROM handtekening s WHERE s.proefplaatsing_id = $1 ORDER BY s.id LIMIT 8");

const struct handtekening_row *handtekening_find(const struct proefplaatsing *p, int waarvoor,
						 int tekenaar)
{
	const struct handtekening_row *rows = p->handtekeningen.rows;

	for (size_t i = 0; i < p->handtekeningen.count; i++)
		if (rows[i].waarvoor == waarvoor && rows[i].tekenaar == tekenaar)
			return &rows[i];
	return NULL;
}

static int toestand_of(struct proefplaatsing *p, struct datum vandaag)
{
	const struct proefplaatsing_row *row = p->row;
	struct proefplaatsing_feiten f = {
	    .afgebroken = row->afgebroken,
	    .is_gestopt = datum_set(row->eind_datum),
	    .is_omgezet = row->uitkomst == PLAATSINGUITKOMST_OMGEZET,
	    .is_geevalueerd = row->evaluatie != NULL,
	    .is_evaluatie_getekend =
		handtekening_find(p, WAARVOOR_EVALUATIE, TEKENAAR_JONGERE) != NULL,
	    .is_goedgekeurd = datum_set(row->akkoord_datum),
	    .van = row->van_datum};

	for (int who = TEKENAAR_JONGERE; who <= TEKENAAR_OUDER; who++) {
		if (who == TEKENAAR_OUDER && !row->met_ouder)
			continue;
		f.nodig++;
		if (handtekening_find(p, WAARVOOR_OVEREENKOMST, who))
			f.getekend++;
		else
			p->ontbreken |= 1U << who;
	}
	return (int)proefplaatsing_toestand(&f, vandaag);
}

int proefplaatsing_load(struct db *db, struct arena *a, const struct proefplaatsing_row *row,
			struct datum vandaag, struct proefplaatsing *ret)
{
	const struct proefplaatsing_plan plan = {.werkte_hier = row->werkte_hier,
						 .uitkering = row->uitkering,
						 .voornemen = row->voornemen,
						 .has_jobcoach = row->jobcoach,
						 .geboren = row->geboorte_datum,
						 .van = row->van_datum,
						 .tot = row->verwacht_eind_datum};
	int rc;

	*ret = (struct proefplaatsing){.row = row,
				       .toestand = CHOICE_NONE,
				       .waarschuwingen = proefplaatsing_waarschuwingen(&plan)};
	if (!row->proefplaatsing_id.nr)
		return 0;
	rc = db_rows(db, a, &handtekening_list, ARGS(row->proefplaatsing_id), handtekening_columns,
		     COUNT(handtekening_columns), sizeof(struct handtekening_row), HANDTEKENING_MAX,
		     &ret->handtekeningen);
	if (!rc)
		ret->toestand = toestand_of(ret, vandaag);
	return rc;
}

QUERY(besluit_find,
      "SELECT id FROM proefplaatsing WHERE plaatsing_id = $1 AND besluit IS NOT NULL");

int proefplaatsing_is_decided(struct db *db, plaatsing_id plaatsing, bool *ret)
{
	int64_t id;
	int rc = db_number(db, &besluit_find, ARGS(plaatsing), &id);

	*ret = rc == 0;
	return rc == ERR_GEEN_RIJ ? 0 : rc;
}

/* ---- writing ---- */

QUERY(afspraak_insert,
      "INSERT INTO t_proefplaatsing (plaatsing_id, jongere_id, doelen, taken, begeleider, "
      "voornemen, meting, met_ouder, motivering) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");
QUERY(afspraak_change,
      "UPDATE t_proefplaatsing SET doelen = $2, taken = $3, begeleider = $4, voornemen = $5, "
      "meting = $6, met_ouder = $7, motivering = $8, versie = versie + 1 WHERE id = $1");
QUERY(handtekening_insert,
      "INSERT INTO t_handtekening (proefplaatsing_id, jongere_id, waarvoor, tekenaar, naam, wijze, "
      "datum, evaluatieoordeel, tekst, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
QUERY(akkoord_set, "UPDATE t_proefplaatsing SET akkoord_door = $2, akkoord_datum = $3, "
		   "versie = versie + 1 WHERE id = $1");
QUERY(verlenging_set,
      "UPDATE t_proefplaatsing SET verlenging = $2, versie = versie + 1 WHERE id = $1");
QUERY(eind_move,
      "UPDATE t_plaatsing SET verwacht_eind_datum = $2, versie = versie + 1 WHERE id = $1");
QUERY(evaluatie_set, "UPDATE t_proefplaatsing SET evaluatie = $2, evaluatie_datum = $3, "
		     "versie = versie + 1 WHERE id = $1");
QUERY(besluit_set, "UPDATE t_proefplaatsing SET besluit = $2, besluit_reden = $3, "
		   "versie = versie + 1 WHERE id = $1");
QUERY(afbreking_set, "UPDATE t_proefplaatsing SET afgebroken = $2, reden = $3, "
		     "versie = versie + 1 WHERE id = $1");

/* Its line on the timeline, when `rc` says that it was done. */
static int line_create(const struct handeling *h, const struct proefplaatsing_row *p, int rc,
		       const char *tekst)
{
	if (rc < 0)
		return rc;
	return gebeurtenis_create(
	    h->db, h->a,
	    &(struct gebeurtenis_nieuw){
		.jongere = p->jongere_id,
		.soort = GEBEURTENIS_PLAATSING,
		.datum = h->vandaag,
		.plaatsing = p->id,
		.tekst = arena_format(h->a, "Proefplaatsing bij %s: %s", p->werkgever, tekst)});
}

int proefplaatsing_update(const struct handeling *h, const struct proefplaatsing_row *p,
			  const struct proefplaatsing_afspraak *n)
{
	bool ouder = proefplaatsing_met_ouder(p->geboorte_datum, p->van_datum);
	bool is_new = !p->proefplaatsing_id.nr;
	int rc = is_new ? db_exec(h->db, &afspraak_insert,
				  ARGS(p->id, p->jongere_id, n->doelen, n->taken, n->begeleider,
				       ARG_CHOICE(voornemens, n->voornemen), n->meting, ouder,
				       n->motivering))
			: db_exec(h->db, &afspraak_change,
				  ARGS(p->proefplaatsing_id, n->doelen, n->taken, n->begeleider,
				       ARG_CHOICE(voornemens, n->voornemen), n->meting, ouder,
				       n->motivering));

	return line_create(h, p, rc,
			   is_new ? "de overeenkomst is gemaakt" : "de overeenkomst is gewijzigd");
}

int handtekening_create(const struct handeling *h, const struct proefplaatsing_row *p,
			const struct handtekening_row *n)
{
	int rc = db_exec(h->db, &handtekening_insert,
			 ARGS(p->proefplaatsing_id, p->jongere_id,
			      ARG_CHOICE(handtekening_waarvoren, n->waarvoor),
			      ARG_CHOICE(tekenaars, n->tekenaar), n->naam,
			      ARG_CHOICE(tekenwijzen, n->wijze), n->datum,
			      ARG_CHOICE(evaluatieoordelen, n->evaluatieoordeel), n->tekst,
			      h->gebruiker, h->nu));
	const char *what = n->waarvoor == WAARVOOR_EVALUATIE
			       ? arena_format(h->a, "de jongere tekende de evaluatie. %s. %s",
					      choice_label(&evaluatieoordelen, n->evaluatieoordeel),
					      n->tekst ? n->tekst : "")
			       : arena_format(h->a, "%s tekende de overeenkomst", n->naam);

	return line_create(h, p, rc, what);
}

int proefplaatsing_accept(const struct handeling *h, const struct proefplaatsing_row *p,
			  const char *door, struct datum datum)
{
	int rc = db_exec(h->db, &akkoord_set, ARGS(p->proefplaatsing_id, door, datum));

	return line_create(h, p, rc, arena_format(h->a, "akkoord van %s", door));
}

int proefplaatsing_extend(const struct handeling *h, const struct proefplaatsing_row *p,
			  struct datum tot, const char *reden)
{
	char day[DATUM_TEXT_MAX];
	int rc = db_exec(h->db, &verlenging_set, ARGS(p->proefplaatsing_id, reden));

	if (rc >= 0)
		rc = db_exec(h->db, &eind_move, ARGS(p->id, tot));
	return line_create(
	    h, p, rc,
	    arena_format(h->a, "verlengd tot en met %s. %s", datum_kort(tot, day), reden));
}

int proefplaatsing_evaluate(const struct handeling *h, const struct proefplaatsing_row *p,
			    const char *tekst)
{
	int rc = db_exec(h->db, &evaluatie_set, ARGS(p->proefplaatsing_id, tekst, h->vandaag));

	return line_create(h, p, rc, arena_format(h->a, "evaluatie. %s", tekst));
}

int proefplaatsing_decide(const struct handeling *h, const struct proefplaatsing_row *p,
			  int besluit, const char *reden)
{
	int rc = db_exec(h->db, &besluit_set,
			 ARGS(p->proefplaatsing_id, ARG_CHOICE(proefbesluiten, besluit), reden));

	return line_create(
	    h, p, rc,
	    arena_format(h->a, "besluit. %s. %s", choice_label(&proefbesluiten, besluit), reden));
}

int proefplaatsing_break(const struct handeling *h, const struct proefplaatsing_row *p,
			 int afbreking, const char *reden)
{
	const struct plaatsing_einde einde = {
	    .plaatsing = p->id,
	    .jongere = p->jongere_id,
	    .werkgever = p->werkgever,
	    .laatste_dag = p->van_datum.dag > h->vandaag.dag ? p->van_datum : h->vandaag,
	    .uitkomst = PLAATSINGUITKOMST_UITVAL,
	    .reden = UITVALREDEN_ANDERS,
	    .toelichting = reden,
	    .opvolger = p->casusregisseur_id,
	    .eerste_contact = h->vandaag};
	int fase = fase_of_einde(p->fase, p->soort, einde.uitkomst);
	int rc =
	    db_exec(h->db, &afbreking_set,
		    ARGS(p->proefplaatsing_id, ARG_CHOICE(proefafbrekingen, afbreking), reden));

	rc = line_create(
	    h, p, rc,
	    arena_format(h->a, "%s. %s", choice_label(&proefafbrekingen, afbreking), reden));
	rc = rc ? rc : plaatsing_end(h, &einde);
	if (rc || p->ander_werk || fase == CHOICE_NONE || fase == p->fase)
		return rc;
	return jongere_update_fase(h, p->jongere_id, fase, h->vandaag, NULL);
}
