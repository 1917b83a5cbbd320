#include "store/signalen_feiten.h"

#include "domain/bemiddelbaarheid.h"
#include "domain/caseload.h"
#include "domain/fase.h"
#include "domain/onderdeel.h"
#include "domain/school.h"
#include "store/afwezigheid.h"
#include "store/verzoek.h"

#define HALF_JAAR 183

static const struct column dossier_columns[] = {
    COLUMN_ID(struct feit_dossier, id, jongere, JONGERE, NULL),
    COLUMN(struct feit_dossier, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct feit_dossier, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct feit_dossier, fase, fasen, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_ID(struct feit_dossier, casusregisseur_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct feit_dossier, casusregisseur_van_op, MOMENT, NULL, 0),
    COLUMN(struct feit_dossier, laatste_contact, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct feit_dossier, vorig_contact, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct feit_dossier, volgend_contact_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct feit_dossier, monitor, BOOL, NULL, 0),
    COLUMN(struct feit_dossier, waakvlam_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct feit_dossier, bemiddelbaar, bemiddelbaarheden, NULL, ONDERDEEL_PLAN),
    COLUMN(struct feit_dossier, bemiddelbaar_tot_datum, DATUM, NULL, ONDERDEEL_PLAN),
    COLUMN(struct feit_dossier, uitstroom_datum, DATUM, NULL, ONDERDEEL_ONDERWIJS),
    COLUMN_KEUZE(struct feit_dossier, bestemming, bestemmingen, NULL, ONDERDEEL_PLAN),
    COLUMN(struct feit_dossier, uitstroomgesprek_datum, DATUM, NULL, ONDERDEEL_ONDERWIJS),
    COLUMN(struct feit_dossier, uitstroomgesprek_op, MOMENT, NULL, ONDERDEEL_ONDERWIJS),
    COLUMN(struct feit_dossier, hulp_gevraagd_op, MOMENT, NULL, ONDERDEEL_TIJDLIJN),
    COLUMN(struct feit_dossier, uitstel_tot_datum, DATUM, NULL, 0),
    COLUMN(struct feit_dossier, toewijzing_op, MOMENT, NULL, 0),
    COLUMN_ID(struct feit_dossier, coach_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct feit_dossier, coach_wacht_op, MOMENT, NULL, 0),
    COLUMN(struct feit_dossier, actie_voor_datum, DATUM, NULL, ONDERDEEL_PLAN),
    COLUMN(struct feit_dossier, terugblik_datum, DATUM, NULL, ONDERDEEL_PLAN),
    COLUMN(struct feit_dossier, certificaat_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_dossier, overeenkomst_opnieuw_datum, DATUM, NULL, ONDERDEEL_PLAN),
};
QUERY(
    dossier_feiten,
    "SELECT j.id, j.roepnaam, j.achternaam, j.fase, j.casusregisseur_id, j.casusregisseur_van_op, "
    "j.stand_laatste_contact_datum AS laatste_contact, j.stand_vorig_contact_datum AS vorig_contact, "
    "j.volgend_contact_datum, j.monitor, j.stand_waakvlam_datum AS waakvlam_datum, "
    "j.bemiddelbaar, j.bemiddelbaar_tot_datum, j.uitstroom_datum, j.bestemming, "
    "j.uitstroomgesprek_datum, j.uitstroomgesprek_op, "
    "j.stand_hulp_gevraagd_op AS hulp_gevraagd_op, j.stand_uitstel_tot_datum AS uitstel_tot_datum, "
    "j.stand_toewijzing_op AS toewijzing_op, j.stand_coach_id AS coach_id, "
    "j.stand_coach_wacht_op AS coach_wacht_op, j.stand_actie_voor_datum AS actie_voor_datum, "
    "j.stand_terugblik_datum AS terugblik_datum, "
    "j.stand_certificaat_datum AS certificaat_datum, "
    "j.stand_overeenkomst_opnieuw_datum AS overeenkomst_opnieuw_datum "
    "FROM jongere j WHERE j.gesloten_op IS NULL AND ($1 = 0 OR j.id = $1) ORDER BY j.id LIMIT 20000");

static const struct column aanbod_columns[] = {
    COLUMN_ID(struct feit_aanbod, id, overdracht, OVERDRACHT, NULL),
    COLUMN_ID(struct feit_aanbod, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct feit_aanbod, ontvanger_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct feit_aanbod, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct feit_aanbod, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct feit_aanbod, toestand, overdracht_toestanden, NULL, 0),
    COLUMN(struct feit_aanbod, aangeboden_op, MOMENT, NULL, 0),
    COLUMN(struct feit_aanbod, verloopt_op, MOMENT, NULL, 0),
    COLUMN(struct feit_aanbod, beantwoord_op, MOMENT, NULL, 0),
    COLUMN(struct feit_aanbod, gelezen_op, MOMENT, NULL, 0),
};
QUERY(
    aanbod_list,
    "SELECT o.id, o.jongere_id, o.ontvanger_id, o.roepnaam, o.achternaam, o.toestand, o.aangeboden_op, "
    "o.verloopt_op, o.beantwoord_op, o.gelezen_op FROM overdracht o "
    "WHERE (o.toestand IN ('aangeboden', 'verlopen') OR (o.toestand = 'geweigerd' "
    "AND o.afzender_id = $2 AND o.gelezen_op IS NULL)) AND ($1 = 0 OR o.jongere_id = $1) "
    "UNION ALL SELECT g.id, NULL, g.ontvanger_id, NULL, NULL, 'geaccepteerd', NULL, NULL, "
    "g.beantwoord_op, NULL FROM overdracht_gelukt g WHERE $1 = 0 LIMIT 20000");

static const struct column verwijzing_feit_columns[] = {
    COLUMN_ID(struct feit_verwijzing, id, verwijzing, VERWIJZING, NULL),
    COLUMN_ID(struct feit_verwijzing, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct feit_verwijzing, ontvanger_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct feit_verwijzing, roepnaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct feit_verwijzing, achternaam, TEXT, NULL, ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct feit_verwijzing, verwijssoort, verwijssoorten, NULL, 0),
    COLUMN_KEUZE(struct feit_verwijzing, toestand, verwijzing_toestanden, NULL, 0),
    COLUMN(struct feit_verwijzing, aangeboden_op, MOMENT, NULL, 0),
    COLUMN(struct feit_verwijzing, verloopt_op, MOMENT, NULL, 0),
    COLUMN(struct feit_verwijzing, beantwoord_op, MOMENT, NULL, 0),
    COLUMN(struct feit_verwijzing, tot_datum, DATUM, NULL, ONDERDEEL_PERSONALIA),
    COLUMN(struct feit_verwijzing, afgerond_op, MOMENT, NULL, 0),
    COLUMN(struct feit_verwijzing, gelezen_op, MOMENT, NULL, 0),
};
QUERY(
    verwijzing_feiten,
    "SELECT v.id, v.jongere_id, v.ontvanger_id, v.roepnaam, v.achternaam, v.verwijssoort, v.toestand, "
    "v.aangeboden_op, v.verloopt_op, v.beantwoord_op, v.tot_datum, v.afgerond_op, v.gelezen_op "
    "FROM verwijzing v WHERE ($1 = 0 OR v.jongere_id = $1) AND (v.toestand IN ('aangeboden', "
    "'verlopen', 'geaccepteerd', 'voorbij') OR (v.toestand IN ('geweigerd', 'afgerond', 'coach') "
    "AND v.gelezen_op IS NULL)) ORDER BY v.id LIMIT 20000");

static const struct column instroom_columns[] = {
    COLUMN_ID(struct feit_instroom, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct feit_instroom, op, MOMENT, NULL, ONDERDEEL_PLAN),
    COLUMN(struct feit_instroom, diagnose_tot_datum, DATUM, NULL, ONDERDEEL_PLAN),
    COLUMN(struct feit_instroom, voor_datum, DATUM, NULL, ONDERDEEL_PLAN),
};
QUERY(instroom_feiten,
      "SELECT i.jongere_id, i.op, i.diagnose_tot_datum, NULL AS voor_datum FROM intake i "
      "WHERE i.afgerond_op IS NULL AND ($1 = 0 OR i.jongere_id = $1) "
      "UNION ALL SELECT e.jongere_id, NULL, NULL, min(e.voor_datum) FROM expertise e "
      "WHERE e.beantwoord_datum IS NULL AND ($1 = 0 OR e.jongere_id = $1) GROUP BY e.jongere_id "
      "LIMIT 60000");

static const struct column loket_columns[] = {
    COLUMN(struct feit_loket, aantal, INT, NULL, 0),
    COLUMN(struct feit_loket, uiterlijk, DATUM, NULL, 0),
    COLUMN(struct feit_loket, overleg_datum, DATUM, NULL, 0),
    COLUMN(struct feit_loket, verwijzing, INT, NULL, 0),
    COLUMN(struct feit_loket, kaart_op, MOMENT, NULL, 0),
    COLUMN(struct feit_loket, vraag_op, MOMENT, NULL, 0),
    COLUMN(struct feit_loket, antwoord_op, MOMENT, NULL, 0),
    COLUMN(struct feit_loket, beurt, INT, NULL, 0),
    COLUMN(struct feit_loket, convenant, INT, NULL, 0),
    COLUMN(struct feit_loket, nieuwkomers, INT, NULL, 0),
    COLUMN(struct feit_loket, zonder_mentor, INT, NULL, 0),
    COLUMN(struct feit_loket, netwerkactie, INT, NULL, 0),
    COLUMN(struct feit_loket, verslag, INT, NULL, 0),
    COLUMN(struct feit_loket, voorstel, INT, NULL, 0),
    COLUMN(struct feit_loket, scanwerk, INT, NULL, 0),
};
QUERY(loket_feiten, "SELECT count(a.op) AS aantal, min(a.uiterlijk_datum) AS uiterlijk, "
		    "(SELECT min(c.datum) FROM casusoverleg c "
		    "WHERE (c.toestand = 'gepland' AND c.datum >= $1) OR (c.voorzitter_id = $2 "
		    "AND c.toestand IN ('gepland', 'bezig', 'onderbroken'))) AS overleg_datum, "
		    "(SELECT count(w.id) FROM verwijzing_open w) AS verwijzing, "
		    "(SELECT k.kaart_op FROM mijn_kaart k) AS kaart_op, "
		    "(SELECT min(v.op) FROM vraag_aan_mij v) AS vraag_op, "
		    "(SELECT min(n.op) FROM mijn_vraagnieuws n) AS antwoord_op, "
		    "(SELECT count(r.id) FROM agendaregel r "
		    "JOIN werkagenda k ON k.id = r.werkagenda_id "
		    "WHERE (r.collega_id = $2 OR k.gebruiker_id = $2) "
		    "AND r.weg_op IS NULL AND r.agendastand IN ('open', 'bezig') "
		    "AND (r.wanneer_datum <= $1 OR r.meet_datum <= $1)) AS beurt, "
		    "(SELECT count(m.id) FROM mijn_convenant m) + (SELECT count(x.id) "
		    "FROM mijn_convenantafspraak x WHERE x.afspraakstand = 'open' "
		    "AND x.voor_datum < $1) AS convenant, "
		    "(SELECT count(n.id) FROM nieuwkomer n WHERE (n.gebruiker_id = $2 "
		    "OR n.mentor_id = $2) AND n.gestopt_datum IS NULL) AS nieuwkomers, "
		    "(SELECT count(z.id) FROM nieuwkomer_zonder z) AS zonder_mentor, "
		    "(SELECT count(x.id) FROM mijn_netwerkactie x WHERE x.voor_datum <= $3) "
		    "AS netwerkactie, "
		    "(SELECT count(b.id) FROM mijn_verslag b WHERE b.datum < $1) AS verslag, "
		    "(SELECT count(p.id) FROM mijn_puntvoorstel p) AS voorstel, "
		    "(SELECT count(x.id) FROM mijn_verbeterwerk x) "
		    "+ (SELECT count(z.id) FROM mijn_zelfscanwerk z) "
		    "+ (SELECT count(o.id) FROM mijn_scanovername o WHERE o.gezien_op IS NULL) "
		    "+ (SELECT count(s.id) FROM scan_zonder s) "
		    "+ (SELECT count(f.id) FROM mijn_formuleerwerk f) "
		    "+ (SELECT count(t.id) FROM mijn_zetelwerk t) AS scanwerk "
		    "FROM aanmelding a WHERE a.toestand = 'nieuw'");

/* ---- who had least contact ---- */

struct telling_row {
	jongere_id jongere_id;
	int64_t aantal;
};
static const struct column telling_columns[] = {
    COLUMN_ID(struct telling_row, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct telling_row, aantal, INT, NULL, 0),
};
QUERY(contact_telling,
      "SELECT c.jongere_id, count(c.datum) AS aantal FROM contactmoment c WHERE c.datum >= $1 "
      "AND c.ingetrokken_op IS NULL AND c.met <> 'geen_gehoor' GROUP BY c.jongere_id "
      "ORDER BY c.jongere_id LIMIT 20000");

/* The days of so many last contacts stand in the dossier itself. */
#define CONTACTEN_KNOWN 2

static struct aandacht aandacht_of(const struct feit_dossier *d, struct datum since)
{
	return (struct aandacht){.contacten = (d->laatste_contact.dag >= since.dag) +
					      (d->vorig_contact.dag >= since.dag),
				 .laatste_contact = d->laatste_contact,
				 .sinds = moment_datum(d->casusregisseur_van_op)};
}

/* How much contact there was with each of `eigen`, which stand in order, as the tellings do. */
static int contacten_count(struct db *db, struct arena *a, struct datum since, size_t n,
			   struct feit_dossier *const *eigen, struct aandacht *ret)
{
	struct db_rows tellingen;
	int rc = LOAD(contact_telling, ARGS(since), telling_columns, telling_row, &tellingen);
	const struct telling_row *list = tellingen.rows;
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		while (at < tellingen.count && list[at].jongere_id.nr < eigen[i]->id.nr)
			at++;
		ret[i].contacten = at < tellingen.count && list[at].jongere_id.nr == eigen[i]->id.nr
				       ? (int)list[at].aantal
				       : 0;
	}
	return rc;
}

