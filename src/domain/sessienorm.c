#include "domain/sessienorm.h"

#define UITSCHIETER_HALF 4 /* two points, in halves */
#define UITSCHIETER_LEAST 3

static const struct choice toestand_list[] = {
    [NORMTOESTAND_DICHT] = {"dicht", "Komt nog", NULL},
    [NORMTOESTAND_OPEN] = {"open", "Open: ieder antwoordt", NULL},
    [NORMTOESTAND_GESLOTEN] = {"gesloten", "Antwoorden zijn binnen", NULL},
    [NORMTOESTAND_ONTHULD] = {"onthuld", "Antwoorden getoond", NULL},
    [NORMTOESTAND_BESPROKEN] = {"besproken", "Besproken", NULL},
    [NORMTOESTAND_OVERGESLAGEN] = {"overgeslagen", "Overgeslagen", NULL},
};
const struct choices normtoestanden = CHOICES("normtoestand", toestand_list);

static const struct choice stap_list[] = {
    [NORMSTAP_OPENEN] = {"openen", "Open deze norm", NULL},
    [NORMSTAP_SLUITEN] = {"sluiten", "Sluit de antwoorden", NULL},
    [NORMSTAP_ONTHULLEN] = {"onthullen", "Toon alle antwoorden", NULL},
    [NORMSTAP_BESPREKEN] = {"bespreken", "Bewaar het gesprek", NULL},
    [NORMSTAP_OVERSLAAN] = {"overslaan", "Sla deze norm over", NULL},
    [NORMSTAP_HEROPENEN] = {"heropenen", "Open de antwoorden opnieuw", NULL},
};
const struct choices normstappen = CHOICES("normstap", stap_list);

static const struct choice uitkomst_list[] = {
    [NORMUITKOMST_KANS] = {"kans", "Een kans: hier willen wij iets mee", NULL},
    [NORMUITKOMST_KNELPUNT] = {"knelpunt", "Een knelpunt: dit moet beter", NULL},
    [NORMUITKOMST_GAAT_GOED] = {"gaat_goed", "Gaat goed: zo houden", NULL},
};
const struct choices normuitkomsten = CHOICES("normuitkomst", uitkomst_list);

static const struct choice score_list[] = {
    {"nog_niet", "1: nog niet", NULL},    {"begin", "2: een begin", NULL},
    {"deels", "3: voor een deel", NULL},  {"bijna", "4: bijna altijd", NULL},
    {"ja", "5: ja, zo werken wij", NULL},
};
const struct choices scores = CHOICES("score", score_list);

static const struct choice eenstemmig_list[] = {
    [EENSTEMMIG_EENS] = {"eens", "De antwoorden liggen dicht bij elkaar", NULL},
    [EENSTEMMIG_VERSCHIL] = {"verschil", "De antwoorden verschillen", NULL},
    [EENSTEMMIG_VERDEELD] = {"verdeeld", "De antwoorden liggen ver uit elkaar", NULL},
};
const struct choices eenstemmigheden = CHOICES("eenstemmig", eenstemmig_list);

#define FROM(toestand) (1U << NORMTOESTAND_##toestand)

static const struct {
	unsigned van; /* a set of states */
	enum normtoestand naar;
} stappen[] = {
    [NORMSTAP_OPENEN] = {FROM(DICHT), NORMTOESTAND_OPEN},
    [NORMSTAP_SLUITEN] = {FROM(OPEN), NORMTOESTAND_GESLOTEN},
    [NORMSTAP_ONTHULLEN] = {FROM(GESLOTEN), NORMTOESTAND_ONTHULD},
    [NORMSTAP_BESPREKEN] = {FROM(ONTHULD) | FROM(BESPROKEN), NORMTOESTAND_BESPROKEN},
    [NORMSTAP_OVERSLAAN] = {FROM(DICHT) | FROM(OPEN) | FROM(GESLOTEN), NORMTOESTAND_OVERGESLAGEN},
    [NORMSTAP_HEROPENEN] = {FROM(GESLOTEN) | FROM(ONTHULD) | FROM(BESPROKEN) | FROM(OVERGESLAGEN),
			    NORMTOESTAND_OPEN},
};

int sessienorm_step(enum normtoestand van, enum normstap stap, enum normtoestand *ret)
{
	if (!(stappen[stap].van & 1U << van))
		return ERR_CONFLICT;
	*ret = stappen[stap].naar;
	return 0;
}

bool sessienorm_is_klaar(enum normtoestand toestand)
{
	return toestand == NORMTOESTAND_BESPROKEN || toestand == NORMTOESTAND_OVERGESLAGEN;
}

bool sessienorm_is_aan_de_beurt(enum normtoestand toestand)
{
	return toestand != NORMTOESTAND_DICHT && !sessienorm_is_klaar(toestand);
}

/* The score at this place, from 0, when all stand in order. */
static int score_at(const struct scorespreiding *s, int place)
{
	int score = 0;

	for (int seen = 0; seen <= place; score++)
		seen += s->aantal[score];
	return score;
}

struct scorespreiding scorespreiding_compute(const int *list, size_t n)
{
	struct scorespreiding s = {.n = (int)n};
	int sum = 0;

	for (size_t i = 0; i < n; i++) {
		s.aantal[list[i] - 1]++;
		sum += list[i];
	}
	if (!n)
		return s;
	s.laagste = score_at(&s, 0);
	s.hoogste = score_at(&s, s.n - 1);
	s.gemiddelde_tiende = (sum * 20 + s.n) / (2 * s.n);
	s.mediaan_half = score_at(&s, (s.n - 1) / 2) + score_at(&s, s.n / 2);
	return s;
}

bool spreiding_may_show(int64_t n)
{
	return n >= SPREIDING_LEAST;
}

enum eenstemmig scorespreiding_eenstemmig(const struct scorespreiding *s)
{
	int apart = s->hoogste - s->laagste;

	if (apart <= 1)
		return EENSTEMMIG_EENS;
	return apart == 2 ? EENSTEMMIG_VERSCHIL : EENSTEMMIG_VERDEELD;
}

bool scorespreiding_is_uitschieter(const struct scorespreiding *s, int score)
{
	int apart = 2 * score - s->mediaan_half;

	return s->n >= UITSCHIETER_LEAST &&
	       (apart >= UITSCHIETER_HALF || apart <= -UITSCHIETER_HALF);
}
