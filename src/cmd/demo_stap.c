#include "cmd/demo_stap.h"

#include "base/buf.h"
#include "domain/doelgroep.h"
#include "domain/signaal.h"
#include "store/gebeurtenis.h"
#include "store/jongere.h"

#include <string.h>

#define DAG_MS INT64_C(86400000)
#define RITME_DAGEN 91

/* One young person while the story is told. */
struct verloop {
	struct demo *demo;
	struct db *db;
	struct arena *a;
	const struct demo_jongere *j;
	const struct stap *stap;
	int nummer; /* of the step, for the time of day */
	jongere_id jongere;
	enum demo_mens casusregisseur;
	int fase;
	bool monitor, waakvlam;
	struct datum dag;       /* of the step */
	plaatsing_id plaatsing; /* the last one */
	int plaatsingsoort;
	bool loopt, opgevolgd;
	enum demo_bedrijf bedrijf;
	contract_id contract;
	signaal_id signaal;
};

static struct datum day_of(const struct verloop *v, int dag)
{
	if (dag == NIET)
		return DATUM_GEEN;
	return datum_plus(v->demo->vandaag, dag < 0 ? dag - v->j->eerder : dag);
}

/* Nobody is at the office in the weekend. */
static struct datum workday(struct datum d)
{
	int weekday = datum_weekday(d);

	return weekday < 5 ? d : datum_plus(d, 4 - weekday);
}

static const char *expand(struct verloop *v, const char *text)
{
	const char *values[] = {
	    v->j->roepnaam, demo_bedrijf_naam(v->bedrijf ? v->bedrijf : v->j->bedrijf), v->j->werk};
	struct buf b = BUF_INIT(8000);
	const char *ret;

	if (!text)
		return NULL;
	for (; *text; text++) {
		const char *mark = strchr("@&#", *text);

		if (mark && values[mark - "@&#"])
			buf_text(&b, values[mark - "@&#"]);
		else
			buf_char(&b, *text);
	}
	ret = arena_text(v->a, b.data ? b.data : "");
	buf_free(&b);
	return ret;
}

static enum demo_mens who(const struct verloop *v, enum demo_mens m)
{
	switch ((int)m) {
	case M_CASUS:
		return v->casusregisseur;
	case M_MENTOR:
		return v->j->school == O_BRUG ? M_JOKE : v->j->school == O_ROC ? M_SVEN : M_OLAF;
	case M_STAGE:
		return v->j->school == O_BRUG ? M_TIM : v->j->school == O_ROC ? M_SVEN : M_FATMA;
	default:
		return m;
	}
}

static gebruiker_id mens(const struct verloop *v, enum demo_mens m)
{
	return v->demo->regio.mens[who(v, m)];
}

/* Now is a moment in office hours of the step's day; who records it is its worker. */
static int context_set(struct verloop *v, enum demo_mens wie, struct datum dag)
{
	enum demo_mens m = who(v, wie);
	int64_t minutes = 8 * 60 + (v->nummer * 37) % 400;
	int64_t ms = dag.dag * DAG_MS + minutes * 60000;
	struct db_context c = {
	    .gebruiker = v->demo->regio.mens[m].nr,
	    .functie = v->demo->regio.functie[m].nr,
	    .organisatie = v->demo->regio.werkt_bij[m].nr,
	    .doel = "begeleiding",
	    .nu = {ms < v->demo->nu.ms ? ms : v->demo->nu.ms - 60000},
	    .vandaag = dag,
	};

	return db_set_context(v->db, &c);
}

static int note(struct verloop *v, enum gebeurtenissoort soort, const char *tekst)
{
	return gebeurtenis_create(v->db, v->a,
				  &(struct gebeurtenis_nieuw){.jongere = v->jongere,
							      .soort = soort,
							      .datum = v->dag,
							      .tekst = tekst,
							      .plaatsing = v->plaatsing});
}

static int positive(int rc)
{
	return rc < 0 ? rc : 0;
}

/* ---- the dossier ---- */