/*
 * Marks, among the dossiers the reader is responsible for, the tenth with least contact. Contacts
 * are counted only when the last ones of everybody do not tell.
 */
static int minste_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
		       struct signalen_feiten *f)
{
	struct feit_dossier *dossiers = f->dossiers.rows;
	size_t room = f->dossiers.count + 1;
	struct feit_dossier **eigen = arena_array(a, room, sizeof(struct feit_dossier *));
	struct aandacht *list = arena_array(a, room, sizeof(*list));
	bool *minste = arena_array(a, room, sizeof(*minste));
	struct datum since = datum_plus(v->vandaag, -HALF_JAAR);
	int rc = 0;

	f->eigen = 0;
	for (size_t i = 0; i < f->dossiers.count; i++) {
		dossiers[i].minste = false;
		if (dossiers[i].casusregisseur_id.nr != v->wie.nr)
			continue;
		list[f->eigen] = aandacht_of(&dossiers[i], since);
		eigen[f->eigen++] = &dossiers[i];
	}
	if (!minste_aandacht_is_sure(list, f->eigen, CONTACTEN_KNOWN))
		rc = contacten_count(db, a, since, f->eigen, eigen, list);
	minste_aandacht_compute(list, f->eigen, minste);
	for (size_t i = 0; i < f->eigen; i++)
		eigen[i]->minste = minste[i];
	return rc;
}

