#include "cmd/bevolking_kaart.h"

#include "base/tekst.h"
#include "domain/netwerk.h"

#define STROOM_KAARTEN (UINT64_C(3) << 40)
#define KAART_OUDST 400 /* days: some wait to be confirmed */
#define WEET(what) (INT64_C(1) << DESKUNDIGHEID_##what)

/* clang-format off */
static const struct kaartsoort {
	const char *waarvoor[3];
	int64_t weet; /* who has this role knows some of these */
} kaartsoorten[ROL_COUNT] = {
	[ROL_CASUSREGISSEUR] = {{"Jongeren van school naar werk, tot na de start.",
		"Vragen over een uitkering, en over wie wat betaalt.",
		"Overleg als het op het werk even niet gaat."},
		WEET(INKOMEN) | WEET(LOONKOSTEN) | WEET(WETGEVING) | WEET(SCHULDEN)},
	[ROL_JOBCOACH] = {{"Begeleiding op de werkplek, ook voor de werkgever.",
		"Inwerken in kleine stappen.",
		"Wat er nodig is om een baan te houden."},
		WEET(WERKPLEK) | WEET(JOBCARVING) | WEET(HULPMIDDEL) | WEET(STAPPEN) | WEET(RUST)},
	[ROL_MENTOR] = {{"Leerlingen in het laatste schooljaar.", "Stage, en wat erna komt.",
		"Vragen van ouders over na school."},
		WEET(STAGE) | WEET(OUDERS) | WEET(MOED) | WEET(LEERPLICHT)},
	[ROL_HULPVERLENER] = {{"Hulp thuis en op het werk.",
		"Rust in het hoofd, rooster en slaap.", "Wonen en geld op orde."},
		WEET(WONEN) | WEET(SCHULDEN) | WEET(RUST) | WEET(DAGBESTEDING)},
	[ROL_ACCOUNTMANAGER] = {{"Werkgevers die een plek willen bieden.",
		"Een proefplaatsing regelen.",
		"Functies maken uit losse taken."}, WEET(WERKGEVER) | WEET(JOBCARVING) | WEET(DETACHERING)},
	[ROL_TEAMLEIDER] = {{"Wie van ons team wat doet.",
		"Als een afspraak met ons team blijft liggen."},
		WEET(WETGEVING) | WEET(INKOMEN)},
	[ROL_STAGEBEGELEIDER] = {{"Stageplekken en stageverslagen.",
		"Een proefdag bij een werkgever."},
		WEET(STAGE) | WEET(LEERWERK) | WEET(VERVOER)},
	[ROL_DOORSTROOMCOACH] = {{"Gestopt met school en nog geen plan.",
		"Terug naar school, of leren naast werk."},
		WEET(LEERPLICHT) | WEET(LEERWERK) | WEET(MOED) | WEET(TAAL)},
	[ROL_MANAGER] = {{"Afspraken tussen organisaties.",
		"Geld en mensen voor de uitvoering."}, WEET(WETGEVING)},
	[ROL_AFSTEMMINGSREGISSEUR] = {{"Wie met wie moet praten in de regio.",
		"Als u niet weet wie u kunt bellen."},
		WEET(WETGEVING) | WEET(VERVOER)},
	[ROL_BEHEERDER] = {{"Inloggen en rechten in Startbaan."}, WEET(PRIVACY)},
	[ROL_PRIVACYFUNCTIONARIS] = {{"Wat u mag delen, en met wie."}, WEET(PRIVACY) | WEET(WETGEVING)},
};
static const char *const bereikbaar[] = {
	"Bel liever dan mailen.",
		"Het best tussen 9 en 11 uur.", "Niet op schooldagen voor 15 uur.",
	"App eerst even.",
};
/* clang-format on */

struct moment kaart_moment(const struct bevolking *b, struct toeval *t)
{
	/* The square makes most of them recent. */
	double r = toeval_real(t);

	return bevolking_moment(datum_plus(b->maat.vandaag, -1 - (int)(r * r * KAART_OUDST)),
				(int64_t)toeval_below(t, 480));
}

static int64_t some_of(struct toeval *t, int64_t bits)
{
	int64_t ret = 0;

	for (int64_t left = bits; left; left &= left - 1)
		if (toeval_is(t, 0.5))
			ret |= left & -left;
	return ret ? ret : bits & -bits;
}

void kaart_fill(struct bevolking *b, enum rol rol, struct gebruiker_rij *g)
{
	const struct kaartsoort *s = &kaartsoorten[rol];
	size_t n = 0;
	struct toeval t;

	toeval_begin(&t, b->maat.seed, STROOM_KAARTEN + (uint64_t)g->id.nr);
	if (toeval_is(&t, 0.1))
		return;
	while (n < COUNT(s->waarvoor) && s->waarvoor[n])
		n++;
	g->waarvoor = s->waarvoor[toeval_below(&t, n)];
	g->waarvoor_vouw = tekst_fold(b->a, g->waarvoor);
	if (toeval_is(&t, 0.25))
		g->bereikbaar = bereikbaar[toeval_below(&t, COUNT(bereikbaar))];
	g->deskundigheden = some_of(&t, s->weet);
	g->werkdagen = some_of(&t, 0x1f);
	g->openbaar = toeval_is(&t, 0.15);
	g->kaart_op = kaart_moment(b, &t);
}