QUERY(
    insert_jongere,
    "INSERT INTO t_jongere (roepnaam, voorvoegsel, achternaam, naam_vouw, geboorte_datum, herken_hash, gemeente, telefoon,"
    " email, school_id, schoolsoort, klas, uitstroom_datum, doelgroep, fase, fase_van_datum, casusregisseur_id,"
    " casusregisseur_van_op, volgend_contact_datum, aangemaakt_op)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, ctx_nu(), $18, ctx_nu())"
    " RETURNING id");
QUERY(update_volgend,
      "UPDATE t_jongere SET volgend_contact_datum = $2, versie = versie + 1 WHERE id = $1");
QUERY(update_fase,
      "UPDATE t_jongere SET fase = $2, fase_van_datum = $3, versie = versie + 1 WHERE id = $1");
QUERY(update_bestemming, "UPDATE t_jongere SET bestemming = $2, versie = versie + 1 WHERE id = $1");
QUERY(update_wil, "UPDATE t_jongere SET wil = $2, versie = versie + 1 WHERE id = $1");
QUERY(update_helpt, "UPDATE t_jongere SET helpt = $2, versie = versie + 1 WHERE id = $1");
QUERY(
    update_bemiddelbaar,
    "UPDATE t_jongere SET bemiddelbaar = $2, bemiddelbaar_door_id = ctx_gebruiker(), bemiddelbaar_op_datum = $3,"
    " bemiddelbaar_tot_datum = $4, versie = versie + 1 WHERE id = $1");
QUERY(update_casusregisseur,
      "UPDATE t_jongere SET casusregisseur_id = $2, casusregisseur_van_op = ctx_nu(),"
      " versie = versie + 1 WHERE id = $1");
QUERY(update_monitor, "UPDATE t_jongere SET monitor = TRUE, versie = versie + 1 WHERE id = $1");
QUERY(update_waakvlam, "UPDATE t_jongere SET waakvlam = TRUE, versie = versie + 1 WHERE id = $1");
QUERY(update_sluit,
      "UPDATE t_jongere SET gesloten_op = ctx_nu(), gesloten_reden = $2, fase = 'afgesloten',"
      " fase_van_datum = $3, volgend_contact_datum = NULL, versie = versie + 1 WHERE id = $1");
QUERY(
    insert_betrokkene,
    "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op)"
    " VALUES ($1, $2, $3, $4, $5, $6, ctx_nu())");
QUERY(find_betrokkene,
      "SELECT b.id FROM betrokkene b WHERE b.jongere_id = $1 AND b.gebruiker_id = $2"
      " AND b.tot_op > (SELECT ctx_nu()) ORDER BY b.id LIMIT 1");
QUERY(
    end_betrokkene,
    "UPDATE t_betrokkene SET tot_op = ctx_nu(), einde_reden = $2, versie = versie + 1 WHERE id = $1");
QUERY(insert_naaste,
      "INSERT INTO t_naaste (jongere_id, naam, relatie, telefoon, vertrouwenspersoon, mag_bellen)"
      " VALUES ($1, $2, $3, $4, $5, TRUE)");
QUERY(insert_uitstel,
      "INSERT INTO t_uitstel (jongere_id, soort, gebruiker_id, tot_datum, reden, op)"
      " VALUES ($1, $2, ctx_gebruiker(), $3, $4, ctx_nu())");

static const char *telefoon(struct verloop *v)
{
	return arena_format(v->a, "06-0000%04d", 1000 + ++v->demo->telefoons);
}

static struct datum geboren_of(const struct verloop *v)
{
	return datum_plus_months(datum_plus(v->demo->vandaag, -v->j->verjaard),
				 -12 * v->j->leeftijd);
}

static const char *mail_of(const struct verloop *v, const char *vouw)
{
	char *mail = arena_format(v->a, "%s@voorbeeld.example", vouw);

	for (char *at = mail; *at; at++)
		if (strchr(" '", *at))
			*at = '.';
	return mail;
}

static organisatie_id school_of(const struct verloop *v)
{
	return v->j->school == O_COUNT ? (organisatie_id){0}
				       : v->demo->regio.organisatie[v->j->school];
}

