#include "domain/artikel.h"

#include "domain/factor.h"
#include "domain/regeling.h"
#include "domain/stap.h"

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
    [ARTIKELSOORT_TRAINING] = {"training", "Training", "Wat u kunt leren, en waar u het vraagt."},
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

#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		ARTIKELTOESTAND_##van, ARTIKELSTAP_##stap, ARTIKELTOESTAND_##naar                  \
	}
static const struct stap stappen[] = {
    STAP(CONCEPT, DIEN_IN, BEOORDELING),          STAP(CONCEPT, ARCHIVEER, GEARCHIVEERD),
    STAP(BEOORDELING, TREK_TERUG, CONCEPT),       STAP(BEOORDELING, KEUR_GOED, GEPUBLICEERD),
    STAP(BEOORDELING, ARCHIVEER, GEARCHIVEERD),   STAP(GEPUBLICEERD, BEVESTIG, GEPUBLICEERD),
    STAP(GEPUBLICEERD, NADER, TE_HERZIEN),        STAP(GEPUBLICEERD, VERLOOP, VERLOPEN),
    STAP(GEPUBLICEERD, ARCHIVEER, GEARCHIVEERD),  STAP(TE_HERZIEN, BEVESTIG, GEPUBLICEERD),
    STAP(TE_HERZIEN, VERLOOP, VERLOPEN),          STAP(TE_HERZIEN, ARCHIVEER, GEARCHIVEERD),
    STAP(VERLOPEN, BEVESTIG, GEPUBLICEERD),       STAP(VERLOPEN, ARCHIVEER, GEARCHIVEERD),
    STAP(GEARCHIVEERD, HAAL_TERUG, GEPUBLICEERD),
};

int artikel_next(int toestand, int stap)
{
	return stap_to(stappen, COUNT(stappen), toestand, stap);
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

static const struct choice herkomst_list[] = {
    [ARTIKELHERKOMST_REGIO] = {"regio", "De regio", NULL},
    [ARTIKELHERKOMST_STARTBAAN] = {"startbaan", "Redactie Startbaan", NULL},
};
const struct choices artikelherkomsten = CHOICES("artikelherkomst", herkomst_list);

static const struct choice stand_list[] = {
    [ARTIKELSTAND_AANBOD] = {"aanbod", "Voorstel van Redactie Startbaan", NULL},
    [ARTIKELSTAND_CONCEPT] = {"concept", "Nog niet klaar", NULL},
    [ARTIKELSTAND_BEOORDELING] = {"beoordeling", "Wacht op een collega", NULL},
    [ARTIKELSTAND_GEPUBLICEERD] = {"gepubliceerd", "Gepubliceerd", NULL},
    [ARTIKELSTAND_VERVANGEN] = {"vervangen", "Vervangen", NULL},
};
const struct choices artikelstanden = CHOICES("artikelstand", stand_list);

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
    [BANDSOORT_LEZER] = {"voor", "Voor wie", NULL},
};
const struct choices bandsoorten = CHOICES("bandsoort", band_list);

static const struct choice lezer_list[] = {
    [LEZERSGROEP_JONGEREN] = {"jongeren", "Voor jongeren",
			      "Wat je na school kunt, wie je helpt en wat je zelf mag kiezen."},
    [LEZERSGROEP_OUDERS] = {"ouders", "Voor ouders", "Wat er na school kan, en wie u belt."},
    [LEZERSGROEP_WERKGEVERS] = {"werkgevers", "Voor werkgevers",
				"Een jongere aannemen: wat u vraagt, wat u krijgt en wie u belt."},
};
const struct choices lezersgroepen = CHOICES("lezersgroep", lezer_list);

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
	case BANDSOORT_LEZER:
		return choice_find(&lezersgroepen, wat);
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

/* ---- as a form asks for it ---- */

static const struct choice norm_list[] = {
    {"1", "Norm 1", NULL},   {"2", "Norm 2", NULL},   {"3", "Norm 3", NULL},
    {"4", "Norm 4", NULL},   {"5", "Norm 5", NULL},   {"6", "Norm 6", NULL},
    {"7", "Norm 7", NULL},   {"8", "Norm 8", NULL},   {"9", "Norm 9", NULL},
    {"10", "Norm 10", NULL}, {"11", "Norm 11", NULL}, {"12", "Norm 12", NULL},
    {"13", "Norm 13", NULL}, {"14", "Norm 14", NULL}, {"15", "Norm 15", NULL},
};
const struct choices normnummers = CHOICES("normnummer", norm_list);

static void add_band(struct arena *a, const struct band *band, struct banden *ret)
{
	switch (band->soort) {
	case BANDSOORT_FACTOR:
		ret->factoren |= 1U << band->index;
		break;
	case BANDSOORT_NORM:
		ret->normen |= 1U << (band->index - 1);
		break;
	case BANDSOORT_REGELING:
		ret->regelingen |= 1U << band->index;
		break;
	case BANDSOORT_LEZER:
		ret->lezers |= 1U << band->index;
		break;
	default: /* BANDSOORT_SCHERM */
		ret->schermen = *ret->schermen
				    ? arena_format(a, "%s %s", ret->schermen, band->scherm)
				    : band->scherm;
		break;
	}
}

void banden_parse(struct arena *a, const char *bij, struct banden *ret)
{
	struct band band;
	int rc;

	*ret = (struct banden){.schermen = ""};
	while ((rc = band_next(a, &bij, &band)) != 0)
		if (rc > 0)
			add_band(a, &band, ret);
}

static const char *append(struct arena *a, const char *text, const char *soort, const char *wat)
{
	return arena_format(a, "%s%s%s/%s", text, *text ? " " : "", soort, wat);
}

const char *banden_text(struct arena *a, const struct banden *b)
{
	const char *text = "", *at = b->schermen;

	for (int i = 0; i < FACTOR_COUNT; i++)
		if (b->factoren >> i & 1)
			text = append(a, text, "factor",
				      arena_format(a, "%d", factor_nummer((enum factor)i)));
	for (int i = 0; i < NORM_MAX; i++)
		if (b->normen >> i & 1)
			text = append(a, text, "norm", choice_code(&normnummers, i));
	for (int i = 0; i < REGELING_COUNT; i++)
		if (b->regelingen >> i & 1)
			text = append(a, text, "regeling", choice_code(&regeling_keuzes, i));
	for (int i = 0; i < LEZERSGROEPEN; i++)
		if (b->lezers >> i & 1)
			text = append(a, text, "voor", choice_code(&lezersgroepen, i));
	while (*(at += strspn(at, " \n"))) {
		size_t len = strcspn(at, " \n");

		text = append(a, text, "scherm", arena_textn(a, at, len));
		at += len;
	}
	return text;
}
