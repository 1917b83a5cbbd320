#include "domain/bijeenkomst.h"

#include "domain/stap.h"

#include <string.h>

static const struct choice stand_list[] = {
    [BIJEENKOMSTSTAND_GEPLAND] = {"gepland", "Gepland", NULL},
    [BIJEENKOMSTSTAND_BEZIG] = {"bezig", "Bezig met het verslag", NULL},
    [BIJEENKOMSTSTAND_CONCEPT] = {"concept", "Verslag is concept", NULL},
    [BIJEENKOMSTSTAND_VASTGESTELD] = {"vastgesteld", "Verslag vastgesteld", NULL},
    [BIJEENKOMSTSTAND_AFGEZEGD] = {"afgezegd", "Gaat niet door", NULL},
};
_Static_assert(COUNT(stand_list) == BIJEENKOMSTSTAND_COUNT, "a label for every state");
const struct choices bijeenkomststanden = CHOICES("bijeenkomststand", stand_list);

#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		BIJEENKOMSTSTAND_##van, BIJEENKOMSTSTAP_##stap, BIJEENKOMSTSTAND_##naar            \
	}
static const struct stap stappen[] = {
    STAP(GEPLAND, WIJZIG, GEPLAND),  STAP(GEPLAND, BEGIN, BEZIG),
    STAP(GEPLAND, ZEG_AF, AFGEZEGD), STAP(BEZIG, WIJZIG, BEZIG),
    STAP(BEZIG, NOTEER, BEZIG),      STAP(BEZIG, DEEL, CONCEPT),
    STAP(CONCEPT, NOTEER, CONCEPT),  STAP(CONCEPT, STEL_VAST, VASTGESTELD),
    STAP(AFGEZEGD, PLAN, GEPLAND),
};

int bijeenkomst_next(int stand, int stap)
{
	return stap_to(stappen, COUNT(stappen), stand, stap);
}

bool bijeenkomst_may(int stand, enum bijeenkomststap stap)
{
	return bijeenkomst_next(stand, (int)stap) != CHOICE_NONE;
}

static const struct choice aanwezigheid_list[] = {
    [AANWEZIGHEID_ONBEKEND] = {"onbekend", "Nog niet bekend", NULL},
    [AANWEZIGHEID_AANWEZIG] = {"aanwezig", "Aanwezig", NULL},
    [AANWEZIGHEID_AFGEMELD] = {"afgemeld", "Afgemeld", NULL},
    [AANWEZIGHEID_AFWEZIG] = {"afwezig", "Niet gekomen", NULL},
};
_Static_assert(COUNT(aanwezigheid_list) == AANWEZIGHEID_COUNT, "a label for each");
const struct choices aanwezigheden = CHOICES("aanwezigheid", aanwezigheid_list);

static const struct choice puntvraag_list[] = {
    [PUNTVRAAG_INFORMEREN] = {"informeren", "Om te weten", NULL},
    [PUNTVRAAG_BESPREKEN] = {"bespreken", "Om te bespreken", NULL},
    [PUNTVRAAG_BESLUITEN] = {"besluiten", "Om te besluiten", NULL},
};
const struct choices puntvragen = CHOICES("puntvraag", puntvraag_list);

struct datum verslag_voor(struct datum bijeenkomst, const struct termijnen *t)
{
	return datum_plus(bijeenkomst, t->bijeenkomst_verslag);
}

struct datum verslag_vast_vanaf(struct datum gedeeld, const struct termijnen *t)
{
	return datum_plus(gedeeld, t->verslag_reactie);
}

/* ---- time of day ---- */

#define UREN 24
#define MINUTEN 60

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* One or two digits as a number, and what follows them; -1 when there are none, or more. */
static int number_read(const char **at)
{
	int value = 0, n = 0;

	for (; is_digit(**at) && n < 3; (*at)++, n++)
		value = 10 * value + (**at - '0');
	return n == 1 || n == 2 ? value : -1;
}

int tijd_parse(const char *tekst)
{
	const char *at = tekst, *minuten;
	int uur, minuut = 0;

	if (!tekst)
		return TIJD_GEEN;
	uur = number_read(&at);
	if (*at == ':' || *at == '.') {
		minuten = ++at;
		minuut = number_read(&at);
		if (at - minuten != 2)
			return TIJD_GEEN;
	}
	if (*at || uur < 0 || uur >= UREN || minuut >= MINUTEN)
		return TIJD_GEEN;
	return uur * MINUTEN + minuut;
}

const char *tijd_text(struct arena *a, int64_t minuut)
{
	return arena_format(a, "%02d:%02d", (int)(minuut / MINUTEN), (int)(minuut % MINUTEN));
}
