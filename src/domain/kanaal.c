#include "domain/kanaal.h"

#include "domain/organisatie.h"

static const struct choice kanaal_list[] = {
    [KANAAL_SCHOOL] = {"school", "Via de school", "Op een lijst of in een overleg."},
    [KANAAL_OUDE_SCHOOL] = {"oude_school", "Terug via de oude school",
			    "De jongere klopte aan bij de school van vroeger."},
    [KANAAL_ZELF] = {"zelf", "De jongere zelf", NULL},
    [KANAAL_NAASTE] = {"naaste", "Een ouder of iemand die dichtbij staat", NULL},
    [KANAAL_DOORSTROOMPUNT] = {"doorstroompunt", "Doorstroompunt of leerplicht", NULL},
    [KANAAL_WIJKTEAM] = {"wijkteam", "Wijkteam", NULL},
    [KANAAL_GEMEENTE] = {"gemeente", "De gemeente", "Bijvoorbeeld bij een uitkering."},
    [KANAAL_UWV] = {"uwv", "UWV", "Ook na een afwijzing van de Wajong."},
    [KANAAL_ZORG] = {"zorg", "Zorg of ggz", NULL},
    [KANAAL_ANDERE_REGIO] = {"andere_regio", "Een andere regio", "Bijvoorbeeld na een verhuizing."},
    [KANAAL_WERKGEVER] = {"werkgever", "Een werkgever", NULL},
    [KANAAL_ANDERS] = {"anders", "Anders", NULL},
};
const struct choices kanalen = CHOICES("kanaal", kanaal_list);

int kanaal_of_organisatie(int organisatiesoort, bool terug)
{
	switch (organisatiesoort) {
	case ORGANISATIESOORT_SCHOOL:
		return terug ? KANAAL_OUDE_SCHOOL : KANAAL_SCHOOL;
	case ORGANISATIESOORT_DOORSTROOMPUNT:
	case ORGANISATIESOORT_LEERPLICHT:
		return KANAAL_DOORSTROOMPUNT;
	case ORGANISATIESOORT_WIJKTEAM:
		return KANAAL_WIJKTEAM;
	case ORGANISATIESOORT_GEMEENTE:
		return KANAAL_GEMEENTE;
	case ORGANISATIESOORT_UWV:
		return KANAAL_UWV;
	case ORGANISATIESOORT_ZORG:
		return KANAAL_ZORG;
	default:
		return KANAAL_ANDERS;
	}
}

bool kanaal_is_laat(int kanaal, struct datum in_beeld, struct datum uitstroom)
{
	if (datum_set(uitstroom))
		return in_beeld.dag > uitstroom.dag;
	return kanaal != CHOICE_NONE && kanaal != KANAAL_SCHOOL;
}

const char *kanaal_text(struct arena *a, int kanaal, bool laat)
{
	const char *label = choice_label(&kanalen, kanaal);

	if (!laat)
		return label;
	return *label ? arena_format(a, "%s, laat in beeld", label) : "Laat in beeld";
}
