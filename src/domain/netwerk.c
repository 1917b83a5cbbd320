#include "domain/netwerk.h"

#include "domain/organisatie.h"

static const struct choice deskundigheid_list[] = {
#define DESKUNDIGHEID(NAME, code, label) {code, label, NULL},
#include "domain/deskundigheid.def"
#undef DESKUNDIGHEID
};
const struct choices deskundigheden = CHOICES("deskundigheid", deskundigheid_list);
_Static_assert(DESKUNDIGHEID_COUNT <= 31, "they are bits");

static const struct choice lid_list[] = {
    [LIDSOORT_KERN] = {"kern", "Kern", "Doet altijd mee, en is het gezicht van het netwerk."},
    [LIDSOORT_AGENDALID] = {"agendalid", "Agenda-lid",
			    "Krijgt de agenda, en komt als het nodig is."},
};
const struct choices lidsoorten = CHOICES("lidsoort", lid_list);

/* Of zeteldomeinen. */
enum { ONDERWIJS, SOCIALE_DIENST, LEERPLICHT, WERKGEVERS, ZORG, OVERIG };
static const int zeteldomein_of[] = {
    [ORGANISATIESOORT_SCHOOL] = ONDERWIJS,
    [ORGANISATIESOORT_GEMEENTE] = SOCIALE_DIENST,
    [ORGANISATIESOORT_UWV] = OVERIG,
    [ORGANISATIESOORT_WSP] = WERKGEVERS,
    [ORGANISATIESOORT_JOBCOACH] = WERKGEVERS,
    [ORGANISATIESOORT_DOORSTROOMPUNT] = LEERPLICHT,
    [ORGANISATIESOORT_LEERPLICHT] = LEERPLICHT,
    [ORGANISATIESOORT_SW] = SOCIALE_DIENST,
    [ORGANISATIESOORT_WIJKTEAM] = ZORG,
    [ORGANISATIESOORT_ZORG] = ZORG,
    [ORGANISATIESOORT_REGIO] = OVERIG,
    [ORGANISATIESOORT_ANDERS] = OVERIG,
};

int organisatiesoort_zeteldomein(int soort)
{
	return soort >= 0 && (size_t)soort < COUNT(zeteldomein_of) ? zeteldomein_of[soort] : OVERIG;
}

static const struct choice dag_list[] = {
    {"maandag", "Maandag", NULL},     {"dinsdag", "Dinsdag", NULL}, {"woensdag", "Woensdag", NULL},
    {"donderdag", "Donderdag", NULL}, {"vrijdag", "Vrijdag", NULL},
};
const struct choices kaartdagen = CHOICES("kaartdag", dag_list);

#define RUN_MIN 3

/* Whether the days stand in one row: with its first bit added, a row is one bit. */
static bool is_run(uint32_t bits)
{
	uint32_t first = bits & (~bits + 1);

	return __builtin_popcount(bits) >= RUN_MIN && ((bits + first) & bits) == 0;
}

const char *kaartdagen_text(struct arena *a, uint32_t bits)
{
	int first, last;

	if (!is_run(bits))
		return choices_text(a, &kaartdagen, bits);
	first = __builtin_ctz(bits);
	last = first + __builtin_popcount(bits) - 1;
	return arena_format(a, "%s tot en met %s", choice_label(&kaartdagen, first),
			    choice_code(&kaartdagen, last));
}

static const struct choice groep_list[] = {
    [ROLGROEP_SCHOOL] = {"school", "Op school", NULL},
    [ROLGROEP_WERK] = {"werk", "Op weg naar werk", NULL},
    [ROLGROEP_WERKGEVER] = {"werkgever", "Bij de werkgever", NULL},
    [ROLGROEP_LEVEN] = {"leven", "Thuis, zorg en leerplicht", NULL},
    [ROLGROEP_EIGEN] = {"eigen", "Mensen dicht bij de jongere", NULL},
    [ROLGROEP_SAMEN] = {"samen", "Wie het netwerk bij elkaar houdt", NULL},
};
const struct choices rolgroepen = CHOICES("rolgroep", groep_list);

const struct netwerkrol netwerkrollen[] = {
#define NETWERKROL(NAME, group, label, what, source) {ROLGROEP_##group, label, what},
#include "domain/netwerkrol.def"
#undef NETWERKROL
};
const size_t netwerkrol_count = COUNT(netwerkrollen);

struct datum kaart_verloopt(struct datum bevestigd, const struct termijnen *t)
{
	return datum_plus_months(bevestigd, t->kaart_houdbaar);
}

bool kaart_is_oud(struct datum bevestigd, const struct termijnen *t, struct datum vandaag)
{
	return dagen_tussen(vandaag, kaart_verloopt(bevestigd, t)) <= 0;
}