static int jongere_create(struct verloop *v)
{
	const struct demo_jongere *j = v->j;
	const char *vouw = naam_vouw(v->a, j->roepnaam, j->voorvoegsel, j->achternaam);
	struct datum geboren = geboren_of(v);
	uint8_t hash[32];
	int rc;

	herken_hash(v->a, vouw, geboren, hash);
	v->dag = workday(day_of(v, j->instroom));
	rc = context_set(v, j->casusregisseur, v->dag);
	if (!rc)
		rc = db_number(v->db, &insert_jongere,
			       ARGS(j->roepnaam, j->voorvoegsel, j->achternaam, vouw, geboren,
				    ((struct bytes){hash, sizeof(hash)}), demo_gemeente(j->woont),
				    telefoon(v), mail_of(v, vouw), school_of(v),
				    ARG_CHOICE(schoolsoorten, j->schoolsoort), j->klas,
				    day_of(v, j->uitstroom), ARG_CHOICE(doelgroepen, j->doelgroep),
				    ARG_CHOICE(fasen, j->fase), v->dag, mens(v, M_CASUS),
				    datum_plus(v->dag, 14)),
			       &v->jongere.nr);
	if (rc)
		return rc;
	return note(v, GEBEURTENIS_INSTROOM,
		    arena_format(v->a, "In beeld. Casusregisseur is %s.",
				 demo_mens_naam(j->casusregisseur)));
}

/* The next contact, by the rhythm of the phase, unless the story names another day. */
static int volgend_plan(struct verloop *v)
{
	const struct termijnen termijnen = termijnen_default();
	const struct dossier_feiten feiten = {
	    .fase = v->fase, .is_monitor = v->monitor, .is_waakvlam = v->waakvlam};

	return positive(db_exec(
	    v->db, &update_volgend,
	    ARGS(v->jongere, workday(datum_plus(v->dag, contact_ritme(&feiten, &termijnen))))));
}

static int fase_set(struct verloop *v, int fase, const char *why)
{
	int rc;

	if (fase == CHOICE_NONE || fase == v->fase)
		return 0;
	v->fase = fase;
	rc = db_exec(v->db, &update_fase, ARGS(v->jongere, ARG_CHOICE(fasen, fase), v->dag));
	if (rc < 0)
		return rc;
	return note(v, GEBEURTENIS_FASE,
		    arena_format(v->a, "%s.%s%s", choice_label(&fasen, fase), why ? " " : "",
				 why ? why : ""));
}

static int play_fase(struct verloop *v, const struct stap *s)
{
	return fase_set(v, s->a, expand(v, s->tekst));
}

static int play_bestemming(struct verloop *v, const struct stap *s)
{
	int rc =
	    db_exec(v->db, &update_bestemming, ARGS(v->jongere, ARG_CHOICE(bestemmingen, s->a)));

	return rc < 0 ? rc : note(v, GEBEURTENIS_BESTEMMING, choice_label(&bestemmingen, s->a));
}

static int play_wil(struct verloop *v, const struct stap *s)
{
	const char *tekst = expand(v, s->tekst);
	int rc = db_exec(v->db, &update_wil, ARGS(v->jongere, tekst));

	return rc < 0 ? rc : note(v, GEBEURTENIS_PROFIEL, arena_format(v->a, "Wil: %s", tekst));
}

static int play_helpt(struct verloop *v, const struct stap *s)
{
	const char *tekst = expand(v, s->tekst);
	int rc = db_exec(v->db, &update_helpt, ARGS(v->jongere, tekst));

	return rc < 0 ? rc
		      : note(v, GEBEURTENIS_PROFIEL,
			     arena_format(v->a, "Wat helpt op het werk: %s", tekst));
}

static int play_bemiddelbaar(struct verloop *v, const struct stap *s)
{
	int rc = db_exec(
	    v->db, &update_bemiddelbaar,
	    ARGS(v->jongere, ARG_CHOICE(bemiddelbaarheden, s->a), v->dag, day_of(v, s->tot)));

	return rc < 0 ? rc : note(v, GEBEURTENIS_PROFIEL, choice_label(&bemiddelbaarheden, s->a));
}

