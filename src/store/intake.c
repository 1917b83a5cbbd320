#include "store/intake.h"

#include "domain/aanmelding.h"
#include "domain/doelgroep.h"
#include "domain/onderdeel.h"
#include "store/gebeurtenis.h"

#define PLAN ONDERDEEL_PLAN
const struct column intake_columns[] = {
    COLUMN_ID(struct intake_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct intake_row, zicht, INT, NULL, 0),
    COLUMN(struct intake_row, versie, INT, NULL, 0),
    COLUMN(struct intake_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct intake_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct intake_row, doelgroep, doelgroepen, "Doelgroep", ONDERDEEL_INKOMEN),
    COLUMN(struct intake_row, gesloten_op, MOMENT, NULL, 0),
    COLUMN(struct intake_row, intake_id, INT, NULL, 0),
    COLUMN_KEUZE(struct intake_row, kanaal, kanalen, "Hoe in beeld", ONDERDEEL_TIJDLIJN),
    COLUMN_KEUZE(struct intake_row, vorm, aanmeldvormen, "Hoe gemeld", ONDERDEEL_TIJDLIJN),
    COLUMN(struct intake_row, onderwerpen, INT, NULL, ONDERDEEL_TIJDLIJN),
    COLUMN(struct intake_row, melder_naam, TEXT, "Gemeld door", ONDERDEEL_TIJDLIJN),
    COLUMN(struct intake_row, hulpvraag, TEXT, "Hulpvraag", ONDERDEEL_WILLEN),
    COLUMN(struct intake_row, lukt, TEXT, "Wat lukt en wat nodig is", PLAN),
    COLUMN_KEUZE(struct intake_row, besluit, intakebesluiten, "Besluit", PLAN),
    COLUMN(struct intake_row, besluit_reden, TEXT, "Waarom", PLAN),
    COLUMN(struct intake_row, diagnose_tot_datum, DATUM, "Uitzoeken tot en met", PLAN),
    COLUMN(struct intake_row, door, TEXT, "Door", 0),
    COLUMN(struct intake_row, op, MOMENT, "Begonnen", PLAN),
    COLUMN(struct intake_row, afgerond_op, MOMENT, "Afgerond", PLAN),
};
QUERY(intake_find,
      "SELECT j.id, j.zicht, i.versie, j.roepnaam, j.achternaam, j.doelgroep, j.gesloten_op, "
      "i.id AS intake_id, i.kanaal, i.vorm, i.onderwerpen, i.melder_naam, i.hulpvraag, "
      "i.lukt, i.besluit, i.besluit_reden, i.diagnose_tot_datum, g.naam AS door, i.op, "
      "i.afgerond_op FROM jongere j LEFT JOIN intake i ON i.jongere_id = j.id "
      "AND i.id = (SELECT max(x.id) FROM intake x WHERE x.jongere_id = $1) "
      "LEFT JOIN gebruiker g ON g.id = i.gebruiker_id WHERE j.id = $1");

const struct object object_intake = OBJECT(JONGERE, intake_find, intake_columns, struct intake_row);

bool intake_is_open(const struct intake_row *intake)
{
	return intake->intake_id && !moment_set(intake->afgerond_op);
}

struct intake_inhoud intake_inhoud(const struct intake_row *intake)
{
	return (struct intake_inhoud){intake->hulpvraag, intake->doelgroep, intake->lukt,
				      intake->besluit};
}

static int line_create(const struct handeling *h, jongere_id jongere, const char *tekst)
{
	return gebeurtenis_create(h->db, h->a,
				  &(struct gebeurtenis_nieuw){.jongere = jongere,
							      .soort = GEBEURTENIS_INSTROOM,
							      .datum = h->vandaag,
							      .tekst = tekst});
}

/* ---- writing it ---- */

QUERY(intake_insert,
      "INSERT INTO t_intake (jongere_id, kanaal, vorm, onderwerpen, melder_naam, hulpvraag, "
      "gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id");
QUERY(intake_change,
      "UPDATE t_intake SET hulpvraag = $2, lukt = $3, besluit = $4, besluit_reden = $5, "
      "diagnose_tot_datum = $6, gebruiker_id = $7, afgerond_op = $8, versie = versie + 1 "
      "WHERE id = $1");

static int insert(const struct handeling *h, jongere_id jongere, const struct intake_begin *begin,
		  int64_t *ret)
{
	return db_number(h->db, &intake_insert,
			 ARGS(jongere, ARG_CHOICE(kanalen, begin->kanaal),
			      ARG_CHOICE(aanmeldvormen, begin->vorm), arg_nr(begin->onderwerpen),
			      begin->melder_naam, begin->hulpvraag, h->gebruiker, h->nu),
			 ret);
}

int intake_start(const struct handeling *h, jongere_id jongere, const struct intake_begin *begin)
{
	int64_t nr;
	int rc = insert(h, jongere, begin, &nr);

	return rc ? rc : line_create(h, jongere, "De intake is begonnen");
}