/* ---- all facts ---- */

static bool has_vervanging(const struct signalen_vraag *v)
{
	return datum_set(v->vervanging_tot) && v->vervanging_tot.dag >= v->vandaag.dag;
}

static bool is_herinnerd(const struct signalen_vraag *v)
{
	return moment_set(v->herinnerd_op) &&
	       dagen_tussen(moment_datum(v->herinnerd_op), v->vandaag) < HERINNERING_DAGEN;
}

/* Until this day what was agreed in the network is told of. */
static struct datum soon(const struct signalen_vraag *v)
{
	return datum_plus(v->vandaag, v->termijnen->netwerkactie_vooruit);
}

/* The reader's own part in the network; of one jongere nothing. */
static int netwerk_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			struct signalen_feiten *f)
{
	int rc = 0;

	if (v->jongere.nr)
		return 0;
	if (f->loket.beurt)
		rc = agendabeurt_list(db, a, v->wie, v->vandaag, &f->beurten);
	if (!rc && f->loket.nieuwkomers)
		rc = nieuwkomer_list_eigen(db, a, &f->nieuwkomers);
	if (!rc && f->loket.zonder_mentor)
		rc = nieuwkomer_list_zonder(db, a, &f->zonder_mentor);
	if (!rc && f->loket.netwerkactie)
		rc = netwerkactie_list_own(db, a, soon(v), &f->netwerkacties);
	if (!rc && f->loket.verslag)
		rc = verslagbeurt_list(db, a, v->vandaag, v->termijnen, &f->verslagen);
	if (!rc && f->loket.voorstel)
		rc = puntvoorstel_list_turns(db, a, &f->voorstellen);
	if (!rc && f->loket.scanwerk)
		rc = scanwerk_load(db, a, v->vandaag, &f->scanwerk);
	return rc ? rc : signalen_werkwijzen_load(db, a, v, f);
}

