#include "domain/casusoverleg.h"

#include "domain/fase.h"
#include "domain/stap.h"

static const struct choice toestand_list[] = {
    [CASUSOVERLEG_GEPLAND] = {"gepland", "Gepland", NULL},
    [CASUSOVERLEG_BEZIG] = {"bezig", "Bezig", NULL},
    [CASUSOVERLEG_ONDERBROKEN] = {"onderbroken", "Onderbroken", "U kunt later verder gaan."},
    [CASUSOVERLEG_AFGEROND] = {"afgerond", "Afgerond", NULL},
    [CASUSOVERLEG_VERVALLEN] = {"vervallen", "Ging niet door", NULL},
};
_Static_assert(COUNT(toestand_list) == CASUSOVERLEG_TOESTANDEN, "a label for every state");
const struct choices casusoverleg_toestanden = CHOICES("casusoverleg", toestand_list);

#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		CASUSOVERLEG_##van, CASUSOVERLEGSTAP_##stap, CASUSOVERLEG_##naar                   \
	}
static const struct stap stappen[] = {
    STAP(GEPLAND, WIJZIG, GEPLAND),
    STAP(GEPLAND, BEGIN, BEZIG),
    STAP(GEPLAND, LAAT_VERVALLEN, VERVALLEN),
    STAP(BEZIG, WIJZIG, BEZIG),
    STAP(BEZIG, BESPREEK, BEZIG),
    STAP(BEZIG, ONDERBREEK, ONDERBROKEN),
    STAP(BEZIG, ROND_AF, AFGEROND),
    STAP(ONDERBROKEN, WIJZIG, ONDERBROKEN),
    STAP(ONDERBROKEN, BEGIN, BEZIG),
    STAP(ONDERBROKEN, ROND_AF, AFGEROND),
};

int casusoverleg_next(int toestand, int stap)
{
	return stap_to(stappen, COUNT(stappen), toestand, stap);
}

int casusoverleg_last_step(int toestand)
{
	if (casusoverleg_next(toestand, CASUSOVERLEGSTAP_ROND_AF) != CHOICE_NONE)
		return CASUSOVERLEGSTAP_ROND_AF;
	return casusoverleg_next(toestand, CASUSOVERLEGSTAP_LAAT_VERVALLEN) != CHOICE_NONE
		   ? CASUSOVERLEGSTAP_LAAT_VERVALLEN
		   : CHOICE_NONE;
}

static const struct choice punt_list[] = {
    [OVERLEGPUNT_OPEN] = {"open", "Nog niet besproken", NULL},
    [OVERLEGPUNT_BESPROKEN] = {"besproken", "Besproken", NULL},
    [OVERLEGPUNT_INGETROKKEN] = {"ingetrokken", "Van de agenda gehaald", NULL},
};
const struct choices overlegpunt_toestanden = CHOICES("overlegpunt", punt_list);

static const struct choice urgentie_list[] = {
    [OVERLEGURGENTIE_SPOED] = {"spoed", "Met spoed", "Moet als eerste."},
    [OVERLEGURGENTIE_GEWOON] = {"gewoon", "Gewoon", NULL},
    [OVERLEGURGENTIE_KAN_WACHTEN] = {"kan_wachten", "Kan wachten", "Als er tijd over is."},
};
const struct choices overlegurgenties = CHOICES("overlegurgentie", urgentie_list);

static const struct choice reden_list[] = {
    [OVERLEGREDEN_HULP] = {"hulp", "Er is om hulp gevraagd", NULL},
    [OVERLEGREDEN_UITVAL] = {"uitval", "Het werk is gestopt", NULL},
    [OVERLEGREDEN_AFSPRAAK] = {"afspraak", "Een afspraak is niet nagekomen", NULL},
    [OVERLEGREDEN_VOORTGANG] = {"voortgang", "Lang in dezelfde fase", NULL},
};
const struct choices overlegredenen = CHOICES("overlegreden", reden_list);

/* Phases that are a way to somewhere: who is long in one of them stands still. */
static bool is_under_way(int fase)
{
	return fase == FASE_STAGE || fase == FASE_TOELEIDING || fase == FASE_MATCH;
}

bool overlegvoorstel_compute(const struct overleg_feiten *f, const struct termijnen *t,
			     struct datum vandaag, struct overlegvoorstel *ret)
{
	if (datum_set(f->hulp_gevraagd))
		*ret = (struct overlegvoorstel){OVERLEGREDEN_HULP, f->hulp_gevraagd};
	else if (f->fase == FASE_UITVAL)
		*ret = (struct overlegvoorstel){OVERLEGREDEN_UITVAL, f->fase_van};
	else if (datum_set(f->actie_voor) && f->actie_voor.dag < vandaag.dag)
		*ret = (struct overlegvoorstel){OVERLEGREDEN_AFSPRAAK, f->actie_voor};
	else if (is_under_way(f->fase) &&
		 dagen_tussen(f->fase_van, vandaag) >= t->overleg_voortgang)
		*ret = (struct overlegvoorstel){OVERLEGREDEN_VOORTGANG, f->fase_van};
	else
		return false;
	return true;
}

int overlegvoorstel_compare(const struct overlegvoorstel *a, const struct overlegvoorstel *b)
{
	if (a->reden != b->reden)
		return a->reden < b->reden ? -1 : 1;
	return (a->sinds.dag > b->sinds.dag) - (a->sinds.dag < b->sinds.dag);
}

const char *overlegvoorstel_text(struct arena *a, const struct overlegvoorstel *v,
				 struct datum vandaag)
{
	char dag[DATUM_TEXT_MAX];

	if (v->reden == OVERLEGREDEN_VOORTGANG)
		return arena_format(a, "Al %d maanden in dezelfde fase.",
				    (int)dagen_tussen(v->sinds, vandaag) * 12 / 365);
	return arena_format(a,
			    v->reden == OVERLEGREDEN_AFSPRAAK ? "%s. Had klaar moeten zijn op %s."
							      : "%s, op %s.",
			    choice_label(&overlegredenen, v->reden), datum_lang(v->sinds, dag));
}