static int play_betrokkene(struct verloop *v, const struct stap *s)
{
	int rc =
	    db_exec(v->db, &insert_betrokkene,
		    ARGS(v->jongere, mens(v, s->ander), ARG_CHOICE(betrokkene_rollen, s->a),
			 betrokkene_rol_onderdelen(s->a), ARG_CHOICE(grondslagen, s->b), s->tekst));

	if (rc < 0)
		return rc;
	return note(v, GEBEURTENIS_BETROKKENE,
		    arena_format(v->a, "%s is erbij als %s.", demo_mens_naam(who(v, s->ander)),
				 choice_label(&betrokkene_rollen, s->a)));
}

static int play_betrokkene_weg(struct verloop *v, const struct stap *s)
{
	int64_t id;
	int rc = db_number(v->db, &find_betrokkene, ARGS(v->jongere, mens(v, s->ander)), &id);

	if (!rc)
		rc = db_exec(v->db, &end_betrokkene, ARGS(id, s->tekst));
	if (rc < 0)
		return rc;
	return note(v, GEBEURTENIS_BETROKKENE,
		    arena_format(v->a, "%s is niet meer betrokken. %s",
				 demo_mens_naam(who(v, s->ander)), s->tekst));
}

static int play_naaste(struct verloop *v, const struct stap *s)
{
	const char *naam = expand(v, s->tekst);
	int rc = db_exec(v->db, &insert_naaste,
			 ARGS(v->jongere, naam, ARG_CHOICE(naaste_relaties, s->a), telefoon(v),
			      (bool)(s->b != 0)));

	if (rc < 0)
		return rc;
	return note(v, GEBEURTENIS_NAASTE,
		    arena_format(v->a, "%s (%s) hoort bij het eigen netwerk%s.", naam,
				 choice_label(&naaste_relaties, s->a),
				 s->b ? " en is vertrouwenspersoon" : ""));
}

static int play_casusregisseur(struct verloop *v, const struct stap *s)
{
	int rc =
	    db_exec(v->db, &update_casusregisseur, ARGS(v->jongere, v->demo->regio.mens[s->ander]));

	if (rc < 0)
		return rc;
	v->casusregisseur = s->ander;
	return note(
	    v, GEBEURTENIS_CASUSREGISSEUR,
	    arena_format(v->a, "%s is nu casusregisseur.", demo_mens_naam(who(v, s->ander))));
}

static int play_volgend(struct verloop *v, const struct stap *s)
{
	return positive(
	    db_exec(v->db, &update_volgend, ARGS(v->jongere, workday(day_of(v, s->tot)))));
}

static int play_monitor(struct verloop *v, UNUSED const struct stap *s)
{
	v->monitor = true;
	return positive(db_exec(v->db, &update_monitor, ARGS(v->jongere)));
}

static int play_waakvlam(struct verloop *v, UNUSED const struct stap *s)
{
	v->waakvlam = true;
	return positive(db_exec(v->db, &update_waakvlam, ARGS(v->jongere)));
}

static int play_uitstel(struct verloop *v, const struct stap *s)
{
	return positive(db_exec(v->db, &insert_uitstel,
				ARGS(v->jongere, s->tekst2, day_of(v, s->tot), s->tekst)));
}

static int play_sluit(struct verloop *v, const struct stap *s)
{
	const char *why = expand(v, s->tekst);
	int rc = db_exec(v->db, &update_sluit, ARGS(v->jongere, why, v->dag));

	return rc < 0 ? rc : note(v, GEBEURTENIS_AFGESLOTEN, why);
}

/* ---- contact and help ---- */

QUERY(
    insert_contact,
    "INSERT INTO t_contactmoment (jongere_id, gebruiker_id, soort, met, datum, tekst, plaatsing_id, op)"
    " VALUES ($1, ctx_gebruiker(), $2, $3, $4, $5, $6, ctx_nu()) RETURNING id");
QUERY(update_opgevolgd,
      "UPDATE t_plaatsing SET opgevolgd_op = ctx_nu(), versie = versie + 1 WHERE id = $1");
