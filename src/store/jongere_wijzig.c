#include "store/jongere_wijzig.h"

#include "domain/doelgroep.h"
#include "domain/fase.h"
#include "domain/kanaal.h"
#include "domain/school.h"
#include "store/gebeurtenis.h"
#include "store/jongere.h"

static int line_create(const struct handeling *h, jongere_id id, enum gebeurtenissoort soort,
		       const char *tekst)
{
	return gebeurtenis_create(
	    h->db, h->a,
	    &(struct gebeurtenis_nieuw){
		.jongere = id, .soort = soort, .datum = h->vandaag, .tekst = tekst});
}

/* "Label: reden", or the label alone. */
static const char *line_text(const struct handeling *h, const char *label, const char *reden)
{
	return reden && *reden ? arena_format(h->a, "%s: %s", label, reden) : label;
}

static int done(int changed)
{
	return changed < 0 ? changed : 0;
}

/* ---- starting ---- */

QUERY(
    jongere_insert,
    "INSERT INTO t_jongere (roepnaam, voorvoegsel, achternaam, naam_vouw, geboorte_datum, herken_hash, gemeente, telefoon, "
    "email, school_id, schoolsoort, klas, uitstroom_datum, doelgroep, fase, fase_van_datum, casusregisseur_id, "
    "casusregisseur_van_op, volgend_contact_datum, aangemaakt_op, opname_id, bestemming, kanaal) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $18, $20, $21, $22) "
    "RETURNING id");

static const char *vouw_of(struct arena *a, const struct personalia *wie)
{
	return naam_vouw(a, wie->roepnaam, wie->voorvoegsel, wie->achternaam);
}

void jongere_key(struct arena *a, const struct personalia *wie, uint8_t key[32])
{
	herken_hash(a, vouw_of(a, wie), wie->geboorte_datum, key);
}

/* Who is still at school is in that phase; who has left is on the way to work. */
static int first_fase(const struct handeling *h, struct datum uitstroom)
{
	return datum_set(uitstroom) && uitstroom.dag < h->vandaag.dag ? FASE_TOELEIDING
								      : FASE_SCHOOL;
}

int jongere_create(const struct handeling *h, const struct jongere_nieuw *n, jongere_id *ret)
{
	static const struct van_lijst by_hand = {.bestemming = CHOICE_NONE};
	const struct van_lijst *lijst = n->lijst ? n->lijst : &by_hand;
	const struct personalia *wie = &n->wie;
	uint8_t key[32];
	int rc;

	jongere_key(h->a, wie, key);
	rc = db_number(h->db, &jongere_insert,
		       ARGS(wie->roepnaam, wie->voorvoegsel, wie->achternaam, vouw_of(h->a, wie),
			    wie->geboorte_datum, ((struct bytes){key, sizeof(key)}), wie->gemeente,
			    n->telefoon, n->email, n->school.school,
			    ARG_CHOICE(schoolsoorten, n->school.schoolsoort), n->school.klas,
			    n->school.uitstroom_datum, ARG_CHOICE(doelgroepen, n->doelgroep),
			    ARG_CHOICE(fasen, first_fase(h, n->school.uitstroom_datum)), h->vandaag,
			    n->casusregisseur, h->nu, n->volgend_contact_datum, lijst->opname,
			    ARG_CHOICE(bestemmingen, lijst->bestemming),
			    ARG_CHOICE(kanalen, n->lijst ? KANAAL_SCHOOL : CHOICE_NONE)),
		       &ret->nr);
	return rc ? rc : line_create(h, *ret, GEBEURTENIS_INSTROOM, n->lijn);
}

/* ---- what is known ---- */

QUERY(update_personalia,
      "UPDATE t_jongere SET roepnaam = $2, voorvoegsel = $3, achternaam = $4, naam_vouw = $5, "
      "geboorte_datum = $6, herken_hash = $7, gemeente = $8, versie = versie + 1 WHERE id = $1");
QUERY(update_contact, "UPDATE t_jongere SET telefoon = $2, email = $3 WHERE id = $1");
QUERY(
    update_onderwijs,
    "UPDATE t_jongere SET school_id = $2, schoolsoort = $3, klas = $4, uitstroom_datum = $5 WHERE id = $1");
QUERY(update_doelgroep, "UPDATE t_jongere SET doelgroep = $2 WHERE id = $1");
QUERY(update_wil, "UPDATE t_jongere SET wil = $2 WHERE id = $1");
QUERY(update_helpt, "UPDATE t_jongere SET helpt = $2 WHERE id = $1");
QUERY(update_kanaal, "UPDATE t_jongere SET kanaal = $2 WHERE id = $1");
QUERY(update_monitor, "UPDATE t_jongere SET monitor = $2 WHERE id = $1");

