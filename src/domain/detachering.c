#include "domain/detachering.h"

static const struct choice stoprisico_list[] = {
    [STOPRISICO_FORMEEL] = {"formeel", "Wie het loon betaalt",
			    "De detachering stopt, het loon loopt door."},
    [STOPRISICO_MATERIEEL] = {"materieel", "Waar het werk is",
			      "Die betaalt door tot de afgesproken dag."},
    [STOPRISICO_SAMEN] = {"samen", "Samen", "Schrijf bij de afspraken op hoe."},
    [STOPRISICO_ONBEKEND] = {"onbekend", "Nog niet afgesproken", NULL},
};
const struct choices stoprisicos = CHOICES("stoprisico", stoprisico_list);

static const struct choice na_inleen_list[] = {
    [NA_INLEEN_LOOPT_DOOR] = {"loopt_door", "Het contract loopt door",
			      "Wie het loon betaalt zoekt ander werk."},
    [NA_INLEEN_STOPT_MEE] = {"stopt_mee", "Het contract stopt ook", "Zoek op tijd ander werk."},
    [NA_INLEEN_ONBEKEND] = {"onbekend", "Nog niet bekend", NULL},
};
const struct choices na_inleen_keuzes = CHOICES("na_inleen", na_inleen_list);

static const struct choice besluit_list[] = {
    [INLEENBESLUIT_VERLENGEN] = {"verlengen", "De detachering gaat door",
				 "Vul ook de nieuwe laatste dag in zodra u die weet."},
    [INLEENBESLUIT_STOPPEN] = {"stoppen", "De detachering stopt", NULL},
    [INLEENBESLUIT_OVERNEMEN] = {"overnemen", "De jongere komt in dienst waar het werk is",
				 "Wie nu het loon betaalt mag dat niet verbieden."},
};
const struct choices inleenbesluiten = CHOICES("inleenbesluit", besluit_list);

struct datum inleen_zegdag(struct datum tot, int64_t opzegdagen)
{
	return datum_set(tot) ? datum_plus(tot, -(int32_t)opzegdagen) : DATUM_GEEN;
}