static const char *line_text(const struct handeling *h, const struct intake_wijziging *w,
			     bool is_af)
{
	char op[DATUM_TEXT_MAX];

	if (is_af)
		return "De intake is afgerond";
	if (w->inhoud.besluit == INTAKEBESLUIT_UITZOEKEN)
		return arena_format(h->a, "Intake: langer uitzoeken tot en met %s",
				    datum_lang(w->diagnose_tot, op));
	return NULL;
}

int intake_update(const struct handeling *h, const struct intake_row *intake,
		  const struct intake_wijziging *w)
{
	const struct intake_inhoud *in = &w->inhoud;
	bool is_af = intake_missing(in) == 0;
	const char *line = line_text(h, w, is_af);
	int64_t nr = intake->intake_id;
	int rc = 0;

	if (!intake_is_open(intake))
		rc =
		    insert(h, intake->id,
			   &(struct intake_begin){.kanaal = CHOICE_NONE, .vorm = CHOICE_NONE}, &nr);
	if (!rc && in->doelgroep != intake->doelgroep)
		rc = jongere_update_doelgroep(h, intake->id, in->doelgroep);
	if (!rc)
		rc = db_exec(h->db, &intake_change,
			     ARGS(nr, in->hulpvraag, in->lukt,
				  ARG_CHOICE(intakebesluiten, in->besluit), w->besluit_reden,
				  w->diagnose_tot, h->gebruiker, is_af ? h->nu : MOMENT_GEEN));
	if (rc < 0)
		return rc;
	return line ? line_create(h, intake->id, line) : 0;
}

/* ---- what is asked of others ---- */

const struct column expertise_columns[] = {
    COLUMN_ID(struct expertise_row, id, expertise, EXPERTISE, "Nummer"),
    COLUMN_ID(struct expertise_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN(struct expertise_row, versie, INT, NULL, 0),
    COLUMN_KEUZE(struct expertise_row, soort, expertisesoorten, "Wat voor deskundige", PLAN),
    COLUMN(struct expertise_row, wie, TEXT, "Aan wie", PLAN),
    COLUMN(struct expertise_row, vraag, TEXT, "Vraag", PLAN),
    COLUMN(struct expertise_row, voor_datum, DATUM, "Antwoord voor", PLAN),
    COLUMN(struct expertise_row, door, TEXT, "Gevraagd door", 0),
    COLUMN(struct expertise_row, op, MOMENT, "Gevraagd", PLAN),
    COLUMN(struct expertise_row, antwoord, TEXT, "Antwoord", PLAN),
    COLUMN(struct expertise_row, beantwoord_datum, DATUM, "Beantwoord", PLAN),
};
QUERY(expertise_find, "SELECT e.id, e.jongere_id, e.versie, e.soort, e.wie, e.vraag, e.voor_datum, "
		      "g.naam AS door, e.op, e.antwoord, e.beantwoord_datum FROM expertise e "
		      "JOIN gebruiker g ON g.id = e.gebruiker_id WHERE e.id = $1");
QUERY(expertise_of_jongere,
      "SELECT e.id, e.jongere_id, e.versie, e.soort, e.wie, e.vraag, e.voor_datum, "
      "g.naam AS door, e.op, e.antwoord, e.beantwoord_datum FROM expertise e "
      "JOIN gebruiker g ON g.id = e.gebruiker_id WHERE e.jongere_id = $1 "
      "ORDER BY e.zicht_van_op, e.id DESC LIMIT 50");
QUERY(expertise_insert,
      "INSERT INTO t_expertise (jongere_id, soort, wie, vraag, voor_datum, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)");
QUERY(expertise_change, "UPDATE t_expertise SET antwoord = $2, beantwoord_datum = $3, "
			"versie = versie + 1 WHERE id = $1");

const struct object object_expertise =
    OBJECT(EXPERTISE, expertise_find, expertise_columns, struct expertise_row);

int expertise_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &expertise_of_jongere, ARGS(jongere), expertise_columns,
		       COUNT(expertise_columns), sizeof(struct expertise_row), EXPERTISE_MAX, ret);
}

bool expertise_has_answer(const struct db_rows *expertises, int soort)
{
	const struct expertise_row *rows = expertises->rows;

	for (size_t i = 0; i < expertises->count; i++)
		if (rows[i].soort == soort && rows[i].antwoord)
			return true;
	return false;
}

int expertise_create(const struct handeling *h, jongere_id jongere,
		     const struct expertise_nieuw *nieuw)
{
	int rc = db_exec(h->db, &expertise_insert,
			 ARGS(jongere, ARG_CHOICE(expertisesoorten, nieuw->soort), nieuw->wie,
			      nieuw->vraag, nieuw->voor, h->gebruiker, h->nu));

	return rc < 0 ? rc
		      : line_create(h, jongere,
				    arena_format(h->a, "Advies gevraagd aan %s", nieuw->wie));
}

int expertise_answer(const struct handeling *h, const struct expertise_row *expertise,
		     const char *antwoord)
{
	int rc = db_exec(h->db, &expertise_change, ARGS(expertise->id, antwoord, h->vandaag));

	return rc < 0 ? rc
		      : line_create(h, expertise->jongere_id,
				    arena_format(h->a, "Advies gekregen van %s", expertise->wie));
}
