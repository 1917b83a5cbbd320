#include "domain/artikel.h"

#include "domain/factor.h"
#include "domain/regeling.h"

#include <stdlib.h>
#include <string.h>

static const struct choice soort_list[] = {
    [ARTIKELSOORT_ARTIKEL] = {"artikel", "Artikel", NULL},
    [ARTIKELSOORT_WET] = {"wet", "Wet en regel",
			  "Wat de wet zegt, met de dag waarop het zo is en hoe het eerder was."},
    [ARTIKELSOORT_PRAKTIJK] = {"praktijk", "Voorbeeld uit de praktijk",
			       "Hoe anderen het deden, en wat ervoor nodig is."},
    [ARTIKELSOORT_ROL] = {"rol", "Wie doet wat", "Wat iemand in het netwerk doet."},
    [ARTIKELSOORT_FACTOR] = {"factor", "Wat een netwerk laat werken", NULL},
    [ARTIKELSOORT_INSTRUMENT] = {"instrument", "Regeling of hulpmiddel", NULL},
};
const struct choices artikelsoorten = CHOICES("artikelsoort", soort_list);

/* ---- what becomes of it ---- */

static const struct choice toestand_list[] = {
    [ARTIKELTOESTAND_CONCEPT] = {"concept", "Nog niet klaar", NULL},
    [ARTIKELTOESTAND_BEOORDELING] = {"beoordeling", "Wacht op een collega", NULL},
    [ARTIKELTOESTAND_GEPUBLICEERD] = {"gepubliceerd", "Gepubliceerd", NULL},
    [ARTIKELTOESTAND_TE_HERZIEN] = {"te_herzien", "Nakijken", NULL},
    [ARTIKELTOESTAND_VERLOPEN] = {"verlopen", "Niet meer zeker", NULL},
    [ARTIKELTOESTAND_GEARCHIVEERD] = {"gearchiveerd", "In het archief", NULL},
};
const struct choices artikeltoestanden = CHOICES("artikeltoestand", toestand_list);

/* State after the step, plus 1; 0: it makes no sense. */
static const char stappen[ARTIKELTOESTANDEN][ARTIKELSTAPPEN] = {
    [ARTIKELTOESTAND_CONCEPT] =
	{
	    [ARTIKELSTAP_DIEN_IN] = ARTIKELTOESTAND_BEOORDELING + 1,
	    [ARTIKELSTAP_ARCHIVEER] = ARTIKELTOESTAND_GEARCHIVEERD + 1,
	},
    [ARTIKELTOESTAND_BEOORDELING] =
	{
	    [ARTIKELSTAP_TREK_TERUG] = ARTIKELTOESTAND_CONCEPT + 1,
	    [ARTIKELSTAP_KEUR_GOED] = ARTIKELTOESTAND_GEPUBLICEERD + 1,
	    [ARTIKELSTAP_ARCHIVEER] = ARTIKELTOESTAND_GEARCHIVEERD + 1,
	},
    [ARTIKELTOESTAND_GEPUBLICEERD] =
	{
	    [ARTIKELSTAP_BEVESTIG] = ARTIKELTOESTAND_GEPUBLICEERD + 1,
	    [ARTIKELSTAP_NADER] = ARTIKELTOESTAND_TE_HERZIEN + 1,
	    [ARTIKELSTAP_VERLOOP] = ARTIKELTOESTAND_VERLOPEN + 1,
	    [ARTIKELSTAP_ARCHIVEER] = ARTIKELTOESTAND_GEARCHIVEERD + 1,
	},
    [ARTIKELTOESTAND_TE_HERZIEN] =
	{
	    [ARTIKELSTAP_BEVESTIG] = ARTIKELTOESTAND_GEPUBLICEERD + 1,
	    [ARTIKELSTAP_VERLOOP] = ARTIKELTOESTAND_VERLOPEN + 1,
	    [ARTIKELSTAP_ARCHIVEER] = ARTIKELTOESTAND_GEARCHIVEERD + 1,
	},
    [ARTIKELTOESTAND_VERLOPEN] =
	{
	    [ARTIKELSTAP_BEVESTIG] = ARTIKELTOESTAND_GEPUBLICEERD + 1,
	    [ARTIKELSTAP_ARCHIVEER] = ARTIKELTOESTAND_GEARCHIVEERD + 1,
	},
    [ARTIKELTOESTAND_GEARCHIVEERD] =
	{
	    [ARTIKELSTAP_HAAL_TERUG] = ARTIKELTOESTAND_GEPUBLICEERD + 1,
	},
};

int artikel_next(int toestand, int stap)
{
	bool is_in =
	    toestand >= 0 && toestand < ARTIKELTOESTANDEN && stap >= 0 && stap < ARTIKELSTAPPEN;

	return is_in ? stappen[toestand][stap] - 1 : CHOICE_NONE;
}

enum artikeltoestand artikel_toestand(const struct artikel_feiten *f, int vooruit,
				      struct datum vandaag)
{
	if (f->gearchiveerd)
		return ARTIKELTOESTAND_GEARCHIVEERD;
	if (!f->gepubliceerd)
		return f->ingediend ? ARTIKELTOESTAND_BEOORDELING : ARTIKELTOESTAND_CONCEPT;
	if (!datum_set(f->geldig_tot) || dagen_tussen(vandaag, f->geldig_tot) > vooruit)
		return ARTIKELTOESTAND_GEPUBLICEERD;
	return f->geldig_tot.dag < vandaag.dag ? ARTIKELTOESTAND_VERLOPEN
					       : ARTIKELTOESTAND_TE_HERZIEN;
}