QUERY(insert_signaal, "INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op)"
		      " VALUES ($1, ctx_gebruiker(), 'hulp_gevraagd', $2, ctx_nu()) RETURNING id");
QUERY(
    update_signaal,
    "UPDATE t_signaal SET afgehandeld_op = ctx_nu(), afgehandeld_door_id = ctx_gebruiker(), reactie = $2,"
    " versie = versie + 1 WHERE id = $1");

static int play_contact(struct verloop *v, const struct stap *s)
{
	const char *tekst = expand(v, s->tekst);
	plaatsing_id plaatsing = s->soort == STAP_NAZORG ? v->plaatsing : (plaatsing_id){0};
	contactmoment_id contact;
	int rc;

	rc = db_number(v->db, &insert_contact,
		       ARGS(v->jongere, ARG_CHOICE(contactsoorten, s->a),
			    ARG_CHOICE(contactmetten, s->b), v->dag, tekst, plaatsing),
		       &contact.nr);
	if (!rc)
		rc = gebeurtenis_create(v->db, v->a,
					&(struct gebeurtenis_nieuw){.jongere = v->jongere,
								    .soort = GEBEURTENIS_CONTACT,
								    .datum = v->dag,
								    .tekst = tekst,
								    .contactmoment = contact,
								    .plaatsing = plaatsing});
	if (!rc && s->b == CONTACTMET_JONGERE && v->plaatsing.nr && !v->loopt && !v->opgevolgd) {
		v->opgevolgd = true;
		rc = positive(db_exec(v->db, &update_opgevolgd, ARGS(v->plaatsing)));
	}
	return !rc && contactmet_telt(s->b) ? volgend_plan(v) : rc;
}

static int play_hulp(struct verloop *v, const struct stap *s)
{
	const char *tekst = expand(v, s->tekst);
	int rc = db_number(v->db, &insert_signaal, ARGS(v->jongere, tekst), &v->signaal.nr);

	return rc ? rc : note(v, GEBEURTENIS_HULP, tekst);
}

static int play_reactie(struct verloop *v, const struct stap *s)
{
	const char *tekst = expand(v, s->tekst);
	int rc = db_exec(v->db, &update_signaal, ARGS(v->signaal, tekst));

	return rc < 0 ? rc : note(v, GEBEURTENIS_HULP, arena_format(v->a, "Reactie: %s", tekst));
}

/* ---- work ---- */

QUERY(insert_plaatsing,
      "INSERT INTO t_plaatsing (jongere_id, werkgever_id, soort, functie, functiesoort, van_datum,"
      " verwacht_eind_datum, uren, weet_werkgever, nazorg_ritme, nazorg_gebruiker_id, jobcoach)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id");
QUERY(insert_contract,
      "INSERT INTO t_contract (plaatsing_id, jongere_id, vorm, van_datum, tot_datum, uren)"
      " VALUES ($1, $2, $3, $4, $5, $6) RETURNING id");
QUERY(
    update_vervolg,
    "UPDATE t_contract SET vervolg = $2, vervolg_op = ctx_nu(), versie = versie + 1 WHERE id = $1");
QUERY(
    insert_loonwaarde,
    "INSERT INTO t_loonwaardemeting (plaatsing_id, jongere_id, datum, percentage, soort, meter, volgende_datum)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)");
QUERY(
    update_eind,
    "UPDATE t_plaatsing SET eind_datum = $2, uitkomst = $3, opvolger_id = $4, opvolging_datum = $5,"
    " versie = versie + 1 WHERE id = $1");
QUERY(
    insert_uitval,
    "INSERT INTO t_uitval (plaatsing_id, jongere_id, datum, reden, toelichting, had_geholpen, gebruiker_id)"
    " VALUES ($1, $2, $3, $4, $5, $6, ctx_gebruiker())");

static const char *uren_of(const struct verloop *v, double uren)
{
	int tiende = (int)(uren * 10 + 0.5);

	return tiende % 10 ? arena_format(v->a, "%d,%d", tiende / 10, tiende % 10)
			   : arena_format(v->a, "%d", tiende / 10);
}

