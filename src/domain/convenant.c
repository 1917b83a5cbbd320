#include "domain/convenant.h"

#include <string.h>

static const struct choice stand_list[] = {
    [CONVENANTSTAND_CONCEPT] = {"concept", "Concept", NULL},
    [CONVENANTSTAND_TER_ONDERTEKENING] = {"ter_ondertekening", "Ter ondertekening", NULL},
    [CONVENANTSTAND_GELDIG] = {"geldig", "Geldig", NULL},
};
const struct choices convenantstanden = CHOICES("convenantstand", stand_list);

static const struct choice toestand_list[] = {
    [CONVENANT_CONCEPT] = {"concept", "Concept", NULL},
    [CONVENANT_TER_ONDERTEKENING] = {"ter_ondertekening", "Ter ondertekening", NULL},
    [CONVENANT_GELDIG] = {"geldig", "Geldig", NULL},
    [CONVENANT_VERLOPEN] = {"verlopen", "Verlopen", NULL},
    [CONVENANT_BEEINDIGD] = {"beeindigd", "Beëindigd", NULL},
};
_Static_assert(COUNT(toestand_list) == CONVENANTTOESTANDEN, "a label for every state");
const struct choices convenanttoestanden = CHOICES("convenanttoestand", toestand_list);

enum convenanttoestand convenant_toestand(const struct convenantduur *d, struct datum vandaag)
{
	if (datum_set(d->beeindigd))
		return CONVENANT_BEEINDIGD;
	if (d->stand == CONVENANTSTAND_CONCEPT)
		return CONVENANT_CONCEPT;
	if (d->stand == CONVENANTSTAND_TER_ONDERTEKENING)
		return CONVENANT_TER_ONDERTEKENING;
	return datum_set(d->tot) && d->tot.dag < vandaag.dag ? CONVENANT_VERLOPEN
							     : CONVENANT_GELDIG;
}

bool convenant_loopt(enum convenanttoestand toestand)
{
	return toestand < CONVENANT_VERLOPEN;
}

#define BIT(stap) (UINT32_C(1) << CONVENANTSTAP_##stap)
static const uint32_t stappen[CONVENANTTOESTANDEN] = {
    [CONVENANT_CONCEPT] = BIT(WIJZIGEN) | BIT(AANBIEDEN) | BIT(BEEINDIGEN),
    [CONVENANT_TER_ONDERTEKENING] = BIT(TERUGHALEN) | BIT(TEKENEN) | BIT(INGAAN) | BIT(BEEINDIGEN),
    [CONVENANT_GELDIG] =
	BIT(WIJZIGEN) | BIT(TEKENEN) | BIT(AFSPREKEN) | BIT(VERLENGEN) | BIT(BEEINDIGEN),
    [CONVENANT_VERLOPEN] = BIT(VERLENGEN) | BIT(BEEINDIGEN),
    [CONVENANT_BEEINDIGD] = BIT(HERVATTEN),
};
#undef BIT

bool convenant_may(enum convenanttoestand toestand, enum convenantstap stap)
{
	return stappen[toestand] >> stap & 1;
}

struct datum convenant_beslisdag(const struct convenantduur *d, int vooruit)
{
	int maanden = d->opzegmaanden > vooruit ? d->opzegmaanden : vooruit;

	return datum_set(d->tot) ? datum_plus_months(d->tot, -maanden) : DATUM_GEEN;
}

bool convenant_vraagt_besluit(const struct convenantduur *d, int vooruit, struct datum vandaag)
{
	struct datum dag = convenant_beslisdag(d, vooruit);

	return datum_set(dag) && dag.dag <= vandaag.dag && d->stand == CONVENANTSTAND_GELDIG &&
	       !datum_set(d->beeindigd);
}

static const struct choice gremium_list[] = {
    {"arbeidsmarktregio", "Arbeidsmarktregio", "De regio waarin gemeenten en UWV samenwerken."},
    {"werkbedrijf", "Regionaal Werkbedrijf",
     "Gemeenten, UWV, werkgevers en vakbonden. Ook: het platform arbeidsmarkt."},
    {"bestuurlijk", "Bestuurlijk netwerkoverleg", "Wethouders en bestuurders."},
    {"economic_board", "Economic board", "Ondernemers, onderwijs en overheid."},
    {"stuurgroep", "Stuurgroep", "Wie namens de partners beslist."},
    {"subregio", "Subregio", "Een paar gemeenten en scholen met een eigen werkwijze."},
};
const struct choices gremia = CHOICES("gremium", gremium_list);

static const struct choice teken_list[] = {
    [TEKENSTAND_GEVRAAGD] = {"gevraagd", "Gevraagd", NULL},
    [TEKENSTAND_GETEKEND] = {"getekend", "Getekend", NULL},
    [TEKENSTAND_NIET_NU] = {"niet_nu", "Nu niet", "Schrijf op waarom."},
};
_Static_assert(COUNT(teken_list) == TEKENSTANDEN, "a label for every state");
const struct choices tekenstanden = CHOICES("tekenstand", teken_list);

/* Both of signatures and of promises: an end is taken back before another takes its place. */
static bool may_end(int van, int naar, int begin, int count)
{
	return van >= 0 && van < count && naar >= 0 && naar < count &&
	       (van == begin) != (naar == begin);
}

static const struct choice afspraak_list[] = {
    [AFSPRAAKSTAND_OPEN] = {"open", "Nog te doen", NULL},
    [AFSPRAAKSTAND_GEDAAN] = {"gedaan", "Gedaan", NULL},
    [AFSPRAAKSTAND_NIET_GEDAAN] = {"niet_gedaan", "Niet gedaan", "Schrijf op waarom."},
};
_Static_assert(COUNT(afspraak_list) == AFSPRAAKSTANDEN, "a label for every state");
const struct choices afspraakstanden = CHOICES("afspraakstand", afspraak_list);

bool afspraakstand_may(int van, int naar)
{
	return may_end(van, naar, AFSPRAAKSTAND_OPEN, AFSPRAAKSTANDEN);
}

bool afspraak_is_laat(int stand, struct datum voor, struct datum vandaag)
{
	return stand == AFSPRAAKSTAND_OPEN && voor.dag < vandaag.dag;
}

#define HTTPS "https://"

bool vindplaats_is_link(const char *vindplaats)
{
	return vindplaats && strncmp(vindplaats, HTTPS, strlen(HTTPS)) == 0 &&
	       vindplaats[strlen(HTTPS)] && !strpbrk(vindplaats, " \"<>");
}