/* ---- its name ---- */

/* They stand under /kennis themselves. */
static bool is_own_page(const char *naam)
{
	static const char *const pages[] = {"redactie", "nieuw", "vragen", "suggesties"};

	for (size_t i = 0; i < COUNT(pages); i++)
		if (strcmp(pages[i], naam) == 0)
			return true;
	return false;
}

bool artikelnaam_valid(const char *naam)
{
	size_t len = strlen(naam);

	if (!len || len > ARTIKELNAAM_MAX || naam[0] == '-' || naam[len - 1] == '-')
		return false;
	return strspn(naam, "abcdefghijklmnopqrstuvwxyz0123456789-") == len && !is_own_page(naam);
}

const char *artikelnaam_of(struct arena *a, const char *woorden)
{
	char *naam = arena_alloc(a, strlen(woorden) + 1);
	size_t n = 0;

	for (const char *at = woorden; *at && n < ARTIKELNAAM_MAX - 10; at++)
		if (*at == ' ' && n)
			naam[n++] = '-';
		else if (strchr("abcdefghijklmnopqrstuvwxyz0123456789", *at))
			naam[n++] = *at;
	while (n && naam[n - 1] == '-')
		n--;
	naam[n] = '\0';
	return is_own_page(naam) ? arena_format(a, "artikel-%s", naam) : naam;
}

/* ---- what it holds ---- */

static const char *const praktijk_koppen[] = {"Aanleiding", "Partijen",        "Stappen",
					      "Resultaat",  "Randvoorwaarden", "Tips"};
const char artikel_praktijkvorm[] = "## Aanleiding\n\n## Partijen\n\n## Stappen\n\n1. \n\n"
				    "## Resultaat\n\n## Randvoorwaarden\n\n## Tips\n\n- \n";

static bool has_heading(const char *tekst, const char *kop)
{
	size_t len = strlen(kop);

	for (const char *at = tekst; at; at = strchr(at, '\n')) {
		at += *at == '\n';
		if (strncmp(at, "## ", 3) == 0 && strncmp(at + 3, kop, len) == 0 &&
		    strchr("\n\r", at[3 + len]))
			return true;
	}
	return false;
}

const char *artikel_mist_kop(int soort, const char *tekst)
{
	if (soort != ARTIKELSOORT_PRAKTIJK)
		return NULL;
	for (size_t i = 0; i < COUNT(praktijk_koppen); i++)
		if (!has_heading(tekst, praktijk_koppen[i]))
			return praktijk_koppen[i];
	return NULL;
}

/* ---- what it is tied to ---- */

static const struct choice band_list[] = {
    [BANDSOORT_FACTOR] = {"factor", "Factor", NULL},
    [BANDSOORT_NORM] = {"norm", "Norm", NULL},
    [BANDSOORT_REGELING] = {"regeling", "Regeling", NULL},
    [BANDSOORT_SCHERM] = {"scherm", "Scherm", NULL},
};
const struct choices bandsoorten = CHOICES("bandsoort", band_list);

/* A whole number from 1; 0: it is none. */
static int64_t number_of(const char *text)
{
	char *end;
	long value = strtol(text, &end, 10);

	return *text >= '1' && *text <= '9' && !*end ? value : 0;
}

static int index_of(int soort, const char *wat)
{
	int64_t nr = number_of(wat);

	switch ((enum bandsoort)soort) {
	case BANDSOORT_FACTOR:
		return factor_find(nr);
	case BANDSOORT_NORM:
		return nr && nr <= NORM_MAX ? (int)nr : CHOICE_NONE;
	case BANDSOORT_REGELING:
		return choice_find(&regeling_keuzes, wat);
	case BANDSOORT_SCHERM:
		return strchr(wat, '/') ? 0 : CHOICE_NONE;
	}
	return CHOICE_NONE;
}

int band_next(struct arena *a, const char **bij, struct band *ret)
{
	const char *at = *bij + strspn(*bij, " \n");
	size_t len = strcspn(at, " \n");
	char *word = arena_textn(a, at, len), *slash = strchr(word, '/');

	*bij = at + len;
	if (!len)
		return 0;
	if (!slash)
		return ERR_INVOER;
	*slash = '\0';
	*ret = (struct band){.soort = choice_find(&bandsoorten, word)};
	ret->index = index_of(ret->soort, slash + 1);
	if (ret->index == CHOICE_NONE)
		return ERR_INVOER;
	ret->scherm = ret->soort == BANDSOORT_SCHERM ? slash + 1 : NULL;
	return 1;
}

const char *band_fault(struct arena *a, const char *bij)
{
	struct band band;
	int rc;

	do {
		const char *word = bij + strspn(bij, " \n");

		rc = band_next(a, &bij, &band);
		if (rc < 0)
			return arena_textn(a, word, strcspn(word, " \n"));
	} while (rc);
	return NULL;
}