/* tekst2 "nee" or "besproken": whether the employer knows. */
static int play_plaatsing(struct verloop *v, const struct stap *s)
{
	const char *werk = s->tekst ? s->tekst : v->j->werk;
	struct datum verwacht = s->tot ? day_of(v, s->tot) : DATUM_GEEN;
	gebruiker_id nazorg = mens(v, s->ander);
	int rc;

	v->bedrijf = s->bedrijf ? s->bedrijf : v->j->bedrijf;
	v->plaatsingsoort = s->a;
	v->loopt = true;
	v->opgevolgd = false;
	rc = db_number(v->db, &insert_plaatsing,
		       ARGS(v->jongere, v->demo->regio.bedrijf[v->bedrijf],
			    ARG_CHOICE(plaatsingsoorten, s->a), werk,
			    ARG_CHOICE(functiesoorten, s->b), v->dag, verwacht, s->uren,
			    s->tekst2 ? s->tekst2 : "ja", RITME_DAGEN, nazorg, s->jobcoach),
		       &v->plaatsing.nr);
	if (!rc)
		rc = note(v, GEBEURTENIS_PLAATSING,
			  arena_format(v->a, "%s bij %s als %s, %s uur per week.",
				       choice_label(&plaatsingsoorten, s->a),
				       demo_bedrijf_naam(v->bedrijf), werk, uren_of(v, s->uren)));
	return rc ? rc : fase_set(v, fase_of_plaatsing(s->a), NULL);
}

static int play_contract(struct verloop *v, const struct stap *s)
{
	struct datum tot = s->tot == NIET ? DATUM_GEEN : day_of(v, s->tot);
	char tekst[DATUM_TEXT_MAX];
	int rc = db_number(
	    v->db, &insert_contract,
	    ARGS(v->plaatsing, v->jongere, ARG_CHOICE(contractvormen, s->a), v->dag, tot, s->uren),
	    &v->contract.nr);

	if (rc)
		return rc;
	if (!datum_set(tot))
		return note(
		    v, GEBEURTENIS_CONTRACT,
		    arena_format(v->a, "Vast contract, %s uur per week.", uren_of(v, s->uren)));
	return note(v, GEBEURTENIS_CONTRACT,
		    arena_format(v->a, "Contract (%s) tot en met %s, %s uur per week.",
				 choice_label(&contractvormen, s->a), datum_lang(tot, tekst),
				 uren_of(v, s->uren)));
}

static int play_vervolg(struct verloop *v, const struct stap *s)
{
	int rc =
	    db_exec(v->db, &update_vervolg, ARGS(v->contract, ARG_CHOICE(contractvervolgen, s->a)));

	return rc < 0 ? rc : note(v, GEBEURTENIS_CONTRACT, choice_label(&contractvervolgen, s->a));
}

static int play_loonwaarde(struct verloop *v, const struct stap *s)
{
	int rc = db_exec(v->db, &insert_loonwaarde,
			 ARGS(v->plaatsing, v->jongere, v->dag, s->b,
			      ARG_CHOICE(loonwaardesoorten, s->a), s->tekst, day_of(v, s->tot)));

	if (rc < 0)
		return rc;
	return note(v, GEBEURTENIS_LOONWAARDE,
		    arena_format(v->a, "Loonwaarde %d%% (%s).", s->b,
				 choice_label(&loonwaardesoorten, s->a)));
}

static int uitval_create(struct verloop *v, const struct stap *s)
{
	const char *why = expand(v, s->tekst);
	int rc = db_exec(v->db, &insert_uitval,
			 ARGS(v->plaatsing, v->jongere, v->dag, ARG_CHOICE(uitvalredenen, s->b),
			      why, expand(v, s->tekst2)));

	if (rc < 0)
		return rc;
	rc = note(v, GEBEURTENIS_UITVAL,
		  arena_format(v->a, "%s. %s", choice_label(&uitvalredenen, s->b), why));
	return rc ? rc : fase_set(v, FASE_UITVAL, NULL);
}

