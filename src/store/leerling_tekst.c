#include "store/leerling_tekst.h"

/* The labels are headings that kolomkeuze_find knows. */
#define VELD(name_, VELD_, label_)                                                                 \
	{                                                                                          \
		.name = (name_), .label = (label_), .type = COLUMN_TEXT,                           \
		.offset = offsetof(struct leerling_tekst, veld[LEERLING_##VELD_])                  \
	}
const struct column leerling_tekst_columns[] = {
    VELD("roepnaam", ROEPNAAM, "Roepnaam"),
    VELD("voorvoegsel", VOORVOEGSEL, "Voorvoegsel"),
    VELD("achternaam", ACHTERNAAM, "Achternaam"),
    VELD("geboortedatum", GEBOORTEDATUM, "Geboortedatum"),
    VELD("schoolsoort", SCHOOLSOORT, "Schoolsoort"),
    VELD("school", SCHOOL, "School"),
    VELD("klas", KLAS, "Klas"),
    VELD("uitstroomdatum", UITSTROOMDATUM, "Uitstroomdatum"),
    VELD("bestemming", BESTEMMING, "Bestemming"),
    VELD("mentor", MENTOR, "Mentor"),
    VELD("casusregisseur", CASUSREGISSEUR, "Casusregisseur"),
    VELD("telefoon", TELEFOON, "Telefoon"),
    VELD("email", EMAIL, "E-mailadres"),
    VELD("woonplaats", WOONPLAATS, "Woonplaats"),
    VELD("gemeente", GEMEENTE, "Gemeente"),
    VELD("voornamen", VOORNAMEN, "Voornamen"),
    VELD("naam", NAAM, "Volledige naam"),
    COLUMN(struct leerling_tekst, opmerking, TEXT, "Opmerking", 0),
    COLUMN(struct leerling_tekst, rij, INT, "Rij", 0),
};

const struct leerling_tekst leerling_tekst_voorbeeld = {
    .veld = {[LEERLING_ROEPNAAM] = "Voorbeeld",
	     [LEERLING_VOORVOEGSEL] = "van der",
	     [LEERLING_ACHTERNAAM] = "Verzonnen",
	     [LEERLING_GEBOORTEDATUM] = "28-02-2009",
	     [LEERLING_SCHOOLSOORT] = "praktijkonderwijs",
	     [LEERLING_SCHOOL] = "Voorbeeldschool",
	     [LEERLING_KLAS] = "5A",
	     [LEERLING_UITSTROOMDATUM] = "31-07-2027",
	     [LEERLING_BESTEMMING] = "werk",
	     [LEERLING_MENTOR] = "M. Verzonnen",
	     [LEERLING_CASUSREGISSEUR] = "naam@gemeente.example",
	     [LEERLING_TELEFOON] = "06 00000000",
	     [LEERLING_EMAIL] = "voorbeeld@school.example",
	     [LEERLING_WOONPLAATS] = "Voorbeelddorp",
	     [LEERLING_GEMEENTE] = "Voorbeelddorp"},
};

static bool is_refused(const struct leerling_oordeel *o)
{
	return o->lot == LOT_FOUT || o->lot == LOT_GEEN_CASUSREGISSEUR || o->lot == LOT_DUBBEL;
}

/* What is wrong with row `rij`, of the messages from *at on, which are in the order of the rows. */
static const char *faults_of(struct arena *a, const struct leerlinglijst *lijst, size_t rij,
			     size_t *at)
{
	const char *text = NULL;

	while (*at < lijst->n_meldingen && lijst->meldingen[*at].rij < rij)
		++*at;
	for (; *at < lijst->n_meldingen && lijst->meldingen[*at].rij == rij; ++*at)
		if (lijst->meldingen[*at].fout)
			text = arena_format(a, "%s%s%s", text ? text : "", text ? " " : "",
					    lijst->meldingen[*at].zin);
	return text;
}

size_t leerling_tekst_refused(struct arena *a, const struct tabel_leerlingen *t,
			      const struct leerling_oordeel *oordelen, struct leerling_tekst *ret)
{
	size_t n = 0, at = 0;

	for (size_t i = 0; i < t->lijst.n; i++) {
		const struct leerling_oordeel *o = &oordelen[i];
		const char *faults;

		if (!is_refused(o))
			continue;
		ret[n] = (struct leerling_tekst){.rij = (int64_t)o->leerling->rij};
		for (size_t k = 0; k < t->keuze.n; k++)
			if (t->keuze.veld[k] != CHOICE_NONE)
				ret[n].veld[t->keuze.veld[k]] =
				    arena_text(a, t->bron.cel(t->bron.lijst, i, k));
		faults = faults_of(a, &t->lijst, o->leerling->rij, &at);
		ret[n++].opmerking = faults ? faults : leerling_oordeel_text(a, o);
	}
	return n;
}
