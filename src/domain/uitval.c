#include "domain/uitval.h"

#include "domain/doelgroep.h"
#include "domain/regeling.h"

static const struct choice uitvalreden_list[] = {
    [UITVALREDEN_PRIVE] = {"prive", "Privésituatie", "Er speelde iets buiten het werk."},
    [UITVALREDEN_WERKNEMERSVAARDIGHEDEN] =
	{"werknemersvaardigheden", "Werknemersvaardigheden",
	 "Bijvoorbeeld op tijd komen, afspraken nakomen, met collega's omgaan."},
    [UITVALREDEN_WERKGEVER_FINANCIEEL] = {"werkgever_financieel",
					  "Geld of werk bij de werkgever op", NULL},
    [UITVALREDEN_TEGENVALLEN] = {"tegenvallen", "Het werk viel tegen",
				 "Voor de jongere of voor de werkgever."},
    [UITVALREDEN_PASSENDHEID] = {"passendheid", "Het werk paste niet",
				 "De taken, de plek of het bedrijf pasten niet."},
    [UITVALREDEN_BEGELEIDING] = {"begeleiding", "Te weinig begeleiding",
				 "Problemen werden te laat gezien, of er was te weinig hulp."},
    [UITVALREDEN_TWEE_JAAR] = {"twee_jaar", "Werkgever geeft geen vast contract",
			       "Het contract stopte omdat de volgende stap een vast contract was."},
    [UITVALREDEN_ONDERUITDAGING] = {"onderuitdaging", "Te makkelijk werk", NULL},
    [UITVALREDEN_OVERBELASTING] = {"overbelasting", "Te zwaar of te veel werk", NULL},
    [UITVALREDEN_BEJEGENING] = {"bejegening", "Niet goed behandeld",
				"Door de werkgever of door collega's."},
    [UITVALREDEN_ANDERS] = {"anders", "Anders", "Schrijf geen medische gegevens op."},
    [UITVALREDEN_ONBEKEND] = {"onbekend", "Nog niet bekend", NULL},
};
const struct choices uitvalredenen = CHOICES("uitvalreden", uitvalreden_list);

static const struct choice uitvalmoment_list[] = {
    [UITVALMOMENT_MAAND] = {"maand", "In de eerste maand", NULL},
    [UITVALMOMENT_KWARTAAL] = {"kwartaal", "Na 1 tot 3 maanden", NULL},
    [UITVALMOMENT_HALFJAAR] = {"halfjaar", "Na 3 tot 6 maanden", NULL},
    [UITVALMOMENT_JAAR] = {"jaar", "Na 6 tot 12 maanden", NULL},
    [UITVALMOMENT_TWEE_JAAR] = {"twee_jaar", "Na 1 tot 2 jaar", NULL},
    [UITVALMOMENT_LATER] = {"later", "Na meer dan 2 jaar", NULL},
};
const struct choices uitvalmomenten = CHOICES("uitvalmoment", uitvalmoment_list);

enum uitvalmoment uitvalmoment_of(int32_t dagen)
{
	static const int32_t before[] = {31, 91, 183, 365, 730};
	int moment = UITVALMOMENT_MAAND;

	while (moment < UITVALMOMENT_LATER && dagen >= before[moment])
		moment++;
	return (enum uitvalmoment)moment;
}

enum uitval_oordeel uitval_check(const struct uitval_vervolg *vervolg)
{
	int32_t dagen;

	if (vervolg->reden == CHOICE_NONE)
		return UITVAL_ZONDER_REDEN;
	if (!vervolg->has_eigenaar)
		return UITVAL_ZONDER_EIGENAAR;
	if (!datum_set(vervolg->eerste_contact))
		return UITVAL_ZONDER_DATUM;
	dagen = dagen_tussen(vervolg->vastgelegd, vervolg->eerste_contact);
	if (dagen < 0)
		return UITVAL_DATUM_TE_VROEG;
	return dagen > UITVAL_CONTACT_DAGEN ? UITVAL_DATUM_TE_LAAT : UITVAL_GOED;
}

struct datum uitval_contact_of(struct datum afgesproken, struct datum vandaag)
{
	struct datum last = datum_plus(vandaag, UITVAL_CONTACT_DAGEN);

	return afgesproken.dag > last.dag ? last : afgesproken;
}

static const struct choice kant_list[] = {
    [UITVALKANT_JONGERE] = {"jongere", "De jongere", NULL},
    [UITVALKANT_WERKGEVER] = {"werkgever", "De werkgever", NULL},
};
const struct choices uitvalkanten = CHOICES("uitvalkant", kant_list);

static struct uitval_recht by_ww(const struct uitval_feiten *f)
{
	if (f->subsidie == CHOICE_NONE)
		return (struct uitval_recht){
		    VERANTWOORDELIJKE_UWV, CHOICE_NONE,
		    "UWV betaalt de WW. Wie helpt naar nieuw werk hangt af van de vraag of er in "
		    "deze baan loonkostensubsidie was.",
		    "Participatiewet, artikel 7 lid 3"};
	if (f->subsidie == ANTWOORD_JA)
		return (struct uitval_recht){
		    VERANTWOORDELIJKE_UWV, VERANTWOORDELIJKE_GEMEENTE,
		    "Was er loonkostensubsidie en is er nu WW, dan betaalt UWV de uitkering en "
		    "helpt de gemeente naar nieuw werk.",
		    "Participatiewet, artikel 7 lid 3"};
	return (struct uitval_recht){
	    VERANTWOORDELIJKE_UWV, VERANTWOORDELIJKE_UWV,
	    "Is er WW zonder loonkostensubsidie in deze baan, dan doet UWV beide. Zeg erbij wat de "
	    "jongere nodig heeft.",
	    "Werkloosheidswet"};
}

struct uitval_recht uitval_recht_compute(const struct uitval_feiten *f)
{
	if (doelgroep_verantwoordelijke(f->doelgroep) == VERANTWOORDELIJKE_UWV)
		return (struct uitval_recht){
		    VERANTWOORDELIJKE_UWV, VERANTWOORDELIJKE_UWV,
		    "Met een Wajong betaalt UWV de uitkering en helpt UWV naar nieuw werk.",
		    "Wajong"};
	if (f->ww == ANTWOORD_JA)
		return by_ww(f);
	if (f->ww == ANTWOORD_NEE)
		return (struct uitval_recht){
		    CHOICE_NONE, VERANTWOORDELIJKE_GEMEENTE,
		    "Zonder WW helpt de gemeente naar nieuw werk, ook wie geen uitkering heeft.",
		    "Participatiewet, artikel 7 lid 1"};
	return (struct uitval_recht){CHOICE_NONE, CHOICE_NONE,
				     "Vraag eerst of er een WW-uitkering is.",
				     "Participatiewet, artikel 7"};
}
