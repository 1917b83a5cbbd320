#include "part/einde.h"

#include "domain/plaatsing.h"
#include "domain/uitval.h"

const struct field einde_fields[EINDE_FIELDS] = {
    FIELD(struct einde_in, laatste_dag, DATE, "Laatste dag", .required = true, .after = DAYS(-3660),
	  .before = DAYS(0),
	  .hint = "Stopt het later? Leg dan bij het contract vast dat het stopt."),
    FIELD_CHOICE_OF(struct einde_in, uitkomst, plaatsinguitkomsten, "Wat komt erna?",
		    .required = true),
    FIELD_CHOICE_OF(struct einde_in, reden, uitvalredenen, "Waarom stopte het?", .select = true,
		    .hint = "Nodig bij uitval, of als het contract afliep zonder nieuwe plek."),
    FIELD(struct einde_in, toelichting, LONG_TEXT, "Toelichting", .max = 1000,
	  .hint = "Schrijf geen medische gegevens op."),
    FIELD(struct einde_in, had_geholpen, LONG_TEXT, "Wat had kunnen helpen?", .max = 1000,
	  .hint = "Hier leert de hele regio van, zonder namen."),
    FIELD_ID_OF(struct einde_in, opvolger, gebruiker, GEBRUIKER, "Wie houdt nu contact?",
		.required = true, .hint = "Zo raakt niemand uit beeld."),
    FIELD(struct einde_in, eerste_contact, DATE, "Wanneer is het eerste contact?", .after = DAYS(0),
	  .before = DAYS(92),
	  .hint = "Leeg: vandaag als er geen nieuwe plek is, anders binnen een week."),
};

static void check_reden(struct request *r, const struct einde_in *in)
{
	bool uitval = plaatsinguitkomst_is_uitval(in->uitkomst);

	if (uitval && in->reden == CHOICE_NONE)
		invalid(
		    r, "reden",
		    "Waarom stopte het: kies een reden. Weet u het nog niet? Kies dan \"Nog niet bekend\".");
	else if (!uitval && in->reden != CHOICE_NONE)
		invalid(
		    r, "reden",
		    "Waarom stopte het: laat dit leeg als de jongere een nieuwe plek heeft, of kies een andere uitkomst.");
}

void einde_check_feiten(struct request *r, const struct einde_row *p, const struct einde_in *in)
{
	if (moment_set(p->gesloten_op))
		invalid(r, "laatste_dag", "Dit dossier is gesloten. Heropen het eerst.");
	if (datum_set(in->laatste_dag) && in->laatste_dag.dag < p->van_datum.dag)
		invalid(r, "laatste_dag", "Laatste dag: kies een dag vanaf de eerste dag, %s.",
			datum_kort(p->van_datum, arena_alloc(r->arena, DATUM_TEXT_MAX)));
	if (in->uitkomst != CHOICE_NONE)
		check_reden(r, in);
}

struct plaatsing_einde einde_of(const struct einde_row *p, const struct einde_in *in)
{
	return (struct plaatsing_einde){.plaatsing = p->id,
					.jongere = p->jongere_id,
					.werkgever = p->werkgever,
					.laatste_dag = in->laatste_dag,
					.uitkomst = in->uitkomst,
					.reden = in->reden,
					.toelichting = in->toelichting,
					.had_geholpen = in->had_geholpen};
}