int jongere_update_personalia(const struct handeling *h, jongere_id id,
			      const struct personalia *wie)
{
	uint8_t key[32];

	jongere_key(h->a, wie, key);
	return done(
	    db_exec(h->db, &update_personalia,
		    ARGS(id, wie->roepnaam, wie->voorvoegsel, wie->achternaam, vouw_of(h->a, wie),
			 wie->geboorte_datum, ((struct bytes){key, sizeof(key)}), wie->gemeente)));
}

int jongere_update_contact(const struct handeling *h, jongere_id id, const char *telefoon,
			   const char *email)
{
	return done(db_exec(h->db, &update_contact, ARGS(id, telefoon, email)));
}

int jongere_update_onderwijs(const struct handeling *h, jongere_id id,
			     const struct onderwijs *school)
{
	return done(db_exec(h->db, &update_onderwijs,
			    ARGS(id, school->school, ARG_CHOICE(schoolsoorten, school->schoolsoort),
				 school->klas, school->uitstroom_datum)));
}

int jongere_update_doelgroep(const struct handeling *h, jongere_id id, int doelgroep)
{
	return done(
	    db_exec(h->db, &update_doelgroep, ARGS(id, ARG_CHOICE(doelgroepen, doelgroep))));
}

int jongere_update_wil(const struct handeling *h, jongere_id id, const char *wil)
{
	return done(db_exec(h->db, &update_wil, ARGS(id, wil)));
}

int jongere_update_helpt(const struct handeling *h, jongere_id id, const char *helpt)
{
	return done(db_exec(h->db, &update_helpt, ARGS(id, helpt)));
}

int jongere_update_kanaal(const struct handeling *h, jongere_id id, int kanaal)
{
	return done(db_exec(h->db, &update_kanaal, ARGS(id, ARG_CHOICE(kanalen, kanaal))));
}

int jongere_update_monitor(const struct handeling *h, jongere_id id, bool monitor)
{
	return done(db_exec(h->db, &update_monitor, ARGS(id, monitor)));
}

/* ---- where it stands ---- */

QUERY(update_fase,
      "UPDATE t_jongere SET fase = $2, fase_van_datum = $3, versie = versie + 1 WHERE id = $1");
QUERY(
    update_end,
    "UPDATE t_jongere SET gesloten_op = $2, gesloten_reden = $3, fase = 'afgesloten', fase_van_datum = $4, "
    "volgend_contact_datum = NULL, versie = versie + 1 WHERE id = $1");
QUERY(sluiting_insert, "INSERT INTO t_sluiting (jongere_id, sluituitkomst, gebruiker_id, op) "
		       "VALUES ($1, $2, $3, $4)");
QUERY(
    update_start_again,
    "UPDATE t_jongere SET gesloten_op = NULL, gesloten_reden = NULL, fase = $2, fase_van_datum = $3, "
    "volgend_contact_datum = $4, versie = versie + 1 WHERE id = $1");
QUERY(update_casusregisseur,
      "UPDATE t_jongere SET casusregisseur_id = $2, casusregisseur_van_op = $3, "
      "volgend_contact_datum = $4, versie = versie + 1 WHERE id = $1");

int jongere_update_fase(const struct handeling *h, jongere_id id, int fase, struct datum van,
			const char *reden)
{
	int rc = db_exec(h->db, &update_fase, ARGS(id, ARG_CHOICE(fasen, fase), van));

	if (rc < 0)
		return rc;
	return line_create(h, id, GEBEURTENIS_FASE,
			   line_text(h, choice_label(&fasen, fase), reden));
}

int jongere_end(const struct handeling *h, jongere_id id, int uitkomst, const char *reden)
{
	int rc = db_exec(h->db, &update_end, ARGS(id, h->nu, reden, h->vandaag));

	if (rc >= 0)
		rc = db_exec(h->db, &sluiting_insert,
			     ARGS(id, ARG_CHOICE(sluituitkomsten, uitkomst), h->gebruiker, h->nu));
	return rc < 0 ? rc : line_create(h, id, GEBEURTENIS_AFGESLOTEN, reden);
}

int jongere_start_again(const struct handeling *h, jongere_id id, int fase, struct datum volgend,
			const char *reden)
{
	int rc = db_exec(h->db, &update_start_again,
			 ARGS(id, ARG_CHOICE(fasen, fase), h->vandaag, volgend));

	return rc < 0 ? rc : line_create(h, id, GEBEURTENIS_HEROPEND, reden);
}

int jongere_assign(const struct handeling *h, jongere_id id, gebruiker_id casusregisseur,
		   struct datum volgend, const char *lijn)
{
	int rc = db_exec(h->db, &update_casusregisseur, ARGS(id, casusregisseur, h->nu, volgend));

	return rc < 0 ? rc : line_create(h, id, GEBEURTENIS_CASUSREGISSEUR, lijn);
}
