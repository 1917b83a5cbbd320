#include "domain/verbeteragenda.h"

static const struct choice stand_list[] = {
    [VERBETERSTAND_OPEN] = {"open", "Nog niet begonnen", NULL},
    [VERBETERSTAND_BEZIG] = {"bezig", "Bezig", NULL},
    [VERBETERSTAND_KLAAR] = {"klaar", "Klaar", NULL},
    [VERBETERSTAND_GESTOPT] = {"gestopt", "Gestopt", "Schrijf op waarom."},
};
_Static_assert(COUNT(stand_list) == VERBETERSTANDEN, "a label for every state");
const struct choices verbeterstanden = CHOICES("verbeterstand", stand_list);

#define BIT(stand) (UINT32_C(1) << VERBETERSTAND_##stand)
static const uint32_t following[VERBETERSTANDEN] = {
    [VERBETERSTAND_OPEN] = BIT(OPEN) | BIT(BEZIG) | BIT(KLAAR) | BIT(GESTOPT),
    [VERBETERSTAND_BEZIG] = BIT(BEZIG) | BIT(KLAAR) | BIT(GESTOPT),
    [VERBETERSTAND_KLAAR] = BIT(BEZIG),
    [VERBETERSTAND_GESTOPT] = BIT(BEZIG),
};
#undef BIT

static bool is_in(int value, int count)
{
	return value >= 0 && value < count;
}

uint32_t verbeterstand_following(int van)
{
	return is_in(van, VERBETERSTANDEN) ? following[van] : 0;
}

bool verbeterstand_may(int van, int naar)
{
	return is_in(naar, VERBETERSTANDEN) && (verbeterstand_following(van) >> naar & 1);
}

bool verbeterstand_runs(int stand)
{
	return stand == VERBETERSTAND_OPEN || stand == VERBETERSTAND_BEZIG;
}

const char *verbeteractie_missing(const struct verbeteractie_feiten *f)
{
	if (!f->heeft_trekker)
		return "Kies wie dit trekt.";
	if (!f->heeft_organisatie)
		return "Vul in welke organisatie dit doet.";
	return datum_set(f->wanneer) ? NULL : "Kies een dag waarop dit klaar is.";
}

struct datum opvolging_due(const struct opvolging_feiten *f, int ritme)
{
	const struct datum rhythm = datum_plus(f->laatste, ritme);

	if (!verbeterstand_runs(f->stand))
		return DATUM_GEEN;
	if (!datum_set(f->wanneer) || f->wanneer.dag <= f->laatste.dag)
		return rhythm;
	return f->wanneer.dag < rhythm.dag ? f->wanneer : rhythm;
}

struct datum opvolgronde_due(struct datum vastgesteld, struct datum laatste, int ritme)
{
	return datum_plus(datum_set(laatste) ? laatste : vastgesteld, ritme);
}

bool opvolgvraag_may_remind(struct datum gevraagd, struct datum vandaag)
{
	return dagen_tussen(gevraagd, vandaag) >= OPVOLGVRAAG_HERINNERING;
}

static const struct choice antwoord_list[] = {
    [OPVOLGANTWOORD_OP_KOERS] = {"op_koers", "Het gaat goed", NULL},
    [OPVOLGANTWOORD_LOOPT_VAST] = {"loopt_vast", "Het loopt vast", NULL},
    [OPVOLGANTWOORD_KLAAR] = {"klaar", "Het is klaar", NULL},
};
const struct choices opvolgantwoorden = CHOICES("opvolgantwoord", antwoord_list);

int opvolgantwoord_stand(int antwoord)
{
	return antwoord == OPVOLGANTWOORD_KLAAR ? VERBETERSTAND_KLAAR : VERBETERSTAND_BEZIG;
}

static const struct choice ritme_list[] = {
    [VERBETERRITME_MAAND] = {"maand", "Elke maand", NULL},
    [VERBETERRITME_TWEE_MAANDEN] = {"twee_maanden", "Elke twee maanden", NULL},
    [VERBETERRITME_KWARTAAL] = {"kwartaal", "Elk kwartaal", NULL},
    [VERBETERRITME_HALFJAAR] = {"halfjaar", "Elk half jaar", NULL},
    [VERBETERRITME_JAAR] = {"jaar", "Eén keer per jaar", NULL},
};
const struct choices verbeterritmes = CHOICES("verbeterritme", ritme_list);

static const struct choice afhecht_list[] = {
    [AFHECHTSTAND_ONBEKEND] = {"onbekend", "Nog niet bekend of het nodig is", NULL},
    [AFHECHTSTAND_NIET_NODIG] = {"niet_nodig", "Niet nodig", NULL},
    [AFHECHTSTAND_TE_VRAGEN] = {"te_vragen", "Nodig, nog niet gevraagd", NULL},
    [AFHECHTSTAND_GEVRAAGD] = {"gevraagd", "Gevraagd", NULL},
    [AFHECHTSTAND_AKKOORD] = {"akkoord", "Akkoord", NULL},
    [AFHECHTSTAND_NIET_AKKOORD] = {"niet_akkoord", "Niet akkoord", NULL},
};
_Static_assert(COUNT(afhecht_list) == AFHECHTSTANDEN, "a label for every state");
const struct choices afhechtstanden = CHOICES("afhechtstand", afhecht_list);

bool afhechtstand_is_answer(int stand)
{
	return stand == AFHECHTSTAND_AKKOORD || stand == AFHECHTSTAND_NIET_AKKOORD;
}

bool afhechtstand_waits(int stand)
{
	return stand != AFHECHTSTAND_NIET_NODIG && !afhechtstand_is_answer(stand);
}

static const struct choice ronde_list[] = {
    [STEMRONDE_DICHT] = {"dicht", "Nog niet begonnen", NULL},
    [STEMRONDE_OPEN] = {"open", "Iedereen kiest nu", NULL},
    [STEMRONDE_GESLOTEN] = {"gesloten", "Gekozen", NULL},
};
_Static_assert(COUNT(ronde_list) == STEMRONDEN, "a label for every state");
const struct choices stemronden = CHOICES("stemronde", ronde_list);

bool stemronde_may(int van, int naar)
{
	return (naar == STEMRONDE_OPEN && (van == STEMRONDE_DICHT || van == STEMRONDE_GESLOTEN)) ||
	       (naar == STEMRONDE_GESLOTEN && van == STEMRONDE_OPEN);
}

int norm_kloof(const struct norm_punten *n)
{
	return n->aantal
		   ? (int)((20 * (n->ideaal * n->aantal - n->som) + n->aantal) / (2 * n->aantal))
		   : 0;
}

int norm_verschil(const struct norm_punten *n)
{
	return n->aantal ? n->hoogste - n->laagste : 0;
}

/* The larger one comes first. */
static int larger_first(int64_t a, int64_t b)
{
	return (a < b) - (a > b);
}

int norm_compare(const struct norm_punten *a, const struct norm_punten *b)
{
	int order = larger_first(a->stemmen, b->stemmen);

	if (!order)
		order = larger_first(a->aantal > 0, b->aantal > 0);
	if (!order)
		order = larger_first(norm_kloof(a), norm_kloof(b));
	if (!order)
		order = larger_first(norm_verschil(a), norm_verschil(b));
	return order ? order : larger_first(b->nummer, a->nummer);
}