/* What is asked of the reader in dossiers, at his loket, and by colleagues about a jongere. */
static int dossiers_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			 struct signalen_feiten *f)
{
	struct arg jongere = arg_int(v->jongere.nr);
	int rc = LOAD(dossier_feiten, ARGS(jongere), dossier_columns, feit_dossier, &f->dossiers);

	rc = rc ? rc : minste_load(db, a, v, f);
	rc = rc ? rc : signalen_plekken_load(db, a, v, &f->plekken);
	rc = rc ? rc : signalen_coaching_load(db, a, v, f);
	rc = rc ? rc : signalen_start_load(db, a, v, f);
	rc = rc ? rc
		: LOAD(aanbod_list, ARGS(jongere, v->wie), aanbod_columns, feit_aanbod, &f->aanbod);
	rc = rc ? rc
		: LOAD(instroom_feiten, ARGS(jongere), instroom_columns, feit_instroom,
		       &f->instroom);
	if (!rc && f->loket.verwijzing)
		rc = LOAD(verwijzing_feiten, ARGS(jongere), verwijzing_feit_columns,
			  feit_verwijzing, &f->verwijzingen);
	if (!rc && has_vervanging(v))
		rc = afwezigheid_list_of(db, a, v->wie, v->vandaag, &f->vervanging);
	if (!rc && (is_herinnerd(v) || has_vervanging(v)))
		rc = herinnering_list(db, a, v->wie, v->jongere, &f->herinneringen);
	return rc ? rc : signalen_afspraken_load(db, a, v, f);
}

/* Of one jongere nothing of it is told, but that there may be verwijzingen. */
static int loket_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
		      struct feit_loket *ret)
{
	*ret = (struct feit_loket){.uiterlijk = DATUM_GEEN,
				   .overleg_datum = DATUM_GEEN,
				   .kaart_op = MOMENT_GEEN,
				   .vraag_op = MOMENT_GEEN,
				   .antwoord_op = MOMENT_GEEN,
				   .verwijzing = 1};
	if (v->jongere.nr)
		return 0;
	return db_row(db, a, &loket_feiten, ARGS(v->vandaag, v->wie, soon(v)), loket_columns,
		      COUNT(loket_columns), ret);
}

int signalen_feiten_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			 struct signalen_feiten *f)
{
	int rc = loket_load(db, a, v, &f->loket);

	if (!rol_has(v->rol, RECHT_WERK_DOEN))
		f->loket.aantal = 0;
	else
		rc = rc ? rc : dossiers_load(db, a, v, f);
	rc = rc ? rc : signalen_convenanten_load(db, a, v, f);
	return rc || v->jongere.nr ? rc : netwerk_load(db, a, v, f);
}
