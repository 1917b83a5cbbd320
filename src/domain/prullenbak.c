#include "domain/prullenbak.h"

#include "domain/certificaat.h"

static const struct choice soort_list[] = {
    [PRULLEN_KENMERK] = {"kenmerk", "Profiel", NULL},
    [PRULLEN_BEVINDING] = {"bevinding", "Antwoord", NULL},
    [PRULLEN_CERTIFICAAT] = {"certificaat", "Certificaat", NULL},
    [PRULLEN_DOCUMENT] = {"document", "Document", NULL},
    [PRULLEN_BESLISSING] = {"beslissing", "Beslissing", NULL},
    [PRULLEN_OVEREENKOMST] = {"overeenkomst", "Overeenkomst met", NULL},
    [PRULLEN_CONTRACT] = {"contract", "Contract", NULL},
    [PRULLEN_PLAATSING] = {"plaatsing", "Werk", NULL},
    [PRULLEN_NAASTE] = {"naaste", "Eigen netwerk", NULL},
    [PRULLEN_CONTACTMOMENT] = {"contactmoment", "Contact", NULL},
    [PRULLEN_LOONWAARDEMETING] = {"loonwaardemeting", "Loonwaarde", NULL},
    [PRULLEN_JOBCOACHUUR] = {"jobcoachuur", "Tijd van de jobcoach", NULL},
    [PRULLEN_CONTACTPERSOON] = {"contactpersoon", "Contactpersoon bij een werkgever", NULL},
    [PRULLEN_HARRIE] = {"harrie", "Collega die helpt op het werk", NULL},
    [PRULLEN_FILTER] = {"filter", "Bewaard filter", NULL},
};
_Static_assert(COUNT(soort_list) == PRULLENSOORTEN, "a name for every kind");
const struct choices prullensoorten = CHOICES("prullensoort", soort_list);

bool prullensoort_is_eigen(int soort)
{
	return soort >= PRULLEN_CONTACTPERSOON;
}

bool prullensoort_blijft(int soort)
{
	return soort == PRULLEN_BESLISSING || soort == PRULLEN_OVEREENKOMST ||
	       soort == PRULLEN_CONTRACT || soort == PRULLEN_PLAATSING;
}

/* The bytes of its first PRULLEN_TEKENS characters. */
static size_t bytes_shown(const char *tekst)
{
	size_t at = 0;

	for (size_t n = 0; tekst[at]; at++) {
		if (((unsigned char)tekst[at] & 0xc0) == 0x80)
			continue;
		if (n++ == PRULLEN_TEKENS)
			break;
	}
	return at;
}

const char *prullen_tekst(struct arena *a, int soort, const char *tekst)
{
	int code =
	    soort == PRULLEN_CERTIFICAAT ? choice_find(&certificaatsoorten, tekst) : CHOICE_NONE;
	size_t shown;

	if (!tekst)
		return NULL;
	if (code != CHOICE_NONE)
		return choice_label(&certificaatsoorten, code);
	shown = bytes_shown(tekst);
	return tekst[shown] ? arena_format(a, "%.*s…", (int)shown, tekst) : tekst;
}