static int fase_after(int uitkomst)
{
	switch (uitkomst) {
	case PLAATSINGUITKOMST_OPLEIDING:
		return FASE_OPLEIDING;
	case PLAATSINGUITKOMST_DAGBESTEDING:
		return FASE_DAGBESTEDING;
	default:
		return CHOICE_NONE;
	}
}

static int play_stop(struct verloop *v, const struct stap *s)
{
	int rc = db_exec(v->db, &update_eind,
			 ARGS(v->plaatsing, v->dag, ARG_CHOICE(plaatsinguitkomsten, s->a),
			      mens(v, M_CASUS), workday(day_of(v, s->tot))));

	if (rc < 0)
		return rc;
	v->loopt = false;
	if (plaatsinguitkomst_is_uitval(s->a))
		return uitval_create(v, s);
	v->opgevolgd = true;
	rc = db_exec(v->db, &update_opgevolgd, ARGS(v->plaatsing));
	if (rc >= 0)
		rc = note(v, GEBEURTENIS_PLAATSING,
			  arena_format(v->a, "%s. %s", choice_label(&plaatsinguitkomsten, s->a),
				       expand(v, s->tekst)));
	return rc < 0 ? rc : fase_set(v, fase_after(s->a), NULL);
}

/* ---- telling ---- */

static int (*const plays[])(struct verloop *v, const struct stap *s) = {
    [STAP_CONTACT] = play_contact,
    [STAP_NAZORG] = play_contact,
    [STAP_PLAATSING] = play_plaatsing,
    [STAP_CONTRACT] = play_contract,
    [STAP_LOONWAARDE] = play_loonwaarde,
    [STAP_VERVOLG] = play_vervolg,
    [STAP_STOP] = play_stop,
    [STAP_FASE] = play_fase,
    [STAP_BESTEMMING] = play_bestemming,
    [STAP_WIL] = play_wil,
    [STAP_HELPT] = play_helpt,
    [STAP_BEMIDDELBAAR] = play_bemiddelbaar,
    [STAP_BETROKKENE] = play_betrokkene,
    [STAP_BETROKKENE_WEG] = play_betrokkene_weg,
    [STAP_NAASTE] = play_naaste,
    [STAP_HULP] = play_hulp,
    [STAP_REACTIE] = play_reactie,
    [STAP_CASUSREGISSEUR] = play_casusregisseur,
    [STAP_VOLGEND] = play_volgend,
    [STAP_MONITOR] = play_monitor,
    [STAP_WAAKVLAM] = play_waakvlam,
    [STAP_UITSTEL] = play_uitstel,
    [STAP_SLUIT] = play_sluit,
};

/* Work begins and ends on any day, and so does trouble. */
static bool any_day(enum demo_stapsoort soort)
{
	return soort == STAP_PLAATSING || soort == STAP_CONTRACT || soort == STAP_STOP ||
	       soort == STAP_HULP;
}

static int jongere_play(struct db *db, void *arg)
{
	const struct verloop *begin = arg;
	struct verloop v = *begin;
	int rc;

	v.db = db;
	rc = jongere_create(&v);
	for (v.stap = v.j->stappen; !rc && v.stap->soort != STAP_EINDE_LIJST; v.stap++) {
		v.nummer++;
		v.dag = day_of(&v, v.stap->dag);
		v.dag = any_day(v.stap->soort) ? v.dag : workday(v.dag);
		rc = context_set(&v, v.stap->wie, v.dag);
		if (!rc)
			rc = plays[v.stap->soort](&v, v.stap);
	}
	return rc;
}

int demo_jongere_create(struct demo *d, const struct demo_jongere *j)
{
	const struct db_context nobody = {.nu = d->nu, .vandaag = d->vandaag};
	struct verloop v = {
	    .demo = d, .a = d->arena, .j = j, .casusregisseur = j->casusregisseur, .fase = j->fase};
	int telefoons = d->telefoons;
	int rc = db_write(d->database, &nobody, jongere_play, &v);

	if (rc)
		d->telefoons = telefoons;
	return rc;
}
