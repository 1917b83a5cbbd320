#include "domain/intake.h"

static const struct choice besluit_list[] = {
    [INTAKEBESLUIT_WERK] = {"werk", "Opnemen: werk lukt niet zonder hulp", NULL},
    [INTAKEBESLUIT_DIPLOMA] = {"diploma", "Opnemen: een startkwalificatie is niet haalbaar", NULL},
    [INTAKEBESLUIT_UITZOEKEN] = {"uitzoeken", "Eerst langer uitzoeken",
				 "Bij twijfel. Spreek een laatste dag af."},
    [INTAKEBESLUIT_REGULIER] = {"regulier", "Gewone dienstverlening is genoeg",
				"Geen uitkering hebben is geen reden."},
};
const struct choices intakebesluiten = CHOICES("intakebesluit", besluit_list);

bool intakebesluit_is_in(int besluit)
{
	return besluit == INTAKEBESLUIT_WERK || besluit == INTAKEBESLUIT_DIPLOMA;
}

bool intakebesluit_is_klaar(int besluit)
{
	return intakebesluit_is_in(besluit) || besluit == INTAKEBESLUIT_REGULIER;
}

static const struct choice deel_list[] = {
    [INTAKEDEEL_HULPVRAAG] = {"hulpvraag", "de hulpvraag", NULL},
    [INTAKEDEEL_DOELGROEP] = {"doelgroep", "de doelgroep", NULL},
    [INTAKEDEEL_LUKT] = {"lukt", "wat lukt en wat nodig is", NULL},
    [INTAKEDEEL_BESLUIT] = {"besluit", "het besluit", NULL},
};
const struct choices intakedelen = CHOICES("intakedeel", deel_list);

uint32_t intake_missing(const struct intake_inhoud *inhoud)
{
	uint32_t ret = 0;

	if (!inhoud->hulpvraag)
		ret |= 1u << INTAKEDEEL_HULPVRAAG;
	if (inhoud->doelgroep == CHOICE_NONE)
		ret |= 1u << INTAKEDEEL_DOELGROEP;
	if (!inhoud->lukt)
		ret |= 1u << INTAKEDEEL_LUKT;
	if (!intakebesluit_is_klaar(inhoud->besluit))
		ret |= 1u << INTAKEDEEL_BESLUIT;
	return ret;
}

static const struct choice soort_list[] = {
    [EXPERTISESOORT_ARBEIDSDESKUNDIGE] = {"arbeidsdeskundige", "Arbeidsdeskundige",
					  "Van UWV of de gemeente. Weet wat iemand kan in werk."},
    [EXPERTISESOORT_ONTWIKKELBEDRIJF] = {"ontwikkelbedrijf", "Sociaal ontwikkelbedrijf", NULL},
    [EXPERTISESOORT_REINTEGRATIE] = {"reintegratie", "Re-integratiebureau", NULL},
    [EXPERTISESOORT_SPECIALIST] = {"specialist", "Gespecialiseerd bureau", NULL},
    [EXPERTISESOORT_SCHOOL] = {"school", "School of stagebegeleider", NULL},
    [EXPERTISESOORT_ANDERS] = {"anders", "Iemand anders", NULL},
};
const struct choices expertisesoorten = CHOICES("expertisesoort", soort_list);
